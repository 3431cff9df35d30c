/**
 * The brief: what a reader of a new document wants to know first, by importance and not by place, each line with its quotes.
 *
 * Left out is what cannot be claimed: that something is missing where a side is no full text, and terms that only a rule has found.
 */
import type { EntityKey } from '../model/ids.ts';
import { TERM_KINDS } from '../model/kinds.ts';
import { containsSpan, type Span } from '../model/span.ts';
import {
  BRIEF_GROUPS,
  type Brief,
  type BriefGroup,
  type BriefGroupName,
  type BriefLine,
  type Documents,
  type Weighed,
} from './brief-lines.ts';
import { listNews } from './brief-news.ts';
import { listTerms } from './brief-terms.ts';
import { findUnclaimed } from './cautions.ts';
import type { Comparison, TaskLink } from './comparison.ts';

/** Lines of a group that fit one page. */
const MOST_LINES: Readonly<Record<BriefGroupName, number>> = {
  news: 4,
  stances: 6,
  ranks: 8,
  targets: 8,
  strengths: 6,
  terms: 10,
  gone: 8,
  repeated: 5,
};

/** Make the brief of a comparison. */
export function createBrief(comparison: Comparison, documents: Documents): Brief {
  const unclaimed = findUnclaimed(comparison.cautions);
  const lines: Readonly<Record<BriefGroupName, readonly Weighed[]>> = {
    news: listNews(comparison, documents),
    stances: listStances(comparison),
    ranks: listRanks(comparison),
    targets: listTargets(comparison),
    strengths: listStrengths(comparison),
    terms: listTerms(comparison, 'new', documents),
    gone: listTerms(comparison, 'gone', documents),
    repeated: listRepeated(comparison, documents),
  };
  const { before, after, cautions } = comparison;
  const groups = BRIEF_GROUPS.map((name): BriefGroup => {
    const sorted = lines[name]
      .filter((line) => unclaimed === undefined || !isOneSided(line, unclaimed))
      .toSorted((a, b) => b.weight - a.weight);
    const shown = sorted.slice(0, MOST_LINES[name]).map(toLine);
    return { name, lines: shown, omittedCount: sorted.length - shown.length };
  });
  return { before, after, cautions, groups: groups.filter(({ lines: { length } }) => length > 0) };
}

/** Whether all that a line says is that one text has it and the other has not. */
function isOneSided({ before, after }: BriefLine, kind: 'new' | 'gone'): boolean {
  return kind === 'new' ? before.length === 0 : after.length === 0;
}

function toLine({ change, before, after, redline, isTentative }: Weighed): BriefLine {
  return { change, before, after, ...(redline === undefined ? {} : { redline }), isTentative };
}

const STANCE_WEIGHTS = { replaced: 4, new: 3, gone: 2, reworded: 1, kept: 0 } as const;

function listStances({ stances }: Comparison): Weighed[] {
  return stances
    .filter(({ change }) => change !== 'kept')
    .map(({ field, change, direction, before, after, isTentative }) => ({
      change: { kind: 'stance', field, change, ...(direction === undefined ? {} : { direction }) },
      before: before === undefined ? [] : [before],
      after: after === undefined ? [] : [after],
      isTentative,
      weight: STANCE_WEIGHTS[change],
    }));
}

/** Tasks that changed their rank, and that one text alone sets; ranks are compared where both texts give all of them. */
function listRanks({ tasks, cautions }: Comparison): Weighed[] {
  const isTentative = cautions.length > 0;
  const { before, after, links } = tasks;
  if (before.length === 0 || after.length === 0) return [];
  const moved = links.flatMap((link): Weighed[] => toRankLine(link, tasks, isTentative));
  const toSingle = (list: typeof before, side: 'before' | 'after', change: 'new' | 'gone'): Weighed[] =>
    list
      .filter((_, i) => !links.some((link) => link[side] === i))
      .map(({ heading, rank }) => ({
        change: { kind: 'task', change, rank },
        before: side === 'before' ? [heading] : [],
        after: side === 'after' ? [heading] : [],
        isTentative,
        weight: 10,
      }));
  return [...toSingle(after, 'after', 'new'), ...toSingle(before, 'before', 'gone'), ...moved];
}

function toRankLine(link: TaskLink, { before, after }: Comparison['tasks'], isTentative: boolean): Weighed[] {
  const [from, to] = [before[link.before], after[link.after]];
  if (from === undefined || to === undefined) return [];
  const quotes = { before: [from.heading], after: [to.heading], isTentative };
  if (link.change === 'split' || link.change === 'merged')
    return [{ change: { kind: 'task', change: link.change, rank: to.rank }, ...quotes, weight: 5 }];
  if (from.rank === to.rank || !from.isNumbered || !to.isNumbered) return [];
  const weight = Math.abs(from.rank - to.rank) + (to.rank === 1 ? 1 : 0);
  return [{ change: { kind: 'rank', rankFrom: from.rank, rankTo: to.rank }, ...quotes, weight }];
}

const TARGET_WEIGHTS = { changed: 3, new: 2, gone: 1, same: 0 } as const;

function listTargets({ targets }: Comparison): Weighed[] {
  return targets
    .filter(({ change, isTentative }) => change === 'changed' || (change !== 'same' && !isTentative))
    .map(({ indicator, change, direction, before, after, isTentative }) => ({
      change: {
        kind: 'target',
        indicator,
        change,
        ...(direction === undefined ? {} : { direction }),
        valuesFrom: [...new Set(before.map(({ value }) => value))],
        valuesTo: [...new Set(after.map(({ value }) => value))],
      },
      before: before.slice(0, 1).map(toSpan),
      after: after.slice(0, 1).map(toSpan),
      isTentative,
      weight: TARGET_WEIGHTS[change],
    }));
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}

/** Turns of clauses; those of stances have their own group. */
function listStrengths({ rows, cautions, stances }: Comparison): Weighed[] {
  return rows.flatMap((row) =>
    row.strengths
      .filter(
        (one) =>
          !stances.some(({ after }) => after?.start === one.after.start && after.end === one.after.end),
      )
      .map(({ direction, before, after }) => ({
        change: { kind: 'strength', direction },
        before: [before],
        after: [after],
        isTentative: cautions.length > 0,
        weight: row.likeness,
      })),
  );
}

/** What was kept though the sentences around it changed, and stances that stay. */
function listRepeated({ rows, stances, counts }: Comparison, { after }: Documents): Weighed[] {
  // Nothing is repeated on purpose where everything is.
  if (counts.same === rows.length) return [];
  const kept = stances
    .filter(({ change }) => change === 'kept')
    .map(
      ({ before, after: late }): Weighed => ({
        change: { kind: 'repeated' },
        before: before === undefined ? [] : [before],
        after: late === undefined ? [] : [late],
        isTentative: false,
        weight: 10,
      }),
    );
  const same = rows.flatMap((row, i): Weighed[] => {
    if (row.kind !== 'same' || row.place.mode !== 'deployment' || row.place.formerMode !== undefined)
      return [];
    const around = [rows[i - 1], rows[i + 1]].filter(
      (other) => other?.kind === 'gone' || other?.place.passage === row.place.passage,
    );
    const [sentence] = row.after;
    const isSurrounded = around.some((other) => other !== undefined && other.kind !== 'same');
    if (sentence === undefined || !isSurrounded) return [];
    // Who presided and who attended is repeated too, but says nothing.
    const named = after.mentions.filter((one) => isTermKey(one.entity) && containsSpan(sentence, one)).length;
    if (named === 0) return [];
    return [
      {
        change: { kind: 'repeated' },
        before: row.before,
        after: row.after,
        isTentative: false,
        weight: named,
      },
    ];
  });
  return [...kept, ...same];
}

function isTermKey(key: EntityKey): boolean {
  return TERM_KINDS.some((kind) => key.startsWith(`${kind}:`));
}
