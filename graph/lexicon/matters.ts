/**
 * Matters that sentences of communiqués return to besides the topics of wordings (`topics.ts`), each with the words that tell it: what a whole
 * sentence is on, though no term of it is.
 */
import { findTopics } from './topics.ts';

const MATTERS: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['困难挑战', ['困难和挑战', '困难挑战', '困难与挑战', '风险挑战', '风险和挑战', '困难和问题', '矛盾和问题']],
  ['安全生产', ['安全生产', '生产安全', '安全事故', '重特大事故']],
];

/** Topics so wide that two sentences on one need have nothing to do with each other. */
const WIDE = new Set(['宏观调控', '全面深化改革', '对外开放', '党的领导', '经济回升', '社会稳定', '生态文明', '内需', '区域协调', '科技人才']);
/** Plans of five years, which every other sentence of their time names. */
const PLAN = /^十[一二三四五六七八九]五$/u;

/** Names of the matters and topics that a folded clause is on. */
export function findMatters(clause: string): ReadonlySet<string> {
  const own = MATTERS.filter(([, words]) => words.some((word) => clause.includes(word)));
  const topics = findTopics(clause)
    .map(({ name }) => name)
    .filter((name) => !WIDE.has(name) && !PLAN.test(name));
  return new Set([...topics, ...own.map(([name]) => name)]);
}
