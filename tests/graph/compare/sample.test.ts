import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createBrief } from '../../../graph/compare/brief.ts';
import type { Span } from '../../../graph/model/span.ts';
import { SAMPLE_FOLDER } from '../../../scripts/places.ts';
import { comparePrepared, type Prepared, prepareFileAll } from '../../helpers/compared.ts';

/** Documents of the sample on meetings of one series, by date. */
const series = new Map<string, Prepared[]>();

beforeAll(async () => {
  const names = readdirSync(SAMPLE_FOLDER).filter((name) => name !== 'README.md');
  const documents = (
    await Promise.all(names.map(async (name) => await prepareFileAll(join(SAMPLE_FOLDER, name))))
  ).flat();
  for (const one of documents.sort((a, b) => ((a.document.date ?? '') < (b.document.date ?? '') ? -1 : 1))) {
    const name = one.document.series;
    if (name !== undefined) series.set(name, [...(series.get(name) ?? []), one]);
  }
}, 60_000);

function listPairs(): (readonly [Prepared, Prepared])[] {
  return [...series.values()].flatMap((list) =>
    list.slice(1).flatMap((after, i) => {
      const before = list[i];
      return before === undefined ? [] : [[before, after] as const];
    }),
  );
}

const byStart = (spans: readonly Span[]): Span[] => spans.toSorted((a, b) => a.start - b.start);
const toSpans = (spans: readonly Span[]): Span[] => spans.map(({ start, end }) => ({ start, end }));

// Sixteen files are read and compared; a busy machine takes its time.
describe('the meetings of the sample, each against the one before', { timeout: 60_000 }, () => {
  it('are a dozen at least, digests all of them', () => {
    const pairs = listPairs();
    expect(pairs.length).toBeGreaterThanOrEqual(12);
    expect(new Set(pairs.flat().map(({ document }) => document.form))).toEqual(new Set(['digest']));
  });

  it('have each sentence in one row, and say that all is indicative', () => {
    for (const [before, after] of listPairs()) {
      const { rows, cautions, stances } = comparePrepared(before, after);
      expect(byStart(rows.flatMap((row) => row.before))).toEqual(toSpans(before.document.sentences));
      expect(rows.flatMap((row) => row.after)).toEqual(toSpans(after.document.sentences));
      expect(cautions.map(({ side }) => side)).toEqual(['before', 'after']);
      const claims = [
        ...rows.filter(({ kind }) => kind === 'new' || kind === 'gone' || kind === 'moved'),
        ...stances.filter(({ change }) => change !== 'kept'),
      ];
      expect(claims.every(({ isTentative }) => isTentative)).toBe(true);
    }
  });

  it('show the turn of monetary policy at the end of 2024', () => {
    const [before, after] =
      listPairs().find(
        ([, { document }]) => document.date === '2024-12-09' && document.series?.includes('政治局') === true,
      ) ?? [];
    if (before === undefined || after === undefined) throw new Error('expected the meeting of 2024-12-09');
    const comparison = comparePrepared(before, after);
    const brief = createBrief(comparison, { before: before.document, after: after.document });
    const quotes = brief.groups
      .find(({ name }) => name === 'stances')
      ?.lines.flatMap((line) => line.after.map(({ start, end }) => after.document.text.slice(start, end)));
    expect(quotes).toContain('适度宽松的货币政策');
  });
});
