/**
 * Where does a text name a term, by whatever name? By its own, by another that it goes by, or as a part of a longer name (房地产 in
 * 房地产市场): mentions are counted for the longest name alone, so that they do not tell of the others.
 */
import type { DocumentFile } from '../model/findings.ts';
import { type EntityKind, NAME_KINDS, TERM_KINDS } from '../model/kinds.ts';
import { containsSpan, type Span } from '../model/span.ts';
import { foldText, toFoldedName } from '../text/fold.ts';
import { findTerm, toSearchCodes } from './concordance.ts';
import type { NodeKey } from './graph-index.ts';
import { selectUncrossed } from './places.ts';
import type { SoughtTerm } from './sought-term.ts';
import type { TraceSource } from './trace.ts';

/** A document with its text and what extraction found there. */
export type MentionSource = TraceSource & Pick<DocumentFile, 'mentions'>;

/** How a place names a term: by the name that it is shown by, by another name of it, or inside the name of something else. */
export type NamedBy = 'name' | 'alias' | 'longer';

/** A place that names a term. */
export interface TermPlace extends Span {
  readonly by: NamedBy;
  /** The name as it stands in the text; the longer one where the term is a part of it. */
  readonly name: string;
}

/** Kinds whose names are names of something; a task or a target that holds a term is a sentence about it. */
const NAMING_KINDS: ReadonlySet<EntityKind> = new Set([...TERM_KINDS, ...NAME_KINDS]);

/**
 * Find the places where a document names a term: its mentions, and wherever one of its names stands in the text, a longer name
 * included. A longer term under a name that does not hold one of these names nothing but itself.
 *
 * @returns In order of the text, never overlapping.
 */
export function findTermPlaces(term: SoughtTerm, source: MentionSource): readonly TermPlace[] {
  const { text, mentions } = source;
  const own = mentions.filter(({ entity }) => entity === term.key);
  const folded = source.folded ?? foldText(text);
  const found = term.names
    .filter((name) => toFoldedName(name) !== '')
    .flatMap((name) => findTerm(folded, toSearchCodes(name)));
  const spans = selectUncrossed([...own, ...found]);
  const others =
    spans.length === 0 ? [] : mentions.filter(({ entity }) => entity !== term.key && isName(entity));
  const shownName = toFoldedName(term.names[0] ?? '');
  return spans.map(({ start, end }): TermPlace => {
    const span = { start, end };
    const isMention = own.some((mention) => containsSpan(mention, span));
    const holder = isMention ? undefined : findHolder(others, span);
    const name = text.slice(holder?.start ?? start, holder?.end ?? end);
    if (holder !== undefined) return { ...span, by: 'longer', name };
    return { ...span, by: toFoldedName(name) === shownName ? 'name' : 'alias', name };
  });
}

/** Whether a key is that of something named, as told by its kind. */
function isName(key: NodeKey): boolean {
  return NAMING_KINDS.has(key.slice(0, key.indexOf(':')) as EntityKind);
}

/** The shortest of some spans that holds another and is longer. */
function findHolder(spans: readonly Span[], held: Span): Span | undefined {
  let best: Span | undefined;
  for (const span of spans) {
    if (!containsSpan(span, held) || span.end - span.start === held.end - held.start) continue;
    if (best === undefined || span.end - span.start < best.end - best.start) best = span;
  }
  return best;
}
