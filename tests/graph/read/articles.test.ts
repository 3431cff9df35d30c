import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../fixtures/sources.ts';

/** Long enough for an article of its own. */
const TEXT =
  '会议指出，要坚持稳中求进工作总基调，加快构建新发展格局，扎实推动高质量发展，把各项部署落到实处。';

function getTitles(path: string, text: string): string[] {
  return readDocuments(path, text).map(({ title }) => title);
}

describe('a file of several articles', () => {
  it('is split at the headings of a monthly digest', () => {
    const text = `# 2024年12月时政\n\n## 中央经济工作会议\n\n${TEXT}\n\n## 民营企业座谈会\n\n${TEXT}\n`;
    expect(getTitles('a.md', text)).toEqual(['中央经济工作会议', '民营企业座谈会']);
  });

  it('is split where most parts begin like news, whatever its name', () => {
    const text = `# 学习材料\n\n## 甲\n\n新华社北京12月12日电 ${TEXT}\n\n## 乙\n\n12月18日，中央农村工作会议在北京召开。${TEXT}\n`;
    expect(getTitles('a.md', text)).toEqual(['甲', '乙']);
  });

  it('is split at dated lines, each title over as many lines as it takes', () => {
    const text = [
      '中共中央政治局召开会议',
      '分析研究当前经济形势',
      '（2025年04月25日 来源：新华网）',
      TEXT,
      '中央城市工作会议',
      '在北京举行',
      '（2025年07月15日 来源：新华网）',
      TEXT,
    ].join('\n\n');
    const documents = readDocuments('a.txt', text);
    expect(documents.map(({ title, date }) => [title, date])).toEqual([
      ['中共中央政治局召开会议分析研究当前经济形势', '2025-04-25'],
      ['中央城市工作会议在北京举行', '2025-07-15'],
    ]);
  });

  it('gives articles with ascending places and keys that no two share', () => {
    const text = `# 2024年12月时政\r\n\r\n## 甲会议\r\n\r\n${TEXT}\r\n\r\n## 乙会议\r\n\r\n${TEXT}\r\n\r\n## 丙会议\r\n\r\n${TEXT}\r\n`;
    const documents = readDocuments('月报/a.md', text);
    expect(documents.map(({ key, article }) => [key, article])).toEqual([
      ['document:月报/a.md', 0],
      ['document:月报/a.md#1', 1],
      ['document:月报/a.md#2', 2],
    ]);
  });

  it('gives each article the address in its own text', () => {
    const text = `# 2024年12月时政\n\n## 甲会议\n\n${TEXT}\n\n原文：https://example.org/1\n\n## 乙会议\n\n${TEXT}\n\n[原文](https://example.org/2)\n`;
    const documents = readDocuments('a.md', text);
    expect(documents.map(({ url }) => url)).toEqual(['https://example.org/1', 'https://example.org/2']);
    expect(documents.map(({ text: own }) => own.includes('example.org'))).toEqual([false, false]);
  });

  it('keeps a lead that is long enough as an article of its own', () => {
    const text = `# 2024年12月时政\n\n${TEXT}${TEXT}${TEXT}\n\n## 甲会议\n\n${TEXT}\n\n## 乙会议\n\n${TEXT}\n`;
    expect(getTitles('a.md', text)).toEqual(['2024年12月时政', '甲会议', '乙会议']);
  });
});

describe('a file of one article', () => {
  it.each([
    ['with numbered chapters', `# 规划纲要\n\n## 第一章 总则\n\n${TEXT}\n\n## 第二章 任务\n\n${TEXT}\n`],
    [
      'with chapters numbered 一、',
      `# 工作要点\n\n## 一、总体要求\n\n${TEXT}\n\n## 二、重点任务\n\n${TEXT}\n`,
    ],
    [
      'with chapters that have no number and no news in them',
      `# 会议要点\n\n## 总体要求\n\n${TEXT}\n\n## 重点任务\n\n${TEXT}\n`,
    ],
    ['with a single chapter', `# 2024年12月时政\n\n## 会议\n\n${TEXT}\n`],
  ])('is not split: %s', (_, text) => {
    const documents = readDocuments('a.md', text);
    expect(documents).toHaveLength(1);
    expect(documents[0]?.text).toContain(TEXT);
  });

  it.each(['# 视频简介\n\n会议强调，守正创新。\n', '# \u200b\n\n会议强调，守正创新。\n'])(
    'takes a heading of which cleaning leaves nothing for text, as in %j',
    (content) => {
      const [document] = readDocuments('a.md', content);
      expect(document?.title).not.toBe('');
      expect(document?.blocks.every(({ start, end }) => end > start)).toBe(true);
      expect(document?.text).toContain('会议强调，守正创新。');
    },
  );

  it('reads a title once that stands twice', () => {
    const [document] = readDocuments(
      'a.md',
      `# 会议在北京举行\n\n# 会议在北京举行\n\n**会议在北京举行**\n\n${TEXT}\n`,
    );
    expect(document?.text.split('会议在北京举行')).toHaveLength(2);
  });

  it('takes the words behind 【】 as title where nothing else is one', () => {
    const text = `●稳住楼市股市\n\n${TEXT}\n\n●提振消费\n\n${TEXT}\n\n●扩大投资\n\n${TEXT}\n\n【报告解读】2025年任务速读\n\n${TEXT}`;
    expect(getTitles('a.txt', text)).toEqual(['【报告解读】2025年任务速读']);
  });
});

describe('an address that stands alone', () => {
  it.each([
    ['a line 原文：https://…', `会议要点\n\n${TEXT}\n\n原文：https://example.org/a.shtml`, 'a.txt'],
    ['a bare address', `会议要点\n\n${TEXT}\n\nhttps://example.org/a.shtml`, 'a.txt'],
    [
      'a paragraph that is only a link',
      `# 会议要点\n\n${TEXT}\n\n[查看原文](https://example.org/a.shtml)`,
      'a.md',
    ],
  ])('becomes the address of the document: %s', (_, text, path) => {
    const [document] = readDocuments(path, text);
    expect(document?.url).toBe('https://example.org/a.shtml');
    expect(document?.text).not.toContain('example.org');
  });
});
