import { describe, expect, it } from 'vitest';
import { parseEnumerator, parseNumeral, toNumeral } from '../../../graph/text/enumerators.ts';

describe('an enumerator', () => {
  it.each([
    ['一是 with the words behind it', '一是着力扩大国内需求。', 'item', 1, '一是'],
    ['一要', '二要稳住外贸外资。', 'item', 2, '二要'],
    ['一是要, all of it', '三是要办好民生实事。', 'item', 3, '三是要'],
    ['numbers above ten', '十一是加强城市治理。', 'item', 11, '十一是'],
    ['第一章', '第一章 加快农业现代化', 'chapter', 1, '第一章 '],
    ['第十二章 with an ideographic blank', '第十二章　推进数字中国建设', 'chapter', 12, '第十二章　'],
    ['第3章 in figures', '第3章：扩大开放', 'chapter', 3, '第3章：'],
    ['第二部分', '第二部分 重点任务', 'chapter', 2, '第二部分 '],
    ['第一节', '第一节 建设交通强国', 'section', 1, '第一节 '],
    ['（一）', '（一）提振消费', 'parenthesised', 1, '（一）'],
    ['(2) in half-width brackets', '(2) 稳定就业', 'parenthesised', 2, '(2) '],
    ['第一，', '第一，坚持党的领导。', 'ordinal', 1, '第一，'],
    ['一、', '一、总体要求', 'ideographic', 1, '一、'],
    ['十、', '十、组织实施', 'ideographic', 10, '十、'],
    ['1.', '1.优化营商环境', 'arabic', 1, '1.'],
    ['12、', '12、清理欠款', 'arabic', 12, '12、'],
    ['3．with a full-width point', '3．完善分配制度', 'arabic', 3, '3．'],
    ['a figure beside a heading', '8 推进新型城镇化', 'arabic', 8, '8 '],
    ['a figure doubled by bold type', '88 推进新型城镇化', 'arabic', 8, '88 '],
    ['a figure of two digits doubled by bold type', '1010 保障和改善民生', 'arabic', 10, '1010 '],
    ['● without a number', '●实施提振消费专项行动', 'bullet', 0, '●'],
    ['◆ with blanks behind it', '◆ 　激发数字经济活力', 'bullet', 0, '◆ 　'],
  ])('is %s', (_, line, style, rank, written) => {
    const enumerator = parseEnumerator(line);
    expect(enumerator).toMatchObject({ style, rank });
    expect(line.slice(0, enumerator?.length)).toBe(written);
  });

  it.each([
    ['the day of a date', '29 日上午举行开幕会'],
    ['the month of a date', '12 月份经济数据'],
    ['a number of things', '12 个部门联合发文'],
    ['a figure with a decimal point', '1.4万亿斤粮食产量'],
    ['a year', '2024年经济工作'],
    ['第一产业', '第一产业增加值增长'],
    ['第十四个五年规划', '第十四个五年规划和远景目标'],
    ['the word 一体', '一体推进教育科技人才发展'],
    ['the phrase 一些', '一些企业生产经营困难'],
    ['一是 with nothing behind it', '一是'],
    ['a number within the line', '会议强调，一是稳增长'],
    ['a bracket that holds words', '（二十届三中全会）精神'],
    ['a surrogate pair', '😀推进改革'],
    ['nothing at all', ''],
  ])('is not %s', (_, line) => {
    expect(parseEnumerator(line)).toBeUndefined();
  });
});

describe('numerals', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['一百零二', 102],
    ['一百一十', 110],
    ['零', 0],
    ['42', 42],
  ])('read %s as its value', (numeral, value) => {
    expect(parseNumeral(numeral)).toBe(value);
  });

  it.each(['', '二〇二五', '两', '二十五年', '😀'])('do not read %j', (numeral) => {
    expect(parseNumeral(numeral)).toBeUndefined();
  });

  it('are written and read back alike from 1 to 999', () => {
    const values = Array.from({ length: 999 }, (_, i) => i + 1);
    expect(values.map((value) => parseNumeral(toNumeral(value)))).toEqual(values);
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [14, '十四'],
    [20, '二十'],
    [105, '一百零五'],
    [110, '一百一十'],
  ])('write %i as officials do', (value, numeral) => {
    expect(toNumeral(value)).toBe(numeral);
  });
});
