/** Keeps the time axis under a neighborhood in step: one faint line a date, labelled at the foot of the canvas, and broken where documents are missing. */
import type { Core } from 'cytoscape';
import type { PartialDate } from '../../../graph/model/document.ts';
import { findAxisGaps } from '../axis-gaps.ts';
import type { CanvasState, Controller } from './controller.ts';

/** Least distance between the labels of two dates, and of two gaps, in pixels. */
export const LEAST_PITCH = 58;
export const LEAST_GAP_PITCH = 46;

export interface AxisController extends Controller {
  readonly setColumns: (columns: ReadonlyMap<PartialDate, number>) => void;
}

/** @param layer - Empty element of the canvas's size, over which the canvas lies. */
export function createAxisController(cy: Core, layer: HTMLElement): AxisController {
  let columns: ReadonlyMap<PartialDate, number> = new Map();
  let state: CanvasState | undefined;
  const place = (): void => {
    let last = Number.NEGATIVE_INFINITY;
    let lastGap = Number.NEGATIVE_INFINITY;
    for (const tick of layer.children) {
      if (!(tick instanceof HTMLElement)) continue;
      const x = Number(tick.dataset.x) * cy.zoom() + cy.pan().x;
      tick.style.transform = `translateX(${Math.round(x)}px)`;
      const isGap = tick.dataset.gap !== undefined;
      const isLabelled = isGap ? x - lastGap >= LEAST_GAP_PITCH : x - last >= LEAST_PITCH;
      tick.dataset.labelled = String(isLabelled);
      if (isLabelled && isGap) lastGap = x;
      else if (isLabelled) last = x;
    }
  };
  const draw = (): void => {
    const labels = formatTicks([...columns.keys()]);
    const ticks = [...columns].map(([date, x]) => createTick(labels.get(date) ?? date, x));
    const gaps = state === undefined ? [] : findAxisGaps(columns, state.scene.missing);
    const marks = gaps.map(({ x, count }) => createGap(state?.words.missing(count) ?? '', x));
    layer.replaceChildren(...ticks, ...marks);
    place();
  };
  cy.on('viewport', place);
  return {
    update(next, former) {
      state = next;
      if (next.words !== former?.words) draw();
    },
    setColumns(next) {
      columns = next;
      draw();
    },
    destroy: () => layer.replaceChildren(),
  };
}

function createTick(text: string, x: number): HTMLElement {
  const tick = document.createElement('div');
  tick.dataset.x = String(x);
  const label = document.createElement('span');
  label.textContent = text;
  tick.append(label);
  return tick;
}

function createGap(text: string, x: number): HTMLElement {
  const gap = createTick(text, x);
  gap.dataset.gap = '';
  return gap;
}

/** Dates as short as they can be told and told apart: 2024.12, and 12.12 for a second day of that month. */
export function formatTicks(dates: readonly PartialDate[]): ReadonlyMap<PartialDate, string> {
  const labels = new Map<PartialDate, string>();
  const months = new Set<string>();
  for (const date of dates) {
    const month = date.slice(0, 7);
    labels.set(date, (months.has(month) ? date.slice(5) : month).replaceAll('-', '.'));
    months.add(month);
  }
  return labels;
}
