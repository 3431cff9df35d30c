import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../graph/compare/comparison.ts';
import type { Span } from '../../../graph/model/span.ts';
import { comparePrepared, type Prepared, prepare } from '../../helpers/compared.ts';

/** Made up for these tests. */
const SPRING = `中共中央政治局召开会议

2031年4月25日

会议指出，要推动河湖共治。实施稳健的货币政策。支持灯塔企业走出去。

会议强调，要着力办好夜校。加强夜校师资。

会议还研究了其他事项。
`;

const SUMMER = `中共中央政治局召开会议

2031年7月30日

会议指出，要着力办好夜校。

会议强调，要加快河湖共治。实施适度宽松的货币政策。推广口袋公园，方便群众休息。

会议还研究了其他事项。
`;

function compareTexts(before: string, after: string, form?: Prepared['document']['form']): Comparison {
  return comparePrepared(
    prepare('2031-04-25_politburo.txt', before, form),
    prepare('2031-07-30_politburo.txt', after),
  );
}

const quote = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join('');

function listRows(before: string, after: string): string[] {
  const [from, to] = [prepare('a.txt', before).document.text, prepare('b.txt', after).document.text];
  return compareTexts(before, after).rows.map(
    ({ kind, isMoved, ...row }) =>
      `${kind}${isMoved && kind !== 'moved' ? ' moved' : ''}: ${quote(from, row.before)} → ${quote(to, row.after)}`,
  );
}

describe('compareDocuments', () => {
  it('tells what became of each sentence, in the order of the later text', () => {
    expect(listRows(SPRING, SUMMER)).toEqual([
      'same: 中共中央政治局召开会议 → 中共中央政治局召开会议',
      'reworded: 2031年4月25日 → 2031年7月30日',
      'moved: 会议强调，要着力办好夜校。 → 会议指出，要着力办好夜校。',
      'reworded: 会议指出，要推动河湖共治。 → 会议强调，要加快河湖共治。',
      'reworded: 实施稳健的货币政策。 → 实施适度宽松的货币政策。',
      'gone: 支持灯塔企业走出去。 → ',
      'gone: 加强夜校师资。 → ',
      'new:  → 推广口袋公园，方便群众休息。',
      'same: 会议还研究了其他事项。 → 会议还研究了其他事项。',
    ]);
  });
});
