import { describe, expect, it } from 'vitest';
import { getLogLikelihood } from '../../../graph/text/likelihood.ts';
import { buildTexts } from '../../fixtures/sources.ts';

describe('the log-likelihood ratio', () => {
  // Expected values by the formula 2 Σ O ln(O / E), computed apart from the code.
  it.each([
    ['is 0 where both occur together as often as chance has it', 1, 10, 10, 100, 0],
    ['is 0 where they occur together less often', 1, 20, 20, 100, 0],
    ['is 0 where they never do', 0, 5, 5, 100, 0],
    ['is that of a perfect match', 2, 2, 2, 4, 5.545177],
    ['grows with the number of common sentences', 10, 10, 10, 20, 27.725887],
    ['is finite where a term stands in every sentence', 5, 5, 5, 5, 0],
    ['is that of four unequal cells', 3, 4, 5, 20, 5.938079],
  ])('%s', (_, both, a, b, total, score) => {
    expect(getLogLikelihood(both, a, b, total)).toBeCloseTo(score, 5);
  });

  it('does not mind which term comes first', () => {
    expect(getLogLikelihood(3, 4, 9, 50)).toBe(getLogLikelihood(3, 9, 4, 50));
  });
});

const FILLER = Array.from({ length: 12 }, (_, i) => `这是没有内容的第${i}句话。`).join('');

function findRelated(text: string): string[] {
  const { edges } = buildTexts({ 'a.txt': `${text}${FILLER}` });
  return edges
    .filter(({ attributes }) => attributes.kind === 'related-to')
    .map(({ source, target }) => `${source} ${target}`);
}

describe('terms', () => {
  it('are related where two sentences name both', () => {
    expect(findRelated('新质生产力靠数字经济。数字经济靠新质生产力。')).toEqual([
      'concept:新质生产力 industry:数字经济',
    ]);
  });

  it('are related where one enumeration does', () => {
    expect(findRelated('发展数字经济、新质生产力。')).toEqual(['concept:新质生产力 industry:数字经济']);
  });

  it.each([
    ['in one sentence alone', '新质生产力靠数字经济。'],
    ['in neighboring sentences', '发展新质生产力。数字经济活跃。发展新质生产力。数字经济活跃。'],
    ['that are names', '重庆靠湖北。湖北靠重庆。'],
  ])('are not related %s', (_, text) => {
    expect(findRelated(text)).toEqual([]);
  });
});
