/**
 * The brief: what a reader of a new document wants to know first, by importance and not by place, each line with its quotes.
 *
 * Left out is what cannot be claimed: that something is missing where a side is no full text, and terms that only a rule has found. What
 * a line has quoted is not said again by another: lines are chosen group by group, and words that an earlier one shows are told.
 */
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
import { shareRoom, sortLines } from './brief-page.ts';
import { listRanks } from './brief-ranks.ts';
import { listRepeated } from './brief-repeated.ts';
import { listStances } from './brief-stances.ts';
import { listWordings, readSubjects, type WordedSubject } from './brief-subjects.ts';
import { listTargets } from './brief-targets.ts';
import { listTerms, type Told } from './brief-terms.ts';
import { findUnclaimed } from './cautions.ts';
import type { Comparison } from './comparison.ts';

type Lines = ReadonlyMap<BriefGroupName, readonly Weighed[]>;

/** Make the brief of a comparison. */
export function createBrief(comparison: Comparison, documents: Documents): Brief {
  const { before, after, cautions } = comparison;
  const subjects = readSubjects(documents);
  // What is told depends on what is shown, and the room for that on how much there is to tell.
  const drafted = shareLines(listLines(comparison, documents, subjects, new Map()));
  const lines = listLines(comparison, documents, subjects, drafted);
  const room = shareLines(lines);
  const groups = BRIEF_GROUPS.map((name): BriefGroup => {
    const own = lines.get(name) ?? [];
    const shown = room.get(name) ?? own.length;
    const rest = own.slice(shown).map(toLine);
    return {
      name,
      lines: own.slice(0, shown).map(toLine),
      ...(rest.length === 0 ? {} : { rest }),
      count: own.length,
    };
  });
  return { before, after, cautions, groups: groups.filter((group) => group.lines.length > 0) };
}

type Room = ReadonlyMap<BriefGroupName, number>;

function shareLines(lines: Lines): Room {
  return shareRoom(new Map(BRIEF_GROUPS.map((name) => [name, lines.get(name)?.length ?? 0])));
}

/**
 * Lines of every group, the most important first. Later groups pass over what the lines of earlier ones quote.
 *
 * @param room - How many of a group are shown; all of one that it does not name.
 */
function listLines(
  comparison: Comparison,
  documents: Documents,
  subjects: readonly WordedSubject[],
  room: Room,
): Lines {
  const { cautions, stances } = comparison;
  const unclaimed = findUnclaimed(cautions);
  const toSorted = (lines: readonly Weighed[]) =>
    sortLines(lines.filter((line) => unclaimed === undefined || !isOneSided(line, unclaimed)));
  const lines = new Map<BriefGroupName, readonly Weighed[]>([
    ['stances', toSorted(listStances(comparison, subjects))],
    ['news', toSorted(listNews(comparison, documents, subjects))],
    ['ranks', toSorted(listRanks(comparison))],
    ['targets', toSorted(listTargets(comparison))],
  ]);
  const collectShown = (): Told =>
    collectTold([...lines].flatMap(([group, own]) => own.slice(0, room.get(group))));
  const heads = collectShown();
  const wordings = [
    ...listWordings(subjects, stances, documents, cautions.length > 0),
    ...listStrengths(comparison, subjects),
  ];
  lines.set('wordings', toSorted(wordings.filter((line) => !isQuotedBy(heads, line))));
  for (const [name, change] of [
    ['terms', 'new'],
    ['gone', 'gone'],
  ] as const) {
    lines.set(name, toSorted(listTerms(comparison, change, { documents, subjects, told: collectShown() })));
  }
  return lines.set('repeated', toSorted(listRepeated(comparison, documents, subjects)));
}

function collectTold(lines: readonly BriefLine[]): Told {
  return { before: lines.flatMap(({ before }) => before), after: lines.flatMap(({ after }) => after) };
}

/** Whether other lines quote all that a line quotes, as ranks do the headings of tasks. */
function isQuotedBy(told: Told, { before, after }: BriefLine): boolean {
  const isQuoted = (spans: readonly Span[], quotes: readonly Span[]): boolean =>
    spans.every((span) => quotes.some((quote) => containsSpan(quote, span)));
  return isQuoted(before, told.before) && isQuoted(after, told.after);
}

/** Whether all that a line says is that one text has it and the other has not. */
function isOneSided({ before, after }: BriefLine, kind: 'new' | 'gone'): boolean {
  return kind === 'new' ? before.length === 0 : after.length === 0;
}

function toLine({ change, before, after, redline, marked, isTentative }: Weighed): BriefLine {
  return {
    change,
    before,
    after,
    ...(redline === undefined ? {} : { redline }),
    ...(marked === undefined ? {} : { marked }),
    isTentative,
  };
}

/** A turn of a clause weighs as much as the subject that it words, and little where it words none. */
const BARE_WEIGHT = 4;

/** Turns of clauses; those that stances or wordings of subjects tell have their lines there. */
function listStrengths(
  { rows, cautions, stances }: Comparison,
  subjects: readonly WordedSubject[],
): Weighed[] {
  const isTold = (span: Span): boolean =>
    stances.some(({ after }) => after?.start === span.start && after.end === span.end) ||
    subjects.some(({ before: old, after: { wording } }) => {
      if (old.wording === undefined || wording === undefined) return false;
      return wording.start < span.end && span.start < wording.end;
    });
  return rows.flatMap((row) =>
    row.strengths
      .filter(({ after }) => !isTold(after))
      .map(({ direction, before, after }) => ({
        change: { kind: 'wording', subjects: [], change: 'changed', direction },
        before: [before],
        after: [after],
        isTentative: cautions.length > 0,
        weight: BARE_WEIGHT + row.likeness,
      })),
  );
}
