/** Title and notes of a picture. */
import { type GraphIndex, getNodeOfKind, type NodeKey } from '../../graph/query/graph-index.ts';
import { listOccurrences } from '../../graph/query/occurrences.ts';
import type { PictureWords } from '../state/picture.ts';
import type { PictureScope } from '../state/picture-scopes.ts';
import type { Scene } from '../state/scene.ts';
import type { Strings } from '../strings/zh.ts';

export function toPictureWords(
  index: GraphIndex,
  scene: Scene,
  selected: NodeKey | undefined,
  scope: PictureScope,
  strings: Strings,
): PictureWords {
  const label = selected === undefined ? '' : (index.nodes.get(selected)?.attributes.label ?? '');
  return {
    title: toTitle(index, scene, label, scope, strings),
    notes: [toSources(index, scene, strings), strings.picture.made(new Date().toISOString().slice(0, 10))],
    kinds: strings.kinds,
  };
}

function toTitle(
  index: GraphIndex,
  scene: Scene,
  label: string,
  scope: PictureScope,
  strings: Strings,
): string {
  if (scope === 'selection') return strings.picture.selectionTitle(label);
  if (scene.center === undefined) return strings.picture.overviewTitle;
  return strings.picture.neighborhoodTitle(index.nodes.get(scene.center)?.attributes.label ?? label);
}

/** The documents that what is drawn comes from, by number and period. */
function toSources(index: GraphIndex, scene: Scene, strings: Strings): string {
  const documents = new Map(
    scene.nodes.flatMap(({ key }) => {
      const own = getNodeOfKind(index, key, 'document');
      const mentioning = listOccurrences(index, key).map(({ document }) => document);
      return [...mentioning, ...(own === undefined ? [] : [own])].map(
        (document) => [document.key, document] as const,
      );
    }),
  );
  const dates = [...documents.values()].flatMap(({ attributes }) => attributes.date ?? []).sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return strings.picture.sourcesUndated(documents.size);
  return strings.picture.sources(documents.size, first, last);
}
