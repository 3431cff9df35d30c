import { describe, expect, it } from 'vitest';
import { listYears } from '../../../src/state/years.ts';

describe('listYears', () => {
  it('has those without a document between the first and the last', () => {
    expect(listYears(['2023-07-24', '2021', '2025-04'])).toEqual(['2021', '2022', '2023', '2024', '2025']);
  });

  it('has none of no dates', () => {
    expect(listYears([])).toEqual([]);
  });
});
