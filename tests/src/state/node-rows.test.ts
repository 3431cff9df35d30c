import { describe, expect, it } from 'vitest';
import { selectNeighborhood } from '../../../graph/query/neighborhood.ts';
import {
  listRows,
  type NodeRow,
  putFirst,
  ROW_COLUMNS,
  selectRows,
  sortRows,
} from '../../../src/state/node-rows.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const CENTER = 'concept:新质生产力';
const { nodes } = selectNeighborhood(FIXTURE_INDEX, CENTER, { limit: 40 });
const rows = listRows(FIXTURE_INDEX, nodes, CENTER);
const getName = ({ node }: NodeRow): string => node.attributes.label;

describe('putFirst', () => {
  it('puts what was asked about before the way between, and leaves the others in their order', () => {
    const [a, b, c, d, e] = nodes.map(({ key }) => key);
    const path = { nodes: [e ?? '', b ?? '', d ?? ''], steps: [], cost: 1 };
    const keys = putFirst({ nodes: nodes.slice(0, 5), path }, [e, d]).map(({ key }) => key);
    expect(keys).toEqual([e, d, b, a, c]);
    expect(putFirst({ nodes }, ['concept:nowhere', undefined])).toEqual(nodes);
  });
});

describe('selectRows', () => {
  it('puts what was asked about first, until an order is asked for', () => {
    const [, other] = nodes;
    const scene = { scene: { nodes }, selected: CENTER, related: other?.key };
    const plain = selectRows(FIXTURE_INDEX, scene, undefined, getName);
    expect(plain.slice(0, 2).map(({ node }) => node.key)).toEqual([CENTER, other?.key]);
    const order = { column: 'mentions', isDescending: true } as const;
    expect(selectRows(FIXTURE_INDEX, scene, order, getName)).toEqual(sortRows(plain, order, getName));
  });
});

describe('rows', () => {
  it('stand for the nodes, in their order', () => {
    expect(rows.map(({ node }) => node.key)).toEqual(nodes.map(({ key }) => key));
    expect(rows.length).toBeGreaterThan(5);
  });

  it('tell how each is related to the selected node, which is not related to itself', () => {
    expect(rows.find(({ node }) => node.key === CENTER)?.relation).toBeUndefined();
    const document = rows.find(({ node }) => node.attributes.kind === 'document');
    expect(document?.relation).toBe('document');
    for (const { node, relation } of rows) {
      if (relation === undefined || relation === 'document') continue;
      expect([relation.edge.source, relation.edge.target].sort()).toEqual([CENTER, node.key].sort());
    }
    expect(rows.filter(({ relation }) => relation !== undefined).length).toBeGreaterThan(3);
    expect(listRows(FIXTURE_INDEX, nodes, undefined).every(({ relation }) => relation === undefined)).toBe(
      true,
    );
  });

  it.each(ROW_COLUMNS)('by %s keep every row, and those without a value last', (column) => {
    for (const isDescending of [false, true]) {
      const sorted = sortRows(rows, { column, isDescending }, getName);
      expect(new Set(sorted)).toEqual(new Set(rows));
      if (column === 'name' || column === 'kind' || column === 'relation') continue;
      const values = sorted.map((row) => row[column]);
      const known = values.filter((value) => value !== undefined);
      expect(values.slice(0, known.length)).toEqual(known);
      const ascending = [...known].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect(known).toEqual(isDescending ? ascending.reverse() : ascending);
    }
  });
});
