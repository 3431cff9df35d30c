/** evolves-into between meetings of a series. A meeting that documents only cite has no successor. */
import { diffChars } from 'diff';
import { countMissing } from '../lexicon/calendar.ts';
import type { Meeting } from '../model/findings.ts';
import type { EntityKey } from '../model/ids.ts';
import { compareText, type Evidence } from '../model/span.ts';
import type { Tally } from '../resolve/tally.ts';
import type { Relation } from './relation.ts';

/** Meetings with a date, in the order in which they were held. */
export function findDatedMeetings(tally: Tally): Meeting[] {
  return [...tally.entities.values()]
    .map(({ entity }) => entity)
    .filter((entity): entity is Meeting => entity.kind === 'meeting' && entity.start !== undefined)
    .sort((a, b) => compareText(a.start ?? '', b.start ?? '') || compareText(a.key, b.key));
}

/** Meeting → the next of its series that this corpus holds a document of, with the number of those known to be missing between. */
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
  const gap = countMissing(after.series, before.start ?? '', after.start ?? '', []);
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
      ...(gap > 0 ? { gap } : {}),
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
