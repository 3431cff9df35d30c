import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHaystack, findStrings, getLength } from '../../../graph/query/haystack.ts';
import { findNear, isNear } from '../../../graph/query/search-match.ts';
import { foldName, splitPinyin, toNameSpan, toNameWithPinyin } from '../../../graph/query/search-names.ts';

describe('pinyin', () => {
  it.each([
    ['新质生产力', 'xinzhishengchanli', 'xzscl', ['xin', 'zhi', 'sheng', 'chan', 'li']],
    ['方案', 'fangan', 'fa', ['fang', 'an']],
    ['反感', 'fangan', 'fg', ['fan', 'gan']],
    ['西安', 'xian', 'xa', ['xi', 'an']],
    ['绿色', 'lvse', 'ls', ['lv', 'se']],
    [
      '人工智能+行动',
      'rengongzhineng+xingdong',
      'rgzn+xd',
      ['ren', 'gong', 'zhi', 'neng', '', 'xing', 'dong'],
    ],
    ['稳就业、稳企业', 'wenjiuyewenqiye', 'wjywqy', ['wen', 'jiu', 'ye', '', 'wen', 'qi', 'ye']],
    ['5g', '5g', '5g', ['', '']],
    ['', '', '', []],
  ])('of %s is cut into the syllables of its characters', (name, full, initials, syllables) => {
    expect(splitPinyin(name, full, initials)).toEqual(syllables);
  });

  it('that is of another name is not cut', () => {
    expect(splitPinyin('新质', 'xinzhisheng', 'xzs')).toBeUndefined();
  });
});

describe('folded names', () => {
  it.each(['“人工智能＋”行动', '“两新”政策', 'Ａ股', '新质生产力', '😀新', ''])('lead back to %j', (text) => {
    const name = toNameWithPinyin(text, ['', '']);
    for (let i = 0; i < name.folded.length; i += 1) {
      const { start, end } = toNameSpan(name, i, i + 1);
      const unit = text.slice(start, end);
      if (unit.length === 1) expect(foldName(unit).folded).toContain(name.folded[i]);
    }
  });
});

describe('a typing error', () => {
  const word = fc.string({ minLength: 4, maxLength: 8, unit: fc.constantFrom('甲', '乙', '丙', '丁', '戊') });
  const place = fc.nat(7);

  it('of each kind is found wherever it stands', () => {
    fc.assert(
      fc.property(
        word,
        word,
        place,
        fc.constantFrom('wrong', 'missing', 'extra', 'swapped'),
        (before, name, at, kind) => {
          const i = at % name.length;
          const typed = {
            wrong: `${name.slice(0, i)}错${name.slice(i + 1)}`,
            missing: name.slice(0, i) + name.slice(i + 1),
            extra: `${name.slice(0, i)}错${name.slice(i)}`,
            swapped:
              name.slice(0, i) +
              name
                .slice(i, i + 2)
                .split('')
                .reverse()
                .join('') +
              name.slice(i + 2),
          }[kind];
          expect(isNear(name, typed)).toBe(true);
          if (typed.length < 4) return;
          const text = `${before}${name}`;
          // What stands there as it is needs no error.
          if (!text.includes(typed)) expect(findNear(text, typed)).toBeDefined();
        },
      ),
    );
  });

  it('gives a part of the text that differs by it', () => {
    fc.assert(
      fc.property(word, word, (text, query) => {
        const found = findNear(text, query);
        if (found !== undefined) expect(isNear(text.slice(found.start, found.end), query)).toBe(true);
      }),
    );
  });
});

describe('strings searched as one', () => {
  it('are found as one by one, each at its first place', () => {
    const scopes = ['inner', 'prefix', 'whole'] as const;
    const strings = fc.array(fc.string({ maxLength: 6, unit: fc.constantFrom('甲', '乙', '丙') }));
    const query = fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('甲', '乙', '丙') });
    fc.assert(
      fc.property(strings, query, fc.constantFrom(...scopes), (all, one, scope) => {
        const expected = all.flatMap((text, i) => {
          const at = text.indexOf(one);
          const isOutside = (scope !== 'inner' && at > 0) || (scope === 'whole' && text !== one);
          return at < 0 || isOutside ? [] : [[i, at]];
        });
        const haystack = createHaystack(all);
        expect(findStrings(haystack, one, scope)).toEqual(expected);
        expect(all.map((_, i) => getLength(haystack, i))).toEqual(all.map(({ length }) => length));
      }),
    );
  });
});
