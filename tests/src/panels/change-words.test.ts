import { describe, expect, it } from 'vitest';
import { describeSteps, describeStrength } from '../../../src/panels/change-words.ts';
import { zh } from '../../../src/strings/zh.ts';

const cut = (text: string, part: string) => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};

describe('describeSteps', () => {
  it('tells the scale and from where to where', () => {
    expect(describeSteps([{ scale: 'stance', before: '稳健', after: '适度宽松' }], zh)).toBe(
      '宽松程度：稳健 → 适度宽松',
    );
    expect(describeSteps([{ scale: 'effort', after: '大力' }], zh)).toBe('力度：无 → 大力');
    expect(describeSteps([], zh)).toBe('');
  });
});

describe('describeStrength', () => {
  const texts = { before: '会议要求坚定不移修山路。', after: '会议要求坚持修山路。' };

  it('gives the words that decide', () => {
    const [before, after] = [cut(texts.before, '坚定不移修山路'), cut(texts.after, '坚持修山路')];
    expect(describeStrength({ direction: 'weakened', before, after }, texts, zh)).toBe(
      '坚决程度：坚定不移 → 坚持',
    );
  });

  it('gives both clauses where no scale tells', () => {
    const [before, after] = [cut(texts.before, '修山路'), cut(texts.after, '修山路')];
    expect(describeStrength({ direction: 'weakened', before, after }, texts, zh)).toBe('修山路 → 修山路');
  });
});
