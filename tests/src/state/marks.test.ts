import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatVerdicts } from '../../../graph/resolve/ruling-text.ts';
import { parseRulings } from '../../../graph/resolve/rulings.ts';
import {
  listVerdicts,
  type Mark,
  type Marks,
  parseMarks,
  toggleMark,
  toPairId,
} from '../../../src/state/marks.ts';

const step = { from: 'wording:稳健的货币政策#1', to: 'wording:适度宽松:{新}' };
const pair: Mark = { id: toPairId('要稳健。', '要适度宽松。'), verdict: 'wrong', evolutions: [step] };
const none: Marks = new Map();

describe('marks', () => {
  it('are taken away by the same verdict, and turned by the other', () => {
    const marked = toggleMark(none, pair);
    expect(toggleMark(marked, pair).size).toBe(0);
    expect(toggleMark(marked, { ...pair, verdict: 'right' }).get(pair.id)?.verdict).toBe('right');
  });

  it('become one verdict for each evolution, the later holds', () => {
    const other: Mark = { id: '别处', verdict: 'right', evolutions: [step] };
    const marks = toggleMark(toggleMark(none, pair), other);
    expect(listVerdicts(marks)).toEqual([{ ...step, verdict: 'right' }]);
    expect(listVerdicts(toggleMark(none, { ...pair, evolutions: [] }))).toEqual([]);
  });

  it('are kept, and whatever else was kept is left out', () => {
    const marks = toggleMark(none, pair);
    expect(parseMarks(JSON.stringify([...marks.values()]))).toEqual(marks);
    const damaged = [null, 7, { id: 1 }, { ...pair, verdict: '对' }, { ...pair, evolutions: [{ from: 1 }] }];
    expect(parseMarks(JSON.stringify([...damaged, pair]))).toEqual(marks);
    for (const kept of [undefined, '', '{', '{}', 'null']) expect(parseMarks(kept)).toEqual(none);
  });
});

describe('verdicts as a file of rulings', () => {
  it('are read back, whatever marks stand in the keys', () => {
    const text = formatVerdicts([{ ...step, verdict: 'wrong' }]);
    expect(parse(text)).toEqual([{ evolution: step, verdict: 'wrong' }]);
    const { rulings, diagnostics } = parseRulings('mailuo.rulings.yaml', text);
    expect(diagnostics).toEqual([]);
    expect(rulings.rulings).toEqual([{ action: 'evolution', ...step, verdict: 'wrong' }]);
  });

  it('are read back for a pair of sentences, whatever stands in their words', () => {
    const sides = {
      before: { document: 'document:a.md#0', words: ['要“稳”：{a}, [b] # c。', "'要\\快。"] },
      after: { document: 'document:b.md#0', words: ['要稳。'] },
    };
    const mark: Mark = { id: '对', verdict: 'right', evolutions: [], pair: sides };
    const marks = toggleMark(none, mark);
    expect(parseMarks(JSON.stringify([...marks.values()]))).toEqual(marks);
    const { rulings, diagnostics } = parseRulings('mailuo.rulings.yaml', formatVerdicts(listVerdicts(marks)));
    expect(diagnostics).toEqual([]);
    expect(rulings.rulings).toEqual([{ action: 'pair', ...sides, verdict: 'right' }]);
  });

  it('are nothing where there are none', () => {
    expect(formatVerdicts([])).toBe('');
  });
});
