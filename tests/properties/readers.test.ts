import { inflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../graph/model/document.ts';
import type { Decoders, PdfPage } from '../../graph/read/decoders.ts';
import { readSource } from '../../graph/read/read.ts';
import { toDocx } from '../helpers/archives.ts';

/** Pieces that the readers look for, so that arbitrary texts are not all plain. */
const pieces = fc.constantFrom(
  '会议指出，',
  '。',
  '\n',
  '\r\n',
  '\n\n',
  '　　',
  '一、',
  '（一）',
  '# ',
  '**',
  '`',
  '- ',
  '> ',
  '| a | b |\n|---|---|\n',
  '<p>',
  '</p>',

  '<b>',
  '<table><tr><td>',
  '<ul><li>',
  '<script>',
  '---\n',
  'title: 题\n',
  '2024年12月12日',
  '（2025年04月25日 来源：新华网）\n',
  '目录\n',

  '{"content":"会议。"}\n',
  '{"',
  '😀',
  '\ud800',
  '５％',
  '\u0000',
  '\f',
  '……………… 3\n',
  '新华社北京12月12日电',
  '查看原文',
  'http://a.cn/',
);
const text = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const textPath = fc.constantFrom('a.md', 'a.txt', 'a.html', 'a.jsonl');
const path = fc.constantFrom('a.md', 'a.txt', 'a.html', 'a.jsonl', 'a.pdf', 'a.docx', 'a', '');

function expectSound(document: Document): void {
  const { text: source, blocks, marks, sections } = document;
  let end = -1;
  for (const block of blocks) {
    // One line for each block, nothing between them but the line's end.
    expect(block.start).toBe(end + 1);
    expect(block.end).toBeGreaterThan(block.start);
    end = block.end;
  }
  expect(end).toBe(source.length);
  for (const span of [...marks, ...sections, ...sections.map(({ heading }) => heading)]) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(source.length);
  }
}

/** Read, and check what comes out: documents that are sound, or a reason why there are none. */
async function expectRead(name: string, bytes: Uint8Array, decoders: Decoders = {}): Promise<void> {
  const { documents, diagnostics } = await readSource({ path: name, bytes }, decoders);
  for (const document of documents) expectSound(document);
  expect(documents.length + diagnostics.length).toBeGreaterThan(0);
}

describe('the readers never throw, and leave no span out of bounds', () => {
  it('for arbitrary bytes under any name', async () => {
    const decoders: Decoders = { docx: async () => await Promise.resolve(''), inflate };
    await fc.assert(
      fc.asyncProperty(path, fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
        await expectRead(name, bytes, decoders);
      }),
      { numRuns: 300 },
    );
  });

  it('for arbitrary texts of each format', async () => {
    await fc.assert(
      fc.asyncProperty(textPath, text, async (name, content) => {
        await expectRead(name, new TextEncoder().encode(content));
      }),
      { numRuns: 600 },
    );
  });

  it('for texts in any encoding, cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        textPath,
        text,
        fc.constantFrom('utf16le', 'latin1', 'utf8'),
        fc.nat(200),
        async (name, content, encoding, cut) => {
          const bytes = new Uint8Array(Buffer.from(`\ufeff${content}`, encoding as BufferEncoding));
          await expectRead(name, bytes.slice(0, Math.max(0, bytes.length - cut)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('for archives with arbitrary bytes changed', async () => {
    const archive = toDocx('<w:p/>');
    const decoders: Decoders = { docx: async () => await Promise.resolve('<p>会议。</p>'), inflate };
    const changes = fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = archive.slice();
        for (const [at, byte] of list) bytes[at] = byte;
        await expectRead('a.docx', bytes, decoders);
      }),
      { numRuns: 200 },
    );
  });

  it('for pages with runs anywhere', async () => {
    const coordinate = fc.oneof(
      fc.integer({ min: -50, max: 900 }),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 1e300),
    );
    const run = fc.record({
      text: fc.oneof(pieces, fc.string()),
      x: coordinate,
      y: coordinate,
      width: coordinate,
      height: coordinate,
    });
    const page: fc.Arbitrary<PdfPage> = fc.record({
      width: fc.constant(595),
      height: fc.constantFrom(842, 0),
      runs: fc.array(run, { maxLength: 40 }),
      isDamaged: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(page, { maxLength: 4 }), async (pages) => {
        await expectRead('a.pdf', new TextEncoder().encode('%PDF-'), {
          pdf: async () => await Promise.resolve(pages),
        });
      }),
      { numRuns: 300 },
    );
  });
});

async function inflate(bytes: Uint8Array, maxLength: number): Promise<Uint8Array> {
  return await Promise.resolve(
    new Uint8Array(inflateRawSync(bytes, { maxOutputLength: Math.max(1, maxLength) })),
  );
}
