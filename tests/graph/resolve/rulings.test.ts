import { describe, expect, it } from 'vitest';
import { buildGraph, processSource } from '../../../graph/pipeline.ts';
import { formatVerdicts, type VerdictEntry } from '../../../graph/resolve/ruling-text.ts';
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

  describe('of wordings', () => {
    const toCommunique = (date: string, body: string) => {
      const [y, month, day] = date.split('-').map(Number);
      return {
        path: `politburo/${date}.txt`,
        bytes: new TextEncoder().encode(
          `中共中央政治局召开会议\n\n中共中央政治局${y}年${month}月${day}日召开会议，分析研究当前经济形势。\n\n会议强调，要${body}\n`,
        ),
      };
    };

    async function buildWordings(verdicts: readonly VerdictEntry[]) {
      const sources = await Promise.all(
        [
          toCommunique('2025-04-25', '推进城市更新，大力发展银发经济，稳定外贸。'),
          toCommunique('2025-07-30', '有序推进城市更新，建设海洋强国，稳定外贸。'),
        ].map(async (source) => await processSource(source)),
      );
      const yaml = formatVerdicts(verdicts);
      const { graph, diagnostics } = buildGraph(sources, undefined, [parseRulings('r.yaml', yaml).rulings]);
      const edges = graph.edges.filter(
        ({ attributes, source }) => attributes.kind === 'evolves-into' && source.startsWith('wording:'),
      );
      return { graph, edges, diagnostics };
    }
    const ends = { from: 'wording:推进城市更新', to: 'wording:有序推进城市更新' };

    it('take a wrong one out', async () => {
      const { edges } = await buildWordings([]);
      expect(edges.map(({ source, target }) => ({ from: source, to: target }))).toContainEqual(ends);
      const ruled = await buildWordings([{ ...ends, verdict: 'wrong' }]);
      expect(ruled.edges.map(({ key }) => key)).toEqual(
        edges.filter(({ source }) => source !== ends.from).map(({ key }) => key),
      );
      expect(ruled.diagnostics).toEqual([]);
    });

    it('make a right one certain', async () => {
      const { edges, diagnostics } = await buildWordings([{ ...ends, verdict: 'right' }]);
      const edge = edges.find(({ source }) => source === ends.from);
      expect(edge?.attributes).toMatchObject({ confidence: 1, change: ['specified'] });
      expect(diagnostics).toEqual([]);
    });

    it('add a right one that no rule makes, with its nodes and both sentences', async () => {
      const added = {
        from: 'wording:大力发展银发经济',
        to: 'wording:建设海洋强国',
        verdict: 'right',
      } as const;
      const before = await buildWordings([]);
      expect(before.edges.some(({ source }) => source === added.from)).toBe(false);
      const { graph, edges, diagnostics } = await buildWordings([added]);
      expect(edges.find(({ source }) => source === added.from)).toMatchObject({
        target: added.to,
        attributes: { change: ['replaced'], confidence: 1 },
      });
      for (const end of [added.from, added.to]) {
        expect(graph.nodes.some(({ key }) => key === end)).toBe(true);
        expect(
          graph.edges.some(({ source, attributes }) => source === end && attributes.kind === 'words'),
        ).toBe(true);
      }
      expect(diagnostics).toEqual([]);
    });

    it.each([
      ['ends that no document has', { from: 'wording:甲', to: 'wording:乙', verdict: 'right' }],
      ['ends in the wrong order of time', { from: ends.to, to: ends.from, verdict: 'right' }],
      ['a wrong one that no rule makes', { from: 'wording:甲', to: 'wording:乙', verdict: 'wrong' }],
    ] as const)('are reported where they name %s', async (_, verdict) => {
      const before = await buildWordings([]);
      const { edges, diagnostics } = await buildWordings([verdict]);
      expect(edges).toEqual(before.edges);
      expect(diagnostics).toMatchObject([{ code: 'ruling-unused', source: 'r.yaml', values: { entry: 1 } }]);
    });

    it('hold as they stand in a file: of two on one evolution the later', async () => {
      const { edges } = await buildWordings([
        { ...ends, verdict: 'right' },
        { ...ends, verdict: 'wrong' },
      ]);
      expect(edges.some(({ source }) => source === ends.from)).toBe(false);
    });

    it('are read back as they are written, whatever marks a key holds', () => {
      const verdicts = [
        { from: 'wording:开展人工智能+行动:#1', to: 'wording:a\\b{},[]', verdict: 'right' },
        { ...ends, verdict: 'wrong' },
      ] as const;
      const { rulings, diagnostics } = parseRulings('r.yaml', formatVerdicts(verdicts));
      expect(rulings.rulings).toEqual(verdicts.map((verdict) => ({ action: 'evolution', ...verdict })));
      expect(diagnostics).toEqual([]);
    });
  });
});
