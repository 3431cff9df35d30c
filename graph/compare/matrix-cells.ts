/** What a document says in one cell of a matrix: the wording, how much of it is shown, and what else it has on the subject. */
import type { Subject } from '../lexicon/subjects.ts';
import { isEarlier } from '../model/document.ts';
import type { Mode } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import type { TraceSource } from '../query/trace.ts';
import { toFoldedName } from '../text/fold.ts';
import { segmentClauses } from '../text/sentences.ts';
import { findPassages, type Passage } from './matrix-passages.ts';
import { findClauseStances, findStance } from './matrix-stances.ts';
import {
  findPlaces,
  type SearchableText,
  type SubjectPattern,
  toPattern,
  toSearchable,
} from './matrix-words.ts';

/** The wording of a cell, before it is compared. */
export interface CellWording extends Span {
  readonly text: string;
  readonly parts: readonly Span[];
  readonly isCut: boolean;
  /** What the passage has before and behind, where it goes on. */
  readonly around?: { readonly before: string; readonly after: string };
  readonly mode: Mode;
  /** What is compared: the parts right behind each other. */
  readonly plain: string;
  /** What leads up to the subject in its clause, the word that names it, and the rest; folded. */
  readonly lead: string;
  readonly core: string;
  readonly tail: string;
  /** Of a field of policy: how it is set, and what it shall do. */
  readonly stance?: { readonly modifier: string; readonly predicate: string };
}

/** A cell read from its document. */
export interface ReadCell {
  readonly wording?: CellWording;
  readonly others: readonly Span[];
  readonly mentions: readonly Span[];
}

/** What cells are read from. */
type CellSource = Pick<TraceSource, 'text' | 'sentences' | 'date'>;

/** Longest wording shown, in units: three clauses of official prose, and four lines of a column of a table. */
const MAX_SHOWN = 60;
/** Between parts that do not stand side by side. */
const ELISION = '…';

/** Cells by what they were read from, so that another column or period costs only what is new. */
const cells = new WeakMap<CellSource, WeakMap<Subject, ReadCell>>();
const texts = new WeakMap<CellSource, SearchableText>();
const patterns = new WeakMap<Subject, SubjectPattern>();

function getText(source: CellSource): SearchableText {
  const known = texts.get(source);
  if (known !== undefined) return known;
  const made = toSearchable(source.text);
  texts.set(source, made);
  return made;
}

function getPattern(subject: Subject): SubjectPattern {
  const known = patterns.get(subject);
  if (known !== undefined) return known;
  const made = toPattern(subject);
  patterns.set(subject, made);
  return made;
}

/** Read the cell of a document and a subject; a source read before is not read again. */
export function readCell(source: CellSource, subject: Subject): ReadCell {
  const known = cells.get(source) ?? new WeakMap<Subject, ReadCell>();
  cells.set(source, known);
  const cell = known.get(subject) ?? makeCell(source, subject);
  known.set(subject, cell);
  return cell;
}

function makeCell(source: CellSource, subject: Subject): ReadCell {
  if (subject.since !== undefined && source.date !== undefined && isEarlier(source.date, subject.since))
    return { others: [], mentions: [] };
  const places = findPlaces(getText(source), getPattern(subject));
  const passages = findPassages(source, subject, places);
  const best = pickBest(passages, subject);
  if (best === undefined) {
    const mentions = places.filter(({ telling }) => telling === 'head' || telling === 'term');
    return { others: [], mentions: mentions.map(toSpan) };
  }
  return {
    wording: toWording(source.text, subject, best),
    others: passages.filter((passage) => passage !== best).map(toSpan),
    mentions: [],
  };
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}

/** The passage that words the subject best; of equals the first, where things are stated the last, which is on how they stand now. */
function pickBest(passages: readonly Passage[], { manner }: Subject): Passage | undefined {
  const ordered = manner === 'stated' || manner === 'either' ? passages.toReversed() : passages;
  return ordered.reduce<Passage | undefined>(
    (best, passage) => (best === undefined || passage.score > best.score ? passage : best),
    undefined,
  );
}

function toWording(text: string, subject: Subject, passage: Passage): CellWording {
  const joint = subject.field === undefined ? undefined : splitStances(text, subject.field, passage.clause);
  const window = joint === undefined ? cutWindow(text, passage) : undefined;
  const parts = joint?.parts ?? (window === undefined ? [] : [window]);
  const quotes = parts.map(({ start, end }) => text.slice(start, end));
  const stance = subject.field === undefined ? undefined : findStance(text, subject.field, passage.clause);
  const [first, last] = [parts[0] ?? passage, parts.at(-1) ?? passage];
  return {
    start: passage.start,
    end: passage.end,
    text: quotes.join(ELISION),
    parts,
    ...cutAround(text, passage, { start: first.start, end: last.end }),
    mode: passage.mode,
    plain: quotes.join(''),
    lead: toFoldedName(text.slice(passage.clause.start, passage.core.start)),
    core: toFoldedName(text.slice(passage.core.start, passage.core.end)),
    tail: toFoldedName(text.slice(passage.core.end, passage.clause.end)),
    ...(stance === undefined ? {} : { stance }),
  };
}

/** Whether a passage goes on around what is shown of it, and how. */
function cutAround(text: string, passage: Span, shown: Span): Pick<CellWording, 'isCut' | 'around'> {
  const before = text.slice(passage.start, shown.start);
  const after = text.slice(shown.end, passage.end);
  return before + after === '' ? { isCut: false } : { isCut: true, around: { before, after } };
}

/** The clauses of a passage that fit, among them the one that words the subject; behind it before in front of it. */
function cutWindow(text: string, { start, end, clause }: Passage): Span {
  if (end - start <= MAX_SHOWN) return { start, end };
  let window: Span = clause;
  const clauses = segmentClauses(text, { start, end });
  for (const next of clauses.filter((one) => one.start >= clause.end))
    if (next.end - window.start <= MAX_SHOWN) window = { start: window.start, end: next.end };
    else break;
  for (const previous of clauses.filter((one) => one.end <= clause.start).reverse())
    if (window.end - previous.start <= MAX_SHOWN) window = { start: previous.start, end: window.end };
    else break;
  return window.end - window.start <= MAX_SHOWN ? window : shorten(text, window);
}

/** A clause that is too long by itself ends at the last 、 that fits, else where the room ends. */
function shorten(text: string, { start }: Span): Span {
  const shown = text.slice(start, start + MAX_SHOWN);
  const mark = shown.lastIndexOf('、');
  return { start, end: start + (mark > MAX_SHOWN / 2 ? mark : MAX_SHOWN) };
}

/**
 * The part of a clause that sets one of two fields: 实施积极的财政政策和稳健的货币政策 is 实施积极的财政政策 for the one and
 * 实施…稳健的货币政策 for the other.
 *
 * @returns `undefined` where the field stands alone, or both share their modifier or what they shall do.
 */
function splitStances(
  text: string,
  field: string,
  clause: Span,
): { readonly parts: readonly Span[] } | undefined {
  const stances = findClauseStances(text, clause);
  const [first, second] = stances;
  if (first === undefined || second === undefined || stances.length > 2) return undefined;
  if (first.modifier === '' || second.modifier === '' || second.end !== clause.end) return undefined;
  if (!/^[和与、及]$/u.test(text.slice(first.end, second.start))) return undefined;
  if (first.field === field) return { parts: [{ start: clause.start, end: first.end }] };
  if (second.field !== field) return undefined;
  const lead = { start: clause.start, end: first.start };
  const own = { start: second.start, end: second.end };
  return { parts: lead.end > lead.start ? [lead, own] : [own] };
}
