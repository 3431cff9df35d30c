/** Lines of a brief on the stances of fiscal, monetary and macroeconomic policy. */

import type { Span } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { type Documents, joinSpans, type Weighed } from './brief-lines.ts';
import { toShown, type WordedSubject } from './brief-subjects.ts';
import type { ComparedStance, Comparison } from './comparison.ts';

const WEIGHTS = { replaced: 4, new: 3, gone: 2, reworded: 1, kept: 0 } as const;

/** Stances that changed; of one that a text does not take, how that text words the field. */
export function listStances({ stances }: Comparison, subjects: readonly WordedSubject[]): Weighed[] {
  return stances
    .filter(({ change }) => change !== 'kept')
    .map((stance) => {
      const { field, change, direction, isTentative } = stance;
      return {
        change: { kind: 'stance', field, change, ...(direction === undefined ? {} : { direction }) },
        before: quote(stance, 'before', subjects),
        after: quote(stance, 'after', subjects),
        isTentative,
        weight: WEIGHTS[change] + (direction === undefined ? 0 : 1),
      };
    });
}

function quote(
  stance: ComparedStance,
  side: 'before' | 'after',
  subjects: readonly WordedSubject[],
): Weighed['before'] {
  const own = stance[side];
  if (own !== undefined) return [own];
  const wording = subjects.find(({ subject: { name } }) => name.zh === stance.field)?.[side].wording;
  return wording === undefined ? [] : [toShown(wording)];
}

/** Units between two stances that one verb sets: 更加积极的财政政策和适度宽松的货币政策. */
const MOST_BETWEEN = 2;

/** Stances that stay, in one line where both texts take them together; of each as much as both texts say. */
export function listKeptStances({ stances }: Comparison, documents: Documents): Weighed[] {
  const lines: Weighed[] = [];
  const kept = stances.filter(({ change }) => change === 'kept');
  for (const { field, ...sides } of kept.toSorted((a, b) => getStart(a) - getStart(b))) {
    if (sides.before === undefined || sides.after === undefined) continue;
    const [before, late] = cutCommon(sides.before, sides.after, documents);
    const line: Weighed = {
      change: { kind: 'repeated', subjects: [{ zh: field, en: field }] },
      before: [before],
      after: [late],
      isTentative: false,
      weight: KEPT_WEIGHT,
    };
    const former = lines.at(-1);
    if (former !== undefined && isNext(former, line)) lines[lines.length - 1] = join(former, line);
    else lines.push(line);
  }
  return lines;
}

/** The beginnings that two spans have in common: 积极的财政政策, where one text goes on with what it shall do. */
function cutCommon(before: Span, after: Span, documents: Documents): readonly [Span, Span] {
  const [a, b] = [
    documents.before.text.slice(before.start, before.end),
    documents.after.text.slice(after.start, after.end),
  ];
  let length = 0;
  while (
    length < Math.min(a.length, b.length) &&
    toFoldedName(a[length] ?? '') === toFoldedName(b[length] ?? '')
  )
    length += 1;
  return [
    { start: before.start, end: before.start + length },
    { start: after.start, end: after.start + length },
  ];
}

/** What is set again as it was is what a reader checks first among the repeated. */
const KEPT_WEIGHT = 11;

function getStart({ after }: ComparedStance): number {
  return after?.start ?? 0;
}

function isNext(a: Weighed, b: Weighed): boolean {
  return (['before', 'after'] as const).every((side) => {
    const [one, other] = [a[side][0], b[side][0]];
    if (one === undefined || other === undefined) return false;
    return other.start >= one.end && other.start - one.end <= MOST_BETWEEN;
  });
}

function join(a: Weighed, b: Weighed): Weighed {
  if (a.change.kind !== 'repeated' || b.change.kind !== 'repeated') return a;
  const [before, after] = [joinSpans([...a.before, ...b.before]), joinSpans([...a.after, ...b.after])];
  if (before === undefined || after === undefined) return a;
  const subjects = [...a.change.subjects, ...b.change.subjects];
  return { ...a, change: { kind: 'repeated', subjects }, before: [before], after: [after] };
}
