import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMonths } from '../../../graph/compare/months.ts';
import { DEFAULT_SUBJECTS } from '../../../graph/lexicon/subjects.ts';
import type { DocumentKey, EntityKey } from '../../../graph/model/ids.ts';
import type { TraceDocument } from '../../../graph/query/trace.ts';
import { formatAddress, parseAddress } from '../../../src/state/address.ts';
import {
  addTerms,
  countSeries,
  getSubjects,
  resolveSeries,
  toggleSubject,
} from '../../../src/state/matrix-choices.ts';
import {
  ALL_SERIES,
  chooseColumn,
  chooseMonths,
  chooseRow,
  chooseSeries,
  clearColumns,
  clearPeriod,
  isOneDate,
  type MatrixView,
} from '../../../src/state/matrix-view.ts';
import { INITIAL_VIEW } from '../../../src/state/view.ts';

describe('the columns', () => {
  it('stand in their own order, before those of the reader', () => {
    const view = addTerms({ subjects: ['fiscal'] }, '低空经济，首发经济');
    expect(getSubjects(toggleSubject(view, 'tone'))).toEqual(['tone', 'fiscal', '低空经济', '首发经济']);
    expect(getSubjects(toggleSubject(view, '低空经济'))).toEqual(['fiscal', '首发经济']);
  });

  it('are the usual ones until others are chosen, and never none', () => {
    expect(getSubjects({})).toBe(DEFAULT_SUBJECTS);
    expect(getSubjects(toggleSubject({}, 'tone'))).toEqual(DEFAULT_SUBJECTS.filter((key) => key !== 'tone'));
    expect(getSubjects(toggleSubject({ subjects: ['tone'] }, 'tone'))).toEqual(['tone']);
  });

  it('are one alone, and the usual ones again', () => {
    const view = chooseColumn({ from: '2024' }, 'fiscal');
    expect(getSubjects(view)).toEqual(['fiscal']);
    expect(clearColumns(view)).toEqual({ from: '2024' });
  });

  it('are not added twice, nor blanks', () => {
    expect(addTerms({ subjects: ['tone'] }, ' ， ,')).toEqual({ subjects: ['tone'] });
    expect(getSubjects(addTerms({ subjects: ['tone', '就业'] }, '就业、就业'))).toEqual(['tone', '就业']);
  });
});

describe('the months', () => {
  it.each([
    ['7', [7]],
    ['10-12', [10, 11, 12]],
    ['12,4，7-8', [4, 7, 8, 12]],
    ['7,', []],
    ['9-7', []],
    ['0', []],
    ['13', []],
    ['七', []],
  ])('of %j are %j', (range, months) => {
    expect(parseMonths(range)).toEqual(months);
  });

  it('are one date where a row is shown alone, and all again', () => {
    const alone = chooseRow({ series: '会议', from: '2024' }, '2025-07-30');
    expect([isOneDate(alone), isOneDate({ from: '2025', to: '2025' })]).toEqual([true, false]);
    expect(clearPeriod(alone)).toEqual({ series: '会议' });
  });

  it('are those of one series', () => {
    const view = chooseMonths({ series: '会议', from: '2024' }, '7');
    expect(view).toEqual({ series: '会议', from: '2024', months: '7' });
    expect(chooseMonths(view, undefined)).toEqual({ series: '会议', from: '2024' });
    expect(chooseSeries(view, '报告')).toEqual({ series: '报告' });
  });
});

describe('the series', () => {
  const document = (
    key: string,
    series: string | undefined,
    date: string,
    change: Partial<TraceDocument> = {},
  ) =>
    ({
      key: `document:${key}` as DocumentKey,
      title: key,
      form: 'full',
      date,
      ...(series === undefined ? {} : { series }),
      ...change,
    }) satisfies TraceDocument;
  const meeting = 'meeting:七月' as EntityKey;
  const counts = countSeries([
    ...[1991, 1992, 1993, 1994].map((year) => document(`报告${year}`, '报告', `${year}-03`)),
    document('七月', '会议', '2024-07-30', { meeting }),
    document('七月又', '会议', '2024-07-31', { meeting }),
    document('四月', '会议', '2025-04-25'),
    document('转载', '会议', '2025-04-26', { copyOf: 'document:四月' as DocumentKey }),
    document('笔记', undefined, '2025-05-01'),
  ]);

  it('counts meetings, not what is written of them, and begins with the one that met most of late', () => {
    expect(counts.map(({ series, count, years, months }) => [series, count, years, months])).toEqual([
      ['会议', 2, ['2024', '2025'], [4, 7]],
      ['报告', 4, ['1991', '1992', '1993', '1994'], [3]],
    ]);
  });

  it('is what was chosen, all of them, or the first', () => {
    expect(resolveSeries(counts, { series: '报告' })).toBe('报告');
    expect(resolveSeries(counts, { series: ALL_SERIES })).toBeUndefined();
    expect(resolveSeries(counts, { series: '没有' })).toBe('会议');
    expect(resolveSeries([], {})).toBeUndefined();
  });
});

describe('the address of a matrix', () => {
  const views = fc.record(
    {
      series: fc.constantFrom('中共中央政治局会议', ALL_SERIES),
      from: fc.constantFrom('2012', '2012-04'),
      to: fc.constant('2025-04-25'),
      months: fc.constantFrom('7', '10-12'),
      order: fc.constant('oldest' as const),
      subjects: fc.uniqueArray(fc.constantFrom('tone', 'fiscal', '新质生产力', 'A&B=C#'), { minLength: 1 }),
    },
    { requiredKeys: [] },
  );

  it('gives everything back', () => {
    fc.assert(
      fc.property(views, (matrix) => {
        const view = { ...INITIAL_VIEW, page: 'matrix' as const, matrix: matrix as MatrixView };
        expect(parseAddress(formatAddress(view))).toEqual(view);
      }),
    );
  });

  it('takes what is malformed as absent', () => {
    expect(parseAddress('#page=matrix&from=春天&subjects=,%20,&order=best&months=13').matrix).toEqual({});
  });
});
