/** The built page: made by Vite when its sources have changed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Plugin } from 'vite';
import { PAGE_FOLDER, REPOSITORY } from './places.ts';
import { PAGE_STAMP_FILE, toPageStamp } from './stamps.ts';

/** Whether `dist/` was built from the sources as they are. */
export function isPageCurrent(): boolean {
  const path = join(PAGE_FOLDER, PAGE_STAMP_FILE);
  const isBuilt = existsSync(path) && existsSync(join(PAGE_FOLDER, 'index.html'));
  return isBuilt && readFileSync(path, 'utf8') === toPageStamp();
}

/** What `buildPage` fails with, the reason as its message. */
export class PageBuildError extends Error {
  override readonly name = 'PageBuildError';
}

/**
 * Build the page into `dist/`. Vite is loaded here alone, since that takes longer than all else that a start does.
 *
 * @throws {PageBuildError}
 */
export async function buildPage(): Promise<void> {
  try {
    const { build } = await import('vite');
    await build({ root: REPOSITORY, configFile: join(REPOSITORY, 'vite.config.ts'), logLevel: 'error' });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new PageBuildError(stripVTControlCharacters(message).trim(), { cause: error });
  }
}

/** Vite plugin that leaves the stamp of the sources, taken before they are read, in the built page. */
export function stampPlugin(): Plugin {
  let stamp = '';
  return {
    name: 'mailuo-stamp',
    apply: 'build',
    buildStart() {
      stamp = toPageStamp();
    },
    writeBundle({ dir }) {
      if (dir !== undefined) writeFileSync(join(dir, PAGE_STAMP_FILE), stamp);
    },
  };
}
