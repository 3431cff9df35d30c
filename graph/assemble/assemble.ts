/** Entities and relations → the graph, in graphology's serialized form. */
import { MultiDirectedGraph } from 'graphology';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { PartialDate } from '../model/document.ts';
import { toEdgeKey } from '../model/edge-keys.ts';
import type { Entity } from '../model/findings.ts';
import type {
  EdgeAttributes,
  EntityNode,
  GraphAttributes,
  NodeAttributes,
  SerializedGraph,
} from '../model/graph.ts';
import { type DocumentKey, type EntityKey, toDocumentFileName, toEntityKey } from '../model/ids.ts';
import { compareText } from '../model/span.ts';
import type { Relation } from '../relate/relation.ts';
import { resolveName } from '../resolve/resolve.ts';
import type { DocumentRecord, EntityRecord, Tally } from '../resolve/tally.ts';
import { type Place, placeNodes } from './layout.ts';
import { toPinyin } from './pinyin.ts';
import { DOCUMENT_SALIENCE, getSaliences } from './salience.ts';
import { addWordings } from './wording-nodes.ts';

/** What the first screen opens where the corpus has it: the term that most readers look for today. */
const FAVORITE_OPENING = toEntityKey('concept', '新质生产力');

/** Assemble the graph. Nodes stand in key order, edges by kind, source and target. */
export function assemble(
  found: Tally,
  relations: readonly Relation[],
  copies: ReadonlyMap<DocumentKey, DocumentKey>,
  lexicon: Lexicon,
): SerializedGraph {
  const tally = addWordings(found, relations);
  const saliences = getSaliences(tally);
  const documents = [...tally.documents].sort(([a], [b]) => compareText(a, b));
  const entities = [...tally.entities].sort(([a], [b]) => compareText(a, b));
  const places = placeNodes(
    [
      ...documents.map(([key]) => ({ key, kind: 'document' as const, salience: DOCUMENT_SALIENCE })),
      ...entities.map(([key, { entity }]) => ({ key, kind: entity.kind, salience: saliences.get(key) ?? 0 })),
    ],
    relations,
  );
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>({
    allowSelfLoops: false,
  });
  const opening = findOpening(tally, saliences);
  graph.replaceAttributes({ name: 'mailuo', format: 1, ...(opening === undefined ? {} : { opening }) });
  for (const [key, record] of documents)
    graph.addNode(key, toDocumentNode(key, record, places.get(key), copies.get(key)));
  for (const [key, record] of entities) {
    graph.addNode(
      key,
      toEntityNode(record, { tally, copies, lexicon }, saliences.get(key) ?? 0, places.get(key)),
    );
  }
  for (const { source, target, attributes } of relations) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    graph.addDirectedEdgeWithKey(toEdgeKey(attributes.kind, source, target), source, target, attributes);
  }
  return serialize(graph);
}

function serialize(
  graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>,
): SerializedGraph {
  const { attributes, nodes, edges } = graph.export();
  return {
    attributes,
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: nodes.map(({ key, attributes: node }) => ({ key, attributes: node as NodeAttributes })),
    edges: edges.map(({ source, target, attributes: edge }) => ({
      key: toEdgeKey((edge as EdgeAttributes).kind, source, target),
      source,
      target,
      attributes: edge as EdgeAttributes,
    })),
  };
}

function findOpening(tally: Tally, saliences: ReadonlyMap<EntityKey, number>): EntityKey | undefined {
  if (tally.entities.has(FAVORITE_OPENING)) return FAVORITE_OPENING;
  const [best] = [...tally.entities]
    .filter(([, { entity }]) => entity.kind === 'concept' || entity.kind === 'policy')
    .sort(([a], [b]) => (saliences.get(b) ?? 0) - (saliences.get(a) ?? 0) || compareText(a, b));
  return best?.[0];
}

function toDocumentNode(
  key: DocumentKey,
  { metadata, length }: DocumentRecord,
  place: Place | undefined,
  copyOf: DocumentKey | undefined,
): NodeAttributes {
  const { key: _key, title, ...rest } = metadata;
  return {
    kind: 'document',
    label: title,
    ...rest,
    file: toDocumentFileName(key),
    length,
    ...(copyOf === undefined ? {} : { copyOf }),
    salience: DOCUMENT_SALIENCE,
    pinyin: toPinyin(title),
    ...toPosition(place),
  };
}

function toPosition(place: Place | undefined): Place {
  return { x: place?.x ?? 0, y: place?.y ?? 0, community: place?.community ?? -1 };
}

/** What naming and counting an entity needs of the corpus. */
interface Corpus {
  readonly tally: Tally;
  readonly copies: ReadonlyMap<DocumentKey, DocumentKey>;
  readonly lexicon: Lexicon;
}

function toEntityNode(
  record: EntityRecord,
  { tally, copies, lexicon }: Corpus,
  salience: number,
  place: Place | undefined,
): EntityNode {
  const { label, aliases } = resolveName(record);
  const counts = [...record.mentionCounts].filter(([, count]) => count > 0);
  const copiedCount = counts.reduce((sum, [document, count]) => sum + (copies.has(document) ? count : 0), 0);
  const dates = counts
    .flatMap(([document]) => tally.documents.get(document)?.metadata.date ?? [])
    .sort(compareText);
  return {
    ...toKindAttributes(record.entity),
    label,
    ...(aliases.length === 0 ? {} : { aliases }),
    mentionCount: counts.reduce((sum, [, count]) => sum + count, 0),
    documentCount: counts.length,
    ...(copiedCount === 0 ? {} : { copiedCount }),
    ...toPeriod(dates),
    rules: [...record.rules].sort(compareText),
    salience,
    pinyin: toPinyin(label, lexicon.byKey.get(record.entity.key)?.pinyin),
    ...toPosition(place),
  };
}

function toPeriod(dates: readonly PartialDate[]): { first?: PartialDate; last?: PartialDate } {
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined ? {} : { first, last };
}

/** Attributes that only nodes of one kind have. */
function toKindAttributes(entity: Entity) {
  switch (entity.kind) {
    case 'meeting': {
      const { kind, series, start, end } = entity;
      return {
        kind,
        series,
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
      };
    }
    case 'task':
      return { kind: entity.kind, rank: entity.rank, level: entity.level };
    case 'target': {
      const { key: _key, label: _label, known: _known, ...attributes } = entity;
      return attributes;
    }
    case 'wording':
      return { kind: entity.kind, words: entity.words };
    default:
      return { kind: entity.kind };
  }
}
