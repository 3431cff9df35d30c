/**
 * Two documents → what became of every sentence, task, target, stance, theme and term.
 *
 * Decides what may be claimed: where a side is a digest, an abridged text or notes, that something is missing or stands elsewhere is
 * tentative. How it is shown is left to exporters and the page.
 */
import { alignSentences } from './align.ts';
import { findCautions } from './cautions.ts';
import {
  type ComparedDocument,
  type ComparedRow,
  type ComparedSide,
  type CompareOptions,
  type Comparison,
  ROW_KINDS,
  type RowKind,
} from './comparison.ts';
import { indexJudged } from './judged.ts';
import { findPassages } from './passages.ts';
import { toHaystack } from './presence.ts';
import { toRows } from './rows.ts';
import { addStances, compareStancesOf } from './stances.ts';
import { compareTargets } from './targets.ts';
import { compareTasks, findPlacedTasks } from './tasks.ts';
import { compareTerms } from './terms.ts';
import { compareThemes } from './themes.ts';

/** Parts of the work that are done after each stage, as measured on two work reports. */
const PROGRESS = { aligned: 0.5, rows: 0.9 } as const;

/**
 * Compare two documents. Pure; takes time with the length of the texts and the number of sentences that share rare words.
 *
 * @param before - The earlier document, or whichever stands on the left.
 * @param options.seen - What the corpus has seen before; without it nothing is called first seen.
 * @param options.onProgress - Called between stages with the part that is done, 0–1.
 */
export function compareDocuments(
  before: ComparedDocument,
  after: ComparedDocument,
  options: CompareOptions,
): Comparison {
  const { entities, onProgress } = options;
  onProgress?.(0);
  const cautions = findCautions(before, after);
  const isTentative = cautions.length > 0;
  const placed = {
    before: findPlacedTasks(before, entities),
    after: findPlacedTasks(after, entities),
  };
  const passages = {
    before: findPassages(before, placed.before, 'before'),
    after: findPassages(after, placed.after, 'after'),
  };
  const judged = indexJudged(options.judged ?? [], before.sentences, after.sentences);
  const pairs = alignSentences(before, after, passages, judged);
  onProgress?.(PROGRESS.aligned);
  const stances = compareStancesOf(before, after, isTentative);
  const rows = addStances(toRows({ before, after, pairs, passages, isTentative }), stances);
  onProgress?.(PROGRESS.rows);
  const presence = { before: toHaystack(before.text), after: toHaystack(after.text), isTentative };
  const comparison: Comparison = {
    before: toSide(before),
    after: toSide(after),
    cautions,
    rows,
    counts: countRows(rows),
    passages: [...passages.after.passages, ...passages.before.passages],
    tasks: compareTasks(
      before,
      after,
      placed,
      pairs.filter(({ isLoose }) => isLoose !== true),
    ),
    targets: compareTargets(before, after, entities, presence),
    stances,
    themes: compareThemes(before, after, passages),
    terms: compareTerms(before, after, options, presence),
  };
  onProgress?.(1);
  return comparison;
}

function toSide(document: ComparedDocument): ComparedSide {
  const { key, title, date, form, series, text, sentences } = document;
  return {
    key,
    title,
    ...(date === undefined ? {} : { date }),
    form,
    ...(series === undefined ? {} : { series }),
    length: text.length,
    sentenceCount: sentences.length,
  };
}

function countRows(rows: readonly ComparedRow[]): Record<RowKind, number> {
  const counts = Object.fromEntries(ROW_KINDS.map((kind) => [kind, 0])) as Record<RowKind, number>;
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}
