/**
 * Where a document speaks on a subject, and how it words it there.
 *
 * A passage is a run of clauses of one sentence that open the subject and carry it on. Which of them is the wording is decided by
 * what the clause says first (a stance, a formula before a mere name), then by how it stands: called for rather than looked back on,
 * at the head of its sentence rather than in a list or in the circumstance of something else.
 *
 * Counter-examples, all without a passage: 支持科技创新、提振消费、稳定外贸等 for none of the three where the document words them elsewhere; 取得了
 * 新进展 and other results; a clause that only names the subject on the way to something else (针对外部环境变化带来的影响).
 */
import { SUBJECTS, type Subject } from '../lexicon/subjects.ts';
import type { DocumentFile, Sentence } from '../model/findings.ts';
import type { Mode } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import { type EnumeratorStyle, parseEnumerator } from '../text/enumerators.ts';
import { toFoldedName } from '../text/fold.ts';
import { findSpanAt, segmentClauses } from '../text/sentences.ts';
import {
  CALL,
  CIRCUMSTANCE,
  dropVerbs,
  isAim,
  isAside,
  isCalledFor,
  isCalling,
  PAST_SENTENCE,
  skipLeadIn,
  TURN,
} from './matrix-clauses.ts';
import { findStance } from './matrix-stances.ts';
import type { SubjectPlace, Telling } from './matrix-words.ts';

/** A run of clauses on a subject. */
export interface Passage extends Span {
  /** The clause that words it, without what only leads on. */
  readonly clause: Span;
  /** The word of the subject that the clause has. */
  readonly core: Span;
  readonly mode: Mode;
  /** How well it words the subject; see {@link SCORES}. */
  readonly score: number;
}

/** What speaks for a clause as the wording of a subject, and what against. The figures only order what a document offers. */
const SCORES = {
  head: 60,
  term: 40,
  loose: 20,
  /** The subject comes right behind what leads the clause. */
  leading: 8,
  /** The clause begins its sentence. */
  first: 6,
  /** Its sentence has the number of a chapter: it is a heading. */
  heading: 12,
  /** It sets a field of policy (稳健的货币政策), and says what the policy shall do. */
  stance: 20,
  predicate: 6,
  /** Another clause of the passage that speaks of the subject; counted up to three times. */
  carried: 4,
  /** One item of a list on several things; the first of them stands right behind its verb. */
  listed: -20,
  listedFirst: -10,
  /** Says how things stand now. */
  current: 5,
  /** Speaks of the year before. */
  past: -10,
  /** The circumstance of another clause: 面对…, 按照…, 在…下. */
  circumstance: -16,
  /** Named only as what something else has: 消费的环境. */
  qualifying: -4,
  long: -6,
  /** Calls for something about what is rather stated. */
  calling: -22,
  otherMode: -8,
  review: -12,
} as const;

/** What scores less words nothing: a loose word in a list or a circumstance. */
const LEAST_SCORE = 26;
/** Clauses without a word of the subject that a passage may run over. */
const MOST_BRIDGED = 2;
/** Units in front of a subject that count as leading up to it. */
const LEADING_REACH = 10;
const LONG_CLAUSE = 44;

/** What may stand before the first clause that says something. */
const LEADING_CLAUSES =
  /^(?:第[一二三四五六七八九十]+，|(?:会议|全会|公报|大会)?(?:强调|指出|要求|提出|认为)，|同时，|此外，|其中，|一方面，|另一方面，|从国际看，|从国内看，|当前，|与此同时，)*$/u;
const HEADING_STYLES: readonly EnumeratorStyle[] = ['chapter', 'section', 'ideographic', 'parenthesised'];

type Source = Pick<DocumentFile, 'text' | 'sentences'>;

/**
 * Find the passages of a document on a subject.
 *
 * @param places - Where the document has words of the subject, in order.
 * @returns In order of the text; empty where the document says nothing that words it.
 */
export function findPassages(source: Source, subject: Subject, places: readonly SubjectPlace[]): Passage[] {
  const passages: Passage[] = [];
  for (let i = 0; i < places.length; ) {
    const place = places[i];
    if (place === undefined) break;
    const sentence = source.sentences[findSpanAt(source.sentences, place.start)];
    const end = sentence?.end ?? place.end;
    let next = i + 1;
    while ((places[next]?.start ?? Infinity) < end) next += 1;
    const own = places.slice(i, next);
    i = next;
    if (sentence === undefined || own.every(({ telling }) => telling === 'carry')) continue;
    passages.push(...readSentence(source.text, sentence, subject, own));
  }
  return passages;
}

/** A clause with the words of the subject in it. */
interface MarkedClause extends Span {
  readonly places: readonly SubjectPlace[];
  /** Whether a ； stands before it, so that it begins something else. */
  readonly isCutOff: boolean;
}

function readSentence(
  text: string,
  sentence: Sentence,
  subject: Subject,
  places: readonly SubjectPlace[],
): Passage[] {
  const clauses = markClauses(text, sentence, places);
  return toRuns(text, subject, clauses).flatMap((run): Passage[] => {
    const scored = run
      .flatMap((clause) => scoreClause(text, sentence, subject, clause) ?? [])
      .sort((a, b) => b.score - a.score || a.clause.start - b.clause.start);
    const [best] = scored;
    const [first, last] = [run[0], run.at(-1)];
    if (best === undefined || first === undefined || last === undefined) return [];
    const carried = Math.min(3, run.filter((clause) => clause.places.length > 0).length - 1);
    const score = best.score + carried * SCORES.carried;
    if (score < LEAST_SCORE) return [];
    const start = Math.min(best.clause.start, skipLeadIn(text, first).start);
    return [{ ...best, start, end: Math.max(last.end, best.clause.end), mode: sentence.mode, score }];
  });
}

function markClauses(text: string, sentence: Span, places: readonly SubjectPlace[]): MarkedClause[] {
  const spans = segmentClauses(text, sentence);
  let next = 0;
  return spans.map(({ start, end }, i) => {
    const first = next;
    while ((places[next]?.start ?? Infinity) < end) next += 1;
    const gap = i === 0 ? '' : text.slice(spans[i - 1]?.end ?? start, start);
    return { start, end, places: places.slice(first, next), isCutOff: /[；;]/u.test(gap) };
  });
}

/** Clauses that open the subject, with those that carry it on. */
function toRuns(text: string, subject: Subject, clauses: readonly MarkedClause[]): MarkedClause[][] {
  const runs: MarkedClause[][] = [];
  let run: MarkedClause[] = [];
  let bridge: MarkedClause[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    [run, bridge] = [[], []];
  };
  for (const clause of clauses) {
    const isOpening = clause.places.some(({ telling }) => telling !== 'carry');
    if (clause.isCutOff || (run.length > 0 && !isOpening && endsPassage(text, subject, run, clause))) close();
    if (isOpening || (run.length > 0 && (clause.places.length > 0 || carriesStance(text, subject, run)))) {
      run.push(...bridge, clause);
      bridge = [];
    } else if (run.length > 0) {
      bridge.push(clause);
      if (bridge.length > MOST_BRIDGED) close();
    }
  }
  close();
  return runs;
}

/** Whether a clause goes on to another subject, or from stating something to calling for something. */
function endsPassage(
  text: string,
  subject: Subject,
  run: readonly MarkedClause[],
  clause: MarkedClause,
): boolean {
  const body = text.slice(clause.start, clause.end);
  if (TURN.test(body) || isForeign(body, subject)) return true;
  if (subject.manner !== 'stated' && subject.manner !== 'either') return false;
  return CALL.test(body) && !run.some((one) => CALL.test(text.slice(one.start, one.end)));
}

/** Whether a clause goes on to another subject. */
function isForeign(body: string, subject: Subject): boolean {
  const pattern = foreign.get(subject.key) ?? toForeign(subject);
  foreign.set(subject.key, pattern);
  return pattern.test(body);
}

const foreign = new Map<string, RegExp>();

/** What other subjects are told by; two fields of policy tell each other off by all their words. */
function toForeign(subject: Subject): RegExp {
  const own = new Set([...subject.heads, ...subject.terms, ...subject.loose, ...subject.carries]);
  const others = SUBJECTS.filter(({ key }) => key !== subject.key).flatMap(
    ({ heads, terms, loose, carries, field }) =>
      subject.field !== undefined && field !== undefined
        ? [...heads, ...terms, ...loose, ...carries]
        : [...heads, ...terms],
  );
  const words = others.filter((word) => !own.has(word) && !word.includes('…'));
  return new RegExp([...words, ...(subject.field === undefined ? [] : ['政策要'])].join('|'), 'u');
}

/** Whether a passage says what a policy shall do (稳健的货币政策要…), so that what follows goes on with that. */
function carriesStance(text: string, subject: Subject, run: readonly MarkedClause[]): boolean {
  const { field } = subject;
  if (field === undefined) return false;
  return run.some((clause) => findStance(text, field, clause)?.predicate);
}

const TELLING_ORDER: readonly Telling[] = ['head', 'term', 'loose'];

function scoreClause(
  text: string,
  sentence: Sentence,
  subject: Subject,
  marked: MarkedClause,
): Omit<Passage, 'start' | 'end' | 'mode'> | undefined {
  const telling = TELLING_ORDER.find((one) => marked.places.some((place) => place.telling === one));
  const core = marked.places.find((place) => place.telling === telling);
  if (telling === undefined || telling === 'carry' || core === undefined) return undefined;
  const clause = skipLeadIn(text, marked);
  const body = text.slice(clause.start, clause.end);
  if (
    subject.manner === 'called-for' &&
    !isCalledFor(text, sentence, clause, core) &&
    !isSlogan(body, subject, sentence)
  )
    return undefined;
  const calls = isCalling(text, marked, body);
  const words = toFoldedName(text.slice(clause.start, core.start));
  if (subject.manner === 'stated' && (calls || isAim(words))) return undefined;
  if (subject.manner === 'either' && !calls && isAside(words)) return undefined;
  const lead = dropVerbs(text.slice(clause.start, core.start));
  let score: number = SCORES[telling];
  const isLeading = lead.length <= LEADING_REACH && !/[、的]/u.test(lead);
  if (telling === 'loose' && !isLeading) return undefined;
  if (isLeading) score += SCORES.leading;
  const numbered = parseEnumerator(text.slice(sentence.start, sentence.end));
  if (numbered !== undefined && HEADING_STYLES.includes(numbered.style)) score += SCORES.heading;
  if (marked.isCutOff || LEADING_CLAUSES.test(text.slice(sentence.start, marked.start)))
    score += SCORES.first;
  const stance = subject.field === undefined ? undefined : findStance(text, subject.field, clause);
  if (stance?.modifier) score += SCORES.stance;
  if (stance?.predicate) score += SCORES.predicate;
  if (isListed(body, text.slice(core.start, core.end)))
    score += lead.includes('、') ? SCORES.listed : SCORES.listedFirst;
  if (CIRCUMSTANCE.test(body)) score += SCORES.circumstance;
  if (text.slice(core.end, clause.end).startsWith('的') && !isLeading) score += SCORES.qualifying;
  if (body.length > LONG_CLAUSE) score += SCORES.long;
  if (subject.manner !== 'called-for') {
    if (body.startsWith('当前')) score += SCORES.current;
    if (PAST_SENTENCE.test(body)) score += SCORES.past;
  }
  if (subject.manner === 'either' && calls) score += SCORES.calling;
  score += judgeMode(sentence.mode, subject);
  return { clause, core: { start: core.start, end: core.end }, score };
}

/** A saying that is a clause by itself, among clauses that call for something: 稳中求进，开拓创新. */
function isSlogan(body: string, { slogans }: Subject, { mode }: Sentence): boolean {
  return mode === 'deployment' && slogans.includes(toFoldedName(body));
}

function judgeMode(mode: Mode, { manner }: Subject): number {
  const wanted: Mode = manner === 'stated' || manner === 'either' ? 'assessment' : 'deployment';
  if (mode === wanted) return 0;
  return mode === 'review' ? SCORES.review : SCORES.otherMode;
}

/** A clause of several items, of which the subject is one: two marks and more, the subject between them. */
function isListed(body: string, core: string): boolean {
  return !core.includes('、') && dropVerbs(body).split('、').length > 2;
}
