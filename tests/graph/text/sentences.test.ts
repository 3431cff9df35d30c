import { describe, expect, it } from 'vitest';
import { findSpanAt, segmentClauses, segmentSentences, trimSpan } from '../../../graph/text/sentences.ts';
import { quote } from '../../fixtures/sources.ts';

describe('sentences', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'end behind 。！？',
      '稳住楼市。稳住股市！怎样稳？靠政策。',
      ['稳住楼市。', '稳住股市！', '怎样稳？', '靠政策。'],
    ],
    ['keep a closing quotation mark', '他说“要稳。”随后散会。', ['他说“要稳。”', '随后散会。']],
    ['end at a line end', '稳就业\n稳企业', ['稳就业', '稳企业']],
    ['drop the carriage return of CRLF', '稳就业。\r\n稳企业。', ['稳就业。', '稳企业。']],
    ['go on over 、，；', '稳就业、稳企业，稳市场；稳预期。', ['稳就业、稳企业，稳市场；稳预期。']],
    ['do not end at the point of a figure', '产量1.4万亿斤，增长１．６%。', ['产量1.4万亿斤，增长１．６%。']],
    ['have no blanks around them', '　　会议指出。 会议强调。', ['会议指出。', '会议强调。']],
    ['count surrogate pairs as two units', '😀𠮷。好。', ['😀𠮷。', '好。']],
    ['need no mark at the end of the text', '稳中求进', ['稳中求进']],
    ['are none in an empty text', '', []],
    ['are none in blanks and line ends', ' \r\n\n　', []],
  ])('%s', (_, text, sentences) => {
    expect(segmentSentences(text).map((span) => quote(text, span))).toEqual(sentences);
  });
});

describe('clauses', () => {
  it('stand between marks, 、 not among them', () => {
    const text = '要稳就业、稳企业，稳市场；提振消费：扩大投资。';
    const clauses = segmentClauses(text, { start: 0, end: text.length }).map((span) => quote(text, span));
    expect(clauses).toEqual(['要稳就业、稳企业', '稳市场', '提振消费', '扩大投资']);
  });

  it('stay within the stretch that is asked for', () => {
    const text = '稳就业，稳企业，稳市场';
    expect(segmentClauses(text, { start: 1, end: 7 }).map((span) => quote(text, span))).toEqual([
      '就业',
      '稳企业',
    ]);
  });

  it('are none in an empty stretch', () => {
    expect(segmentClauses('稳就业', { start: 1, end: 1 })).toEqual([]);
  });
});

describe('spans', () => {
  it('lose the blanks at their ends and nothing else', () => {
    const text = '　 稳 中 \r\n';
    expect(quote(text, trimSpan(text, { start: 0, end: text.length }))).toBe('稳 中');
  });

  it('shrink to nothing where there are only blanks', () => {
    const { start, end } = trimSpan(' \n ', { start: 0, end: 3 });
    expect(start).toBe(end);
  });

  it.each([
    ['the first unit of a span', 2, 0],
    ['the last unit of a span', 4, 0],
    ['the unit behind a span', 5, -1],
    ['the first unit of the next span', 7, 1],
    ['a place before all', 0, -1],
    ['a place behind all', 99, -1],
  ])('are found by %s', (_, offset, index) => {
    expect(
      findSpanAt(
        [
          { start: 2, end: 5 },
          { start: 7, end: 9 },
        ],
        offset,
      ),
    ).toBe(index);
  });

  it('are not found in an empty list', () => {
    expect(findSpanAt([], 0)).toBe(-1);
  });
});
