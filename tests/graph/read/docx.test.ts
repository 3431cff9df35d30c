import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Decoders } from '../../../graph/read/decoders.ts';
import { readDocxBlocks } from '../../../graph/read/docx.ts';
import { readSource } from '../../../graph/read/read.ts';
import { toDocx, toParagraph, zip } from '../../helpers/archives.ts';

/** Decoders that give fixed HTML, so that the reader is tested alone. */
function decodersFor(html: string): Decoders {
  return {
    docx: async () => await Promise.resolve(html),
    inflate: async (bytes, maxOutputLength) =>
      await Promise.resolve(
        new Uint8Array(inflateRawSync(bytes, { maxOutputLength: Math.max(1, maxOutputLength) })),
      ),
  };
}

async function readHtml(html: string) {
  const blocks = await readDocxBlocks('a.docx', toDocx(''), decodersFor(html));
  return blocks.map(({ kind, level, text }) => [kind, level, text]);
}

describe('a DOCX', () => {
  it('gives headings, paragraphs, lists and rows', async () => {
    const html =
      '<h1>规划</h1><p>总体要求。</p><ul><li>稳就业</li></ul><table><tr><td>指标</td><td>目标</td></tr></table>';
    expect(await readHtml(html)).toEqual([
      ['heading', 1, '规划'],
      ['paragraph', 0, '总体要求。'],
      ['bullet', 1, '稳就业'],
      ['row', 0, '指标\t目标'],
    ]);
  });

  it.each([
    ['quoted-printable', '<h1>=E5=85=AC=E6=8A=A5</h1><p>=E4=BC=9A=\r\n=E8=AE=AE=E3=80=82</p>'],
    ['base64', Buffer.from('<h1>公报</h1><p>会议。</p>').toString('base64')],
    ['8bit', '<h1>公报</h1><p>会议。</p>'],
  ])('reads a document embedded whole, encoded as %s', async (encoding, body) => {
    const message = `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="--=b"\r\n\r\n----=b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----=b--\r\n`;
    const relations =
      '<Relationships><Relationship Type="http://x/relationships/aFChunk" Target="/word/chunk.mht" Id="c"/></Relationships>';
    const bytes = toDocx('', [
      { name: 'word/_rels/document.xml.rels', content: relations },
      { name: 'word/chunk.mht', content: message },
    ]);
    const blocks = await readDocxBlocks('a.docx', bytes, decodersFor(''));
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', '公报'],
      ['paragraph', '会议。'],
    ]);
  });

  const compound = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  it.each<readonly [string, Uint8Array, string]>([
    [
      'claims gigabytes',
      toDocx('', [{ name: 'word/a.xml', content: 'x', claimed: 0xfffffff0 }]),
      'archive-oversized',
    ],
    ['is no archive', new TextEncoder().encode('no archive'), 'format-damaged'],
    ['has no body', zip([{ name: 'a.txt', content: 'x' }]), 'format-damaged'],
    ['is cut off', toDocx(toParagraph('会议')).slice(0, -40), 'format-damaged'],
    ['is encrypted', compound, 'file-encrypted'],
    ['is a DOC', compound.subarray(0, 8), 'format-damaged'],
  ])('that %s gives one diagnostic', async (_, bytes, code) => {
    const { documents, diagnostics } = await readSource(
      { path: 'a.docx', bytes },
      decodersFor('<p>会议。</p>'),
    );
    expect(documents).toEqual([]);
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
  });

  it('needs a decoder', async () => {
    const { diagnostics } = await readSource({ path: 'a.docx', bytes: toDocx('') });
    expect(diagnostics).toEqual([{ code: 'decoder-missing', source: 'a.docx', values: { format: 'DOCX' } }]);
  });
});
