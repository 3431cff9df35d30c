import { describe, expect, it } from 'vitest';
import type { NodeAttributes } from '../../../graph/model/graph.ts';
import { getDatedLabel, getShortLabel } from '../../../graph/query/short-label.ts';

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

  it('put the date before the title of a document, once', () => {
    expect(getDatedLabel(toDocument('召开会议', '2025-04-25'))).toBe('2025-04-25 召开会议');
    expect(getDatedLabel(toDocument('2025-04-25 召开会议', '2025-04-25'))).toBe('2025-04-25 召开会议');
    expect(getDatedLabel(toDocument('召开会议'))).toBe('召开会议');
  });
});
