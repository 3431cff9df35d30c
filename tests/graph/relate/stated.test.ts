import { describe, expect, it } from 'vitest';
import { CORPUS } from '../../fixtures/corpus.ts';
import { buildTexts } from '../../fixtures/sources.ts';

const graph = buildTexts(CORPUS);

function getEdges(kind: string, source: string): [target: string, attributes: object][] {
  return graph.edges
    .filter((edge) => edge.attributes.kind === kind && edge.source === source)
    .map(({ target, attributes }) => [target, attributes]);
}

describe('relations that a text states', () => {
  it('join an entity to the documents that mention it, with the count', () => {
    expect(getEdges('mentioned-in', 'industry:低空经济')).toEqual([
      ['document:2023-12-12_cewc.html', { kind: 'mentioned-in', count: 1 }],
    ]);
  });

  it('join a document to the meeting that it is about, which it need not name', () => {
    expect(getEdges('reports-on', 'document:2025-03-05_report.txt').map(([target]) => target)).toEqual([
      'meeting:第十四届全国人民代表大会第三次会议',
    ]);
    expect(getEdges('reports-on', 'document:notes/2025-01.md')).toEqual([]);
  });

  it('join a meeting to its tasks with their ranks', () => {
    expect(getEdges('sets-out', 'meeting:中央经济工作会议2024')).toMatchObject([
      ['task:中央经济工作会议2024第1项', { rank: 1 }],
      ['task:中央经济工作会议2024第2项', { rank: 2 }],
      ['task:中央经济工作会议2024第3项', { rank: 3 }],
    ]);
  });

  it('join a document to its tasks where there is no meeting', () => {
    const { edges } = buildTexts({
      'a.txt':
        '工作方案\n\n明年重点任务如下。\n\n（一）大力提振消费。\n（二）扩大有效投资。\n（三）稳定外贸外资。\n',
    });
    expect(
      edges.filter(({ attributes }) => attributes.kind === 'sets-out').map(({ source }) => source),
    ).toEqual(['document:a.txt', 'document:a.txt', 'document:a.txt']);
  });

  it('join a term to the task in whose paragraph it stands', () => {
    expect(getEdges('part-of', 'industry:低空经济').map(([target]) => target)).toEqual([
      'task:中央经济工作会议2023第1项',
    ]);
  });

  it('join a bullet to its chapter', () => {
    const { edges } = buildTexts({
      'a.md':
        '# 2025年工作要点\n\n## 一、提振消费\n\n（一）办好以旧换新。\n\n（二）发展首发经济。\n\n（三）改善消费环境。\n\n## 二、扩大投资\n\n用好国债。\n\n## 三、稳定外贸\n\n建好海外仓。\n',
    });
    const parts = edges.filter(
      ({ source, attributes }) => attributes.kind === 'part-of' && source.startsWith('task:'),
    );
    expect(parts.map(({ source, target }) => [source, target])).toEqual([
      ['task:a.md第1项第1项', 'task:a.md第1项'],
      ['task:a.md第1项第2项', 'task:a.md第1项'],
      ['task:a.md第1项第3项', 'task:a.md第1项'],
    ]);
  });

  it('join a kind to what it is a kind of', () => {
    expect(getEdges('kind-of', 'industry:生物制造').map(([target]) => target)).toEqual([
      'industry:战略性新兴产业',
    ]);
    const [[, edge] = expect.fail()] = getEdges('kind-of', 'industry:生物制造');
    expect(edge).toMatchObject({
      evidence: [{ document: 'document:2022-12-16_cewc.md' }, { document: 'document:2023-12-12_cewc.html' }],
    });
  });
});
