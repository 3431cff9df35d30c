/**
 * The chain of a subject: which of its wordings gave way to which, as steps in time.
 *
 * A step is a wording at the date of a sentence that an evolution rests on. A wording that returns later is a step again, so that
 * a chain only ever runs forward.
 */
import type { PartialDate } from '../model/document.ts';
import type { EvolvesIntoEdge } from '../model/graph.ts';
import { compareText, type Evidence } from '../model/span.ts';
import { compareDates, getNodeDate } from './dates.ts';
import {
  type GraphEdge,
  type GraphIndex,
  type GraphNode,
  getEdgesOfKind,
  type NodeKey,
} from './graph-index.ts';
import { foldName } from './search-names.ts';

/** A wording at a date. */
export interface ChainStep {
  /** Key and date: the same wording at another date is another step. */
  readonly id: string;
  readonly key: NodeKey;
  readonly label: string;
  readonly date: PartialDate;
  /** Whether its name holds the term that was asked for. */
  readonly isNamed: boolean;
}

/** From one step to another. Without an edge, the same wording goes on. */
export interface ChainLink {
  /** Of its two steps. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly edge?: GraphEdge<EvolvesIntoEdge>;
}

/** Steps by date, and the links between them. */
export interface Chain {
  readonly subject: GraphNode;
  readonly steps: readonly ChainStep[];
  readonly links: readonly ChainLink[];
}

/**
 * Find the chain of the subject that a term names: an entity of that name or alias, else the one that most wordings with the term are of.
 *
 * @returns `undefined` where nothing that the term names gave way to anything.
 */
export function findChain(index: GraphIndex, term: string): Chain | undefined {
  const name = foldName(term).folded;
  const subject = name === '' ? undefined : findSubject(index, name);
  if (subject === undefined) return undefined;
  const steps = new Map<string, ChainStep>();
  const toStep = (key: NodeKey, evidence: Evidence | undefined): string | undefined => {
    const node = index.nodes.get(key);
    const date = evidence === undefined ? undefined : getNodeDate(index, evidence.document);
    if (node === undefined || date === undefined) return undefined;
    const id = `${key} ${date}`;
    const { label } = node.attributes;
    steps.set(id, { id, key, label, date, isNamed: foldName(label).folded.includes(name) });
    return id;
  };
  const links = listEvolutions(index, subject.key).flatMap((edge): ChainLink[] => {
    const source = toStep(edge.source, edge.attributes.evidence[0]);
    const target = toStep(edge.target, edge.attributes.evidence.at(-1));
    return source === undefined || target === undefined ? [] : [{ ...toLink(source, target), edge }];
  });
  if (links.length === 0) return undefined;
  const sorted = [...steps.values()].sort(
    (a, b) => compareDates(a.date, b.date) || compareText(a.key, b.key),
  );
  return { subject, steps: sorted, links: [...links, ...linkRecurrences(sorted, links)] };
}

function findSubject(index: GraphIndex, name: string): GraphNode | undefined {
  const scores = new Map<NodeKey, number>();
  for (const node of index.nodes.values()) {
    const { attributes } = node;
    if (attributes.kind === 'wording') {
      const count = countOwn(index, node.key);
      if (count > 0 && foldName(attributes.label).folded.includes(name))
        scores.set(attributes.words, (scores.get(attributes.words) ?? 0) + count);
    } else if (attributes.kind !== 'document' && attributes.kind !== 'meeting') {
      const names = [attributes.label, ...(attributes.aliases ?? [])];
      const isNamed = names.some((one) => foldName(one).folded === name);
      if (isNamed && listEvolutions(index, node.key).length > 0) return node;
    }
  }
  const [best] = [...scores].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return best === undefined ? undefined : index.nodes.get(best[0]);
}

function countOwn(index: GraphIndex, key: NodeKey): number {
  return getEdgesOfKind(index, key, 'evolves-into').length;
}

/** Evolutions of a subject and of its wordings, each once. */
function listEvolutions(index: GraphIndex, subject: NodeKey): GraphEdge<EvolvesIntoEdge>[] {
  const wordings = getEdgesOfKind(index, subject, 'words')
    .filter(({ target }) => target === subject)
    .map(({ source }) => source);
  const edges = [subject, ...wordings].flatMap((key) => getEdgesOfKind(index, key, 'evolves-into'));
  return [...new Map(edges.map((edge) => [edge.key, edge])).values()];
}

function toLink(source: string, target: string): ChainLink {
  return { id: `${source} → ${target}`, source, target };
}

/** Each step to the next of the same wording, unless it gave way to another in between. */
function linkRecurrences(steps: readonly ChainStep[], evolutions: readonly ChainLink[]): ChainLink[] {
  const given = new Set(evolutions.map(({ source }) => source));
  return steps.flatMap(({ id, key }, i) => {
    const next = given.has(id) ? undefined : steps.slice(i + 1).find((step) => step.key === key);
    return next === undefined ? [] : [toLink(id, next.id)];
  });
}
