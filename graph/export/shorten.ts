/** Quotes cut to a length around what differs in them, at the ends of clauses or words. */
import type { RowPart } from '../compare/comparison.ts';

const CUT = '…';
/** A clause ends behind these, an item of a list behind the other; the last ones need not be shown before …. */
const CLAUSE_END = /[，。；：！？]/u;
const ITEM_END = /、/u;
/** Between such marks nothing is cut. */
const OPENING = /[“《（]/u;
const CLOSING = /[”》）]/u;
const LOOSE_END = /[，；：、\s]+$/u;

/** A window that begins with a clause is read more easily, by so many units of what differs. */
const CLAUSE_BONUS = 8;
const ITEM_BONUS = 3;
/** A window ends with a clause where that costs no more than this share of its length. */
const MOST_GIVEN = 0.35;

let segmenter: Intl.Segmenter | undefined;

/**
 * Cut a quote to the window that shows most of what differs.
 *
 * @param limit - Longest quote, in units, without the … on either side.
 * @param focus - Words that the window shall hold, where the quote has them and they fit.
 * @returns The parts as they are where they fit; never a part of a word.
 */
export function shortenParts(parts: readonly RowPart[], limit: number, focus?: string): readonly RowPart[] {
  const text = parts.map((part) => part.text).join('');
  if (text.length <= limit) return parts;
  const edges = findEdges(text, parts);
  const changed = countChanged(parts, text.length);
  let best: { start: number; end: number; score: number } | undefined;
  for (const start of edges.starts) {
    const end = findEnd(text, start, limit, edges.words);
    const isFocused = focus !== undefined && text.slice(start, end).includes(focus);
    const score =
      (changed[end] ?? 0) - (changed[start] ?? 0) + getBonus(text, start) + (isFocused ? limit : 0);
    if (end > start && (best === undefined || score > best.score)) best = { start, end, score };
  }
  return best === undefined ? parts : sliceParts(parts, best.start, best.end, text);
}

/** How well a window begins: with a clause, with an item of a list, or amid either. */
function getBonus(text: string, start: number): number {
  if (start === 0 || CLAUSE_END.test(text.charAt(start - 1))) return CLAUSE_BONUS;
  return ITEM_END.test(text.charAt(start - 1)) ? ITEM_BONUS : 0;
}

/** Places outside of quotation marks, titles and parentheses. */
function findOpen(text: string): readonly boolean[] {
  let depth = 0;
  const isOpen = [true];
  for (const unit of text.split('')) {
    if (OPENING.test(unit)) depth += 1;
    else if (CLOSING.test(unit)) depth = Math.max(0, depth - 1);
    isOpen.push(depth === 0);
  }
  return isOpen;
}

/** Where a window may begin: at clauses and at words that differ; and where words end. */
function findEdges(
  text: string,
  parts: readonly RowPart[],
): { readonly starts: readonly number[]; readonly words: ReadonlySet<number> } {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const isOpen = findOpen(text);
  const words = new Set(
    Array.from(segmenter.segment(text), ({ index }) => index).filter((index) => isOpen[index] === true),
  );
  words.add(text.length);
  const starts = new Set<number>([0]);
  for (let i = 1; i < text.length; i += 1) if (isOpen[i] === true && getBonus(text, i) > 0) starts.add(i);
  let at = 0;
  for (const part of parts) {
    if (part.kind !== 'kept' && words.has(at)) starts.add(at);
    at += part.text.length;
  }
  return { starts: [...starts].sort((a, b) => a - b), words };
}

/** Units that differ before each place. */
function countChanged(parts: readonly RowPart[], length: number): readonly number[] {
  const counts = [0];
  for (const { kind, text, isElsewhere } of parts)
    for (let i = 0; i < text.length; i += 1)
      counts.push((counts.at(-1) ?? 0) + (kind === 'kept' || isElsewhere === true ? 0 : 1));
  return counts.slice(0, length + 1);
}

function findEnd(text: string, start: number, limit: number, words: ReadonlySet<number>): number {
  const most = Math.min(text.length, start + limit);
  if (most === text.length) return most;
  for (const mark of [CLAUSE_END, ITEM_END])
    for (let end = most; end > most - limit * MOST_GIVEN; end -= 1)
      if (mark.test(text.charAt(end - 1)) && (words.has(end) || mark === CLAUSE_END)) return end;
  for (let end = most; end > start; end -= 1) if (words.has(end)) return end;
  return most;
}

function sliceParts(parts: readonly RowPart[], start: number, end: number, text: string): RowPart[] {
  const cut: RowPart[] = start > 0 ? [{ kind: 'kept', text: CUT }] : [];
  let at = 0;
  for (const part of parts) {
    const own = part.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += part.text.length;
    if (own !== '') cut.push({ ...part, text: own });
  }
  if (end >= text.length) return cut;
  const last = cut.at(-1);
  if (last !== undefined) cut[cut.length - 1] = { ...last, text: last.text.replace(LOOSE_END, '') };
  return [...cut.filter((part) => part.text !== ''), { kind: 'kept', text: CUT }];
}
