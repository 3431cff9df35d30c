import { describe, expect, it } from 'vitest';
import { createBrief } from '../../../graph/compare/brief.ts';
import { toHtmlBrief, toPlainBrief, unfoldBrief, wordBrief } from '../../../src/state/brief.ts';
import { comparePrepared, prepare } from '../../helpers/compared.ts';

const earlier = prepare(
  '2025-04-25_会议.md',
  `# 会议部署经济工作

要实施稳健的货币政策，保持流动性合理充裕。

要落实粮食安全责任，稳定玉米和大豆播种面积。`,
);
const later = prepare(
  '2025-07-30_会议.md',
  `# 会议部署经济工作

要实施适度宽松的货币政策，保持流动性合理充裕。

要落实粮食安全责任，稳定玉米和大豆播种面积。

要发展“低空旅游”，支持 <A&B> 两类企业。`,
);
const comparison = comparePrepared(earlier, later);
const documents = { before: earlier.document, after: later.document };
const source = {
  comparison,
  texts: { before: documents.before.text, after: documents.after.text },
  brief: createBrief(comparison, documents),
};

describe('the brief in words', () => {
  const worded = wordBrief(source, 'zh');
  const lines = worded.groups.flatMap((group) => group.lines);

  it('gives each line its own quotes', () => {
    expect(lines.length).toBe(source.brief.groups.flatMap((group) => group.lines).length);
    expect(lines.length).toBeGreaterThan(1);
    for (const { pair, line } of lines) {
      for (const side of ['before', 'after'] as const) {
        const quoted = line[side].map(({ start, end }) => source.texts[side].slice(start, end)).join('');
        const words = pair[side].map(({ text }) => text).join('');
        expect(words.length === 0).toBe(line[side].length === 0);
        if (line.redline === undefined) expect(words).toBe(quoted);
      }
    }
  });

  it('has nothing left out once it is unfolded, the lines of the page first', () => {
    const [group, ...others] = source.brief.groups;
    if (group === undefined) throw new Error('no group');
    const [first, ...rest] = [...group.lines, ...group.lines];
    if (first === undefined) throw new Error('no line');
    const folded = { ...source.brief, groups: [{ ...group, lines: [first], rest }, ...others] };
    const unfolded = unfoldBrief(folded);
    expect(unfolded.groups[0]?.lines).toEqual([first, ...rest]);
    expect(unfolded.groups.slice(1)).toEqual(others);
    const words = wordBrief({ ...source, brief: unfolded }, 'zh').groups[0];
    expect(words?.lines.map(({ line }) => line)).toEqual([first, ...rest]);
  });

  it('says what turned, with both sides, as plain words', () => {
    const plain = toPlainBrief(worded);
    expect(plain).toContain('2025-04-25 → 2025-07-30');
    expect(plain).toMatch(/稳健的货币政策[\s\S]*适度宽松的货币政策/u);
    expect(plain).toContain('后来：要发展“低空旅游”，支持 <A&B> 两类企业。');
  });

  it('marks up what is pasted elsewhere, and nothing of the texts is taken for markup', () => {
    const html = toHtmlBrief(wordBrief(source, 'en'));
    expect(html).toMatch(/^<h2>/u);
    expect(html.match(/<li>/gu)?.length).toBe(lines.length);
    expect(html).not.toContain('<A&B>');
    expect(html.replace(/<\/?(?:h2|h3|ol|li|b|br|p|span)(?: style="[^"<>]*")?>/gu, '')).not.toMatch(/[<>]/u);
  });
});
