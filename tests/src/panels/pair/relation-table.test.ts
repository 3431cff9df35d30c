import { describe, expect, it } from 'vitest';
import { toDocumentKey } from '../../../../graph/model/ids.ts';
import type { SharedPassage } from '../../../../graph/query/shared-passages.ts';
import type { SharedTexts } from '../../../../graph/query/shared-texts.ts';
import { type SavedRelation, toRelationTables } from '../../../../src/panels/pair/relation-table.ts';
import { pairZh } from '../../../../src/strings/pair-zh.ts';
import { zh } from '../../../../src/strings/zh.ts';

const STRINGS = { ...zh, pair: pairZh };

function makePassage(text: string, more: Partial<SharedPassage> = {}): SharedPassage {
  return {
    start: 40,
    end: 40 + text.length,
    text,
    marks: [],
    places: [],
    isCutBefore: false,
    isCutAfter: false,
    ...more,
  };
}

const LONGER = makePassage('茶业市场要稳。', {
  places: [{ start: 40, end: 42, term: 'a', by: 'longer', name: '茶业市场' }],
});
const TEXTS: SharedTexts = {
  documents: [
    {
      key: toDocumentKey('2021.txt', 0),
      title: '二〇二一年的文件',
      date: '2021-03-01',
      together: [
        makePassage('修山路兴茶业很要紧。', {
          omitted: { start: 43, end: 46 },
          isCutAfter: true,
          mode: 'assessment',
        }),
      ],
      a: [],
      b: [],
      isByName: true,
    },
    {
      key: toDocumentKey('undated.txt', 0),
      title: '无日期的文件',
      together: [],
      a: [LONGER, makePassage('后面的一句。')],
      b: [makePassage('山路好。')],
      isByName: false,
    },
  ],
  named: { a: [], b: [] },
  sentenceCount: 1,
  copiedCount: 0,
  searchedCount: 9,
};
const RELATION: SavedRelation = {
  names: ['茶业', '山路'],
  shared: TEXTS,
  steps: [
    {
      head: '茶业 — 同句 — 水渠',
      sentence: {
        quote: '兴茶业，修水渠。',
        document: toDocumentKey('2022.txt', 0),
        title: '二〇二二年的文件',
        date: '2022-03',
        mode: 'deployment',
        isDigest: true,
      },
    },
    { head: '水渠 — 属于 — 山路' },
  ],
  stepsHeading: pairZh.path,
  missing: [{ series: '某会议', date: '2020-03' }],
  notes: ['来源'],
};
const NONE: SavedRelation = { ...RELATION, shared: { ...TEXTS, documents: [], sentenceCount: 0 } };

const write = (relation: SavedRelation) =>
  toRelationTables(relation, STRINGS, ({ title: name }) => name.slice(0, 3)).map(
    ({ title, lead, columns, rows, notes }) => ({
      title,
      lead,
      heads: columns.map(({ name }) => name),
      rows: rows.map((row) =>
        row.kind === 'gap' ? row.text : row.cells.map((cell) => cell.map(({ text }) => text)),
      ),
      notes,
    }),
  );

const STEP_HEADS = [pairZh.step, pairZh.date, pairZh.document, pairZh.relation, pairZh.quote, pairZh.mode];

describe('toRelationTables', () => {
  it('sets the sentences of either term side by side, with how they speak and what is said of their names', () => {
    const [documents] = write(RELATION);
    expect(documents?.title).toBe('茶业与山路');
    expect(documents?.heads).toEqual(['日期', '文件', '茶业', '山路']);
    expect(documents?.rows).toEqual([
      pairZh.together(1),
      [['2021-03-01'], ['二〇二'], ['修山路……很要紧。…', '〔判断〕'], [pairZh.sameSentence]],
      pairZh.apart(1),
      [
        [zh.inspector.undated],
        ['无日期'],
        ['茶业市场要稳。', `（${pairZh.namedBy.longer('茶业市场')}）`],
        ['山路好。'],
      ],
    ]);
  });

  it('tells the path in columns of its own, each step with its sentence', () => {
    const [, steps] = write(RELATION);
    expect(steps?.title).toBe(pairZh.path);
    expect(steps?.heads).toEqual(STEP_HEADS);
    expect(steps?.rows).toEqual([
      [
        ['1'],
        ['2022-03'],
        [`二〇二（${zh.reader.digestCitation}）`],
        ['茶业 — 同句 — 水渠'],
        ['兴茶业，修水渠。'],
        [zh.explore.modes.deployment],
      ],
      [['2'], [], [], ['水渠 — 属于 — 山路'], [], []],
    ]);
  });

  it('begins with what was found, what is missing and what the marks mean, and ends with from what it was made', () => {
    const [documents, steps] = write(RELATION);
    expect(documents?.lead?.slice(0, -1)).toEqual([
      pairZh.summary(2, 1, 1),
      pairZh.byName(1, 1),
      `${pairZh.missing(1)}2020-03`,
    ]);
    expect(documents?.lead?.at(-1)).toContain(zh.explore.modeHints.assessment);
    expect(documents?.notes).toEqual([]);
    expect(steps?.notes).toEqual(['来源']);
  });

  it('says first that no text names both, with the way under its own heads alone', () => {
    const [only, ...rest] = write(NONE);
    expect(rest).toEqual([]);
    expect(only?.title).toBe('茶业与山路');
    expect(only?.lead?.slice(0, 2)).toEqual([pairZh.none(9), `${pairZh.missingNone(1)}2020-03`]);
    expect(only?.lead?.at(-1)).toBe(pairZh.path);
    expect(only?.heads).toEqual(STEP_HEADS);
    expect(only?.notes).toEqual(['来源']);
  });

  it('is a table without rows where there is nothing at all', () => {
    const [only, ...rest] = write({ ...NONE, steps: [] });
    expect(rest).toEqual([]);
    expect(only?.rows).toEqual([]);
    expect(only?.lead?.[0]).toBe(pairZh.none(9));
  });

  it('has the path alone of what texts do not name', () => {
    const [only, ...rest] = write({ ...RELATION, shared: undefined, missing: [] });
    expect(rest).toEqual([]);
    expect(only?.rows).toHaveLength(2);
  });
});
