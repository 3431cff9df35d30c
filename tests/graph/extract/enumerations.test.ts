import { describe, expect, it } from 'vitest';
import { findIn, quote } from '../../fixtures/sources.ts';

function findClaims(text: string): string[] {
  const { document, kindOf } = findIn('a.txt', text);
  return kindOf.map(
    ({ specific, general, evidence }) => `${specific} < ${general} «${quote(document.text, evidence)}»`,
  );
}

function findLists(text: string): (readonly [string, readonly string[]])[] {
  const { document, enumerations } = findIn('a.txt', text);
  return enumerations.map(({ members, span }) => [quote(document.text, span), members]);
}

describe('an enumeration', () => {
  it('has its members in order and spans them and the general term', () => {
    expect(findLists('打造生物制造、商业航天和低空经济等战略性新兴产业。')).toEqual([
      [
        '生物制造、商业航天和低空经济等战略性新兴产业',
        ['industry:生物制造', 'industry:商业航天', 'industry:低空经济'],
      ],
    ]);
  });

  it('may join terms of different kinds', () => {
    expect(findLists('发展数字经济、新质生产力。')).toEqual([
      ['数字经济、新质生产力', ['industry:数字经济', 'concept:新质生产力']],
    ]);
  });

  it.each([
    ['of a single term', '发展生物制造。'],
    ['over a comma', '发展生物制造，发展商业航天。'],
    ['over a line end', '发展生物制造\r\n商业航天。'],
    ['of what is no term', '😀甲、乙、丙。'],
    ['in an empty paragraph', '　'],
  ])('is none %s', (_, text) => {
    expect(findLists(`要点：\n${text}\n完。`)).toEqual([]);
  });
});

describe('a claim of kind', () => {
  it('is made of each member before 等 and the general term behind it', () => {
    const evidence = '«生物制造、商业航天等战略性新兴产业»';
    expect(findClaims('😀打造生物制造、商业航天等战略性新兴产业。')).toEqual([
      `industry:生物制造 < industry:战略性新兴产业 ${evidence}`,
      `industry:商业航天 < industry:战略性新兴产业 ${evidence}`,
    ]);
  });

  it('may be made of a single member', () => {
    expect(findClaims('打造商业航天等若干战略性新兴产业。')).toEqual([
      'industry:商业航天 < industry:战略性新兴产业 «商业航天等若干战略性新兴产业»',
    ]);
  });

  it.each([
    ['without 等', '打造生物制造、商业航天，壮大战略性新兴产业。'],
    ['with no term behind 等', '打造生物制造、商业航天等。'],
    ['between kinds', '推动新质生产力等战略性新兴产业。'],
    ['of a term and itself', '打造战略性新兴产业等战略性新兴产业。'],
  ])('is not made %s', (_, text) => {
    expect(findClaims(text)).toEqual([]);
  });
});
