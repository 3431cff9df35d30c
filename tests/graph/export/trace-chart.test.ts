import { describe, expect, it } from 'vitest';
import { type ChartLayout, layOutChart } from '../../../graph/export/trace-chart.ts';
import { type ChartStyle, toChartSvg } from '../../../graph/export/trace-chart-svg.ts';
import { toDocumentKey } from '../../../graph/model/ids.ts';
import type { Mode } from '../../../graph/model/kinds.ts';
import type { TraceSource } from '../../../graph/query/trace.ts';
import { traceTerm } from '../../../graph/query/trace-term.ts';
import { segmentSentences } from '../../../graph/text/sentences.ts';

const SERIES = '中央经济工作会议';

function makeConferences(texts: Readonly<Record<string, string>>): TraceSource[] {
  return Object.entries(texts).map(([date, text]) => {
    const sentences = segmentSentences(text).map((span) => {
      const mode: Mode = text.slice(span.start, span.end).includes('去年') ? 'review' : 'deployment';
      return { ...span, mode };
    });
    return { key: toDocumentKey(date, 0), title: date, date, series: SERIES, form: 'full', text, sentences };
  });
}

/** The conferences of 2019, 2022 and 2023 are not among them. */
const SOURCES = makeConferences({
  '2010-12-10': '铺路。',
  '2018-12-19': '修桥。',
  '2020-12-16': '铺路。',
  '2021-12-08': '去年修桥。要修桥。快修桥。要铺路。',
  '2024-12-11': `修桥。${'铺路。'.repeat(30)}`,
});

function layOut(options: Partial<Parameters<typeof layOutChart>[2]> = {}): ChartLayout {
  const trace = traceTerm('修桥', SOURCES);
  const layout = layOutChart(trace, SOURCES, { width: 800, height: 200, measure: 'count', ...options });
  if (layout === undefined) throw new Error('expected a chart');
  return layout;
}

describe('layOutChart', () => {
  it('stands bars in order of date, as high as their counts, each mode a part', () => {
    const { bars, base, top, steps } = layOut();
    expect(bars.map(({ date }) => date)).toEqual(['2018-12-19', '2021-12-08', '2024-12-11']);
    expect(bars.map(({ x }) => x)).toEqual(bars.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(steps.map(({ label }) => label)).toEqual(['0', '1', '2', '3']);
    expect(bars[1]?.segments.map(({ mode, count }) => [mode, count])).toEqual([
      ['deployment', 2],
      ['review', 1],
    ]);
    expect(bars[1]?.y).toBe(top);
    expect(base - (bars[0]?.y ?? 0)).toBeCloseTo((base - top) / 3, 1);
  });

  it('measures by length where asked', () => {
    const { bars } = layOut({ measure: 'rate' });
    const [first, , last] = bars.map(({ y }) => y);
    expect(first).toBeLessThan(last ?? 0);
  });

  it('begins shortly before the first, and says how many it leaves out', () => {
    const { zeros, omittedCount, bars, left } = layOut();
    expect(omittedCount).toBe(1);
    expect(zeros.map(({ key }) => key)).toEqual(['document:2020-12-16']);
    expect(bars[0]?.x).toBeGreaterThan(left);
    const all = layOut({ from: '2010' });
    expect([all.omittedCount, all.zeros.length]).toEqual([0, 2]);
  });

  it('marks every missing meeting, and stretches of more than one', () => {
    const { missing, regions, bars } = layOut();
    expect(missing.map(({ date }) => date)).toEqual(['2017-12-18', '2019-12-10', '2022-12-15', '2023-12-11']);
    expect(regions.map((region) => region.missing.length)).toEqual([2]);
    const region = regions.at(-1);
    expect(region?.missing.map(({ date }) => date)).toEqual(['2022-12-15', '2023-12-11']);
    expect(region?.x).toBeCloseTo(bars[1]?.x ?? 0, 0);
    expect((region?.x ?? 0) + (region?.width ?? 0)).toBeCloseTo(bars[2]?.x ?? 0, 0);
  });

  it('shows a mark for each meeting that a stretch says is missing, however near they are', () => {
    const { missing, regions, left, right } = layOut({ from: '2010', width: 260 });
    expect(regions.map((region) => region.missing.length)).toEqual([7, 2]);
    for (const { x, width, missing: own } of regions) {
      const marks = missing.filter(({ date }) => own.some((one) => one.date === date)).map((one) => one.x);
      expect(marks).toHaveLength(own.length);
      for (const [i, mark] of marks.entries()) {
        expect(mark > x && mark < x + width).toBe(true);
        expect(mark - (marks[i - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(3);
      }
    }
    expect(missing.every(({ x }) => x >= left && x <= right)).toBe(true);
  });

  it('keeps the labels of stretches apart, and above those of the ends', () => {
    const { regions, labelY, first, last } = layOut({ from: '2010', width: 170 });
    const middles = regions.flatMap(({ isLabelled, x, width }) => (isLabelled ? [x + width / 2] : []));
    expect(middles.length).toBeGreaterThan(0);
    for (const [i, x] of middles.entries()) expect(x - (middles[i - 1] ?? -99)).toBeGreaterThan(45);
    for (const end of [first, last]) expect((end?.y ?? 99) - labelY).toBeGreaterThan(14);
  });

  it('keeps bars of neighboring days apart, and within the chart', () => {
    const sources = makeConferences({
      '2020-12-16': '修桥。',
      '2020-12-17': '修桥。',
      '2020-12-18': '修桥。',
      '2022-01-01': '铺路。',
    });
    const layout = layOutChart(traceTerm('修桥', sources), sources, {
      width: 300,
      height: 200,
      measure: 'count',
    });
    const bars = layout?.bars ?? [];
    for (const [i, { x, width }] of bars.entries()) {
      expect(x - (bars[i - 1]?.x ?? 0)).toBeGreaterThan(width + 0.99);
      expect(x + width / 2).toBeLessThanOrEqual(layout?.right ?? 0);
    }
  });

  it('is nothing without a dated document that has the term', () => {
    expect(
      layOutChart(traceTerm('种树', SOURCES), SOURCES, { width: 800, height: 200, measure: 'count' }),
    ).toBeUndefined();
  });
});

describe('toChartSvg', () => {
  it('draws every bar and gap, and writes words so that none is markup', () => {
    const style: ChartStyle = {
      colors: {
        paper: '#fff',
        ink: '#000',
        inkSoft: '#111',
        inkFaint: '#222',
        line: '#eee',
        lineStrong: '#ddd',
        modes: { deployment: '#a00', assessment: '#00a', review: '#555' },
      },
      words: {
        title: '“修桥” & <路>',
        notes: ['来源'],
        modes: { deployment: '部署', assessment: '判断', review: '回顾' },
        measure: '次数',
        missing: '所缺',
        missingCount: (count) => `缺 ${count} 份`,
        first: (date) => `首见 ${date}`,
        last: (date) => `末见 ${date}`,
      },
      fonts: { sans: 'sans-serif', serif: 'serif' },
    };
    const { svg, width, height } = toChartSvg(layOut(), style);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(svg).toContain('“修桥” &amp; &lt;路&gt;');
    expect(svg).toContain('缺 2 份');
    expect(svg).toContain('首见 2018-12-19');
    expect(svg).toContain('末见 2024-12-11');
    expect(svg.match(/fill="#a00"/gu)).toHaveLength(4);
    expect(svg).not.toMatch(/NaN|undefined/u);
  });
});
