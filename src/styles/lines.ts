/** How relations are drawn, the same on the canvas, in the legend and in saved pictures: each has a line of its own. */

/** What has a line: kinds of relation, named as in the graph; an evolution over a gap; what is said again. */
export type DrawnLine = keyof typeof LINES;

export interface LineLook {
  /** Lengths of strokes and gaps by turns; a full line where absent. */
  readonly dash?: readonly number[];
  /** At the later or more general end. */
  readonly arrow: 'none' | 'full' | 'hollow';
  /** Whether it is drawn in the accent: what changes, among all that lasts. */
  readonly isStrong: boolean;
  readonly opacity: number;
}

export const LINES = {
  'evolves-into': { arrow: 'full', isStrong: true, opacity: 0.95 },
  /** An evolution between whose ends documents are missing: what is broken is not sure to be one step. */
  gap: { dash: [6, 4], arrow: 'full', isStrong: true, opacity: 0.95 },
  /** From the first mention of a wording to a later one that an arrow is about. */
  recurrence: { dash: [1.5, 4], arrow: 'none', isStrong: true, opacity: 0.6 },
  words: { dash: [6, 4], arrow: 'none', isStrong: false, opacity: 0.75 },
  'kind-of': { arrow: 'hollow', isStrong: false, opacity: 0.85 },
  'related-to': { arrow: 'none', isStrong: false, opacity: 0.6 },
  'sets-out': { dash: [10, 3], arrow: 'none', isStrong: false, opacity: 0.7 },
  'part-of': { dash: [8, 3, 1.5, 3], arrow: 'none', isStrong: false, opacity: 0.75 },
  'reports-on': { dash: [3, 3], arrow: 'none', isStrong: false, opacity: 0.55 },
  'mentioned-in': { dash: [1.5, 3], arrow: 'none', isStrong: false, opacity: 0.45 },
} as const satisfies Readonly<Record<string, LineLook>>;

/** A path between two nodes that no document names both: told by way of others, and drawn less sure than a relation. */
export const INDIRECT_PATH = { dash: [7, 5], width: 2 } as const;
