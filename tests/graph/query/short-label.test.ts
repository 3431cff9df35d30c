import { describe, expect, it } from 'vitest';
import type { NodeAttributes } from '../../../graph/model/graph.ts';
import { getDatedName, getShortLabel, getShortName } from '../../../graph/query/short-label.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const toMeeting = (label: string) => ({ kind: 'meeting', label }) as NodeAttributes;
const toDocument = (label: string, date?: string) => ({ kind: 'document', label, date }) as NodeAttributes;

describe('short labels', () => {
  it.each([
    ['中共中央政治局会议（2025-04-25）', '政治局会议 2025-04-25'],
    ['中共中央政治局常务委员会会议（2020-03）', '政治局常务委员会会议 2020-03'],
    ['国务院常务会议（2025-04-25）', '国务院常务会议 2025-04-25'],
    ['2022年中央经济工作会议', '2022年中央经济工作会议'],
    ['党的二十届四中全会', '党的二十届四中全会'],
  ])('keep the day of %s', (label, short) => {
    expect(getShortLabel(toMeeting(label))).toBe(short);
  });

  it('leave other nodes alone', () => {
    expect(getShortLabel({ kind: 'task', label: '抓好落实（2025）' } as NodeAttributes)).toBe(
      '抓好落实（2025）',
    );
  });

  it('put the date behind the name of a document, once', () => {
    const show = (...args: Parameters<typeof toDocument>): string =>
      getDatedName(FIXTURE_INDEX, { key: 'document:a', attributes: toDocument(...args) });
    expect(show('召开会议', '2025-04-25')).toBe('召开会议 2025-04-25');
    expect(show('2025-04-25 召开会议', '2025-04-25')).toBe('2025-04-25 召开会议');
    expect(show('召开会议')).toBe('召开会议');
  });

  it('call a document by the series that it reports on and its date, else by its title', () => {
    const node = FIXTURE_INDEX.nodes.get('document:2024-12-12_cewc.md');
    if (node === undefined) throw new Error('fixture: no such document');
    expect(getShortName(FIXTURE_INDEX, node)).toEqual({ name: '中央经济工作会议', date: '2024-12-12' });
    const note = { key: 'document:note', attributes: toDocument('一篇没有会议的笔记', '2024-05') };
    expect(getShortName(FIXTURE_INDEX, note)).toEqual({ name: '一篇没有会议的笔记', date: '2024-05' });
    const undated = { key: 'document:undated', attributes: toDocument('笔记') };
    expect(getShortName(FIXTURE_INDEX, undated)).toEqual({ name: '笔记' });
  });

  it('keep the day of a meeting apart from its name', () => {
    const meeting = { key: 'meeting:a', attributes: toMeeting('中共中央政治局会议（2025-04-25）') };
    expect(getShortName(FIXTURE_INDEX, meeting)).toEqual({ name: '政治局会议', date: '2025-04-25' });
    const annual = { key: 'meeting:b', attributes: toMeeting('2022年中央经济工作会议') };
    expect(getShortName(FIXTURE_INDEX, annual)).toEqual({ name: '2022年中央经济工作会议' });
  });
});
