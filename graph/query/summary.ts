/** What is in this corpus, at a glance? */
import type { DocumentNode } from '../model/graph.ts';
import { TERM_KINDS, type TermKind } from '../model/kinds.ts';
import { compareDates } from './dates.ts';
import { compareSalience, type GraphIndex, type GraphNode, isDocumentNode } from './graph-index.ts';

/** What a corpus holds, at a glance. */
export interface CorpusSummary {
  /** The latest first, the undated last. */
  readonly documents: readonly GraphNode<DocumentNode>[];
  /** First and last date; absent where no document has one. */
  readonly period?: readonly [first: string, last: string];
  /** Terms by kind, the most telling first; kinds without any are left out. */
  readonly terms: readonly { readonly kind: TermKind; readonly nodes: readonly GraphNode[] }[];
}

/** What documents speak of first, and what they say of it. */
const KINDS: readonly TermKind[] = ['concept', ...TERM_KINDS.filter((kind) => kind !== 'concept')];

/** Terms named of each kind. */
const TERM_COUNT = 12;

/** Sum up a graph: its documents, its period and its most telling terms. */
export function summarizeCorpus(index: GraphIndex): CorpusSummary {
  const nodes = [...index.nodes.values()];
  const documents = nodes.filter(isDocumentNode).sort((a, b) => {
    const [dateA, dateB] = [a.attributes.date, b.attributes.date];
    return dateA === undefined || dateB === undefined
      ? compareDates(dateA, dateB)
      : compareDates(dateB, dateA);
  });
  const dates = documents.flatMap(({ attributes }) => attributes.date ?? []);
  const [last] = dates;
  const first = dates.at(-1);
  const terms = KINDS.map((kind) => ({
    kind,
    nodes: nodes
      .filter(({ attributes }) => attributes.kind === kind)
      .sort(compareSalience)
      .slice(0, TERM_COUNT),
  }));
  return {
    documents,
    ...(first === undefined || last === undefined ? {} : { period: [first, last] as const }),
    terms: terms.filter((group) => group.nodes.length > 0),
  };
}
