import { describe, expect, it } from 'vitest';
import { POLITBURO_2024 } from '../helpers/documents.ts';
import { createRandom, perturbFiles } from './perturb.ts';

const ORIGINALS = [
  { name: '2024-09-26_politburo.html', text: `<p>${POLITBURO_2024}会议强调，要稳住楼市。要稳住股市。</p>` },
  { name: 'other.md', text: POLITBURO_2024 },
];

describe('perturbFiles', () => {
  it('gives the same files for the same seed, each with a name and a date of its own', () => {
    const files = perturbFiles(ORIGINALS, 3000, createRandom(1));
    expect(files).toEqual(perturbFiles(ORIGINALS, 3000, createRandom(1)));
    expect(new Set(files.map(({ name }) => name)).size).toBe(3000);
    expect(files[1]?.name).toMatch(/^\d{4}-\d\d-\d\d_politburo\.md$/u);
    const [, year = '', month = '', day = ''] = /^(\d+)-(\d+)-(\d+)_/u.exec(files[0]?.name ?? '') ?? [];
    expect(files[0]?.text).toContain(`${Number(year)}年${Number(month)}月${Number(day)}日`);
  });

  it('keeps the first sentence and the markup, and makes up no sentence', () => {
    const [original = '', ...rest] = (ORIGINALS[0]?.text ?? '').split(/(?<=。)/u);
    const known = new Set(rest.map((sentence) => sentence.replace('</p>', '')));
    for (const { name, text } of perturbFiles(ORIGINALS, 40, createRandom(2))) {
      if (!name.endsWith('.html')) continue;
      const [first = '', ...others] = text.split(/(?<=。)/u);
      expect(first.replace(/\d+/gu, '')).toBe(original.replace(/\d+/gu, ''));
      expect(text).toMatch(/^<p>[^<]*<\/p>$/su);
      for (const sentence of others) expect(known).toContain(sentence.replace('</p>', ''));
    }
  });
});
