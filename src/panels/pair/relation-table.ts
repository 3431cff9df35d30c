/** What two nodes have to do with each other as a table to be saved: what the page shows of it, sentences and notes included. */
import type { PictureCaption } from '../../../graph/export/picture.ts';
import type { Table, TableCell, TableRow, TableRun } from '../../../graph/export/table.ts';
import type { SharedPassage } from '../../../graph/query/shared-passages.ts';
import type { SharedDocument, SharedTexts } from '../../../graph/query/shared-texts.ts';
import type { MissingMeeting } from '../../../graph/query/trace.ts';
import type { PairStrings } from '../../strings/pair.ts';
import { describeNames, describeShared } from './shared-words.ts';

/** What is known of two nodes. */
export interface SavedRelation {
  readonly names: readonly [a: string, b: string];
  /** Absent where one of them is nothing that texts name. */
  readonly shared: SharedTexts | undefined;
  /** The way between the two with its sentences, step by step. */
  readonly steps: readonly PictureCaption[];
  /** Whether `steps` are those of a path, and not what relates the two directly. */
  readonly isPath: boolean;
  /** What the library lacks between the first and the last document. */
  readonly missing: readonly MissingMeeting[];
  /** Said last. */
  readonly notes: readonly string[];
}

/** In characters. */
const WIDTHS = { date: 8, document: 14, term: 30 } as const;

/**
 * Set what is known of two nodes as a table: a row for each document, those with a sentence that holds both first.
 *
 * @param toName - Short name of a document.
 */
export function toRelationTable(
  { names, shared, steps, isPath, missing, notes }: SavedRelation,
  strings: PairStrings,
  toName: (document: SharedDocument) => string,
): Table {
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
      ...(missing.length === 0
        ? []
        : [{ kind: 'gap' as const, text: pair.missing(missing.length) + listDates(missing) }]),
      ...toGroup(pair.together(shared?.sentenceCount ?? 0), together),
      ...toGroup(pair.apart(apart.length), apart),
      ...toGroup(isPath ? pair.path : pair.relations, steps.map(toStepRow)),
    ],
    frozenColumns: 2,
    notes: [...(shared === undefined ? [] : describeShared(shared, strings)), ...notes],
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

/** A step where the sentences of the first term stand, its own sentence beside it. */
function toStepRow({ head, quote, source }: PictureCaption): TableRow {
  const cells = ['', source ?? '', head, quote ?? ''];
  return { kind: 'cells', cells: cells.map((text) => (text === '' ? [] : [plain(text)])) };
}

function listDates(missing: readonly MissingMeeting[]): string {
  const isOneSeries = missing.every(({ series }) => series === missing[0]?.series);
  return missing.map(({ series, date }) => (isOneSeries ? date : `${series} ${date}`)).join('、');
}

function plain(text: string): TableRun {
  return { kind: 'plain', text };
}
