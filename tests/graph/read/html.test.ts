import { describe, expect, it } from 'vitest';
import { readHtmlBlocks, readHtmlPage } from '../../../graph/read/html.ts';
import { quote } from '../../fixtures/sources.ts';

type Line = readonly [kind: string, level: number, text: string];

function readLines(content: string): Line[] {
  return readHtmlPage(content).blocks.map(({ kind, level, text }) => [kind, level, text]);
}

describe('an HTML fragment', () => {
  it.each<readonly [string, string, readonly Line[]]>([
    [
      'gives paragraphs and headings',
      '<h1>公报</h1><p>会议指出。</p>',
      [
        ['heading', 1, '公报'],
        ['paragraph', 0, '会议指出。'],
      ],
    ],
    ['gives text without any tag', '会议指出。', [['paragraph', 0, '会议指出。']]],
    [
      'breaks at <br>',
      '<p>会议指出。<br>会议强调。</p>',
      [
        ['paragraph', 0, '会议指出。'],
        ['paragraph', 0, '会议强调。'],
      ],
    ],
    [
      'goes on behind a <br> that stands behind a comma',
      '<p>要稳住楼市，<br>推动止跌回稳。</p>',
      [['paragraph', 0, '要稳住楼市，推动止跌回稳。']],
    ],
    [
      'gives items of a numbered list the numbers that a browser shows',
      '<ol start="3"><li>稳就业</li><li><p>（二）稳市场</p></li></ol>',
      [
        ['bullet', 1, '3. 稳就业'],
        ['bullet', 1, '（二）稳市场'],
      ],
    ],
    [
      'folds the blanks between a number and its heading, as word processors write them',
      "<p><span style='mso-list:Ignore'>一、<span>&nbsp;&nbsp;&nbsp; </span></span>主要目标</p>",
      [['paragraph', 0, '一、 主要目标']],
    ],
    [
      'joins lines that only wrap',
      '<p>要稳住\r\n   楼市\n股市。</p>',
      [['paragraph', 0, '要稳住楼市股市。']],
    ],
    [
      'gives list items with their depth',
      '<ul><li>稳就业<ul><li>稳岗位</li></ul></li><li>稳市场</li></ul>',
      [
        ['bullet', 1, '稳就业'],
        ['bullet', 2, '稳岗位'],
        ['bullet', 1, '稳市场'],
      ],
    ],
    [
      'gives rows with tabs',
      '<table><tr><th>要点</th><th>梳理</th></tr><tr><td>财政</td><td><p>更加</p><p>积极</p></td></tr></table>',
      [
        ['row', 0, '要点\t梳理'],
        ['row', 0, '财政\t更加 积极'],
      ],
    ],
    [
      'leaves out scripts, styles and comments',
      '<script>var a="会议";</script><style>p{}</style><!-- 注 --><p>正文。</p>',
      [['paragraph', 0, '正文。']],
    ],
    [
      'decodes character references',
      '<p>研发&nbsp;投入&lt;3%&#x1F600;</p>',
      [['paragraph', 0, '研发\u00a0投入<3%😀']],
    ],
    ['keeps full-width digits', '<p>增长５％</p>', [['paragraph', 0, '增长５％']]],
    [
      'closes what was left open',
      '<p>会议指出。<p>会议<b>强调',
      [
        ['paragraph', 0, '会议指出。'],
        ['paragraph', 0, '会议强调'],
      ],
    ],
    ['gives nothing for an empty text', '', []],
    ['gives nothing for tags alone', '<div><p> </p></div>', []],
  ])('%s', (_, content, lines) => {
    expect(readLines(content)).toEqual(lines);
  });

  it.each([
    ['bold', '<p>要<b>守正创新</b>。</p>', 'strong 守正创新'],
    ['strong behind a surrogate pair', '<p>😀<strong>守正创新</strong></p>', 'strong 守正创新'],
    ['a link', '<p>见<a href="https://example.org">全文</a></p>', 'link 全文'],
  ])('marks %s by its exact span', (_, content, mark) => {
    const marks = readHtmlBlocks(content).flatMap((block) =>
      block.marks.map((span) => `${span.kind} ${quote(block.text, span)}`),
    );
    expect(marks).toEqual([mark]);
  });

  it('marks each cell of a row', () => {
    const [row] = readHtmlBlocks('<table><tr><td>财政</td><td>更加积极</td></tr></table>');
    expect(row?.marks.map((mark) => [mark.kind, quote(row.text, mark)])).toEqual([
      ['cell', '财政'],
      ['cell', '更加积极'],
    ]);
  });
});

const PAGE = `<!DOCTYPE html><html><head>
<title>中央城市工作会议在北京举行_新闻频道</title>
<meta name="publishdate" content="2025-07-15">
<meta property="og:site_name" content="新华网">
<meta name="empty" content=" ">
<script>document.write('广告。广告。广告。');</script>
</head><body>
<nav><a href="/">首页</a><a href="/politics">时政</a></nav>
<header><h2>新闻频道</h2></header>
<div class="side"><ul><li>热门新闻一</li><li>热门新闻二</li></ul></div>
<div id="content"><h1>中央城市工作会议在北京举行</h1>
<p>7月14日至15日，中央城市工作会议在北京举行。</p>
<p>会议指出，城市发展转向存量提质增效。要推进城市更新。</p></div>
<footer>版权所有。未经许可不得转载。</footer>
</body></html>`;

describe('a whole page', () => {
  it('gives its main part without navigation, side column, script and footer', () => {
    expect(readLines(PAGE)).toEqual([
      ['heading', 1, '中央城市工作会议在北京举行'],
      ['paragraph', 0, '7月14日至15日，中央城市工作会议在北京举行。'],
      ['paragraph', 0, '会议指出，城市发展转向存量提质增效。要推进城市更新。'],
    ]);
  });

  it('gives its title and its metadata by lower-case name, blank ones left out', () => {
    const { title, metadata } = readHtmlPage(PAGE);
    expect(title).toBe('中央城市工作会议在北京举行_新闻频道');
    expect([...metadata]).toEqual([
      ['publishdate', '2025-07-15'],
      ['og:site_name', '新华网'],
    ]);
  });

  it('keeps the heading beside a single paragraph that holds all sentences', () => {
    expect(readLines('<html><body><h1>公报</h1><p>全会听取了报告。全会强调。</p></body></html>')).toEqual([
      ['heading', 1, '公报'],
      ['paragraph', 0, '全会听取了报告。全会强调。'],
    ]);
  });

  it('reads deep nesting without running out of stack', () => {
    const depth = 3000;
    const content = `${'<div>'.repeat(depth)}会议指出。${'</div>'.repeat(depth)}`;
    expect(readLines(content)).toEqual([['paragraph', 0, '会议指出。']]);
  });
});
