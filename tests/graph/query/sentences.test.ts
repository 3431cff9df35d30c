import { describe, expect, it } from 'vitest';
import { toDocumentKey } from '../../../graph/model/ids.ts';
import { findSentences } from '../../../graph/query/sentences.ts';
import type { TraceSource } from '../../../graph/query/trace.ts';
import { segmentSentences } from '../../../graph/text/sentences.ts';

function makeSource(date: string, text: string, more: Partial<TraceSource> = {}): TraceSource {
  const sentences = segmentSentences(text).map((span) => ({ ...span, mode: 'deployment' as const }));
  return {
    key: toDocumentKey(`${date}.txt`, 0),
    title: `${date}的文件`,
    date,
    form: 'full',
    text,
    sentences,
    ...more,
  };
}

const SOURCES = [
  makeSource('2020-03-05', '要修桥。要铺路，也要修桥。路要铺好。'),
  makeSource('2022-03-05', '村里要“修”桥。修橋的人回来了。第三次修桥。'),
  makeSource('2021-03-05', '没有人来。'),
];

describe('findSentences', () => {
  it('gives the latest document first, at most two sentences of each, and counts all', () => {
    const { hits, count, documentCount } = findSentences('修桥', SOURCES);
    expect({ count, documentCount }).toEqual({ count: 5, documentCount: 2 });
    expect(hits.map(({ date }) => date)).toEqual(['2022-03-05', '2022-03-05', '2020-03-05', '2020-03-05']);
    for (const { document, start, end, text, spans } of hits) {
      const source = SOURCES.find(({ key }) => key === document);
      const [first] = spans;
      expect(text.slice(first?.start, first?.end)).toBe(source?.text.slice(start, end));
    }
  });

  it('marks the words as written, whatever their script and marks', () => {
    const { hits } = findSentences('修橋', SOURCES);
    expect(hits[0]?.spans.map(({ start, end }) => hits[0]?.text.slice(start, end))).toEqual(['“修”桥']);
  });

  it('wants every word in one sentence', () => {
    const { hits, count } = findSentences('铺路 修桥', SOURCES);
    expect(count).toBe(1);
    expect(hits[0]?.text).toBe('要铺路，也要修桥。');
    expect(hits[0]?.spans).toHaveLength(2);
  });

  it('cuts a long sentence around the word', () => {
    const long = `${'这里说了很多别的话，'.repeat(10)}终于修桥了${'，后来又说了很多'.repeat(10)}。`;
    const [hit] = findSentences('修桥', [makeSource('2023-03-05', long)]).hits;
    expect(hit?.text.length).toBeLessThan(70);
    expect(hit?.text).toMatch(/^….*修桥.*…$/u);
    const [span] = hit?.spans ?? [];
    expect(hit?.text.slice(span?.start, span?.end)).toBe('修桥');
  });

  it('leaves copies out, and finds nothing without a word', () => {
    const copy = makeSource('2024-03-05', '修桥。', { copyOf: SOURCES[0]?.key ?? toDocumentKey('a', 0) });
    expect(findSentences('修桥', [copy]).count).toBe(0);
    expect(findSentences(' “” ', SOURCES).count).toBe(0);
    expect(findSentences('', SOURCES).hits).toEqual([]);
  });
});
