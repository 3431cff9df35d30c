/** Lists that are summed up as industries: 海水淡化、渔具制造等6个重点领域. What stands in them are industries by what they are called together. */
import type { ClauseTaker } from './clauses.ts';
import type { TermContext } from './term-context.ts';

/** What sums such a list up; 领域 alone (等领域改革) does not. */
const SUM =
  /^等(?:[\d０-９]+|[一二三四五六七八九十]+|若干|几|多|各)?(?:[个大类种批项]|一批)?[^，。；、的等了]{0,8}(?:产业|行业|(?:重点|新兴|前沿|高端|优势|未来|特色)领域(?![和改率标任专])|业态|赛道|装备|制造业|服务业|细分市场)/u;
/** Longest stretch that sums up, with what tells 领域 of another kind. */
const LONGEST_SUM = 20;
/** What sums up begins with this. */
const DENG = '等'.charCodeAt(0);

/**
 * Cut the last thing of a list that is summed up as industries where its name ends.
 *
 * @returns The place of that thing among the objects of the clause; -1 where nothing sums the list up, and nothing is cut.
 */
export function cutSummed({ text, codes, coverage }: TermContext, clause: ClauseTaker): number {
  for (let i = 1; i < clause.count; i += 1) {
    const end = clause.ends[i] ?? 0;
    for (let at = (clause.starts[i] ?? 0) + 2; at < end; at += 1) {
      if (codes[at] !== DENG || coverage[at] !== -1) continue;
      if (!SUM.test(text.slice(at, at + LONGEST_SUM))) return -1;
      clause.ends[i] = at;
      return i;
    }
  }
  return -1;
}
