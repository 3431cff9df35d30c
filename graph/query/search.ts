/** Which nodes does this name? Search over labels, aliases and pinyin, by substring. */
import { compareSalience, type GraphIndex, type GraphNode } from './graph-index.ts';

/** What of a node was matched. */
export type MatchField = 'label' | 'alias' | 'pinyin' | 'initials';

/** A node that a query finds. */
export interface SearchHit {
  readonly node: GraphNode;
  readonly field: MatchField;
  /** The string that was matched: the label, or the alias. */
  readonly text: string;
  /** Where in `text` the query stands; absent where pinyin matched. */
  readonly start?: number;
  readonly end?: number;
}

interface Entry {
  readonly node: GraphNode;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly foldedAliases: readonly string[];
  readonly pinyin: string;
  readonly initials: string;
}

/** Folded names of a graph, made once. */
export type SearchIndex = readonly Entry[];

interface Ranked {
  readonly hit: SearchHit;
  readonly rank: number;
}

/**
 * Ranks, the lower the better: whole names before beginnings before middles, characters before their pinyin. The place within
 * a rank is that of salience.
 */
const WHOLE = 0;
const WHOLE_ALIAS = 1;
const WHOLE_PINYIN = 2;
const PREFIX = 3;
const PREFIX_ALIAS = 4;
const PREFIX_PINYIN = 5;
const INNER = 6;
const INNER_ALIAS = 7;
const INNER_PINYIN = 8;

/** Pinyin within a name matches only from this length on: `i` is in nearly every syllable. */
const MIN_INNER_PINYIN = 2;

/** Make the index. Linear in names. */
export function createSearchIndex(index: GraphIndex): SearchIndex {
  return [...index.nodes.values()].sort(compareSalience).map((node) => {
    const { label, aliases = [], pinyin } = node.attributes;
    const foldedAliases = aliases.map(foldName);
    return { node, label: foldName(label), aliases, foldedAliases, pinyin: pinyin[0], initials: pinyin[1] };
  });
}

/**
 * Find the nodes that a query names.
 *
 * @param query - Any text; blanks, quotation marks and case do not matter.
 * @param limit - Most hits returned (default 30: what one scrolls through).
 * @returns The best first; none for an empty query. Linear in names.
 */
export function search(entries: SearchIndex, query: string, limit = 30): readonly SearchHit[] {
  const folded = foldName(query);
  if (folded === '') return [];
  const ranked: Ranked[] = [];
  for (const entry of entries) {
    const hit = match(entry, folded);
    if (hit !== undefined) ranked.push(hit);
  }
  // Sorting is stable, so that entries stay in order of salience within a rank.
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ hit }) => hit);
}

/** Lower case, without blanks and quotation marks, full-width forms narrowed. */
function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”‘’"'「」『』]/gu, '');
}

function match(entry: Entry, query: string): Ranked | undefined {
  return /^[a-z]+$/u.test(query)
    ? (matchPinyin(entry, query) ?? matchName(entry, query))
    : matchName(entry, query);
}

function matchName(entry: Entry, query: string): Ranked | undefined {
  const { node, label } = entry;
  const at = label.indexOf(query);
  if (at >= 0) {
    const rank = label === query ? WHOLE : at === 0 ? PREFIX : INNER;
    const text = node.attributes.label;
    return { hit: { node, field: 'label', text, ...locate(text, at, query) }, rank };
  }
  const alias = entry.foldedAliases.findIndex((name) => name.includes(query));
  const name = entry.foldedAliases[alias];
  const text = entry.aliases[alias];
  if (name === undefined || text === undefined) return undefined;
  const start = name.indexOf(query);
  const rank = name === query ? WHOLE_ALIAS : start === 0 ? PREFIX_ALIAS : INNER_ALIAS;
  return { hit: { node, field: 'alias', text, ...locate(text, start, query) }, rank };
}

function matchPinyin({ node, pinyin, initials }: Entry, query: string): Ranked | undefined {
  const text = node.attributes.label;
  if (pinyin === query) return { hit: { node, field: 'pinyin', text }, rank: WHOLE_PINYIN };
  if (initials === query) return { hit: { node, field: 'initials', text }, rank: WHOLE_PINYIN };
  if (pinyin.startsWith(query)) return { hit: { node, field: 'pinyin', text }, rank: PREFIX_PINYIN };
  if (initials.startsWith(query)) return { hit: { node, field: 'initials', text }, rank: PREFIX_PINYIN };
  if (query.length < MIN_INNER_PINYIN) return undefined;
  if (initials.includes(query)) return { hit: { node, field: 'initials', text }, rank: INNER_PINYIN };
  if (pinyin.includes(query)) return { hit: { node, field: 'pinyin', text }, rank: INNER_PINYIN };
  return undefined;
}

/** Place in the name as written of a match in its folded form; nothing where folding has moved it. */
function locate(text: string, at: number, query: string): { start: number; end: number } | undefined {
  const isPlain = foldName(text).length === text.length;
  return isPlain ? { start: at, end: at + query.length } : undefined;
}
