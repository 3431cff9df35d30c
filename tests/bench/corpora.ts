/** The texts that are measured: official ones where they are at hand, else those of the sample. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY, SAMPLE_FOLDER } from '../../scripts/places.ts';
import type { TextFile } from './perturb.ts';

const SHARED = join(REPOSITORY, '..', 'shared', 'corpus');

export interface MeasuredCorpus {
  /** As the tables name it. */
  readonly name: string;
  readonly folder: string;
}

/** @param name - Folder of the shared corpus that is wanted. */
export function findCorpus(name: 'reports' | 'politburo'): MeasuredCorpus {
  const folder = join(SHARED, name);
  if (existsSync(folder)) return { name: `../shared/corpus/${name}`, folder };
  return { name: `graph/sample (there is no ../shared/corpus/${name})`, folder: SAMPLE_FOLDER };
}

/** All texts of a folder in the order of their names, without notes on it. */
export function readTexts(folder: string): TextFile[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md|html)$/u.test(name) && name !== 'README.md')
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
