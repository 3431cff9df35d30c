import { describe, expect, it } from 'vitest';
import type { NodeAttributes, SerializedGraph } from '../../../graph/model/graph.ts';
import { indexGraph } from '../../../graph/query/graph-index.ts';
import { chooseOpening } from '../../../graph/query/opening.ts';
import { generateQuestions } from '../../../graph/query/questions.ts';
import { summarizeCorpus } from '../../../graph/query/summary.ts';
import { createFixtureGraph } from '../../helpers/fixture-graph.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const OPENING = 'concept:新质生产力';
const EMPTY = indexGraph({ ...createFixtureGraph().graph, nodes: [], edges: [] });

describe('generateQuestions', () => {
  it('asks three questions of different kinds', () => {
    const kinds = generateQuestions(FIXTURE_INDEX, OPENING).map(({ kind }) => kind);
    expect(kinds).toEqual(['turn', 'first task', 'relation']);
  });

  it('asks when a policy turned, and knows both of its wordings', () => {
    const [question] = generateQuestions(FIXTURE_INDEX, OPENING);
    expect(question).toMatchObject({
      kind: 'turn',
      subject: '财政政策',
      from: { key: 'wording:积极的财政政策' },
      to: { key: 'wording:更加积极的财政政策' },
    });
  });

  it('finds turns in the names of policies where there are no wordings', () => {
    const { graph } = createFixtureGraph();
    const named = {
      ...graph,
      nodes: graph.nodes.map(({ key, attributes }) => {
        if (attributes.kind !== 'wording') return { key, attributes };
        const { words: _, ...rest } = attributes;
        return { key, attributes: { ...rest, kind: 'policy' as const } };
      }),
    };
    const [question] = generateQuestions(indexGraph(named), undefined);
    expect(question).toMatchObject({
      kind: 'turn',
      subject: '财政政策',
      to: { key: 'wording:更加积极的财政政策' },
    });
  });

  it('asks of a field of economic policy before any other policy, however salient', () => {
    const { graph } = createFixtureGraph();
    const peace = 'policy:和平外交政策';
    const rename = (key: string) => key.replaceAll('财政', '外交');
    const fiscal = graph.nodes.filter(({ key }) => key.startsWith('wording:') && key.includes('财政政策'));
    const copies = fiscal.map(({ key, attributes }) => ({
      key: rename(key),
      attributes: { ...attributes, label: rename(attributes.label), words: peace } as NodeAttributes,
    }));
    const subject = graph.nodes.find(({ key }) => key === 'policy:财政政策');
    const label = '和平外交政策';
    const node = { key: peace, attributes: { ...subject?.attributes, label, salience: 1 } as NodeAttributes };
    const turns = graph.edges
      .filter(({ source, attributes }) => attributes.kind === 'evolves-into' && source.includes('财政政策'))
      .map((edge) => ({
        ...edge,
        key: rename(edge.key),
        source: rename(edge.source),
        target: rename(edge.target),
      }));
    expect(turns).not.toEqual([]);
    const dim = graph.nodes.map((one) => ({ ...one, attributes: { ...one.attributes, salience: 0.1 } }));
    const mixed = { ...graph, nodes: [...dim, ...copies, node], edges: [...graph.edges, ...turns] };
    const [question] = generateQuestions(indexGraph(mixed), OPENING);
    expect(question).toMatchObject({ kind: 'turn', subject: '财政政策' });
  });

  it('asks for the first task of the last two meetings of the longest series', () => {
    const question = generateQuestions(FIXTURE_INDEX, OPENING).find(({ kind }) => kind === 'first task');
    expect(question).toMatchObject({
      meeting: { key: 'meeting:中央经济工作会议2025-12-11' },
      former: { key: 'meeting:中央经济工作会议2024-12-12' },
    });
  });

  it('asks what the latest document changes, where its series has an earlier one', () => {
    const ask = (graph: SerializedGraph) =>
      generateQuestions(indexGraph(graph), OPENING, 10).find(({ kind }) => kind === 'change');
    const { graph } = createFixtureGraph();
    expect(ask(graph)).toMatchObject({ document: { key: 'document:2025-12-11_cewc.md' } });
    const isAlone = ({ source, attributes }: (typeof graph.edges)[number]) =>
      attributes.kind !== 'reports-on' || source === 'document:2025-12-11_cewc.md';
    expect(ask({ ...graph, edges: graph.edges.filter(isAlone) })).toBeUndefined();
  });

  it('never repeats a kind, and asks no more than there are answers', () => {
    const kinds = generateQuestions(FIXTURE_INDEX, OPENING, 10).map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(generateQuestions(EMPTY, undefined)).toEqual([]);
  });
});

describe('chooseOpening', () => {
  it('takes the node that the build names', () => {
    expect(chooseOpening(FIXTURE_INDEX)).toBe(OPENING);
  });

  it('takes the most salient concept where the build names none, or one that is gone', () => {
    const { graph } = createFixtureGraph();
    const attributes = { name: 'mailuo', format: 1 } as const;
    const opened = chooseOpening(indexGraph({ ...graph, attributes }));
    expect(opened?.startsWith('concept:')).toBe(true);
    expect(chooseOpening(EMPTY)).toBeUndefined();
  });
});

describe('summarizeCorpus', () => {
  it('names period, latest document and terms by kind', () => {
    const { documents, period, terms } = summarizeCorpus(FIXTURE_INDEX);
    expect(period).toEqual(['2022-12-16', '2025-12-11']);
    expect(documents[0]?.attributes.date).toBe('2025-12-11');
    expect(terms.map(({ kind }) => kind)).toEqual(['concept', 'policy', 'industry', 'principle']);
  });
});
