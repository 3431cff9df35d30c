import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatList, parseList } from '../../../src/state/address-fields.ts';
import {
  collapseNode,
  expandNode,
  hideNode,
  isExpanded,
  isolateNode,
  NO_EXPLORATION,
  pinNode,
  recenter,
  setHops,
  showHidden,
  unpinNode,
} from '../../../src/state/exploration.ts';
import { getScene } from '../../../src/state/scene.ts';
import { explore, INITIAL_VIEW, putAway, selectShown, type View } from '../../../src/state/view.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const CENTER = 'concept:新质生产力';
const A = 'concept:科技创新';
const B = 'policy:货币政策';

const toKeys = (view: View): readonly string[] => getScene(FIXTURE_INDEX, view).nodes.map(({ key }) => key);

describe('transitions of an exploration', () => {
  it('join expansions that follow each other, and keep apart those that do not', () => {
    const once = expandNode(NO_EXPLORATION, { node: A, relation: 'words', count: 5 });
    const twice = expandNode(once, { node: A, relation: 'words', count: 10 });
    expect(twice.expansions).toEqual([{ node: A, relation: 'words', count: 15 }]);
    expect(expandNode(twice, { node: A, count: 5 }).expansions).toHaveLength(2);
    expect(isExpanded(twice, A)).toBe(true);
  });

  it('collapse a node, and the center with nothing added to its bare self', () => {
    const expanded = expandNode(NO_EXPLORATION, { node: A, count: 5 });
    expect(collapseNode(expanded, A, CENTER)).toEqual(NO_EXPLORATION);
    expect(collapseNode(expanded, CENTER, CENTER)).toMatchObject({ isBare: true, expansions: [{ node: A }] });
  });

  it('pin to whole numbers, move a pin, and unpin what is put away', () => {
    const pinned = pinNode(NO_EXPLORATION, { node: A, x: 1.4, y: -2.6 });
    expect(pinned.pins).toEqual([{ node: A, x: 1, y: -3 }]);
    expect(pinNode(pinned, { node: A, x: 9, y: 9 }).pins).toEqual([{ node: A, x: 9, y: 9 }]);
    expect(unpinNode(pinned, A)).toEqual(NO_EXPLORATION);
    expect(hideNode(pinned, A)).toMatchObject({ pins: [], hidden: [A] });
    expect(showHidden(hideNode(pinned, A)).hidden).toEqual([]);
  });

  it('keep pins and arrangement on the way to another center, and nothing else', () => {
    const pins = [{ node: B, x: 0, y: 0 }];
    const busy = { ...setHops(NO_EXPLORATION, 3), pins, hidden: [A], arrangement: 'radial' as const };
    expect(recenter(busy)).toEqual({ ...NO_EXPLORATION, pins, arrangement: 'radial' });
    expect(isolateNode(busy, A)).toMatchObject({ center: A, isBare: true, hops: 1, hidden: [], pins });
  });

  it('leave what they are given as it was', () => {
    const before = JSON.stringify(NO_EXPLORATION);
    pinNode(expandNode(hideNode(NO_EXPLORATION, A), { node: A, count: 1 }), { node: B, x: 1, y: 1 });
    expect(JSON.stringify(NO_EXPLORATION)).toBe(before);
  });
});

describe('the scene of an exploration', () => {
  const selected = selectShown(INITIAL_VIEW, A, CENTER);

  it('is the same object whatever shown node is selected', () => {
    expect(getScene(FIXTURE_INDEX, selected)).toBe(getScene(FIXTURE_INDEX, INITIAL_VIEW));
  });

  it('grows by an expansion, which names the parents of what it adds', () => {
    const bare = explore(selected, (one) => isolateNode(one, A));
    expect(toKeys(bare)).toEqual([A]);
    const grown = explore(bare, (one) => expandNode(one, { node: A, relation: 'related-to', count: 2 }));
    const scene = getScene(FIXTURE_INDEX, grown);
    expect(scene.nodes).toHaveLength(3);
    for (const { key } of scene.nodes.slice(1)) expect(scene.parents.get(key)).toBe(A);
    expect(scene.focal).toEqual(new Set([A]));
  });

  it('lacks what was put away, counts it, and tells of the center instead', () => {
    const away = putAway(selected, A, CENTER);
    const scene = getScene(FIXTURE_INDEX, away);
    expect(scene.hiddenCount).toBe(1);
    expect(toKeys(away)).toEqual(toKeys(INITIAL_VIEW).filter((key) => key !== A));
    expect(away.selected).toBe(CENTER);
  });

  it('holds pinned nodes and the one compared with, from wherever they are', () => {
    expect(toKeys(INITIAL_VIEW)).not.toContain(B);
    expect(toKeys(explore(INITIAL_VIEW, (one) => pinNode(one, { node: B, x: 5, y: 5 })))).toContain(B);
    expect(toKeys({ ...selected, related: B })).toContain(B);
    expect(toKeys({ ...selected, related: 'concept:没有' })).toEqual(toKeys(selected));
  });

  it('ignores expansions of nodes that are not shown', () => {
    const stale = explore(INITIAL_VIEW, (one) => expandNode(one, { node: B, count: 9 }));
    expect(toKeys(stale)).toEqual(toKeys(INITIAL_VIEW));
  });
});

describe('lists in an address', () => {
  it('give every item back, whatever marks it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2 }), { minLength: 1 }), (items) => {
        expect(parseList(formatList(items) ?? null)).toEqual(items);
      }),
    );
    expect(formatList([])).toBeUndefined();
    expect(parseList('a!%E0%A4%A~b!c')).toEqual([['b', 'c']]);
  });
});
