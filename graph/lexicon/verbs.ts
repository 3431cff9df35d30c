/** Questions about official prose that its verbs answer. */
import { GOVERNING_VERBS, LEADING_ADVERBS } from './grammar.ts';

/** The longer first, so that 统筹推进 is not read as 统筹 and 推进. */
const leaders = [...GOVERNING_VERBS, ...LEADING_ADVERBS, '全方位']
  .filter((word) => word.length > 1)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Whether a heading calls for something to be done: it begins with a verb, an adverb or 以…. */
export function startsWithVerb(heading: string): boolean {
  return /^(?:以|把|全方位|高质量)/u.test(heading) || leaders.some((word) => heading.startsWith(word));
}

/** A phrase without its verbs and adverbs, each of which leaves a blank. */
export function blankLeaders(phrase: string): string {
  return leaders.reduce((rest, word) => rest.replaceAll(word, ' '), phrase);
}
