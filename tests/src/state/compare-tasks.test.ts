import { describe, expect, it } from 'vitest';
import type { ComparedTasks, PlacedTask, TaskLink } from '../../../graph/compare/comparison.ts';
import type { EntityKey } from '../../../graph/model/ids.ts';
import { listTaskSteps } from '../../../src/state/compare-tasks.ts';

const createTasks = (labels: readonly string[]): PlacedTask[] =>
  labels.map((label, i) => ({
    key: `task:${label}` as EntityKey,
    label,
    heading: { start: i * 10, end: i * 10 + 5 },
    span: { start: i * 10, end: i * 10 + 9 },
    rank: i + 1,
    isNumbered: true,
    themes: [],
  }));
const link = (before: number, after: number, change: TaskLink['change'] = 'reworded'): TaskLink => ({
  before,
  after,
  change,
  likeness: 1,
});

const tasks: ComparedTasks = {
  before: createTasks(['内需', '科技', '改革', '城乡', '安全']),
  after: createTasks(['科技', '内需', '改革', '绿色', '城镇', '乡村']),
  links: [link(1, 0), link(0, 1), link(2, 2, 'kept'), link(3, 4, 'split'), link(3, 5, 'split')],
};

describe('the steps from task to task', () => {
  const steps = listTaskSteps(tasks).map(({ before, after, change }) => [
    before?.label,
    after?.label,
    change,
  ]);

  it('go by the later rank, with what is gone at the end', () => {
    expect(steps).toEqual([
      ['科技', '科技', 'up'],
      ['内需', '内需', 'down'],
      ['改革', '改革', 'kept'],
      [undefined, '绿色', 'new'],
      ['城乡', '城镇', 'split'],
      ['城乡', '乡村', 'split'],
      ['安全', undefined, 'gone'],
    ]);
  });

  it('are none where neither text sets a task', () => {
    expect(listTaskSteps({ before: [], after: [], links: [] })).toEqual([]);
  });
});
