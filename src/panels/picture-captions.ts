/** What a picture or a table of a relation says in words: each step, with the sentence that it rests on. */
import type { PictureCaption } from '../../graph/export/picture.ts';
import type { DocumentFile } from '../../graph/model/findings.ts';
import type { Mode } from '../../graph/model/kinds.ts';
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

/** A step in words, with the sentence that it rests on. */
export interface ToldStep {
  /** Both ends and the relation between them. */
  readonly head: string;
  /** Absent where the step rests on no sentence. */
  readonly sentence?: ToldSentence;
}

/** A sentence with where it stands. */
export interface ToldSentence {
  readonly quote: string;
  readonly document: NodeKey;
  readonly title: string;
  readonly date?: string;
  readonly mode?: Mode;
  readonly isDigest: boolean;
}

/**
 * Fetch the steps of a path, or of what relates two nodes directly, with their sentences.
 *
 * @throws {Error} The reason, where a text cannot be had.
 */
export async function fetchSteps(
  index: GraphIndex,
  relation: DrawnRelation,
  strings: Strings,
): Promise<readonly ToldStep[]> {
  return await Promise.all(
    listSteps(relation).map(async (step): Promise<ToldStep> => {
      const head = toHead(index, step, strings);
      const found = await findSentence(index, step.edge, [step.from, step.to]);
      return found === undefined ? { head } : { head, sentence: toSentence(found) };
    }),
  );
}

/**
 * Fetch what a picture says of a path, or of what relates two nodes directly.
 *
 * @throws {Error} The reason, where a text cannot be had.
 */
export async function fetchCaptions(
  index: GraphIndex,
  relation: DrawnRelation,
  strings: Strings,
): Promise<readonly PictureCaption[]> {
  const steps = await fetchSteps(index, relation, strings);
  return steps.map(({ head, sentence }, i): PictureCaption => {
    const numbered = steps.length > 1 ? `${i + 1}. ${head}` : head;
    if (sentence === undefined) return { head: numbered };
    const { quote, title, date, isDigest } = sentence;
    const note = isDigest ? `（${strings.reader.digestCitation}）` : '';
    return {
      head: numbered,
      quote,
      source: strings.reader.citation(title, date, undefined, undefined) + note,
    };
  });
}

function listSteps({ scene, selected, related }: DrawnRelation): readonly Step[] {
  if (scene.path !== undefined) return scene.path.steps;
  const ends = new Set([selected, related]);
  return scene.edges
    .filter(({ source, target }) => ends.size === 2 && ends.has(source) && ends.has(target))
    .map((edge) => ({ from: edge.source, to: edge.target, edge }));
}

function toHead(index: GraphIndex, { from, to, edge }: Step, { explore }: Strings): string {
  const { kind } = edge.attributes;
  const [a, b] = kind === 'evolves-into' ? [edge.source, edge.target] : [from, to];
  const toName = (key: NodeKey): string => {
    const node = index.nodes.get(key);
    return node === undefined ? key : getDatedName(index, node);
  };
  const joint = kind === 'evolves-into' ? '→' : '—';
  return `${toName(a)} — ${explore.relations[kind]} ${joint} ${toName(b)}`;
}

interface Found {
  readonly key: NodeKey;
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
  if (passage === undefined) return undefined;
  return { key: node.key, document, passage, date, isDigest: form === 'digest' };
}

function toSentence({ key, document: { text, title }, passage, date, isDigest }: Found): ToldSentence {
  const sentence = text.slice(passage.start, passage.end).trim();
  return {
    quote: `${passage.isCutBefore ? '…' : ''}${sentence}${passage.isCutAfter ? '…' : ''}`,
    document: key,
    title,
    isDigest,
    ...(date === undefined ? {} : { date }),
    ...(passage.mode === undefined ? {} : { mode: passage.mode }),
  };
}
