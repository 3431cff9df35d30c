import { describe, expect, it } from 'vitest';
import { readMarkdownBlocks } from '../../../graph/read/markdown.ts';
import { quote } from '../../fixtures/sources.ts';

type Line = readonly [kind: string, level: number, text: string];

function readLines(content: string): Line[] {
  return readMarkdownBlocks(content).map(({ kind, level, text }) => [kind, level, text]);
}

/** Every marked stretch with its kind. */
function readMarks(content: string): string[] {
  return readMarkdownBlocks(content).flatMap(({ text, marks }) =>
    marks.map((mark) => `${mark.kind} ${quote(text, mark)}`),
  );
}

describe('blocks of Markdown', () => {
  it.each<readonly [string, string, readonly Line[]]>([
    [
      'keep headings with their level',
      '# 公报\n\n### 民生',
      [
        ['heading', 1, '公报'],
        ['heading', 3, '民生'],
      ],
    ],
    ['join soft line breaks without a blank', '要稳住\n楼市股市。', [['paragraph', 0, '要稳住楼市股市。']]],
    ['join Latin words with a blank', 'green\ngrowth', [['paragraph', 0, 'green growth']]],
    ['join lines that end in CRLF', '要稳住\r\n楼市股市。', [['paragraph', 0, '要稳住楼市股市。']]],
    [
      'begin anew before 一是',
      '部署明年工作\n一是扩大内需\n二是防范风险',
      [
        ['paragraph', 0, '部署明年工作'],
        ['paragraph', 0, '一是扩大内需'],
        ['paragraph', 0, '二是防范风险'],
      ],
    ],
    [
      'begin anew behind 。',
      '会议指出。\n会议强调。',
      [
        ['paragraph', 0, '会议指出。'],
        ['paragraph', 0, '会议强调。'],
      ],
    ],
    [
      'break at a hard line break',
      '第一行  \n第二行',
      [
        ['paragraph', 0, '第一行'],
        ['paragraph', 0, '第二行'],
      ],
    ],
    [
      'break at <br>',
      '第一行<br>第二行',
      [
        ['paragraph', 0, '第一行'],
        ['paragraph', 0, '第二行'],
      ],
    ],
    [
      'make list items bullets with their depth',
      '- 稳就业\n  - 稳岗位\n- 稳市场',
      [
        ['bullet', 1, '稳就业'],
        ['bullet', 2, '稳岗位'],
        ['bullet', 1, '稳市场'],
      ],
    ],
    [
      'keep the numbers of a numbered list',
      '3. 稳就业\n4. **稳**市场',
      [
        ['bullet', 1, '3. 稳就业'],
        ['bullet', 1, '4. 稳市场'],
      ],
    ],
    [
      'part the lines of a cell',
      '| 任务 | 单位 |\n| --- | --- |\n| 稳就业 | 人社局<br>财政局 |',
      [
        ['row', 0, '任务\t单位'],
        ['row', 0, '稳就业\t人社局 财政局'],
      ],
    ],
    [
      'read what a quotation holds',
      '> 一是改革。\n>\n> 二是开放。',
      [
        ['paragraph', 0, '一是改革。'],
        ['paragraph', 0, '二是开放。'],
      ],
    ],
    [
      'make a table row one line with tabs',
      '| 要点 | 梳理 |\n| --- | --- |\n| 财政 | 更加积极 |',
      [
        ['row', 0, '要点\t梳理'],
        ['row', 0, '财政\t更加积极'],
      ],
    ],
    [
      'read raw HTML',
      '<p>会议指出<b>形势</b></p>\n\n正文。',
      [
        ['paragraph', 0, '会议指出形势'],
        ['paragraph', 0, '正文。'],
      ],
    ],
    [
      'read fenced text line by line',
      '```\n稳就业\n稳市场\n```',
      [
        ['paragraph', 0, '稳就业'],
        ['paragraph', 0, '稳市场'],
      ],
    ],
    ['leave out a rule and an empty heading', '#\n\n---\n\n正文。', [['paragraph', 0, '正文。']]],
    ['keep surrogate pairs and full-width digits', '😀第２次会议', [['paragraph', 0, '😀第２次会议']]],
    ['are none in an empty text', '', []],
  ])('%s', (_, content, lines) => {
    expect(readLines(content)).toEqual(lines);
  });
});

describe('marks of Markdown', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['bold', '要**因地制宜**发展新质生产力', ['strong 因地制宜']],
    ['emphasis', '要*因地制宜*发展', ['strong 因地制宜']],
    ['code as highlighters use it', '要`守正创新`', ['strong 守正创新']],
    ['an inline tag', '要<u>守正创新</u>。', ['strong 守正创新']],
    ['nested tags', '<b>稳<u>预期</u></b>很重要', ['strong 稳预期', 'strong 预期']],
    ['bold that runs over a soft line break', '要**因地\n制宜**发展', ['strong 因地制宜']],
    ['bold behind a surrogate pair', '😀𠮷**新质生产力**', ['strong 新质生产力']],
    ['a link', '见[国务院网站](https://example.org)全文', ['link 国务院网站']],
    [
      'cells of a table',
      '| 财政 | **更加积极** |\n| --- | --- |',
      ['cell 财政', 'cell 更加积极', 'strong 更加积极'],
    ],
  ])('hold %s', (_, content, marks) => {
    expect(readMarks(content).sort()).toEqual([...marks].sort());
  });
});

describe('an address', () => {
  it('is kept of a paragraph that is nothing but a link', () => {
    expect(readMarkdownBlocks('[原文](https://example.org/a.shtml)')).toMatchObject([
      { text: '原文', url: 'https://example.org/a.shtml' },
    ]);
  });

  it('is kept of an emphasised link', () => {
    expect(readMarkdownBlocks('**[查看原文](https://example.org/a)**')[0]?.url).toBe('https://example.org/a');
  });

  it('is not kept of a link within a sentence', () => {
    expect(readMarkdownBlocks('全文见[这里](https://example.org/a)。')[0]).not.toHaveProperty('url');
  });
});
