/**
 * What an occurrence is against those before it.
 *
 * A document is compared with the latest that is certainly earlier and has the string: dates may be partial, and a report of 2025 is
 * neither before nor after a communiqué of April 2025. Documents of one meeting are one point in time and not compared with each other.
 * Where a side is a digest, notes or an abridged text, the comparison says less about the policy than about the digest, and is marked
 * tentative.
 */
import { compareLeads, compareStances } from '../lexicon/intensity.ts';
import type { Mode } from '../model/kinds.ts';
import { toFoldedName } from '../text/fold.ts';
import { markChanges, type RedlinePart } from './redline.ts';
import type { ComparedChange, MissingMeeting, TraceChange, TraceSource } from './trace.ts';
import {
  type Hit,
  isBefore,
  isHit,
  isPerhapsBefore,
  isSimultaneous,
  type Place,
  toTracedPlace,
} from './trace-hits.ts';

/** What stands between a document and the one that it is compared with. */
export interface Between {
  readonly absentCount: number;
  readonly missing: readonly MissingMeeting[];
}

/**
 * The latest document before that has the string, with the others of its meeting; full texts alone where there is one.
 *
 * @returns Empty for a near copy, which is compared with nothing.
 */
export function findPredecessors({ source }: Hit, line: readonly Hit[]): readonly Hit[] {
  if (source.copyOf !== undefined) return [];
  const earlier = line.filter(
    (other) => isHit(other) && other.source.copyOf === undefined && isBefore(other.source, source),
  );
  const latest = earlier.at(-1);
  if (latest === undefined) return [];
  const group = earlier.filter((other) => other === latest || isSimultaneous(other.source, latest.source));
  const full = group.filter((other) => other.source.form === 'full');
  return full.length > 0 ? full : group;
}

/**
 * What to say of a document that can be compared with none before.
 *
 * @param missing - Meetings that the corpus lacks right before it.
 */
export function judgeFirst(
  source: TraceSource,
  line: readonly Hit[],
  corpus: readonly Hit[],
  missing: readonly MissingMeeting[],
): TraceChange {
  const isTentative = source.form !== 'full';
  if (source.copyOf !== undefined) return { kind: 'copied', original: source.copyOf, isTentative };
  const mayFollow = (hits: readonly Hit[]): boolean =>
    hits.some((other) => isHit(other) && other.source !== source && isPerhapsBefore(other.source, source));
  if (source.date === undefined || mayFollow(line)) return { kind: 'unordered', isTentative };
  return {
    kind: mayFollow(corpus) ? 'first-in-series' : 'first-seen',
    isOldest: !line.some((other) => isPerhapsBefore(other.source, source)),
    missing,
    isTentative,
  };
}

/**
 * Places of a document that are compared: a report that sets a policy names it ten times, 经济 stands in it sixty times and 的 a thousand
 * times. Among the many nobody reads on, and comparing them all took seconds.
 */
const MOST_COMPARED = 20;

/** The places of a document that are compared: the first {@link MOST_COMPARED}, and the first that deploys, which speaks for it. */
export function selectCompared(places: readonly Place[]): ReadonlySet<Place> {
  const speaking = places.find(({ mode }) => mode === 'deployment');
  return new Set([...places.slice(0, MOST_COMPARED), ...(speaking === undefined ? [] : [speaking])]);
}

/** Compare a place with the likest of the documents before. */
export function compareWithBefore(
  source: TraceSource,
  place: Place,
  predecessors: Predecessors,
  between: Between,
): ComparedChange {
  const match = findLikest(place, predecessors);
  const left = markChanges(match.place.left, place.left);
  const term = source.text.slice(place.start, place.end);
  const redline: RedlinePart[] = [
    ...left,
    { kind: 'kept', text: term },
    ...markChanges(match.place.right, place.right),
  ];
  const added = redline.flatMap(({ kind, text }) => (kind === 'added' ? [text] : []));
  const removed = redline.flatMap(({ kind, text }) => (kind === 'removed' ? [text] : []));
  const strength = judgeStrength(match.place, place, toFoldedName(term), left);
  return {
    kind: added.length + removed.length === 0 ? 'kept' : 'changed',
    before: toTracedPlace(match.source, match.place),
    added,
    removed,
    redline,
    leftCount: left.length,
    ...(strength === 0 ? {} : { strength: strength > 0 ? 'strengthened' : 'weakened' }),
    ...between,
    isTentative: source.form !== 'full' || match.source.form !== 'full',
  };
}

interface Match {
  readonly source: TraceSource;
  readonly place: Place;
}

/** Places of the documents before, by the units beside the string: only those that share one can be like. */
export interface Predecessors {
  readonly matches: readonly Match[];
  readonly byLeft: ReadonlyMap<string, readonly number[]>;
  readonly byRight: ReadonlyMap<string, readonly number[]>;
  /** First place of each mode. */
  readonly byMode: ReadonlyMap<Mode | undefined, number>;
}

/** Make the documents before ready for comparing; linear in their places. */
export function indexPredecessors(hits: readonly Hit[]): Predecessors {
  const matches = hits.flatMap(({ source, places }) => places.map((place) => ({ source, place })));
  const byLeft = new Map<string, number[]>();
  const byRight = new Map<string, number[]>();
  const byMode = new Map<Mode | undefined, number>();
  for (const [i, { place }] of matches.entries()) {
    append(byLeft, place.left.name.at(-1), i);
    append(byRight, place.right.name[0], i);
    if (!byMode.has(place.mode)) byMode.set(place.mode, i);
  }
  return { matches, byLeft, byRight, byMode };
}

function append(lists: Map<string, number[]>, unit: string | undefined, i: number): void {
  if (unit === undefined) return;
  const list = lists.get(unit);
  if (list === undefined) lists.set(unit, [i]);
  else list.push(i);
}

/** Of the places in earlier documents the likest: of the same mode, then sharing most units right around the string. */
function findLikest(place: Place, { matches, byLeft, byRight, byMode }: Predecessors): Match {
  const candidates = new Set([
    0,
    ...[byMode.get(place.mode)].filter((i) => i !== undefined),
    ...(byLeft.get(place.left.name.at(-1) ?? '') ?? []),
    ...(byRight.get(place.right.name[0] ?? '') ?? []),
  ]);
  let best: Match | undefined;
  let most = -1;
  // In the order of the text: of equals the first is taken.
  for (const i of [...candidates].sort((a, b) => a - b)) {
    const match = matches[i];
    if (match === undefined) continue;
    const likeness =
      (match.place.mode === place.mode ? SAME_MODE : 0) +
      countSharedEnd(match.place.left.name, place.left.name) +
      countSharedStart(match.place.right.name, place.right.name);
    if (likeness <= most) continue;
    most = likeness;
    best = match;
  }
  if (best === undefined) throw new RangeError('trace: expected an occurrence before, got none');
  return best;
}

/** More than two clauses can share: a wording that is deployed is compared with one that was deployed. */
const SAME_MODE = 1000;

/** Longest change before the string, in units: what is longer is more than verb and adverbs. */
const LONGEST_LEAD = 10;
/** What holds one of these names a thing of its own (积极的财政政策和…), whose words say nothing of the string. */
const JOINED = /[和与及、]/u;
/** That something goes on says nothing of how strongly. */
const CONTINUED = /继续/gu;

/**
 * Whether what leads the string grew stronger: only where all behind it is the same, and both are of one mode.
 *
 * @param lead - Redline of the clause up to the string.
 * @returns Positive for stronger, negative for weaker, 0 where nothing can be said.
 */
function judgeStrength(before: Place, after: Place, term: string, lead: readonly RedlinePart[]): number {
  if (before.mode !== after.mode || before.right.name !== after.right.name) return 0;
  const join = (kind: RedlinePart['kind']): string => {
    const texts = lead.flatMap((part) => (part.kind === kind ? [part.text] : []));
    return texts.join(' ').replace(CONTINUED, '');
  };
  const [from, to] = [join('removed'), join('added')];
  if ([from, to].some((text) => text.length > LONGEST_LEAD || JOINED.test(text))) return 0;
  return (term.endsWith('政策') && compareStances(from, to)) || compareLeads(from, to);
}

function countSharedStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function countSharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}
