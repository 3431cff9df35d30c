/**
 * What differs between two short wordings, word by word.
 *
 * Words come from `Intl.Segmenter`, which belongs to the language. Its dictionary differs a little from engine to engine; that
 * moves the seam between a kept and a changed word, but never what was compared nor whether it is the same.
 */
import { diffArrays } from 'diff';
import { type FoldedText, foldText, toSourceSpan } from '../text/fold.ts';

/** A run of words: in both wordings (as the later one writes it), in the later alone, or in the earlier alone. */
export interface RedlinePart {
  readonly kind: 'kept' | 'added' | 'removed';
  readonly text: string;
}

/** A wording prepared for comparing, so that this is done once where it is compared often. */
export interface Wording {
  readonly folded: FoldedText;
  /** The folded text as a string: equal for equal wordings. */
  readonly name: string;
}

/** A run as the two sides count it, in folded units; one of the two may be 0 where it is not kept. */
interface Run {
  readonly isKept: boolean;
  readonly beforeLength: number;
  readonly afterLength: number;
}

let segmenter: Intl.Segmenter | undefined;

/** Words of wordings, which are compared many times. */
const segmented = new WeakMap<Wording, string[]>();

/** A text made ready for comparing: folded, and the folded units as a string. */
export function toWording(text: string): Wording {
  const folded = foldText(text);
  return { folded, name: String.fromCharCode(...folded.codes) };
}

/**
 * Mark what a wording has and another has not. Width, case, script, blanks and quotation marks do not count as a change.
 *
 * A single character that both share between two changes is counted to these, since it is chance more often than not.
 *
 * @returns Runs in order, the removed before the added that stands in its place; none is empty.
 */
export function markChanges(before: Wording, after: Wording): RedlinePart[] {
  const { folded } = after;
  if (before.name === after.name) {
    const text = sliceSource(folded, 0, folded.codes.length);
    return text === '' ? [] : [{ kind: 'kept', text }];
  }
  const parts: RedlinePart[] = [];
  const push = (kind: RedlinePart['kind'], text: string): void => {
    if (text !== '') parts.push({ kind, text });
  };
  // Where each side stands, and where the change that is under way began.
  let [from, to] = [0, 0];
  let [changedFrom, changedTo] = [0, 0];
  const pushChange = (): void => {
    push('removed', sliceSource(before.folded, changedFrom, from));
    push('added', sliceSource(after.folded, changedTo, to));
  };
  for (const run of alignWords(segmentWords(before), segmentWords(after))) {
    if (run.isKept) {
      pushChange();
      push('kept', sliceSource(after.folded, to, to + run.afterLength));
    }
    from += run.beforeLength;
    to += run.afterLength;
    if (run.isKept) [changedFrom, changedTo] = [from, to];
  }
  pushChange();
  return parts;
}

function alignWords(before: string[], after: string[]): Run[] {
  const changes = diffArrays(before, after);
  return changes.map(({ value, added, removed }, i): Run => {
    const length = value.reduce((sum, word) => sum + word.length, 0);
    const isInner = i > 0 && i < changes.length - 1;
    return {
      isKept: !added && !removed && !(isInner && length === 1),
      beforeLength: added ? 0 : length,
      afterLength: removed ? 0 : length,
    };
  });
}

function segmentWords(wording: Wording): string[] {
  const known = segmented.get(wording);
  if (known !== undefined) return known;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words = Array.from(segmenter.segment(wording.name), ({ segment }) => segment);
  segmented.set(wording, words);
  return words;
}

/** The source of the folded units from `start` to `end`, quotation marks around it included where both belong to it. */
function sliceSource(text: FoldedText, start: number, end: number): string {
  if (start === end) return '';
  const span = toSourceSpan(text, start, end);
  return text.source.slice(span.start, span.end);
}
