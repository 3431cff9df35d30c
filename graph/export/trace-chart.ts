/**
 * Where everything stands in a chart of a trace: documents by date, as high as they have the term, and the gaps of the corpus.
 *
 * Geometry alone, in pixels: the page draws it with its own styles, and `trace-chart-svg.ts` as a picture.
 */
import { isEarlier, type PartialDate } from '../model/document.ts';
import type { DocumentKey } from '../model/ids.ts';
import type { Mode } from '../model/kinds.ts';
import { compareDates, toDayNumber } from '../query/dates.ts';
import type { MissingMeeting, Trace, TraceDocument } from '../query/trace.ts';
import { round } from './svg.ts';

/** Height of a bar: occurrences of the document, or those per 10 000 characters. */
export const CHART_MEASURES = ['count', 'rate'] as const;
/** What a bar measures. */
export type ChartMeasure = (typeof CHART_MEASURES)[number];

/** What to draw, and into how much room. */
export interface ChartOptions {
  readonly width: number;
  readonly height: number;
  readonly measure: ChartMeasure;
  /** Period that is shown; without it, from shortly before the first occurrence to the end of the corpus. */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/** A part of a bar. */
export interface ChartSegment {
  /** Absent where the sentence has none. */
  readonly mode?: Mode;
  readonly y: number;
  readonly height: number;
  readonly count: number;
}

/** A document that has the term. */
export interface ChartBar {
  readonly key: DocumentKey;
  readonly date: PartialDate;
  /** Its middle. */
  readonly x: number;
  readonly width: number;
  /** Top of the highest segment. */
  readonly y: number;
  /** From the base upward. */
  readonly segments: readonly ChartSegment[];
  readonly isFull: boolean;
}

/** A stretch in which the corpus lacks meetings of a series, between two that it has. */
export interface ChartRegion {
  readonly x: number;
  readonly width: number;
  /** Those within what is shown. */
  readonly missing: readonly MissingMeeting[];
  /** Whether there is room for a label above it. */
  readonly isLabelled: boolean;
}

/** Where the label of the first or the last bar stands. */
export interface ChartEnd {
  readonly date: PartialDate;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** All that a chart consists of. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  /** Base line of the labels of regions, which nothing else stands at. */
  readonly labelY: number;
  /** Where zero is. */
  readonly base: number;
  readonly left: number;
  readonly right: number;
  readonly bars: readonly ChartBar[];
  /** The first bar, and the last where that is another. */
  readonly first?: ChartEnd;
  readonly last?: ChartEnd;
  /** Documents without the term. */
  readonly zeros: readonly { readonly key: DocumentKey; readonly x: number }[];
  /** Stretches with more than one meeting missing. */
  readonly regions: readonly ChartRegion[];
  /** Every missing meeting. */
  readonly missing: readonly (MissingMeeting & { readonly x: number })[];
  readonly years: readonly { readonly x: number; readonly label: string }[];
  readonly steps: readonly { readonly y: number; readonly label: string }[];
  /** Documents without the term before what is shown. */
  readonly omittedCount: number;
  /** Days of the left and the right edge, for turning places into dates. */
  readonly days: readonly [first: number, last: number];
}

/** Two lines: missing meetings, below them the ends. */
const TOP = 44;
const LABEL_Y = 14;
/** Of the label of a region, about: 缺 12 份 in 11.5 pixels. */
const LABEL_WIDTH = 46;
/** Narrower regions have no room for a label. */
const LEAST_LABELLED = 20;
/** Least distance of two marks of missing meetings. */
const MARK_PITCH = 7;
const BOTTOM = 34;
const LEFT = 34;
const RIGHT = 16;
/** Of bars. */
const LEAST_WIDTH = 3;
/** Where there is room for it, an outline is told from a filled bar. */
const CLEAR_WIDTH = 6;
const MOST_WIDTH = 12;
/** Least distance of two labelled years. */
const YEAR_PITCH = 52;
/** Shown before the first occurrence: this share of what follows it, a year at least. */
const LEAD_SHARE = 0.1;
const LEAST_LEAD_DAYS = 366;
/** Room left at both ends, of the whole. */
const EDGE_SHARE = 0.015;
const LEAST_EDGE_DAYS = 20;
/** From the base upward: what is to be done carries the rest. */
const STACK: readonly (Mode | undefined)[] = ['deployment', 'assessment', 'review', undefined];
/** Of the label of an end, about: 范围内最早 2024-12-09 in 11.5 pixels. */
const END_WIDTH = 130;
const END_GAP = 7;
/** Missing meetings of a stretch that is worth a region; a single one has its mark. */
const LEAST_MISSING = 2;

/**
 * Lay out the chart of a trace.
 *
 * @param documents - All documents of the part traced, with the term or without.
 * @returns `undefined` where no document has the term and a date.
 */
export function layOutChart(
  trace: Trace,
  documents: readonly TraceDocument[],
  options: ChartOptions,
): ChartLayout | undefined {
  const dated = documents.filter(isDated).sort((a, b) => compareDates(a.date, b.date));
  const days = findDays(trace, dated, options);
  if (days === undefined) return undefined;
  const [left, right] = [LEFT, options.width - RIGHT];
  const base = options.height - BOTTOM;
  const toX = (date: PartialDate): number =>
    round(left + (((toDayNumber(date) ?? 0) - days[0]) / (days[1] - days[0])) * (right - left));
  const shown = dated.filter(({ date }) => toX(date) >= left);
  const width = findWidth(
    trace.documents.filter(isDated).map(({ date }) => toX(date)),
    right - left,
  );
  const frame: Frame = { top: TOP, base, left, right, width, measure: options.measure };
  const scale = createScale(trace, frame);
  const bars = spread(layOutBars(trace, toX, scale, frame), width + 1, right);
  const hit = new Set<string>(trace.documents.map(({ key }) => key));
  return {
    width: options.width,
    height: options.height,
    top: TOP,
    labelY: LABEL_Y,
    base,
    left,
    right,
    bars,
    ...placeEnds(bars, options.width),
    zeros: shown.filter(({ key }) => !hit.has(key)).map(({ key, date }) => ({ key, x: toX(date) })),
    ...layOutMissing(trace.missing, dated, toX, frame),
    years: listYears(days, toX, frame),
    steps: scale.steps,
    omittedCount: dated.length - shown.length,
    days,
  };
}

interface Frame {
  readonly top: number;
  readonly base: number;
  readonly left: number;
  readonly right: number;
  /** Of a bar. */
  readonly width: number;
  readonly measure: ChartMeasure;
}

type Dated = TraceDocument & { readonly date: PartialDate };

function isDated<T extends TraceDocument>(document: T): document is T & { readonly date: PartialDate } {
  return document.date !== undefined && toDayNumber(document.date) !== undefined;
}

function findDays(
  { first }: Trace,
  dated: readonly Dated[],
  { from, to }: ChartOptions,
): readonly [number, number] | undefined {
  const all = dated.map(({ date }) => toDayNumber(date) ?? 0);
  const firstHit = first === undefined ? undefined : toDayNumber(first);
  if (firstHit === undefined) return undefined;
  const last = to === undefined ? Math.max(...all) : toLastDay(to);
  const lead = Math.max(LEAST_LEAD_DAYS, (last - firstHit) * LEAD_SHARE);
  const start = from === undefined ? Math.max(Math.min(...all), firstHit - lead) : toFirstDay(from);
  const edge = Math.max(LEAST_EDGE_DAYS, (last - start) * EDGE_SHARE);
  return [Math.floor(start - edge), Math.ceil(last + edge)];
}

function toFirstDay(date: PartialDate): number {
  return toDayNumber(`${date}-01-01`.slice(0, 'YYYY-MM-DD'.length)) ?? 0;
}

function toLastDay(date: PartialDate): number {
  if (date.length === 'YYYY'.length) return toFirstDay(String(Number(date) + 1)) - 1;
  return date.length === 'YYYY-MM'.length ? toFirstDay(date) + 30 : toFirstDay(date);
}

interface Scale {
  readonly toHeight: (value: number) => number;
  readonly steps: ChartLayout['steps'];
}

function createScale(trace: Trace, { top, base, measure }: Frame): Scale {
  const values = trace.documents.map(({ count, perTenThousand }) =>
    measure === 'count' ? count : perTenThousand,
  );
  const most = Math.max(...values);
  const step = findStep(most, measure);
  const end = Math.max(step, Math.ceil(most / step - 1e-9) * step);
  const toHeight = (value: number): number => (value / end) * (base - top);
  const count = Math.round(end / step);
  return {
    toHeight,
    steps: Array.from({ length: count + 1 }, (_, i) => ({
      y: round(base - toHeight(i * step)),
      label: String(Math.round(i * step * 100) / 100),
    })),
  };
}

/** Steps of 1, 2 or 5 times a power of ten, four of them at most; whole ones for counts. */
function findStep(most: number, measure: ChartMeasure): number {
  for (let power = measure === 'count' ? 1 : 0.01; ; power *= 10)
    for (const factor of [1, 2, 5]) if (most / (power * factor) <= 4) return power * factor;
}

function layOutBars(
  trace: Trace,
  toX: (date: PartialDate) => number,
  { toHeight }: Scale,
  { base, width, measure }: Frame,
): ChartBar[] {
  return trace.documents.filter(isDated).map((document): ChartBar => {
    const own = trace.occurrences.slice(document.first, document.first + document.count);
    const unit = measure === 'count' ? 1 : document.perTenThousand / document.count;
    let y = base;
    const segments = STACK.flatMap((mode): ChartSegment[] => {
      const count = own.filter((one) => one.mode === mode).length;
      if (count === 0) return [];
      const height = toHeight(count * unit);
      y -= height;
      return [{ ...(mode === undefined ? {} : { mode }), y: round(y), height: round(height), count }];
    });
    const { key, date, form } = document;
    return { key, date, x: toX(date), width, y: round(y), segments, isFull: form === 'full' };
  });
}

/** Push bars apart that would cover each other, to the right, and back from the edge. */
function spread(bars: readonly ChartBar[], pitch: number, right: number): ChartBar[] {
  const places: number[] = [];
  for (const { x } of bars) places.push(Math.max(x, (places.at(-1) ?? Number.NEGATIVE_INFINITY) + pitch));
  let most = right - pitch / 2;
  for (let i = places.length - 1; i >= 0; i -= 1) {
    places[i] = Math.min(places[i] ?? 0, most);
    most = (places[i] ?? 0) - pitch;
  }
  return bars.map((bar, i) => ({ ...bar, x: round(places[i] ?? bar.x) }));
}

/** Labels of the ends, outward where there is room, else above all bars that they would cover. */
function placeEnds(bars: readonly ChartBar[], width: number): Pick<ChartLayout, 'first' | 'last'> {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return {};
  const place = (bar: ChartBar, isOutwardLeft: boolean): ChartEnd => {
    const half = bar.width / 2;
    const hasRoom = isOutwardLeft ? bar.x - END_WIDTH > 0 : bar.x + END_WIDTH < width;
    const anchor = hasRoom === isOutwardLeft ? 'end' : 'start';
    const [from, to] =
      anchor === 'end' ? [bar.x - END_WIDTH, bar.x + half] : [bar.x - half, bar.x + END_WIDTH];
    const covered = bars.filter(({ x }) => x >= from && x <= to);
    const y = Math.min(...covered.map((one) => one.y)) - END_GAP;
    return { date: bar.date, x: round(anchor === 'end' ? bar.x + half : bar.x - half), y: round(y), anchor };
  };
  if (first === last) return { first: place(first, true) };
  const ends = { first: place(first, true), last: place(last, false) };
  // Two labels on one spot would cover each other.
  const isClear = Math.abs(ends.first.y - ends.last.y) > 2 * END_GAP || last.x - first.x > 2 * END_WIDTH;
  return isClear || ends.first.anchor !== ends.last.anchor ? ends : { first: ends.first };
}

/**
 * Missing meetings in runs of one series, each from the meeting before that the corpus has to the one behind. What lies outside of the
 * chart is neither marked nor counted.
 */
function layOutMissing(
  missing: readonly MissingMeeting[],
  dated: readonly Dated[],
  toX: (date: PartialDate) => number,
  { left, right }: Frame,
): Pick<ChartLayout, 'regions' | 'missing'> {
  const runs = new Map<string, MissingRun>();
  for (const meeting of missing) {
    const x = toX(meeting.date);
    if (x < left || x > right) continue;
    const held = dated.filter(({ series }) => series === meeting.series).map(({ date }) => date);
    const from = held.findLast((date) => isEarlier(date, meeting.date));
    const to = held.find((date) => isEarlier(meeting.date, date));
    const key = `${meeting.series} ${from}`;
    const run = runs.get(key) ?? {
      from: from === undefined ? left : Math.max(left, toX(from)),
      to: to === undefined ? right : Math.min(right, toX(to)),
      meetings: [],
    };
    run.meetings.push({ ...meeting, x });
    runs.set(key, run);
  }
  const laid = [...runs.values()];
  return { regions: toRegions(laid), missing: laid.flatMap(spreadMarks) };
}

interface MissingRun {
  readonly from: number;
  readonly to: number;
  readonly meetings: (MissingMeeting & { readonly x: number })[];
}

/** Push marks of a run apart, so that there are as many to see as are missing, within its stretch. */
function spreadMarks({ from, to, meetings }: MissingRun): ChartLayout['missing'] {
  const pitch = Math.min(MARK_PITCH, (to - from) / (meetings.length + 1));
  const places: number[] = [];
  for (const [i, { x }] of meetings.entries())
    places.push(Math.max(x, from + pitch * (i === 0 ? 1 : 0), (places.at(-1) ?? -Infinity) + pitch));
  let most = to - pitch;
  for (let i = places.length - 1; i >= 0; i -= 1) {
    places[i] = Math.min(places[i] ?? 0, most);
    most = (places[i] ?? 0) - pitch;
  }
  return meetings.map((meeting, i) => ({ ...meeting, x: round(places[i] ?? meeting.x) }));
}

function toRegions(runs: readonly MissingRun[]): ChartRegion[] {
  let labelled = Number.NEGATIVE_INFINITY;
  return runs
    .filter(({ from, to, meetings }) => meetings.length >= LEAST_MISSING && to > from)
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, meetings }) => {
      const middle = (from + to) / 2;
      const isLabelled = to - from >= LEAST_LABELLED && middle - labelled >= LABEL_WIDTH;
      if (isLabelled) labelled = middle;
      return {
        x: from,
        width: round(to - from),
        missing: meetings.map(({ series, date }) => ({ series, date })),
        isLabelled,
      };
    });
}

/** Where years begin, thinned to what can be labelled. */
function listYears(
  [first, last]: readonly [number, number],
  toX: (date: PartialDate) => number,
  { left, right }: Frame,
): ChartLayout['years'] {
  const toYear = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
  const years = Array.from({ length: toYear(last) - toYear(first) }, (_, i) => toYear(first) + 1 + i);
  const most = Math.max(1, Math.floor((right - left) / YEAR_PITCH));
  const step = [1, 2, 5, 10, 20].find((size) => years.length / size <= most) ?? 50;
  return years
    .filter((year) => year % step === 0 || years.length === 1)
    .map((year) => ({ x: toX(`${year}-01-01`), label: String(year) }));
}

/** Bars as wide as most have room for: but for the closest quarter, the gap to the next holds a bar and a space. */
function findWidth(places: readonly number[], room: number): number {
  const gaps = places.flatMap((x, i) => {
    const gap = x - (places[i - 1] ?? x);
    return gap > 1 ? [gap] : [];
  });
  const gap = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? MOST_WIDTH;
  const share = room / (2 * Math.max(1, places.length));
  return clamp(Math.floor(Math.min(share, Math.max(gap - 1, CLEAR_WIDTH))), LEAST_WIDTH, MOST_WIDTH);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
