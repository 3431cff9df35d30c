import { describe, expect, it } from 'vitest';
import { proposePredecessor } from '../../../graph/compare/predecessor.ts';
import { type DocumentKey, type EntityKey, toDocumentKey } from '../../../graph/model/ids.ts';
import type { TraceDocument } from '../../../graph/query/trace.ts';

function list(name: string, date: string | undefined, more: Partial<TraceDocument> = {}): TraceDocument {
  return {
    key: toDocumentKey(name, 0),
    title: name,
    ...(date === undefined ? {} : { date }),
    form: 'full',
    series: '中共中央政治局会议',
    ...more,
  };
}

const toKey = (name: string): DocumentKey => toDocumentKey(name, 0);

const CORPUS = [
  list('july-31', '2031-07-30'),
  list('april-31', '2031-04-28'),
  list('july-30', '2030-07-29'),
  list('april-30', '2030-04-30'),
  list('undated', undefined),
  list('report-31', '2031-05', { series: '政府工作报告' }),
];

describe('proposePredecessor', () => {
  it('proposes the one before in the series, and the one of the same season', () => {
    expect(proposePredecessor(CORPUS, toKey('july-31'))).toEqual({
      predecessor: toKey('april-31'),
      sameSeason: toKey('july-30'),
    });
  });

  it('names no season twice', () => {
    const corpus = CORPUS.filter(({ key }) => key !== toKey('april-31'));
    expect(proposePredecessor(corpus, toKey('july-31'))).toEqual({ predecessor: toKey('july-30') });
  });

  it('passes over copies and takes the full text of a meeting', () => {
    const meeting = 'meeting:中共中央政治局会议2031-06-01' as EntityKey;
    const corpus = [
      ...CORPUS,
      list('copy', '2031-06-01', { copyOf: toKey('full') }),
      list('a-digest', '2031-06-01', { form: 'digest', meeting }),
      list('full', '2031-06-01', { meeting }),
    ];
    expect(proposePredecessor(corpus, toKey('july-31')).predecessor).toBe(toKey('full'));
  });

  it('proposes nothing for what is undated, alone in its series, or unknown', () => {
    for (const name of ['undated', 'report-31', 'nowhere'])
      expect(proposePredecessor(CORPUS, toKey(name))).toEqual({});
  });

  it('is sure of the order: a month is neither before nor after its days', () => {
    const corpus = [list('month', '2031-07'), list('july-31', '2031-07-30')];
    expect(proposePredecessor(corpus, toKey('july-31'))).toEqual({});
  });
});
