/**
 * Lines of a brief that are news by themselves: great meetings that the later text calls, regulations that it adopts, and passages on what
 * the earlier does not take up.
 */
import type { Mention } from '../model/findings.ts';
import { type EntityKind, isTermKind } from '../model/kinds.ts';
import { containsSpan, type Span } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { segmentClauses } from '../text/sentences.ts';
import { type Documents, joinSpans, type Weighed } from './brief-lines.ts';
import type { WordedSubject } from './brief-subjects.ts';
import { type Comparison, isPartlyElsewhere } from './comparison.ts';
import { skipLeadIn } from './matrix-clauses.ts';
import { holdsName, toHaystack } from './presence.ts';

/** A decision that a plenum or congress be held. */
const CALLED = /(?:决定|建议|同意)[^。；]{0,40}召开[^。；]{0,40}(?:全体会议|全会|代表大会)/u;
/** What else a meeting took up: 审议了《…条例》, 听取了…汇报. */
const TAKEN_UP = /(?:审议(?:并?通过|并原则同意)?了?|审议并通过)[^。；，]{0,30}《(?<title>[^》]{2,60})》/u;

/** Fewest sentences of a passage that is news as a whole: a single one is told by its terms. */
const LEAST_SENTENCES = 2;
/** Units of a single sentence that is a passage by itself. */
const LEAST_LENGTH = 100;
/** Share of its terms that the earlier text must not have. */
const LEAST_NEW = 0.6;
/** Longest name that a passage is called by before a shorter one, in units. */
const LONGEST_NAME = 14;

/** What is called weighs more than what is taken up, and this more than any passage. */
const CALLED_WEIGHT = 1000;
const AGENDA_WEIGHT = 500;

/** List the news of the later text: what is called, what is taken up, then passages. */
export function listNews(
  comparison: Comparison,
  documents: Documents,
  subjects: readonly WordedSubject[],
): Weighed[] {
  const heads = [...listCalled(comparison, documents), ...listAgenda(comparison, documents)];
  const told = heads.flatMap(({ after }) => after);
  return [...heads, ...listPassages(comparison, documents, subjects, told)];
}

function listCalled({ rows, cautions }: Comparison, { after: { text } }: Documents): Weighed[] {
  return rows.flatMap(({ kind, after }): Weighed[] => {
    const called = after.filter(({ start, end }) => CALLED.test(text.slice(start, end)));
    // A title tells in short what the text says at length.
    const sentences = called.filter(({ end }) => /[。；]/u.test(text.charAt(end - 1)));
    if (kind === 'same' || sentences.length === 0) return [];
    const quotes = sentences.map((sentence) => cutFrom(text, sentence, CALLED));
    return [toLine('meeting', quotes, [], CALLED_WEIGHT, cautions.length > 0)];
  });
}

function listAgenda({ rows, cautions }: Comparison, { before, after }: Documents): Weighed[] {
  const had = toFoldedName(before.text);
  const told = new Set<string>();
  return rows.flatMap(({ after: sentences }): Weighed[] =>
    sentences.flatMap((sentence) => {
      const words = after.text.slice(sentence.start, sentence.end);
      const title = TAKEN_UP.exec(words)?.groups?.title;
      if (title === undefined || told.has(title) || had.includes(toFoldedName(title))) return [];
      if (!/[。；]/u.test(words.at(-1) ?? '')) return [];
      told.add(title);
      const start = sentence.start + words.indexOf(title);
      const marked = [{ start, end: start + title.length }];
      const quotes = [cutFrom(after.text, sentence, TAKEN_UP)];
      return [toLine('agenda', quotes, marked, AGENDA_WEIGHT, cautions.length > 0)];
    }),
  );
}

/** A sentence from the clause on in which a pattern begins. */
function cutFrom(text: string, sentence: Span, pattern: RegExp): Span {
  const at = pattern.exec(text.slice(sentence.start, sentence.end))?.index ?? 0;
  const clauses = segmentClauses(text, sentence);
  const first = clauses.findLast(({ start }) => start <= sentence.start + at);
  return { start: first?.start ?? sentence.start, end: sentence.end };
}

/**
 * Passages of which no sentence goes on from the earlier text, and whose matter it has not: all of them in one line, each by what it is on and
 * the clause that says so first.
 */
function listPassages(
  { rows, passages, cautions }: Comparison,
  { before, after }: Documents,
  subjects: readonly WordedSubject[],
  told: readonly Span[],
): Weighed[] {
  const haystack = toHaystack(before.text);
  const nameOf = ({ start, end }: Span) => after.text.slice(start, end);
  const found = passages.flatMap(({ side, span }, i) => {
    const own = rows.filter(({ place, after: late }) => place.passage === i && late.length > 0);
    const isNew = own.every(
      (row) =>
        row.kind === 'new' && !isPartlyElsewhere(row) && row.after.every((one) => containsSpan(span, one)),
    );
    // What is called or taken up needs no second line.
    const isTold = own.every(({ after: late }) =>
      late.every((one) => told.some((quote) => containsSpan(one, quote))),
    );
    const count = own.reduce((sum, { after: late }) => sum + late.length, 0);
    if (
      side === 'before' ||
      isTold ||
      !isNew ||
      (count < LEAST_SENTENCES && span.end - span.start < LEAST_LENGTH)
    )
      return [];
    const named = after.mentions.filter(
      (one) => containsSpan(span, one) && isTermKind(one.entity.split(':')[0] as EntityKind),
    );
    const fresh = named.filter((one) => !holdsName(haystack, nameOf(one)));
    // Of an old matter it is news where next to none of its terms were there.
    if (fresh.length < LEAST_NEW * named.length || isOnOldMatter(span, subjects)) return [];
    const subject = pickSubject(named, fresh, nameOf) ?? findOpening(after.text, span);
    return subject === undefined ? [] : [{ subject, count }];
  });
  if (found.length === 0) return [];
  // Paragraphs on one thing are named once.
  const named = [...new Map(found.map((one) => [nameOf(one.subject), one.subject])).values()];
  const count = found.reduce((sum, one) => sum + one.count, 0);
  const quotes = named.map((subject) => findClause(after, subject));
  return [
    { ...toLine('passage', quotes, named, count, cautions.length > 0), ...nameSubjects(named.map(nameOf)) },
  ];
}

function nameSubjects(subjects: readonly string[]): Pick<Weighed, 'change'> {
  return { change: { kind: 'news', of: 'passage', subjects } };
}

/** What a passage is on: the term that it names most often, of equals one that the earlier text has not, then the first. */
function pickSubject(
  named: readonly Mention[],
  fresh: readonly Mention[],
  nameOf: (span: Span) => string,
): Span | undefined {
  const counts = new Map<string, number>();
  for (const one of named) counts.set(one.entity, (counts.get(one.entity) ?? 0) + 1);
  const weigh = (one: Mention): number =>
    (counts.get(one.entity) ?? 0) +
    (fresh.includes(one) ? 0.5 : 0) -
    (nameOf(one).length > LONGEST_NAME ? 1 : 0);
  return named.toSorted((a, b) => weigh(b) - weigh(a) || a.start - b.start)[0];
}

/** Of a passage without any term what it begins with. */
function findOpening(text: string, passage: Span): Span | undefined {
  const [first] = segmentClauses(text, passage)
    .map((clause) => skipLeadIn(text, clause))
    .filter(({ start, end }) => end > start);
  return first !== undefined && first.end - first.start <= LONGEST_NAME ? first : undefined;
}

function findClause({ text, sentences }: Documents['after'], place: Span): Span {
  const sentence = sentences.find((one) => containsSpan(one, place)) ?? place;
  const clauses = segmentClauses(text, sentence).filter(
    ({ start, end }) => start < place.end && place.start < end,
  );
  return joinSpans(clauses) ?? place;
}

/** Whether a passage words a subject that the earlier text sets, rather than names beside other things. */
function isOnOldMatter(passage: Span, subjects: readonly WordedSubject[]): boolean {
  return subjects.some(({ subject, before, after: { wording, others } }) => {
    if (before.wording === undefined && before.mentions.length === 0) return false;
    const isSet = before.wording !== undefined && isHead(before.wording.core, subject.heads);
    const own = [...(wording === undefined ? [] : [wording]), ...others];
    return isSet && own.some((one) => containsSpan(passage, one));
  });
}

/** Whether a word is one that sets a subject; … stands for words left out. */
function isHead(core: string, heads: readonly string[]): boolean {
  return heads.some((head) => {
    const [first = '', ...rest] = head.split('…');
    return core.startsWith(first) && core.endsWith(rest.at(-1) ?? first);
  });
}

function toLine(
  of: 'meeting' | 'agenda' | 'passage',
  after: readonly Span[],
  marked: readonly Span[],
  weight: number,
  isTentative: boolean,
): Weighed {
  return { change: { kind: 'news', of, subjects: [] }, before: [], after, marked, isTentative, weight };
}
