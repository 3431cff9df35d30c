/**
 * evolves-into between tasks of consecutive meetings: which task goes on in which, one to one, split and merged.
 *
 * Two tasks are as alike as their headings and as what their paragraphs name. Counter-examples: tasks of one meeting never evolve into each
 * other; two headings that share only a theme as wide as 改革 do not continue each other, unless their paragraphs do; a task without a likely
 * successor has none.
 */
import { TASK_CHAINS } from '../lexicon/series.ts';
import { findThemes } from '../lexicon/themes.ts';
import type { Meeting, Task } from '../model/findings.ts';
import type { EntityKey } from '../model/ids.ts';
import type { Change } from '../model/kinds.ts';
import { compareEvidence, compareText, type Evidence } from '../model/span.ts';
import type { Tally } from '../resolve/tally.ts';
import { toFoldedName } from '../text/fold.ts';
import { compareWordings, findDatedMeetings } from './evolutions.ts';
import { classifyHeading } from './heading-changes.ts';
import type { Relation } from './relation.ts';

interface PlacedTask {
  readonly task: Task;
  readonly rank: number;
  /** Number of tasks that its meeting has. */
  readonly listLength: number;
  readonly heading: Evidence;
  /** Terms that its heading, its paragraphs and its bullets name. */
  readonly terms: ReadonlySet<EntityKey>;
}

/** Task → the task of the next meeting in its chain, and in its own series, that continues it. */
export function relateTaskSuccessions(tally: Tally): Relation[] {
  const meetings = findDatedMeetings(tally);
  const tasks = groupTasks(tally);
  const withTasks = meetings.filter((meeting) => (tasks.get(meeting.key)?.length ?? 0) > 0);
  const relations = new Map<string, Relation>();
  for (const [before, after] of listSteps(withTasks)) {
    for (const relation of matchTasks(tasks.get(before.key) ?? [], tasks.get(after.key) ?? []))
      relations.set(`${relation.source} ${relation.target}`, relation);
  }
  return [...relations.values()];
}

/** Each meeting with the next of its chain, and with the next of its own series. */
function listSteps(meetings: readonly Meeting[]): (readonly [Meeting, Meeting])[] {
  const chains = [
    ...TASK_CHAINS,
    ...[...new Set(meetings.map(({ series }) => series))].map((name) => [name]),
  ];
  return chains.flatMap((chain) => {
    const links = meetings.filter(({ series }) => chain.includes(series));
    return links.slice(1).flatMap((after, i) => {
      const before = links[i];
      return before === undefined ? [] : [[before, after] as const];
    });
  });
}

/** Chapters of each meeting, by rank. */
function groupTasks(tally: Tally): Map<EntityKey, PlacedTask[]> {
  const terms = groupTerms(tally);
  const groups = new Map<EntityKey, Map<EntityKey, PlacedTask>>();
  for (const { subject, tasks } of tally.documents.values()) {
    if (subject === undefined) continue;
    const group = groups.get(subject) ?? new Map<EntityKey, PlacedTask>();
    groups.set(subject, group);
    for (const place of tasks) {
      const entity = tally.entities.get(place.task)?.entity;
      if (entity?.kind !== 'task' || place.level !== 1) continue;
      const other = group.get(entity.key);
      if (other !== undefined && compareEvidence(other.heading, place.heading) <= 0) continue;
      group.set(entity.key, {
        task: entity,
        rank: place.rank,
        listLength: 0,
        heading: place.heading,
        terms: terms.get(entity.key) ?? new Set(),
      });
    }
  }
  return new Map(
    [...groups].map(([meeting, group]) => [
      meeting,
      [...group.values()]
        .map((task) => ({ ...task, listLength: group.size }))
        .sort((a, b) => a.rank - b.rank || compareText(a.task.key, b.task.key)),
    ]),
  );
}

/** Terms of each chapter, those of its bullets among them. */
function groupTerms(tally: Tally): Map<EntityKey, Set<EntityKey>> {
  const terms = new Map<EntityKey, Set<EntityKey>>();
  for (const { source, target } of tally.partOf.values()) {
    const task = tally.entities.get(target)?.entity;
    if (task?.kind !== 'task') continue;
    const chapter = task.parent ?? task.key;
    terms.set(chapter, (terms.get(chapter) ?? new Set<EntityKey>()).add(source));
  }
  return terms;
}

/** Least likeness at which one task continues another. */
const LEAST_LIKENESS = 0.36;
/** Least likeness of a task to a second part, or to a second forerunner. */
const LEAST_PART_LIKENESS = 0.42;
/** Likeness of headings that suffices whatever the paragraphs name. */
const SURE_LIKENESS = 0.6;

interface Candidate {
  readonly from: PlacedTask;
  readonly to: PlacedTask;
  readonly likeness: number;
}

/** Pair tasks one to one, the likeliest first; then give those that are left to the likeliest of the others, as a part of it or a part in it. */
function matchTasks(before: readonly PlacedTask[], after: readonly PlacedTask[]): Relation[] {
  const weigh = toWeights([...before, ...after]);
  const candidates = before
    .flatMap((from) => after.map((to) => ({ from, to, likeness: compareTasks(from, to, weigh) })))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort(compareCandidates);
  const pairs = pickOneToOne(candidates);
  const [left, come] = [new Set(pairs.map(({ from }) => from)), new Set(pairs.map(({ to }) => to))];
  const parts = candidates.filter(({ likeness }) => likeness >= LEAST_PART_LIKENESS);
  const merged = pickFirst(
    parts.filter(({ from, to }) => !left.has(from) && come.has(to)),
    'from',
  );
  const split = pickFirst(
    parts.filter(({ from, to }) => left.has(from) && !come.has(to)),
    'to',
  );
  const [intoMore, fromMore] = [new Set(split.map(({ from }) => from)), new Set(merged.map(({ to }) => to))];
  return [...pairs, ...merged, ...split].map((pair) =>
    toTaskSuccession(pair, { isSplit: intoMore.has(pair.from), isMerged: fromMore.has(pair.to) }),
  );
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    b.likeness - a.likeness ||
    compareText(a.from.task.key, b.from.task.key) ||
    compareText(a.to.task.key, b.to.task.key)
  );
}

function pickOneToOne(candidates: readonly Candidate[]): Candidate[] {
  const used = new Set<PlacedTask>();
  return candidates.filter(({ from, to }) => {
    if (used.has(from) || used.has(to)) return false;
    used.add(from).add(to);
    return true;
  });
}

/** The first candidate of each task at one end. */
function pickFirst(candidates: readonly Candidate[], end: 'from' | 'to'): Candidate[] {
  const used = new Set<PlacedTask>();
  return candidates.filter((candidate) => {
    if (used.has(candidate[end])) return false;
    used.add(candidate[end]);
    return true;
  });
}

/** How much a term tells of its task: less, the more tasks name it. */
function toWeights(tasks: readonly PlacedTask[]): (term: EntityKey) => number {
  const counts = new Map<EntityKey, number>();
  for (const { terms } of tasks) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + tasks.length / (counts.get(term) ?? 1));
}

/** Fewest terms that tell what a chapter is about; digests and short items name fewer. */
const FEW_TERMS = 12;
/** Share of terms that two long chapters of one year and the next have in common by chance. */
const COMMON_TERMS = 0.12;
/** What is left of likeness by headings where few terms bear it out, and where many speak against it. */
const [UNCONFIRMED, CONTRADICTED] = [0.9, 0.55];

/** How alike two tasks are, 0–1: by their headings, and by what their paragraphs name. */
function compareTasks(from: PlacedTask, to: PlacedTask, weigh: (term: EntityKey) => number): number {
  const byHeading = getLikeness(from.task.label, to.task.label);
  if (byHeading >= SURE_LIKENESS) return byHeading;
  const byTerms = compareTerms(from.terms, to.terms, weigh);
  if (Math.min(from.terms.size, to.terms.size) < FEW_TERMS)
    return Math.min(1, byHeading * UNCONFIRMED + byTerms / 2);
  if (byTerms < COMMON_TERMS) return byHeading * CONTRADICTED;
  return Math.min(1, byHeading + byTerms - COMMON_TERMS);
}

/** Shared weight over the geometric mean of both weights. */
function compareTerms(
  a: ReadonlySet<EntityKey>,
  b: ReadonlySet<EntityKey>,
  weigh: (term: EntityKey) => number,
): number {
  const sum = (terms: Iterable<EntityKey>) => [...terms].reduce((total, term) => total + weigh(term), 0);
  const shared = sum([...a].filter((term) => b.has(term)));
  return shared === 0 ? 0 : shared / Math.sqrt(sum(a) * sum(b));
}

/** Themes so wide that two headings may share them by chance: 改革计划体制, 改革流通体制. */
const WIDE_THEMES = new Set(['改革']);
const WIDE_WEIGHT = 0.4;
/** What words alone count for where neither heading touches a theme. */
const WITHOUT_THEMES = 0.8;
/** Pairs of characters that say nothing of a task. */
const EMPTY_BIGRAMS = new Set(['体制', '工作', '推进', '加快', '促进', '进一', '一步']);

/** How alike two headings are, 0–1: half shared pairs of characters, half shared themes, if they touch any. */
export function getLikeness(a: string, b: string): number {
  if (a !== '' && toFoldedName(a) === toFoldedName(b)) return 1;
  const [x, y] = [toBigrams(toFoldedName(a)), toBigrams(toFoldedName(b))];
  const shared = [...x].filter((bigram) => y.has(bigram)).length;
  const overlap = shared / Math.max(1, Math.min(x.size, y.size));
  const [themesA, themesB] = [findThemes(a), findThemes(b)];
  const common = themesA
    .filter((theme) => themesB.includes(theme))
    .reduce((sum, theme) => sum + (WIDE_THEMES.has(theme) ? WIDE_WEIGHT : 1), 0);
  const union = new Set([...themesA, ...themesB]).size;
  return union === 0 ? overlap * WITHOUT_THEMES : (overlap + common / union) / 2;
}

function toBigrams(name: string): Set<string> {
  const bigrams = new Set<string>();
  for (let i = 0; i + 1 < name.length; i += 1) {
    const bigram = name.slice(i, i + 2);
    if (!EMPTY_BIGRAMS.has(bigram)) bigrams.add(bigram);
  }
  return bigrams;
}

/** Fewest tasks of a list without numbers whose order is that of the meeting: shorter ones leave tasks out. */
const WHOLE_LIST = 5;

function hasRank({ task, listLength }: PlacedTask): boolean {
  return task.numbered || listLength >= WHOLE_LIST;
}

function toTaskSuccession(
  { from, to, likeness }: Candidate,
  { isSplit, isMerged }: { readonly isSplit: boolean; readonly isMerged: boolean },
): Relation {
  const { added, removed, kept } = compareWordings(from.task.label, to.task.label);
  const change: Change[] = [];
  if (isSplit) change.push('split');
  if (isMerged) change.push('merged');
  if (change.length === 0) change.push(...classifyHeading(from.task.label, to.task.label));
  const isRanked = [from, to].every(hasRank);
  if (isRanked && from.rank !== to.rank) change.push('reranked');
  return {
    source: from.task.key,
    target: to.task.key,
    attributes: {
      kind: 'evolves-into',
      change: change.sort(),
      added,
      removed,
      kept,
      ...(isRanked ? { rankFrom: from.rank, rankTo: to.rank } : {}),
      evidence: [from.heading, to.heading],
      confidence: Math.round(likeness * 100) / 100,
    },
  };
}
