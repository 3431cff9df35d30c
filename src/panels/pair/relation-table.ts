/** What two nodes have to do with each other as tables to be saved: what the page shows of it, sentences and notes included. */
import type { Table, TableCell, TableRow, TableRun } from '../../../graph/export/table.ts';
import type { Mode } from '../../../graph/model/kinds.ts';
import type { NodeKey } from '../../../graph/query/graph-index.ts';
import type { SharedPassage } from '../../../graph/query/shared-passages.ts';
import type { SharedDocument, SharedTexts } from '../../../graph/query/shared-texts.ts';
import type { MissingMeeting } from '../../../graph/query/trace.ts';
import type { PairStrings } from '../../strings/pair.ts';
import type { ToldStep } from '../picture-captions.ts';
import { describeNames, describeShared, getGapHead } from './shared-words.ts';

/** What is known of two nodes. */
export interface SavedRelation {
  readonly names: readonly [a: string, b: string];
  /** Absent where one of them is nothing that texts name. */
  readonly shared: SharedTexts | undefined;
  /** The way between the two with its sentences, step by step. */
  readonly steps: readonly ToldStep[];
  /** Over the steps: whether they are those of a path, or what relates the two directly. */
  readonly stepsHeading: string;
  /** What the library lacks between the first and the last document. */
  readonly missing: readonly MissingMeeting[];
  /** Said last. */
  readonly notes: readonly string[];
}

/** How documents are called: by short names. */
export type ToName = (document: { readonly key: NodeKey; readonly title: string }) => string;

/** In characters. */
const WIDTHS = { date: 8, document: 14, term: 30, step: 3, relation: 20, quote: 32, mode: 4 } as const;

/**
 * Set what is known of two nodes as tables: the documents that name both, those with a sentence that holds both first; then the steps
 * that lead from the one to the other. What it comes to stands on top of the first, from what it was made below the last.
 */
export function toRelationTables(
  relation: SavedRelation,
  strings: PairStrings,
  toName: ToName,
): readonly Table[] {
  const { names, shared, steps, stepsHeading, notes } = relation;
  const title = strings.pair.list(...names);
  const documents = shared?.documents ?? [];
  const tables = [
    ...(documents.length > 0 || steps.length === 0 ? [toDocumentTable(relation, strings, toName)] : []),
    ...(steps.length > 0 ? [toStepTable(steps, stepsHeading, strings, toName)] : []),
  ];
  return tables.map((table, i): Table => {
    const isLast = i === tables.length - 1;
    return {
      ...table,
      ...(i === 0
        ? { title, lead: [...toLead(relation, strings), ...(table.title === title ? [] : [table.title])] }
        : {}),
      notes: isLast ? notes : [],
    };
  });
}

/** What it comes to: how often both are named, what the library lacks, and how to read the marks. */
function toLead({ shared, steps, missing }: SavedRelation, strings: PairStrings): readonly string[] {
  const { pair, explore } = strings;
  const passages = (shared?.documents ?? []).flatMap(({ together, a, b }) => [...together, ...a, ...b]);
  const modes = new Set([
    ...passages.map(({ mode }) => mode),
    ...steps.map(({ sentence }) => sentence?.mode),
  ]);
  const shown = (Object.keys(explore.modes) as Mode[]).filter((mode) => modes.has(mode));
  return [
    ...(shared === undefined ? [] : describeShared(shared, strings)),
    ...(missing.length === 0 ? [] : [getGapHead(shared, strings)(missing.length) + listDates(missing)]),
    ...(shown.length === 0
      ? []
      : [pair.modes(shown.map((mode) => `${explore.modes[mode]}——${explore.modeHints[mode]}`))]),
  ];
}

function toDocumentTable({ names, shared }: SavedRelation, strings: PairStrings, toName: ToName): Table {
  const { pair } = strings;
  const documents = shared?.documents ?? [];
  const toRow = (document: SharedDocument): TableRow => ({
    kind: 'cells',
    cells: [
      [plain(document.date ?? strings.inspector.undated)],
      [plain(toName(document))],
      ...toSides(document, strings),
    ],
  });
  const together = documents.filter((document) => document.together.length > 0).map(toRow);
  const apart = documents.filter((document) => document.together.length === 0).map(toRow);
  return {
    title: pair.list(...names),
    columns: [
      { name: pair.date, width: WIDTHS.date },
      { name: pair.document, width: WIDTHS.document },
      ...names.map((name) => ({ name, width: WIDTHS.term })),
    ],
    rows: [
      ...toGroup(pair.together(shared?.sentenceCount ?? 0), together),
      ...toGroup(pair.apart(apart.length), apart),
    ],
    frozenColumns: 2,
    notes: [],
  };
}

/** Rows under their heading; nothing where there are none. */
function toGroup(heading: string, rows: readonly TableRow[]): readonly TableRow[] {
  return rows.length === 0 ? [] : [{ kind: 'gap', text: heading }, ...rows];
}

/** What a document says of either term. */
function toSides({ together, a, b }: SharedDocument, strings: PairStrings): readonly TableCell[] {
  if (together.length > 0)
    return [toCell(together, strings), [{ kind: 'note', text: strings.pair.sameSentence }]];
  return [toCell(a.slice(0, 1), strings), toCell(b.slice(0, 1), strings)];
}

function toCell(passages: readonly SharedPassage[], strings: PairStrings): TableCell {
  return passages.flatMap((passage): readonly TableRun[] => [
    { kind: 'plain', text: toQuote(passage), isNewLine: true },
    ...(passage.mode === undefined
      ? []
      : [{ kind: 'note' as const, text: `〔${strings.explore.modes[passage.mode]}〕` }]),
    ...[...new Set(describeNames(passage, strings))].map((note): TableRun => {
      return { kind: 'note', text: `（${note}）`, isNewLine: true };
    }),
  ]);
}

function toQuote({ text, start, omitted, isCutBefore, isCutAfter }: SharedPassage): string {
  const shown =
    omitted === undefined
      ? text
      : `${text.slice(0, omitted.start - start)}……${text.slice(omitted.end - start)}`;
  return `${isCutBefore ? '…' : ''}${shown.trim()}${isCutAfter ? '…' : ''}`;
}

/** A row for each step, with the sentence that it rests on. */
function toStepTable(steps: readonly ToldStep[], title: string, strings: PairStrings, toName: ToName): Table {
  const { pair, explore, inspector, reader } = strings;
  return {
    title,
    columns: [
      { name: pair.step, width: WIDTHS.step },
      { name: pair.date, width: WIDTHS.date },
      { name: pair.document, width: WIDTHS.document },
      { name: pair.relation, width: WIDTHS.relation },
      { name: pair.quote, width: WIDTHS.quote },
      { name: pair.mode, width: WIDTHS.mode },
    ],
    rows: steps.map(({ head, sentence }, i): TableRow => {
      const texts =
        sentence === undefined
          ? ['', '', head, '', '']
          : [
              sentence.date ?? inspector.undated,
              toName({ key: sentence.document, title: sentence.title }) +
                (sentence.isDigest ? `（${reader.digestCitation}）` : ''),
              head,
              sentence.quote,
              sentence.mode === undefined ? '' : explore.modes[sentence.mode],
            ];
      return {
        kind: 'cells',
        cells: [String(i + 1), ...texts].map((text) => (text === '' ? [] : [plain(text)])),
      };
    }),
    frozenColumns: 1,
    notes: [],
  };
}

function listDates(missing: readonly MissingMeeting[]): string {
  const isOneSeries = missing.every(({ series }) => series === missing[0]?.series);
  return missing.map(({ series, date }) => (isOneSeries ? date : `${series} ${date}`)).join('、');
}

function plain(text: string): TableRun {
  return { kind: 'plain', text };
}
