/** What a picture of a relation says in words: each step, with the sentence that it rests on. */
import type { PictureCaption } from '../../graph/export/picture.ts';
import type { DocumentFile } from '../../graph/model/findings.ts';
import { findMarks } from '../../graph/query/evidence.ts';
import {
  type GraphEdge,
  type GraphIndex,
  getNodeOfKind,
  type NodeKey,
} from '../../graph/query/graph-index.ts';
import { findPassages, type Passage, toPassages } from '../../graph/query/occurrences.ts';
import { getEvidence } from '../../graph/query/related.ts';
import { getDatedName } from '../../graph/query/short-label.ts';
import { fetchDocument } from '../state/documents.ts';
import type { Scene } from '../state/scene.ts';
import type { Strings } from '../strings/zh.ts';

/** What is drawn out from the rest of a scene. */
export interface DrawnRelation {
  readonly scene: Scene;
  readonly selected?: NodeKey | undefined;
  readonly related?: NodeKey | undefined;
}

/** Edges that are drawn out, from one end to the other. */
interface Step {
  readonly from: NodeKey;
  readonly to: NodeKey;
  readonly edge: GraphEdge;
}

/**
 * Fetch the sentences of a path, or of what relates two nodes directly.
 *
 * @throws {Error} The reason, where a text cannot be had.
 */
export async function fetchCaptions(
  index: GraphIndex,
  relation: DrawnRelation,
  strings: Strings,
): Promise<readonly PictureCaption[]> {
  const steps = listSteps(relation);
  return await Promise.all(
    steps.map(async (step, i) => await toCaption(index, step, steps.length > 1 ? i + 1 : undefined, strings)),
  );
}

function listSteps({ scene, selected, related }: DrawnRelation): readonly Step[] {
  if (scene.path !== undefined) return scene.path.steps;
  const ends = new Set([selected, related]);
  return scene.edges
    .filter(({ source, target }) => ends.size === 2 && ends.has(source) && ends.has(target))
    .map((edge) => ({ from: edge.source, to: edge.target, edge }));
}

async function toCaption(
  index: GraphIndex,
  { from, to, edge }: Step,
  rank: number | undefined,
  strings: Strings,
): Promise<PictureCaption> {
  const { kind } = edge.attributes;
  const [a, b] = kind === 'evolves-into' ? [edge.source, edge.target] : [from, to];
  const toName = (key: NodeKey): string => {
    const node = index.nodes.get(key);
    return node === undefined ? key : getDatedName(index, node);
  };
  const number = rank === undefined ? '' : `${rank}. `;
  const joint = kind === 'evolves-into' ? '→' : '—';
  const head = `${number}${toName(a)} — ${strings.explore.relations[kind]} ${joint} ${toName(b)}`;
  const found = await findSentence(index, edge, [from, to]);
  return found === undefined ? { head } : { head, ...toQuote(found, strings) };
}

interface Found {
  readonly document: DocumentFile;
  readonly passage: Passage;
  readonly date: string | undefined;
  readonly isDigest: boolean;
}

/** Of several the latest; of a mention the first in its document. */
async function findSentence(
  index: GraphIndex,
  edge: GraphEdge,
  marked: readonly NodeKey[],
): Promise<Found | undefined> {
  const evidence = getEvidence(edge).at(-1);
  const isMention = edge.attributes.kind === 'mentioned-in';
  const node = getNodeOfKind(index, isMention ? edge.target : (evidence?.document ?? ''), 'document');
  if (node === undefined) return undefined;
  const document = await fetchDocument(node.attributes.file);
  const [passage] =
    evidence === undefined
      ? findPassages(index, document, edge.source)
      : toPassages(document, findMarks(index, document, evidence, marked));
  const { date, form } = node.attributes;
  return passage === undefined ? undefined : { document, passage, date, isDigest: form === 'digest' };
}

function toQuote(
  { document: { text, title }, passage, date, isDigest }: Found,
  { reader }: Strings,
): Pick<PictureCaption, 'quote' | 'source'> {
  const sentence = text.slice(passage.start, passage.end).trim();
  const note = isDigest ? `（${reader.digestCitation}）` : '';
  return {
    quote: `${passage.isCutBefore ? '…' : ''}${sentence}${passage.isCutAfter ? '…' : ''}`,
    source: reader.citation(title, date, undefined, undefined) + note,
  };
}
