import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../../graph/read/utf8.ts';

/** What the host decodes strictly. */
function decodeByHost(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

describe('decoding UTF-8', () => {
  it.each([
    ['nothing', ''],
    ['letters and line ends', 'GDP\r\n'],
    ['characters of two bytes', '—·é'],
    ['characters of three bytes', '全国统一大市场'],
    ['characters of four bytes', '𠮷😀'],
    ['the ends of each range', '\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}'],
    ['a mark of byte order within', '粮食\ufeff安全'],
  ])('reads %s', (_, text) => {
    expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text);
  });

  it.each([
    ['a continuation without a lead', [0x80]],
    ['an overlong sequence of two bytes', [0xc1, 0xbf]],
    ['an overlong sequence of three bytes', [0xe0, 0x9f, 0xbf]],
    ['an overlong sequence of four bytes', [0xf0, 0x8f, 0xbf, 0xbf]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['what is behind the last code point', [0xf4, 0x90, 0x80, 0x80]],
    ['a lead of five bytes', [0xf8, 0x88, 0x80, 0x80, 0x80]],
    ['a sequence that ends with the text', [0xe6, 0x96]],
    ['a sequence that a letter breaks', [0xe6, 0x41, 0xb0]],
  ])('refuses %s', (_, bytes) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toBeUndefined();
  });

  it('agrees with the host on any bytes', () => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
      // Sequences of which one byte is another.
      fc
        .tuple(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat({ max: 255 }))
        .map(([text, at, byte]) => {
          const bytes = new TextEncoder().encode(text);
          return bytes.with(at % bytes.length, byte);
        }),
    );
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(decodeUtf8(bytes)).toBe(decodeByHost(bytes));
      }),
      { numRuns: 1000 },
    );
  });
});
