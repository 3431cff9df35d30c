import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NodeKind, RELATION_KINDS } from '../../../graph/model/kinds.ts';
import { HOPS } from '../../../graph/query/neighborhood.ts';
import {
  formatAddress,
  formatExploration,
  parseAddress,
  restoreExploration,
} from '../../../src/state/address.ts';
import { ARRANGEMENTS, type Exploration } from '../../../src/state/exploration.ts';
import { filterLanguageStore, loadFilterLanguage } from '../../../src/state/filtering.ts';
import { INITIAL_VIEW, type View } from '../../../src/state/view.ts';

const keys = fc.oneof(
  fc.constantFrom('concept:新质生产力', 'policy:“人工智能+”行动', 'document:a b/c&d=1#2.md', 'task:50%'),
  fc.string({ minLength: 1, maxLength: 20 }),
);
const kinds = fc.subarray<NodeKind>(['concept', 'document', 'policy']);
const counts = fc.integer({ min: 1, max: 999 });
const places = fc.integer({ min: -99_999, max: 99_999 });
const explorations: fc.Arbitrary<Exploration> = fc
  .record(
    {
      center: keys,
      hops: fc.constantFrom(...HOPS),
      isBare: fc.boolean(),
      expansions: fc.array(
        fc.record(
          { node: keys, relation: fc.constantFrom(...RELATION_KINDS), count: counts },
          { requiredKeys: ['node', 'count'] },
        ),
      ),
      hidden: fc.array(keys),
      pins: fc.array(fc.record({ node: keys, x: places, y: places })),
      arrangement: fc.constantFrom(...ARRANGEMENTS),
    },
    { requiredKeys: ['hops', 'isBare', 'expansions', 'hidden', 'pins', 'arrangement'] },
  )
  .map((exploration) => exploration as Exploration);
const views: fc.Arbitrary<View> = fc
  .record(
    {
      page: fc.constant('explore' as const),
      trace: fc.constant({}),
      compare: fc.constant(INITIAL_VIEW.compare),
      matrix: fc.constant({}),
      scene: fc.constantFrom('neighborhood' as const, 'overview' as const),
      layer: fc.constantFrom('canvas' as const, 'list' as const),
      hiddenKinds: kinds,
      filter: fc.constantFrom('kind:policy,task after:2024', 'series:"a b" count:3', '货币 政策'),
      hiddenRelations: fc.subarray(['evolves-into', 'mentioned-in', 'words'] as const),
      isExtended: fc.boolean(),
      exploration: explorations,
      selected: keys,
      related: keys,
      path: fc.integer({ min: 1, max: 9 }),
      reader: fc.oneof(
        fc.record({ document: keys, offset: fc.nat(999_999) }, { requiredKeys: ['document'] }),
        fc.record({ document: keys, offset: fc.nat(999), end: fc.integer({ min: 1000, max: 9999 }) }),
      ),
      language: fc.constantFrom('zh' as const, 'en' as const),
      theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
    },
    {
      requiredKeys: [
        'page',
        'trace',
        'compare',
        'matrix',
        'scene',
        'layer',
        'hiddenKinds',
        'hiddenRelations',
        'isExtended',
        'exploration',
      ],
    },
  )
  .map((view) => view as View);

describe('the address', () => {
  it('has the filter as it was typed, and once its language is there in words that any language of the page reads', async () => {
    filterLanguageStore.set(undefined);
    expect(parseAddress('#filter=种类:政策 ').filter).toBe('种类:政策');
    await loadFilterLanguage();
    expect(parseAddress('#filter=种类:政策 2024年后 房地产').filter).toBe('kind:policy after:2024 房地产');
    expect(parseAddress('#filter=kind:').filter).toBeUndefined();
  });

  it('is empty for the first screen', () => {
    expect(formatAddress(INITIAL_VIEW)).toBe('');
    expect(parseAddress('')).toEqual(INITIAL_VIEW);
  });

  it('can be read', () => {
    expect(formatAddress({ ...INITIAL_VIEW, selected: 'concept:新质生产力' })).toBe(
      '#node=concept:新质生产力',
    );
  });

  it('gives every view back', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseAddress(formatAddress(view))).toEqual(view);
      }),
    );
  });

  it('gives a trace back, and leaves what the other page showed as it was', () => {
    const traces = fc.record(
      { term: keys, series: keys, from: fc.constantFrom('2024', '2024-12'), to: fc.constant('2025-04-25') },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(views, traces, (view, trace) => {
        const tracing: View = { ...view, page: 'trace', trace };
        expect(parseAddress(formatAddress(tracing), view)).toEqual(tracing);
      }),
    );
  });

  it('takes what is unknown or malformed as absent', () => {
    expect(
      parseAddress(
        '#scene=cinema&lang=fr&theme=neon&hide=weather&at=-3&x=1&hops=9&by=mood&expand=a!b!c~d!words!0&pin=a!1!b',
      ),
    ).toEqual(INITIAL_VIEW);
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(parseAddress(hash).hiddenKinds).toEqual([]);
      }),
    );
  });
});

describe('an exploration on its own', () => {
  it('is given back whole, and leaves the rest of the view as it was', () => {
    fc.assert(
      fc.property(views, views, (shown, now) => {
        const restored = restoreExploration(now, formatExploration(shown));
        expect(formatExploration(restored)).toBe(formatExploration(shown));
        const { reader, language, theme, trace } = now;
        expect(restored).toMatchObject({ page: 'explore', trace });
        expect([restored.reader, restored.language, restored.theme]).toEqual([reader, language, theme]);
      }),
    );
  });
});
