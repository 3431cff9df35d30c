/** What readers decided on pairs of sentences, as a comparison replays it. */
import type { JudgedPair, SerializedGraph } from '../model/graph.ts';
import type { DocumentKey } from '../model/ids.ts';
import type { Span } from '../model/span.ts';

/** A verdict on sentences of the two documents of a comparison. */
export interface JudgedSpans {
  readonly before: readonly Span[];
  readonly after: readonly Span[];
  readonly verdict: JudgedPair['verdict'];
}

/** Pairs of sentences, `before after` by their indices: those that correspond, whatever is found, and those that do not. */
export interface JudgedIndices {
  readonly right: ReadonlySet<string>;
  readonly wrong: ReadonlySet<string>;
}

/** The verdicts of a graph on two documents, whichever of them stands on the left. */
export function pickJudged(
  { attributes }: Pick<SerializedGraph, 'attributes'>,
  before: DocumentKey,
  after: DocumentKey,
): readonly JudgedSpans[] {
  const isOf = (places: readonly { readonly document: string }[], key: DocumentKey): boolean =>
    places.every(({ document }) => document === key);
  return (attributes.pairs ?? []).flatMap((pair): JudgedSpans[] => {
    if (isOf(pair.before, before) && isOf(pair.after, after)) return [pair];
    if (!isOf(pair.before, after) || !isOf(pair.after, before)) return [];
    return [{ before: pair.after, after: pair.before, verdict: pair.verdict }];
  });
}

/** Verdicts by the sentences that they are on; what no sentence begins with is passed over. */
export function indexJudged(
  judged: readonly JudgedSpans[],
  before: readonly Span[],
  after: readonly Span[],
): JudgedIndices {
  const sets = { right: new Set<string>(), wrong: new Set<string>() };
  const find = (sentences: readonly Span[], spans: readonly Span[]): readonly number[] =>
    spans.flatMap(({ start }) => {
      const at = sentences.findIndex((sentence) => sentence.start === start);
      return at === -1 ? [] : [at];
    });
  for (const { verdict, ...sides } of judged)
    for (const i of find(before, sides.before))
      for (const j of find(after, sides.after)) sets[verdict].add(`${i} ${j}`);
  return sets;
}
