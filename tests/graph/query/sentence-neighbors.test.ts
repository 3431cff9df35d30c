import { describe, expect, it } from 'vitest';
import { type EntityKey, toDocumentKey } from '../../../graph/model/ids.ts';
import { findSentenceNeighbors } from '../../../graph/query/sentence-neighbors.ts';
import type { MentionSource } from '../../../graph/query/term-places.ts';
import { segmentSentences } from '../../../graph/text/sentences.ts';

const TEA = 'industry:茶业';
const KEYS: Readonly<Record<string, string>> = {
  茶业: TEA,
  茶业市场: 'policy:茶业市场',
  山路: 'concept:山路',
  水渠: 'concept:水渠',
  某地: 'place:某地',
};

function makeSource(date: string, text: string, more: Partial<MentionSource> = {}): MentionSource {
  return {
    key: toDocumentKey(`${date}.txt`, 0),
    title: date,
    date,
    form: 'full',
    text,
    sentences: segmentSentences(text).map((span) => ({ ...span, mode: 'deployment' as const })),
    mentions: Object.entries(KEYS).flatMap(([name, entity]) =>
      [...text.matchAll(new RegExp(name, 'gu'))].map(({ index: start }) => ({
        entity: entity as EntityKey,
        rule: 'lexicon' as const,
        start,
        end: start + name.length,
      })),
    ),
    ...more,
  };
}

const REST = '别的一句。又一句话。再说一句。末了一句。';
const EARLY = makeSource('2020-01-01', `做大茶业，修好山路。${REST}水渠要修。`);
const MIDDLE = makeSource('2021-01-01', `茶业靠山路，茶业市场要稳。${REST}`);
const LATE = makeSource('2022-01-01', `某地茶业好，山路通。${REST}`);

describe('findSentenceNeighbors', () => {
  it('finds the terms in sentences with another, with the first and the last of these', () => {
    const [only, ...rest] = findSentenceNeighbors(TEA, [LATE, EARLY, MIDDLE]);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ key: 'concept:山路', support: 3 });
    expect(only?.score).toBeGreaterThan(0);
    expect(
      only?.evidence.map(({ document, start, end }) =>
        [EARLY, MIDDLE, LATE].find(({ key }) => key === document)?.text.slice(start, end),
      ),
    ).toEqual(['做大茶业，修好山路。', '某地茶业好，山路通。']);
  });

  it('takes no name that holds the term, and no place, for a neighbor', () => {
    const keys = findSentenceNeighbors(TEA, [MIDDLE, LATE]).map(({ key }) => key);
    expect(keys).toEqual(['concept:山路']);
  });

  it('finds none that chance explains, as two terms that every sentence has', () => {
    expect(findSentenceNeighbors(TEA, [makeSource('2020-01-01', '茶业，山路。山路，茶业。')])).toEqual([]);
  });

  it('leaves copies out', () => {
    const copy = makeSource('2023-01-01', EARLY.text, { copyOf: EARLY.key });
    expect(findSentenceNeighbors(TEA, [EARLY, copy])).toEqual(findSentenceNeighbors(TEA, [EARLY]));
  });
});
