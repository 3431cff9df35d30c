import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExploration } from '../../../src/state/address.ts';
import {
  deleteView,
  getGraphId,
  parseSavedViews,
  renameView,
  saveView,
} from '../../../src/state/saved-views.ts';
import {
  amendStep,
  beginTimeline,
  followStep,
  recordStep,
  redoStep,
  type Timeline,
  undoStep,
} from '../../../src/state/timeline.ts';
import { listVisits } from '../../../src/state/trail.ts';
import { INITIAL_VIEW, selectNode, showOverview } from '../../../src/state/view.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const walk = (steps: readonly string[]): Timeline<string> =>
  steps.reduce((timeline, step) => recordStep(timeline, step), beginTimeline('start'));

describe('the timeline', () => {
  it('gives every step back, and every one again', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 30 }), (steps) => {
        const there = walk(steps);
        let timeline = there;
        for (let i = 0; i < there.past.length; i += 1) timeline = undoStep(timeline) ?? timeline;
        expect(timeline.present).toBe('start');
        expect(undoStep(timeline)).toBeUndefined();
        for (let i = 0; i < there.past.length; i += 1) timeline = redoStep(timeline) ?? timeline;
        expect(timeline).toEqual(there);
        expect(redoStep(timeline)).toBeUndefined();
      }),
    );
  });

  it('gives up what was undone once something new is done', () => {
    const undone = undoStep(walk(['a', 'b'])) ?? walk([]);
    expect(undone).toEqual({ past: ['start'], present: 'a', future: ['b'] });
    expect(recordStep(undone, 'c')).toEqual({ past: ['start', 'a'], present: 'c', future: [] });
    expect(recordStep(undone, 'a')).toBe(undone);
  });

  it('takes the steps of the browser as its own', () => {
    const there = walk(['a', 'b']);
    const back = followStep(there, 'a');
    expect(back).toEqual(undoStep(there));
    expect(followStep(back, 'b')).toEqual(there);
    expect(followStep(back, 'elsewhere').past).toEqual(['start', 'a']);
  });

  it('lets a change that is no step take the place of what is there', () => {
    expect(amendStep(walk(['a']), 'b')).toEqual({ past: ['start'], present: 'b', future: [] });
  });

  it('does not grow without end', () => {
    expect(walk(Array.from({ length: 300 }, (_, i) => String(i))).past).toHaveLength(100);
  });
});

describe('listVisits', () => {
  const [A, B] = ['concept:科技创新', 'concept:新质生产力'];

  it('names each node once, where it was visited last, and nothing that the graph lacks', () => {
    const first = selectNode(INITIAL_VIEW, A);
    const views = [
      first,
      selectNode(first, 'concept:没有'),
      selectNode(first, B),
      showOverview(INITIAL_VIEW),
    ];
    const timeline = walk(views.map(formatExploration));
    const visits = listVisits(FIXTURE_INDEX, recordStep(timeline, formatExploration(selectNode(first, A))));
    expect(visits.map(({ node }) => node)).toEqual([B, A]);
    expect(visits[0]?.address).toBe(formatExploration(selectNode(first, B)));
  });
});

describe('saved views', () => {
  const view = { graph: 'g', name: '一', address: '#node=a' };
  const other = { graph: 'h', name: '一', address: '#node=b' };

  it('are replaced, renamed and deleted by name within their graph', () => {
    const views = saveView([view, other], { ...view, address: '#node=c' });
    expect(views).toEqual([other, { ...view, address: '#node=c' }]);
    expect(renameView(views, 'g', '一', '二')).toEqual([
      other,
      { graph: 'g', name: '二', address: '#node=c' },
    ]);
    expect(renameView(views, 'g', '一', '')).toBe(views);
    expect(renameView([...views, { ...view, name: '二' }], 'g', '一', '二')).toHaveLength(3);
    expect(deleteView(views, 'g', '一')).toEqual([other]);
  });

  it('are read back, and anything else that was kept is left out', () => {
    expect(parseSavedViews(JSON.stringify([view, { name: 1 }, null, other]))).toEqual([view, other]);
    for (const kept of [undefined, '', '{', '7', '{"a":1}']) expect(parseSavedViews(kept)).toEqual([]);
  });

  it('belong to a graph by its earliest document', () => {
    expect(getGraphId(FIXTURE_INDEX)).toMatch(/^document:2022/u);
  });
});
