/** Parts of a report: tables of tasks, targets, themes and watched terms, and the rows themselves. */
import { findUnclaimed } from '../compare/cautions.ts';
import {
  type ComparedRow,
  type ComparedTerm,
  type Comparison,
  getLooseness,
  isPartlyElsewhere,
  type RowPart,
  type TaskLink,
} from '../compare/comparison.ts';
import type { WatchedTerm } from '../compare/watch.ts';
import { compareSpans, containsSpan, type Span } from '../model/span.ts';
import type { ReportBlock, ReportTexts } from './comparison-blocks.ts';
import type { ComparisonStrings } from './comparison-strings.ts';

/** Tasks side by side; empty where neither text sets any. */
export function layOutTasks({ tasks }: Comparison, strings: ComparisonStrings): ReportBlock[] {
  const { before, after, links } = tasks;
  if (before.length + after.length === 0) return [];
  const toRow = (link: Partial<TaskLink>): string[] => {
    const [from, to] = [before[link.before ?? -1], after[link.after ?? -1]];
    const change = link.change ?? (from === undefined ? 'new' : 'gone');
    const cells = [from, to].flatMap((task) => [
      task === undefined ? '' : String(task.rank),
      task?.label ?? '',
    ]);
    return [...cells, strings.taskChanges[change]];
  };
  const rows = [
    ...after.flatMap((_, i): Partial<TaskLink>[] => {
      const own = links.filter((link) => link.after === i);
      return own.length > 0 ? own : [{ after: i }];
    }),
    ...before.flatMap((_, i) => (links.some((link) => link.before === i) ? [] : [{ before: i }])),
  ];
  const head = ['', strings.earlier, '', strings.later, strings.columns.change];
  return [
    { kind: 'heading', level: 2, text: strings.tasks },
    { kind: 'table', head, rows: rows.map(toRow) },
  ];
}

/** Values by indicator; empty where there is none. */
export function layOutTargets({ targets }: Comparison, strings: ComparisonStrings): ReportBlock[] {
  if (targets.length === 0) return [];
  const join = (places: readonly { readonly value: string }[]) =>
    [...new Set(places.map(({ value }) => value))].join(strings.separator);
  const rows = targets.map(({ indicator, before, after, change, direction, strength, isTentative }) => [
    indicator,
    join(before),
    join(after),
    [
      strings.targetChanges[direction ?? change],
      ...(strength === undefined ? [] : [strings.directions[strength]]),
      ...(isTentative ? [strings.tentative] : []),
    ].join(' · '),
  ]);
  const head = [strings.columns.indicator, strings.earlier, strings.later, strings.columns.change];
  return [
    { kind: 'heading', level: 2, text: strings.targets },
    { kind: 'table', head, rows },
  ];
}

/** Share and place of each theme. */
export function layOutThemes({ themes }: Comparison, strings: ComparisonStrings): ReportBlock[] {
  if (themes.length === 0) return [];
  const toPercent = (share: number) => `${(share * 100).toFixed(1)}%`;
  const rows = themes.map(({ name, before, after }) => [
    name,
    toPercent(before.share),
    toPercent(after.share),
    String(before.rank ?? ''),
    String(after.rank ?? ''),
  ]);
  const { theme, share, place } = strings.columns;
  const [from, to] = [strings.earlier, strings.later];
  const head = [theme, `${share} (${from})`, `${share} (${to})`, `${place} (${from})`, `${place} (${to})`];
  return [
    { kind: 'heading', level: 2, text: strings.themes },
    { kind: 'table', head, rows },
  ];
}

/** Every row, below the headings of the later text. */
export function layOutRows(
  comparison: Comparison,
  texts: ReportTexts,
  strings: ComparisonStrings,
): ReportBlock[] {
  const blocks: ReportBlock[] = [{ kind: 'heading', level: 2, text: strings.rows }];
  const unclaimed = findUnclaimed(comparison.cautions);
  let current = -1;
  for (const row of comparison.rows) {
    if (row.kind === unclaimed) continue;
    const { passage } = row.place;
    // What is gone stands among the later text; it opens no passage of its own.
    const place = comparison.passages[passage];
    if (place?.side === 'after' && place.task !== undefined && passage !== current)
      blocks.push({
        kind: 'heading',
        level: 3,
        text: texts.after.slice(place.heading.start, place.heading.end),
      });
    if (place?.side === 'after') current = passage;
    blocks.push(layOutRow(row, strings));
  }
  return blocks;
}

const TONES = { same: 'same', moved: 'changed', reworded: 'changed', new: 'new', gone: 'gone' } as const;

function layOutRow(row: ComparedRow, strings: ComparisonStrings): ReportBlock {
  const { kind, redline, place } = row;
  const label = [
    strings.kinds[kind],
    ...(row.isMoved && kind !== 'moved' ? [strings.movedToo] : []),
    ...(row.before.length > 1 ? [strings.merged] : []),
    ...(row.after.length > 1 && row.before.length > 0 ? [strings.split] : []),
    ...describeLoose(row, strings),
    ...(isPartlyElsewhere(row) ? [strings.partlyElsewhere] : []),
    ...(row.before.length === 0 && row.shared.length > 0 ? [strings.shared] : []),
    ...new Set(row.strengths.map(({ direction }) => strings.directions[direction])),
    ...describeModes(place, strings),
    ...(row.isTentative ? [strings.tentative] : []),
  ].join(' · ');
  return {
    kind: 'pair',
    label,
    tone: TONES[kind],
    before: pickSide(redline, 'added'),
    after: pickSide(redline, 'removed'),
    redline,
  };
}

/** Whether all that a row corresponds to is less sure, or some of it. */
function describeLoose(row: ComparedRow, strings: ComparisonStrings): string[] {
  const looseness = getLooseness(row);
  if (looseness === undefined) return [];
  return [looseness === 'whole' ? strings.loose : strings.partlyLoose];
}

/** What was called for and is looked back on, or the other way round; how things stand is told from both too loosely to say. */
function describeModes({ mode, formerMode }: ComparedRow['place'], strings: ComparisonStrings): string[] {
  const modes = [formerMode, mode];
  const isTold = modes.includes('review') && modes.includes('deployment');
  return isTold && formerMode !== undefined
    ? [strings.formerMode(strings.modes[formerMode], strings.modes[mode])]
    : [];
}

/** Terms of one side alone; apart from them those of which only the word is gone, or the name new. */
export function layOutTerms(
  { terms, cautions }: Comparison,
  texts: ReportTexts,
  strings: ComparisonStrings,
): ReportBlock[] {
  const unclaimed = findUnclaimed(cautions);
  const toList = (title: string, words: readonly string[]): ReportBlock[] =>
    words.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: title },
          { kind: 'note', text: words.join(strings.separator) },
        ];
  const claimed = terms.filter(({ change }) => change !== unclaimed);
  const pick = (change: ComparedTerm['change']): readonly string[] =>
    claimed
      .filter((term) => term.change === change && (term.kin ?? term.members) === undefined)
      .map(({ form }) => form);
  const reworded = claimed.flatMap(({ change, form, kin, members }): string[] => {
    const place = kin ?? members;
    if (place === undefined) return [];
    const words = (change === 'new' ? texts.before : texts.after).slice(place.start, place.end);
    return [change === 'new' ? strings.formerWords(form, words) : strings.laterWords(form, words)];
  });
  const blocks = [
    ...toList(strings.newTerms, pick('new')),
    ...toList(strings.goneTerms, pick('gone')),
    ...toList(strings.rewordedTerms, reworded),
  ];
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: strings.terms }, ...blocks];
}

/** What became of the watched terms. */
export function layOutWatch(
  watch: readonly WatchedTerm[],
  texts: ReportTexts,
  strings: ComparisonStrings,
): ReportBlock[] {
  const rows = watch.map(({ term, names, state, before, after, isTentative }) => [
    names.length === 0 ? term : `${term} (${strings.alsoAs(names)})`,
    [
      strings.states[state],
      ...(state === 'absent' ? [strings.hadBefore(before.length > 0)] : []),
      ...(isTentative ? [strings.tentative] : []),
    ].join(' · '),
    strings.times(before.length, after.length),
  ]);
  const changed = watch.flatMap(({ term, redline }): ReportBlock[] => {
    if (redline === undefined) return [];
    const sides = { before: pickSide(redline, 'added'), after: pickSide(redline, 'removed') };
    return [{ kind: 'pair', label: term, tone: 'changed', ...sides, redline }];
  });
  const fresh = watch.flatMap(({ term, state, after }): ReportBlock[] => {
    const [place] = after;
    if (state !== 'new' || place === undefined) return [];
    return [
      { kind: 'pair', label: term, tone: 'new', before: [], after: toContext(texts.after, place, 'added') },
    ];
  });
  return [
    { kind: 'heading', level: 2, text: strings.watch },
    { kind: 'table', head: [strings.columns.term, strings.columns.state, ''], rows },
    ...changed,
    ...fresh,
  ];
}

/** Units around a watched term: its clause and a little more. */
const CONTEXT = 24;

/** A place between what stands around it in its line. */
function toContext(text: string, { start, end }: Span, kind: 'added' | 'removed'): RowPart[] {
  const left = text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\s\S]*[\n。]/u, '');
  const right = text.slice(end, end + CONTEXT).replace(/[\n。][\s\S]*$/u, '');
  return [
    { kind: 'kept', text: left },
    { kind, text: text.slice(start, end) },
    { kind: 'kept', text: right },
  ];
}

/** Quotes as they stand, some words of them marked; … where something is left out between. */
export function toParts(
  text: string,
  spans: readonly Span[],
  marked: readonly Span[] = [],
  kind: RowPart['kind'] = 'kept',
): RowPart[] {
  return spans.flatMap((span, i): RowPart[] => {
    const previous = spans[i - 1];
    const isCut = previous !== undefined && span.start - previous.end > 1;
    const joint = previous === undefined ? '' : isCut ? '……' : text.slice(previous.end, span.start);
    const parts = markWords(text, span, marked, kind);
    return joint === '' ? parts : [{ kind: 'kept', text: joint }, ...parts];
  });
}

function markWords(text: string, span: Span, marked: readonly Span[], kind: RowPart['kind']): RowPart[] {
  const parts: RowPart[] = [];
  const push = (as: RowPart['kind'], start: number, end: number): void => {
    if (end > start) parts.push({ kind: as, text: text.slice(start, end) });
  };
  let at = span.start;
  for (const { start, end } of marked.filter((one) => containsSpan(span, one)).toSorted(compareSpans)) {
    if (start < at) continue;
    push('kept', at, start);
    push(kind, start, end);
    at = end;
  }
  push('kept', at, span.end);
  return parts;
}

/** A redline without what is only added, or only removed. */
export function pickSide(redline: readonly RowPart[], without: RowPart['kind']): RowPart[] {
  return redline.filter(({ kind }) => kind !== without);
}
