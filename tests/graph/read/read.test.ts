import { describe, expect, it } from 'vitest';
import { toHash } from '../../../graph/model/ids.ts';
import { detectTextFormat, getExtension } from '../../../graph/read/formats.ts';
import { readSource, readTextSource } from '../../../graph/read/read.ts';
import { quote, readDocument, toSource } from '../../fixtures/sources.ts';

describe('the format of a file', () => {
  it.each([
    ['Markdown by its extension', 'a.md', '正文', 'markdown'],
    ['Markdown in capitals', 'A.MARKDOWN', '正文', 'markdown'],
    ['HTML by its extension', 'a.htm', '正文', 'html'],
    ['plain text', 'a.txt', '会议指出。', 'text'],
    ['Markdown that is called text, by a heading', 'a.txt', '# 公报\n正文', 'markdown'],
    ['Markdown that is called text, by bold type', 'a.txt', '会议指出，**守正创新**。', 'markdown'],
    ['Markdown that is called text, by a table with CRLF', 'a.txt', '|甲|乙|\r\n|---|---|\r\n', 'markdown'],
    ['HTML that is called text', 'a.txt', '<!DOCTYPE html><p>正文', 'html'],
    ['text with a number sign', 'a.txt', '#公报\n第#3号', 'text'],
    ['text with surrogate pairs', 'a.text', '😀', 'text'],
    ['an empty text', 'a.txt', '', 'text'],
    ['no supported one', 'a.xlsx', '正文', undefined],
    ['none without an extension', 'README', '正文', undefined],
  ])('is %s', (_, path, content, format) => {
    expect(detectTextFormat(path, content)).toBe(format);
  });

  it.each([
    ['folder.d/公报.MD', '.md'],
    ['folder.d/公报', ''],
    ['', ''],
  ])('has the extension of %j', (path, extension) => {
    expect(getExtension(path)).toBe(extension);
  });
});

describe('reading a source', () => {
  it('gives the characters that radicals of a PDF look like, place by place', () => {
    const { text, blocks } = readDocument('a.txt', '工作⽅案\n\n⼀、重点任务\n\n⼤⼒提振消费，改善⺠⽣。\n');
    expect(text).toBe('工作方案\n一、重点任务\n大力提振消费，改善民生。');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'paragraph']);
  });

  it('takes the title that a page names before the one of its window', () => {
    const page =
      '<html><head><title>关于发展银发经济的意见_江北省人民政府门户网站</title><meta name="ArticleTitle" content="关于发展银发经济的实施意见"></head><body><p>各市人民政府：现提出如下意见。</p></body></html>';
    expect(readDocument('a.html', page).title).toBe('关于发展银发经济的实施意见');
  });

  it('sets the lines apart that a table of contents names, and the offices below a title', () => {
    const lines = [
      '江北省文物事业发展',
      '“十四五”规划',
      '',
      '江北省文化和旅游厅',
      '江北省文物局',
      '',
      '1.全省文物事业发展取得了重大进展和成绩 .......... 1',
      '2.全省文物事业发展面临新的形势 ............... 2',
      '',
      '1.全省文物事业发展取得了重大进展和成绩',
      '文物是文化源远流长的实物见证，是传承文化的历史',
      '根脉，是加强建设的深厚滋养，各地都要认真保护利',
      '用好。',
      '2.全省文物事业发展面临新的形势',
      '当前是推进文物保护利用改革的关键时期，要坚持保',
      '护第一，加强管理，挖掘价值，有效利用，让文物真',
      '正活起来。',
    ];
    const { title, text } = readDocument('a.txt', lines.join('\n'));
    expect(title).toBe('江北省文物事业发展“十四五”规划');
    expect(text.split('\n').slice(1, 5)).toEqual([
      '江北省文化和旅游厅',
      '江北省文物局',
      '1.全省文物事业发展取得了重大进展和成绩',
      '文物是文化源远流长的实物见证，是传承文化的历史根脉，是加强建设的深厚滋养，各地都要认真保护利用好。',
    ]);
  });

  it.each([
    ['a.md', '# 要点\n\n一、工作回顾\n\n（一）经济总体平稳。\n\n第二章 附则\n'],
    ['a.html', '<h1>要点</h1><p>一、工作回顾</p><p>（一）经济总体平稳。</p><p>第二章 附则</p>'],
  ])('takes short numbered paragraphs of %s for headings, and no others', (path, content) => {
    const document = readDocument(path, content);
    expect(document.blocks.map((block) => [block.kind, block.level, quote(document.text, block)])).toEqual([
      ['heading', 1, '要点'],
      ['heading', 2, '一、工作回顾'],
      ['paragraph', 0, '（一）经济总体平稳。'],
      ['heading', 2, '第二章 附则'],
    ]);
  });

  it('lays out one line for each block, which the blocks cover', () => {
    const { text, blocks } = readDocument(
      'a.md',
      '# 公报\n\n会议**指出**。\n\n- 稳就业\n\n| 甲 | 乙 |\n| --- | --- |\n',
    );
    expect(text).toBe('公报\n会议指出。\n稳就业\n甲\t乙');
    expect(blocks.map((block) => quote(text, block))).toEqual(text.split('\n'));
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'bullet', 'row']);
  });

  it('moves marks along with their blocks', () => {
    const { text, marks } = readDocument('a.md', '# 😀公报\n\n会议**指出**，要**守正创新**。\n');
    expect(marks.map((mark) => quote(text, mark))).toEqual(['指出', '守正创新']);
  });

  it('gives each heading a section up to the next of its level or above', () => {
    const { text, sections } = readDocument(
      'a.md',
      '# 报告\n\n## 回顾\n\n甲。\n\n### 民生\n\n乙。\n\n## 任务\n\n丙。\n',
    );
    expect(
      sections.map((section) => [section.level, quote(text, section.heading), quote(text, section)]),
    ).toEqual([
      [1, '报告', '报告\n回顾\n甲。\n民生\n乙。\n任务\n丙。'],
      [2, '回顾', '回顾\n甲。\n民生\n乙。'],
      [3, '民生', '民生\n乙。'],
      [2, '任务', '任务\n丙。'],
    ]);
  });

  it('hashes the text that it gives', () => {
    const document = readDocument('a.txt', '会议指出。');
    expect(document.hash).toBe(toHash(document.text));
    expect(document.hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('lets the host hash, of every format', async () => {
    const hash = (text: string) => `hash of ${text.length} units`;
    for (const source of [
      toSource('a.txt', '会议指出。'),
      toSource('a.jsonl', '{"content": "会议指出。"}'),
    ]) {
      const { documents } = await readSource(source, { hash });
      expect(documents.map((document) => document.hash)).toEqual(['hash of 5 units']);
    }
  });

  it('gives the same document for line ends of every kind', () => {
    const lines = ['会议要点', '', '会议指出，形势向好。', '会议强调，信心增强。'];
    const [first, ...others] = ['\n', '\r\n', '\r'].map((lineEnd) =>
      readDocument('a.txt', lines.join(lineEnd)),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it.each<readonly [string, string, string, string]>([
    ['an unsupported format', 'a.xlsx', '正文。', 'format-unsupported'],
    ['an empty file', 'a.txt', '', 'file-empty'],
    ['front matter without a text', 'a.md', '---\ntitle: 公报\n---\n', 'document-without-text'],
    ['a page of scripts', 'a.html', '<html><script>var a = 1;</script></html>', 'document-without-text'],
  ])('gives no document and names %s', (_, path, text, code) => {
    const { documents, diagnostics } = readTextSource(toSource(path, text));
    expect(documents).toEqual([]);
    expect(diagnostics).toMatchObject([{ code, source: path }]);
  });

  it('goes on with a warning where front matter is damaged', () => {
    const { documents, diagnostics } = readTextSource(
      toSource('a.md', '---\ntitle: [\n---\n# 公报\n\n会议指出。\n'),
    );
    expect(documents.map(({ title }) => title)).toEqual(['公报']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['front-matter-invalid']);
  });
});
