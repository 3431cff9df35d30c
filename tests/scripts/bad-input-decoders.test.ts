import { describe, expect, it } from 'vitest';
import { toHash } from '../../graph/model/ids.ts';
import { DecodeError } from '../../graph/read/decoders.ts';
import { createDecoders } from '../../scripts/decoders.ts';
import { toDocx, toParagraph, toPdf } from '../helpers/archives.ts';

const LIMITS = { timeMs: 30_000, pages: 10, memory: 512 };

/** Code and values of what a decoder throws. */
async function catchFault(decoding: Promise<unknown>): Promise<readonly [string, object]> {
  try {
    await decoding;
  } catch (error) {
    if (error instanceof DecodeError) return [error.code, error.values];
    throw error;
  }
  throw new Error('expected a fault, got a result');
}

describe('decoders', () => {
  it('give the runs of a PDF with their places, from the top', async () => {
    const decoders = createDecoders(LIMITS);
    try {
      const [page] = await decoders.pdf(toPdf('Hello'));
      expect(page).toMatchObject({ width: 595, height: 842 });
      expect(page?.runs).toEqual([
        { text: 'Hello', x: 72, y: 122, width: expect.closeTo(27.3, 0), height: 12 },
      ]);
      expect(await decoders.docx(toDocx(toParagraph('会议')))).toBe('<p>会议</p>');
    } finally {
      await decoders.close();
    }
  });

  it('end what takes too long, and work on with a new thread', async () => {
    const decoders = createDecoders({ ...LIMITS, timeMs: 1 });
    expect(await catchFault(decoders.pdf(toPdf('Hello')))).toEqual(['decoding-slow', { seconds: 0.001 }]);
    expect(await catchFault(decoders.docx(toDocx('')))).toEqual(['decoding-slow', { seconds: 0.001 }]);
    await decoders.close();
  });

  it('refuse a PDF of too many pages', async () => {
    const decoders = createDecoders({ ...LIMITS, pages: 0 });
    const [code, values] = await catchFault(decoders.pdf(toPdf('Hello')));
    expect([code, values]).toEqual(['pages-oversized', expect.objectContaining({ count: 1, limit: 0 })]);
    await decoders.close();
  });

  it('hash texts as the library does, half a surrogate pair too', () => {
    const decoders = createDecoders(LIMITS);
    for (const text of ['', '全国统一大市场', '😀\ud83d']) expect(decoders.hash(text)).toBe(toHash(text));
  });

  it('stop unpacking at the limit', async () => {
    const { deflateRawSync } = await import('node:zlib');
    const decoders = createDecoders(LIMITS);
    const packed = new Uint8Array(deflateRawSync(Buffer.alloc(1000)));
    expect((await decoders.inflate(packed, 1000)).length).toBe(1000);
    expect(await catchFault(decoders.inflate(packed, 999))).toEqual([
      'archive-oversized',
      { limit: 0.000999 },
    ]);
  });
});
