/**
 * Which clauses of a reworded sentence are stronger or weaker than before.
 *
 * Claimed only where two clauses end in the same words, or nearly, so that what is done to is the same, and the words that lead them are on one
 * scale: 推动构建房地产发展新模式 → 加快构建房地产发展新模式. 用好 against 落实 are on two, and say nothing.
 */
import { GOVERNING_VERBS } from '../lexicon/grammar.ts';
import { compareLeads, INTENSITY_WORDS } from '../lexicon/intensity.ts';
import type { Span } from '../model/span.ts';
import { parseEnumerator } from '../text/enumerators.ts';
import { toFoldedName } from '../text/fold.ts';
import { segmentClauses } from '../text/sentences.ts';
import type { ComparedDocument, StrengthChange } from './comparison.ts';
import { toCoreName } from './features.ts';

/** Fewest folded units that two clauses end in together. */
const SHORTEST_OBJECT = 4;
/** Longest lead, in folded units: what is longer is more than verb and adverbs. */
const LONGEST_LEAD = 10;

const LEADING: ReadonlySet<string> = new Set([...GOVERNING_VERBS, ...INTENSITY_WORDS]);
const LONGEST_WORD = Math.max(...[...LEADING].map((word) => word.length));

type Source = Pick<ComparedDocument, 'text'>;

/** Compare the clauses of two sides of a row. */
export function findStrengths(
  before: Source,
  after: Source,
  from: readonly Span[],
  to: readonly Span[],
): StrengthChange[] {
  const clauses = from.flatMap((span) => segmentClauses(before.text, span));
  return to
    .flatMap((span) => segmentClauses(after.text, span))
    .flatMap((late): StrengthChange[] => {
      const name = toFoldedName(after.text.slice(late.start, late.end));
      const matches = clauses.flatMap((old) => {
        const other = toFoldedName(before.text.slice(old.start, old.end));
        const direction = judge(other, name);
        return direction === undefined ? [] : [{ old, direction }];
      });
      const [only] = matches;
      if (only === undefined || matches.length > 1 || only.direction === 0) return [];
      const direction = only.direction > 0 ? 'strengthened' : 'weakened';
      return [{ direction, before: skipNumber(before.text, only.old), after: skipNumber(after.text, late) }];
    });
}

/** A clause without the number of the item that it opens. */
function skipNumber(text: string, { start, end }: Span): Span {
  return { start: start + (parseEnumerator(text.slice(start, end))?.length ?? 0), end };
}

/** Whether a lead is verbs and words of the scales alone: with a noun in it, it does another thing, with 高质量 or 有序 it does it another way. */
function isBare(lead: string): boolean {
  const bare = toCoreName(lead);
  if (bare.length > LONGEST_LEAD) return false;
  let at = 0;
  while (at < bare.length) {
    let length = Math.min(LONGEST_WORD, bare.length - at);
    while (length > 0 && !LEADING.has(bare.slice(at, at + length))) length -= 1;
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** Sign of the change, 0 for none; `undefined` where the clauses are not on one thing. */
function judge(before: string, after: string): number | undefined {
  const leads = cutLeads(before, after) ?? cutNearLeads(before, after);
  return leads === undefined ? undefined : compareLeads(toCoreName(leads[0]), toCoreName(leads[1]));
}

type Leads = readonly [before: string, after: string];

/** What leads two clauses that end in the same words. A letter in which two leads happen to end (全力, 着力) is part of them. */
function cutLeads(before: string, after: string): Leads | undefined {
  let shared = 0;
  const most = Math.min(before.length, after.length);
  while (shared < most && before.at(-1 - shared) === after.at(-1 - shared)) shared += 1;
  for (let length = shared; length >= Math.max(SHORTEST_OBJECT, shared - 1); length -= 1) {
    const leads: Leads = [before.slice(0, before.length - length), after.slice(0, after.length - length)];
    if (leads.every(isBare)) return leads;
  }
  return undefined;
}

/** Fewest units of an object that is known again though it is said a little fuller, and most units by which. */
const SHORTEST_NEAR = 8;
const MOST_FULLER = 2;
/** Units that turn an object into another. */
const TURNING = /[非不未无反]/u;

/**
 * What leads two clauses of which one says its long object a little fuller: 房地产业发展新模式, 房地产发展新模式. What is added at the end makes
 * another object: 统一大市场建设条例 is no 统一大市场建设.
 */
function cutNearLeads(before: string, after: string): Leads | undefined {
  const [from, to] = [getBareLead(before), getBareLead(after)];
  const [old, late] = [before.slice(from.length), after.slice(to.length)];
  const [short, long] = old.length < late.length ? [old, late] : [late, old];
  if (short.length < SHORTEST_NEAR || long.length - short.length > MOST_FULLER) return undefined;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const isFuller = start < short.length && long.endsWith(short.slice(start));
  const added = long.slice(start, start + long.length - short.length);
  return isFuller && !TURNING.test(added) ? [from, to] : undefined;
}

/** The longest beginning of a clause that is verbs and words of the scales alone. */
function getBareLead(name: string): string {
  const most = Math.min(name.length, LONGEST_LEAD);
  for (let length = most; length > 0; length -= 1)
    if (isBare(name.slice(0, length))) return name.slice(0, length);
  return '';
}
