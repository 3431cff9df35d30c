import { describe, expect, it } from 'vitest';
import { cutEnd, cutStart, getDisplayWidth, padEnd, padStart, toLine } from '../../scripts/display.ts';

describe('getDisplayWidth', () => {
  const cases = [
    ['', 0],
    ['abc', 3],
    ['修桥', 4],
    ['，（5Ｇ）', 9],
    ['𠀀', 2],
    ['“修”', 4],
    ['e\u0301', 1],
    ['修\u200b桥', 4],
  ] as const;

  it.each(cases)('of "%s" is %d', (text, width) => {
    expect(getDisplayWidth(text)).toBe(width);
  });
});

describe('fitting', () => {
  it('cuts at whole characters and marks the cut', () => {
    expect(cutEnd('修桥铺路', 6)).toBe('修桥…');
    expect(cutStart('修桥铺路', 6)).toBe('…铺路');
    expect(cutEnd('修桥铺路', 8)).toBe('修桥铺路');
    expect(cutEnd('𠀀𠀁𠀂', 4)).toBe('𠀀…');
  });

  it('pads by columns', () => {
    expect(padEnd('修', 4)).toBe('修  ');
    expect(padStart('修桥', 3)).toBe('修桥');
  });

  it('leaves no character that drives a terminal', () => {
    expect(toLine('甲\t乙\u001b[31m\n')).toBe('甲 乙 [31m ');
  });
});
