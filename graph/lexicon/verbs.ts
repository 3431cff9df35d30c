/** Questions about official prose that its verbs answer. */
import { GOVERNING_VERBS, LEADING_ADVERBS } from './grammar.ts';

const leaders = [...GOVERNING_VERBS, ...LEADING_ADVERBS].filter((word) => word.length > 1);

/** Whether a heading calls for something to be done: it begins with a verb, an adverb or 以…. */
export function startsWithVerb(heading: string): boolean {
  return /^(?:以|把|全方位|高质量)/u.test(heading) || leaders.some((word) => heading.startsWith(word));
}
