import { describe, expect, it } from 'vitest';
import {
  findDateInName,
  findDates,
  findDays,
  findPlanYear,
  findSpokenYear,
  parseDate,
  toPartialDate,
} from '../../../graph/read/dates.ts';
import { quote } from '../../fixtures/sources.ts';

describe('days without a month', () => {
  it.each<readonly [string, string, string, object]>([
    ['of the month', '会议29日至30日召开', '2025-12-30', { month: 12, day: 29, endMonth: 12, endDay: 30 }],
    ['of the month before', '会议30日召开', '2025-03-02', { month: 2, day: 30 }],
    ['of the year before', '会议２８日召开', '2026-01-05', { month: 12, day: 28 }],
    [
      'over the end of a month',
      '会议30日至1日召开',
      '2025-07-01',
      { month: 6, day: 30, endMonth: 7, endDay: 1 },
    ],
  ])('are those %s last before the text was told', (_, text, told, expected) => {
    const [found, ...others] = findDays(text, told);
    expect(found).toMatchObject(expected);
    expect(others).toEqual([]);
    expect(quote(text, found ?? { start: 0, end: 0 })).toMatch(/^(?:29日至30日|30日|２８日|30日至1日)$/u);
  });

  it.each([
    ['a month stands before', '12月29日至30日召开', '2025-12-30'],
    ['the day of telling is not known', '会议29日召开', '2025-12'],
    ['no day is written', '第29次会议', '2025-12-30'],
  ])('are not made up where %s', (_, text, told) => {
    expect(findDays(text, told)).toEqual([]);
  });
});

describe('written dates', () => {
  it.each<readonly [string, string, readonly (readonly [string, object])[]]>([
    ['a whole date', '2024年12月12日举行', [['2024年12月12日', { year: 2024, month: 12, day: 12 }]]],
    ['a day without a year', '于4月30日召开', [['4月30日', { month: 4, day: 30 }]]],
    [
      'a range within a month',
      '12月11日至12日在北京',
      [['12月11日至12日', { month: 12, day: 11, endDay: 12 }]],
    ],
    [
      'a range over two months',
      '9月30日至10月2日',
      [['9月30日至10月2日', { month: 9, day: 30, endMonth: 10, endDay: 2 }]],
    ],
    ['a range with a dash', '7月15日—18日举行', [['7月15日—18日', { month: 7, day: 15, endDay: 18 }]]],
    [
      'blanks between the parts',
      '2025 年 04 月 25 日',
      [['2025 年 04 月 25 日', { year: 2025, month: 4, day: 25 }]],
    ],
    [
      'full-width digits',
      '２０２４年１２月１２日',
      [['２０２４年１２月１２日', { year: 2024, month: 12, day: 12 }]],
    ],
    ['a year in characters', '二〇二四年7月18日', [['二〇二四年7月18日', { year: 2024, month: 7, day: 18 }]]],
    [
      'two dates behind a surrogate pair',
      '😀5月1日和5月4日',
      [
        ['5月1日', { month: 5, day: 1 }],
        ['5月4日', { month: 5, day: 4 }],
      ],
    ],
    [
      'dates on lines with CRLF',
      '1月2日\r\n3月4日',
      [
        ['1月2日', { month: 1, day: 2 }],
        ['3月4日', { month: 3, day: 4 }],
      ],
    ],
  ])('are found as %s', (_, text, expected) => {
    const found = findDates(text).map(({ start, end, ...parts }) => [quote(text, { start, end }), parts]);
    expect(found).toEqual(expected);
  });

  it.each(['2024年', '12月以来', '13月40日', '第12次会议', '十二月十二日', ''])(
    'are not made up in %j',
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );
});

describe('the year that a text speaks in', () => {
  it.each([
    ['is the one that it sums up', '总结2023年经济工作，部署2024年经济工作', 2023],
    ['is the one before the one that it plans', '会议分析研究2025年经济工作', 2024],
    ['is not any year that it names', '自2013年提出倡议以来', undefined],
    ['is none in an empty text', '', undefined],
  ])('%s', (_, text, year) => {
    expect(findSpokenYear(text)).toBe(year);
  });

  it.each([
    ['the last year of a plan', '今年是“十四五”规划收官之年', 2025],
    ['the first year of a plan', '今年是“十五五”开局之年', 2026],
    ['the first year of an earlier plan', '今年是十一五规划的开局之年', 2006],
    ['no year where another year is meant', '明年是“十四五”规划收官之年', undefined],
  ])('is told by %s', (_, text, year) => {
    expect(findPlanYear(text)).toBe(year);
  });
});

describe('the date in a name', () => {
  it.each([
    ['2024-12-12_cewc.md', '2024-12-12'],
    ['reports/20241212.txt', '2024-12-12'],
    ['2024_07_18.html', '2024-07-18'],
    ['2024年12月时政.md', '2024-12'],
    ['2024-12.txt', '2024-12'],
    ['2025.txt', '2025'],
    ['2024/meeting.txt', undefined],
    ['000_bd1611b9ef02d4f7.txt', undefined],
    ['1234567890.txt', undefined],
    ['2024-13-45.txt', '2024'],
    ['', undefined],
  ])('of %j is %j', (path, date) => {
    expect(findDateInName(path)).toBe(date);
  });
});

describe('a date from outside', () => {
  it.each<readonly [unknown, string | undefined]>([
    ['2024-12-12', '2024-12-12'],
    ['2024/7/8 10:00', '2024-07-08'],
    ['2024年7月', '2024-07'],
    [2024, '2024'],
    [new Date(Date.UTC(2024, 6, 18)), '2024-07-18'],
    ['2024-13-01', '2024'],
    ['2024-12-40', '2024-12'],
    ['昨天', undefined],
    ['', undefined],
    [undefined, undefined],
    [{ year: 2024 }, undefined],
  ])('reads %j as %j', (value, date) => {
    expect(parseDate(value)).toBe(date);
  });

  it('ends at the first part that is missing', () => {
    expect(toPartialDate(2024, 7, 8)).toBe('2024-07-08');
    expect(toPartialDate(2024, 7)).toBe('2024-07');
    expect(toPartialDate(2024, undefined, 8)).toBe('2024');
    expect(toPartialDate(undefined, 7, 8)).toBeUndefined();
  });
});
