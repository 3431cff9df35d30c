import { describe, expect, it } from 'vitest';
import { readTextBlocks } from '../../../graph/read/text.ts';

function readLines(content: string): string[] {
  return readTextBlocks(content).map(({ text }) => text);
}

/** A page of text as a PDF tool leaves it: every line wrapped, a blank line behind each. */
const WRAPPED_LINES = [
  '会议认为，今年以来经济运行起步平稳，发展态势向好，各地',
  '各部门协同发力，社会信心持续提振，外部冲击的影响也在加',
  '大，回升向好的基础还要进一步巩固。',
  '会议指出，要坚持稳中求进，着力稳就业、稳企业、稳市场、',
  '稳预期，以高质量发展的确定性应对外部环境的不确定性，把',
  '自己的事情办好。',
  '会议强调，要加紧实施更加积极有为的宏观政策，用好用足财',
  '政政策和货币政策，兜牢基层“三保”底线，保持流动性充裕，',
  '加力支持实体经济。',
];
const PARAGRAPHS = [
  WRAPPED_LINES.slice(0, 3).join(''),
  WRAPPED_LINES.slice(3, 6).join(''),
  WRAPPED_LINES.slice(6).join(''),
];

describe('plain text that is not wrapped', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'has a paragraph on each line',
      '会议指出，形势向好。\n会议强调，信心增强。',
      ['会议指出，形势向好。', '会议强调，信心增强。'],
    ],
    [
      'takes CRLF, a lone CR and Unicode separators as line ends',
      '会议指出。\r\n会议强调。\r会议认为。\u2028会议要求。',
      ['会议指出。', '会议强调。', '会议认为。', '会议要求。'],
    ],
    [
      'joins characters that stand apart, and keeps wider gaps',
      '政 府 工 作 报 告  要 点\n\n全 市 生 产 总 值 增 长 6 . 2 % 。',
      ['政府工作报告 要点', '全市生产总值增长6.2%。'],
    ],
    [
      'sets a day in full-width digits apart from the office above it',
      '各区要抓好落实。\n江北市人民政府办公室\n２０２６年２月３日',
      ['各区要抓好落实。', '江北市人民政府办公室', '２０２６年２月３日'],
    ],
    ['drops indents and blanks at line ends', '　　会议指出。　\n\t会议强调。', ['会议指出。', '会议强调。']],
    [
      'goes on where a link broke the line',
      '要发展\n新质生产力\n，推动转型。',
      ['要发展新质生产力，推动转型。'],
    ],
    ['begins anew before an indented line', '会议要求\n　　各地要抓好落实', ['会议要求', '各地要抓好落实']],
    ['begins anew behind a blank line', '会议要求\n\n各地要抓好落实', ['会议要求', '各地要抓好落实']],
    [
      'begins anew before a number',
      '部署如下\n一是扩大内需\n二是防范风险',
      ['部署如下', '一是扩大内需', '二是防范风险'],
    ],
    [
      'leaves out page numbers and leaders',
      '会议指出。\n- 3 -\n第4页\n总论……………………12\n会议强调。',
      ['会议指出。', '会议强调。'],
    ],
    ['keeps surrogate pairs and full-width digits', '😀增长５％。', ['😀增长５％。']],
    ['is nothing in an empty text', '', []],
    ['is nothing in blanks', ' \r\n\f\n　', []],
  ])('%s', (_, content, lines) => {
    expect(readLines(content)).toEqual(lines);
  });
});

describe('plain text that was wrapped at a page', () => {
  it.each([
    ['line by line', '\n'],
    ['with a blank line behind each line', '\n\n'],
    ['with CRLF', '\r\n'],
    ['with blanks at line ends', ' \n\n'],
  ])('is joined to paragraphs %s', (_, lineEnd) => {
    expect(readLines(WRAPPED_LINES.join(lineEnd))).toEqual(PARAGRAPHS);
  });

  it('is joined across a page break with its page number', () => {
    const lines = [
      ...WRAPPED_LINES.slice(0, 4),
      '',
      '- 1 -',
      `\f ${WRAPPED_LINES[4] ?? ''}`,
      ...WRAPPED_LINES.slice(5),
    ];
    expect(readLines(lines.join('\n'))).toEqual(PARAGRAPHS);
  });

  it('keeps an address and a date below a title on lines of their own', () => {
    const lines = readLines(
      [
        '（2025 年 04 月 25 日 来源：新华网）',
        ...WRAPPED_LINES,
        '原文：https://example.org/2025/04/25/a.shtml',
      ].join('\n'),
    );
    expect(lines[0]).toBe('（2025 年 04 月 25 日 来源：新华网）');
    expect(lines.at(-1)).toBe('原文：https://example.org/2025/04/25/a.shtml');
  });

  it('joins an item whose 一是 stands at the beginning of a line in mid-sentence', () => {
    const lines = [
      ...WRAPPED_LINES,
      '会议还研究了两件事情，都同明年的经济工作有密切的关系，',
      '一是国内经济工作，二是国际经贸斗争。',
    ];
    expect(readLines(lines.join('\n')).at(-1)).toBe(
      '会议还研究了两件事情，都同明年的经济工作有密切的关系，一是国内经济工作，二是国际经贸斗争。',
    );
  });
});

const INFOGRAPHIC = `2
扩大高水平开放
积极稳外贸稳外资

●稳定对外贸易发展

加大稳外贸政策力度，支持企业稳订单拓市场，
促进跨境电商发展，完善寄递物流体系，加强海
外仓建设。

●大力鼓励外商投资

推进服务业扩大开放综合试点示范，推动互联
网、文化等领域有序开放。

1
大力提振消费
全方位扩大国内需求

●实施提振消费专项行动

释放文化、旅游、体育等消费潜力，改善消费环
境，落实和优化休假制度。

●积极扩大有效投资

用好超长期特别国债，加快实施一批重点项目，
推动“十四五”规划重大工程顺利收官。
`;

describe('the text of an infographic', () => {
  const blocks = readTextBlocks(INFOGRAPHIC);

  it('keeps each bullet as one', () => {
    expect(blocks.filter(({ kind }) => kind === 'bullet').map(({ text }) => text)).toEqual([
      '●稳定对外贸易发展',
      '●大力鼓励外商投资',
      '●实施提振消费专项行动',
      '●积极扩大有效投资',
    ]);
  });

  it('joins the wrapped lines below each bullet and nothing over a bullet', () => {
    expect(blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text)).toEqual([
      '加大稳外贸政策力度，支持企业稳订单拓市场，促进跨境电商发展，完善寄递物流体系，加强海外仓建设。',
      '推进服务业扩大开放综合试点示范，推动互联网、文化等领域有序开放。',
      '释放文化、旅游、体育等消费潜力，改善消费环境，落实和优化休假制度。',
      '用好超长期特别国债，加快实施一批重点项目，推动“十四五”规划重大工程顺利收官。',
    ]);
  });

  it('takes two short lines that call for something as one caption', () => {
    const headings = blocks.filter(({ kind }) => kind === 'heading').map(({ text, level }) => [text, level]);
    expect(headings).toEqual([
      ['扩大高水平开放 积极稳外贸稳外资', 2],
      ['大力提振消费 全方位扩大国内需求', 2],
    ]);
  });
});

describe('headings of plain text', () => {
  it.each([
    ['第一章 总则', 2],
    ['第一节 建设交通强国', 3],
    ['一、总体要求', 2],
    ['（一）提振消费', 3],
  ])('are known by their number: %s', (line, level) => {
    expect(readTextBlocks(line)).toMatchObject([{ kind: 'heading', level, text: line }]);
  });

  it('are no whole sentences', () => {
    expect(readTextBlocks('（一）提振消费。要办好以旧换新。')).toMatchObject([
      { kind: 'paragraph', level: 0 },
    ]);
  });
});
