import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocumentKey } from '../../../graph/model/ids.ts';
import type { Mode } from '../../../graph/model/kinds.ts';
import type { RedlinePart } from '../../../graph/query/redline.ts';
import type { TraceOccurrence, TraceSource } from '../../../graph/query/trace.ts';
import { groupLines, markContext } from '../../../graph/query/trace-lines.ts';
import { traceTerm } from '../../../graph/query/trace-term.ts';
import { segmentSentences } from '../../../graph/text/sentences.ts';

function makeSeries(texts: Readonly<Record<string, string>>): TraceSource[] {
  return Object.entries(texts).map(([date, text]) => {
    const sentences = segmentSentences(text).map((span) => {
      const mode: Mode = text.slice(span.start, span.end).includes('去年') ? 'review' : 'deployment';
      return { ...span, mode };
    });
    return { key: toDocumentKey(date, 0), title: date, date, form: 'full', text, sentences };
  });
}

const format = (parts: readonly RedlinePart[]): string =>
  parts.map(({ kind, text }) => ({ kept: text, added: `[+${text}]`, removed: `[−${text}]` })[kind]).join('');

function markLast(before: string, after: string, term: string): string {
  const last = traceTerm(term, makeSeries({ '2019': before, '2020': after })).occurrences.at(-1);
  if (last === undefined) throw new Error('expected an occurrence');
  const { left, right } = markContext(last);
  return `${format(left)}|${last.keyword}|${format(right)}`;
}

describe('groupLines', () => {
  it('lets the first that deploys speak for its document, and keeps the others in order', () => {
    const lines = groupLines(
      traceTerm(
        '修桥',
        makeSeries({ '2019': '去年修桥。要修桥。快修桥。', '2020': '去年修桥。', '2021': '' }),
      ),
    );
    expect(lines.map(({ speaking, others }) => [speaking.start, others.map(({ start }) => start)])).toEqual([
      [6, [2, 10]],
      [2, []],
    ]);
  });

  it('puts a gap before the document that ends it', () => {
    const lines = groupLines(
      traceTerm('修桥', makeSeries({ '2019': '修桥。', '2020': '铺路。', '2021': '修桥。' })),
    );
    expect(lines.map(({ gap }) => gap?.documents.map(({ title }) => title))).toEqual([undefined, ['2020']]);
  });
});

describe('markContext', () => {
  const cases = [
    [
      'a change before the string',
      '加快修建新桥。',
      '天好，继续修建新桥。',
      '天好，[−加快][+继续]修建|新桥|。',
    ],
    ['a change behind it', '修建新桥工程。', '修建新桥项目，再铺路。', '修建|新桥|[−工程][+项目]，再铺路。'],
    [
      'a quotation mark that does not count',
      '全面做好“六稳”工作。',
      '做好六稳工作。',
      '[−全面]做好|六稳|工作。',
    ],
    ['one inside the context', '认真修好大桥。', '认真修好“南北”大桥。', '认真修好“[+南北]”|大桥|。'],
    ['nothing, where nothing changed', '修建新桥。', '天好，修建新桥。', '天好，修建|新桥|。'],
  ] as const;

  it.each(cases)('marks %s', (_, before, after, expected) => {
    const term = ['新桥', '六稳', '大桥'].find((one) => after.includes(one)) ?? '';
    expect(markLast(before, after, term)).toBe(expected);
  });

  it('marks what is shown of a clause that is longer', () => {
    const long = '在全村上下齐心协力团结一致不断努力之下年年月月持续加快推进村里村外上上下下各处';
    const marked = markLast(`${long}修建新桥。`, `${long}认真修建新桥。`, '新桥');
    expect(marked).toMatch(/^.*\[\+认真\]修建\|新桥\|。$/u);
    expect(marked.replace(/\[\+(.*?)\]/gu, '$1').split('|')[0]).toHaveLength(24);
  });

  it('changes no character of the context', () => {
    const words = fc.constantFrom('加快', '修建', '“老”', '，', '和', ' ', '大', '的', '。', '😀', '要');
    const texts = fc.array(words, { maxLength: 12 }).map((parts) => `${parts.join('')}新桥`);
    fc.assert(
      fc.property(texts, texts, fc.array(words, { maxLength: 8 }), (before, after, tail) => {
        const sources = makeSeries({ '2019': before, '2020': after + tail.join('') });
        for (const one of traceTerm('新桥', sources).occurrences) expectWhole(one);
      }),
    );
  });
});

function expectWhole(occurrence: TraceOccurrence): void {
  const { left, right } = markContext(occurrence);
  const join = (parts: readonly RedlinePart[]): string =>
    parts.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('');
  expect([join(left), join(right)]).toEqual([occurrence.left, occurrence.right]);
}
