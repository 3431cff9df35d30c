/** Saving what two nodes have to do with each other. Fetched when it is first asked for. */
import {
  type GraphIndex,
  type GraphNode,
  getNodeOfKind,
  isDocumentNode,
} from '../../../graph/query/graph-index.ts';
import type { Path } from '../../../graph/query/paths.ts';
import { getShortLabel, getShortName } from '../../../graph/query/short-label.ts';
import { toSoughtTerm } from '../../../graph/query/sought-term.ts';
import { requestFromCorpus } from '../../state/corpus.ts';
import { loadPathFinder, pathFinderStore } from '../../state/paths.ts';
import type { Scene } from '../../state/scene.ts';
import { copyTables, saveTables } from '../../state/table-files.ts';
import type { TableFormat } from '../../state/table-formats.ts';
import { isNamedInTexts } from '../../state/use-shared.ts';
import { getStrings, loadStrings } from '../../strings/pair.ts';
import type { Palette } from '../../styles/palette.ts';
import { fetchSteps } from '../picture-captions.ts';
import { listPairGaps } from './pair-gaps.ts';
import { toRelationTables } from './relation-table.ts';

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
  const { pair } = strings;
  const [shared, direct] = await Promise.all([
    isNamed ? requestFromCorpus('shared', { a: toSoughtTerm(a), b: toSoughtTerm(b) }) : undefined,
    fetchSteps(index, { scene, selected: a.key, related: b.key }, strings),
  ]);
  // Where nothing joins the two directly and no way was chosen, the best one says what there is.
  const best = direct.length > 0 ? undefined : await findBestPath(index, a, b);
  const steps =
    best === undefined ? direct : await fetchSteps(index, { scene: { ...scene, path: best } }, strings);
  const pathHeading = scene.isIndirect === true ? strings.canvas.indirectPath : pair.path;
  const drawnHeading = scene.path === undefined ? pair.relations : pathHeading;
  const total = [...index.nodes.values()].filter(isDocumentNode).length;
  const tables = toRelationTables(
    {
      names: [getShortLabel(a.attributes), getShortLabel(b.attributes)],
      shared,
      steps,
      stepsHeading: best === undefined ? drawnHeading : pair.bestPath,
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
    return await saveTables(tables, format, {
      name: `${strings.name}-${tables[0]?.title ?? ''}`,
      palette,
    });
  if (await copyTables(tables, { isComplete: true })) return undefined;
  throw new Error(strings.saving.notCopied);
}

async function findBestPath(index: GraphIndex, a: GraphNode, b: GraphNode): Promise<Path | undefined> {
  await loadPathFinder();
  const paths = await pathFinderStore.get()?.findPaths(index, a.key, b.key);
  return paths?.[0];
}

/** An address as one reads it: Chinese stays Chinese. */
function toReadable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
