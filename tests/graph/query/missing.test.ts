import { describe, expect, it } from 'vitest';
import type {
  EdgeAttributes,
  MeetingNode,
  NodeAttributes,
  SerializedGraph,
} from '../../../graph/model/graph.ts';
import type { DocumentKey } from '../../../graph/model/ids.ts';
import {
  type GraphIndex,
  getEdgesOfKind,
  getNodeOfKind,
  indexGraph,
} from '../../../graph/query/graph-index.ts';
import { listMissingBetween, listMissingWithin } from '../../../graph/query/missing.ts';

const SERIES = '中共中央政治局会议';
const BASE = { salience: 0, community: 0, x: 0, y: 0, pinyin: ['', ''] } as const;
const EVOLUTION = {
  kind: 'evolves-into',
  change: ['replaced'],
  added: [],
  removed: [],
  kept: [],
  confidence: 0.5,
} as const;

const toMeetingKey = (date: string, series: string): string => `meeting:${series}${date}`;

/** Meetings of a series, each with a document, and a wording of the first that gives way to one of the last. */
function createGraph(dates: readonly string[], series = SERIES): GraphIndex {
  const nodes: { key: string; attributes: NodeAttributes }[] = [];
  const edges: { key: string; source: string; target: string; attributes: EdgeAttributes }[] = [];
  for (const date of dates) {
    const [document, meeting] = [`document:${date}`, toMeetingKey(date, series)];
    nodes.push(
      { key: document, attributes: { kind: 'document', ...BASE, label: date, date } as NodeAttributes },
      {
        key: meeting,
        attributes: {
          kind: 'meeting',
          ...BASE,
          label: series,
          series,
          start: date,
        } as unknown as MeetingNode,
      },
    );
    edges.push({ key: date, source: document, target: meeting, attributes: { kind: 'reports-on' } });
  }
  const evidence = [dates[0], dates.at(-1)].map((date) => ({
    document: `document:${date}` as DocumentKey,
    start: 0,
    end: 1,
  }));
  for (const key of ['wording:甲', 'wording:乙'])
    nodes.push({ key, attributes: { kind: 'wording', ...BASE, label: key } as unknown as NodeAttributes });
  edges.push({
    key: 'e',
    source: 'wording:甲',
    target: 'wording:乙',
    attributes: { ...EVOLUTION, evidence },
  });
  const attributes: SerializedGraph['attributes'] = { name: 'mailuo', format: 1 };
  const options: SerializedGraph['options'] = { type: 'directed', multi: true, allowSelfLoops: false };
  return indexGraph({ attributes, options, nodes, edges });
}

function ask(index: GraphIndex): readonly string[] {
  const [edge] = getEdgesOfKind(index, 'wording:甲', 'evolves-into');
  return edge === undefined ? [] : listMissingWithin(index, edge).map(({ date }) => date);
}

describe('meetings missing within an evolution', () => {
  it('are named by date, without those that the corpus has', () => {
    expect(ask(createGraph(['2023-07-24', '2025-04-25']))).toEqual([
      '2023-12-08',
      '2024-04-30',
      '2024-07-30',
      '2024-09-26',
      '2024-12-09',
    ]);
    expect(ask(createGraph(['2023-07-24', '2024-07-30', '2024-12-09']))).toEqual([
      '2023-12-08',
      '2024-04-30',
      '2024-09-26',
    ]);
  });

  it('are none between neighbors, and none of a series without a calendar', () => {
    expect(ask(createGraph(['2025-04-25', '2025-07-30']))).toEqual([]);
    expect(ask(createGraph(['2020-01-02', '2025-07-30'], '国务院常务会议'))).toEqual([]);
  });

  it('are none where an end belongs to no meeting', () => {
    const index = createGraph(['2023-07-24', '2025-04-25']);
    const alone = indexGraph({
      ...index.serialized,
      edges: index.serialized.edges.filter(({ source }) => source !== 'document:2025-04-25'),
    });
    expect(ask(alone)).toEqual([]);
  });

  it('are named between two meetings themselves', () => {
    const index = createGraph(['2018-12-13', '2019-07-30']);
    const [before, after] = ['2018-12-13', '2019-07-30'].map((date) =>
      getNodeOfKind(index, toMeetingKey(date, SERIES), 'meeting'),
    );
    if (before === undefined || after === undefined) throw new Error('expected two meetings');
    expect(listMissingBetween(index, before, after)).toEqual([{ series: SERIES, date: '2019-04-19' }]);
  });
});
