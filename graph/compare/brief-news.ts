/** Lines of a brief that open it: great meetings that the later text calls, and passages on what the earlier does not take up. */
import { containsSpan } from '../model/span.ts';
import type { Documents, Weighed } from './brief-lines.ts';
import type { Comparison } from './comparison.ts';

/** A decision that a plenum or congress be held. */
const CALLED = /(?:决定|建议|同意)[^。；]{0,40}召开[^。；]{0,40}(?:全体会议|全会|代表大会)/u;

/** Fewest sentences of a passage that is news as a whole: a single one is told by its terms. */
const LEAST_SENTENCES = 2;

/** What is called weighs more than any passage. */
const CALLED_WEIGHT = 1000;

/** List the news of the later text, what is called first, then passages by their number of sentences. */
export function listNews(comparison: Comparison, { after }: Documents): Weighed[] {
  return [...listCalled(comparison, after.text), ...listPassages(comparison)];
}

function listCalled({ rows, cautions }: Comparison, text: string): Weighed[] {
  const isTentative = cautions.length > 0;
  return rows.flatMap(({ kind, before, after, redline }): Weighed[] => {
    const called = after.filter(({ start, end }) => CALLED.test(text.slice(start, end)));
    // A title tells in short what the text says at length.
    const isTitle = called.every(({ end }) => !/[。；]/u.test(text.charAt(end - 1)));
    if (kind === 'same' || called.length === 0 || isTitle) return [];
    const quotes = before.length === 0 ? { before, after: called } : { before, after, redline };
    return [{ change: { kind: 'news', of: 'meeting' }, ...quotes, isTentative, weight: CALLED_WEIGHT }];
  });
}

/** Passages of which no sentence goes on from the earlier text, by their first sentences. */
function listPassages({ rows, passages, cautions }: Comparison): Weighed[] {
  const isTentative = cautions.length > 0;
  return passages.flatMap(({ side, span, mode }, i): Weighed[] => {
    const own = rows.filter(({ place, after }) => place.passage === i && after.length > 0);
    const count = own.reduce((sum, { after }) => sum + after.length, 0);
    const first = own[0]?.after[0];
    const isNew = own.every(
      ({ kind, after }) => kind === 'new' && after.every((one) => containsSpan(span, one)),
    );
    if (side === 'before' || mode !== 'deployment' || first === undefined) return [];
    if (!isNew || count < LEAST_SENTENCES) return [];
    return [
      { change: { kind: 'news', of: 'passage' }, before: [], after: [first], isTentative, weight: count },
    ];
  });
}
