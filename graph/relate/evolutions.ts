/**
 * evolves-into between meetings of a series and between tasks of consecutive meetings.
 *
 * Counter-examples: tasks of one meeting never evolve into each other; two headings that share only 发展 do not continue each other;
 * a task without a likely successor has none.
 */
import { diffChars } from 'diff';
import { TASK_CHAINS } from '../lexicon/series.ts';
import { findThemes } from '../lexicon/themes.ts';
import type { Meeting, Task } from '../model/findings.ts';
import type { EntityKey } from '../model/ids.ts';
import type { Change } from '../model/kinds.ts';
import { compareEvidence, compareText, type Evidence } from '../model/span.ts';
import type { Tally } from '../resolve/tally.ts';
import { toFoldedName } from '../text/fold.ts';
import type { Relation } from './relation.ts';

/** Meetings with a date, in the order in which they were held. */
function findDatedMeetings(tally: Tally): Meeting[] {
  return [...tally.entities.values()]
    .map(({ entity }) => entity)
    .filter((entity): entity is Meeting => entity.kind === 'meeting' && entity.start !== undefined)
    .sort((a, b) => compareText(a.start ?? '', b.start ?? '') || compareText(a.key, b.key));
}

/** Meeting → the next of its series that this corpus holds a document of. */
export function relateMeetings(tally: Tally): Relation[] {
  const reported = new Set([...tally.documents.values()].map((record) => record.subject));
  const latest = new Map<string, Meeting>();
  const relations: Relation[] = [];
  for (const meeting of findDatedMeetings(tally)) {
    if (!reported.has(meeting.key)) continue;
    const before = latest.get(meeting.series);
    if (before !== undefined) relations.push(toSuccession(before, meeting, tally));
    latest.set(meeting.series, meeting);
  }
  return relations;
}

function toSuccession(before: Meeting, after: Meeting, tally: Tally): Relation {
  const evidence = [before, after].flatMap((meeting) => findFirstMention(meeting.key, tally));
  return {
    source: before.key,
    target: after.key,
    attributes: {
      kind: 'evolves-into',
      change: ['succeeded'],
      added: [],
      removed: [],
      kept: [after.series],
      evidence,
      confidence: 1,
    },
  };
}

/** Head of the first document about a meeting. */
function findFirstMention(meeting: EntityKey, tally: Tally): Evidence[] {
  const [document] = [...tally.documents]
    .filter(([, record]) => record.subject === meeting)
    .map(([key, record]) => ({ key, length: record.length }))
    .sort((a, b) => compareText(a.key, b.key));
  return document === undefined
    ? []
    : [{ document: document.key, start: 0, end: Math.min(60, document.length) }];
}

interface PlacedTask {
  readonly task: Task;
  readonly rank: number;
  readonly heading: Evidence;
}

/** Task → the task of the next meeting in its chain, and in its own series, that continues it. */
export function relateTaskSuccessions(tally: Tally): Relation[] {
  const meetings = findDatedMeetings(tally);
  const tasks = groupTasks(tally);
  const withTasks = meetings.filter((meeting) => (tasks.get(meeting.key)?.length ?? 0) > 0);
  const relations = new Map<string, Relation>();
  const chains = [
    ...TASK_CHAINS,
    ...[...new Set(withTasks.map((meeting) => meeting.series))].map((series) => [series]),
  ];
  for (const chain of chains) {
    const links = withTasks.filter((meeting) => chain.includes(meeting.series));
    links.slice(1).forEach((after, i) => {
      const before = links[i];
      if (before === undefined) return;
      for (const relation of matchTasks(tasks.get(before.key) ?? [], tasks.get(after.key) ?? [])) {
        relations.set(`${relation.source} ${relation.target}`, relation);
      }
    });
  }
  return [...relations.values()];
}

/** Chapters of each meeting, by rank. */
function groupTasks(tally: Tally): Map<EntityKey, PlacedTask[]> {
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
      group.set(entity.key, { task: entity, rank: place.rank, heading: place.heading });
    }
  }
  return new Map(
    [...groups].map(([meeting, group]) => [
      meeting,
      [...group.values()].sort((a, b) => a.rank - b.rank || compareText(a.task.key, b.task.key)),
    ]),
  );
}

/** Least likeness of two headings at which one continues the other. */
const LEAST_LIKENESS = 0.34;

/** Pair tasks one to one, the likeliest first. */
function matchTasks(before: readonly PlacedTask[], after: readonly PlacedTask[]): Relation[] {
  const candidates = before
    .flatMap((from) =>
      after.map((to) => ({ from, to, likeness: getLikeness(from.task.label, to.task.label) })),
    )
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort(
      (a, b) =>
        b.likeness - a.likeness ||
        compareText(a.from.task.key, b.from.task.key) ||
        compareText(a.to.task.key, b.to.task.key),
    );
  const used = new Set<EntityKey>();
  return candidates.flatMap(({ from, to, likeness }) => {
    if (used.has(from.task.key) || used.has(to.task.key)) return [];
    used.add(from.task.key);
    used.add(to.task.key);
    return [toTaskSuccession(from, to, likeness)];
  });
}

/** How alike two headings are, 0–1: half shared pairs of characters, half shared themes. */
export function getLikeness(a: string, b: string): number {
  const [x, y] = [toBigrams(toFoldedName(a)), toBigrams(toFoldedName(b))];
  const shared = [...x].filter((bigram) => y.has(bigram)).length;
  const overlap = shared / Math.max(1, Math.min(x.size, y.size));
  const [themesA, themesB] = [findThemes(a), findThemes(b)];
  const common = themesA.filter((theme) => themesB.includes(theme)).length;
  const union = new Set([...themesA, ...themesB]).size;
  return (overlap + (union === 0 ? 0 : common / union)) / 2;
}

function toBigrams(name: string): Set<string> {
  const bigrams = new Set<string>();
  for (let i = 0; i + 1 < name.length; i += 1) bigrams.add(name.slice(i, i + 2));
  return bigrams;
}

function toTaskSuccession(from: PlacedTask, to: PlacedTask, likeness: number): Relation {
  const { added, removed, kept } = compareWordings(from.task.label, to.task.label);
  const change: Change[] = [];
  if (added.length === 0 && removed.length === 0) change.push('kept');
  else if (removed.length === 0) change.push('expanded');
  else if (added.length === 0) change.push('narrowed');
  else change.push('replaced');
  const isRanked = from.task.numbered && to.task.numbered;
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

/** Runs of characters that one wording has and the other lacks, and those of two or more that both have. */
export function compareWordings(
  before: string,
  after: string,
): { added: string[]; removed: string[]; kept: string[] } {
  const parts = diffChars(before, after).map(({ value, added, removed }) => ({
    value: value.replace(/^[，、\s]+|[，、\s]+$/gu, ''),
    added,
    removed,
  }));
  const filled = parts.filter(({ value }) => value !== '');
  return {
    added: filled.filter(({ added }) => added).map(({ value }) => value),
    removed: filled.filter(({ removed }) => removed).map(({ value }) => value),
    kept: filled
      .filter(({ value, added, removed }) => !added && !removed && value.length > 1)
      .map(({ value }) => value),
  };
}
