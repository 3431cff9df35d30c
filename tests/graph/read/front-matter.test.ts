import { describe, expect, it } from 'vitest';
import { readFrontMatter, toFrontMatter } from '../../../graph/read/front-matter.ts';

describe('front matter', () => {
  it('gives its fields and leaves the text', () => {
    const { content, frontMatter, diagnostics } = readFrontMatter(
      'a.md',
      '---\ntitle: 中央经济工作会议要点\ndate: 2024-12-12\nform: digest\nurl: https://example.org/a\noutlet: 新华网\n---\n正文。\n',
    );
    expect(frontMatter).toEqual({
      title: '中央经济工作会议要点',
      date: '2024-12-12',
      form: 'digest',
      url: 'https://example.org/a',
      outlet: '新华网',
    });
    expect(content).toBe('正文。\n');
    expect(diagnostics).toEqual([]);
  });

  it.each<readonly [string, string, object]>([
    [
      'Chinese names',
      '标题: 座谈会\n日期: 2024年9月5日\n来源: 人民网',
      { title: '座谈会', date: '2024-09-05', outlet: '人民网' },
    ],
    ['names in capitals', 'TITLE: 公报\nDate: 2024/7/18', { title: '公报', date: '2024-07-18' }],
    ['a date with an hour', 'date: 2024-12-12 18:30:00', { date: '2024-12-12' }],
    ['a date that is a month', 'date: 2024-12', { date: '2024-12' }],
    ['a year alone', 'date: 2024', { date: '2024' }],
    ['surrogate pairs and full-width digits', 'title: 😀第２期', { title: '😀第２期' }],
  ])('understands %s', (_, yaml, expected) => {
    expect(readFrontMatter('a.md', `---\n${yaml}\n---\n正文`).frontMatter).toEqual(expected);
  });

  it('understands CRLF', () => {
    const { content, frontMatter } = readFrontMatter(
      'a.md',
      '---\r\ntitle: 公报\r\ndate: 2024-07-18\r\n---\r\n正文\r\n',
    );
    expect(frontMatter).toEqual({ title: '公报', date: '2024-07-18' });
    expect(content).toBe('正文\r\n');
  });

  it.each<readonly [string, string]>([
    ['an unknown form', 'form: poem'],
    ['an address that is none', 'url: javascript:alert(1)'],
    ['a date that is none', 'date: 去年'],
    ['an empty title', 'title: "  "'],
    ['a list where a word belongs', 'title: [甲, 乙]'],
  ])('leaves out %s', (_, yaml) => {
    expect(readFrontMatter('a.md', `---\n${yaml}\n---\n正文`).frontMatter).toEqual({});
  });

  it('is taken off with a warning where it is no YAML', () => {
    const { content, frontMatter, diagnostics } = readFrontMatter(
      'a.md',
      '---\ntitle: "没有关上\ndate: [\n---\n正文。',
    );
    expect(content).toBe('正文。');
    expect(frontMatter).toEqual({});
    expect(diagnostics).toMatchObject([{ code: 'front-matter-invalid', source: 'a.md', line: 1 }]);
  });

  it.each([
    ['a text without any', '会议指出，形势向好。'],
    ['a rule in the middle of a text', '会议指出。\n\n---\n\n会议强调。'],
    ['a block that is never closed', '---\ntitle: 公报\n正文'],
    ['an empty text', ''],
  ])('is not found in %s', (_, text) => {
    expect(readFrontMatter('a.md', text)).toEqual({ content: text, frontMatter: {}, diagnostics: [] });
  });
});

describe('metadata of a page', () => {
  it('prefers the most telling of several names', () => {
    const fields = new Map<string, unknown>([
      ['og:title', '网站标题'],
      ['articletitle', '会议公报'],
      ['pubdate', '2024-07-18 17:00'],
    ]);
    expect(toFrontMatter(fields)).toEqual({ title: '会议公报', date: '2024-07-18' });
  });
});
