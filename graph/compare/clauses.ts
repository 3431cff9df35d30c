/**
 * The redline of a row: clause by clause first, then by words within clauses that correspond.
 *
 * A diff by words over two whole sentences keeps whatever words happen to recur. Clauses that correspond in no way are therefore replaced as a
 * whole. A clause that stands elsewhere in the other text is marked so: it is neither new nor gone.
 */

import type { Span } from '../model/span.ts';
import { markChanges, toWording } from '../query/redline.ts';
import { toFoldedName } from '../text/fold.ts';
import { segmentClauses } from '../text/sentences.ts';
import type { RowPart } from './comparison.ts';
import { toCoreName } from './features.ts';

/** A clause with the mark behind it, so that all together are the text. */
interface Piece {
  readonly text: string;
  /** Folded, without marks and what leads on. */
  readonly letters: string;
  readonly pairs: ReadonlySet<string>;
}

/** What a redline has to know besides the two sides of the row. */
export interface RedlineContext {
  /** Letters of the two whole texts, see {@link toLetters}. */
  readonly before: string;
  readonly after: string;
  /** Sentences of the later text, outside of the row, that correspond to its earlier side; and of the earlier text. */
  readonly othersAfter: readonly string[];
  readonly othersBefore: readonly string[];
}

/** Part of their pairs of characters that two clauses share when they correspond (Dice). */
const LEAST_LIKENESS = 0.25;
/** The same for two that stand alone between others that correspond. */
const LEAST_BETWEEN = 0.15;
/** Likeness at which a clause is taken for another of a sentence elsewhere. */
const LEAST_ELSEWHERE = 0.4;
/** Clauses of a row that are aligned, one side times the other, and units of two clauses that are compared word by word: prose has far fewer. */
const MOST_PAIRS = 40_000;
const MOST_UNITS = 2000;
/** Fewest letters by which a clause is known again anywhere in a text. */
const SHORTEST_KNOWN = 5;

/** Letters and digits of a text, folded, without what leads on: what counts for calling two texts the same. */
export function toLetters(text: string): string {
  return stripMarks(toCoreName(text));
}

/** Folded letters and digits of a whole text, to look for clauses in. */
export function toSearchLetters(text: string): string {
  return stripMarks(toFoldedName(text));
}

function stripMarks(name: string): string {
  return name.replace(/[^\p{L}\p{N}%+]/gu, '');
}

/** Mark what one side has and the other has not. Kept and removed parts make up `from`, kept and added ones `to`, up to folding. */
export function markRow(from: string, to: string, context: RedlineContext): RowPart[] {
  if (from === to) return from === '' ? [] : [{ kind: 'kept', text: to }];
  const [before, after] = [toPieces(from), toPieces(to)];
  const parts: RowPart[] = [];
  const groups: readonly Group[] =
    before.length * after.length > MOST_PAIRS ? [[before, after]] : alignPieces(before, after);
  for (const [old, late] of groups) {
    const [a, b] = [old[0], late[0]];
    if (a !== undefined && b !== undefined && isPair(old, late)) parts.push(...markWords(a, b));
    else parts.push(...markWhole(old, 'removed', context), ...markWhole(late, 'added', context));
  }
  return joinParts(parts);
}

/** The clauses of a text that correspond to any of another, joined in order; the whole of it where none does. */
export function pickCorresponding(from: string, to: string): string {
  const after = toPieces(to);
  const picked = toPieces(from).filter((piece) =>
    after.some((other) => compare(piece, other) >= LEAST_LIKENESS),
  );
  return picked.length === 0 ? from : picked.map(({ text }) => text).join('');
}

/** Whether two clauses correspond, by the pairs of characters that they share. */
export function areAlike(a: string, b: string): boolean {
  const [one, other] = [toPieces(a)[0], toPieces(b)[0]];
  return one !== undefined && other !== undefined && compare(one, other) >= LEAST_LIKENESS;
}

/** Likeness at which a clause is the same one in other surroundings. */
const LEAST_SAME = 0.7;

/** The clauses of a document made ready for being known again. */
interface KnownClause {
  readonly span: Span;
  readonly piece: Piece;
}

const known = new WeakMap<readonly Span[], readonly KnownClause[]>();

/** The clauses of a text, made ready once for each list of its sentences. */
function listKnown(text: string, sentences: readonly Span[]): readonly KnownClause[] {
  const clauses =
    known.get(sentences) ??
    sentences
      .flatMap((sentence) => segmentClauses(text, sentence))
      .flatMap((span) =>
        toPieces(text.slice(span.start, span.end))
          .slice(0, 1)
          .map((piece) => ({ span, piece })),
      );
  known.set(sentences, clauses);
  return clauses;
}

/** The clause of a document that is likest to another, where it is the same one nearly word for word. */
export function findSameClause(text: string, sentences: readonly Span[], wanted: string): Span | undefined {
  const [piece] = toPieces(wanted);
  if (piece === undefined || piece.letters.length < SHORTEST_KNOWN) return undefined;
  let best: { readonly span: Span; readonly likeness: number } | undefined;
  for (const { span, piece: other } of listKnown(text, sentences)) {
    const likeness = compare(piece, other);
    if (likeness >= LEAST_SAME && likeness > (best?.likeness ?? 0)) best = { span, likeness };
  }
  return best?.span;
}

function toPieces(text: string): Piece[] {
  const pieces = text.match(/[^，；：。！？,;:!?\n]*(?:[，；：。！？,;:!?]+[”’」』）)]*|\n|$)/gu) ?? [];
  return pieces
    .filter((piece) => piece !== '')
    .map((piece) => {
      const letters = toLetters(piece);
      const pairs = Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) =>
        letters.slice(i, i + 2),
      );
      return { text: piece, letters, pairs: new Set(pairs) };
    });
}

function compare(a: Piece, b: Piece): number {
  if (a.letters === b.letters) return 1;
  let shared = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) shared += 1;
  return (2 * shared) / Math.max(1, a.pairs.size + b.pairs.size);
}

type Group = readonly [before: readonly Piece[], after: readonly Piece[]];

function isPair(before: readonly Piece[], after: readonly Piece[]): boolean {
  const [a, b] = [before[0], after[0]];
  if (before.length !== 1 || after.length !== 1 || a === undefined || b === undefined) return false;
  if (a.text.length + b.text.length > MOST_UNITS) return a.letters === b.letters;
  return compare(a, b) >= LEAST_BETWEEN;
}

/** Align clauses in order, so that their likeness sums up to most; each group is a pair, or what stands between pairs. */
function alignPieces(before: readonly Piece[], after: readonly Piece[]): Group[] {
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const likeness = before.map((a) => after.map((b) => compare(a, b)));
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const get = (i: number, j: number): number => likeness[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const pair = get(i, j) >= LEAST_LIKENESS ? get(i, j) + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(pair, at(i + 1, j), at(i, j + 1));
    }
  }
  const groups: Group[] = [];
  let [fromI, fromJ] = [0, 0];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (get(i, j) >= LEAST_LIKENESS && at(i, j) === get(i, j) + at(i + 1, j + 1)) {
      groups.push(
        [before.slice(fromI, i), after.slice(fromJ, j)],
        [[before[i] as Piece], [after[j] as Piece]],
      );
      i += 1;
      j += 1;
      [fromI, fromJ] = [i, j];
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  groups.push([before.slice(fromI), after.slice(fromJ)]);
  return groups;
}

function markWords(before: Piece, after: Piece): RowPart[] {
  // Folding is what a redline is up to, so that what is equal folded is kept.
  if (toFoldedName(before.text) === toFoldedName(after.text)) return [{ kind: 'kept', text: after.text }];
  return markChanges(toWording(before.text), toWording(after.text));
}

function markWhole(pieces: readonly Piece[], kind: 'added' | 'removed', context: RedlineContext): RowPart[] {
  const isRemoved = kind === 'removed';
  const letters = isRemoved ? context.after : context.before;
  const others = (isRemoved ? context.othersAfter : context.othersBefore).flatMap(toPieces);
  return pieces.map((piece) => {
    const isKnown = piece.letters.length >= SHORTEST_KNOWN && letters.includes(piece.letters);
    const isElsewhere = isKnown || others.some((other) => compare(piece, other) >= LEAST_ELSEWHERE);
    return { kind, text: piece.text, ...(isElsewhere ? { isElsewhere } : {}) };
  });
}

/** Join neighbors of one kind; between kept parts what is removed comes before what is added. */
function joinParts(parts: readonly RowPart[]): RowPart[] {
  const joined: RowPart[] = [];
  let change: RowPart[] = [];
  const flush = (): void => {
    for (const kind of ['removed', 'added'] as const)
      for (const part of change) if (part.kind === kind) push(joined, part);
    change = [];
  };
  for (const part of parts) {
    if (part.kind === 'kept') {
      flush();
      push(joined, part);
    } else change.push(part);
  }
  flush();
  return joined;
}

function push(parts: RowPart[], part: RowPart): void {
  const last = parts.at(-1);
  if (last?.kind === part.kind && last.isElsewhere === part.isElsewhere)
    parts[parts.length - 1] = { ...last, text: last.text + part.text };
  else parts.push(part);
}
