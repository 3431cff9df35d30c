import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../graph/compare/compare.ts';
import type { ComparedDocument, Comparison } from '../../../graph/compare/comparison.ts';
import { pickJudged } from '../../../graph/compare/judged.ts';
import type { DocumentKey } from '../../../graph/model/ids.ts';
import { buildGraph } from '../../../graph/pipeline.ts';
import { formatVerdicts, type PairEntry } from '../../../graph/resolve/ruling-text.ts';
import { parseRulings } from '../../../graph/resolve/rulings.ts';
import { processText } from '../../fixtures/sources.ts';

/** Made up for these tests. */
const EARLIER = '会议指出，要着力办好夜校，方便工友。加密跨江轮渡。\n\n会议还研究了其他事项。\n';
const LATER = '会议指出，要大力办好夜校，方便工友。修好灯塔。\n\n会议还研究了其他事项。\n';
const SCHOOL = ['会议指出，要着力办好夜校，方便工友。', '会议指出，要大力办好夜校，方便工友。'] as const;

const sources = [
  processText('a.txt', `夜校会议\n\n2031年4月25日\n\n${EARLIER}`),
  processText('b.txt', `夜校会议\n\n2031年7月30日\n\n${LATER}`),
];
const keys = sources.map(({ findings }) => findings[0]?.document.key as DocumentKey);

function rule(verdict: PairEntry['verdict'], [before, after]: readonly [string, string]) {
  const [from = '', to = ''] = keys;
  const pair = { before: { document: from, words: [before] }, after: { document: to, words: [after] } };
  const text = formatVerdicts([{ pair, verdict }]);
  return buildGraph(sources, undefined, [parseRulings('mailuo.rulings.yaml', text).rulings]);
}

function compare({ graph, documents }: ReturnType<typeof rule>, isSwapped = false): Comparison {
  const sides = documents.map((one): ComparedDocument => ({ ...one, form: 'full' }));
  const [before, after] = isSwapped ? sides.toReversed() : sides;
  if (before === undefined || after === undefined) throw new Error('expected two documents');
  const judged = pickJudged(graph, before.key, after.key);
  return compareDocuments(before, after, { entities: new Map(), judged });
}

const findSchool = ({ rows }: Comparison, { documents }: ReturnType<typeof rule>) =>
  rows.find(({ after }) =>
    after.some(({ start, end }) => documents[1]?.text.slice(start, end).includes('大力办好夜校')),
  );

describe('a ruling on a pair of sentences', () => {
  it('takes a wrong pair apart, whichever text stands on the left', () => {
    const build = rule('wrong', SCHOOL);
    expect(build.diagnostics.filter(({ code }) => code === 'ruling-unused')).toEqual([]);
    expect(findSchool(compare(build), build)?.kind).toBe('new');
    expect(
      compare(build, true).rows.some(({ before, after }) => before.length > 0 && after.length === 0),
    ).toBe(true);
  });

  it('joins a right pair that no rule finds', () => {
    const build = rule('right', ['加密跨江轮渡。', '修好灯塔。']);
    const row = compare(build).rows.find(({ after }) =>
      after.some(({ start, end }) => build.documents[1]?.text.slice(start, end) === '修好灯塔。'),
    );
    expect(row?.kind).toBe('reworded');
    expect(row?.loose).toBeUndefined();
  });

  it('is reported where a document says the sentence no more', () => {
    const build = rule('wrong', ['要办好日校。', SCHOOL[1]]);
    expect(build.graph.attributes.pairs).toBeUndefined();
    expect(build.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'ruling-unused', values: { entry: 1, action: 'pair' } }),
    );
    expect(findSchool(compare(build), build)?.kind).toBe('reworded');
  });

  it.each([
    ['no sides', '- pair: { before: 1 }\n  verdict: wrong\n'],
    [
      'a side without words',
      '- pair: { before: { document: "document:a" }, after: { document: "document:b", words: [x] } }\n  verdict: wrong\n',
    ],
    [
      'no verdict',
      '- pair: { before: { document: "document:a", words: y }, after: { document: "document:b", words: [x] } }\n',
    ],
  ])('is refused with %s', (_, text) => {
    const { rulings, diagnostics } = parseRulings('mailuo.rulings.yaml', text);
    expect(rulings.rulings).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['ruling-invalid']);
  });
});
