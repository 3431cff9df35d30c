import { describe, expect, it } from 'vitest';
import type { SerializedGraph } from '../../../graph/model/graph.ts';
import { indexGraph } from '../../../graph/query/graph-index.ts';
import { listTellingTerms } from '../../../graph/query/telling-terms.ts';

function createGraph() {
  const dates = ['2019', '2020', '2021', '2022', '2023'];
  const makeTerm = (kind: string, label: string, first: string, salience: number, rule = 'lexicon') => ({
    key: `${kind}:${label}`,
    attributes: { kind, label, first, salience, documentCount: 3, rules: [rule] },
  });
  const makeWording = (label: string) => ({
    key: `wording:${label}`,
    attributes: {
      kind: 'wording',
      label,
      words: 'policy:货币政策',
      salience: 0.1,
      documentCount: 3,
      first: '2022',
    },
  });
  return indexGraph({
    nodes: [
      ...dates.map((date) => ({
        key: `document:${date}`,
        attributes: { kind: 'document', label: date, date },
      })),
      makeTerm('concept', '经济', '2019', 0.5),
      makeTerm('concept', '新桥', '2022', 0.4),
      makeTerm('concept', '老桥', '2022', 0.3),
      makeTerm('concept', '小桥', '2022', 0.2),
      makeTerm('industry', '造桥', '2021', 0.1),
      makeTerm('principle', '修桥铺路', '2022', 0.9, 'quoted'),
      makeTerm('person', '李四', '2022', 0.9),
      makeWording('稳健的货币政策'),
      makeWording('适度宽松的货币政策'),
      makeWording('加大货币政策'),
    ],
    edges: ['wording:适度宽松的货币政策', 'wording:加大货币政策'].map((target) => ({
      key: target,
      source: 'wording:稳健的货币政策',
      target,
      attributes: { kind: 'evolves-into', change: ['replaced', 'strengthened'], evidence: [] },
    })),
  } as unknown as SerializedGraph);
}

describe('listTellingTerms', () => {
  it('begins with the stance that a policy turned to, then terms that came up later, known ones alone', () => {
    expect(listTellingTerms(createGraph())).toEqual(['适度宽松的货币政策', '新桥', '老桥', '小桥', '造桥']);
  });

  it('gives no more than asked for', () => {
    expect(listTellingTerms(createGraph(), 2)).toEqual(['适度宽松的货币政策', '新桥']);
  });
});
