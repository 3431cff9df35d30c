/** Title, notes and names of a picture. */
import {
  type GraphIndex,
  getNodeOfKind,
  isDocumentNode,
  type NodeKey,
} from '../../graph/query/graph-index.ts';
import { listOccurrences } from '../../graph/query/occurrences.ts';
import { getEvidence } from '../../graph/query/related.ts';
import { getDatedName } from '../../graph/query/short-label.ts';
import { toFilter } from '../state/filter.ts';
import type { PictureWords } from '../state/picture.ts';
import type { PictureScope } from '../state/picture-scopes.ts';
import type { Scene } from '../state/scene.ts';
import type { Language } from '../state/view.ts';
import type { Strings } from '../strings/zh.ts';
import { describeFilter } from './filter-text.ts';
import type { DrawnRelation } from './picture-captions.ts';

export interface PictureSubject extends DrawnRelation {
  readonly scope: PictureScope;
  /** Nodes of the picture. */
  readonly keys: readonly NodeKey[];
  /** Whether it stands over dates. */
  readonly hasAxis: boolean;
  /** Query that its nodes meet. */
  readonly filter?: string | undefined;
}

export function toPictureWords(
  index: GraphIndex,
  subject: PictureSubject,
  strings: Strings,
  language: Language,
): Omit<PictureWords, 'captions'> {
  const filter =
    subject.filter === undefined ? '' : describeFilter(toFilter(subject.filter), language, strings);
  return {
    title: toTitle(index, subject, strings),
    notes: [
      ...(filter === '' ? [] : [strings.picture.filter(filter)]),
      ...(subject.scene.isIndirect ? [strings.picture.indirect] : []),
      ...(subject.hasAxis ? [strings.canvas.byOrder] : []),
      toSources(index, subject, strings),
      strings.picture.made(new Date().toISOString().slice(0, 10)),
    ],
    kinds: strings.kinds,
    lines: { ...strings.explore.relations, ...strings.canvas.marks },
    chosen: {
      relation: strings.picture.chosen,
      path: strings.canvas.path,
      indirectPath: strings.canvas.indirectPath,
    },
  };
}

/** What is shown, with the names of both ends where it is a relation. */
function toTitle(
  index: GraphIndex,
  { scene, selected, related, scope }: PictureSubject,
  { picture }: Strings,
): string {
  const toName = (key: NodeKey | undefined): string => {
    const node = key === undefined ? undefined : index.nodes.get(key);
    return node === undefined ? '' : getDatedName(index, node);
  };
  if (related !== undefined) {
    const toPair = scene.path === undefined ? picture.pairTitle : picture.pathTitle;
    return toPair(toName(selected), toName(related));
  }
  if (scope === 'selection') return picture.selectionTitle(toName(selected));
  return scene.center === undefined ? picture.overviewTitle : picture.neighborhoodTitle(toName(scene.center));
}

/** The documents that what is drawn comes from: how many of how many, and their period. */
function toSources(
  index: GraphIndex,
  { keys, scene }: PictureSubject,
  { picture, inspector }: Strings,
): string {
  const sources = scene.pair === undefined ? keys : listCited(scene);
  const documents = new Map(
    sources.flatMap((key) => {
      const own = getNodeOfKind(index, key, 'document');
      const mentioning = listOccurrences(index, key).map(({ document }) => document);
      return [...mentioning, ...(own === undefined ? [] : [own])].map(
        (document) => [document.key, document] as const,
      );
    }),
  );
  const total = [...index.nodes.values()].filter(isDocumentNode).length;
  const dates = [...documents.values()].flatMap(({ attributes }) => attributes.date ?? []).sort();
  const [first] = dates;
  const last = dates.at(-1);
  const period = first === undefined || last === undefined ? '' : inspector.span(first, last);
  return picture.library(documents.size, total, period);
}

/** Of two nodes: the documents shown, and those with the sentences of the way between. */
function listCited({ nodes, path }: Scene): readonly NodeKey[] {
  return [
    ...nodes.flatMap(({ key, attributes }) => (attributes.kind === 'document' ? [key] : [])),
    ...(path?.steps ?? []).flatMap(({ edge }) => getEvidence(edge).at(-1)?.document ?? []),
  ];
}
