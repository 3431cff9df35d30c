/**
 * words, mentioned-in and evolves-into of wordings (提法).
 *
 * A wording evolves into the next different one of its subject in time, from deployment to deployment. Documents of one meeting are one
 * point in time, so nothing evolves within it; its full texts speak before its digests. Each point hands on to the next of its chain that
 * words the subject, else to the next of all.
 *
 * The graph shows the telling wordings only: stances and slogans, the ends of evolutions, and what two points in time deploy in the same
 * words. Left out are wordings that look back or judge (what was done is no call to do it), and phrases that stand once and lead nowhere:
 * they are in the documents, and as nodes would bury the rest.
 *
 * Counter-examples, all silent: a subject that both texts word alike somewhere, for then nothing gave way (a stance excepted, which a text
 * first names bare and then spells out); two aspects of one subject (人工智能发展, 人工智能安全治理); a subject that is named in no document of
 * more than {@link MOST_YEARS} years.
 */
import type { DocumentKey, EntityKey } from '../model/ids.ts';
import { compareEvidence, type Evidence } from '../model/span.ts';
import type { Tally } from '../resolve/tally.ts';
import type { Alignment } from './alignment.ts';
import { alignWordings } from './alignments.ts';
import { orderLater } from './points.ts';
import { compareRelations, type Relation } from './relation.ts';
import { toEvolution } from './successions.ts';
import { findVoices, type Voice } from './voices.ts';

/** Sentences kept for a wording. */
const MOST_EVIDENCE = 5;
/** Years in which no text has a word on a subject, and what comes next is a new beginning. */
const MOST_YEARS = 3;
/** Likewise of a subject under another name. */
const MOST_YEARS_OF_KIN = 2;

/** Wordings that the graph shows, with their relations. */
export function relateWordings(tally: Tally): Relation[] {
  const voices = findVoices(tally);
  const laterOf = new Map(voices.map((voice) => [voice, orderLater(voice, voices, MOST_YEARS)]));
  const forerunners = findForerunners(laterOf);
  const evolutions = new Map<string, Relation>();
  for (const relation of voices.flatMap((voice) =>
    relateVoice(voice, laterOf.get(voice) ?? [], forerunners),
  )) {
    const key = `${relation.source} ${relation.target}`;
    const other = evolutions.get(key);
    if (other === undefined || compareEvolutions(relation, other) < 0) evolutions.set(key, relation);
  }
  const ends = [...evolutions.values()].flatMap(({ source, target }) => [source, target] as EntityKey[]);
  const kept = new Set([...ends, ...findLasting(voices)]);
  return [...evolutions.values(), ...relatePlaces(tally, kept)].sort(compareRelations);
}

/** By confidence, then by evidence: a total order, for two pairs of places never share both ends. */
function compareEvolutions(a: Relation, b: Relation): number {
  const [x, y] = [a.attributes, b.attributes];
  if (x.kind !== 'evolves-into' || y.kind !== 'evolves-into') return 0;
  const [[fromX, toX], [fromY, toY]] = [x.evidence, y.evidence];
  if (fromX === undefined || fromY === undefined || toX === undefined || toY === undefined) return 0;
  return y.confidence - x.confidence || compareEvidence(fromX, fromY) || compareEvidence(toX, toY);
}

/**
 * Evolutions of what one point says: each wording leads on to the first later point that words its subject, or a kin of it. Where that point
 * has the same words, it is that point which hands them on.
 */
function relateVoice(
  before: Voice,
  later: readonly Voice[],
  forerunners: ReadonlyMap<Voice, readonly Voice[]>,
): Relation[] {
  return before.speakers.flatMap((telling) => {
    const relations: Relation[] = [];
    const seen = new Set(before.gists);
    let open = telling;
    const heirs = later.filter((after) => isNear(before, after));
    for (const after of later) {
      open = open.filter(({ gist }) => !after.gists.has(gist));
      if (open.length === 0) break;
      const areKinAllowed = isNear(before, after);
      const past = forerunners.get(after) ?? [];
      const aligned = after.speakers.flatMap((speaker) =>
        alignWordings(
          before,
          after,
          open,
          speaker.filter(({ gist }) => !seen.has(gist)),
          { areKinAllowed, heirs, forerunners: past },
        ),
      );
      relations.push(...aligned.map((alignment) => toRelation(alignment, before, after)));
      const led = new Set(aligned.map(({ from }) => from));
      open = open.filter(
        (place) => !led.has(place) && (place.form === 'slogan' || !after.subjects.has(place.words)),
      );
      for (const gist of after.gists) seen.add(gist);
    }
    return relations;
  });
}

function toRelation({ from, to, succession, certainty }: Alignment, before: Voice, after: Voice): Relation {
  const gap = before.point.countMissing(after.point);
  return toEvolution(from, to, succession, { certainty, gap, isFull: before.isFull && after.isFull });
}

/** Whether a subject may live on under another name from one point to a later one. */
function isNear(before: Voice, after: Voice): boolean {
  return getYear(after) - getYear(before) <= MOST_YEARS_OF_KIN;
}

/** Points from which a subject may live on, by the later one. */
function findForerunners(laterOf: ReadonlyMap<Voice, readonly Voice[]>): Map<Voice, Voice[]> {
  const forerunners = new Map<Voice, Voice[]>();
  for (const [before, later] of laterOf) {
    for (const after of later) {
      if (!isNear(before, after)) continue;
      const known = forerunners.get(after);
      if (known === undefined) forerunners.set(after, [before]);
      else known.push(before);
    }
  }
  return forerunners;
}

function getYear({ point }: Voice): number {
  return Number(point.date.slice(0, 4));
}

/** Wordings worth a node without an evolution: stances, slogans, and what two points in time deploy alike. */
function findLasting(voices: readonly Voice[]): EntityKey[] {
  const seen = new Set<EntityKey>();
  const lasting = new Set<EntityKey>();
  for (const { speakers } of voices) {
    const own = new Map(speakers.flat().map(({ wording, form }) => [wording, form]));
    for (const [wording, form] of own) {
      if (form !== 'plain' || seen.has(wording)) lasting.add(wording);
      seen.add(wording);
    }
  }
  return [...lasting];
}

/** words and mentioned-in of the wordings that the graph shows. */
export function relatePlaces(tally: Tally, kept: ReadonlySet<EntityKey>): Relation[] {
  const words = new Map<string, { source: EntityKey; target: EntityKey; evidence: Evidence[] }>();
  const counts = new Map<string, { source: EntityKey; target: DocumentKey; count: number }>();
  for (const [document, { wordings }] of tally.documents) {
    for (const { wording, words: target, evidence, whole } of wordings) {
      if (!whole || !kept.has(wording)) continue;
      const worded = words.get(`${wording} ${target}`) ?? { source: wording, target, evidence: [] };
      worded.evidence.push(evidence);
      words.set(`${wording} ${target}`, worded);
      const counted = counts.get(`${wording} ${document}`) ?? { source: wording, target: document, count: 0 };
      counted.count += 1;
      counts.set(`${wording} ${document}`, counted);
    }
  }
  return [
    ...[...words.values()].map(
      ({ source, target, evidence }): Relation => ({
        source,
        target,
        attributes: { kind: 'words', evidence: evidence.sort(compareEvidence).slice(0, MOST_EVIDENCE) },
      }),
    ),
    ...[...counts.values()].map(
      ({ source, target, count }): Relation => ({
        source,
        target,
        attributes: { kind: 'mentioned-in', count },
      }),
    ),
  ];
}
