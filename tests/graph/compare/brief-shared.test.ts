import { describe, expect, it } from 'vitest';
import { createBrief } from '../../../graph/compare/brief.ts';
import { toReport } from '../../../graph/export/comparison-report.ts';
import { comparePrepared, findShared, prepareFile } from '../../helpers/compared.ts';

interface WordedLine {
  readonly group: string;
  readonly label: string;
  readonly words: string;
}

/** The lines of a brief of two official texts in words; `undefined` where these are not at hand. */
async function word(folder: string, names: readonly [string, string]): Promise<WordedLine[] | undefined> {
  const [before, after] = names.map((name) => findShared(folder, name));
  if (before === undefined || after === undefined) return undefined;
  const [from, to] = [await prepareFile(before), await prepareFile(after)];
  const comparison = comparePrepared(from, to);
  const documents = { before: from.document, after: to.document };
  const texts = { before: from.document.text, after: to.document.text };
  const brief = createBrief(comparison, documents);
  let group = '';
  return toReport({ comparison, texts, brief, isBrief: true }, 'zh').blocks.flatMap((block) => {
    if (block.kind === 'heading') group = block.text;
    if (block.kind !== 'pair') return [];
    const words = [...block.before, ...block.after].map(({ text }) => text).join('');
    return [{ group, label: block.label, words }];
  });
}

describe('briefs of official texts', () => {
  it.each([
    [['2026-04-28_politburo.md', '2026-07-30_politburo.md'], '全面从严治党'],
    [['2025-04-25_politburo.md', '2025-07-30_politburo.md'], '第十五个五年规划'],
    [['2025-07-30_politburo.md', '2025-12-08_politburo.md'], '依法治国工作条例'],
  ] as const)('%j has its headline news first', async (names, news) => {
    const lines = await word('politburo', names);
    if (lines === undefined) return console.warn(`left out: no ${names.join(', ')}`);
    expect(lines[0]?.group).toBe('新事项');
    expect(lines[0]?.words).toContain(news);
    expect(lines.length).toBeLessThanOrEqual(18);
    // Both stances were kept on purpose.
    expect(lines.at(-1)?.group ?? '').toMatch(/^原文重申/u);
  });

  it.each([
    [['2024.txt', '2025.txt'], '货币政策 · 替换 · 强化', '赤字率 · 上调', '第 3 位 → 第 1 位'],
    [['2023.txt', '2024.txt'], '货币政策 · 改写', '地方政府专项债券 · 上调', '新增 · 第 2 位'],
  ] as const)('%j opens with stances, and has ranks and targets', async (names, stance, target, rank) => {
    const lines = await word('reports', names);
    if (lines === undefined) return console.warn(`left out: no ${names.join(', ')}`);
    expect(lines[0]?.group).toBe('政策取向');
    const labels = lines.map(({ label }) => label);
    for (const label of [stance, target, rank]) expect(labels).toContain(label);
    expect(lines.length).toBeLessThanOrEqual(18);
  });
});
