/** The mark on a row: on the pair of sentences, with the evolutions of the graph behind it. */
import type { Span } from '../../../graph/model/span.ts';
import { type Mark, toPairId, type Verdict } from '../../state/marks.ts';
import { type Compared, joinSpans } from './compared.ts';

/** @returns `undefined` for a row with one side, which claims no correspondence. */
export function toRowMark(compared: Compared, index: number, verdict: Verdict): Mark | undefined {
  const row = compared.comparison.rows[index];
  const before = row === undefined ? [] : [...row.before, ...row.shared];
  if (row === undefined || before.length === 0 || row.after.length === 0) return undefined;
  const { texts, evolutions, isOfGraph } = compared;
  const name = (side: 'before' | 'after', spans: readonly Span[]) => ({
    document: compared.comparison[side].key,
    words: spans.map(({ start, end }) => texts[side].slice(start, end).trim()),
  });
  return {
    id: toPairId(joinSpans(texts.before, before), joinSpans(texts.after, row.after)),
    verdict,
    evolutions: evolutions.filter((one) => one.row === index).map(({ from, to }) => ({ from, to })),
    ...(isOfGraph ? { pair: { before: name('before', before), after: name('after', row.after) } } : {}),
  };
}
