import { describe, expect, it } from 'vitest';
import { cleanTitle, isBoilerplate, isTail } from '../../../graph/read/boilerplate.ts';
import { readDocument } from '../../fixtures/sources.ts';

describe('boilerplate', () => {
  it.each([
    '字数: 1315 字   时长: 5 分钟',
    '阅读时长 3 分钟',
    '责任编辑：张三',
    '（责编：李四、王五）',
    '2025/03/09 23:54:08  by: 小李',
    '原文链接',
    '（完）',
    '版权所有 不得转载',
    '来源：新华社',
    'Public domain',
    '点在看',
    '点击上方蓝字关注我们',
    '长按识别二维码',
    '分享 收藏 在看',
  ])('is %j', (line) => {
    expect(isBoilerplate(line)).toBe(true);
  });

  it.each([
    '会议指出，来源：多元的投入机制要健全。',
    '编辑出版工作要加强。',
    '分享发展机遇，收藏红色文物。',
    '时间紧、任务重，必须抓紧。',
    '完善宏观经济治理。',
    '来源：民间投资、外资、国有资本，三者都要用好。这是会议的要求。',
    '😀',
    '',
  ])('is not %j', (line) => {
    expect(isBoilerplate(line)).toBe(false);
  });

  it('is left out of the text, its neighbors kept', () => {
    const { text } = readDocument(
      'a.md',
      '# 公报\n\n字数: 88 字 时长: 1 分钟\n\n全会强调，改革要有新突破。\n\n责任编辑：张三\n',
    );
    expect(text).toBe('公报\n全会强调，改革要有新突破。');
  });

  it('ends the text where it is a licence', () => {
    expect(isTail('本作品是中华人民共和国的法律文件')).toBe(true);
    const { text } = readDocument(
      'a.txt',
      '公报\n\n全会强调，改革要有新突破。\n\nPublic domain\n\n此后的文字不算。\n',
    );
    expect(text).toBe('公报\n全会强调，改革要有新突破。');
  });
});

describe('a title', () => {
  it.each([
    ['the name of a site', '中央城市工作会议在北京举行_新华网', '中央城市工作会议在北京举行'],
    ['a site behind a dash', '会议公报 - 中国政府网', '会议公报'],
    ['several of them', '会议公报[视频]_央视新闻 - 央视网', '会议公报'],
    ['last words that stand twice', '某市政府工作报告政府工作报告', '某市政府工作报告'],
    ['blanks without width', '某市\u200b工作\ufeff会议', '某市工作会议'],
    ['blanks and line ends', '会议\r\n  公报 ', '会议 公报'],
    ['nothing where there is nothing to lose', '“十五五”规划建议', '“十五五”规划建议'],
    ['no part with surrogate pairs', '😀公报', '😀公报'],
    ['nothing of an empty one', '', ''],
  ])('loses %s', (_, title, cleaned) => {
    expect(cleanTitle(title)).toBe(cleaned);
  });
});
