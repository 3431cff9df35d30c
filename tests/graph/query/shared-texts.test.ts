import { describe, expect, it } from 'vitest';
import { toDocumentKey, toEntityKey } from '../../../graph/model/ids.ts';
import type { SharedPassage } from '../../../graph/query/shared-passages.ts';
import { findSharedTexts, type SharedDocument } from '../../../graph/query/shared-texts.ts';
import type { SoughtTerm } from '../../../graph/query/sought-term.ts';
import type { MentionSource } from '../../../graph/query/term-places.ts';
import { segmentSentences } from '../../../graph/text/sentences.ts';

const TEA: SoughtTerm = {
  key: toEntityKey('industry', '茶业'),
  names: ['茶业', '茶产业'],
};
const ROAD: SoughtTerm = { key: toEntityKey('concept', '山路'), names: ['山路'] };

/** @param names - What extraction names in the text, with what it takes it for. */
function makeSource(
  date: string | undefined,
  text: string,
  names: Readonly<Record<string, string>> = {},
  more: Partial<MentionSource> = {},
): MentionSource {
  return {
    key: toDocumentKey(`${date ?? 'undated'}.txt`, 0),
    title: `${date}的文件`,
    ...(date === undefined ? {} : { date }),
    form: 'full',
    text,
    sentences: segmentSentences(text).map((span) => ({ ...span, mode: 'deployment' as const })),
    mentions: Object.entries(names).map(([name, entity]) => {
      const start = text.indexOf(name);
      return {
        entity: entity as MentionSource['mentions'][number]['entity'],
        rule: 'lexicon',
        start,
        end: start + name.length,
      };
    }),
    ...more,
  };
}

const show = (passages: readonly SharedPassage[] = []): readonly string[] =>
  passages.map(({ start, text, omitted }) =>
    omitted === undefined
      ? text
      : `${text.slice(0, omitted.start - start)}……${text.slice(omitted.end - start)}`,
  );

const find = (...sources: MentionSource[]) => findSharedTexts(TEA, ROAD, sources);

const findOne = (text: string, names: Readonly<Record<string, string>> = {}): SharedDocument | undefined =>
  find(makeSource('2024-05-01', text, names)).documents[0];

describe('findSharedTexts', () => {
  const apart = makeSource('2025-03-01', '先修山路。再说水渠。最后谈茶业。');
  const together = makeSource('2021-03-01', '修山路，兴茶业。茶业要稳。');
  const older = makeSource('2019-03-01', '茶业是根本。山路难行。');
  const alone = makeSource('2026-03-01', '只谈茶业。');
  const undated = makeSource(undefined, '茶业好。山路好。');

  it('gives documents with both in one sentence first, then the others, within either the latest first', () => {
    const shared = find(older, undated, alone, apart, together);
    expect(shared.documents.map(({ date }) => date)).toEqual([
      '2021-03-01',
      '2025-03-01',
      '2019-03-01',
      undefined,
    ]);
    expect(shared).toMatchObject({ sentenceCount: 1, copiedCount: 0, searchedCount: 5 });
    expect(shared.named.a.map(({ document }) => document)).toContain(alone.key);
    expect(shared.named.b.map(({ document }) => document)).not.toContain(alone.key);
    expect(shared.named.a.find(({ document }) => document === together.key)?.count).toBe(2);
  });

  it('gives each sentence once, whether it holds both or one', () => {
    const [document] = find(together).documents;
    expect(show(document?.together)).toEqual(['修山路，兴茶业。']);
    expect(show(document?.a)).toEqual(['茶业要稳。']);
    expect(show(document?.b)).toEqual([]);
    for (const { start, end, text, marks } of document?.together ?? []) {
      expect(together.text.slice(start, end)).toBe(text);
      expect(marks.map((mark) => together.text.slice(mark.start, mark.end))).toEqual(['山路', '茶业']);
    }
  });

  it('puts the sentence nearest to the other term first', () => {
    const document = findOne('茶业在先。别的事。别的事。茶业在后。山路在末。');
    expect(show(document?.a)).toEqual(['茶业在后。', '茶业在先。']);
  });

  it('counts a term inside a longer name, and says which', () => {
    const document = findOne('修山路。稳定茶业市场。', { 茶业市场: 'policy:茶业市场' });
    expect(document?.a[0]?.places).toEqual([{ start: 6, end: 8, by: 'longer', name: '茶业市场', term: 'a' }]);
    expect(document?.isByName).toBe(false);
  });

  it('does not count a longer term whose words there do not hold the shorter one', () => {
    const { documents, named } = find(
      makeSource('2024-05-01', '修山路。稳定茶市。', { 茶市: 'policy:茶业市场' }),
    );
    expect(documents).toEqual([]);
    expect(named.a).toEqual([]);
  });

  it('takes a task that holds the term for no longer name of it', () => {
    const document = findOne('修山路。做大茶业。', { 做大茶业: 'task:某会议第1项' });
    expect(document?.a[0]?.places).toMatchObject([{ by: 'name', name: '茶业' }]);
    expect(document?.isByName).toBe(true);
  });

  it('tells another name from the one that the term is shown by', () => {
    expect(findOne('修山路。做大茶产业。')?.a[0]?.places).toMatchObject([{ by: 'alias', name: '茶产业' }]);
  });

  it('does not find a term beside another that holds it', () => {
    const market: SoughtTerm = { key: toEntityKey('policy', '茶业市场'), names: ['茶业市场'] };
    const source = makeSource('2024-05-01', '稳定茶业市场。');
    expect(findSharedTexts(TEA, market, [source]).documents).toEqual([]);
    const besides = makeSource('2024-05-01', '稳定茶业市场。茶业要兴。');
    expect(findSharedTexts(TEA, market, [besides]).documents).toHaveLength(1);
  });

  it('leaves copies out, and counts them', () => {
    const copy = makeSource('2021-03-02', together.text, {}, { copyOf: together.key });
    const shared = find(together, copy);
    expect(shared.documents).toHaveLength(1);
    expect(shared).toMatchObject({ sentenceCount: 1, copiedCount: 1 });
  });

  it('shows both ends of a sentence in which the two stand far apart', () => {
    const between = '这里还说了许多别的话，'.repeat(30);
    const long = `${between}要先修好山路，${between}才能做大茶业，${between}才算完。`;
    const [passage] = findOne(long)?.together ?? [];
    const [shown = ''] = show(passage === undefined ? [] : [passage]);
    expect(shown).toMatch(/山路，.*…….*茶业，/u);
    expect(shown.length).toBeLessThan(150);
    expect(passage).toMatchObject({ isCutBefore: true, isCutAfter: true });
    expect(passage?.marks.map((mark) => long.slice(mark.start, mark.end))).toEqual(['山路', '茶业']);
  });
});
