/** Questions about official prose that its verbs answer. */
import { GOVERNING_VERBS, LEADING_ADVERBS, WORDING_VERBS } from './grammar.ts';
import { Endings } from '../text/endings.ts';
import { toCodes } from '../text/fold.ts';
import { Trie } from '../text/trie.ts';

const leaders = [...GOVERNING_VERBS, ...LEADING_ADVERBS, '全方位'].filter((word) => word.length > 1);
const leaderSet = new Set(leaders);
const LONGEST_LEADER = Math.max(...leaders.map((word) => word.length));
/** Verbs and adverbs that leave a blank. */
const blanked = new Trie([...leaders, ...WORDING_VERBS].filter((word) => word.length > 1));

/** Whether a heading calls for something to be done: it begins with a verb, an adverb, 以…, or says on what to work (在扩大内需上求实效). */
export function startsWithVerb(heading: string): boolean {
  return /^(?:以|把|全方位|高质量|在[^，。]{2,24}上(?=[^升，。]{2}))/u.test(heading) || hasLeader(heading);
}

function hasLeader(heading: string): boolean {
  for (let length = Math.min(LONGEST_LEADER, heading.length); length > 1; length -= 1)
    if (leaderSet.has(heading.slice(0, length))) return true;
  return false;
}

/** Verbs that count what they make. */
const COUNTING_VERBS = new Set(['开工', '新建', '新增', '新培育', '遴选', '覆盖', '建成', '改建', '争创', '推出', '举办', '谋划', '储备']);

/** Whether words are but one verb or adverb. */
export function isLeader(words: string): boolean {
  return leaderSet.has(words) || COUNTING_VERBS.has(words);
}

/** A phrase without its verbs and adverbs, each of which leaves a blank; at every place the longest counts. */
export function blankLeaders(phrase: string): string {
  let rest = '';
  let behind = 0;
  blanked.findLongest(toCodes(phrase), (_, start, end) => {
    rest += `${phrase.slice(behind, start)} `;
    behind = end;
  });
  return rest + phrase.slice(behind);
}

const verbs = new Endings(
  new Set([...GOVERNING_VERBS, ...WORDING_VERBS].filter((word) => word.length > 1)),
);
const LONGEST_VERB = 4;

/** What leads to a term: its last verb, the last two units where none is known, and what stands behind it: 完善|稳就业稳经济的. */
export function splitLead(lead: string): { readonly verb: string; readonly attribute: string } {
  const bare = lead.replace(/[“好的]+$/u, '');
  for (let end = bare.length; end > 1; end -= 1) {
    const verb = verbs.find(bare, end, LONGEST_VERB);
    if (verb !== undefined) return { verb, attribute: bare.slice(end) };
  }
  return { verb: bare.slice(-2), attribute: '' };
}
