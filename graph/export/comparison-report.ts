/**
 * A comparison laid out as a document: headings, notes, tables and quotes side by side, in one order for every format. How each is written is
 * left to `comparison-markdown.ts` and `comparison-html.ts`.
 */
import type { Brief } from '../compare/brief-lines.ts';
import { findUnclaimed } from '../compare/cautions.ts';
import type { ComparedSide, Comparison } from '../compare/comparison.ts';
import type { WatchedTerm } from '../compare/watch.ts';
import type { Language } from '../diagnostics/format.ts';
import type { ReportBlock, ReportTexts } from './comparison-blocks.ts';
import { layOutBrief } from './comparison-brief.ts';
import {
  layOutRows,
  layOutTargets,
  layOutTasks,
  layOutTerms,
  layOutThemes,
  layOutWatch,
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
        ...layOutTerms(comparison, source.texts, strings),
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
      ...layOutBrief(source.brief, source.texts, isBrief, strings),
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
