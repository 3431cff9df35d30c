/**
 * Pairs of sentences → rows in the order of the later text.
 *
 * Each sentence stands in one row: an earlier one where it goes on most, a later one where it is. What was split over adjacent sentences is one row.
 */
import type { Span } from '../model/span.ts';
import { markChanges, type RedlinePart, toWording } from '../query/redline.ts';
import type { SentencePair } from './align.ts';
import type { ComparedDocument, ComparedRow, RowKind } from './comparison.ts';
import { toCoreName } from './features.ts';
import type { PassageMap } from './passages.ts';
import { findStrengths } from './strengths.ts';

/** A row by indices of sentences. */
interface RowPlan {
  before: number[];
  readonly after: number[];
  readonly shared: number[];
  readonly likeness: number;
  isMoved: boolean;
}

/** What rows are made of. */
export interface RowSources {
  readonly before: ComparedDocument;
  readonly after: ComparedDocument;
  readonly pairs: readonly SentencePair[];
  readonly passages: { readonly before: PassageMap; readonly after: PassageMap };
  /** Whether a side is no full text. */
  readonly isTentative: boolean;
}

/** Make the rows of two aligned texts. */
export function toRows(sources: RowSources): ComparedRow[] {
  const plans = planRows(sources);
  markMoved(plans, sources.after);
  return insertGone(plans, sources.before.sentences.length).map((plan) => toRow(plan, sources));
}

function planRows({ pairs, after, passages }: RowSources): RowPlan[] {
  const home = new Map<number, SentencePair>();
  for (const pair of pairs) {
    const other = home.get(pair.before);
    if (other === undefined || pair.likeness > other.likeness) home.set(pair.before, pair);
  }
  const plans: RowPlan[] = [];
  after.sentences.forEach((_, j) => {
    const own = pairs.filter((pair) => pair.after === j);
    const last = plans.at(-1);
    const only = own.length === 1 ? own[0] : undefined;
    if (last !== undefined && only !== undefined && isContinued(last, only, pairs, passages.after)) {
      last.after.push(j);
      if (last.before.length === 0 && home.get(only.before) === only) {
        last.before = [only.before];
        last.shared.length = 0;
      }
      return;
    }
    plans.push({
      before: own.filter((pair) => home.get(pair.before) === pair).map((pair) => pair.before),
      shared: own.filter((pair) => home.get(pair.before) !== pair).map((pair) => pair.before),
      after: [j],
      likeness: Math.max(0, ...own.map((pair) => pair.likeness)),
      isMoved: false,
    });
  });
  return plans;
}

/** Whether a sentence goes on with what the row before it has begun: both have the one same counterpart, in one passage. */
function isContinued(
  plan: RowPlan,
  pair: SentencePair,
  pairs: readonly SentencePair[],
  { ofSentence }: PassageMap,
): boolean {
  const previous = plan.after.at(-1);
  if (previous !== pair.after - 1 || ofSentence[previous] !== ofSentence[pair.after]) return false;
  return plan.after.every((j) => {
    const own = pairs.filter((other) => other.after === j);
    return own.length === 1 && own[0]?.before === pair.before;
  });
}

/** Mark the rows outside of the longest run, by units of text, that stands in the same order in both texts. */
function markMoved(plans: readonly RowPlan[], { sentences }: ComparedDocument): void {
  const placed = plans.flatMap((plan) => {
    const [at] = plan.before;
    if (at === undefined) return [];
    const weight = plan.after.reduce((sum, j) => sum + getLength(sentences[j]), 0);
    return [{ plan, at, weight }];
  });
  const best: { total: number; from: number }[] = [];
  placed.forEach(({ at, weight }, i) => {
    let [total, from] = [weight, -1];
    for (let k = 0; k < i; k += 1) {
      const sum = (best[k]?.total ?? 0) + weight;
      if ((placed[k]?.at ?? 0) < at && sum > total) [total, from] = [sum, k];
    }
    best.push({ total, from });
  });
  const kept = new Set<RowPlan>();
  let last = best.reduce((top, { total }, i) => (total > (best[top]?.total ?? 0) ? i : top), 0);
  while (last !== -1 && placed[last] !== undefined) {
    kept.add((placed[last] as (typeof placed)[number]).plan);
    last = best[last]?.from ?? -1;
  }
  for (const { plan } of placed) plan.isMoved = !kept.has(plan);
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
    list.push({ before: [i], after: [], shared: [], likeness: 0, isMoved: false });
  }
  return [...(behind.get(undefined) ?? []), ...plans.flatMap((plan) => [plan, ...(behind.get(plan) ?? [])])];
}

function toRow(plan: RowPlan, sources: RowSources): ComparedRow {
  const { before, after, passages } = sources;
  const pick = (document: ComparedDocument, indices: readonly number[]): Span[] =>
    indices.flatMap((i) => {
      const { start, end } = document.sentences[i] ?? {};
      return start === undefined || end === undefined ? [] : [{ start, end }];
    });
  const [old, late, shared] = [pick(before, plan.before), pick(after, plan.after), pick(before, plan.shared)];
  const compared = old.length > 0 ? old : shared;
  const [from, to] = [join(before.text, compared), join(after.text, late)];
  const kind = getKind(plan, from, to);
  const isGone = plan.after.length === 0;
  const map = isGone ? passages.before : passages.after;
  const first = (isGone ? plan.before : plan.after)[0] ?? 0;
  const passage = map.ofSentence[first] ?? 0;
  const mode = (isGone ? before : after).sentences[first]?.mode ?? 'deployment';
  return {
    kind,
    before: old,
    after: late,
    shared,
    isMoved: plan.isMoved,
    likeness: kind === 'same' || kind === 'moved' ? 1 : Math.round(plan.likeness * 100) / 100,
    redline: markRow(from, to),
    strengths: kind === 'reworded' ? findStrengths(before, after, compared, late) : [],
    place: {
      passage: isGone ? passages.after.passages.length + passage : passage,
      mode,
      themes: map.passages[passage]?.themes ?? [],
    },
    isTentative: sources.isTentative && (kind === 'new' || kind === 'gone' || plan.isMoved),
  };
}

function join(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join('');
}

function markRow(from: string, to: string): RedlinePart[] {
  return markChanges(toWording(from), toWording(to));
}

function getKind(plan: RowPlan, from: string, to: string): RowKind {
  if (plan.after.length === 0) return 'gone';
  if (from === '') return 'new';
  if (toLetters(from) !== toLetters(to) || plan.before.length === 0) return 'reworded';
  return plan.isMoved ? 'moved' : 'same';
}

/** What counts for calling two texts the same: all but marks and what leads on. */
function toLetters(text: string): string {
  return toCoreName(text).replace(/[^\p{L}\p{N}%+]/gu, '');
}
