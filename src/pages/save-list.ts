/** Saving the list of what is shown, or the relation of two nodes that it begins with. Fetched when it is first asked for. */
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import type { CanvasState } from '../canvas/controllers/controller.ts';
import { toListTable } from '../panels/list-table.ts';
import { toPictureWords } from '../panels/picture-words.ts';
import { toRowName } from '../panels/row-words.ts';
import { selectRows } from '../state/node-rows.ts';
import { rowOrderStore } from '../state/row-order.ts';
import { copyTables, saveTables } from '../state/table-files.ts';
import type { TableFormat } from '../state/table-formats.ts';
import type { Language } from '../state/view.ts';
import type { Strings } from '../strings/zh.ts';

export interface SavedList {
  readonly index: GraphIndex;
  readonly state: CanvasState;
  readonly filter: string | undefined;
  readonly strings: Strings;
  readonly language: Language;
}

/**
 * Save the list, or copy it.
 *
 * @returns The name of the file; `undefined` for a copy.
 * @throws {Error} The reason, where there is none.
 */
export async function saveList(
  { index, state, filter, strings, language }: SavedList,
  format: TableFormat,
): Promise<string | undefined> {
  const [a, b] = [state.selected, state.related].map((key) =>
    key === undefined ? undefined : index.nodes.get(key),
  );
  // Of two nodes the list begins with what they have to do with each other: that is what is meant.
  if (a !== undefined && b !== undefined) {
    const { saveRelation } = await import('../panels/pair/save-relation.ts');
    return await saveRelation({ index, a, b, scene: state.scene, palette: state.palette }, format);
  }
  const rows = selectRows(index, state, rowOrderStore.get(), (row, column) =>
    toRowName(row, column, strings),
  );
  const keys = rows.map(({ node }) => node.key);
  const words = toPictureWords(
    index,
    { ...state, scope: 'neighborhood', filter, keys, hasAxis: false },
    strings,
    language,
  );
  const table = toListTable(rows, words, strings);
  if (format !== 'copy')
    return await saveTables([table], format, {
      name: `${strings.name}-${words.title}`,
      palette: state.palette,
    });
  if (await copyTables([table])) return undefined;
  throw new Error(strings.saving.notCopied);
}
