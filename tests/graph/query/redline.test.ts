import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markChanges, type RedlinePart, toWording } from '../../../graph/query/redline.ts';

const SIGNS = { kept: '', added: '+', removed: '−' } as const;

function mark(before: string, after: string): string[] {
  return markChanges(toWording(before), toWording(after)).map(({ kind, text }) => SIGNS[kind] + text);
}

function join(parts: readonly RedlinePart[], left: RedlinePart['kind']): string {
  return parts
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');
}

describe('markChanges', () => {
  const cases = [
    ['nothing', '加快发展', '加快发展', ['加快发展']],
    ['added words', '实施', '继续实施', ['+继续', '实施']],
    ['removed words', '继续实施', '实施', ['−继续', '实施']],
    ['a word in place of another', '加快发展', '因地制宜发展', ['−加快', '+因地制宜', '发展']],
    ['whole words, though they share a character', '促进', '推进', ['−促进', '+推进']],
    ['a single character between changes', '稳妥的推进', '有力的实施', ['−稳妥的推进', '+有力的实施']],
    ['all against nothing', '', '继续实施', ['+继续实施']],
    ['nothing against nothing', '', '', []],
    ['neither width nor script nor quotation marks', '“两重”5G發展', '两重５g发展', ['两重５g发展']],
    [
      'both quotation marks of what is added',
      '发展',
      '由“加快”改为“稳步”发展',
      ['+由“加快”改为“稳步”', '发展'],
    ],
  ] as const;

  it.each(cases)('marks %s', (_, before, after, parts) => {
    expect(mark(before, after)).toEqual(parts);
  });

  it('gives back both wordings, whatever they are', () => {
    const wording = fc.string({
      unit: fc.constantFrom('加', '快', '发', '展', '的', '推', '进', '、', '𠀀'),
    });
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        const parts = markChanges(toWording(before), toWording(after));
        expect(join(parts, 'added')).toBe(before);
        expect(join(parts, 'removed')).toBe(after);
        expect(parts.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });
});
