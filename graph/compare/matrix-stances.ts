/** How a clause sets a field of policy, taken apart for a cell of a matrix. */
import { findStances } from '../lexicon/stances.ts';
import { toEntityKey } from '../model/ids.ts';
import type { Span } from '../model/span.ts';

/** A stance with its parts; its span is that of the whole. */
export interface ClauseStance extends Span {
  /** The key of the field without its kind: 财政政策. */
  readonly field: string;
  /** 积极, without 的; empty where there is none. */
  readonly modifier: string;
  /** 要更可持续; empty where there is none. */
  readonly predicate: string;
}

const PREFIX = toEntityKey('policy', '');

/** The stances of a clause in order. */
export function findClauseStances(text: string, clause: Span): ClauseStance[] {
  const body = text.slice(clause.start, clause.end);
  return findStances(body).map(({ words, core, start, end }) => ({
    start: clause.start + start,
    end: clause.start + end,
    field: words.slice(PREFIX.length),
    modifier: body.slice(start, core.start).replace(/的$/u, ''),
    predicate: body.slice(core.end, end),
  }));
}

/** The first stance of a clause on one field. */
export function findStance(text: string, field: string, clause: Span): ClauseStance | undefined {
  return findClauseStances(text, clause).find((stance) => stance.field === field);
}
