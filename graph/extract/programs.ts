/**
 * Programmes named in the middle of a clause, where no verb leads up to them: 自去年启动|母亲河复苏行动|以来.
 *
 * A programme begins behind a mark, a verb that carries programmes out, or a place, and ends in a word for one. Counter-examples, all without
 * a programme: the title of the document, one that goes on as another noun (专项行动领导小组), one told by what is said of it (这项工程), one by its sort alone (专项行动).
 */
import { startsWithVerb } from '../lexicon/verbs.ts';
import { getHanLengthBefore } from '../text/han.ts';
import { Trie } from '../text/trie.ts';
import { toUnitTable } from '../text/unit-table.ts';
import { getFoldedName, isTermName } from './candidates.ts';
import { LAUNCHING_VERBS, PROGRAM_WORDS } from './cue-words.ts';
import type { Candidate, TermContext } from './term-context.ts';
import { getTitleEnd } from './title.ts';

/** Most and fewest units before the word for a programme. */
const [LONGEST_NAME, SHORTEST_NAME] = [14, 3];
/** What no name of a programme runs over. */
const BREAKS = toUnitTable('的了和与及或在从向对以为将是被等各该此这那其年月日批并');
/** What follows a programme that ends there. */
const BEHIND = toUnitTable(
  '，。；、：！？）”》\n 的和与及以等取正已将再全顺扎稳有成进为是在到中后前获被要共自由累',
);
const verbs = new Trie(LAUNCHING_VERBS);
/** What is done with something that has no name: 采取|行动, 进行|试点. */
const TAKEN = /采取|进行|开展|见诸|付诸|共同|一致|实际/u;
/** What leaves nothing of a name: 专项行动, 重大工程. */
const SORT_ALONE =
  /^(?:大型|小型|中小型|巨大|重要|应急|一部分|部分|全行业|若干|国家|省级|市级|重大|重点|专项|主体|配套|各类|系列|相关|一系列|新一轮|新|实际|具体|年度|三年|五年|长期|近期|总体|科学|统一|自觉|积极|实施|综合|先行|全面|深化|改革|创新|建设|工作|民生|投资|生产|工业|农业|水利|经济)+.{2,4}$/u;

/** Find programmes by their last word. */
export function findPrograms(context: TermContext): Candidate[] {
  const { text, codes, cues, coverage, lexicon, document } = context;
  const { words, starts } = cues.programs;
  const candidates: Candidate[] = [];
  const title = getTitleEnd(document);
  words.forEach((index, i) => {
    const head = PROGRAM_WORDS[index] ?? '';
    const at = starts[i] ?? 0;
    const end = at + head.length;
    if (at < title || TAKEN.test(text.slice(Math.max(0, at - 2), at))) return;
    if (end < codes.length && BEHIND[codes[end] ?? 0] === 0) return;
    if (coverage[end - 1] !== -1) return;
    const start = skipMeasure(text, findStart(context, at));
    if (at - start < SHORTEST_NAME) return;
    const name = getFoldedName(text, { start, end });
    if (SORT_ALONE.test(name) || startsWithVerb(name) || !isTermName(name, lexicon, true)) return;
    candidates.push({ start, end, rule: 'headed', kind: 'policy' });
  });
  return candidates;
}

/** Where the name before a word for a programme begins; the word itself where nothing bounds it. */
function findStart({ codes, coverage, known }: TermContext, at: number): number {
  let start = at;
  for (let count = 0; count <= LONGEST_NAME; count += 1) {
    const length = getHanLengthBefore(codes, start);
    const mention = known[coverage[start - 1] ?? -1];
    if (length === 0 || (BREAKS[codes[start - length] ?? 0] === 1 && mention === undefined)) return start;
    if (mention?.kind === 'place' || mention?.kind === 'organization') return start;
    // A verb right before the word belongs to the name: 质量提升|行动.
    if (mention === undefined && start < at && isBehindVerb(codes, start)) return start;
    start -= length;
  }
  return at;
}

/** 10|项|国家重点建设工程, 各|种|规章条例. */
function skipMeasure(text: string, start: number): number {
  return /^[\d０-９各几多余][项个种条家处座件]/u.test(text.slice(Math.max(0, start - 1), start + 1))
    ? start + 1
    : start;
}

function isBehindVerb(codes: Uint16Array, at: number): boolean {
  return verbs.findEnd(codes, at - 2, at) === at;
}
