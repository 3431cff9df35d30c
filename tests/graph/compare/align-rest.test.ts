import { describe, expect, it } from 'vitest';
import { type ComparedRow, getLooseness } from '../../../graph/compare/comparison.ts';
import type { Span } from '../../../graph/model/span.ts';
import { comparePrepared, type Prepared, prepare } from '../../helpers/compared.ts';

/** Two communiqués of two paragraphs each. Made up for these tests. */
const toText = (date: string, first: string, second: string): string =>
  `中共中央政治局召开会议\n\n${date}\n\n会议指出，${first}\n\n会议强调，${second}\n\n会议还研究了其他事项。\n`;

const NIGHT_SCHOOLS = '要着力办好夜校，延长夜校开放时间。';
const FERRIES = '要加密跨江轮渡班次，修好渡口。';

interface Found extends Pick<ComparedRow, 'kind' | 'isMoved'> {
  readonly before: string;
  readonly after: string;
  readonly loose: string;
}

function compare(before: readonly [string, string], after: readonly [string, string]): Found[] {
  const [from, to]: readonly Prepared[] = [
    prepare('a.txt', toText('2031年4月25日', ...before)),
    prepare('b.txt', toText('2031年7月30日', ...after)),
  ] as const;
  if (from === undefined || to === undefined) throw new Error('expected two documents');
  const quote = ({ document }: Prepared, spans: readonly Span[] = []): string =>
    spans.map(({ start, end }) => document.text.slice(start, end)).join('');
  return comparePrepared(from, to).rows.map((row) => ({
    kind: row.kind,
    isMoved: row.isMoved,
    before: quote(from, [...row.before, ...row.shared]),
    after: quote(to, row.after),
    loose: quote(from, row.loose),
  }));
}

describe('a sentence that no sure pair holds', () => {
  it('is found on its matter in another paragraph, in other words, and less surely', () => {
    const rows = compare(
      [`${NIGHT_SCHOOLS}有序化解地方政府债务风险。`, FERRIES],
      [NIGHT_SCHOOLS, `${FERRIES}落实落细一揽子化债方案。`],
    );
    const row = rows.find(({ after }) => after.includes('化债'));
    expect(row).toMatchObject({ kind: 'reworded', isMoved: true });
    expect(row?.before).toBe('有序化解地方政府债务风险。');
    expect(row?.loose).toBe(row?.before);
    expect(rows.filter(({ kind }) => kind === 'gone')).toEqual([]);
  });

  it('joins a sentence that has a counterpart already, which stays sure', () => {
    const rows = compare(
      [`${NIGHT_SCHOOLS}有序化解地方政府债务风险。`, '要整治码头乱收费，方便乡亲乘船。'],
      [NIGHT_SCHOOLS, '要整治码头乱收费，方便乡亲乘船，落实落细一揽子化债方案。'],
    );
    const row = rows.find(({ after }) => after.includes('化债'));
    expect(row?.before).toContain('要整治码头乱收费');
    expect(row?.loose).toBe('有序化解地方政府债务风险。');
  });

  it.each([
    [
      'of a field of policy alone',
      '增强货币政策前瞻性灵活性，引导银行多放小额贷款，照顾乡间作坊。',
      '综合运用多种货币政策工具，改进贴息办法，缩短审批时日。',
    ],
    [
      'of common verbs alone',
      '要高度重视桥梁养护，排查老旧吊杆，及时换下锈蚀的拉索。',
      '要高度重视民生工作，切实帮助困难家庭，办好社区食堂。',
    ],
  ])('has no counterpart for the sake %s', (_, gone, come) => {
    const rows = compare([`${NIGHT_SCHOOLS}${gone}`, FERRIES], [NIGHT_SCHOOLS, `${FERRIES}${come}`]);
    expect(rows.find(({ before }) => before.includes(gone))?.kind).toBe('gone');
    expect(rows.find(({ after }) => after.includes(come))?.kind).toBe('new');
  });
});

describe('getLooseness', () => {
  const [first, second] = [
    { start: 0, end: 5 },
    { start: 6, end: 9 },
  ];

  it.each([
    ['nothing of a row without less sure sentences', [first], [], undefined, undefined],
    ['a row that shows nothing else', [first], [], [first], 'whole'],
    ['a part of a row that shows a sure one too', [first, second], [], [second], 'part'],
    ['nothing of a row that shows the less sure one elsewhere', [first], [second], [second], undefined],
    ['a row that borrows its only sentence', [], [second], [second], 'whole'],
  ] as const)('doubts %s', (_, before, shared, loose, looseness) => {
    expect(getLooseness({ before, shared, ...(loose === undefined ? {} : { loose }) })).toBe(looseness);
  });
});
