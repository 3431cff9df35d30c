/** A watch list (盯词): what became of the words that a reader keeps an eye on. */

import type { EntityKey } from '../model/ids.ts';
import type { Mode } from '../model/kinds.ts';
import { type EntityKind, isTermKind, NAME_KINDS } from '../model/kinds.ts';
import { compareSpans, containsSpan, type Span } from '../model/span.ts';
import { findTerm, getSentenceSpan, toClauseLine, toSearchCodes } from '../query/concordance.ts';
import { foldText, toFoldedName } from '../text/fold.ts';
import { findSpanAt } from '../text/sentences.ts';
import { markRow, toLetters } from './clauses.ts';
import type { ComparedDocument, ComparedRow, Comparison, EntityLookup, RowPart } from './comparison.ts';

/**
 * What became of a term.
 *
 * - `unchanged`: each of its clauses in the later text stands in the earlier too.
 * - `moved`: as that, but in another place.
 * - `changed`: both texts have it, in other words around it, or more or less often.
 * - `new`: only the later has it. `absent`: the later has it not.
 */
export type WatchState = 'unchanged' | 'moved' | 'changed' | 'new' | 'absent';

/** A term of the list in both texts. */
export interface WatchedTerm {
  readonly term: string;
  /** Other names of it that either text uses; their places count too. */
  readonly names: readonly string[];
  readonly state: WatchState;
  /** Where it stands, in order. */
  readonly before: readonly Span[];
  readonly after: readonly Span[];
  /** Of a changed term the clause that changed, against the one of the earlier text that is likest. */
  readonly redline?: readonly RowPart[];
  /** Whether the state hangs on a text that is no full one. */
  readonly isTentative: boolean;
}

/** One term a line; what follows # is a comment. Terms that differ in width, script, blanks or quotation marks alone count once. */
export function parseWatchList(list: string): string[] {
  const terms = new Map<string, string>();
  for (const line of list.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u)) {
    const term = line.replace(/#.*$/u, '').trim();
    const name = toFoldedName(term);
    if (name !== '' && !terms.has(name)) terms.set(name, term);
  }
  return [...terms.values()];
}

function isNameKind(kind: EntityKind): boolean {
  return NAME_KINDS.some((one) => one === kind);
}

/** A place of a term with its clause. */
interface Place extends Span {
  readonly mode: Mode | undefined;
  readonly clause: string;
}

/**
 * Look up each term of a list in the two texts of a comparison, in the order of the list.
 *
 * @param entities - Names of what both texts mention, so that a term is found under its other names too.
 */
export function checkWatchList(
  terms: readonly string[],
  comparison: Comparison,
  documents: { readonly before: ComparedDocument; readonly after: ComparedDocument },
  entities: EntityLookup = new Map(),
): WatchedTerm[] {
  const findKeys = createKeySearch(documents, entities);
  const folded = { before: foldText(documents.before.text), after: foldText(documents.after.text) };
  return terms.map((term): WatchedTerm => {
    const codes = toSearchCodes(term);
    const keys = findKeys(term);
    const find = (side: 'before' | 'after'): Place[] => {
      const own = findTerm(folded[side], codes);
      const named = documents[side].mentions.filter(
        (one) => keys.has(one.entity) && !own.some((span) => span.start < one.end && one.start < span.end),
      );
      return [...own, ...named].sort(compareSpans).map((span) => toPlace(documents[side], span));
    };
    const [before, after] = [find('before'), find('after')];
    const changed = after.filter(({ clause }) => !before.some((other) => isSame(other.clause, clause)));
    const state = judge(before, after, changed.length > 0, comparison.rows);
    const redline = state === 'changed' ? markChange(before, changed) : undefined;
    return {
      term,
      names: listNames(term, { before, after }, documents),
      state,
      before: before.map(toSpan),
      after: after.map(toSpan),
      ...(redline === undefined ? {} : { redline }),
      isTentative: comparison.cautions.length > 0 && state !== 'unchanged',
    };
  });
}

/** Other names that stand at the places of a term, each once. */
function listNames(
  term: string,
  places: Record<'before' | 'after', readonly Span[]>,
  documents: Record<'before' | 'after', Pick<ComparedDocument, 'text'>>,
): readonly string[] {
  const name = toFoldedName(term);
  const forms = (['before', 'after'] as const).flatMap((side) =>
    places[side].map(({ start, end }) => documents[side].text.slice(start, end)),
  );
  return [...new Map(forms.map((form) => [toFoldedName(form), form])).entries()].flatMap(([folded, form]) =>
    folded === name ? [] : [form],
  );
}

/** A search for the terms and names that a string names: by label, other name, or as either text has it. */
function createKeySearch(
  { before, after }: { readonly before: ComparedDocument; readonly after: ComparedDocument },
  entities: EntityLookup,
): (term: string) => ReadonlySet<EntityKey> {
  const keys = new Map<string, Set<EntityKey>>();
  const add = (name: string, key: EntityKey): void => {
    const folded = toFoldedName(name);
    keys.set(folded, (keys.get(folded) ?? new Set<EntityKey>()).add(key));
  };
  for (const { mentions, text } of [before, after]) {
    for (const { entity, start, end } of mentions) {
      const facts = entities.get(entity);
      if (facts === undefined || !(isTermKind(facts.kind) || isNameKind(facts.kind))) continue;
      for (const name of [facts.label, ...(facts.aliases ?? []), text.slice(start, end)]) add(name, entity);
    }
  }
  return (term) => keys.get(toFoldedName(term)) ?? new Set();
}

function toPlace({ text, sentences }: ComparedDocument, span: Span): Place {
  const { left, keyword, right } = toClauseLine(text, getSentenceSpan(sentences, span), span);
  return {
    ...span,
    mode: sentences[findSpanAt(sentences, span.start)]?.mode,
    clause: left + keyword + right,
  };
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}

function isSame(a: string, b: string): boolean {
  return toLetters(a) === toLetters(b);
}

function judge(
  before: readonly Place[],
  after: readonly Place[],
  isChanged: boolean,
  rows: readonly ComparedRow[],
): WatchState {
  if (after.length === 0) return 'absent';
  if (before.length === 0) return 'new';
  if (isChanged || before.length !== after.length) return 'changed';
  const isMoved = after.some((place) =>
    rows.some((row) => row.isMoved && row.after.some((sentence) => containsSpan(sentence, place))),
  );
  return isMoved ? 'moved' : 'unchanged';
}

/** The redline of the clause that changed least, against the likest before, of the same mode where there is one: that is the one that gave way. */
function markChange(before: readonly Place[], changed: readonly Place[]): RowPart[] | undefined {
  const context = { before: '', after: '', othersAfter: [], othersBefore: [] };
  const redlines = changed.flatMap((late) =>
    before.map((old) => {
      const redline = markRow(old.clause, late.clause, context);
      return { redline, likeness: countKept(redline) + (old.mode === late.mode ? 1 : 0) };
    }),
  );
  return redlines.sort((a, b) => b.likeness - a.likeness)[0]?.redline;
}

/** Part of the letters that is kept. */
function countKept(redline: readonly RowPart[]): number {
  const count = (isKept: boolean) =>
    redline.reduce((sum, { kind, text }) => ((kind === 'kept') === isKept ? sum + text.length : sum), 0);
  return count(true) / Math.max(1, count(true) + count(false));
}
