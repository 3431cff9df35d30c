import { useMemo, useState } from 'react';
import { compareDates, getNodeDate } from '../../graph/query/dates.ts';
import type { GraphIndex, GraphNode, NodeKey } from '../../graph/query/graph-index.ts';
import type { Scene } from '../state/scene.ts';
import { useStrings } from '../strings/use-strings.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { NodeLink } from './NodeLink.tsx';
import styles from './NodeList.module.css';

export interface NodeListProps {
  readonly index: GraphIndex;
  readonly scene: Scene;
  readonly selected?: NodeKey | undefined;
}

const COLUMNS = ['name', 'kind', 'mentions', 'date'] as const;
type Column = (typeof COLUMNS)[number];

interface Order {
  readonly column: Column;
  readonly isDescending: boolean;
}

/** What is on the canvas, as a table: the equal of the picture for those who do not see it. */
export function NodeList({ index, scene, selected }: NodeListProps) {
  const strings = useStrings();
  const [order, setOrder] = useState<Order | undefined>(undefined);
  const nodes = useMemo(() => sortNodes(index, scene.nodes, order), [index, scene.nodes, order]);
  const toggle = (column: Column): void =>
    setOrder({
      column,
      isDescending: order?.column === column ? !order.isDescending : column === 'mentions',
    });
  return (
    <section className={styles.list} aria-label={strings.nodes.heading}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" aria-sort={toAriaSort(order, column)} className={styles[column]}>
                <button
                  type="button"
                  onClick={() => toggle(column)}
                  title={strings.nodes.sortBy(strings.nodes[column])}
                >
                  {strings.nodes[column]}
                  <span aria-hidden="true">{toArrow(order, column)}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ key, attributes }) => (
            <tr key={key} aria-current={key === selected ? 'true' : undefined}>
              <th scope="row" className={styles.name}>
                <NodeLink node={key}>{attributes.label}</NodeLink>
              </th>
              <td className={styles.kind}>
                <KindMark kind={attributes.kind} />
                {strings.kinds[attributes.kind]}
              </td>
              <td className={styles.mentions}>
                {'mentionCount' in attributes ? attributes.mentionCount : ''}
              </td>
              <td className={styles.date}>{toDate(index, key)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {scene.omittedCount > 0 && <p className={styles.rest}>{strings.canvas.omitted(scene.omittedCount)}</p>}
    </section>
  );
}

/** Of what lasts, the day it was first named. */
function toDate(index: GraphIndex, key: NodeKey): string | undefined {
  const attributes = index.nodes.get(key)?.attributes;
  return getNodeDate(index, key) ?? (attributes && 'first' in attributes ? attributes.first : undefined);
}

function sortNodes(
  index: GraphIndex,
  nodes: readonly GraphNode[],
  order: Order | undefined,
): readonly GraphNode[] {
  if (order === undefined) return nodes;
  const compare = getComparison(index, order.column);
  const sorted = [...nodes].sort(compare);
  return order.isDescending ? sorted.reverse() : sorted;
}

function getComparison(index: GraphIndex, column: Column): (a: GraphNode, b: GraphNode) => number {
  const collator = new Intl.Collator('zh');
  const count = ({ attributes }: GraphNode): number =>
    'mentionCount' in attributes ? attributes.mentionCount : 0;
  switch (column) {
    case 'name':
      return (a, b) => collator.compare(a.attributes.label, b.attributes.label);
    case 'kind':
      return (a, b) => a.attributes.kind.localeCompare(b.attributes.kind);
    case 'mentions':
      return (a, b) => count(a) - count(b);
    case 'date':
      return (a, b) => compareDates(toDate(index, a.key), toDate(index, b.key));
  }
}

function toAriaSort(order: Order | undefined, column: Column): 'ascending' | 'descending' | 'none' {
  if (order?.column !== column) return 'none';
  return order.isDescending ? 'descending' : 'ascending';
}

function toArrow(order: Order | undefined, column: Column): string {
  if (order?.column !== column) return '';
  return order.isDescending ? ' ↓' : ' ↑';
}
