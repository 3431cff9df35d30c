/**
 * Lines of a brief that are news by themselves: great meetings that the later text calls, regulations that it adopts, and passages on what
 * the earlier does not take up.
 */
import { type EntityKind, isTermKind } from '../model/kinds.ts';
import { containsSpan, type Span } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { segmentClauses } from '../text/sentences.ts';
import type { Documents, Weighed } from './brief-lines.ts';
import type { WordedSubject } from './brief-subjects.ts';
import type { Comparison } from './comparison.ts';
import { holdsName, toHaystack } from './presence.ts';

/** A decision that a plenum or congress be held. */
const CALLED = /(?:决定|建议|同意)[^。；]{0,40}召开[^。；]{0,40}(?:全体会议|全会|代表大会)/u;
/** What else a meeting took up: 审议了《…条例》, 听取了…汇报. */
const TAKEN_UP = /(?:审议(?:并?通过|并原则同意)?了?|审议并通过)[^。；，]{0,30}《(?<title>[^》]{2,60})》/u;

/** Fewest sentences of a passage that is news as a whole: a single one is told by its terms. */
const LEAST_SENTENCES = 2;
/** Share of its terms that the earlier text must not have. */
const LEAST_NEW = 0.6;

/** What is called weighs more than what is taken up, and this more than any passage. */
const CALLED_WEIGHT = 1000;
const AGENDA_WEIGHT = 500;

/** List the news of the later text: what is called, what is taken up, then passages by their number of sentences. */
export function listNews(
  comparison: Comparison,
  documents: Documents,
  subjects: readonly WordedSubject[],
): Weighed[] {
  const heads = [...listCalled(comparison, documents), ...listAgenda(comparison, documents)];
  const told = heads.flatMap(({ after }) =>
    after.map(({ start, end }) => documents.after.text.slice(start, end)),
  );
  return [...heads, ...listPassages(comparison, documents, subjects, told.join('\n'))];
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
 * Passages of which no sentence goes on from the earlier text, and whose matter it has not, by their first sentences. What is called or
 * taken up is told already.
 */
function listPassages(
  { rows, passages, cautions }: Comparison,
  { before, after }: Documents,
  subjects: readonly WordedSubject[],
  told: string,
): Weighed[] {
  const haystack = toHaystack(before.text);
  return passages.flatMap(({ side, span, mode }, i): Weighed[] => {
    const own = rows.filter(({ place, after: late }) => place.passage === i && late.length > 0);
    const count = own.reduce((sum, { after: late }) => sum + late.length, 0);
    const first = own[0]?.after[0];
    const isNew = own.every(
      ({ kind, after: late }) => kind === 'new' && late.every((one) => containsSpan(span, one)),
    );
    if (side === 'before' || mode !== 'deployment' || first === undefined) return [];
    if (!isNew || count < LEAST_SENTENCES || isOnOldMatter(span, subjects)) return [];
    const named = after.mentions.filter(
      (one) => containsSpan(span, one) && isTermKind(one.entity.split(':')[0] as EntityKind),
    );
    const nameOf = ({ start, end }: Span) => after.text.slice(start, end);
    const fresh = named.filter((one) => !holdsName(haystack, nameOf(one)));
    if (fresh.length < LEAST_NEW * named.length || fresh.some((one) => told.includes(nameOf(one)))) return [];
    return [toLine('passage', [first], fresh, count, cautions.length > 0)];
  });
}

/** Whether a passage words a subject that the earlier text speaks of. */
function isOnOldMatter(passage: Span, subjects: readonly WordedSubject[]): boolean {
  return subjects.some(({ before, after: { wording, others } }) => {
    if (before.wording === undefined && before.mentions.length === 0) return false;
    return [...(wording === undefined ? [] : [wording]), ...others].some((one) => containsSpan(passage, one));
  });
}

function toLine(
  of: 'meeting' | 'agenda' | 'passage',
  after: readonly Span[],
  marked: readonly Span[],
  weight: number,
  isTentative: boolean,
): Weighed {
  return { change: { kind: 'news', of }, before: [], after, marked, isTentative, weight };
}
