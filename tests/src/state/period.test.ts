import { beforeAll, describe, expect, it } from 'vitest';
import { createEdgeFilter } from '../../../graph/query/edge-filter.ts';
import { getEvidence } from '../../../graph/query/related.ts';
import { loadFilterLanguage } from '../../../src/state/filtering.ts';
import { listDocumentDates, setPeriod, toRange } from '../../../src/state/period.ts';
import { getScene } from '../../../src/state/scene.ts';
import { INITIAL_VIEW, setFilter, showOverview } from '../../../src/state/view.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const DATES = listDocumentDates(FIXTURE_INDEX);
const OVERVIEW = showOverview(INITIAL_VIEW);

beforeAll(loadFilterLanguage);

describe('the period of a view', () => {
  it('goes from date to date of the documents', () => {
    expect(DATES).toEqual([...new Set(DATES)].sort());
    expect(toRange(DATES, {})).toEqual([0, DATES.length - 1]);
    expect(toRange(['2023', '2024-03', '2024-12-12'], { from: '2024', to: '2024-06' })).toEqual([1, 1]);
    expect(toRange(['2023', '2024'], { from: '2030' })).toEqual([1, 1]);
  });

  it('is part of the filter, beside what else that asks for, and gone where it holds everything', () => {
    const view = setPeriod(setFilter(OVERVIEW, 'kind:concept'), DATES, [1, 2]);
    expect(view.filter).toContain(DATES[1]);
    expect(view.filter).toContain('kind:concept');
    expect(setPeriod(view, DATES, [0, DATES.length - 1]).filter).toBe('kind:concept');
    expect(setPeriod(OVERVIEW, DATES, [0, DATES.length - 1])).toEqual(OVERVIEW);
  });

  it('leaves nodes and relations that its documents bear out, each in its place', () => {
    const all = getScene(FIXTURE_INDEX, OVERVIEW);
    const some = getScene(FIXTURE_INDEX, setPeriod(OVERVIEW, DATES, [0, 0]));
    expect(some.nodes.length).toBeGreaterThan(0);
    expect(some.nodes.length).toBeLessThan(all.nodes.length);
    for (const { key } of some.nodes) expect(some.positions.get(key)).toEqual(all.positions.get(key));
    const isMeant = createEdgeFilter(FIXTURE_INDEX, { to: DATES[0] ?? '' });
    for (const edge of some.edges) expect(isMeant(edge)).toBe(true);
    const dropped = all.edges.filter((edge) => getEvidence(edge).length > 0 && !isMeant(edge));
    expect(dropped.length).toBeGreaterThan(0);
    expect(some.edges.some((edge) => dropped.includes(edge))).toBe(false);
  });
});
