import { describe, expect, it } from 'vitest';
import { arrangeScene } from '../../../src/canvas/arrange.ts';
import { listArrowColumns, listRecurrences } from '../../../src/canvas/recurrences.ts';
import { setArrangement } from '../../../src/state/exploration.ts';
import { getScene, listMarks } from '../../../src/state/scene.ts';
import { explore, INITIAL_VIEW, selectNode } from '../../../src/state/view.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const WORDING = 'wording:稳健的货币政策';
const view = selectNode(INITIAL_VIEW, 'policy:货币政策');
const scene = getScene(FIXTURE_INDEX, view);
const { columns } = arrangeScene(scene, new Map(), new Map());

describe('recurrences', () => {
  it('put the end of an arrow into the column of the mention that it is about, left of where it leads', () => {
    const [arrow] = listArrowColumns(scene, columns);
    expect(arrow?.source).toBe(WORDING);
    expect(arrow?.from).toBe(columns.get('2024-04-30'));
    expect(arrow?.to).toBeUndefined();
    expect(arrow?.from).toBeLessThan(columns.get(scene.dates.get(arrow?.target ?? '') ?? '') ?? 0);
  });

  it('are listed once a node, from left to right', () => {
    const arrows = [
      { edge: 'a', source: 'x', target: 'y', from: 30 },
      { edge: 'b', source: 'z', target: 'x', to: 10 },
      { edge: 'c', source: 'x', target: 'z', from: 30, to: 50 },
    ];
    expect(listRecurrences(arrows)).toEqual([
      { node: 'x', columns: [10, 30] },
      { node: 'z', columns: [50] },
    ]);
  });

  it('have a column of their own where nothing else has that date', () => {
    const alone = { ...scene, dates: new Map([...scene.dates].filter(([, date]) => date !== '2024-04-30')) };
    expect(arrangeScene(alone, new Map(), new Map()).columns.has('2024-04-30')).toBe(true);
  });

  it('are named by the legend only where time has an axis', () => {
    expect(listMarks(scene)).toEqual(['recurrence']);
    const rings = explore(view, (one) => setArrangement(one, 'radial'));
    expect(listMarks(getScene(FIXTURE_INDEX, rings))).toEqual([]);
    expect(listArrowColumns(scene, new Map())).toEqual([]);
  });
});
