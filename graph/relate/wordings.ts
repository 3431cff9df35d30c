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
import type { WordingForm } from '../model/findings.ts';
import type { DocumentKey, EntityKey } from '../model/ids.ts';
import { compareEvidence, compareText, type Evidence } from '../model/span.ts';
import type { Tally } from '../resolve/tally.ts';
import type { WordingPlace } from '../resolve/wording-places.ts';
import { relateHeirs } from './heirs.ts';
import { findNext, findPoints, type Point } from './points.ts';
import { compareRelations, type Relation } from './relation.ts';
import { judgeSuccession, type Succession, toEvolution, toGist } from './successions.ts';

/** Different wordings of one subject that one document contributes: more is a chapter on the subject, not its wording. */
const MOST_OF_DOCUMENT = 3;
/** Sentences kept for a wording. */
const MOST_EVIDENCE = 5;
/** Documents of full text without a word on a subject in this time, and what comes next is a new beginning. */
const MOST_YEARS = 3;
/** What one document says of one subject in one form. */
interface DocumentWordings {
  readonly document: DocumentKey;
  readonly point: Point;
  readonly isFull: boolean;
  /** The telling ones, the most telling first. */
  readonly telling: readonly WordingPlace[];
  /** What all wordings of the subject say, of any mode: see {@link toGist}. */
  readonly all: ReadonlySet<string>;
}

/** Wordings that the graph shows, with their relations. */
export function relateWordings(tally: Tally): Relation[] {
  const points = findPoints(tally);
  const groups = [...groupWordings(tally, points)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => group);
  const evolutions = new Map<string, Relation>();
  for (const relation of [...groups.flatMap(relateGroup), ...relateHeirs(tally, points)]) {
    const key = `${relation.source} ${relation.target}`;
    const other = evolutions.get(key);
    if (other === undefined || compareEvolutions(relation, other) < 0) evolutions.set(key, relation);
  }
  const ends = [...evolutions.values()].flatMap(({ source, target }) => [source, target] as EntityKey[]);
  const kept = new Set([...ends, ...groups.flatMap(findLasting)]);
  return [...evolutions.values(), ...relateKept(tally, kept)].sort(compareRelations);
}

/** By confidence, then by evidence: a total order, for two pairs of places never share both ends. */
function compareEvolutions(a: Relation, b: Relation): number {
  const [x, y] = [a.attributes, b.attributes];
  if (x.kind !== 'evolves-into' || y.kind !== 'evolves-into') return 0;
  const [[fromX, toX], [fromY, toY]] = [x.evidence, y.evidence];
  if (fromX === undefined || fromY === undefined || toX === undefined || toY === undefined) return 0;
  return y.confidence - x.confidence || compareEvidence(fromX, fromY) || compareEvidence(toX, toY);
}

/** Whether a wording tells what is to be done, or is a stance or slogan that does not look back. */
const isTelling = ({ form, mode, whole }: WordingPlace): boolean =>
  whole && (mode === 'deployment' || (form !== 'plain' && mode !== 'review'));

/** The more telling first: what says more of a stance, then what comes first. */
function compareTelling(a: WordingPlace, b: WordingPlace): number {
  const byLength = a.form === 'plain' ? 0 : b.label.length - a.label.length;
  return byLength || compareEvidence(a.evidence, b.evidence) || compareText(a.wording, b.wording);
}

/** Subject and form of a wording; all slogans are one group, and their parts tell which continue each other. */
function toGroup({ words, form }: WordingPlace): string {
  return form === 'slogan' ? 'slogan' : `${form} ${words}`;
}

function groupWordings(
  tally: Tally,
  points: ReadonlyMap<DocumentKey, Point>,
): Map<string, DocumentWordings[]> {
  const groups = new Map<string, DocumentWordings[]>();
  for (const [document, { wordings, metadata }] of tally.documents) {
    const point = points.get(document);
    if (point === undefined) continue;
    const own = new Map<string, WordingPlace[]>();
    for (const place of wordings) {
      const group = own.get(toGroup(place));
      if (group === undefined) own.set(toGroup(place), [place]);
      else group.push(place);
    }
    for (const [key, places] of own) {
      const entry = {
        document,
        point,
        isFull: metadata.form === 'full',
        telling: pickTelling(places),
        all: new Set(places.map(({ label }) => toGist(label))),
      };
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}

function pickTelling(places: readonly WordingPlace[]): WordingPlace[] {
  const picked: WordingPlace[] = [];
  for (const place of places.filter(isTelling).sort(compareTelling)) {
    if (picked.some(({ wording }) => wording === place.wording)) continue;
    picked.push(place);
  }
  return picked[0]?.form === 'slogan' ? picked : picked.slice(0, MOST_OF_DOCUMENT);
}

/** Evolutions of one subject. */
function relateGroup(group: readonly DocumentWordings[]): Relation[] {
  const byPoint = new Map<string, DocumentWordings[]>();
  for (const entry of group) {
    if (entry.telling.length === 0) continue;
    const entries = byPoint.get(entry.point.key);
    if (entries === undefined) byPoint.set(entry.point.key, [entry]);
    else entries.push(entry);
  }
  const worded = [...byPoint.values()].flatMap((entries) => entries[0]?.point ?? []);
  return worded.flatMap((before) =>
    findNext(before, worded, MOST_YEARS).flatMap((after) => {
      const [from, to] = [byPoint.get(before.key) ?? [], byPoint.get(after.key) ?? []].map(preferFull);
      const gap = before.countMissing(after);
      return (from ?? []).flatMap((a) => (to ?? []).flatMap((b) => relateDocuments(a, b, gap)));
    }),
  );
}

/** Documents of one point that speak for it: its full texts, where it has any. */
function preferFull(entries: readonly DocumentWordings[]): readonly DocumentWordings[] {
  const full = entries.filter(({ isFull }) => isFull);
  return full.length > 0 ? full : entries;
}

interface Candidate {
  readonly from: WordingPlace;
  readonly to: WordingPlace;
  readonly succession: Succession;
}

/** Evolutions from one document to another: the likeliest pair; of slogans, which are many subjects, one to one. */
function relateDocuments(a: DocumentWordings, b: DocumentWordings, gap: number): Relation[] {
  const recurs =
    a.telling.some(({ label }) => b.all.has(toGist(label))) ||
    b.telling.some(({ label }) => a.all.has(toGist(label)));
  const form: WordingForm | undefined = a.telling[0]?.form;
  if (recurs && form === 'plain') return [];
  const candidates = a.telling
    .filter(({ label }) => !b.all.has(toGist(label)))
    .flatMap((from) =>
      b.telling
        .filter(({ label }) => !a.all.has(toGist(label)))
        .flatMap((to): Candidate[] => {
          const succession = judgeSuccession(from, to);
          return succession === undefined ? [] : [{ from, to, succession }];
        }),
    )
    .sort(compareCandidates);
  const used = new Set<EntityKey>();
  const isFull = a.isFull && b.isFull;
  return candidates
    .slice(0, form === 'slogan' ? candidates.length : 1)
    .flatMap(({ from, to, succession }) => {
      if (used.has(from.wording) || used.has(to.wording)) return [];
      used.add(from.wording);
      used.add(to.wording);
      return [toEvolution(from, to, succession, { gap, isFull })];
    });
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    b.succession.likeness - a.succession.likeness ||
    compareTelling(a.from, b.from) ||
    compareTelling(a.to, b.to)
  );
}

/** Wordings worth a node without an evolution: stances, slogans, and what two points in time deploy alike. */
function findLasting(group: readonly DocumentWordings[]): EntityKey[] {
  const seen = new Map<EntityKey, Set<string>>();
  const lasting = new Set<EntityKey>();
  for (const { telling, point } of group) {
    for (const { wording, form } of telling) {
      const places = seen.get(wording) ?? new Set<string>();
      seen.set(wording, places.add(point.key));
      if (form !== 'plain' || places.size > 1) lasting.add(wording);
    }
  }
  return [...lasting];
}

/** words and mentioned-in of the wordings that are kept. */
function relateKept(tally: Tally, kept: ReadonlySet<EntityKey>): Relation[] {
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
