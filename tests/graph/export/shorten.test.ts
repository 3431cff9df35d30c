import { describe, expect, it } from 'vitest';
import type { RowPart } from '../../../graph/compare/comparison.ts';
import { shortenParts } from '../../../graph/export/shorten.ts';

const kept = (text: string): RowPart => ({ kind: 'kept', text });
const added = (text: string): RowPart => ({ kind: 'added', text });
const join = (parts: readonly RowPart[]): string => parts.map(({ text }) => text).join('');

const LONG = [
  kept('会议强调，要办好沿河夜校，修缮码头仓库，'),
  added('加快推广低空旅游'),
  kept('，完善飞行服务保障，稳定玉米和大豆播种面积，做好冬季供暖。'),
];

describe('shortenParts', () => {
  it('leaves what fits as it is', () => {
    expect(shortenParts(LONG, 100)).toEqual(LONG);
    expect(shortenParts([], 10)).toEqual([]);
  });

  it('keeps what differs, whole clauses around it, with … for the rest', () => {
    const short = shortenParts(LONG, 20);
    expect(join(short)).toBe('…修缮码头仓库，加快推广低空旅游…');
    expect(short.find(({ kind }) => kind === 'added')).toEqual(added('加快推广低空旅游'));
  });

  it('begins at the beginning where nothing differs, and ends with a clause', () => {
    expect(join(shortenParts([kept(join(LONG))], 15))).toBe('会议强调，要办好沿河夜校…');
  });

  it('never ends within a word', () => {
    const words = new Set(['完善', '飞行', '服务', '保障']);
    for (let limit = 3; limit <= 8; limit += 1) {
      const text = join(shortenParts([kept('完善飞行服务保障')], limit)).replace('…', '');
      const whole = text.match(/.{1,2}/gu) ?? [];
      expect(
        whole.every((word) => words.has(word)),
        text,
      ).toBe(true);
    }
  });

  it('holds the words that it is asked to, though more differs elsewhere', () => {
    const parts = [added('办好沿河夜校，修缮码头仓库，'), kept('做好供暖，'), added('推广“口袋公园”')];
    expect(join(shortenParts(parts, 12))).toMatch(/^办好/u);
    expect(join(shortenParts(parts, 12, '口袋公园'))).toContain('口袋公园');
  });
});
