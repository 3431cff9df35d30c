import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../graph/read/decode.ts';

const SENTENCE = '会议强调，要坚持稳中求进工作总基调，推动经济高质量发展。😀\r\n第２条';

function toUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}

function concat(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const utf8 = new TextEncoder().encode(SENTENCE);

/** 中国经济的发展，人民生活的改善。 in GB 18030, written out since no encoder comes with the language. */
const GB18030 = [
  0xd6, 0xd0, 0xb9, 0xfa, 0xbe, 0xad, 0xbc, 0xc3, 0xb5, 0xc4, 0xb7, 0xa2, 0xd5, 0xb9, 0xa3, 0xac, 0xc8, 0xcb,
  0xc3, 0xf1, 0xc9, 0xfa, 0xbb, 0xee, 0xb5, 0xc4, 0xb8, 0xc4, 0xc9, 0xc6, 0xa1, 0xa3,
];
/** 中國經濟的發展 in Big5. */
const BIG5 = [0xa4, 0xa4, 0xb0, 0xea, 0xb8, 0x67, 0xc0, 0xd9, 0xaa, 0xba, 0xb5, 0x6f, 0xae, 0x69];

describe('decoding', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['UTF-8', utf8, SENTENCE],
    ['UTF-8 with a byte order mark', concat([0xef, 0xbb, 0xbf], utf8), SENTENCE],
    ['UTF-16 LE with a byte order mark', concat([0xff, 0xfe], toUtf16(SENTENCE, true)), SENTENCE],
    ['UTF-16 BE with a byte order mark', concat([0xfe, 0xff], toUtf16(SENTENCE, false)), SENTENCE],
    [
      'UTF-16 LE without a mark',
      toUtf16('中国经济的发展，人民生活的改善。', true),
      '中国经济的发展，人民生活的改善。',
    ],
    [
      'UTF-16 BE without a mark',
      toUtf16('中国经济的发展，人民生活的改善。', false),
      '中国经济的发展，人民生活的改善。',
    ],
    ['GB18030', Uint8Array.from(GB18030), '中国经济的发展，人民生活的改善。'],
    ['Big5', Uint8Array.from(BIG5), '中國經濟的發展'],
    ['plain ASCII', new TextEncoder().encode('GDP 5%'), 'GDP 5%'],
  ])('reads %s without a word', (_, bytes, text) => {
    expect(decodeText('a.txt', bytes)).toEqual({ text, diagnostics: [] });
  });

  it('reads damaged UTF-8 as UTF-8 and counts what it could not', () => {
    const damaged = concat(utf8, [0xff], new TextEncoder().encode('人民的生活'), [0xfe]);
    const { text, diagnostics } = decodeText('a.txt', damaged);
    expect(text).toBe(`${SENTENCE}\ufffd人民的生活\ufffd`);
    expect(diagnostics).toEqual([
      { code: 'encoding-damaged', source: 'a.txt', values: { encoding: 'utf-8', count: 2 } },
    ]);
  });

  it('reads UTF-8 that was cut within a character', () => {
    const { text, diagnostics } = decodeText('a.txt', new TextEncoder().encode('发展中国经济').slice(0, -1));
    expect(text).toBe('发展中国经\ufffd');
    expect(diagnostics.map(({ code }) => code)).toEqual(['encoding-damaged']);
  });

  it.each<readonly [string, readonly number[], string]>([
    ['an empty file', [], 'file-empty'],
    ['a byte order mark alone', [0xef, 0xbb, 0xbf], 'file-empty'],
    ['blanks alone', [0x20, 0x0d, 0x0a, 0x09], 'file-empty'],
    [
      'a picture',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0xff, 0xd8],
      'file-binary',
    ],
    ['null bytes', [0, 0, 0, 0, 0x41, 0, 1, 2], 'file-binary'],
    ['bytes of no known encoding', [0xff, 0x80, 0xff, 0x80, 0xff, 0x80, 0xff], 'encoding-unknown'],
  ])('names %s and gives no text', (_, bytes, code) => {
    const { text, diagnostics } = decodeText('a.txt', Uint8Array.from(bytes));
    expect(text).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, source: 'a.txt' }]);
  });
});
