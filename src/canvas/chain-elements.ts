/** The chain of a subject as boxes in columns of dates, and arrows between them. Pure. */
import type { PartialDate } from '../../graph/model/document.ts';
import type { Change } from '../../graph/model/kinds.ts';
import type { Chain, ChainLink } from '../../graph/query/chain.ts';
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
/** Characters in a line: a stance and its field are one (稳健的货币政策), what is to be done with it the next. */
const LABEL_LIMITS = { lineLength: 8, lineCount: 2 } as const;
/** A wording breaks behind one of these where it can. */
const SEAM = /(?<=[的要、，])/u;
const PADDING = { x: 10, y: 7 } as const;
/** Between two columns there is room for the name of a change. */
const COLUMN_GAP = 66;
const LANE_PITCH = 74;
const MARGIN = 14;
/** Of a chain's changes the first two are named on an arrow. */
const MOST_CHANGES = 2;

/**
 * Place the steps of a chain: columns of dates from left to right, lanes from top to bottom.
 *
 * A solver of constraints was tried: it keeps the columns, but lets parts that nothing links drift apart and takes half a second. Lanes
 * need none, and are the same each time.
 */
export function toChainScene({ steps, links }: Chain, words: ChainWords): ChainScene {
  const sized = steps.map((step) => ({ step, ...measure(step.label) }));
  const dates = [...new Set(steps.map(({ date }) => date))];
  const columns = placeColumns(
    dates,
    dates.map((date) =>
      Math.max(...sized.filter(({ step }) => step.date === date).map(({ width }) => width)),
    ),
  );
  const xs = new Map(columns.map(({ date, x }) => [date, x]));
  const lanes = assignLanes(
    steps.map(({ id, date }) => ({ id, column: dates.indexOf(date) })),
    links,
  );
  const boxes = sized.map(({ step, label, width, height }) => ({
    id: step.id,
    label,
    width,
    height,
    isNamed: step.isNamed,
    x: xs.get(step.date) ?? 0,
    y: (lanes.get(step.id) ?? 0) * LANE_PITCH,
  }));
  const top = Math.min(...boxes.map((box) => box.y - box.height / 2));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height / 2));
  const last = sized.filter(({ step }) => step.date === dates.at(-1)).map(({ width }) => width);
  return {
    boxes,
    arrows: links.map((link) => toArrow(link, words)),
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

function placeColumns(dates: readonly PartialDate[], widths: readonly number[]): ChainScene['columns'] {
  let right = MARGIN - COLUMN_GAP;
  return dates.map((date, i) => {
    const width = widths[i] ?? 0;
    const x = right + COLUMN_GAP + width / 2;
    right = x + width / 2;
    return { date, x };
  });
}

function toArrow(link: ChainLink, { changes, gap }: ChainWords): ChainArrow {
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

/** Lanes in the order in which they are tried. */
const LANES = [0, 1, -1, 2, -2, 3, -3, 4, -4] as const;

/** Put each step into the lane of what it comes from where nothing stands between, else into the nearest that no arrow runs through. */
function assignLanes(
  steps: readonly { readonly id: string; readonly column: number }[],
  links: readonly ChainLink[],
): ReadonlyMap<string, number> {
  const columns = new Map(steps.map(({ id, column }) => [id, column]));
  const lanes = new Map<string, number>();
  /** Last step of each lane, and the column that an arrow from it reaches. */
  const lasts = new Map<number, { readonly id: string; readonly reach: number }>();
  for (const { id, column } of steps) {
    const sources = links.filter(({ target }) => target === id).map(({ source }) => source);
    const wanted = LANES.find((lane) => {
      const last = lasts.get(lane);
      return last !== undefined && sources.includes(last.id) && columns.get(last.id) !== column;
    });
    const free = LANES.find((lane) => (lasts.get(lane)?.reach ?? -1) < column);
    const lane = wanted ?? free ?? 0;
    const reaches = links
      .filter(({ source }) => source === id)
      .map(({ target }) => columns.get(target) ?? column);
    lanes.set(id, lane);
    lasts.set(lane, { id, reach: Math.max(column, ...reaches) });
  }
  return lanes;
}
