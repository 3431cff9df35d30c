/** Saving what two nodes have to do with each other. Fetched when it is first asked for. */
import {
  type GraphIndex,
  type GraphNode,
  getNodeOfKind,
  isDocumentNode,
} from '../../../graph/query/graph-index.ts';
import { getShortLabel, getShortName } from '../../../graph/query/short-label.ts';
import { toSoughtTerm } from '../../../graph/query/sought-term.ts';
import { requestFromCorpus } from '../../state/corpus.ts';
import type { Scene } from '../../state/scene.ts';
import { copyTable, saveTable } from '../../state/table-files.ts';
import type { TableFormat } from '../../state/table-formats.ts';
import { isNamedInTexts } from '../../state/use-shared.ts';
import { getStrings, loadStrings } from '../../strings/pair.ts';
import type { Palette } from '../../styles/palette.ts';
import { fetchCaptions } from '../picture-captions.ts';
import { listPairGaps } from './pair-gaps.ts';
import { toRelationTable } from './relation-table.ts';

/** Two nodes, and how they are shown. */
export interface ShownRelation {
  readonly index: GraphIndex;
  readonly a: GraphNode;
  readonly b: GraphNode;
  readonly scene: Scene;
  readonly palette: Palette;
}

/**
 * Save what two nodes have to do with each other, or copy it.
 *
 * @returns The name of the file; `undefined` for a copy.
 * @throws {Error} The reason, where there is none.
 */
export async function saveRelation(
  { index, a, b, scene, palette }: ShownRelation,
  format: TableFormat,
): Promise<string | undefined> {
  await loadStrings();
  const strings = getStrings();
  const isNamed = isNamedInTexts(a) && isNamedInTexts(b);
  const [shared, steps] = await Promise.all([
    isNamed ? requestFromCorpus('shared', { a: toSoughtTerm(a), b: toSoughtTerm(b) }) : undefined,
    fetchCaptions(index, { scene, selected: a.key, related: b.key }, strings),
  ]);
  const total = [...index.nodes.values()].filter(isDocumentNode).length;
  const table = toRelationTable(
    {
      names: [getShortLabel(a.attributes), getShortLabel(b.attributes)],
      shared,
      steps,
      isPath: scene.path !== undefined,
      missing: shared === undefined ? [] : listPairGaps(index, shared),
      notes: [
        shared === undefined
          ? strings.picture.library(total, total, '')
          : strings.pair.library(shared.documents.length, shared.searchedCount),
        strings.pair.address(toReadable(location.href)),
        strings.picture.made(new Date().toISOString().slice(0, 10)),
      ],
    },
    strings,
    ({ key, title }) => {
      const node = getNodeOfKind(index, key, 'document');
      return node === undefined ? title : getShortName(index, node).name;
    },
  );
  if (format !== 'copy')
    return await saveTable(table, format, { name: `${strings.name}-${table.title}`, palette });
  if (await copyTable(table, { isComplete: true })) return undefined;
  throw new Error(strings.saving.notCopied);
}

/** An address as one reads it: Chinese stays Chinese. */
function toReadable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
