/**
 * Which terms stand in one sentence with a given one? All of them, from the texts: a graph has only the strongest relations of a term,
 * and none that a single sentence bears out, so that a way through it leads by documents where a sentence would do.
 */
import { isTermKind, type NodeKind } from '../model/kinds.ts';
import { type Evidence, overlapsSpan, type Span } from '../model/span.ts';
import { getLogLikelihood } from '../text/likelihood.ts';
import { findSpanAt } from '../text/sentences.ts';
import { compareLatest } from './dates.ts';
import type { NodeKey } from './graph-index.ts';
import type { MentionSource } from './term-places.ts';

/** A term that stands in sentences with another. */
export interface SentenceNeighbor {
  readonly key: NodeKey;
  /** Sentences that hold both. */
  readonly support: number;
  /** How far that is more than chance explains; see {@link getLogLikelihood}. */
  readonly score: number;
  /** The earliest and the latest of these sentences, in order of time. */
  readonly evidence: readonly Evidence[];
}

/**
 * Find the terms that stand in one sentence with another. What overlaps its mention is a part of its name or holds it, and no neighbor;
 * what shares no more sentences than chance explains is none either. Near copies of documents are left out.
 *
 * Linear in the texts.
 */
export function findSentenceNeighbors(
  term: NodeKey,
  sources: readonly MentionSource[],
): readonly SentenceNeighbor[] {
  const originals = sources
    .filter(({ copyOf }) => copyOf === undefined)
    .sort(compareLatest)
    .reverse();
  const counts = new Map<NodeKey, number>();
  const shared = new Map<NodeKey, Evidence[]>();
  let total = 0;
  let own = 0;
  for (const source of originals) {
    total += source.sentences.length;
    for (const [sentence, within] of groupBySentence(source)) {
      const places = within.filter(({ entity }) => entity === term);
      const others = new Map(
        within
          .filter(({ entity }) => entity !== term && isTerm(entity))
          .map((mention) => [mention.entity as NodeKey, mention]),
      );
      for (const key of others.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
      if (places.length === 0) continue;
      own += 1;
      for (const [key, mention] of others) {
        if (places.some((place) => overlapsSpan(place, mention))) continue;
        const evidence = shared.get(key) ?? [];
        evidence.push({ document: source.key, ...sentence });
        shared.set(key, evidence);
      }
    }
  }
  return [...shared].flatMap(([key, evidence]): SentenceNeighbor[] => {
    const score = getLogLikelihood(evidence.length, own, counts.get(key) ?? 0, total);
    const [first, last] = [evidence[0], evidence.at(-1)];
    const ends = [first, ...(first === last ? [] : [last])].filter((one) => one !== undefined);
    return score > 0 ? [{ key, support: evidence.length, score, evidence: ends }] : [];
  });
}

function isTerm(key: NodeKey): boolean {
  return isTermKind(key.slice(0, key.indexOf(':')) as NodeKind);
}

type Mentions = MentionSource['mentions'];

/** The sentences of a document that hold mentions, with these. */
function groupBySentence({ sentences, mentions }: MentionSource): readonly (readonly [Span, Mentions])[] {
  const groups = new Map<number, Mentions[number][]>();
  for (const mention of mentions) {
    const at = findSpanAt(sentences, mention.start);
    const known = groups.get(at);
    if (known === undefined) groups.set(at, [mention]);
    else known.push(mention);
  }
  return [...groups].flatMap(([at, within]) => {
    const sentence = sentences[at];
    return sentence === undefined ? [] : [[{ start: sentence.start, end: sentence.end }, within] as const];
  });
}
