import { describe, expect, it } from 'vitest';
import { toDocumentKey } from '../../../../graph/model/ids.ts';
import type { SharedPassage } from '../../../../graph/query/shared-passages.ts';
import type { SharedTexts } from '../../../../graph/query/shared-texts.ts';
import { type SavedRelation, toRelationTable } from '../../../../src/panels/pair/relation-table.ts';
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
      together: [makePassage('修山路兴茶业很要紧。', { omitted: { start: 43, end: 46 }, isCutAfter: true })],
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
    { head: '1. 茶业 — 同句 — 水渠', quote: '兴茶业，修水渠。', source: '《某文》' },
    { head: '2. 水渠 — 属于 — 山路' },
  ],
  isPath: true,
  missing: [{ series: '某会议', date: '2020-03' }],
  notes: ['来源'],
};

const write = (relation: SavedRelation) => {
  const { title, columns, rows, notes } = toRelationTable(relation, STRINGS, ({ title: name }) =>
    name.slice(0, 3),
  );
  return {
    title,
    heads: columns.map(({ name }) => name),
    rows: rows.map((row) =>
      row.kind === 'gap' ? row.text : row.cells.map((cell) => cell.map(({ text }) => text)),
    ),
    notes,
  };
};

describe('toRelationTable', () => {
  it('sets the sentences of either term side by side, with what is said of their names', () => {
    const { title, heads, rows } = write(RELATION);
    expect(title).toBe('茶业与山路');
    expect(heads).toEqual(['日期', '文件', '茶业', '山路']);
    expect(rows.slice(0, 5)).toEqual([
      `${pairZh.missing(1)}2020-03`,
      pairZh.together(1),
      [['2021-03-01'], ['二〇二'], ['修山路……很要紧。…'], [pairZh.sameSentence]],
      pairZh.apart(1),
      [
        [zh.inspector.undated],
        ['无日期'],
        ['茶业市场要稳。', `（${pairZh.namedBy.longer('茶业市场')}）`],
        ['山路好。'],
      ],
    ]);
  });

  it('tells the path step by step, each with its sentence', () => {
    expect(write(RELATION).rows.slice(5)).toEqual([
      pairZh.path,
      [[], ['《某文》'], ['1. 茶业 — 同句 — 水渠'], ['兴茶业，修水渠。']],
      [[], [], ['2. 水渠 — 属于 — 山路'], []],
    ]);
    expect(write({ ...RELATION, isPath: false }).rows).toContain(pairZh.relations);
  });

  it('ends with how often both are named, and from what it was made', () => {
    expect(write(RELATION).notes).toEqual([pairZh.summary(2, 1, 1), pairZh.byName(1, 1), '来源']);
  });

  it('has the path alone of what texts do not name', () => {
    const { rows, notes } = write({ ...RELATION, shared: undefined, missing: [] });
    expect(rows).toHaveLength(3);
    expect(notes).toEqual(['来源']);
  });
});
