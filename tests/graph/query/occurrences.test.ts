import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityKey } from '../../../graph/model/ids.ts';
import { compareDates } from '../../../graph/query/dates.ts';
import {
  findPassages,
  listOccurrences,
  selectOutermost,
  toPassages,
} from '../../../graph/query/occurrences.ts';
import { segmentSentences } from '../../../graph/text/sentences.ts';
import { FIXTURE_INDEX, getFixtureDocument } from '../../helpers/fixture-index.ts';

const TERM = 'concept:新质生产力' as EntityKey;

describe('listOccurrences', () => {
  it('lists the documents of an entity by date with their counts', () => {
    const occurrences = listOccurrences(FIXTURE_INDEX, TERM);
    const dates = occurrences.map(({ document }) => document.attributes.date);
    expect(dates).toEqual([...dates].sort(compareDates));
    expect(dates[0]).toBe('2023-12-12');
    expect(occurrences.find(({ document }) => document.attributes.date === '2024-01-31')?.count).toBe(4);
  });

  it('is empty for what nothing mentions', () => {
    expect(listOccurrences(FIXTURE_INDEX, 'concept:没有')).toEqual([]);
  });
});

describe('findPassages', () => {
  it('gives each sentence once, with every mention in it marked', () => {
    const document = getFixtureDocument('2024-01-31_study');
    const passages = findPassages(FIXTURE_INDEX, document, TERM);
    expect(passages).toHaveLength(4);
    for (const { start, end, marks } of passages) {
      expect(document.text.slice(start, end)).toContain('新质生产力');
      for (const mark of marks) expect(document.text.slice(mark.start, mark.end)).toBe('新质生产力');
    }
  });

  it('gives nothing for an entity that the document does not name', () => {
    expect(findPassages(FIXTURE_INDEX, getFixtureDocument('2022-12-16_cewc'), TERM)).toEqual([]);
  });
});

const toText = (text: string) => ({ text, sentences: segmentSentences(text) });

describe('toPassages', () => {
  it('joins two places in one sentence', () => {
    const text = '发展新质生产力，培育新质生产力。另一句。';
    const passages = toPassages(toText(text), [
      { start: 2, end: 7 },
      { start: 10, end: 15 },
    ]);
    expect(passages).toEqual([
      {
        start: 0,
        end: 16,
        marks: [
          { start: 2, end: 7 },
          { start: 10, end: 15 },
        ],
        isCutBefore: false,
        isCutAfter: false,
      },
    ]);
  });

  it('cuts a long sentence at marks around the place', () => {
    const text = `${'前文甲乙，'.repeat(60)}因地制宜发展新质生产力；${'后文丙丁，'.repeat(60)}。`;
    const start = text.indexOf('新质生产力');
    const [passage] = toPassages(toText(text), [{ start, end: start + 5 }]);
    const quote = text.slice(passage?.start, passage?.end);
    expect(quote).toContain('因地制宜发展新质生产力');
    expect(quote.length).toBeLessThanOrEqual(120);
    expect(quote.startsWith('前文甲乙，')).toBe(true);
    expect(passage).toMatchObject({ isCutBefore: true, isCutAfter: true });
  });

  it('keeps every passage within the text and every first mark within its passage', () => {
    const texts = fc.string({
      unit: fc.constantFrom('政', '策', '，', '。', '\n', '𠀀', 'a'),
      minLength: 1,
      maxLength: 400,
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, at, length) => {
        const start = at % text.length;
        const end = Math.min(text.length, start + length);
        for (const passage of toPassages(toText(text), [{ start, end }])) {
          expect(passage.start).toBeGreaterThanOrEqual(0);
          expect(passage.end).toBeLessThanOrEqual(text.length);
          expect(passage.start).toBeLessThanOrEqual(start);
          expect(passage.end).toBeGreaterThanOrEqual(end);
        }
      }),
    );
  });
});

describe('selectOutermost', () => {
  it('drops mentions that another holds', () => {
    const mention = (start: number, end: number) => ({ entity: TERM, rule: 'lexicon' as const, start, end });
    const outermost = selectOutermost([mention(3, 5), mention(0, 8), mention(8, 10), mention(0, 3)]);
    expect(outermost.map(({ start, end }) => [start, end])).toEqual([
      [0, 8],
      [8, 10],
    ]);
  });
});

describe('the mode of a passage', () => {
  const document = getFixtureDocument('2024-01-31_study');

  it('is that of its sentence', () => {
    const [passage] = findPassages(FIXTURE_INDEX, document, 'concept:新质生产力');
    expect(passage?.mode).toBe('deployment');
  });

  it('is absent where sentences have none', () => {
    const sentences = document.sentences.map(({ start, end }) => ({ start, end }));
    const [passage] = toPassages({ text: document.text, sentences }, [{ start: 0, end: 2 }]);
    expect(passage).toMatchObject({ start: 0, marks: [{ start: 0, end: 2 }] });
    expect(passage !== undefined && 'mode' in passage).toBe(false);
  });
});
