/** How both texts word the subjects of economic policy: what analysts line up first. */
import { SUBJECTS, type Subject } from '../lexicon/subjects.ts';
import type { Span } from '../model/span.ts';
import { markChanges, toWording } from '../query/redline.ts';
import { type Documents, joinSpans, type Weighed } from './brief-lines.ts';
import { findSameClause } from './clauses.ts';
import type { ComparedDocument, ComparedStance } from './comparison.ts';
import { type CellWording, type ReadCell, readCell } from './matrix-cells.ts';
import { compareWordings } from './matrix-changes.ts';

/** Policy as a whole and its two arms, then how things stand, then what it is turned to. */
const WEIGHTS: Readonly<Record<string, number>> = {
  macro: 10,
  fiscal: 10,
  monetary: 10,
  situation: 9,
  demand: 8,
  property: 8,
  tone: 7,
  debt: 7,
  'capital-market': 7,
  technology: 6,
  livelihood: 6,
  external: 6,
  private: 5,
  reform: 5,
  opening: 5,
  capacity: 5,
  prices: 5,
  rural: 4,
  green: 3,
};

/** A subject that either text words. */
export interface WordedSubject {
  readonly subject: Subject;
  readonly weight: number;
  readonly before: ReadCell;
  readonly after: ReadCell;
}

/** Read the subjects of both texts. */
export function readSubjects({ before, after }: Documents): readonly WordedSubject[] {
  return SUBJECTS.map((subject) => ({
    subject,
    weight: WEIGHTS[subject.key] ?? 0,
    before: readCell(before, subject),
    after: readCell(after, subject),
  })).filter(({ before: old, after: late }) => old.wording !== undefined || late.wording !== undefined);
}

/** What is shown of a wording, as one span. */
export function toShown({ parts, start, end }: CellWording): Span {
  return joinSpans(parts) ?? { start, end };
}

/** A clear turn weighs more than a few changed words, and these more than a passage on other matters. */
const TURN_WEIGHT = 3;
const CHANGED_WEIGHT = 1;
const ONE_SIDED_WEIGHT = 1;
/** What only looks back says little of what comes. */
const REVIEW_LOSS = 3;

/** Wordings of subjects that changed; stances that changed have lines of their own. */
export function listWordings(
  subjects: readonly WordedSubject[],
  stances: readonly ComparedStance[],
  { before, after }: Documents,
  isTentative: boolean,
): Weighed[] {
  const told = new Set(stances.filter(({ change }) => change !== 'kept').map(({ field }) => field));
  const lines: Weighed[] = [];
  for (const one of subjects) {
    if (one.subject.field !== undefined && told.has(one.subject.field)) continue;
    if (told.has(one.subject.name.zh)) continue;
    const line = toLine(one, { before, after }, isTentative);
    const twin = lines.findIndex((other) => line !== undefined && isSame(other, line));
    const former = lines[twin];
    if (line === undefined) continue;
    if (former === undefined) lines.push(line);
    else lines[twin] = join(former, line, { before, after });
  }
  return lines;
}

function toLine(
  { subject, weight, before, after }: WordedSubject,
  documents: Documents,
  isTentative: boolean,
): Weighed | undefined {
  const [old, late] = [before.wording, after.wording];
  const subjects = [subject.name];
  if (old === undefined || late === undefined) {
    const other = old === undefined ? before : after;
    // What the other text names is not absent from it.
    if (other.mentions.length > 0) return undefined;
    return {
      change: { kind: 'wording', subjects, change: old === undefined ? 'new' : 'gone' },
      before: old === undefined ? [] : [toShown(old)],
      after: late === undefined ? [] : [toShown(late)],
      isTentative,
      weight: weight + ONE_SIDED_WEIGHT,
    };
  }
  const { kind, strength } = compareWordings(old, late);
  // What still stands in the other text gave way to nothing, whatever words the subject best there.
  if (kind === 'kept' || isStillSaid(old, late, documents)) return undefined;
  const turn = strength === undefined ? 0 : TURN_WEIGHT;
  return {
    change: {
      kind: 'wording',
      subjects,
      change: kind,
      ...(strength === undefined ? {} : { direction: strength }),
    },
    ...quote(toShown(old), toShown(late), kind, documents),
    isTentative,
    weight:
      weight + turn + (kind === 'changed' ? CHANGED_WEIGHT : 0) - (late.mode === 'review' ? REVIEW_LOSS : 0),
  };
}

/** Whether the clause that words a subject in one text stands in the other too, nearly word for word. */
function isStillSaid(old: CellWording, late: CellWording, { before, after }: Documents): boolean {
  const find = ({ text, sentences }: ComparedDocument, { lead, core, tail }: CellWording) =>
    findSameClause(text, sentences, lead + core + tail);
  const isElsewhere = (found: Span | undefined, own: Span): boolean =>
    found !== undefined && !overlaps(found, own);
  return isElsewhere(find(after, old), late) || isElsewhere(find(before, late), old);
}

function quote(
  old: Span,
  late: Span,
  kind: 'changed' | 'replaced',
  { before, after }: Documents,
): Pick<Weighed, 'before' | 'after' | 'redline'> {
  const [from, to] = [before.text.slice(old.start, old.end), after.text.slice(late.start, late.end)];
  const redline = kind === 'changed' ? { redline: markChanges(toWording(from), toWording(to)) } : {};
  return { before: [old], after: [late], ...redline };
}

/** Whether two subjects are worded by one clause in both texts, as fiscal and monetary policy often are. */
function isSame(a: Weighed, b: Weighed): boolean {
  const isWithin = (x: readonly Span[], y: readonly Span[]): boolean => {
    const [one, other] = [x[0], y[0]];
    if (one === undefined || other === undefined) return false;
    return overlaps(one, other);
  };
  return isWithin(a.before, b.before) && isWithin(a.after, b.after);
}

function join(a: Weighed, b: Weighed, documents: Documents): Weighed {
  if (a.change.kind !== 'wording' || b.change.kind !== 'wording') return a;
  const [old, late] = [joinSpans([...a.before, ...b.before]), joinSpans([...a.after, ...b.after])];
  if (old === undefined || late === undefined) return a;
  const kind = a.redline === undefined ? 'replaced' : 'changed';
  return {
    ...a,
    change: { ...a.change, subjects: [...a.change.subjects, ...b.change.subjects] },
    ...quote(old, late, kind, documents),
    weight: Math.max(a.weight, b.weight),
  };
}

/** Subjects that both texts word alike. */
export function listKept(subjects: readonly WordedSubject[]): Weighed[] {
  return subjects.flatMap(({ subject, weight, before, after }): Weighed[] => {
    const [old, late] = [before.wording, after.wording];
    if (old === undefined || late === undefined || compareWordings(old, late).kind !== 'kept') return [];
    return [
      {
        change: { kind: 'repeated', subjects: [subject.name] },
        before: [toShown(old)],
        after: [toShown(late)],
        isTentative: false,
        weight,
      },
    ];
  });
}

/** A passage that speaks of a subject besides the one that words it best says less of it. */
const OTHER_SHARE = 0.5;

/** Weight of the heaviest subject that a span of a side speaks of; 0 where it speaks of none. */
export function weighPlace(subjects: readonly WordedSubject[], side: 'before' | 'after', span: Span): number {
  const weights = subjects.map(({ weight, [side]: { wording, others } }) => {
    if (wording !== undefined && overlaps(span, wording)) return weight;
    return others.some((other) => overlaps(span, other)) ? OTHER_SHARE * weight : 0;
  });
  return Math.max(0, ...weights);
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
