import { describe, expect, it } from 'vitest';
import {
  findPredecessors,
  findSuccessors,
  listAgenda,
  listFirstMentioned,
  listSeries,
  listWordings,
} from '../../../graph/query/evolution.ts';
import { FIXTURE_INDEX, getLabels } from '../../helpers/fixture-index.ts';

const MEETING_2024 = 'meeting:中央经济工作会议2024-12-12';

describe('evolution', () => {
  it('lists the tasks of a meeting in rank order with what they were before', () => {
    const agenda = listAgenda(FIXTURE_INDEX, MEETING_2024);
    expect(agenda.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(agenda[0]?.task.attributes.label).toBe('大力提振消费、提高投资效益，全方位扩大国内需求');
    expect(agenda[0]?.predecessors.map(({ node }) => node.attributes.label)).toEqual(['着力扩大国内需求']);
    expect(agenda[1]?.predecessors).toEqual([]);
  });

  it('steps from a wording to the next and back', () => {
    const [step] = findSuccessors(FIXTURE_INDEX, 'wording:稳健的货币政策');
    expect(step?.node.attributes.label).toBe('适度宽松的货币政策');
    expect(step?.edge.attributes.change).toEqual(['replaced']);
    expect(findPredecessors(FIXTURE_INDEX, 'wording:适度宽松的货币政策')).toHaveLength(1);
    expect(findPredecessors(FIXTURE_INDEX, 'wording:稳健的货币政策')).toEqual([]);
  });

  it('lists meetings of a series and wordings of a policy by date', () => {
    const dates = listSeries(FIXTURE_INDEX, '中央经济工作会议').map(({ attributes }) => attributes.start);
    expect(dates).toEqual(['2022-12-16', '2023-12-12', '2024-12-12', '2025-12-11']);
    expect(getLabels(listWordings(FIXTURE_INDEX, 'policy:货币政策'))).toEqual([
      '稳健的货币政策',
      '适度宽松的货币政策',
    ]);
  });

  it('lists what a document has the first mention of, but not the meeting that it reports on', () => {
    const labels = getLabels(listFirstMentioned(FIXTURE_INDEX, 'document:2024-12-12_cewc.md'));
    expect(labels).toContain('“人工智能+”行动');
    expect(labels.filter((label) => label.includes('中央经济工作会议'))).toEqual([]);
  });
});
