import { describe, expect, it } from 'vitest';
import { ClauseTaker, MAY_BREAK, UNIT_ROLES } from '../../../graph/extract/clauses.ts';
import { toCodes } from '../../../graph/text/fold.ts';

/** Objects of clauses taken one behind the other by one taker, those that a verb governs with ! before them. */
function takeAll(text: string): string[][] {
  const codes = toCodes(text);
  const places = Uint8Array.from([...codes, 0], (unit) => (UNIT_ROLES[unit] ?? 0) | MAY_BREAK);
  const taker = new ClauseTaker({ text, codes, places });
  const taken: string[][] = [];
  taker.visit({ start: 0, end: text.length }, () => {
    taker.trim();
    taken.push(
      Array.from({ length: taker.count }, (_, i) => {
        const object = text.slice(taker.starts[i], taker.ends[i]);
        return taker.governed[i] === true ? `!${object}` : object;
      }),
    );
  });
  return taken;
}

describe('a clause', () => {
  it.each([
    ['is taken behind its verbs', '加快推进港口岸电改造', ['!港口岸电改造']],
    ['stands for itself without one', '港口岸电改造', ['港口岸电改造']],
    [
      'is split at 、 and conjunctions',
      '建设港口岸电、内河船闸以及沿江铁路',
      ['!港口岸电', '!内河船闸', '!沿江铁路'],
    ],
    ['is whole in quotation marks', '建设“水上、陆上”通道', ['!“水上、陆上”通道']],
    ['is not split within words', '内河航运总和指标', ['内河航运总和指标']],
    ['leaves out what describes', '建设更加便捷的内河航道', ['!内河航道']],
    ['leaves out words of measure', '提高岸电使用比例', ['!岸电使用']],
    ['has no blanks at its ends', ' 建设港口岸电　', ['!港口岸电']],
  ])('%s', (_, text, objects) => {
    expect(takeAll(text)).toEqual([objects]);
  });

  it.each(['', ' ', '　，\n'])('is none where nothing stands: %j', (text) => {
    expect(takeAll(text)).toEqual([]);
  });

  it('shows nothing of the one taken before', () => {
    const texts = ['建设港口岸电、内河船闸和沿江铁路', '内河航道', '', '加快推进港口岸电改造'];
    expect(takeAll(texts.join('，'))).toEqual(texts.flatMap((text) => takeAll(text)));
  });
});
