/**
 * Instruments that are the subject of a clause, with no verb before them: 国家公园体制试点|稳步推进.
 *
 * Counter-examples, all without one: subjects of other kinds, which are as often what a sentence merely speaks of (社会大局保持稳定), and a clause
 * that nothing is said of in such words.
 */
import type { Span } from '../model/span.ts';
import { Trie } from '../text/trie.ts';
import { toUnitTable } from '../text/unit-table.ts';
import { INSIDE_TERM, TERM_START } from './clauses.ts';
import type { TermContext } from './term-context.ts';

/** What begins that which is said of a subject. */
const PREDICATES = `
  取得 不断 持续 稳步 扎实 深入 加快 明显 显著 进一步 全面 得到 有序 有力 有效 蓬勃 日益 逐步 顺利 大幅 更加 较快 快速 迅速 正在 成为 达到 完成
  保持 总体 继续 进展 初步 基本 积极 落地 出台 启动 深化 健全 完善 增强 提升 扩大 优化 加强 推进
`
  .trim()
  .split(/\s+/u);
const predicates = new Trie(PREDICATES);
const PREDICATE_STARTS = toUnitTable(PREDICATES.map((word) => word.charAt(0)).join(''));
/** Subjects that are named like an instrument. */
const INSTRUMENT =
  /^(?!全国|关键环节|重点领域|保证).*(?:改革|制度|机制|工程|试点|行动|战略|条例|立法|[^受]教育)$/u;
/** Last units of such names: most subjects end in none, and are passed over. */
const INSTRUMENT_ENDS = toUnitTable('革度制程点动略例法育');
/** Shortest and longest subject. */
const [SHORTEST_SUBJECT, LONGEST_SUBJECT] = [4, 18];

/** The subject of a clause that no verb leads, with what else stands before its predicate; `undefined` where no predicate follows. */
export function findSubject({ codes, places }: TermContext, start: number, end: number): Span | undefined {
  const limit = Math.min(end - 1, start + LONGEST_SUBJECT);
  for (let at = start + SHORTEST_SUBJECT; at < limit; at += 1) {
    if (PREDICATE_STARTS[codes[at] ?? 0] === 0 || INSTRUMENT_ENDS[codes[at - 1] ?? 0] === 0) continue;
    const isInTerm = ((places[at] ?? 0) & (TERM_START | INSIDE_TERM)) !== 0;
    if (!isInTerm && predicates.findEnd(codes, at, end) !== 0) return { start, end: at };
  }
  return undefined;
}

/** Whether a subject is an instrument by its name. */
export function isInstrument(name: string): boolean {
  return name.length >= SHORTEST_SUBJECT && INSTRUMENT.test(name);
}
