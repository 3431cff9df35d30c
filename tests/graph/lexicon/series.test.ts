import { describe, expect, it } from 'vitest';
import {
  findCongressSession,
  getCongressMonth,
  MEETING_SERIES,
  TASK_CHAINS,
  WORK_REPORT_SERIES,
} from '../../../graph/lexicon/series.ts';
import { findThemes } from '../../../graph/lexicon/themes.ts';
import { startsWithVerb } from '../../../graph/lexicon/verbs.ts';

describe('sessions of the congress', () => {
  it.each([
    [2025, { congress: 14, session: 3 }],
    [2023, { congress: 14, session: 1 }],
    [2022, { congress: 13, session: 5 }],
    [1983, { congress: 6, session: 1 }],
    [1978, { congress: 5, session: 1 }],
    [1964, { congress: 3, session: 1 }],
    [1954, { congress: 1, session: 1 }],
    [1961, undefined],
    [1970, undefined],
  ])('of %i are known', (year, session) => {
    expect(findCongressSession(year)).toEqual(session);
  });

  it.each([
    [2025, 3],
    [2020, 5],
    [1985, 3],
    [1979, undefined],
  ])('of %i met in month %j', (year, month) => {
    expect(getCongressMonth(year)).toBe(month);
  });
});

describe('series of meetings', () => {
  it('share no name', () => {
    const names = MEETING_SERIES.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('of a chain of tasks are known ones', () => {
    const known = new Set([...MEETING_SERIES.map(({ name }) => name), WORK_REPORT_SERIES]);
    expect(TASK_CHAINS.flat().filter((name) => !known.has(name))).toEqual([]);
    expect(TASK_CHAINS.flat()).toContain('中央经济工作会议');
  });
});

describe('themes', () => {
  it.each([
    ['着力扩大国内需求', ['扩大内需']],
    ['有效防范化解重点领域风险', ['风险']],
    ['坚持“双碳”引领，推动全面绿色转型', ['绿色']],
    ['', []],
  ])('of %j are %j', (heading, themes) => {
    expect(findThemes(heading)).toEqual(themes);
  });
});

describe('a heading that calls for something', () => {
  it.each([
    '大力提振消费',
    '以科技创新引领新质生产力发展',
    '坚持内需主导',
    '全方位扩大国内需求',
    '持续用力',
    '在夜校提质上求实效',
  ])('begins like %s', (heading) => {
    expect(startsWithVerb(heading)).toBe(true);
  });

  it.each(['经济形势', '房地产市场', '2024年工作回顾', '在实践中', '😀', ''])(
    'does not begin like %j',
    (heading) => {
      expect(startsWithVerb(heading)).toBe(false);
    },
  );
});
