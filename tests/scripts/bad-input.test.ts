import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import { readTextSource } from '../../graph/read/read.ts';
import { toDocx, toParagraph, toPdf, UNKNOWN_PASSWORD } from '../helpers/archives.ts';
import { makeFolder, readTree, runCommand, writeFiles } from '../helpers/command.ts';
import { MEETING_2023, MEETING_2024 } from '../helpers/documents.ts';

/** Far above what any of these takes, so that a slow machine does not fail; what hangs does. */
const MOST_MS = 60_000;

interface Outcome {
  readonly code: number | null;
  /** Diagnostics by file. */
  readonly lines: Readonly<Record<string, string>>;
  readonly sources: readonly string[];
  /** All files of the output, one behind the other. */
  readonly output: string;
}

/** Build a folder with these files beside a sound one. */
async function build(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[] = [],
): Promise<Outcome> {
  const folder = makeFolder();
  const corpus = join(folder, 'corpus');
  writeFiles(corpus, { 'sound.md': MEETING_2023, ...files });
  const out = join(folder, 'out');
  const startedMs = Date.now();
  const { code, stderr } = await runCommand('build-graph', [corpus, '--out', out, '--quiet', ...args]);
  expect(Date.now() - startedMs).toBeLessThan(MOST_MS);
  const lines = stderr.split('\n').filter((line) => line !== '');
  const byFile = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')), line]));
  // One diagnostic for each file, and nothing besides.
  expect(Object.keys(byFile)).toHaveLength(lines.length);
  const graph = JSON.parse(readFileSync(join(out, 'graph.json'), 'utf8')) as SerializedGraph;
  const sources = graph.nodes.flatMap(({ attributes }) =>
    attributes.kind === 'document' ? [attributes.source] : [],
  );
  const output = Object.keys(readTree(out))
    .map((path) => readFileSync(join(out, path), 'utf8'))
    .join('\n');
  return { code, lines: byFile, sources: sources.sort(), output };
}

function toUtf16(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

describe('build:graph on damaged texts', () => {
  it('reads what is left of them, and says what is not', async () => {
    const gbk = Buffer.from([0xbb, 0xe1, 0xd2, 0xe9, 0xd6, 0xb8, 0xb3, 0xf6, 0xa1, 0xa3]); // 会议指出。
    const { code, lines, sources } = await build({
      'cut.txt': toUtf16(MEETING_2024).subarray(0, -1),
      'cut-unmarked.txt': toUtf16(MEETING_2024).subarray(2, -1),
      'mixed.txt': Buffer.concat([Buffer.from(MEETING_2024), gbk, Buffer.from(MEETING_2024)]),
    });
    expect(lines['cut.txt']).toBe(
      'cut.txt: holds 1 sequences that are no utf-16le, read as �; check the original [encoding-damaged]',
    );
    expect(lines['cut-unmarked.txt']).toMatch(/ no utf-16le, .*\[encoding-damaged\]$/u);
    expect(lines['mixed.txt']).toMatch(/ no utf-8, .*\[encoding-damaged\]$/u);
    expect(sources).toEqual(['cut-unmarked.txt', 'cut.txt', 'mixed.txt', 'sound.md']);
    expect(code).toBe(0);
  });

  it('reads the sound lines of JSON Lines', async () => {
    const line = JSON.stringify({ title: '会议', content: MEETING_2024 });
    const { code, lines, sources } = await build({ 'a.jsonl': `${line}\n{"title":\n${line}\n` });
    expect(lines).toEqual({
      'a.jsonl':
        'a.jsonl:2: is left out (no valid JSON), the other lines are read; a line is one JSON object with "content" [line-invalid]',
    });
    expect({ code, sources }).toEqual({ code: 1, sources: ['a.jsonl', 'a.jsonl', 'sound.md'] });
  });

  const line = '会议指出，要坚持稳中求进工作总基调，实施更加积极的财政政策。'.repeat(560_000);

  it('refuses a line of 50 MB', async () => {
    const { code, lines, sources } = await build({ 'line.txt': line });
    expect(lines['line.txt']).toMatch(/holds 50\.4 MB, the limit is 32 MB; .*\[file-oversized\]$/u);
    expect({ code, sources }).toEqual({ code: 1, sources: ['sound.md'] });
  });

  it.each(['a.txt', 'a.md', 'a.html'])(
    'reads a line of 50 MB as %s, in blocks of bounded length',
    (path) => {
      const startedMs = Date.now();
      const { documents, diagnostics } = readTextSource({ path, bytes: new TextEncoder().encode(line) });
      expect(Date.now() - startedMs).toBeLessThan(MOST_MS);
      expect(diagnostics).toEqual([]);
      const blocks = documents.flatMap((document) => document.blocks);
      expect(blocks.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(line.length);
      expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(10_000);
    },
    MOST_MS,
  );
});

describe('build:graph on odd HTML and Markdown', () => {
  it('reads it without its scripts and handlers, however deep it is nested', async () => {
    const page = `<html><body onload="alert(1)"><script>alert('会议。')</script><p onclick="alert(2)">${MEETING_2024}<img src=x onerror="alert(3)"><a href="javascript:alert(4)">全文</a></p></body></html>`;
    const { code, lines, sources, output } = await build({
      'deep.html': `${'<div>'.repeat(100_000)}<p>${MEETING_2024}</p>`,
      'deep.md': `${'> '.repeat(50_000)}${MEETING_2024}\n\n${'- '.repeat(50_000)}会议指出。\n`,
      'marks.md': `${'**a](_`'.repeat(20_000)}\n\n${MEETING_2024}`,
      'script.html': page,
      'tables.html': `${'<table><tr><td>'.repeat(5000)}${MEETING_2024}`,
    });
    expect({ code, lines }).toEqual({ code: 0, lines: {} });
    expect(sources).toEqual(['deep.html', 'deep.md', 'marks.md', 'script.html', 'sound.md', 'tables.html']);
    expect(output).not.toMatch(/alert|onclick|<script/u);
  });
});

describe('build:graph on PDF and DOCX', () => {
  it('reads sound ones', async () => {
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="标题 1"/></w:style></w:styles>';
    const { code, lines, sources, output } = await build({
      'a.pdf': toPdf('Report on the work of the government'),
      'b.docx': toDocx(`${toParagraph('工作报告', '1')}${toParagraph('会议指出，要稳中求进。')}`, [
        { name: 'word/styles.xml', content: styles },
      ]),
    });
    expect({ code, lines, sources }).toEqual({
      code: 0,
      lines: {},
      sources: ['a.pdf', 'b.docx', 'sound.md'],
    });
    expect(output).toContain('Report on the work of the government');
    expect(output).toContain('工作报告\\n会议指出，要稳中求进。');
  });

  it('names those that are broken, encrypted or made to fill the memory', async () => {
    const sound = toPdf('text');
    const { code, lines, sources } = await build({
      'bomb.docx': toDocx('', [{ name: 'word/a.xml', content: 'x', claimed: 0xf0000000 }]),
      'broken.docx': toDocx(toParagraph('会议')).subarray(0, 300),
      'broken.pdf': Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2000, 'x')]),
      'encrypted.pdf': toPdf('text', { encrypt: UNKNOWN_PASSWORD }),
      'lie.docx': toDocx('', [{ name: 'word/a.xml', content: Buffer.alloc(20_000_000), claimed: 100 }]),
      'no.pdf': MEETING_2024,
      'scanned.pdf': toPdf(''),
      'sound.pdf': sound,
    });
    expect(Object.values(lines).sort()).toEqual([
      expect.stringMatching(/^bomb\.docx: unpacks to more than 200 MB, .*\[archive-oversized\]$/u),
      expect.stringMatching(
        /^broken\.docx: is a damaged DOCX file \(no archive directory\); .*\[format-damaged\]$/u,
      ),
      expect.stringMatching(/^broken\.pdf: is a damaged PDF file \(.*\); .*\[format-damaged\]$/u),
      'encrypted.pdf: is protected by a password; remove it and try again [file-encrypted]',
      expect.stringMatching(
        /^lie\.docx: is a damaged DOCX file \(part word\/a\.xml unpacks to more than it claims\)/u,
      ),
      expect.stringMatching(/^no\.pdf: is a damaged PDF file/u),
      'scanned.pdf: holds no text, and is perhaps scanned; recognise its text first [document-scanned]',
    ]);
    expect({ code, sources }).toEqual({ code: 1, sources: ['sound.md', 'sound.pdf'] });
  });
});
