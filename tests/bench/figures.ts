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
