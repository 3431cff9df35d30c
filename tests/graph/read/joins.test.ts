import { describe, expect, it } from 'vitest';
import type { RawBlock } from '../../../graph/read/blocks.ts';
import { joinBroken } from '../../../graph/read/joins.ts';
import { quote } from '../../fixtures/sources.ts';

function toParagraph(text: string): RawBlock {
  return { kind: 'paragraph', level: 0, text, marks: [] };
}

function toBold(text: string): RawBlock {
  return { ...toParagraph(text), marks: [{ kind: 'strong', start: 0, end: text.length }] };
}

function join(blocks: readonly RawBlock[]): string[] {
  return joinBroken(blocks).map(({ kind, text }) => `${kind} ${text}`);
}

describe('blocks that were broken in two', () => {
  it('are headings with the numbers above them, where the numbers are a series', () => {
    const blocks = [
      toBold('01'),
      toBold('提振消费'),
      toParagraph('办好购物节。'),
      toBold('02'),
      toBold('扩大开放'),
      toParagraph('开行班列。'),
    ];
    expect(join(blocks)).toEqual([
      'heading 1. 提振消费',
      'paragraph 办好购物节。',
      'heading 2. 扩大开放',
      'paragraph 开行班列。',
    ]);
    expect(join(blocks.slice(0, 3))).toEqual([
      'paragraph 01',
      'paragraph 提振消费',
      'paragraph 办好购物节。',
    ]);
  });

  it('are the parts of the name of a frame', () => {
    const blocks = ['专栏', '3', '冷链基础设施工程', '建设一批基地。'].map(toParagraph);
    expect(join(blocks)).toEqual(['paragraph 专栏3 冷链基础设施工程', 'paragraph 建设一批基地。']);
  });

  it('are sentences that go on with a quotation, marks and all', () => {
    const blocks = [
      toParagraph('支持骨干企业做强做优。鼓励中小企业专业化发展，形成一批'),
      { ...toParagraph('“专精特新”企业。'), marks: [{ kind: 'strong' as const, start: 0, end: 6 }] },
    ];
    const [joined] = joinBroken(blocks);
    expect(joined?.text).toBe('支持骨干企业做强做优。鼓励中小企业专业化发展，形成一批“专精特新”企业。');
    expect(joined?.marks.map((mark) => quote(joined.text, mark))).toEqual(['“专精特新”']);
  });

  it('are a preposition before its year', () => {
    const blocks = ['到', '2025年，建成一批基地。'].map(toParagraph);
    expect(join(blocks)).toEqual(['paragraph 到2025年，建成一批基地。']);
  });
});

describe('blocks that stay apart', () => {
  it.each([
    ['a heading and a quotation', ['加快发展银发经济', '“银发经济”前景广阔。']],
    ['a sentence with its end', ['各地要认真贯彻执行，抓好落实。', '“十四五”时期取得进展。']],
    ['a number in a list of figures', ['12', '办好购物节，繁荣市场。']],
    ['a numbered item', ['现提出以下措施，请认真组织实施，务求取得实效', '（一）完善网络。']],
  ])('are %s', (_, texts) => {
    expect(join(texts.map(toParagraph))).toEqual(texts.map((text) => `paragraph ${text}`));
  });
});
