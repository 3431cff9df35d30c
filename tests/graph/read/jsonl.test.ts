import { describe, expect, it } from 'vitest';
import { readJsonLines } from '../../../graph/read/jsonl.ts';
import { readTextSource } from '../../../graph/read/read.ts';
import { toSource } from '../../fixtures/sources.ts';

const MEETING = '中央政治局7月30日召开会议。会议指出，要稳就业、稳企业、稳市场、稳预期。';

function readLines(...lines: readonly (string | object)[]) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return readTextSource(toSource('news.jsonl', text));
}

describe('JSON Lines', () => {
  it('give a document for each line, with title, date, outlet, address and form', () => {
    const { documents, diagnostics } = readLines(
      {
        title: '政治局会议',
        date: '2025-07-30',
        content: MEETING,
        url: 'https://example.org/1',
        outlet: '新华社',
        form: 'abridged',
      },
      { title: '另一篇', date: 20250801, content: MEETING, source: '人民日报' },
    );
    expect(diagnostics).toEqual([]);
    expect(
      documents.map(({ title, date, outlet, url, form }) => ({ title, date, outlet, url, form })),
    ).toEqual([
      {
        title: '政治局会议',
        date: '2025-07-30',
        outlet: '新华社',
        url: 'https://example.org/1',
        form: 'abridged',
      },
      { title: '另一篇', date: '2025-07-30', outlet: '人民日报', url: undefined, form: 'full' },
    ]);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['plain text', '会议指出。\n会议强调。', ['paragraph 会议指出。', 'paragraph 会议强调。']],
    ['Markdown', '# 公报\n\n要**守正创新**。', ['heading 公报', 'paragraph 要守正创新。']],
    ['HTML', '<h1>公报</h1><p>要守正创新。</p>', ['heading 公报', 'paragraph 要守正创新。']],
    ['a surrogate pair and full-width digits', '增长５％😀。', ['paragraph 增长５％😀。']],
  ])('hold %s', (_, content, blocks) => {
    const [document] = readLines({ title: '题', content }).documents;
    expect(
      document?.blocks.map(({ kind, start, end }) => `${kind} ${document.text.slice(start, end)}`),
    ).toEqual(blocks);
  });

  it('take a list of paragraphs, and content under other names', () => {
    const { records } = readJsonLines('a.jsonl', '{"content":["一。","二。"]}\r\n{"正文":"三。"}\r\n');
    expect(records.map(({ index, content }) => [index, content])).toEqual([
      [0, '一。\n\n二。'],
      [1, '三。'],
    ]);
  });

  it('name each damaged line, and keep the places of the others', () => {
    const { documents, diagnostics } = readLines(
      { title: '甲', content: MEETING },
      '{"title": "乙", "content": ',
      '',
      '["丙"]',
      { title: '丁' },
      { title: '戊', content: MEETING },
    );
    expect(documents.map(({ title, article }) => [title, article])).toEqual([
      ['甲', 0],
      ['戊', 4],
    ]);
    expect(diagnostics.map(({ code, line, values }) => [code, line, values?.cause])).toEqual([
      ['line-invalid', 2, 'no valid JSON'],
      ['line-invalid', 4, 'no object'],
      ['line-invalid', 5, 'no text in content, text, body'],
    ]);
  });

  it('count damaged lines beyond the first twenty', () => {
    const { diagnostics } = readJsonLines('a.jsonl', 'x\n'.repeat(50));
    expect(diagnostics).toHaveLength(21);
    expect(diagnostics.at(-1)).toEqual({
      code: 'lines-invalid',
      source: 'a.jsonl',
      line: 21,
      values: { count: 30 },
    });
  });
});
