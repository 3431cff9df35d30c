import { describe, expect, it } from 'vitest';
import { toCodes } from '../../../graph/text/fold.ts';
import { getHanLength, getHanLengthBefore } from '../../../graph/text/han.ts';

describe('the length of a Chinese character', () => {
  it.each([
    ['is 1 for one unit', '新', 1],
    ['is 1 for the numeral 〇', '〇', 1],
    ['is 1 for 々, which repeats another', '々', 1],
    ['is 1 for a radical', '⻓', 1],
    ['is 1 for a compatibility ideograph', '\uf900', 1],
    ['is 2 for a surrogate pair', '𠮷', 2],
    ['is 0 for a letter', 'a', 0],
    ['is 0 for a mark', '，', 0],
    ['is 0 for a picture of two units', '😀', 0],
    ['is 0 for half of a pair', '\ud842', 0],
    ['is 0 for nothing', '', 0],
  ])('%s', (_, text, length) => {
    const codes = toCodes(text);
    expect(getHanLength(codes, 0)).toBe(length);
    expect(getHanLengthBefore(codes, codes.length)).toBe(length);
  });

  it('is what the property of Unicode says of every unit', () => {
    const others = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (unit) => (getHanLength(toCodes(unit), 0) === 1) !== /\p{Script=Han}/u.test(unit),
    );
    expect(others).toEqual([]);
  });
});
