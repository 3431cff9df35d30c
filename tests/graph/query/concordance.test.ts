import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../graph/model/errors.ts';
import {
  findTerm,
  getSentenceSpan,
  toClauseLine,
  toKwicLine,
  toSearchCodes,
} from '../../../graph/query/concordance.ts';
import { foldText } from '../../../graph/text/fold.ts';
import { segmentSentences } from '../../../graph/text/sentences.ts';

function findQuotes(text: string, term: string): string[] {
  return findTerm(foldText(text), toSearchCodes(term)).map(({ start, end }) => text.slice(start, end));
}

/** Context and clause of the first place of a term. */
function getLines(text: string, term: string) {
  const [place] = findTerm(foldText(text), toSearchCodes(term));
  if (place === undefined) throw new RangeError(`expected "${term}" in "${text}"`);
  const sentence = getSentenceSpan(segmentSentences(text), place);
  return { kwic: toKwicLine(text, sentence, place), clause: toClauseLine(text, sentence, place) };
}

describe('findTerm', () => {
  const cases = [
    ['a string no lexicon knows', '河边种了三棵柳树。', '三棵柳', ['三棵柳']],
    ['every place', '修桥，再修桥。', '修桥', ['修桥', '修桥']],
    ['places that would overlap once', '人人人人人', '人人', ['人人', '人人']],
    ['a place behind a false start', '修修桥', '修桥', ['修桥']],
    ['full-width digits and capitals', '建设５Ｇ基站', '5g', ['５Ｇ']],
    ['traditional script', '發展綠色能源', '发展绿色', ['發展綠色']],
    ['a term in traditional script', '发展绿色能源', '發展綠色', ['发展绿色']],
    ['quotation marks in the text', '推进“两重”建设', '两重建设', ['“两重”建设']],
    ['blanks in the term', '人工智能+行动', ' 人工智能 + ', ['人工智能+']],
    ['a pair of surrogates', '种植𠀀草和𠀁草', '𠀁草', ['𠀁草']],
    ['nothing over a line end', '修\r\n桥', '修桥', []],
    ['nothing in an empty text', '', '修桥', []],
    ['nothing in a text shorter than the term', '修', '修桥', []],
  ] as const;

  it.each(cases)('finds %s', (_, text, term, quotes) => {
    expect(findQuotes(text, term)).toEqual(quotes);
  });

  it('finds a term wherever it is put', () => {
    const filler = fc.string({ unit: fc.constantFrom('甲', '乙', '，', '。', '\n', '𠀀', ' ') });
    fc.assert(
      fc.property(fc.array(filler, { minLength: 1, maxLength: 6 }), (parts) => {
        expect(findQuotes(parts.join('丙丁'), '丙丁')).toEqual(parts.slice(1).map(() => '丙丁'));
      }),
    );
  });

  it('refuses a term of which nothing is left', () => {
    for (const term of ['', ' ', '“”', '　']) expect(() => toSearchCodes(term)).toThrow(InvalidInputError);
  });
});

describe('toKwicLine', () => {
  it('ends at the ends of the sentence', () => {
    const { kwic } = getLines('天晴了。村里修桥，又修路。人来了。', '修桥');
    expect(kwic).toEqual({ left: '村里', keyword: '修桥', right: '，又修路。' });
  });

  it('is cut at 24 units where nothing ends, and never within a pair of surrogates', () => {
    const { kwic } = getLines(`${'甲'.repeat(50)}修桥${'乙'.repeat(50)}`, '修桥');
    expect([kwic.left, kwic.right]).toEqual(['甲'.repeat(24), '乙'.repeat(24)]);
    const odd = getLines(`${'𠀀'.repeat(30)}丙修桥丁${'𠀀'.repeat(30)}`, '修桥').kwic;
    expect([odd.left, odd.right]).toEqual([`${'𠀀'.repeat(11)}丙`, `丁${'𠀀'.repeat(11)}`]);
  });

  it.each([
    ['the last clause that fits', `${'乙'.repeat(10)}，${'丙'.repeat(9)}，${'丁'.repeat(30)}`, 20],
    ['the first clause that ends behind the usual room', `${'乙'.repeat(30)}，${'丁'.repeat(30)}`, 30],
    ['no clause that says little', `${'乙'.repeat(3)}，${'丁'.repeat(30)}，戊${'己'.repeat(9)}`, 34],
    ['an item of a list', `${'乙'.repeat(20)}、${'丁'.repeat(60)}`, 20],
    ['the sentence', '乙'.repeat(39), 39],
  ])('ends with %s', (_, context, length) => {
    const right = getLines(`修桥${context}`, '修桥').kwic.right;
    expect(right).toBe(context.slice(0, length));
    const mirrored = context.split('').reverse().join('');
    expect(getLines(`${mirrored}修桥`, '修桥').kwic.left).toBe(mirrored.slice(-length));
  });

  it('goes over sentences where the term does', () => {
    const { kwic } = getLines('先修桥。再修路。', '桥。再');
    expect(kwic).toEqual({ left: '先修', keyword: '桥。再', right: '修路。' });
  });
});

describe('toClauseLine', () => {
  const cases = [
    ['ends at commas, but not at 、', '今年，修桥、铺路，种树。', '铺路', ['修桥、', '']],
    ['leaves out the number of an item', '三是加快修桥。', '修桥', ['加快', '']],
    ['keeps a number that belongs to the term', '三是加快修桥。', '三是加快', ['', '修桥']],
    [
      'holds a term of several clauses',
      '要先修桥、再铺路，后种树为好。',
      '再铺路，后种树',
      ['要先修桥、', '为好'],
    ],
  ] as const;

  it.each(cases)('%s', (_, text, term, sides) => {
    const { clause } = getLines(text, term);
    expect([clause.left, clause.right]).toEqual(sides);
  });
});
