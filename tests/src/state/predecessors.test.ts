import { describe, expect, it } from 'vitest';
import { findReport, findSuccession } from '../../../src/state/predecessors.ts';
import { INITIAL_VIEW, showComparison } from '../../../src/state/view.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const LATER = 'document:2024-12-12_cewc.md';

describe('the document to compare with', () => {
  it('is the one before in its series, of a document and of the meeting that it reports on', () => {
    for (const node of [LATER, 'meeting:中央经济工作会议2024-12-12']) {
      const succession = findSuccession(FIXTURE_INDEX, node);
      expect(succession?.after).toBe(LATER);
      expect(succession?.before.date).toBe('2023-12-12');
    }
  });

  it('is none for the first of a series, and for what is neither document nor meeting', () => {
    for (const node of [
      'document:2022-12-16_cewc.md',
      'meeting:中央经济工作会议2022-12-16',
      'policy:货币政策',
    ])
      expect(findSuccession(FIXTURE_INDEX, node)).toBeUndefined();
  });
});

describe('the report on a meeting', () => {
  it('is the document to read of it', () => {
    expect(findReport(FIXTURE_INDEX, 'meeting:中央经济工作会议2024-12-12')).toBe(LATER);
    expect(findReport(FIXTURE_INDEX, 'meeting:没有')).toBeUndefined();
  });
});

describe('going to the comparison', () => {
  it('leaves the earlier side to what is proposed', () => {
    const former = {
      ...INITIAL_VIEW,
      compare: { ...INITIAL_VIEW.compare, before: 'document:x', after: 'document:y' },
    };
    const { page, compare } = showComparison(former, LATER);
    expect(page).toBe('compare');
    expect(compare).toEqual({ ...INITIAL_VIEW.compare, after: LATER });
  });
});
