/** What may be claimed of two documents, by what they are. */
import type { Caution, ComparedDocument } from './comparison.ts';

/** A text so many times as short as the other cannot but pass over most of it. */
const MUCH_SHORTER = 4;

/** Why claims are tentative: a side is no full text, or much shorter than the other. */
export function findCautions(before: ComparedDocument, after: ComparedDocument): readonly Caution[] {
  return [...findOwn('before', before, after), ...findOwn('after', after, before)];
}

function findOwn(
  side: Caution['side'],
  { form, text }: ComparedDocument,
  other: ComparedDocument,
): Caution[] {
  const isShort = text.length * MUCH_SHORTER <= other.text.length;
  return [
    ...(form === 'full' ? [] : [{ side, form }]),
    ...(isShort ? [{ side, form: 'short' as const }] : []),
  ];
}

/**
 * Which one-sided rows claim nothing: what a much shorter later text passes over is not gone, and what a much shorter earlier one has not is
 * not new.
 */
export function findUnclaimed(cautions: readonly Caution[]): 'new' | 'gone' | undefined {
  const short = cautions.find(({ form }) => form === 'short');
  return short === undefined ? undefined : short.side === 'after' ? 'gone' : 'new';
}
