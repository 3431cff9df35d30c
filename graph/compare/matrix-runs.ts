/** A cell as runs of text: what the wording before had too, what is new in it, and where something is left out between. */
import type { WordedCell } from './matrix-types.ts';

/** A run of a cell. Joined, the runs are the text of the cell. */
export interface CellRun {
  readonly kind: 'kept' | 'added';
  readonly text: string;
}

/**
 * Take the text of a cell apart.
 *
 * @returns One run where there is nothing to compare with, or nothing in common; none is empty, and two of one kind never follow each other.
 */
export function toCellRuns(cell: WordedCell): CellRun[] {
  const { text, change } = cell;
  if (!('redline' in change) || change.kind === 'replaced') return [{ kind: 'kept', text }];
  const runs: CellRun[] = [];
  const push = (kind: CellRun['kind'], part: string): void => {
    const last = runs.at(-1);
    if (part === '') return;
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + part };
    else runs.push({ kind, text: part });
  };
  let at = 0;
  for (const { kind, text: part } of change.redline) {
    if (kind === 'removed') continue;
    const found = findPart(text, part, at);
    if (found === undefined) continue;
    push('kept', text.slice(at, found.start));
    push(kind, text.slice(found.start, found.end));
    at = found.end;
  }
  push('kept', text.slice(at));
  return runs;
}

/** Where a part stands in a text; what is left out of the text (…) may stand in the midst of it. */
function findPart(text: string, part: string, from: number): { start: number; end: number } | undefined {
  const start = text.indexOf(part, from);
  if (start !== -1) return { start, end: start + part.length };
  for (let i = from; i < text.length; i += 1) {
    let [end, matched] = [i, 0];
    while (matched < part.length && end < text.length) {
      if (text[end] === part[matched]) matched += 1;
      else if (matched === 0 || text[end] !== '…') break;
      end += 1;
    }
    if (matched === part.length) return { start: i, end };
  }
  return undefined;
}
