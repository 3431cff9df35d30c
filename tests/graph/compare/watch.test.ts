import { describe, expect, it } from 'vitest';
import { checkWatchList, parseWatchList, type WatchedTerm } from '../../../graph/compare/watch.ts';
import { comparePrepared, prepare } from '../../helpers/compared.ts';

/** Made up for these tests. */
const BEFORE = '会议指出，要推动河湖共治。办好社区夜校。清理旧债，兜住底线。\n';
const AFTER = '会议指出，要加快河湖共治。清理旧债，兜住底线。推广口袋公园。\n';

function check(terms: readonly string[], before = BEFORE, after = AFTER): readonly WatchedTerm[] {
  const [from, to] = [prepare('a.txt', before), prepare('b.txt', after)];
  return checkWatchList(terms, comparePrepared(from, to), { before: from.document, after: to.document });
}

describe('parseWatchList', () => {
  it('reads one term a line, without comments, blanks and what differs in form alone', () => {
    expect(parseWatchList('\ufeff# 盯词\r\n河湖共治\n\n “两重” 建设 # 项目\n两重建设\n#\n')).toEqual([
      '河湖共治',
      '“两重” 建设',
    ]);
  });
});

describe('checkWatchList', () => {
  it('finds a term under its other names, and says which', () => {
    const [before, after] = [
      prepare('a.txt', '会议指出，要防止内卷式竞争，保护商户。办好夜校。\n'),
      prepare('b.txt', '会议指出，要整治“内卷”，保护商户。办好夜校。\n'),
    ];
    const named = after.document.mentions.find(({ start, end }) =>
      after.document.text.slice(start, end).includes('内卷'),
    );
    const entities = new Map([...before.entities, ...after.entities]);
    const label = entities.get(named?.entity as never)?.label ?? '';
    const [term] = checkWatchList(
      [label],
      comparePrepared(before, after),
      { before: before.document, after: after.document },
      entities,
    );
    expect([term?.before.length, term?.after.length]).toEqual([1, 1]);
    expect(term?.names.every((name) => name !== label && name.includes('内卷'))).toBe(true);
    expect(term?.names.length).toBeGreaterThan(0);
  });

  it('tells what became of each term, in the order of the list', () => {
    expect(
      check(['清理旧债', '河湖共治', '口袋公园', '夜校', '灯塔']).map(({ term, state }) => [term, state]),
    ).toEqual([
      ['清理旧债', 'unchanged'],
      ['河湖共治', 'changed'],
      ['口袋公园', 'new'],
      ['夜校', 'absent'],
      ['灯塔', 'absent'],
    ]);
  });

  it('says where, and whether the earlier text has it', () => {
    const [school, lamp] = check(['夜校', '灯塔']);
    expect(school?.before.map(({ start, end }) => BEFORE.slice(start, end))).toEqual(['夜校']);
    expect([school?.after, lamp?.before]).toEqual([[], []]);
  });

  it('marks what changed around a term', () => {
    const [rivers] = check(['河湖共治']);
    expect(rivers?.redline?.filter(({ kind }) => kind !== 'kept').map(({ text }) => text)).toEqual([
      '推动',
      '加快',
    ]);
  });

  it('compares what is called for with what was called for', () => {
    const [term] = check(
      ['夜校'],
      '会议强调，要办好社区夜校。\n',
      '会议认为，夜校发展取得成效。\n\n会议强调，要大力办好社区夜校。\n',
    );
    expect(term?.redline?.filter(({ kind }) => kind !== 'kept').map(({ text }) => text)).toEqual(['大力']);
  });

  it('tells a term that moved with its paragraph', () => {
    const paragraphs = [
      '会议指出，要办好社区夜校。',
      '会议强调，要清理河道淤泥，修缮古桥石栏。',
      '会议要求，守护候鸟湿地家园。',
    ];
    const [first = '', second = '', third = ''] = paragraphs;
    const [term] = check(['夜校'], [first, second, third].join('\n\n'), [second, third, first].join('\n\n'));
    expect(term?.state).toBe('moved');
  });

  it('calls a term changed that comes more often', () => {
    const [term] = check(['夜校'], '办好社区夜校。\n', '办好社区夜校。\n\n办好社区夜校。\n');
    expect(term?.state).toBe('changed');
  });
});
