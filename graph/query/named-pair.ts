/** Does a query name two terms, one behind the other? Whoever types both asks what they have to do with each other. */
import { NAME_KINDS, type NodeKind, TERM_KINDS } from '../model/kinds.ts';
import type { GraphNode } from './graph-index.ts';
import { findStrings, type Scope } from './haystack.ts';
import type { IndexedName, SearchIndex } from './search-index.ts';
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

/** Shortest beginning of a name that is taken for it: two characters begin too many. */
const MIN_BEGUN = 3;

/**
 * Find the two terms that a query names with a blank between; names may hold blanks themselves. Beside a whole name the other may be
 * one that is only begun: 地方政府债务 for 地方政府债务风险.
 *
 * @returns `undefined` where neither part is a whole name, or one begins none, or both are of one node. Linear in names.
 */
export function findNamedPair(
  index: SearchIndex,
  query: string,
): readonly [a: NamedTerm, b: NamedTerm] | undefined {
  const words = query.split(/\s+/u).filter((word) => word !== '');
  for (let at = 1; at < words.length; at += 1) {
    const [head, tail] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const [first, last] = [findNamed(index, head), findNamed(index, tail)];
    const a = first ?? (last && findBegun(index, head));
    const b = last ?? (first && findBegun(index, tail));
    if (a !== undefined && b !== undefined && a.node !== b.node) return [a, b];
  }
  return undefined;
}

/** Of several of one name a term or a name before a wording, which is but one way to put it; its own name before others; the most salient. */
function findNamed(index: SearchIndex, query: string): NamedTerm | undefined {
  const named = listNaming(index, query, 'whole');
  const terms = named.filter(({ node }) => node.attributes.kind !== 'wording');
  const best = [terms, named].flatMap(
    (some) => some.find(({ field }) => field === 'label') ?? some[0] ?? [],
  )[0];
  return best && toNamedTerm(best);
}

/** The most salient term with a name that begins so. */
function findBegun(index: SearchIndex, query: string): NamedTerm | undefined {
  if (foldName(query).folded.length < MIN_BEGUN) return undefined;
  const best = listNaming(index, query, 'prefix').find(({ node }) => node.attributes.kind !== 'wording');
  return best && toNamedTerm(best);
}

/** Names of terms that are a query, or begin with it, in order of salience. */
function listNaming(
  { names, folded: haystack }: SearchIndex,
  query: string,
  scope: Scope,
): readonly IndexedName[] {
  const { folded } = foldName(query);
  if (folded === '') return [];
  return findStrings(haystack, folded, scope).flatMap(([i]) => {
    const name = names[i];
    return name !== undefined && isNaming(name) ? [name] : [];
  });
}

function isNaming({ field, node }: IndexedName): boolean {
  return (field === 'label' || field === 'alias') && NAMING_KINDS.has(node.attributes.kind);
}

function toNamedTerm({ node, text, field }: IndexedName): NamedTerm {
  return { node, name: text, isAlias: field === 'alias' };
}
