/**
 * Whether a text lists one by one what a short name sums up: 水网、新型电网、算力网、新一代通信网、城市地下管网、物流网 are “六张网” before anyone calls
 * them so.
 *
 * Claimed only where the name says how many, and a list has exactly so many items that end in its noun (网), or begin with it (“三保”).
 *
 * Counter-examples: “两新”, since two of anything stand side by side by chance; a list that is longer, or of other things.
 */
import type { Span } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { segmentClauses } from '../text/sentences.ts';

const NUMBERS = '〇一二三四五六七八九十';
/** A number with its measure and the noun that it counts: 六张网, 三大工程, 三保. */
const SUMMED = /^([三四五六七八九十])(?:大|个|项|张|条|类|件|篇|方面)?(\p{Script=Han}{1,4})/u;
const SEPARATOR = /、|以及|和|与|及/u;

/** The clause that lists what a name sums up; `undefined` where none does. */
export function findMembers(name: string, text: string, sentences: readonly Span[]): Span | undefined {
  const [, number = '', noun = ''] = SUMMED.exec(toFoldedName(name)) ?? [];
  const count = NUMBERS.indexOf(number);
  if (noun === '' || count < 0) return undefined;
  return sentences
    .flatMap((sentence) => segmentClauses(text, sentence))
    .find(({ start, end }) => listsAll(toFoldedName(text.slice(start, end)), count, noun));
}

/** Whether a run of exactly so many items of a clause is of the noun. */
function listsAll(clause: string, count: number, noun: string): boolean {
  const items = clause.split(SEPARATOR).map((item) => item.replace(/等.*$/u, ''));
  if (items.length < count) return false;
  // What the whole list is an object of stands before its first item, and behind its last.
  const ends = items.map((item) => item.endsWith(noun) || item.endsWith(noun.charAt(0)));
  const begins = items.map((item, i) => item.startsWith(noun) || (i === 0 && item.includes(noun)));
  return [ends, begins].some((own) => own.filter(Boolean).length === count && isRun(own));
}

function isRun(flags: readonly boolean[]): boolean {
  const [first, last] = [flags.indexOf(true), flags.lastIndexOf(true)];
  return flags.slice(first, last + 1).every(Boolean);
}
