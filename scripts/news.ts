/** What a new build brings, as open pages are told. */
import type { SerializedGraph } from '../graph/model/graph.ts';
import { compareText } from '../graph/model/span.ts';

/** A node by key, with its label for the reader. */
export interface NamedKey {
  readonly key: string;
  readonly label: string;
}

/** Data of the event `built`. */
export interface BuildNews {
  readonly documentCount: number;
  readonly entityCount: number;
  readonly relationCount: number;
  /** Documents, sorted by key. */
  readonly added: readonly NamedKey[];
  readonly changed: readonly NamedKey[];
  readonly removed: readonly NamedKey[];
  readonly newEntityCount: number;
  /** The most telling of the new entities. */
  readonly newEntities: readonly NamedKey[];
  /** Sentences on what could not be read. */
  readonly problems: readonly string[];
}

type Node = SerializedGraph['nodes'][number];

/** Entities named in the news; more are only counted. */
const NAMED_ENTITIES = 12;

/**
 * Compare two builds of a corpus.
 *
 * @param former - Absent where there was none: everything is then new.
 */
export function compareBuilds(
  former: SerializedGraph | undefined,
  current: SerializedGraph,
  problems: readonly string[],
): BuildNews {
  const old = new Map(former?.nodes.map((node) => [node.key, node]));
  const keys = new Set(current.nodes.map(({ key }) => key));
  const documents = current.nodes.filter(isDocument);
  const newEntities = current.nodes.filter((node) => !isDocument(node) && !old.has(node.key));
  return {
    documentCount: documents.length,
    entityCount: current.nodes.length - documents.length,
    relationCount: current.edges.length,
    added: toNamedKeys(documents.filter(({ key }) => !old.has(key))),
    changed: toNamedKeys(documents.filter((node) => hasChanged(old.get(node.key), node))),
    removed: toNamedKeys([...old.values()].filter((node) => isDocument(node) && !keys.has(node.key))),
    newEntityCount: newEntities.length,
    newEntities: newEntities
      .sort((a, b) => b.attributes.salience - a.attributes.salience || compareText(a.key, b.key))
      .slice(0, NAMED_ENTITIES)
      .map(toNamedKey),
    problems,
  };
}

function isDocument(node: Node): boolean {
  return node.attributes.kind === 'document';
}

function hasChanged(before: Node | undefined, after: Node): boolean {
  if (before?.attributes.kind !== 'document' || after.attributes.kind !== 'document') return false;
  return before.attributes.hash !== after.attributes.hash;
}

function toNamedKeys(nodes: readonly Node[]): NamedKey[] {
  return nodes.map(toNamedKey).sort((a, b) => compareText(a.key, b.key));
}

function toNamedKey({ key, attributes }: Node): NamedKey {
  return { key, label: attributes.label };
}
