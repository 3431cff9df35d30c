import { describe, expect, it } from 'vitest';
import { readDocument, readDocuments } from '../../fixtures/sources.ts';

const BODY = '会议指出，要坚持稳中求进工作总基调，推动经济高质量发展，把各项部署落到实处，务求取得实效。';

describe('the date of a document', () => {
  it.each<readonly [string, string, string, string | undefined, string | undefined]>([
    [
      'is the last day of a range, its year the one that the text sums up',
      'a.txt',
      `中央经济工作会议在北京举行\n\n中央经济工作会议12月11日至12日在北京举行。会议总结2023年经济工作，部署2024年经济工作。`,
      '2023-12-12',
      'inferred',
    ],
    [
      'takes its year from front matter',
      'a.md',
      `---\ndate: 2024-05-01\n---\n# 中央政治局会议\n\n4月30日，中共中央政治局召开会议。${BODY}`,
      '2024-04-30',
      'front matter',
    ],
    [
      'takes its year from the line below the title',
      'a.txt',
      `中共中央政治局召开会议\n（2025年04月25日 来源：新华网）\n中共中央政治局4月25日召开会议，分析研究当前经济形势。${BODY}`,
      '2025-04-25',
      'text',
    ],
    ...[
      '2025-04-25 09:00 来源：新华网',
      '2025/4/25',
      '来源：新华网 发布时间：2025-04-25 09:00',
      '发布日期：2025年4月25日',
    ].map(
      (line) =>
        [
          `takes its year from ${line}`,
          'a.txt',
          `中共中央政治局召开会议\n\n${line}\n\n中共中央政治局25日召开会议，分析研究当前经济形势。${BODY}`,
          '2025-04-25',
          'text',
        ] as const,
    ),
    [
      'is the day that a page shows beside its title',
      'a.html',
      `<html><body><div><h1>要点</h1><em id="publish_time">2026年1月8日 18:30</em></div><div><p>${BODY}</p><p>${BODY}</p></div></body></html>`,
      '2026-01-08',
      'front matter',
    ],
    [
      'is the day below the office that signs it',
      'a.txt',
      `关于开展行动的通知\n\n各区人民政府：\n\n${BODY}\n\n江北市市场监督管理局\n\n２０２５年３月１２日`,
      '2025-03-12',
      'text',
    ],
    [
      'is told in traditional script too',
      'a.txt',
      '中央經濟工作會議在北京舉行\n\n中央經濟工作會議12月11日至12日在北京舉行。會議總結2023年經濟工作，部署2024年經濟工作。',
      '2023-12-12',
      'inferred',
    ],
    [
      'takes its year from the file name',
      '2024-10_politburo.txt',
      `政治局会议要点\n\n中共中央政治局9月26日召开会议。${BODY}`,
      '2024-09-26',
      'file name',
    ],
    [
      'is written out in the text itself',
      'a.txt',
      `全会在北京举行\n\n全会于2024年7月15日至18日在北京举行。${BODY}`,
      '2024-07-18',
      'text',
    ],
    [
      'is written in full-width digits',
      'a.txt',
      `全会在北京举行\r\n\r\n全会２０２４年７月１８日在北京举行。${BODY}`,
      '2024-07-18',
      'text',
    ],
    [
      'stays in the year before where December is told in January',
      '2025-01.txt',
      `中央农村工作会议在北京举行\n\n中央农村工作会议12月17日至18日在北京举行。${BODY}`,
      '2024-12-18',
      'file name',
    ],
    [
      'is not that of another meeting that the text cites',
      '2024-12-31.txt',
      `经济形势要点\n\n9月26日中央政治局会议部署了一揽子增量政策。${BODY}`,
      '2024-12-31',
      'file name',
    ],
    [
      'is not the day when the news was sent',
      'a.md',
      `---\ndate: 2024-04-30\n---\n# 政治局会议\n\n新华社北京5月1日电 会议于4月30日召开。${BODY}`,
      '2024-04-30',
      'front matter',
    ],
    ['is a year where the title gives no more', 'a.txt', `2025年政府工作报告要点\n\n${BODY}`, '2025', 'text'],
    [
      'is a month where the file name gives no more',
      '2024-12.txt',
      `会议要点\n\n${BODY}`,
      '2024-12',
      'file name',
    ],
    ['is absent where nothing tells it', 'a.txt', `会议要点\n\n${BODY}`, undefined, undefined],
    [
      'has no made-up year for a day alone',
      'a.txt',
      `会议要点\n\n中共中央政治局4月30日召开会议。${BODY}`,
      undefined,
      undefined,
    ],
    [
      'is that of a work report told by the plan',
      'a.txt',
      `两会要点\n\n国务院总理5日在政府工作报告中指出，今年是“十四五”规划收官之年。${BODY}`,
      '2025-03-05',
      'inferred',
    ],
  ])('%s', (_, path, text, date, dateFrom) => {
    const document = readDocument(path, text);
    expect(document.date).toBe(date);
    expect(document.dateFrom).toBe(dateFrom);
  });

  it('takes its year from the title of the collection', () => {
    const text = `# 2024年12月时政\n\n## 中央经济工作会议\n\n12月11日至12日，中央经济工作会议在北京举行。${BODY}\n\n## 国务院常务会议\n\n12月16日，国务院常务会议召开，研究若干事项。${BODY}\n`;
    expect(readDocuments('a.md', text).map(({ date, dateFrom }) => [date, dateFrom])).toEqual([
      ['2024-12-12', 'text'],
      ['2024-12-16', 'text'],
    ]);
  });

  it('of an article in a collection that names a month is that month where the article names no day', () => {
    const text = `# 2024年12月时政\n\n## 座谈会\n\n座谈会研究了民营经济。${BODY}\n\n## 学习\n\n集体学习研究了金融强国。${BODY}\n`;
    expect(readDocuments('a.md', text).map(({ date }) => date)).toEqual(['2024-12', '2024-12']);
  });
});

describe('the form of a document', () => {
  it.each([
    ['is full where nothing says otherwise', 'a.txt', `公报\n\n${BODY}\n\n会议强调，抓好落实。`, 'full'],
    ['is what front matter says', 'a.md', `---\nform: digest\n---\n# 公报\n\n${BODY}`, 'digest'],
    [
      'is notes where it is a table',
      'a.md',
      '| 要点 | 梳理 |\n| --- | --- |\n| 财政政策 | 更加积极 |\n| 货币政策 | 适度宽松 |',
      'notes',
    ],
    ['is a digest where it is bullets', 'a.md', '# 要点\n\n- 稳住楼市股市\n- 提振消费\n- 扩大投资', 'digest'],
    [
      'is abridged where the text says so',
      'a.txt',
      `政府工作报告（摘要）\n\n${BODY}\n\n会议强调，抓好落实。`,
      'abridged',
    ],
  ])('%s', (_, path, text, form) => {
    expect(readDocument(path, text).form).toBe(form);
  });
});

describe('the outlet of a document', () => {
  it.each([
    ['is named below the title', 'a.txt', `公报\n（2025年04月25日 来源：新华网）\n${BODY}`, '新华网'],
    ['is the agency that sent it', 'a.txt', `公报\n\n新华社北京7月18日电 ${BODY}`, '新华社'],
    [
      'is what front matter says before all',
      'a.md',
      `---\noutlet: 人民网\n---\n# 公报\n\n新华社北京7月18日电 ${BODY}`,
      '人民网',
    ],
    ['is absent where none is named', 'a.txt', `公报\n\n${BODY}`, undefined],
  ])('%s', (_, path, text, outlet) => {
    expect(readDocument(path, text).outlet).toBe(outlet);
  });
});

describe('the title of a document', () => {
  it.each([
    ['is its first heading', 'a.md', `# 中央城市工作会议要点\n\n${BODY}`, '中央城市工作会议要点'],
    [
      'is what front matter says before its heading',
      'a.md',
      `---\ntitle: 要点\n---\n# 会议\n\n${BODY}`,
      '要点',
    ],
    [
      'is the line before the first sentence',
      'a.txt',
      `中央城市工作会议要点\n\n${BODY}`,
      '中央城市工作会议要点',
    ],
    [
      'is that of the page',
      'a.html',
      `<html><head><title>城市工作会议要点</title></head><body><p>${BODY}</p></body></html>`,
      '城市工作会议要点',
    ],
    [
      'is the first clause where there is none',
      'a.txt',
      '座谈会听取了企业的意见，随后研究了政策。',
      '座谈会听取了企业的意见',
    ],
    ['keeps surrogate pairs', 'a.md', `# 😀𠮷要点\n\n${BODY}`, '😀𠮷要点'],
  ])('%s', (_, path, text, title) => {
    expect(readDocument(path, text).title).toBe(title);
  });
});
