/** Finding the words of a subject in a text: every place, with how much it tells. */
import type { Subject } from '../lexicon/subjects.ts';
import type { Span } from '../model/span.ts';
import { type FoldedText, foldText, toFoldedName, toSourceSpan } from '../text/fold.ts';

/** How much a word tells, from most to least. */
export type Telling = 'head' | 'term' | 'loose' | 'carry';

/** A word of a subject where a text has it. */
export interface SubjectPlace extends Span {
  readonly telling: Telling;
}

/** The words of a subject as one pattern over folded text. */
export interface SubjectPattern {
  readonly pattern: RegExp;
  /** How much a plain word tells; `except` for one that names something else. */
  readonly plain: ReadonlyMap<string, Telling | 'except'>;
  /** Words that leave something out, tried in order. */
  readonly gapped: readonly (readonly [pattern: RegExp, telling: Telling | 'except'])[];
  /** What tells most without a gap: where a word with one runs over such a word, that one speaks (推进|重点领域改革). */
  readonly heads: readonly string[];
  /** What names something else. */
  readonly except: readonly string[];
}

/** What … stands for: up to eight units, without a mark and without what begins another object. */
const GAP = '[^，。；：！？、,;:!?\\n\\t和与及]{0,8}?';
const GAP_MARK = '…';

/** Units that one call turns into a string: more arguments than a call takes would be an error. */
const CHUNK = 8192;

/** Make the pattern of a subject. A word that stands twice counts by its first place: exceptions go first, then what tells most. */
export function toPattern(subject: Subject): SubjectPattern {
  const entries = new Map<string, Telling | 'except'>();
  const add = (list: readonly string[], telling: Telling | 'except'): void => {
    for (const word of list) {
      const folded = toFoldedName(word);
      if (folded !== '' && !entries.has(folded)) entries.set(folded, telling);
    }
  };
  add(subject.except, 'except');
  add(subject.heads, 'head');
  add(subject.terms, 'term');
  add(subject.loose, 'loose');
  add(subject.carries, 'carry');
  // At one place the longest word speaks.
  const sorted = [...entries].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  const isGapped = (word: string): boolean => subject.manner !== 'any' && word.includes(GAP_MARK);
  const toSource = (word: string): string =>
    isGapped(word) ? word.split(GAP_MARK).map(escapeRegExp).join(GAP) : escapeRegExp(word);
  return {
    pattern: new RegExp(sorted.map(([word]) => toSource(word)).join('|'), 'gu'),
    plain: new Map(sorted.filter(([word]) => !isGapped(word))),
    gapped: sorted
      .filter(([word]) => isGapped(word))
      .map(([word, telling]) => [new RegExp(`^(?:${toSource(word)})$`, 'u'), telling]),
    except: sorted.flatMap(([word, telling]) => (telling === 'except' ? [word] : [])),
    heads: sorted.flatMap(([word, telling]) => (telling === 'head' && !isGapped(word) ? [word] : [])),
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

/** A text made ready for searching. */
export interface SearchableText {
  readonly folded: FoldedText;
  readonly name: string;
}

/** Fold a text for searching it for subjects. */
export function toSearchable(text: string): SearchableText {
  const folded = foldText(text);
  let name = '';
  for (let i = 0; i < folded.codes.length; i += CHUNK)
    name += String.fromCharCode(...folded.codes.subarray(i, i + CHUNK));
  return { folded, name };
}

/** All places of a subject's words, in order, never overlapping; exceptions are left out. */
export function findPlaces(text: SearchableText, subject: SubjectPattern): SubjectPlace[] {
  const places: SubjectPlace[] = [];
  for (const match of text.name.matchAll(subject.pattern)) {
    const [word] = match;
    if (word === '') continue;
    const telling = subject.plain.get(word) ?? judgeGapped(word, subject);
    if (telling === undefined || telling === 'except') continue;
    if (subject.except.some((name) => runsInto(text.name, match.index, word, name))) continue;
    places.push({ ...toSourceSpan(text.folded, match.index, match.index + word.length), telling });
  }
  return places;
}

function judgeGapped(word: string, { gapped, heads }: SubjectPattern): Telling | 'except' | undefined {
  const telling = gapped.find(([pattern]) => pattern.test(word))?.[1];
  return telling !== 'except' && heads.some((head) => word.includes(head)) ? 'head' : telling;
}

/** Whether a word ends within a name of something else: 扩大|消费 in 扩大消费品市场. */
function runsInto(text: string, start: number, word: string, name: string): boolean {
  const end = start + word.length;
  for (let at = Math.max(start + 1, end - name.length); at < end; at += 1)
    if (text.charCodeAt(at) === name.charCodeAt(0) && text.startsWith(name, at)) return true;
  return false;
}
