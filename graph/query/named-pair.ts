/** Does a query name two terms, one behind the other? Whoever types both asks what they have to do with each other. */
import { NAME_KINDS, type NodeKind, TERM_KINDS } from '../model/kinds.ts';
import type { GraphNode } from './graph-index.ts';
import type { SearchIndex } from './search-index.ts';
import { foldName } from './search-names.ts';

/** A term with the name that it was asked for by. */
export interface NamedTerm {
  readonly node: GraphNode;
  /** Its label or an alias of it, as the graph writes it. */
  readonly name: string;
  readonly isAlias: boolean;
}

/** Kinds whose names are names of something, and not whole sentences or titles. */
const NAMING_KINDS: ReadonlySet<NodeKind> = new Set([...TERM_KINDS, ...NAME_KINDS, 'wording']);

/**
 * Find the two terms that a query names with a blank between; names may hold blanks themselves.
 *
 * @returns `undefined` where either part is no whole name, or both are of one node. Linear in names.
 */
export function findNamedPair(
  index: SearchIndex,
  query: string,
): readonly [a: NamedTerm, b: NamedTerm] | undefined {
  const words = query.split(/\s+/u).filter((word) => word !== '');
  for (let at = 1; at < words.length; at += 1) {
    const a = findNamed(index, words.slice(0, at).join(' '));
    const b = a && findNamed(index, words.slice(at).join(' '));
    if (a !== undefined && b !== undefined && a.node !== b.node) return [a, b];
  }
  return undefined;
}

/** Of several of one name a term or a name before a wording, which is but one way to put it; its own name before others; the most salient. */
function findNamed({ names }: SearchIndex, query: string): NamedTerm | undefined {
  const { folded } = foldName(query);
  const named = names.filter(
    (name) =>
      name.folded === folded &&
      (name.field === 'label' || name.field === 'alias') &&
      NAMING_KINDS.has(name.node.attributes.kind),
  );
  const terms = named.filter(({ node }) => node.attributes.kind !== 'wording');
  const best = [terms, named].flatMap(
    (some) => some.find(({ field }) => field === 'label') ?? some[0] ?? [],
  )[0];
  return best && { node: best.node, name: best.text, isAlias: best.field === 'alias' };
}
