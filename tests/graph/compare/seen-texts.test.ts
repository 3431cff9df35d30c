import { describe, expect, it } from 'vitest';
import type { ComparedDocument, EntityFacts } from '../../../graph/compare/comparison.ts';
import { addSeenTexts } from '../../../graph/compare/seen-texts.ts';
import type { DocumentKey, EntityKey } from '../../../graph/model/ids.ts';
import type { TraceSource } from '../../../graph/query/trace.ts';

const TERM = 'concept:安全屏障' as EntityKey;
const NEW = 'concept:银发经济' as EntityKey;
const TEXT = '要筑牢安全屏障，发展银发经济。';
const MEETING = 'meeting:b' as EntityKey;

const toMention = (entity: EntityKey, name: string) => ({
  entity,
  rule: 'lexicon' as const,
  start: TEXT.indexOf(name),
  end: TEXT.indexOf(name) + name.length,
});

const DOCUMENT: ComparedDocument = {
  key: 'document:b' as DocumentKey,
  title: '乙',
  text: TEXT,
  form: 'full',
  date: '2025-07-30',
  meeting: MEETING,
  blocks: [],
  sections: [],
  sentences: [],
  mentions: [toMention(TERM, '安全屏障'), toMention(NEW, '银发经济')],
};

const ENTITIES = new Map<EntityKey, EntityFacts>([
  [TERM, { kind: 'concept', label: '安全屏障' }],
  [NEW, { kind: 'concept', label: '银发经济' }],
]);

function write(key: string, date: string, text: string, rest: Partial<TraceSource> = {}): TraceSource {
  return {
    key: `document:${key}` as DocumentKey,
    title: key,
    form: 'full',
    date,
    text,
    sentences: [],
    ...rest,
  };
}

function ask(sources: readonly TraceSource[], seen = new Map()) {
  return addSeenTexts(seen, DOCUMENT, '2025-07-30', { entities: ENTITIES, sources });
}

describe('what earlier texts say without a mention', () => {
  it('is told with dates and documents, be the term inside a longer one or in other script', () => {
    const seen = ask([
      write('a', '2024-07-30', '生态安全屏障。'),
      write('c', '2023-04-28', '筑牢安全屏障體系。'),
    ]);
    expect([...seen]).toEqual([[TERM, { first: '2023-04-28', last: '2024-07-30', documentCount: 2 }]]);
  });

  it('comes from no later text, copy, or other report on the same meeting', () => {
    const seen = ask([
      write('c', '2026-04-28', TEXT),
      write('d', '2025-07-29', TEXT, { meeting: MEETING }),
      write('e', '2025-07-28', TEXT, { copyOf: DOCUMENT.key }),
      write('f', '2025-07-30', TEXT),
    ]);
    expect(seen.size).toBe(0);
  });

  it('leaves what mentions tell as it is', () => {
    const told = { first: '2020-01-01', documentCount: 7 };
    const seen = ask([write('a', '2024-07-30', TEXT)], new Map([[TERM, told]]));
    expect(seen.get(TERM)).toBe(told);
    expect(seen.get(NEW)?.documentCount).toBe(1);
  });
});
