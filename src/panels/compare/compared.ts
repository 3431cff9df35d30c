/** What the tabs of the page that compares are given. */
import type { Span } from '../../../graph/model/span.ts';
import type { CompareAnswer } from '../../worker/protocol.ts';

/** A comparison with its texts. */
export type Compared = Extract<CompareAnswer, { readonly status: 'compared' }>;

/** The words of some spans, in order. */
export function joinSpans(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join('');
}
