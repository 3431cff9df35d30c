/** Mentions of terms and names, known or new. */
import type { Mention } from '../model/findings.ts';
import type { NameKind, TermKind } from '../model/kinds.ts';

/**
 * A mention with what its entity is.
 *
 * Known and new ones are alike down to the order of their fields: whatever orders and filters the mentions of a text reads tens
 * of thousands of them, which engines do several times as fast where all objects are of one make.
 */
export interface NamedMention extends Mention {
  readonly kind: TermKind | NameKind;
  /** Place of the entity's key among those of the lexicon; {@link NEW} where the lexicon does not hold it. */
  readonly rank: number;
  /** Name of the entity; of a new term as the text writes it, blanks folded. */
  readonly label: string;
}

/** Rank of new terms. */
export const NEW = -1;
