/** Lines of a brief on the stances of fiscal, monetary and macroeconomic policy. */
import { joinSpans, type Weighed } from './brief-lines.ts';
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

/** Stances that stay, in one line where both texts take them together. */
export function listKeptStances({ stances }: Comparison): Weighed[] {
  const lines: Weighed[] = [];
  const kept = stances.filter(({ change }) => change === 'kept');
  for (const { field, before, after: late } of kept.toSorted((a, b) => getStart(a) - getStart(b))) {
    if (before === undefined || late === undefined) continue;
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
