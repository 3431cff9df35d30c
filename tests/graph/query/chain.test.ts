import { describe, expect, it } from 'vitest';
import type { SerializedGraph } from '../../../graph/model/graph.ts';
import { type Chain, findChain } from '../../../graph/query/chain.ts';
import { indexGraph } from '../../../graph/query/graph-index.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

/** Documents of four years, each wording the stance of 修桥政策 in its way; the last returns to the first. */
function createGraph() {
  const years = ['2019', '2020', '2021', '2022'];
  const documents = years.map((date) => ({
    key: `document:${date}`,
    attributes: { kind: 'document', label: date, date, form: 'full', file: `${date}.json` },
  }));
  const subject = { kind: 'policy', label: '修桥政策', aliases: ['桥政'], rules: ['lexicon'] };
  const wordings = ['稳健的修桥政策', '积极的修桥政策'].map((label) => ({
    key: `wording:${label}`,
    attributes: { kind: 'wording', label, words: 'policy:修桥政策' },
  }));
  const [steady, active] = wordings.map(({ key }) => key);
  const evolve = (source?: string, target?: string, from?: string, to?: string) => ({
    key: `${from} ${to}`,
    source,
    target,
    attributes: {
      kind: 'evolves-into',
      change: ['replaced'],
      evidence: [from, to].map((date) => ({ document: `document:${date}`, start: 0, end: 1 })),
    },
  });
  return indexGraph({
    nodes: [...documents, { key: 'policy:修桥政策', attributes: subject }, ...wordings],
    edges: [
      ...wordings.map(({ key }) => ({
        key: `words ${key}`,
        source: key,
        target: 'policy:修桥政策',
        attributes: { kind: 'words', evidence: [] },
      })),
      evolve(steady, active, '2019', '2020'),
      evolve(active, steady, '2021', '2022'),
    ],
  } as unknown as SerializedGraph);
}

function list(chain: Chain | undefined): string[] {
  return (chain?.links ?? []).map(({ source, target, edge }) => `${source} ${edge ? '→' : '='} ${target}`);
}

describe('findChain', () => {
  it('makes a wording that returns a step of its own, so that time only runs forward', () => {
    const chain = findChain(createGraph(), '修桥政策');
    expect(chain?.subject.key).toBe('policy:修桥政策');
    expect(chain?.steps.map(({ date, label }) => `${date} ${label}`)).toEqual([
      '2019 稳健的修桥政策',
      '2020 积极的修桥政策',
      '2021 积极的修桥政策',
      '2022 稳健的修桥政策',
    ]);
    expect(list(chain)).toEqual([
      'wording:稳健的修桥政策 2019 → wording:积极的修桥政策 2020',
      'wording:积极的修桥政策 2021 → wording:稳健的修桥政策 2022',
      'wording:积极的修桥政策 2020 = wording:积极的修桥政策 2021',
    ]);
  });

  it('finds the subject by name, by alias and by a part of a wording, with or without quotation marks', () => {
    const index = createGraph();
    for (const term of ['修桥政策', '“修桥”政策', '桥政', '积极的修桥', ' 稳健 '])
      expect(findChain(index, term)?.subject.key).toBe('policy:修桥政策');
    const named = findChain(index, '积极')?.steps.filter(({ isNamed }) => isNamed);
    expect(named?.map(({ date }) => date)).toEqual(['2020', '2021']);
  });

  it('is nothing where nothing gave way, or nothing is asked for', () => {
    for (const term of ['铺路', '', ' “” ']) expect(findChain(createGraph(), term)).toBeUndefined();
    expect(findChain(FIXTURE_INDEX, '新质生产力')).toBeUndefined();
  });

  it('rests every step on a dated document of the graph', () => {
    const chain = findChain(FIXTURE_INDEX, '适度宽松');
    expect(chain?.subject.key).toBe('policy:货币政策');
    expect(chain?.links.length).toBeGreaterThan(0);
    const ids = new Set(chain?.steps.map(({ id }) => id));
    for (const { source, target } of chain?.links ?? [])
      expect(ids.has(source) && ids.has(target)).toBe(true);
  });
});
