/** Rulings files to rulings: those found in the corpus and the one named on the command line. */
import type { Diagnostic } from '../graph/diagnostics/diagnostic.ts';
import type { Rulings } from '../graph/resolve/rulings.ts';
import { parseRulings } from '../graph/resolve/rulings.ts';
import { isDiagnostic, type ReadLimits, readSource, type SourceEntry } from './files.ts';

export interface LoadedRulings {
  /** In the order of the files. */
  readonly files: readonly Rulings[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Read rulings files; one that cannot be read is reported, and the build goes on without it. */
export async function loadRulings(
  entries: readonly SourceEntry[],
  limits: ReadLimits,
): Promise<LoadedRulings> {
  const files: Rulings[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    const file = await readSource(entry, limits);
    if (isDiagnostic(file)) {
      // An empty file rules nothing.
      if (file.code !== 'file-empty') diagnostics.push(file);
      continue;
    }
    const parsed = parseRulings(entry.path, new TextDecoder().decode(file.bytes));
    files.push(parsed.rulings);
    diagnostics.push(...parsed.diagnostics);
  }
  return { files, diagnostics };
}
