import { describe, expect, it } from 'vitest';
import { buildGraph, processSource } from '../../../graph/pipeline.ts';
import { parseRulings } from '../../../graph/resolve/rulings.ts';

const TEXT = `会议强调，要加快建设统一大市场，发展银发经济。
会议指出，支持首店经济，培育银发经济，建设统一大市场。首店经济要有序发展。`;

async function build(yaml: string) {
  const source = await processSource({ path: '2024-12-12.txt', bytes: new TextEncoder().encode(TEXT) });
  const { rulings, diagnostics } = parseRulings('mailuo.rulings.yaml', yaml);
  const built = buildGraph([source], undefined, [rulings]);
  const labels = new Map<string, string>(
    built.graph.nodes.map(({ key, attributes }) => [key, attributes.label]),
  );
  const mentions = (key: string) =>
    built.documents.flatMap(({ text, mentions: all }) =>
      all.filter(({ entity }) => entity === key).map(({ start, end }) => text.slice(start, end)),
    );
  return { ...built, labels, mentions, parsed: diagnostics };
}

describe('rulings', () => {
  it('change nothing where there are none', async () => {
    const { labels } = await build('');
    expect(labels.get('concept:全国统一大市场') ?? labels.get('concept:统一大市场')).toBeDefined();
    expect(labels.get('industry:银发经济')).toBe('银发经济');
  });

  it('reject an entity with all its mentions', async () => {
    const { labels, mentions } = await build('- reject: industry:银发经济');
    expect(labels.has('industry:银发经济')).toBe(false);
    expect(mentions('industry:银发经济')).toEqual([]);
  });

  it('change a kind, and with it the key', async () => {
    const { labels, mentions } = await build('- kind: industry:银发经济\n  to: concept');
    expect(labels.has('industry:银发经济')).toBe(false);
    expect(mentions('concept:银发经济')).toEqual(['银发经济', '银发经济']);
  });

  it('rename an entity and keep its mentions', async () => {
    const { labels, mentions } = await build('- rename: industry:银发经济\n  to: 养老产业与银发经济');
    expect(labels.get('industry:养老产业与银发经济')).toBe('养老产业与银发经济');
    expect(mentions('industry:养老产业与银发经济')).toHaveLength(2);
  });

  it('merge entities into one', async () => {
    const { labels, mentions } = await build('- merge: [industry:首店经济]\n  into: industry:银发经济');
    expect(labels.has('industry:首店经济')).toBe(false);
    expect(mentions('industry:银发经济')).toContain('首店经济');
  });

  it('split the mentions of one form off', async () => {
    const merged = '- merge: [industry:首店经济]\n  into: industry:银发经济\n';
    const { mentions } = await build(
      `${merged}- split: industry:银发经济\n  forms: [首店经济]\n  into: industry:首店经济`,
    );
    expect(new Set(mentions('industry:首店经济'))).toEqual(new Set(['首店经济']));
    expect(new Set(mentions('industry:银发经济'))).toEqual(new Set(['银发经济']));
  });

  it('add a term wherever the text has it', async () => {
    const { labels, mentions } = await build('- add: 有序发展\n  kind: principle');
    expect(labels.get('principle:有序发展')).toBe('有序发展');
    expect(mentions('principle:有序发展')).toEqual(['有序发展']);
  });

  it('are reported where they apply to nothing', async () => {
    const { diagnostics } = await build('- reject: concept:没有的东西\n- reject: industry:银发经济');
    expect(diagnostics).toMatchObject([{ code: 'ruling-unused', values: { entry: 1, action: 'reject' } }]);
  });

  it.each([
    ['an unknown action', '- forget: concept:甲', 'unknown action "forget"'],
    ['a key without a kind', '- reject: 银发经济', 'reject: expected an entity key'],
    ['a missing target', '- merge: [concept:甲]', 'merge: expected entity keys and "into"'],
    [
      'a verdict that is none',
      '- evolution: { from: task:甲, to: task:乙 }\n  verdict: maybe',
      'evolution: expected "verdict: right"',
    ],
    ['what is no list of mappings', '- 甲', 'expected a mapping'],
  ])('are refused with a reason: %s', async (_, yaml, cause) => {
    const { parsed } = await build(yaml);
    expect(parsed).toHaveLength(1);
    expect(String(parsed[0]?.values?.cause)).toContain(cause);
  });

  it('say that a file is no YAML', () => {
    const { diagnostics, rulings } = parseRulings('r.yaml', '- reject: [');
    expect(diagnostics).toMatchObject([{ code: 'ruling-invalid', source: 'r.yaml' }]);
    expect(rulings.rulings).toEqual([]);
  });
});

describe('rulings on evolutions', () => {
  const year = (y: number, heading: string) =>
    `中央经济工作会议12月1${y % 10}日至1${(y % 10) + 1}日在北京举行。总结${y}年经济工作。会议强调，明年要抓好以下工作。\n一是${heading}。要落实。\n二是切实保障和改善民生。要落实。\n三是扩大高水平对外开放。要落实。`;

  async function buildYears(yaml: string) {
    const sources = await Promise.all(
      [
        [2023, '着力扩大国内需求'],
        [2024, '全方位扩大国内需求'],
      ].map(([y, heading]) =>
        processSource({
          path: `${y}.txt`,
          bytes: new TextEncoder().encode(year(Number(y), String(heading))),
        }),
      ),
    );
    const { graph, diagnostics } = buildGraph(sources, undefined, [parseRulings('r.yaml', yaml).rulings]);
    const edges = graph.edges.filter(
      ({ attributes, source }) => attributes.kind === 'evolves-into' && source.startsWith('task:'),
    );
    return { edges, diagnostics };
  }

  it('drop an evolution that is wrong', async () => {
    const { edges } = await buildYears('');
    const [first] = edges;
    expect(edges).toHaveLength(3);
    const ruled = await buildYears(
      `- evolution: { from: "${first?.source}", to: "${first?.target}" }\n  verdict: wrong`,
    );
    expect(ruled.edges.map(({ key }) => key)).toEqual(edges.slice(1).map(({ key }) => key));
    expect(ruled.diagnostics).toEqual([]);
  });

  it('make a right one certain', async () => {
    const { edges } = await buildYears('');
    const edge = edges.find(
      ({ attributes }) => attributes.kind === 'evolves-into' && attributes.confidence < 1,
    );
    expect(edge).toBeDefined();
    const ruled = await buildYears(
      `- evolution: { from: "${edge?.source}", to: "${edge?.target}" }\n  verdict: right`,
    );
    expect(ruled.edges.find(({ key }) => key === edge?.key)?.attributes).toMatchObject({ confidence: 1 });
  });
});
