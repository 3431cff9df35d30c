/**
 * Which nodes does this name? Search over labels, aliases, dates and series, as Chinese is typed: by characters, by pinyin whole,
 * begun or by initials, by both mixed, and with one typing error.
 *
 * Traditional script is for the caller to fold (`text/fold.ts`): its table is large, and few queries need it.
 */
import type { NodeKind } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import type { NodeFilter } from './filters.ts';
import type { GraphNode } from './graph-index.ts';
import type { Findings, Found, MatchKind } from './search-findings.ts';
import type { MatchField, SearchIndex } from './search-index.ts';
import { toNameSpan, toUnits } from './search-names.ts';
import { findNames } from './search-ways.ts';

/** A node that a query finds. */
export interface SearchHit {
  readonly node: GraphNode;
  readonly match: MatchKind;
  readonly field: MatchField;
  /** The string that was matched: the label, the alias, the date, the series. */
  readonly text: string;
  /** Where in `text` the query stands, in order. */
  readonly spans: readonly Span[];
}

/** Kinds that are shown together. */
export const SEARCH_GROUPS = ['terms', 'work', 'names', 'documents'] as const;
export type SearchGroupName = (typeof SEARCH_GROUPS)[number];

/** Hits of one group. */
export interface SearchGroup {
  readonly name: SearchGroupName;
  /** The best first. */
  readonly hits: readonly SearchHit[];
  /** Nodes found, of which `hits` are the first. */
  readonly count: number;
}

/** Most hits shown of a group. */
const GROUP_LIMITS: Readonly<Record<SearchGroupName, number>> = {
  terms: 10,
  work: 6,
  names: 4,
  documents: 5,
};

const GROUPS: Readonly<Record<NodeKind, SearchGroupName>> = {
  policy: 'terms',
  industry: 'terms',
  principle: 'terms',
  concept: 'terms',
  wording: 'terms',
  meeting: 'work',
  task: 'work',
  target: 'work',
  organization: 'names',
  person: 'names',
  place: 'names',
  document: 'documents',
};

/**
 * Find the nodes that a query names.
 *
 * @param query - Any text; blanks, quotation marks and case do not matter. What is not found as it stands is taken as several words.
 * @param limit - Most hits returned (default 30: what one scrolls through).
 * @returns The best first; for an empty query all that the filter lets through, and without a filter none. Linear in names.
 */
export function search(
  index: SearchIndex,
  query: string,
  limit = 30,
  filter?: NodeFilter,
): readonly SearchHit[] {
  const findings = findNames(index, query, filter !== undefined);
  return takeBest(findings, listPassed(index, findings, filter), limit).map(toHit);
}

/**
 * Find the nodes that a query names, by group.
 *
 * @returns The group of the best hit first; none that is empty.
 */
export function searchGroups(index: SearchIndex, query: string, filter?: NodeFilter): readonly SearchGroup[] {
  const findings = findNames(index, query, filter !== undefined);
  const groups = new Map<SearchGroupName, number[]>(SEARCH_GROUPS.map((name) => [name, []]));
  for (const order of listPassed(index, findings, filter)) {
    const node = index.nodes[order];
    if (node !== undefined) groups.get(GROUPS[node.attributes.kind])?.push(order);
  }
  return [...groups]
    .map(([name, orders]) => ({
      name,
      best: takeBest(findings, orders, GROUP_LIMITS[name]),
      count: orders.length,
    }))
    .sort((a, b) => compareFound(a.best[0], b.best[0]))
    .flatMap(({ name, best, count }) => (count === 0 ? [] : [{ name, hits: best.map(toHit), count }]));
}

/** Nodes found that a filter lets through, the most salient first. */
function listPassed(
  { nodes }: SearchIndex,
  findings: Findings,
  filter: NodeFilter | undefined,
): readonly number[] {
  const orders = findings.listOrders();
  if (filter === undefined) return orders;
  return orders.filter((order) => {
    const node = nodes[order];
    return node !== undefined && filter(node);
  });
}

function toHit(found: Found): SearchHit {
  const { name, match } = found;
  const { node, field, text } = name;
  return {
    node,
    match,
    field,
    text,
    spans: locate(found).map(({ start, end }) => toNameSpan(name, start, end)),
  };
}

/** Where a query stands in its name, in folded units and in order. */
function locate({ name, place, isSpelled, others = [] }: Found): readonly Span[] {
  const own = place === undefined ? [] : [isSpelled ? toUnits(name, place) : place];
  return [...own, ...others.flatMap(locate)]
    .sort((a, b) => a.start - b.start)
    .filter((one, i, sorted) => one.start >= (sorted[i - 1]?.end ?? 0));
}

/** The better first; nothing comes last. */
function compareFound(a: Found | undefined, b: Found | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.rank - b.rank || a.name.order - b.name.order;
}

/** The best few in order. Thousands are found of a letter or two, and sorting them would take longer than finding them. */
function takeBest(findings: Findings, orders: readonly number[], limit: number): readonly Found[] {
  const best: number[] = [];
  let worst = Number.POSITIVE_INFINITY;
  for (const order of orders) {
    const rank = findings.getRank(order);
    // What comes later is less salient, and stays behind its equals.
    if (best.length >= limit && rank >= worst) continue;
    best.splice(best.findLastIndex((one) => findings.getRank(one) <= rank) + 1, 0, order);
    if (best.length > limit) best.pop();
    worst = findings.getRank(best.at(-1) ?? order);
  }
  return best.flatMap((order) => findings.get(order) ?? []);
}
