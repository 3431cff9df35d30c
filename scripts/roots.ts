/** Names of the files and folders given on the command line: what the paths of their documents begin with. */
import { stat } from 'node:fs/promises';
import { compareText } from '../graph/model/span.ts';

export interface Root {
  readonly location: string;
  readonly isFolder: boolean;
  /** Prefix of a folder's documents, without a slash at its end, or the path of a single file. Empty for an only folder. */
  readonly name: string;
}

/**
 * Name roots so that no two share a name: an only folder needs none, otherwise the last part of the path
 * or as many parts as tell apart those that end alike.
 *
 * @param locations - Absolute paths that exist; repeated ones count once.
 * @returns Sorted by location, so that an outer folder comes before what it holds.
 */
export async function nameRoots(locations: readonly string[]): Promise<Root[]> {
  const sorted = [...new Set(locations)].sort(compareText);
  const kinds = await Promise.all(sorted.map(isFolder));
  if (sorted.length === 1 && kinds[0] === true)
    return [{ location: sorted[0] ?? '', isFolder: true, name: '' }];
  const names = nameApart(sorted.map((location) => location.split(/[/\\]/u).filter((part) => part !== '')));
  return sorted.map((location, i) => ({ location, isFolder: kinds[i] ?? false, name: names[i] ?? '' }));
}

/** The last parts of each path, as few as tell it from all others. */
function nameApart(paths: readonly (readonly string[])[]): string[] {
  const names: string[] = [];
  for (const path of paths) {
    let count = 1;
    while (count < path.length && paths.some((other) => other !== path && endsAlike(path, other, count)))
      count += 1;
    names.push(path.slice(-count).join('/').normalize('NFC'));
  }
  return names;
}

function endsAlike(a: readonly string[], b: readonly string[], count: number): boolean {
  return a.slice(-count).join('/') === b.slice(-count).join('/');
}

async function isFolder(location: string): Promise<boolean> {
  try {
    return (await stat(location)).isDirectory();
  } catch {
    return false;
  }
}
