/** A brief as headings, and under them its lines: what is said of each, and both quotes, cut to what fits a page. */
import type { Brief, BriefChange, BriefLine, SubjectName } from '../compare/brief-lines.ts';
import type { RowPart } from '../compare/comparison.ts';
import type { ReportBlock, ReportTexts } from './comparison-blocks.ts';
import { pickSide, toParts } from './comparison-parts.ts';
import type { ComparisonStrings } from './comparison-strings.ts';
import { shortenParts } from './shorten.ts';

/** The lines of a brief under their headings. */
export function layOutBrief(
  brief: Brief,
  texts: ReportTexts,
  isShort: boolean,
  strings: ComparisonStrings,
): ReportBlock[] {
  if (brief.groups.length === 0) return [{ kind: 'note', text: strings.nothing }];
  return brief.groups.flatMap(({ name, lines, count }): ReportBlock[] => {
    const title = strings.groups[name];
    const text = count > lines.length ? `${title} ${strings.shownOf(lines.length, count)}` : title;
    return [
      { kind: 'heading', level: 2, text },
      ...lines.map((line) =>
        layOutLine(line, texts, { isShort, isDoubted: brief.cautions.length > 0 }, strings),
      ),
    ];
  });
}

function layOutLine(
  line: BriefLine,
  texts: ReportTexts,
  { isShort, isDoubted }: { readonly isShort: boolean; readonly isDoubted: boolean },
  strings: ComparisonStrings,
): ReportBlock {
  const { before, after, isTentative, change } = line;
  // Where a text is no full one, that is said above, of all lines.
  const doubt = isTentative && !isDoubted ? [strings.tentative] : [];
  const label = [...describeLine(line, strings), ...doubt].join(' · ');
  const quotes = quoteLine(line, texts);
  const limit = change.kind === 'news' ? LONGEST_NEWS : LONGEST_QUOTE;
  const focus = change.kind === 'terms' || change.kind === 'gone' ? change.terms[0] : undefined;
  const cut = (parts: readonly RowPart[]) => (isShort ? shortenParts(parts, limit, focus) : parts);
  const tone =
    change.kind === 'repeated'
      ? 'same'
      : before.length === 0
        ? 'new'
        : after.length === 0
          ? 'gone'
          : 'changed';
  return { kind: 'pair', label, tone, before: cut(quotes.before), after: cut(quotes.after) };
}

/** Longest quotes of a page, in units: two lines of half its width, and three of the whole. */
const LONGEST_QUOTE = 44;
const LONGEST_NEWS = 112;

function quoteLine(
  { before, after, redline, marked = [] }: BriefLine,
  texts: ReportTexts,
): Record<'before' | 'after', readonly RowPart[]> {
  if (redline !== undefined && before.length > 0 && after.length > 0)
    return { before: pickSide(redline, 'added'), after: pickSide(redline, 'removed') };
  const isLone = before.length === 0 || after.length === 0;
  return {
    before: toParts(texts.before, before, isLone ? marked : [], 'removed'),
    after: toParts(texts.after, after, isLone ? marked : [], 'added'),
  };
}

/** What is said of a line, part by part. */
function describeLine({ change }: BriefLine, strings: ComparisonStrings): readonly string[] {
  switch (change.kind) {
    case 'stance':
      return [change.field, strings.stances[change.change], ...describeDirection(change.direction, strings)];
    case 'rank':
      return [strings.rank(change.rankFrom, change.rankTo)];
    case 'task':
      return [strings.taskChanges[change.change], strings.ranked(change.rank)];
    case 'target':
      return [
        change.indicator,
        strings.targetChanges[change.direction ?? change.change],
        ...describeDirection(change.strength, strings),
      ];
    case 'wording':
      return [
        ...nameSubjects(change.subjects, strings),
        ...(change.change === 'new' || change.change === 'gone' ? [strings.stances[change.change]] : []),
        ...describeDirection(change.direction, strings),
      ];
    case 'terms':
      return [
        joinTerms(change.terms, strings),
        ...describeFirst(change, strings),
        ...(change.listed.length === 0 ? [] : [strings.listed]),
      ];
    case 'gone': {
      const { terms, documentCount = 0 } = change;
      const lasting = documentCount >= LEAST_LASTING ? strings.hadBy(documentCount) : '';
      return [joinTerms(terms, strings, lasting)];
    }
    case 'news':
      return [
        strings.news[change.of],
        ...(change.subjects.length === 0 ? [] : [change.subjects.join(strings.separator)]),
      ];
    case 'repeated': {
      const names = nameSubjects(change.subjects, strings);
      return names.length === 0 ? [strings.kinds.same] : names;
    }
    default:
      return change satisfies never;
  }
}

/** Documents from which on it is worth saying how many had what is gone. */
const LEAST_LASTING = 3;

function describeDirection(
  direction: 'strengthened' | 'weakened' | undefined,
  strings: ComparisonStrings,
): readonly string[] {
  return direction === undefined ? [] : [strings.directions[direction]];
}

function nameSubjects(
  subjects: readonly SubjectName[],
  { language, separator }: ComparisonStrings,
): string[] {
  return subjects.length === 0 ? [] : [subjects.map((name) => name[language]).join(separator)];
}

/** Which of the terms are first seen; which ones need not be said where all that are named are. */
function describeFirst(
  { terms, firstSeen }: Extract<BriefChange, { kind: 'terms' }>,
  strings: ComparisonStrings,
): readonly string[] {
  if (firstSeen.length === 0) return [];
  const named = terms.slice(0, countNamed(terms));
  return named.every((term) => firstSeen.includes(term))
    ? [strings.allFirstSeen]
    : [strings.firstSeen(joinTerms(firstSeen, strings))];
}

/** Most units of the terms of a sentence that are named; the rest is left to the quote. */
const MOST_NAMED = 16;

function countNamed(terms: readonly string[]): number {
  let [count, length] = [0, 0];
  for (const { length: own } of terms) {
    length += own;
    if (count > 0 && length > MOST_NAMED) break;
    count += 1;
  }
  return count;
}

/** @param note - Of the first of them. */
function joinTerms(terms: readonly string[], { separator, andMore }: ComparisonStrings, note = ''): string {
  const count = countNamed(terms);
  const named = terms.slice(0, count).map((term, i) => (i === 0 ? term + note : term));
  return named.join(separator) + (terms.length > count ? andMore : '');
}
