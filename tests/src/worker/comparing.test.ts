import { describe, expect, it } from 'vitest';
import { listTraceDocuments } from '../../../graph/query/trace.ts';
import { answerCompare } from '../../../src/worker/comparing.ts';
import { createCorpus } from '../../../src/worker/corpus.ts';
import { createFixtureGraph } from '../../helpers/fixture-graph.ts';

const { graph, documents } = createFixtureGraph();
const listed = listTraceDocuments(graph);
const corpus = createCorpus(listed, {
  fetchFile: (file) => Promise.resolve(structuredClone(documents.get(file))),
  fetchGraph: () => Promise.resolve(JSON.stringify(graph)),
});

const PASTED = `会议部署下一阶段工作

会议强调，要因地制宜发展新质生产力，推动海洋经济提质增效。

要实施更加积极的财政政策，用好用足各类资金。`;

describe('the answer to a comparison', () => {
  it('compares two documents of the graph, with progress that only rises', async () => {
    const [first, second] = listed;
    const told: number[] = [];
    const answer = await answerCompare(
      {
        before: { kind: 'document', key: first?.key ?? never() },
        after: { kind: 'document', key: second?.key ?? never() },
      },
      corpus,
      ({ done, total }) => told.push(done / total),
    );
    if (answer.status !== 'compared') throw new Error(`expected a comparison, got ${answer.status}`);
    const { comparison, texts } = answer;
    expect([comparison.before.key, comparison.after.key]).toEqual([first?.key, second?.key]);
    const covered = comparison.rows.flatMap(({ after }) =>
      after.map(({ start, end }) => texts.after.slice(start, end)),
    );
    expect(covered.length).toBe(comparison.after.sentenceCount);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('reads a pasted text as it reads a file, and knows its terms from the graph', async () => {
    const answer = await answerCompare(
      { before: { kind: 'document', key: listed[0]?.key ?? never() }, after: { kind: 'text', text: PASTED } },
      corpus,
      () => undefined,
    );
    if (answer.status !== 'compared') throw new Error(`expected a comparison, got ${answer.status}`);
    expect(answer.texts.after).toBe(PASTED.replaceAll('\n\n', '\n'));
    expect(answer.comparison.after.form).toBe('full');
    expect(answer.articleCounts).toEqual({ before: 1, after: 1 });
    expect(
      answer.comparison.terms.filter(({ change }) => change === 'new').map(({ label }) => label),
    ).toContain('海洋经济');
  });

  it.each([
    ['one sentence', '要稳就业。'],
    ['nothing but blanks', ' \n\t '],
  ])('refuses %s, and says which side it is', async (_, text) => {
    const answer = await answerCompare(
      { before: { kind: 'text', text: PASTED }, after: { kind: 'text', text } },
      corpus,
      () => undefined,
    );
    expect(answer).toEqual({ status: 'refused', side: 'after', reason: 'short' });
  });
});

function never(): never {
  throw new Error('expected a document, got none');
}
