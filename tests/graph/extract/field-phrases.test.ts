import { describe, expect, it } from 'vitest';
import { findCues } from '../../../graph/extract/cue-words.ts';
import { findFieldPhrases } from '../../../graph/extract/field-phrases.ts';
import { toCodes } from '../../../graph/text/fold.ts';

const toUnits = (text: string) => ({ text, codes: toCodes(text), cues: findCues(toCodes(text)) });

describe('a phrase round a field that is no term', () => {
  it.each([
    ['a verb and the field', '要扩大消费。', '扩大消费', 'policy:消费'],
    ['an attribute between them', '要激发有潜能的消费。', '激发有潜能的消费', 'policy:消费'],
    [
      'what shall become of it',
      '会议强调，要保持汇率基本稳定。',
      '保持汇率基本稳定',
      'policy:人民币汇率稳定',
    ],
    ['two verbs joined, put first', '要把恢复和扩大消费摆在优先位置。', '恢复和扩大消费', 'policy:消费'],
    [
      'a list that 等 sums up',
      '要加强财政、货币、就业、产业、区域等政策协调配合。',
      '加强财政、货币、就业、产业、区域等政策协调配合',
      'policy:政策协调',
    ],
    ['whose it is', '要稳步增加城乡群众收入。', '稳步增加城乡群众收入', 'policy:居民收入'],
    ['the longer name of two', '要优化财政支出结构。', '优化财政支出结构', 'policy:财政支出结构'],
  ])('takes %s', (_, text, phrase, words) => {
    const found = findFieldPhrases(toUnits(text), []);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([phrase]);
    expect(found.map((one) => one.words)).toEqual([words]);
    for (const { core, start, end } of found) {
      expect(core.start).toBeGreaterThanOrEqual(start);
      expect(core.end).toBeLessThanOrEqual(end);
    }
  });

  it.each([
    ['the clause goes on behind it', '要完善扩大消费的政策。'],
    ['it has another object beside it', '要促进出口和消费。'],
    ['it stands in a list', '要稳定就业、投资、消费。'],
    ['nothing leads to it', '消费增长较快。'],
    ['it only says when', '围绕扩大消费。'],
    ['the text is empty', ''],
  ])('takes nothing where %s', (_, text) => {
    expect(findFieldPhrases(toUnits(text), [])).toEqual([]);
  });

  it('leaves to a term what the term names', () => {
    const text = '要扩大服务消费。';
    const start = text.indexOf('服务消费');
    expect(findFieldPhrases(toUnits(text), [[{ start, end: start + 4 }]])).toEqual([]);
  });
});
