/** Lines of a brief on what was kept though the sentences around it changed. */
import type { EntityKey } from '../model/ids.ts';
import { TERM_KINDS } from '../model/kinds.ts';
import { containsSpan, type Span } from '../model/span.ts';
import type { Documents, Weighed } from './brief-lines.ts';
import { listKeptStances } from './brief-stances.ts';
import { listKept, type WordedSubject, weighPlace } from './brief-subjects.ts';
import { listKeptTargets } from './brief-targets.ts';
import { toLetters } from './clauses.ts';
import type { Comparison } from './comparison.ts';

/** Stances, headline targets and subjects that stay as they were, then single sentences. */
export function listRepeated(
  comparison: Comparison,
  documents: Documents,
  subjects: readonly WordedSubject[],
): Weighed[] {
  const { rows, counts } = comparison;
  // Nothing is repeated on purpose where everything is.
  if (counts.same === rows.length) return [];
  const lines: Weighed[] = [];
  const add = (line: Weighed): void => {
    if (isVerbatim(line, documents) && !lines.some((other) => touches(other.after, line.after)))
      lines.push(line);
  };
  listKeptStances(comparison, documents).forEach(add);
  listKeptTargets(comparison).forEach(add);
  listKept(subjects).forEach(add);
  listSame(comparison, documents, subjects).forEach(add);
  return lines;
}

/** What is called repeated is said in the same words. */
function isVerbatim({ before, after }: Weighed, documents: Documents): boolean {
  const read = (text: string, spans: readonly Span[]): string =>
    toLetters(spans.map(({ start, end }) => text.slice(start, end)).join(''));
  return read(documents.before.text, before) === read(documents.after.text, after);
}

function touches(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((other) => one.start < other.end && other.start < one.end));
}

function listSame({ rows }: Comparison, { after }: Documents, subjects: readonly WordedSubject[]): Weighed[] {
  return rows.flatMap((row, i): Weighed[] => {
    if (row.kind !== 'same' || row.place.mode !== 'deployment' || row.place.formerMode !== undefined)
      return [];
    const around = [rows[i - 1], rows[i + 1]].filter(
      (other) => other?.kind === 'gone' || other?.place.passage === row.place.passage,
    );
    const [sentence] = row.after;
    const isSurrounded = around.some((other) => other !== undefined && other.kind !== 'same');
    if (sentence === undefined || !isSurrounded) return [];
    // Who presided and who attended is repeated too, but says nothing.
    const named = after.mentions.filter((one) => isTermKey(one.entity) && containsSpan(sentence, one)).length;
    if (named === 0) return [];
    return [
      {
        change: { kind: 'repeated', subjects: [] },
        before: row.before,
        after: row.after,
        isTentative: false,
        weight: Math.min(MOST_NAMED, named) + weighPlace(subjects, 'after', sentence) / 2,
      },
    ];
  });
}

/** A list of terms is not repeated more than a term is. */
const MOST_NAMED = 2;

function isTermKey(key: EntityKey): boolean {
  return TERM_KINDS.some((kind) => key.startsWith(`${kind}:`));
}
