import { describe, expect, it } from 'vitest';
import { createBrief } from '../../../graph/compare/brief.ts';
import { checkWatchList } from '../../../graph/compare/watch.ts';
import { toComparisonHtml } from '../../../graph/export/comparison-html.ts';
import { toComparisonMarkdown } from '../../../graph/export/comparison-markdown.ts';
import type { ReportSource } from '../../../graph/export/comparison-report.ts';
import { comparePrepared, type Prepared, prepare } from '../../helpers/compared.ts';

/** Made up for these tests. */
const BEFORE = '会议指出，要推动构建河湖共治格局，实施稳健的货币政策。办好<夜校>*一*所。\n';
const AFTER = '会议指出，要加快构建河湖共治格局，实施适度宽松的货币政策。推广“口袋公园”行动。\n';

function report(more: Partial<ReportSource> = {}, form?: Prepared['document']['form']): ReportSource {
  const [before, after] = [prepare('2031-04-25_a.txt', BEFORE, form), prepare('2031-07-30_b.txt', AFTER)];
  const documents = { before: before.document, after: after.document };
  const comparison = comparePrepared(before, after);
  return {
    comparison,
    texts: { before: before.document.text, after: after.document.text },
    brief: createBrief(comparison, documents),
    watch: checkWatchList(['口袋公园', '夜校'], comparison, documents),
    ...more,
  };
}

const undoHtml = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('a comparison as Markdown', () => {
  it('begins with what matters and ends with the sentences', () => {
    const headings = toComparisonMarkdown(report(), 'zh').match(/^#+ .*$/gmu);
    expect(headings).toEqual([
      '# 对比 2031-04-25 → 2031-07-30',
      '## 盯词',
      '## 政策取向',
      '## 重点提法',
      '## 新提法',
      '## 逐句对比',
      '## 词语',
      '### 仅后来有',
      '### 仅先前有',
    ]);
  });

  it('marks words and escapes what Markdown would read', () => {
    const markdown = toComparisonMarkdown(report(), 'zh');
    expect(markdown).toContain('要<del>推动</del><ins>加快</ins>构建河湖共治格局，');
    expect(markdown).toContain('<del>办好\\<夜校\\>\\*一\\*所。</del>');
  });

  it('lists of a much shorter text its own sentences alone', () => {
    const before = prepare('2031-04-25_a.txt', BEFORE.repeat(5));
    const after = prepare('b.txt', '要加快构建河湖共治格局。\n');
    const documents = { before: before.document, after: after.document };
    const comparison = comparePrepared(before, after);
    const markdown = toComparisonMarkdown(
      {
        comparison,
        texts: { before: before.document.text, after: after.document.text },
        brief: createBrief(comparison, documents),
      },
      'zh',
    );
    expect(markdown).toMatch(/^# 对比 2031-04-25 → \d+ 字的文本$/mu);
    expect(markdown).toContain('后来的文本短得多');
    expect(markdown).not.toContain('办好');
  });

  it('is a brief alone where that is asked for', () => {
    const markdown = toComparisonMarkdown(report({ isBrief: true }), 'en');
    expect(markdown).toContain('# Brief 2031-04-25 → 2031-07-30');
    expect(markdown).not.toContain('## Sentence by sentence');
    expect(markdown).toContain('  - earlier: 稳健的货币政策\n  - later: 适度宽松的货币政策');
  });

  it('says what a digest leaves open', () => {
    const markdown = toComparisonMarkdown(report({}, 'digest'), 'en');
    expect(markdown).toContain('The earlier document is a digest, not the full text');
    expect(markdown).toContain('gone · indicative only');
  });

  it('says that there is nothing to claim', () => {
    const one = prepare('a.txt', BEFORE);
    const comparison = comparePrepared(one, one);
    const source = {
      comparison,
      texts: { before: BEFORE, after: BEFORE },
      brief: createBrief(comparison, { before: one.document, after: one.document }),
    };
    expect(toComparisonMarkdown(source, 'en')).toContain('No difference that can be claimed.');
  });
});

describe('a comparison as HTML', () => {
  const html = toComparisonHtml(report(), 'zh');

  it('stands alone, in light and dark', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
    expect(html).not.toMatch(/<script|<link|src=|url\(/u);
    expect(html).toContain('prefers-color-scheme: dark');
  });

  it('shows both quotes, marked and escaped', () => {
    expect(html).toContain('<del>推动</del>构建河湖共治格局');
    expect(html).toContain('<ins>加快</ins>构建河湖共治格局');
    expect(html).toContain('办好&lt;夜校&gt;*一*所。');
  });

  it('holds every sentence of both texts', () => {
    const text = undoHtml(html);
    for (const sentence of [...BEFORE.split(/(?<=。)/u), ...AFTER.split(/(?<=。)/u)])
      expect(text).toContain(sentence.trim());
  });

  it('names the forms in English too', () => {
    expect(toComparisonHtml(report(), 'en')).toContain('<html lang="en">');
  });
});
