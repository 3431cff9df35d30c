/**
 * What each point in time says: the telling wordings of the documents that speak for it, and all that any of its documents says.
 *
 * Full texts speak for their meeting; digests and notes only where there is no full text. What any of them calls for or judges is known
 * to the point, so that a wording which only moved from one part of a text to another is not taken for a new one; what one looks back on is not.
 */
import { isJudgment } from '../lexicon/intensity.ts';
import { isGenericSubject } from '../lexicon/qualifiers.ts';
import type { EntityKey } from '../model/ids.ts';
import { compareEvidence, compareText } from '../model/span.ts';
import type { DocumentRecord, Tally } from '../resolve/tally.ts';
import type { WordingPlace } from '../resolve/wording-places.ts';
import { addTo } from './groups.ts';
import { findPoints, type Point } from './points.ts';
import { type Saying, toGist, toSaying } from './sayings.ts';

/** Telling wordings of one document, each once, in the order of the text. */
export type Speaker = readonly Saying[];

/** One point in time with its wordings. */
export interface Voice {
  readonly point: Point;
  /** Whether full texts speak for it. */
  readonly isFull: boolean;
  /** Documents that speak for it. */
  readonly speakers: readonly Speaker[];
  /** What any of its documents says but of what was done: see {@link toGist}. */
  readonly gists: ReadonlySet<string>;
  /** Subjects that any of its documents words in a telling way. */
  readonly subjects: ReadonlySet<EntityKey>;
  /** Those for which each document that speaks calls at most once. */
  readonly soleSubjects: ReadonlySet<EntityKey>;
}

/** Whether a wording tells what is to be done, or how things stand, or is a stance or slogan that does not look back. */
const isTelling = ({ form, mode, whole, words, label }: WordingPlace): boolean =>
  whole &&
  !isGenericSubject(words.slice(words.indexOf(':') + 1)) &&
  (mode === 'deployment' ||
    (mode === 'assessment' && isJudgment(label)) ||
    (form !== 'plain' && mode !== 'review'));

/** Voices of all points, by date. */
export function findVoices(tally: Tally): Voice[] {
  const groups = new Map<string, { point: Point; records: DocumentRecord[] }>();
  for (const [document, point] of findPoints(tally)) {
    const record = tally.documents.get(document);
    const group = groups.get(point.key) ?? { point, records: [] };
    groups.set(point.key, group);
    if (record !== undefined) group.records.push(record);
  }
  return [...groups.values()]
    .map(({ point, records }) => toVoice(point, records))
    .sort((a, b) => compareText(a.point.date, b.point.date) || compareText(a.point.key, b.point.key));
}

function toVoice(point: Point, records: readonly DocumentRecord[]): Voice {
  const full = records.filter(({ metadata }) => metadata.form === 'full');
  const speaking = full.length > 0 ? full : records;
  const all = records.flatMap(({ wordings }) => wordings);
  const partial = findPartial(all);
  const speakers = speaking.map(pickTelling).filter((telling) => telling.length > 0);
  return {
    point,
    isFull: full.length > 0,
    speakers,
    soleSubjects: findSoleSubjects(speakers),
    gists: new Set(
      all.flatMap((place) => (place.mode === 'review' || partial.has(place) ? [] : [toGist(place.label)])),
    ),
    subjects: new Set(all.filter(isTelling).map(({ words }) => words)),
  };
}

/** Places of wordings that are but part of another, which joins something to their term or to their verb: 发展海洋经济|和湾区经济, 兜住、|兜牢民生底线. */
function findPartial(places: readonly WordingPlace[]): Set<WordingPlace> {
  const sentences = new Map<string, WordingPlace[]>();
  for (const place of places) addTo(sentences, `${place.evidence.document} ${place.evidence.start}`, place);
  const partial = new Set<WordingPlace>();
  for (const group of sentences.values())
    for (const place of group)
      if (
        group.some(
          ({ label }) =>
            (label.startsWith(place.label) && JOINT.test(label.slice(place.label.length))) ||
            label.endsWith(`、${place.label}`),
        )
      )
        partial.add(place);
  return partial;
}

/** What joins something to a term. */
const JOINT = /^[和与及]/u;

function findSoleSubjects(speakers: readonly Speaker[]): Set<EntityKey> {
  const sole = new Set(speakers.flat().map(({ words }) => words));
  for (const speaker of speakers) {
    const seen = new Set<EntityKey>();
    for (const { words } of speaker) {
      if (seen.has(words)) sole.delete(words);
      seen.add(words);
    }
  }
  return sole;
}

function pickTelling({ wordings }: DocumentRecord): Speaker {
  const telling = new Map<EntityKey, WordingPlace>();
  for (const place of wordings.filter(isTelling).sort(comparePlaces))
    if (!telling.has(place.wording)) telling.set(place.wording, place);
  return [...telling.values()].map(toSaying);
}

/** By place; of two in one sentence the one that begins it. */
export function comparePlaces(a: WordingPlace, b: WordingPlace): number {
  return compareEvidence(a.evidence, b.evidence) || compareText(a.wording, b.wording);
}
