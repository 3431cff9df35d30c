/** The chain of a subject as boxes in columns of dates, and arrows between them. */
import type { PartialDate } from '../../graph/model/document.ts';
import type { Change } from '../../graph/model/kinds.ts';
import type { Chain, ChainLink } from '../../graph/query/chain.ts';
import { layOutChain } from './chain-layout.ts';
import type { Point } from './free-places.ts';
import { LINE_HEIGHT, measureLabel, wrapLabel } from './labels.ts';

/** A step as a box, around its middle. */
export interface ChainBox {
  readonly x: number;
  readonly y: number;
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly isNamed: boolean;
}

/** A link as an arrow. */
export interface ChainArrow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** What changed, in the words of the page; empty where the wording goes on. */
  readonly label: string;
  /** Whether the corpus lacks meetings between the two. */
  readonly isOverGap: boolean;
  /** Where it passes the columns between its ends. */
  readonly bends: readonly Point[];
  readonly link: ChainLink;
}

export interface ChainScene {
  readonly boxes: readonly ChainBox[];
  readonly arrows: readonly ChainArrow[];
  /** Places of the dates, from left to right. */
  readonly columns: readonly { readonly date: PartialDate; readonly x: number }[];
  readonly width: number;
  /** Of the highest box, and down to the lowest. */
  readonly top: number;
  readonly height: number;
}

/** What the page calls things. */
export interface ChainWords {
  readonly changes: Readonly<Record<Change, string>>;
  readonly gap: (count: number) => string;
}

export const CHAIN_FONT_SIZE = 12.5;
/** Of the names of changes. */
export const CHAIN_NAME_SIZE = 11;
/** Characters in a line: a stance and its field are one (稳健的货币政策), what is to be done with it the next. */
const LABEL_LIMITS = { lineLength: 8, lineCount: 2 } as const;
/** A wording breaks behind one of these where it can. */
const SEAM = /(?<=[的要、，])/u;
const PADDING = { x: 10, y: 7 } as const;
/** Between two columns there is room for the name of a change. */
const COLUMN_GAP = 66;
/** Around the name of a change. */
const NAME_MARGIN = 22;
const MARGIN = 14;
/** Of a chain's changes the first two are named on an arrow. */
const MOST_CHANGES = 2;

/** Place the steps of a chain: columns of dates from left to right, heights by `chain-layout.ts`. */
export async function toChainScene({ steps, links }: Chain, words: ChainWords): Promise<ChainScene> {
  const sized = steps.map((step) => ({ step, ...measure(step.label) }));
  const dates = [...new Set(steps.map(({ date }) => date))];
  const named = links.map((link) => toArrow(link, words));
  const columnOf = new Map(steps.map(({ id, date }) => [id, dates.indexOf(date)]));
  const columns = placeColumns(
    dates,
    dates.map((date) =>
      Math.max(...sized.filter(({ step }) => step.date === date).map(({ width }) => width)),
    ),
    dates.map((_, i) => measureNames(named.filter(({ target }) => columnOf.get(target) === i))),
  );
  const xs = new Map(columns.map(({ date, x }) => [date, x]));
  const { ys, bends } = await layOutChain(
    sized.map(({ step, width, height }) => ({
      id: step.id,
      column: columnOf.get(step.id) ?? 0,
      x: xs.get(step.date) ?? 0,
      width,
      height,
    })),
    links.map(({ id, source, target, edge }) => ({ id, source, target, isEvolution: edge !== undefined })),
  );
  const boxes = sized.map(({ step, label, width, height }) => ({
    id: step.id,
    label,
    width,
    height,
    isNamed: step.isNamed,
    x: xs.get(step.date) ?? 0,
    y: ys.get(step.id) ?? 0,
  }));
  const passed = [...bends.values()].flat().map(({ y }) => y);
  const top = Math.min(...boxes.map((box) => box.y - box.height / 2), ...passed);
  const bottom = Math.max(...boxes.map((box) => box.y + box.height / 2), ...passed);
  const last = sized.filter(({ step }) => step.date === dates.at(-1)).map(({ width }) => width);
  return {
    boxes,
    arrows: named.map((arrow) => ({ ...arrow, bends: bends.get(arrow.id) ?? [] })),
    columns,
    width: (columns.at(-1)?.x ?? 0) + Math.max(0, ...last) / 2 + MARGIN,
    top,
    height: bottom - top,
  };
}

function measure(name: string): { label: string; width: number; height: number } {
  const lines = wrapWording(name);
  return {
    label: lines.join('\n'),
    width: Math.ceil(measureLabel(lines) * CHAIN_FONT_SIZE) + 2 * PADDING.x,
    height: Math.ceil(lines.length * LINE_HEIGHT * CHAIN_FONT_SIZE) + 2 * PADDING.y,
  };
}

/** Fill lines with whole parts of a wording; a part that is longer than a line is broken by itself. */
function wrapWording(name: string): readonly string[] {
  const lines: string[] = [];
  for (const part of name.split(SEAM)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length <= LABEL_LIMITS.lineLength)
      lines[lines.length - 1] = last + part;
    else lines.push(...wrapLabel(part, LABEL_LIMITS));
  }
  return lines;
}

/** @param names - Widths of the names on the arrows that end in each column. */
function placeColumns(
  dates: readonly PartialDate[],
  widths: readonly number[],
  names: readonly number[],
): ChainScene['columns'] {
  let right = MARGIN - COLUMN_GAP;
  return dates.map((date, i) => {
    const width = widths[i] ?? 0;
    const gap = i === 0 ? COLUMN_GAP : Math.max(COLUMN_GAP, (names[i] ?? 0) + NAME_MARGIN);
    const x = right + gap + width / 2;
    right = x + width / 2;
    return { date, x };
  });
}

function measureNames(arrows: readonly { readonly label: string }[]): number {
  const widths = arrows.map(({ label }) => measureLabel(label.split('\n')) * CHAIN_NAME_SIZE);
  return Math.ceil(Math.max(0, ...widths));
}

function toArrow(link: ChainLink, { changes, gap }: ChainWords): Omit<ChainArrow, 'bends'> {
  const { id, source, target, edge } = link;
  const names = edge?.attributes.change.slice(0, MOST_CHANGES).map((change) => changes[change]) ?? [];
  const missing = edge?.attributes.gap ?? 0;
  return {
    id,
    source,
    target,
    label: [...names, ...(missing > 0 ? [gap(missing)] : [])].join('\n'),
    isOverGap: missing > 0,
    link,
  };
}
