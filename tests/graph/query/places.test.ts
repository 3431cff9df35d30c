import { describe, expect, it } from 'vitest';
import type { DocumentFile } from '../../../graph/model/findings.ts';
import type { SerializedGraph } from '../../../graph/model/graph.ts';
import type { DocumentKey, EntityKey } from '../../../graph/model/ids.ts';
import { findMarks } from '../../../graph/query/evidence.ts';
import { indexGraph } from '../../../graph/query/graph-index.ts';
import { findPassages } from '../../../graph/query/occurrences.ts';
import { findPlaces } from '../../../graph/query/places.ts';
import { segmentSentences } from '../../../graph/text/sentences.ts';

const DOCUMENT = 'document:a.txt' as DocumentKey;
const TERM = 'policy:货币政策' as EntityKey;
const WORDING = 'wording:适度宽松的货币政策';
const TEXT =
  '要研究货币政策。要实施适度 宽松的“货币政策”，用好适度宽松的货币政策。他们谈到适度宽松的货币政策。';

const BASE = {
  salience: 0.5,
  community: 0,
  x: 0,
  y: 0,
  pinyin: ['', ''],
  mentionCount: 2,
  documentCount: 1,
} as const;

/** A graph with one wording, and a text in which its second sentence bears it out. */
function createCase(text: string, evidence: readonly { readonly start: number; readonly end: number }[]) {
  const graph: SerializedGraph = {
    attributes: { name: 'mailuo', format: 1 },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: [
      { key: TERM, attributes: { kind: 'policy', ...BASE, label: '货币政策', rules: ['lexicon'] } },
      {
        key: WORDING,
        attributes: {
          kind: 'wording',
          ...BASE,
          label: '适度宽松的货币政策',
          words: TERM,
          rules: ['wording'],
        },
      },
    ],
    edges: [
      {
        key: 'words',
        source: WORDING,
        target: TERM,
        attributes: { kind: 'words', evidence: evidence.map((span) => ({ document: DOCUMENT, ...span })) },
      },
    ],
  };
  const document: DocumentFile = {
    key: DOCUMENT,
    title: '题',
    text,
    blocks: [],
    sections: [],
    sentences: segmentSentences(text).map((sentence) => ({ ...sentence, mode: 'deployment' })),
    mentions: [{ entity: TERM, rule: 'lexicon', start: 3, end: 7 }],
  };
  return { index: indexGraph(graph), document };
}

const SECOND = { start: 8, end: TEXT.indexOf('他们') };

describe('findPlaces', () => {
  it('gives the mentions of what is mentioned', () => {
    const { index, document } = createCase(TEXT, [SECOND]);
    expect(findPlaces(index, document, TERM)).toEqual([expect.objectContaining({ start: 3, end: 7 })]);
  });

  it('finds a wording in its evidence alone, through blanks and quotation marks', () => {
    const { index, document } = createCase(TEXT, [SECOND, SECOND]);
    const places = findPlaces(index, document, WORDING);
    expect(places.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      '适度 宽松的“货币政策',
      '适度宽松的货币政策',
    ]);
  });

  it('finds a wording anywhere in a document of which there is no evidence', () => {
    const { index, document } = createCase(TEXT, []);
    expect(findPlaces(index, document, WORDING)).toHaveLength(3);
  });

  it('gives the sentence where the wording is spelled otherwise', () => {
    const text = '要实施適度寬鬆的貨幣政策。';
    const { index, document } = createCase(text, [{ start: 0, end: text.length }]);
    expect(findPlaces(index, document, WORDING)).toEqual([{ start: 0, end: text.length }]);
  });
});

describe('sentences of a wording', () => {
  it('are shown with the wording marked', () => {
    const { index, document } = createCase(TEXT, [SECOND]);
    const [passage, ...rest] = findPassages(index, document, WORDING);
    expect(rest).toEqual([]);
    expect(passage?.marks).toHaveLength(2);
    expect(TEXT.slice(passage?.start, passage?.end)).toContain('用好适度宽松的货币政策');
  });

  it('are marked once where a wording and its term overlap', () => {
    const { index, document } = createCase(TEXT, [SECOND]);
    const term = TEXT.lastIndexOf('货币政策', SECOND.end);
    const withTerm = {
      ...document,
      mentions: [{ entity: TERM, rule: 'lexicon' as const, start: term, end: term + 4 }],
    };
    const marks = findMarks(index, withTerm, { document: DOCUMENT, ...SECOND }, [TERM, WORDING]);
    expect(marks.map(({ start, end }) => TEXT.slice(start, end)).at(-1)).toBe('适度宽松的货币政策');
    expect(marks).toHaveLength(2);
  });
});
