/**
 * evolves-into under another name: 全社会物流成本 → 物流成本, 国有企业改革深化提升行动 → 国企改革, 人工智能发展 → “人工智能+”行动.
 *
 * A subject that the next point in time does not name gives way to one that was not named before, where one name is part of the other, its
 * abbreviation, or shares most of it. Each has one heir at most.
 *
 * Counter-examples: 制造业 and 制造业投资 (the head is another thing); a name that both texts have, for then nothing gave way; names that share
 * two characters only.
 */
import type { DocumentKey, EntityKey } from '../model/ids.ts';
import { compareEvidence, compareText } from '../model/span.ts';
import type { Tally } from '../resolve/tally.ts';
import type { WordingPlace } from '../resolve/wording-places.ts';
import { findNext, type Point } from './points.ts';
import type { Relation } from './relation.ts';
import {
  CAUSATIVE,
  getLikeness,
  judgeSuccession,
  type Succession,
  toBigrams,
  toEvolution,
  toGist,
} from './successions.ts';

/** Shortest name that may live on in another, in units: two characters stand in too many. */
const SHORTEST_SHARED = 3;
/** Shortest abbreviation. */
const SHORTEST_ABBREVIATION = 4;
/** Most units that an abbreviation leaves out in one place: 国[有]企[业]改革, but not 现代[金融]企业制度. */
const MOST_LEFT_OUT = 1;
/** Likeness at which the longer of two names is the shorter with a modifier: 全社会|物流成本, but not 装备|制造业. */
const LEAST_CONTAINED = 0.65;
/** Shortest beginning that two names share where both go on with what shall become of it: 房地产市场|平稳健康发展, 房地产市场|止跌回稳. */
const SHORTEST_BEGINNING = 4;
/** Points looked at for an heir: a subject may rest for a while. */
const MOST_POINTS = 3;
/** A later point than so many years after is no heir's. */
const MOST_YEARS = 2;

/** What may follow a name without making it another thing. */
const SAME_HEAD =
  /^(?:发展|建设|水平|工作|健康发展|转型升级|改造升级|深化|提升)*(?:专项行动|行动|行动计划|计划|规划|战略|工程|制度|机制|体制|促进法|法|条例|试点|新模式|规划建议)?$/u;

/** Ends that say how a thing shall be, not what it is. */
const FATE = /(?:平稳|健康|稳定|回稳|回升|向好|止跌|有序|协调|规范|持续)(?:发展|运行)?$/u;

interface Heir {
  readonly from: WordingPlace;
  readonly to: WordingPlace;
  readonly kinship: number;
  readonly succession: Succession;
}

/** Evolutions between different subjects of consecutive points. */
export function relateHeirs(tally: Tally, points: ReadonlyMap<DocumentKey, Point>): Relation[] {
  const documents = new Map<string, DocumentKey[]>();
  const all = new Map<string, Point>();
  for (const [document, point] of points) {
    all.set(point.key, point);
    documents.set(point.key, [...(documents.get(point.key) ?? []), document]);
  }
  const relations: Relation[] = [];
  for (const before of all.values()) {
    const found = new Set<EntityKey>();
    for (const after of findLater(before, [...all.values()])) {
      const [from, to] = [documents.get(before.key) ?? [], documents.get(after.key) ?? []];
      const gap = before.countMissing(after);
      const heirs = new Set<EntityKey>();
      for (const a of preferFull(from, tally)) {
        for (const b of preferFull(to, tally)) {
          const isFull = [a, b].every((document) => isFullText(document, tally));
          for (const heir of findHeirs(tally, a, b, from, to)) {
            if (found.has(heir.from.words)) continue;
            relations.push(toEvolution(heir.from, heir.to, heir.succession, { gap, isFull }));
            heirs.add(heir.from.words);
          }
        }
      }
      for (const subject of heirs) found.add(subject);
      for (const document of to)
        for (const { words } of tally.documents.get(document)?.wordings ?? []) found.add(words);
    }
  }
  return relations;
}

/** The next points of its chain, else of all, in order. */
function findLater(point: Point, among: readonly Point[]): Point[] {
  const later: Point[] = [];
  let rest = among;
  while (later.length < MOST_POINTS) {
    const next = findNext(point, rest, MOST_YEARS);
    if (next.length === 0) break;
    later.push(...next);
    rest = rest.filter((other) => !next.includes(other));
  }
  return later;
}

function isFullText(document: DocumentKey, tally: Tally): boolean {
  return tally.documents.get(document)?.metadata.form === 'full';
}

function preferFull(documents: readonly DocumentKey[], tally: Tally): readonly DocumentKey[] {
  const full = documents.filter((document) => isFullText(document, tally));
  return full.length > 0 ? full : documents;
}

function findHeirs(
  tally: Tally,
  a: DocumentKey,
  b: DocumentKey,
  before: readonly DocumentKey[],
  after: readonly DocumentKey[],
): Heir[] {
  const isNamed = (entity: EntityKey, documents: readonly DocumentKey[]) =>
    documents.some((document) => (tally.entities.get(entity)?.mentionCounts.get(document) ?? 0) > 0);
  const pick = (document: DocumentKey, others: readonly DocumentKey[]) =>
    (tally.documents.get(document)?.wordings ?? []).filter(
      ({ whole, form, mode, words }) =>
        whole && form === 'plain' && mode === 'deployment' && !isNamed(words, others),
    );
  const [gone, come] = [pick(a, after), pick(b, before)];
  const byBigram = new Map<string, Set<WordingPlace>>();
  for (const to of come) {
    for (const bigram of toBigrams(getObject(to))) {
      const places = byBigram.get(bigram);
      if (places === undefined) byBigram.set(bigram, new Set([to]));
      else places.add(to);
    }
  }
  const candidates = gone.flatMap((from) =>
    findSharing(from, byBigram).flatMap((to): Heir[] => {
      const kinship = getKinship(getCore(from), getCore(to));
      const isAbridged =
        kinship === 0 &&
        (isAbbreviation(getObject(from), getObject(to)) || isModified(from, to) || areFates(from, to));
      if (kinship === 0 && !isAbridged) return [];
      const succession = judgeSuccession(from, to, { isSameAspect: isAbridged });
      return succession === undefined ? [] : [{ from, to, kinship: kinship || 0.5, succession }];
    }),
  );
  candidates.sort(
    (x, y) =>
      y.kinship - x.kinship ||
      y.succession.likeness - x.succession.likeness ||
      compareEvidence(x.from.evidence, y.from.evidence) ||
      compareEvidence(x.to.evidence, y.to.evidence) ||
      compareText(x.from.wording + x.to.wording, y.from.wording + y.to.wording),
  );
  const used = new Set<EntityKey>();
  return candidates.filter(({ from, to }) => {
    if (used.has(from.words) || used.has(to.words)) return false;
    used.add(from.words).add(to.words);
    return true;
  });
}

/** Places that share two pairs of characters with a wording: fewer are no kin, and most share none. */
function findSharing(
  from: WordingPlace,
  byBigram: ReadonlyMap<string, ReadonlySet<WordingPlace>>,
): WordingPlace[] {
  const counts = new Map<WordingPlace, number>();
  for (const bigram of toBigrams(getObject(from)))
    for (const to of byBigram.get(bigram) ?? []) counts.set(to, (counts.get(to) ?? 0) + 1);
  return [...counts].flatMap(([to, count]) => (count > 1 ? [to] : []));
}

function getCore({ label, lead, core }: WordingPlace): string {
  return toGist(label.slice(lead, lead + core));
}

/** The term with what the clause says of it, without words of urging: 经济大省(要真正)挑起大梁. */
function getObject({ label, lead }: WordingPlace): string {
  return toGist(label.slice(lead).replace(/要真正|要勇|要|真正|勇/gu, ''));
}

/** Whether one object is the other with a modifier before it: 全社会|物流成本. */
function isModified(from: WordingPlace, to: WordingPlace): boolean {
  const [a, b] = [getObject(from), getObject(to)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    short.length >= SHORTEST_ABBREVIATION && long.endsWith(short) && getLikeness(a, b) >= LEAST_CONTAINED
  );
}

/** Whether both say what shall become of one thing: 促进房地产市场平稳健康发展, 推动房地产市场止跌回稳. */
function areFates(from: WordingPlace, to: WordingPlace): boolean {
  if (![from, to].every(({ label, lead }) => CAUSATIVE.test(label.slice(0, lead)))) return false;
  const [a, b] = [getObject(from), getObject(to)];
  return (
    a.slice(0, SHORTEST_BEGINNING) === b.slice(0, SHORTEST_BEGINNING) &&
    [a, b].every((object) => FATE.test(object))
  );
}

/** Whether one is the other with single characters left out between its first and its last. */
function isAbbreviation(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_ABBREVIATION || short[0] !== long[0]) return false;
  let at = 1;
  for (let i = 1; i < short.length; i += 1) {
    const next = long.indexOf(short.charAt(i), at);
    if (next === -1 || next - at > MOST_LEFT_OUT) return false;
    at = next + 1;
  }
  return at === long.length;
}

/** How near two names are, 0–1; 0 where they are no kin. */
function getKinship(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const likeness = getLikeness(a, b);
  if (short.length >= SHORTEST_ABBREVIATION && likeness >= LEAST_CONTAINED && long.endsWith(short))
    return 0.5 + likeness / 2;
  if (short.length >= SHORTEST_SHARED && long.startsWith(short))
    return SAME_HEAD.test(long.slice(short.length)) ? 0.5 + likeness / 2 : 0;
  if (isAbbreviation(a, b)) return 0.5 + likeness / 2;
  const cut = long.indexOf(short.slice(-2)) + 2;
  if (short.length >= SHORTEST_ABBREVIATION && cut > 1 && isAbbreviation(short, long.slice(0, cut)))
    return SAME_HEAD.test(long.slice(cut)) ? 0.5 + likeness / 2 : 0;
  return 0;
}
