import { describe, expect, it } from 'vitest';
import { breakText, escapeXml, measureText } from '../../../graph/export/svg.ts';

describe('escapeXml', () => {
  it('escapes what has a meaning in XML, and leaves out what XML forbids', () => {
    expect(escapeXml('<a & "b">')).toBe('&lt;a &amp; &quot;b&quot;&gt;');
    expect(escapeXml('a\u0000b\ud800c\n')).toBe('abc ');
  });
});

describe('breakText', () => {
  it.each([
    ['without a break where it fits', '科技创新', 4, ['科技创新']],
    ['at the width', '科技创新引领', 4, ['科技创新', '引领']],
    ['never before a mark that closes', '科技创新，引领', 4, ['科技创', '新，引领']],
    ['never behind a mark that opens', '科技创“新”引领', 4, ['科技创', '“新”引', '领']],
    ['between words of letters, not within', 'GDP growth of China', 6, ['GDP growth', 'of China']],
    ['of nothing', '', 4, ['']],
  ])('breaks %s', (_, text, width, lines) => {
    expect(breakText(text, width)).toEqual(lines);
  });

  it('loses nothing but blanks at line ends, and keeps to the width', () => {
    const text = '坚持稳中求进工作总基调，2025年经济增长5%左右（第1项），“两新”政策加力扩围。'.repeat(3);
    const lines = breakText(text, 12);
    expect(lines.join('')).toBe(text);
    for (const line of lines) expect(measureText(line)).toBeLessThanOrEqual(12);
  });
});
