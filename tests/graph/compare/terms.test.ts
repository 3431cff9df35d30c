import { describe, expect, it } from 'vitest';
import type { ComparedTerm } from '../../../graph/compare/comparison.ts';
import { comparePrepared, type Prepared, prepare } from '../../helpers/compared.ts';

/** Made up for these tests. */
const toText = (words: string): Prepared =>
  prepare('a.txt', `会议指出，要着力办好夜校，方便工友。${words}会议还研究了其他事项。\n`);

function compare(before: string, after: string): readonly ComparedTerm[] {
  return comparePrepared(toText(before), toText(after)).terms;
}

const find = (terms: readonly ComparedTerm[], form: string) => terms.find((term) => term.form.includes(form));

describe('a term that one text alone has', () => {
  it.each([
    ['with a little more inside', '稳定农产品价格。', '稳定生猪等农畜产品生产。', '农产品'],
    ['without its qualifier', '扩大国内需求。', '在扩大需求上积极作为。', '扩大国内需求'],
    ['in a list with one end', '培育数字消费。', '发展数字、绿色、智能等新型消费。', '数字消费'],
    ['with other words between', '加强逆周期调节。', '做好逆周期和跨周期调节。', '逆周期调节'],
  ])('is not gone %s', (_, before, after, form) => {
    expect(find(compare(before, after), form)).toBeUndefined();
  });

  it('is none where it begins inside a verb', () => {
    expect(find(compare('积极促进出口。', '加密轮渡班次。'), '进出口')).toBeUndefined();
  });

  it('is gone as a word where its matter goes on in others', () => {
    const after = '落实落细一揽子化债方案。';
    const term = find(compare('有序化解地方政府债务风险。', after), '地方政府债务风险');
    expect(term?.change).toBe('gone');
    const { text } = toText(after).document;
    expect(text.slice(term?.kin?.start, term?.kin?.end)).toBe('落实落细一揽子化债方案');
  });

  it('is gone where neither the word nor its matter stands in the other text', () => {
    const term = find(compare('扎实推进城市更新。', '加密轮渡班次。'), '城市更新');
    expect([term?.change, term?.kin]).toEqual(['gone', undefined]);
  });
});

describe('a name that sums up', () => {
  const NETS = '加强灯网、路网、水网、新型电网、物流网、算力网规划建设。';

  it('is a new name alone where the other text lists what it sums up', () => {
    const term = find(compare(NETS, '推进“六张网”规划建设。'), '六张网');
    expect(term?.change).toBe('new');
    const { text } = toText(NETS).document;
    expect(text.slice(term?.members?.start, term?.members?.end)).toContain('算力网');
  });

  it.each([
    ['a list of other length', '加强水网、电网、算力网规划建设。'],
    ['a list of other things', '加强渡口、桥梁、夜校、灯塔、公园、码头规划建设。'],
  ])('is new without more beside %s', (_, before) => {
    expect(find(compare(before, '推进“六张网”规划建设。'), '六张网')?.members).toBeUndefined();
  });
});
