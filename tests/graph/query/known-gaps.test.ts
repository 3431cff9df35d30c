import { describe, expect, it } from 'vitest';
import { indexGraph } from '../../../graph/query/graph-index.ts';
import { findKnownGaps, findTermGaps } from '../../../graph/query/known-gaps.ts';
import { createFixtureGraph } from '../../helpers/fixture-graph.ts';
import { FIXTURE_TEXTS } from '../../helpers/fixture-texts.ts';

const POLITBURO = '中共中央政治局会议';

/** The fixture with its conferences of the Politburo under their full name; without those of some days. */
function makeIndex(...without: readonly string[]) {
  const texts = FIXTURE_TEXTS.filter(({ date }) => !without.includes(date)).map((text) =>
    text.series === '中央政治局会议' ? { ...text, series: POLITBURO } : text,
  );
  return indexGraph(createFixtureGraph(texts).graph);
}

const TERM = 'wording:适度宽松的货币政策';

describe('findKnownGaps', () => {
  it('names the meetings between those that the corpus has, and none before or behind', () => {
    const { missing } = findKnownGaps(makeIndex());
    const dates = missing.filter(({ series }) => series === POLITBURO).map(({ date }) => date);
    expect(dates).toEqual(['2023-12-08', '2024-07-30', '2024-12-09', '2025-04-25']);
  });
});

describe('findTermGaps', () => {
  it('tells what is missing before the first mention, between mentions and behind the last', () => {
    const index = makeIndex();
    const gaps = findTermGaps(index, findKnownGaps(index), TERM);
    // First named on 2024-12-12, last on 2025-12-11.
    expect(gaps.before.map(({ date }) => date)).toEqual(['2024-12-09']);
    expect(gaps.within.map(({ date }) => date)).toEqual(['2025-04-25']);
    expect(gaps.after).toEqual([]);
  });

  it('tells what is missing behind the last mention', () => {
    const index = makeIndex();
    const gaps = findTermGaps(index, findKnownGaps(index), 'wording:积极的财政政策');
    // Last named on 2024-04-30; the corpus goes on with 2024-09-26.
    expect(gaps.after.map(({ date }) => date)).toEqual(['2024-07-30']);
    expect(gaps.within.map(({ date }) => date)).toEqual(['2023-12-08']);
  });

  it('tells nothing of what no document names', () => {
    const index = makeIndex();
    const none = { before: [], within: [], after: [] };
    expect(findTermGaps(index, findKnownGaps(index), 'concept:无')).toEqual(none);
  });
});
