/**
 * A comparison laid out as a document: headings, notes, tables and quotes side by side, in one order for every format. How each is written is
 * left to `comparison-markdown.ts` and `comparison-html.ts`.
 */
import type { Brief, BriefLine } from '../compare/brief-lines.ts';
import { findUnclaimed } from '../compare/cautions.ts';
import type { ComparedSide, Comparison } from '../compare/comparison.ts';
import type { WatchedTerm } from '../compare/watch.ts';
import type { Language } from '../diagnostics/format.ts';
import type { ReportBlock, ReportTexts } from './comparison-blocks.ts';
import {
  layOutRows,
  layOutTargets,
  layOutTasks,
  layOutTerms,
  layOutThemes,
  layOutWatch,
  pickSide,
  toParts,
} from './comparison-parts.ts';
import { type ComparisonStrings, getComparisonStrings } from './comparison-strings.ts';

/** What is written out. */
export interface ReportSource {
  readonly comparison: Comparison;
  readonly texts: ReportTexts;
  readonly brief: Brief;
  /** Whether the brief is all that is wanted. */
  readonly isBrief?: boolean;
  readonly watch?: readonly WatchedTerm[];
}

/** The whole of it. */
export interface Report {
  readonly title: string;
  readonly language: Language;
  readonly earlier: string;
  readonly later: string;
  readonly blocks: readonly ReportBlock[];
}

/** Lay out a comparison. */
export function toReport(source: ReportSource, language: Language): Report {
  const strings = getComparisonStrings(language);
  const { comparison, isBrief = false, watch } = source;
  const { before, after } = comparison;
  const name = isBrief ? strings.briefTitle : strings.title;
  const dates = [before, after].map(({ date, length }) => date ?? strings.undatedText(length)).join(' → ');
  const body = isBrief
    ? []
    : [
        ...layOutTasks(comparison, strings),
        ...layOutTargets(comparison, strings),
        ...layOutThemes(comparison, strings),
        ...layOutRows(comparison, source.texts, strings),
        ...layOutTerms(comparison, strings),
      ];
  return {
    title: `${name} ${dates}`,
    language,
    earlier: strings.earlier,
    later: strings.later,
    blocks: [
      layOutSides(before, after, strings),
      ...layOutNotes(comparison, strings),
      ...(watch === undefined ? [] : layOutWatch(watch, source.texts, strings)),
      ...layOutBrief(source, strings),
      ...body,
    ],
  };
}

function layOutSides(before: ComparedSide, after: ComparedSide, strings: ComparisonStrings): ReportBlock {
  const toCells = (name: string, { date, title, form, length, sentenceCount }: ComparedSide): string[] => [
    name,
    date ?? strings.undated,
    title,
    strings.forms[form],
    strings.size(length, sentenceCount),
  ];
  const { columns } = strings;
  return {
    kind: 'table',
    head: ['', columns.date, columns.title, columns.form, columns.length],
    rows: [toCells(strings.earlier, before), toCells(strings.later, after)],
  };
}

function layOutNotes({ cautions, counts }: Comparison, strings: ComparisonStrings): ReportBlock[] {
  const unclaimed = findUnclaimed(cautions);
  const sums = Object.entries(strings.kinds).map(([kind, name]) =>
    strings.count(kind === unclaimed ? strings.passedOver : name, counts[kind as keyof typeof counts]),
  );
  return [
    ...cautions.map(({ side, form }): ReportBlock => {
      const name = side === 'before' ? strings.earlier : strings.later;
      const text = form === 'short' ? strings.short(name) : strings.caution(name, strings.forms[form]);
      return { kind: 'note', text };
    }),
    { kind: 'note', text: sums.join(' · ') },
    { kind: 'note', text: strings.legend },
  ];
}

function layOutBrief({ brief, texts }: ReportSource, strings: ComparisonStrings): ReportBlock[] {
  if (brief.groups.length === 0) return [{ kind: 'note', text: strings.nothing }];
  return brief.groups.flatMap(({ name, lines, omittedCount }): ReportBlock[] => [
    { kind: 'heading', level: 2, text: strings.groups[name] },
    ...lines.map((line) => layOutLine(line, texts, strings)),
    ...(omittedCount === 0 ? [] : [{ kind: 'note', text: strings.omitted(omittedCount) } as const]),
  ]);
}

function layOutLine(line: BriefLine, texts: ReportTexts, strings: ComparisonStrings): ReportBlock {
  const { before, after, redline, isTentative } = line;
  const label = [describeLine(line, strings), ...(isTentative ? [strings.tentative] : [])].join(' · ');
  const isMarked = redline !== undefined && before.length > 0 && after.length > 0;
  const tone =
    line.change.kind === 'repeated'
      ? 'same'
      : before.length === 0
        ? 'new'
        : after.length === 0
          ? 'gone'
          : 'changed';
  return {
    kind: 'pair',
    label,
    tone,
    before: isMarked ? pickSide(redline, 'added') : toParts(texts.before, before),
    after: isMarked ? pickSide(redline, 'removed') : toParts(texts.after, after),
  };
}

function describeLine({ change }: BriefLine, strings: ComparisonStrings): string {
  const { separator } = strings;
  switch (change.kind) {
    case 'stance': {
      const direction = change.direction === undefined ? [] : [strings.directions[change.direction]];
      return [change.field, strings.stances[change.change], ...direction].join(' · ');
    }
    case 'rank':
      return strings.rank(change.rankFrom, change.rankTo);
    case 'task':
      return `${strings.taskChanges[change.change]} · ${strings.ranked(change.rank)}`;
    case 'target': {
      const values = [change.valuesFrom.join(separator), change.valuesTo.join(separator)];
      return `${change.indicator} · ${strings.targetChanges[change.change]} · ${values.filter((value) => value !== '').join(' → ')}`;
    }
    case 'strength':
      return strings.directions[change.direction];
    case 'terms': {
      const first =
        change.firstSeen.length === 0 ? [] : [strings.firstSeen(joinTerms(change.firstSeen, strings))];
      return [joinTerms(change.terms, strings), ...first].join(' · ');
    }
    case 'gone':
      return joinTerms(change.terms, strings);
    case 'news':
      return strings.news[change.of];
    case 'repeated':
      return strings.kinds.same;
  }
}

/** Terms of a sentence that are named before the rest is left to the quote. */
const NAMED_TERMS = 5;

function joinTerms(terms: readonly string[], { separator, andMore }: ComparisonStrings): string {
  return terms.slice(0, NAMED_TERMS).join(separator) + (terms.length > NAMED_TERMS ? andMore : '');
}
