import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparedRow, RowPart } from '../../graph/compare/comparison.ts';
import type { Span } from '../../graph/model/span.ts';
import { toFoldedName } from '../../graph/text/fold.ts';
import { comparePrepared, type Prepared, prepare } from '../helpers/compared.ts';

const CLAUSES = [
  '要加快发展新质生产力',
  '因地制宜发展新质生产力',
  '大力提振消费',
  '全方位扩大国内需求',
  '实施更加积极的财政政策',
  '实施适度宽松的货币政策',
  '稳健的货币政策要灵活适度',
  '加强“两重”建设',
  '推进高水平对外开放',
  '稳住外贸外资基本盘',
  '有序化解地方债务风险',
  '着力稳就业、稳企业、稳市场、稳预期',
  '经济运行面临不少困难挑战',
  '国内生产总值增长5%左右',
  '𠀀字也要读',
  '好',
  '要',
  '5',
];
const sentence = fc
  .array(fc.constantFrom(...CLAUSES), { minLength: 1, maxLength: 4 })
  .map((clauses) => `${clauses.join('，')}。`);
const paragraph = fc
  .tuple(
    fc.constantFrom('', '会议指出，', '会议强调，', '一是', '二是', '三是', '●'),
    fc.array(sentence, { minLength: 1, maxLength: 4 }),
  )
  .map(([lead, sentences]) => lead + sentences.join(''));
const document = fc
  .array(paragraph, { minLength: 1, maxLength: 8 })
  .map((paragraphs) => `中共中央政治局召开会议\n\n2024年7月30日\n\n${paragraphs.join('\n\n')}\n`);

function prepareText(text: string): Prepared {
  return prepare('2024-07-30_politburo.txt', text);
}

const join = (parts: readonly RowPart[], left: RowPart['kind']): string =>
  toFoldedName(parts.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join(''));
const joinSpans = (text: string, spans: readonly Span[]): string =>
  toFoldedName(spans.map(({ start, end }) => text.slice(start, end)).join(''));
const sortByStart = (spans: readonly Span[]): Span[] => spans.toSorted((a, b) => a.start - b.start);
const getSpans = (sentences: readonly Span[]): Span[] => sentences.map(({ start, end }) => ({ start, end }));

describe('any two documents', () => {
  it('have every sentence in exactly one row', () => {
    fc.assert(
      fc.property(document, document, (a, b) => {
        const [before, after] = [prepareText(a), prepareText(b)];
        const { rows, counts } = comparePrepared(before, after);
        expect(sortByStart(rows.flatMap((row) => row.before))).toEqual(getSpans(before.document.sentences));
        // Rows stand in the order of the later text.
        expect(rows.flatMap((row) => row.after)).toEqual(getSpans(after.document.sentences));
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      }),
    );
  });

  it('have rows whose redline gives back both sides, and whose spans lie in the texts', () => {
    fc.assert(
      fc.property(document, document, (a, b) => {
        const [before, after] = [prepareText(a), prepareText(b)];
        for (const row of comparePrepared(before, after).rows) checkRow(row, before, after);
      }),
    );
  });

  it('are the same as themselves, row by row', () => {
    fc.assert(
      fc.property(document, (text) => {
        const one = prepareText(text);
        const { rows, terms, stances, targets, tasks } = comparePrepared(one, one);
        expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['same']));
        expect(rows.every(({ before, after }) => JSON.stringify(before) === JSON.stringify(after))).toBe(
          true,
        );
        expect(terms).toEqual([]);
        expect(stances.filter(({ change }) => change !== 'kept')).toEqual([]);
        expect(targets.filter(({ change }) => change !== 'same')).toEqual([]);
        expect(tasks.links.every((link) => link.change === 'kept' && link.before === link.after)).toBe(true);
        expect(tasks.links.length).toBe(tasks.after.length);
      }),
    );
  });

  it('give what JSON keeps whole', () => {
    fc.assert(
      fc.property(document, document, (a, b) => {
        const comparison = comparePrepared(prepareText(a), prepareText(b));
        expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
      }),
      { numRuns: 20 },
    );
  });
});

function checkRow(row: ComparedRow, before: Prepared, after: Prepared): void {
  const [from, to] = [before.document.text, after.document.text];
  const compared = [...row.before, ...row.shared];
  const earlier = join(row.redline, 'added');
  if (row.before.length > 0) expect(earlier).toBe(joinSpans(from, row.before));
  else expect(joinSpans(from, row.shared).length).toBeGreaterThanOrEqual(earlier.length);
  expect(join(row.redline, 'removed')).toBe(joinSpans(to, row.after));
  for (const change of row.strengths) {
    expect(compared.some((span) => contains(span, change.before))).toBe(true);
    expect(row.after.some((span) => contains(span, change.after))).toBe(true);
  }
  expect(row.after.length + row.before.length).toBeGreaterThan(0);
  if (row.kind === 'new') expect([row.before, row.shared]).toEqual([[], []]);
  if (row.kind === 'gone') expect(row.after).toEqual([]);
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
