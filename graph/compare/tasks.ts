/** Tasks of two texts side by side: which goes on in which, by heading and by what stands below it. */
import { findThemes } from '../lexicon/themes.ts';
import { containsSpan, type Span } from '../model/span.ts';
import { parseEnumerator } from '../text/enumerators.ts';
import { findSpanAt } from '../text/sentences.ts';
import type { ComparedDocument, ComparedTasks, EntityLookup, PlacedTask, TaskLink } from './comparison.ts';
import { type SentencePair, toCoreName } from './features.ts';

/** Likeness at which a task goes on in another; that of two headings with half of their words or their one theme in common. */
const LEAST_LIKENESS = 0.3;
/** Likeness at which two tasks go on in each other that nothing else claims, where they have a theme in common. */
const LEAST_REMAINING = 0.15;
/** Part of a task that has to go on in a second one for it to count as split or merged. */
const LEAST_PART = 0.4;
/** Part of its heading that the heading of the second one has to name otherwise: 城乡融合发展 in 促进城乡融合和区域联动. */
const LEAST_NAMED = 0.5;

/** Tasks of the first level in the order of the text. */
export function findPlacedTasks(document: ComparedDocument, entities: EntityLookup): PlacedTask[] {
  const { text, mentions, sentences, blocks } = document;
  const headings = mentions.filter(
    ({ entity, rule }) => rule === 'task' && entities.get(entity)?.level !== 2,
  );
  // Each begins where its block does, behind the heading before it.
  const starts = headings.map(({ start }, i) =>
    Math.max(headings[i - 1]?.end ?? 0, blocks[findSpanAt(blocks, start)]?.start ?? start),
  );
  return headings.map(({ entity, start, end }, i): PlacedTask => {
    const [from, limit] = [starts[i] ?? start, starts[i + 1] ?? text.length];
    const below = sentences.filter((one) => one.task !== undefined && one.start < limit && one.end > start);
    const label = text.slice(start, end);
    return {
      key: entity,
      label,
      heading: { start, end },
      span: { start: from, end: Math.max(end, below.at(-1)?.end ?? end) },
      rank: i + 1,
      isNumbered: parseEnumerator(text.slice(from, end))?.rank === i + 1,
      themes: findThemes(label),
    };
  });
}

/** Match tasks: the likeliest one to one, then those of which a good part goes on elsewhere. */
export function compareTasks(
  before: ComparedDocument,
  after: ComparedDocument,
  tasks: Pick<ComparedTasks, 'before' | 'after'>,
  pairs: readonly SentencePair[],
): ComparedTasks {
  const candidates = tasks.before.flatMap((from, i) =>
    tasks.after.map((to, j) => {
      const [partOfFrom, partOfTo] = getParts(from, to, before, after, pairs);
      const heading = compareHeadings(from, to);
      const likeness = (heading + Math.max(partOfFrom, partOfTo)) / 2;
      return { i, j, heading, partOfFrom, partOfTo, likeness };
    }),
  );
  candidates.sort((x, y) => y.likeness - x.likeness || x.i - y.i || x.j - y.j);
  const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()];
  const links: TaskLink[] = [];
  for (const { i, j, likeness, heading } of candidates) {
    if (likeness < (heading > 0 ? LEAST_REMAINING : LEAST_LIKENESS) || usedBefore.has(i) || usedAfter.has(j))
      continue;
    usedBefore.add(i);
    usedAfter.add(j);
    const isKept = toName(tasks.before[i]) === toName(tasks.after[j]);
    links.push({ before: i, after: j, change: isKept ? 'kept' : 'reworded', likeness: round(likeness) });
  }
  for (const { i, j, partOfFrom, partOfTo, likeness, heading } of candidates) {
    if (usedBefore.has(i) === usedAfter.has(j) || heading === 0) continue;
    // The task without a counterpart has to go on in the other, or come from it, with a good part of itself.
    const part = usedBefore.has(i) ? partOfTo : partOfFrom;
    const [orphan, other] = usedBefore.has(i)
      ? [tasks.after[j], tasks.before[i]]
      : [tasks.before[i], tasks.after[j]];
    if (part < LEAST_PART && getNamedPart(toName(orphan), toName(other)) < LEAST_NAMED) continue;
    links.push({
      before: i,
      after: j,
      change: usedBefore.has(i) ? 'split' : 'merged',
      likeness: round(Math.max(likeness, part / 2)),
    });
  }
  return { ...tasks, links: links.sort((a, b) => a.after - b.after || a.before - b.before) };
}

function toName(task: PlacedTask | undefined): string {
  return task === undefined ? '' : toCoreName(task.label);
}

function round(likeness: number): number {
  return Math.round(likeness * 100) / 100;
}

/** How alike two headings are, 0–1: half shared pairs of characters, half shared themes. */
function compareHeadings(from: PlacedTask, to: PlacedTask): number {
  const [a, b] = [toPairs(toName(from)), toPairs(toName(to))];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  const overlap = shared / Math.max(1, Math.min(a.size, b.size));
  const common = from.themes.filter((theme) => to.themes.includes(theme)).length;
  const union = new Set([...from.themes, ...to.themes]).size;
  return (overlap + (union === 0 ? 0 : common / union)) / 2;
}

/** Part of a heading's pairs of characters that another has too. */
function getNamedPart(name: string, other: string): number {
  const [pairs, others] = [toPairs(name), toPairs(other)];
  return [...pairs].filter((pair) => others.has(pair)).length / Math.max(1, pairs.size);
}

function toPairs(name: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, i) => name.slice(i, i + 2)));
}

/** Part of each task, by units of sentences, that goes on in the other. */
function getParts(
  from: PlacedTask,
  to: PlacedTask,
  before: ComparedDocument,
  after: ComparedDocument,
  pairs: readonly SentencePair[],
): [number, number] {
  const [a, b] = [new Map<number, number>(), new Map<number, number>()];
  for (const pair of pairs) {
    const [x, y] = [before.sentences[pair.before], after.sentences[pair.after]];
    if (x === undefined || y === undefined || !containsSpan(from.span, x) || !containsSpan(to.span, y))
      continue;
    a.set(pair.before, x.end - x.start);
    b.set(pair.after, y.end - y.start);
  }
  return [sum(a) / getLength(from.span), sum(b) / getLength(to.span)];
}

function sum(lengths: ReadonlyMap<number, number>): number {
  return [...lengths.values()].reduce((total, length) => total + length, 0);
}

function getLength({ start, end }: Span): number {
  return Math.max(1, end - start);
}
