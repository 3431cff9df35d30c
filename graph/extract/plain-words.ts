/**
 * Known names where a text uses them as plain words: a principle that only says how something is done (积极稳妥|化解风险), a report that
 * speaks of itself (作|政府工作报告).
 *
 * Counter-examples, which name something: 坚持因地制宜发展; 《政府工作报告》提出.
 */
import { GOVERNING_VERBS, LEADING_ADVERBS } from '../lexicon/grammar.ts';
import type { Document } from '../model/document.ts';
import { toEntityKey } from '../model/ids.ts';
import { Trie } from '../text/trie.ts';
import type { NamedMention } from './named-mentions.ts';
import { getTitleEnd } from './title.ts';

const adverbs = new Set(
  [...LEADING_ADVERBS, '不折不扣', '稳妥有序']
    .filter((word) => word.length > 3)
    .map((word) => toEntityKey('principle', word)),
);
const verbs = new Trie(GOVERNING_VERBS.filter((word) => word.length > 1));
const WORK_REPORT = toEntityKey('policy', '政府工作报告');

/** Whether a mention of a known name names nothing where it stands. */
export function isPlainWord(
  { entity, start, end }: NamedMention,
  document: Document,
  codes: Uint16Array,
): boolean {
  const { text } = document;
  if (adverbs.has(entity))
    return !text.startsWith('坚持', start) && verbs.findEnd(codes, end, codes.length) !== 0;
  if (entity !== WORK_REPORT) return false;
  return start < getTitleEnd(document) || text.charAt(start - 1) === '作';
}
