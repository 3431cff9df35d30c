import { describe, expect, it } from 'vitest';
import { formatExploration, restoreExploration } from '../../../src/state/address.ts';
import {
  collapseNode,
  expandNode,
  isolateNode,
  pinNode,
  setArrangement,
  setHops,
  showHidden,
  unpinNode,
} from '../../../src/state/exploration.ts';
import { describeStep, type Step } from '../../../src/state/steps.ts';
import {
  choosePath,
  explore,
  extendScene,
  INITIAL_VIEW,
  putAway,
  relateShown,
  selectNode,
  selectShown,
  setFilter,
  showAllKinds,
  showLayer,
  showScene,
  toggleKind,
  toggleRelation,
  type View,
} from '../../../src/state/view.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const CENTER = 'concept:新质生产力';
const A = 'concept:科技创新';
const B = 'policy:货币政策';
const START = selectNode(INITIAL_VIEW, CENTER);
const EXPANDED = explore(START, (one) => expandNode(one, { node: A, count: 5 }));
const PINNED = explore(START, (one) => pinNode(one, { node: A, x: 1, y: 2 }));
const AWAY = putAway(START, A, CENTER);
const HIDDEN = toggleRelation(toggleKind(START, 'document'), 'words');
const RELATED = relateShown(START, CENTER, A, CENTER);

const CASES: readonly (readonly [name: string, before: View, after: View, step: Step])[] = [
  ['another center', START, selectNode(START, A), { kind: 'center', node: A }],
  ['a node that is shown', START, selectShown(START, A, CENTER), { kind: 'select', node: A }],
  [
    'the center again',
    selectShown(START, A, CENTER),
    selectShown(START, CENTER, CENTER),
    { kind: 'select', node: CENTER },
  ],
  ['neighbors of a node', START, EXPANDED, { kind: 'expand', node: A }],
  [
    'neighbors of a node that is selected with it',
    START,
    explore(selectShown(START, A, CENTER), (one) => expandNode(one, { node: A, count: 5 })),
    { kind: 'expand', node: A },
  ],
  [
    'more of them',
    EXPANDED,
    explore(EXPANDED, (one) => expandNode(one, { node: A, count: 5 })),
    { kind: 'expand', node: A },
  ],
  [
    'none of them',
    EXPANDED,
    explore(EXPANDED, (one) => collapseNode(one, A, CENTER)),
    { kind: 'collapse', node: A },
  ],
  ['a node put away', START, AWAY, { kind: 'hide', node: A }],
  ['and put back', AWAY, explore(AWAY, showHidden), { kind: 'putBack' }],
  [
    'one node alone',
    START,
    explore(selectShown(START, A, A), (one) => isolateNode(one, A)),
    { kind: 'isolate', node: A },
  ],
  ['a pin', START, PINNED, { kind: 'pin', node: A }],
  [
    'a pin moved',
    PINNED,
    explore(PINNED, (one) => pinNode(one, { node: A, x: 9, y: 2 })),
    { kind: 'move', node: A },
  ],
  ['no pin', PINNED, explore(PINNED, (one) => unpinNode(one, A)), { kind: 'unpin', node: A }],
  ['more hops', START, explore(START, (one) => setHops(one, 2)), { kind: 'hops', hops: 2 }],
  [
    'rings',
    START,
    explore(START, (one) => setArrangement(one, 'radial')),
    { kind: 'arrange', arrangement: 'radial' },
  ],
  ['a second node', START, RELATED, { kind: 'relate', nodes: [CENTER, A] }],
  ['a path', RELATED, choosePath(RELATED, 2), { kind: 'path', rank: 2 }],
  ['the overview', START, showScene(START, 'overview'), { kind: 'scene', scene: 'overview' }],
  ['the list', START, showLayer(START, 'list'), { kind: 'layer', layer: 'list' }],
  [
    'a kind hidden',
    START,
    toggleKind(START, 'document'),
    { kind: 'nodes', name: 'document', isHidden: true },
  ],
  [
    'a relation shown',
    toggleRelation(START, 'words'),
    START,
    { kind: 'relations', name: 'words', isHidden: false },
  ],
  ['every kind', HIDDEN, showAllKinds(HIDDEN), { kind: 'showAll' }],
  ['a filter', START, setFilter(START, '次数:3'), { kind: 'filter' }],
  ['no filter', setFilter(START, '次数:3'), START, { kind: 'unfilter' }],
  ['more nodes', START, extendScene(START), { kind: 'extend' }],
  ['nothing of all this', START, START, { kind: 'other' }],
];

describe('describeStep', () => {
  it.each(CASES)('tells %s, also from addresses', (_, before, after, step) => {
    expect(describeStep(FIXTURE_INDEX, before, after)).toEqual(step);
    const [from, to] = [before, after].map((view) =>
      restoreExploration(INITIAL_VIEW, formatExploration(view)),
    );
    if (from !== undefined && to !== undefined) expect(describeStep(FIXTURE_INDEX, from, to)).toEqual(step);
  });

  it('tells of a center that is opened from the first screen, where none is named', () => {
    const opened = selectNode(INITIAL_VIEW, B);
    expect(describeStep(FIXTURE_INDEX, INITIAL_VIEW, opened)).toEqual({ kind: 'center', node: B });
  });
});
