/**
 * Pairs of sentences → rows in the order of the later text.
 *
 * Each sentence stands in one row: an earlier one where it goes on most, a later one where it is. What was split over adjacent sentences is one row.
 */
import type { Span } from '../model/span.ts';
import { markRow, pickCorresponding, type RedlineContext, toLetters, toSearchLetters } from './clauses.ts';
import type { ComparedDocument, ComparedRow, RowKind } from './comparison.ts';
import type { SentencePair } from './features.ts';
import { matchPassages, type PassageMap, type PassagePair } from './passages.ts';
import { findStrengths } from './strengths.ts';

/** A row by indices of sentences. */
interface RowPlan {
  before: number[];
  readonly after: number[];
  readonly shared: number[];
  /** Which of these it corresponds to less surely. */
  readonly loose: number[];
  readonly likeness: number;
  isMoved: boolean;
}

/** What rows are made of. */
export interface RowSources {
  readonly before: ComparedDocument;
  readonly after: ComparedDocument;
  readonly pairs: readonly SentencePair[];
  readonly passages: PassagePair;
  /** Whether a side is no full text. */
  readonly isTentative: boolean;
}

/** Likeness from which on a sentence is said to have moved: of less it cannot be said that it is the same one. */
const LEAST_MOVED = 0.4;
/** The same within a passage, and how many sentences it has to have passed. */
const LEAST_MOVED_WITHIN = 0.75;
const SHORTEST_WAY = 3;

/** Make the rows of two aligned texts. */
export function toRows(sources: RowSources): ComparedRow[] {
  const plans = planRows(sources);
  markMoved(plans, sources);
  const { before, after } = sources;
  const letters = { before: toSearchLetters(before.text), after: toSearchLetters(after.text) };
  return insertGone(plans, before.sentences.length).map((plan) => toRow(plan, { sources, letters }));
}

function planRows({ pairs, after, passages }: RowSources): RowPlan[] {
  const home = new Map<number, SentencePair>();
  for (const pair of pairs) {
    const other = home.get(pair.before);
    if (other === undefined || pair.likeness > other.likeness) home.set(pair.before, pair);
  }
  const plans: RowPlan[] = [];
  const byAfter = new Map<number, SentencePair[]>();
  for (const pair of pairs) byAfter.set(pair.after, [...(byAfter.get(pair.after) ?? []), pair]);
  after.sentences.forEach((_, j) => {
    const own = byAfter.get(j) ?? [];
    const last = plans.at(-1);
    const only = own.length === 1 ? own[0] : undefined;
    if (last !== undefined && only !== undefined && isContinued(last, only, byAfter, passages.after)) {
      last.after.push(j);
      if (last.before.length === 0 && home.get(only.before) === only) {
        last.before = [only.before];
        last.shared.length = 0;
      }
      last.loose.push(...listLoose([only]));
      return;
    }
    plans.push({
      before: own.filter((pair) => home.get(pair.before) === pair).map((pair) => pair.before),
      shared: own.filter((pair) => home.get(pair.before) !== pair).map((pair) => pair.before),
      loose: listLoose(own),
      after: [j],
      likeness: Math.max(0, ...own.map((pair) => pair.likeness)),
      isMoved: false,
    });
  });
  return plans;
}

function listLoose(pairs: readonly SentencePair[]): number[] {
  return pairs.filter(({ isLoose }) => isLoose === true).map(({ before }) => before);
}

/** Whether a sentence goes on with what the row before it has begun: both have the one same counterpart, in one passage. */
function isContinued(
  plan: RowPlan,
  pair: SentencePair,
  byAfter: ReadonlyMap<number, readonly SentencePair[]>,
  { ofSentence }: PassageMap,
): boolean {
  const previous = plan.after.at(-1);
  if (previous !== pair.after - 1 || ofSentence[previous] !== ofSentence[pair.after]) return false;
  return plan.after.every((j) => {
    const own = byAfter.get(j) ?? [];
    return own.length === 1 && own[0]?.before === pair.before;
  });
}

/**
 * Mark what moved: passages that stand in another order with all that they took along, and sentences that went to a passage on another
 * matter. Within a passage sentences change places too freely for that to say anything, unless the words are the same and the way is far.
 */
function markMoved(plans: readonly RowPlan[], { pairs, passages, after }: RowSources): void {
  const sure = pairs.filter(({ isLoose }) => isLoose !== true);
  const matches = matchPassages(sure, passages);
  const placed = [...matches].sort(([a], [b]) => a - b);
  const lengths = placed.map(([q]) => getLength(passages.after.passages[q]?.span));
  const steady = findSteady(
    placed.map(([, p]) => p),
    lengths,
  );
  const isSteady = new Map(placed.map(([q], i) => [q, steady[i] === true]));
  const own = plans.filter((plan) => plan.before.length > 0);
  const inOrder = findSteady(
    own.map((plan) => plan.before[0] ?? 0),
    own.map((plan) => plan.after.reduce((sum, j) => sum + getLength(after.sentences[j]), 0)),
  );
  own.forEach((plan, i) => {
    const [p, q] = [
      passages.before.ofSentence[plan.before[0] ?? 0],
      passages.after.ofSentence[plan.after[0] ?? 0],
    ];
    // What was found last was found in other words, elsewhere: elsewhere is where the passages do not correspond.
    if (plan.before.every((one) => plan.loose.includes(one)))
      plan.isMoved = q !== undefined && p !== undefined && matches.get(q) !== p;
    if (plan.likeness < LEAST_MOVED || inOrder[i] === true) return;
    if (q !== undefined && matches.get(q) === p && isSteady.get(q) === true) {
      const neighbor = own.findLast((_, k) => k < i && inOrder[k] === true);
      const distance = Math.abs((plan.before[0] ?? 0) - (neighbor?.before[0] ?? -1));
      plan.isMoved = plan.likeness >= LEAST_MOVED_WITHIN && distance > SHORTEST_WAY;
    } else plan.isMoved = true;
  });
}

/** Which members of a list belong to its ascending run of most weight. Quadratic. */
function findSteady(places: readonly number[], weights: readonly number[]): boolean[] {
  const best: { total: number; from: number }[] = [];
  places.forEach((place, i) => {
    const weight = weights[i] ?? 0;
    let [total, from] = [weight, -1];
    for (let k = 0; k < i; k += 1) {
      const sum = (best[k]?.total ?? 0) + weight;
      if ((places[k] ?? 0) < place && sum > total) [total, from] = [sum, k];
    }
    best.push({ total, from });
  });
  const steady = places.map(() => false);
  let last = best.reduce((top, { total }, i) => (total > (best[top]?.total ?? -1) ? i : top), -1);
  while (last !== -1) {
    steady[last] = true;
    last = best[last]?.from ?? -1;
  }
  return steady;
}

function getLength(span: Span | undefined): number {
  return span === undefined ? 0 : span.end - span.start;
}

/** Put what is gone behind the sentence that it followed. */
function insertGone(plans: readonly RowPlan[], count: number): RowPlan[] {
  const used = new Set(plans.flatMap((plan) => plan.before));
  const ends = new Map(
    plans.filter(({ isMoved }) => !isMoved).flatMap((plan) => plan.before.map((i) => [i, plan])),
  );
  const behind = new Map<RowPlan | undefined, RowPlan[]>();
  let previous: RowPlan | undefined;
  for (let i = 0; i < count; i += 1) {
    previous = ends.get(i) ?? previous;
    if (used.has(i)) continue;
    const list = behind.get(previous) ?? [];
    behind.set(previous, list);
    list.push({ before: [i], after: [], shared: [], loose: [], likeness: 0, isMoved: false });
  }
  return [...(behind.get(undefined) ?? []), ...plans.flatMap((plan) => [plan, ...(behind.get(plan) ?? [])])];
}

/** What rows are made with, once for all of them. */
interface RowTools {
  readonly sources: RowSources;
  readonly letters: { readonly before: string; readonly after: string };
}

function toRow(plan: RowPlan, { sources, letters }: RowTools): ComparedRow {
  const { before, after, passages, isTentative } = sources;
  const [old, late, shared] = [
    pickSpans(before, plan.before),
    pickSpans(after, plan.after),
    pickSpans(before, plan.shared),
  ];
  const to = join(after.text, late);
  const from = old.length > 0 ? join(before.text, old) : pickCorresponding(join(before.text, shared), to);
  const kind = getKind(plan, from, to);
  const isGone = plan.after.length === 0;
  const map = isGone ? passages.before : passages.after;
  const first = (isGone ? plan.before : plan.after)[0] ?? 0;
  const passage = map.ofSentence[first] ?? 0;
  const earlier = [...plan.before, ...plan.shared];
  const isDeployed = earlier.every((i) => before.sentences[i]?.mode === 'deployment');
  const formerMode = isGone ? undefined : before.sentences[earlier[0] ?? -1]?.mode;
  const mode = (isGone ? before : after).sentences[first]?.mode ?? 'deployment';
  return {
    kind,
    before: old,
    after: late,
    shared,
    ...(plan.loose.length === 0 ? {} : { loose: pickSpans(before, plan.loose) }),
    isMoved: plan.isMoved,
    likeness: kind === 'same' || kind === 'moved' ? 1 : Math.round(plan.likeness * 100) / 100,
    redline: markRow(from, to, { ...letters, ...findOthers(plan, sources, old.length > 0 ? shared : []) }),
    strengths:
      kind === 'reworded' && isDeployed && mode === 'deployment'
        ? findStrengths(before, after, [...old, ...shared], late)
        : [],
    place: {
      passage: isGone ? passages.after.passages.length + passage : passage,
      mode,
      ...(formerMode === undefined || formerMode === mode ? {} : { formerMode }),
      themes: map.passages[passage]?.themes ?? [],
    },
    isTentative: isTentative && (kind === 'new' || kind === 'gone' || plan.isMoved),
  };
}

/** Sentences outside of a row that correspond to its own. */
function findOthers(
  plan: RowPlan,
  { pairs, before, after }: RowSources,
  shared: readonly Span[],
): Pick<RedlineContext, 'othersAfter' | 'othersBefore'> {
  const others = pairs.filter(
    (pair) => plan.before.includes(pair.before) && !plan.after.includes(pair.after),
  );
  const spans = pickSpans(
    after,
    others.map((pair) => pair.after),
  );
  return {
    othersAfter: spans.map((span) => join(after.text, [span])),
    othersBefore: shared.map((span) => join(before.text, [span])),
  };
}

function pickSpans({ sentences }: ComparedDocument, indices: readonly number[]): Span[] {
  return indices.flatMap((i) => {
    const sentence = sentences[i];
    return sentence === undefined ? [] : [{ start: sentence.start, end: sentence.end }];
  });
}

function join(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join('');
}

function getKind(plan: RowPlan, from: string, to: string): RowKind {
  if (plan.after.length === 0) return 'gone';
  if (from === '') return 'new';
  if (toLetters(from) !== toLetters(to) || plan.before.length === 0) return 'reworded';
  return plan.isMoved ? 'moved' : 'same';
}
