/**
 * How telling a node is in its corpus, 0–1: what the explorer shows first.
 *
 * A term tells more the oftener and the more widely it is used, less when every document has it, when it is short, or when only one
 * document vouches for it. Kinds that are not terms have a level of their own, so that an overview can choose.
 */

import type { EntityKey } from '../model/ids.ts';
import { isTermKind, type NodeKind } from '../model/kinds.ts';
import type { Tally } from '../resolve/tally.ts';
import { toFoldedName } from '../text/fold.ts';

/** Relative weight of a kind: policies and concepts carry the story, names accompany it. */
const KIND_WEIGHTS: Readonly<Record<NodeKind, number>> = {
  policy: 1,
  concept: 1,
  industry: 0.9,
  principle: 0.85,
  meeting: 0.6,
  task: 0.5,
  // A wording is found through its subject: below every term worth showing.
  wording: 0.15,
  document: 0.4,
  target: 0.4,
  organization: 0.25,
  place: 0.2,
  person: 0.2,
};

/** Weight of a term that no lexicon knows and one document alone uses. */
const LONE_NEW_TERM = 0.35;
/** Share of documents from which a term counts as common to all. */
const COMMON_SHARE = 0.5;

/** Salience of every entity of a tally. */
export function getSaliences(tally: Tally): Map<EntityKey, number> {
  const documentCount = Math.max(1, tally.documents.size);
  const raw = new Map<EntityKey, number>();
  let most = 0;
  for (const [key, record] of tally.entities) {
    const counts = [...record.mentionCounts.values()].filter((count) => count > 0);
    const mentions = counts.reduce((sum, count) => sum + count, 0);
    const { kind, known, label } = record.entity;
    if (!isTermKind(kind)) continue;
    const spread = counts.length / documentCount;
    const common = spread <= COMMON_SHARE ? 1 : 1 - (spread - COMMON_SHARE) / (2 - COMMON_SHARE);
    const length = Math.min(1, 0.4 + toFoldedName(label).length * 0.15);
    const vouched = known || counts.length > 1 ? 1 : LONE_NEW_TERM;
    const value =
      Math.log(1 + mentions) *
      (1 + Math.log(1 + counts.length)) *
      common *
      length *
      vouched *
      KIND_WEIGHTS[kind];
    raw.set(key, value);
    most = Math.max(most, value);
  }
  return new Map(
    [...tally.entities].map(([key, record]) => {
      const value = raw.get(key);
      const share = value === undefined ? KIND_WEIGHTS[record.entity.kind] : value / (most || 1);
      return [key, Math.round(share * 10_000) / 10_000];
    }),
  );
}

/** Salience of a document node. */
export const DOCUMENT_SALIENCE = KIND_WEIGHTS.document;
