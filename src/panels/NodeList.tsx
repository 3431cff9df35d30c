import { type KeyboardEvent, lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { selectSpanned } from '../../graph/query/missing-meetings.ts';
import type { MissingMeeting } from '../../graph/query/trace.ts';
import { announce } from '../state/announcer.ts';
import { useRequestedFocus } from '../state/focus.ts';
import { navigate } from '../state/navigation.ts';
import { type NodeRow, ROW_COLUMNS, type RowColumn, type RowOrder, selectRows } from '../state/node-rows.ts';
import { rowOrderStore } from '../state/row-order.ts';
import type { Scene } from '../state/scene.ts';
import { useScrollMemory } from '../state/scroll-memory.ts';
import { useStore } from '../state/use-store.ts';
import { selectShown, showRelation, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import type { MenuPlace } from '../ui/Menu.tsx';
import { GapNote } from './GapNote.tsx';
import { NodeLink } from './NodeLink.tsx';
import styles from './NodeList.module.css';
import { toRowName } from './row-words.ts';

export interface NodeListProps {
  readonly index: GraphIndex;
  readonly scene: Scene;
  readonly selected?: NodeKey | undefined;
  /** What the selected node is compared with, and which path between the two is drawn. */
  readonly related?: NodeKey | undefined;
  readonly path?: number | undefined;
  /** Offer what can be done with a node. */
  readonly onMenu: (node: NodeKey, place: MenuPlace) => void;
}

/** Speaks the language of the reader from the first word on. */
const PairList = lazy(async () => {
  const list = import('./pair/PairList.tsx');
  await (await import('../strings/pair.ts')).loadStrings();
  return { default: (await list).PairList };
});

/** Columns that are ordered from the most to the least at first. */
const DESCENDING: ReadonlySet<RowColumn> = new Set(['mentions', 'documents', 'last']);

/** What is on the canvas, as a table: the equal of the picture for those who do not see it. */
export function NodeList({ index, scene, selected, related, path, onMenu }: NodeListProps) {
  const strings = useStrings();
  const { nodes: words } = strings;
  const [a, b] = [selected, related].map((key) => (key === undefined ? undefined : index.nodes.get(key)));
  const order = useStore(rowOrderStore);
  const [current, setCurrent] = useState<NodeKey | undefined>(selected);
  const ref = useRef<HTMLElement>(null);
  const bodyRef = useRef<HTMLTableSectionElement>(null);
  useRequestedFocus('list', ref, () => findCurrentRow(bodyRef.current));
  useScrollMemory('list', ref);
  const rows = useMemo(
    () =>
      selectRows(index, { scene, selected, related }, order, (row, column) =>
        toRowName(row, column, strings),
      ),
    [index, scene, selected, related, order, strings],
  );
  const sort = (column: RowColumn): void => {
    const isDescending = order?.column === column ? !order.isDescending : DESCENDING.has(column);
    rowOrderStore.set({ column, isDescending });
    announce(words.sorted(words[column], isDescending, rows.length));
  };
  // One row at a time is reached by Tab, all others by arrow keys: a long list is no barrier.
  const reachable = rows.some(({ node }) => node.key === current) ? current : rows[0]?.node.key;
  return (
    <section ref={ref} className={styles.list} tabIndex={-1} aria-label={words.heading}>
      {a !== undefined && b !== undefined && (
        <Suspense>
          <PairList index={index} a={a} b={b} path={path} />
        </Suspense>
      )}
      <table className={styles.table}>
        <caption className={styles.caption}>
          {words.count(rows.length)}
          {scene.omittedCount > 0 && `，${strings.canvas.omitted(scene.omittedCount)}`}
          <span className={styles.keys}>{words.keys}</span>
          <GapNote missing={listGaps(scene, rows)} head={words.missing} />
        </caption>
        <thead>
          <tr>
            {ROW_COLUMNS.map((column) => (
              <th key={column} scope="col" aria-sort={toAriaSort(order, column)} className={styles[column]}>
                <button type="button" onClick={() => sort(column)} title={words.sortBy(words[column])}>
                  {words[column]}
                  <span aria-hidden="true">{toArrow(order, column)}</span>
                </button>
              </th>
            ))}
            <th scope="col" className={styles.actions}>
              <span className={styles.spoken}>{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={bodyRef} onKeyDown={(event) => walk(event, bodyRef.current)}>
          {rows.map((row) => (
            <Row
              key={row.node.key}
              row={row}
              center={scene.center}
              selected={selected}
              isReachable={row.node.key === reachable}
              onReach={() => setCurrent(row.node.key)}
              onMenu={onMenu}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly row: NodeRow;
  readonly center: NodeKey | undefined;
  readonly selected: NodeKey | undefined;
  readonly isReachable: boolean;
  readonly onReach: () => void;
  readonly onMenu: (node: NodeKey, place: MenuPlace) => void;
}

function Row({ row, center, selected, isReachable, onReach, onMenu }: RowProps) {
  const strings = useStrings();
  const { node, name, mentions, documents, first, last, relation } = row;
  const { key, attributes } = node;
  const tabIndex = isReachable ? 0 : -1;
  const isSelected = key === selected;
  const select = (view: View): View => selectShown(view, key, center);
  const openMenu = (element: Element): void => {
    const { left, bottom } = element.getBoundingClientRect();
    onMenu(key, { x: left, y: bottom + 4 });
  };
  return (
    <tr
      aria-current={isSelected ? 'true' : undefined}
      onFocus={onReach}
      // The name is the link; a row that is pressed anywhere else does the same, unless its text is being marked.
      onClick={({ target }) => {
        const isControl = (target as Element).closest('a, button') !== null;
        if (!isControl && getSelection()?.isCollapsed !== false) navigate(select);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        openMenu(event.target as Element);
      }}
    >
      <th scope="row" className={styles.name}>
        <NodeLink node={key} transition={select} tabIndex={tabIndex} title={attributes.label}>
          <span className={styles.mark}>
            <KindMark kind={attributes.kind} />
          </span>
          {name}
        </NodeLink>
      </th>
      <td className={styles.kind}>
        <KindMark kind={attributes.kind} />
        {strings.kinds[attributes.kind]}
      </td>
      <td className={styles.mentions}>{mentions}</td>
      <td className={styles.documents}>{documents}</td>
      <td className={styles.first}>{first}</td>
      <td className={styles.last}>{last}</td>
      <td className={styles.relation}>
        {selected !== undefined && relation !== undefined && !isSelected && (
          <NodeLink
            node={key}
            transition={(view) => showRelation(view, selected, key)}
            title={strings.inspector.evidence}
            tabIndex={tabIndex}
          >
            {toRowName(row, 'relation', strings)}
          </NodeLink>
        )}
      </td>
      <td className={styles.actions}>
        <IconButton
          icon="dots"
          label={strings.explore.actions(attributes.label)}
          tabIndex={tabIndex}
          onClick={(event) => openMenu(event.currentTarget)}
        />
      </td>
    </tr>
  );
}

/** What is missing between the first and the last date that the rows of a neighborhood have. */
function listGaps({ kind, dates, missing }: Scene, rows: readonly NodeRow[]): readonly MissingMeeting[] {
  if (kind === 'overview') return [];
  return selectSpanned(missing, [...dates.values(), ...rows.flatMap(({ first, last }) => [first, last])]);
}

/** The name in the row that is selected, else in the first: from there arrow keys and Enter go on. */
function findCurrentRow(body: HTMLElement | null): HTMLElement | null {
  return body?.querySelector<HTMLElement>('[aria-current] a') ?? body?.querySelector('a') ?? null;
}

/** Arrow keys, Home and End go from row to row, in the same column of controls. */
function walk(event: KeyboardEvent, body: HTMLElement | null): void {
  const row = (event.target as Element).closest('tr');
  const rows = [...(body?.querySelectorAll('tr') ?? [])];
  const goal = getGoal(event.key, row === null ? 0 : rows.indexOf(row), rows.length);
  if (row === null || goal === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const cell = (event.target as Element).closest('th, td');
  const column = cell === null ? 0 : [...row.children].indexOf(cell);
  const target =
    rows[goal]?.children[column]?.querySelector<HTMLElement>('a, button') ?? rows[goal]?.querySelector('a');
  target?.focus();
  event.preventDefault();
}

function getGoal(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function toAriaSort(order: RowOrder | undefined, column: RowColumn): 'ascending' | 'descending' | 'none' {
  if (order?.column !== column) return 'none';
  return order.isDescending ? 'descending' : 'ascending';
}

function toArrow(order: RowOrder | undefined, column: RowColumn): string {
  if (order?.column !== column) return '';
  return order.isDescending ? ' ↓' : ' ↑';
}
