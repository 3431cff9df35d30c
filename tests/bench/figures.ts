/** What the stages of the bench are called, and what is measured of them. */

export const STAGES = [
  'sum char codes',
  'jieba cut',
  'read and extract',
  'read',
  'extract',
  'tally',
  'join',
  'resolve',
  'relate',
  'assemble',
  'serialise',
] as const;
export type Stage = (typeof STAGES)[number];

/** Median times in milliseconds, by stage. */
export interface StageFigures {
  readonly fileCount: number;
  readonly documentCount: number;
  /** Of the texts in UTF-8. */
  readonly bytes: number;
  readonly characters: number;
  readonly entityCount: number;
  readonly relationCount: number;
  readonly ms: Readonly<Record<Stage, number>>;
}

/** Times in milliseconds of comparing two documents, and of a diff by characters on the same texts. */
export interface ComparisonFigures {
  readonly names: readonly [string, string];
  /** In UTF-16 code units, as read. */
  readonly lengths: readonly [number, number];
  /** Units from the beginning of each on which the diff is measured. */
  readonly prefixLength: number;
  /** The first comparison in a new program. */
  readonly coldMs: number;
  /** Medians. */
  readonly wholeMs: number;
  readonly prefixMs: number;
  readonly prefixDiffMs: number;
  /** Once, where it is asked for. */
  readonly wholeDiffMs?: number;
}
