/** Objects of governing verbs that no lexicon holds: what makes each a term is its head, its neighbors in an enumeration, or that it recurs. */
import { BALANCE_WORDS, VERBAL_TAILS } from '../lexicon/grammar.ts';
import type { TermKind } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import { segmentClauses } from '../text/sentences.ts';
import { getFoldedName, getHeadKind, isTermName } from './candidates.ts';
import {
  INSIDE_TERM,
  type PeeledClause,
  peelClause,
  skipBreakingVerbs,
  splitConjuncts,
  TERM_START,
  trimMeasure,
} from './clauses.ts';
import type { KnownMention } from './known.ts';
import type { Candidate, TermContext } from './term-context.ts';

/** A part of a clause that may be a term. */
interface ClauseObject extends Span {
  readonly governed: boolean;
}

/** Emphasised phrases are no longer than this, in units. */
const LONGEST_EMPHASIS = 40;

/** Emphasised phrases, each taken apart as a clause is. */
export function findEmphasised(context: TermContext): Candidate[] {
  const { text, document, lexicon } = context;
  return document.marks
    .filter((mark) => mark.kind === 'strong' && mark.end - mark.start <= LONGEST_EMPHASIS)
    .flatMap((mark) => segmentClauses(text, mark))
    .flatMap((clause) => {
      const peeled = peelClause(context, clause);
      return toObjects(context, peeled, splitConjuncts(context, peeled));
    })
    .filter((object) => {
      const name = getFoldedName(text, object);
      return isTermName(name, lexicon) && getHeadKind(name) !== undefined;
    })
    .map(({ start, end }) => ({ start, end, rule: 'emphasised' as const }));
}

/** The parts of a clause behind its verbs, one for each conjunct. */
function toObjects(context: TermContext, peeled: PeeledClause, conjuncts: readonly Span[]): ClauseObject[] {
  const { text } = context;
  return conjuncts.map((conjunct, i) => {
    const object =
      i === 0 ? { start: conjunct.start, end: conjunct.end, governed: false } : peelClause(context, conjunct);
    const unbroken = skipBreakingVerbs(context, object);
    const start = skipAttributes(context, unbroken, object.end);
    return {
      start,
      end: trimMeasure(text, { start, end: object.end }),
      governed: peeled.governed || object.governed || unbroken > object.start,
    };
  });
}

const DE = '的'.charCodeAt(0);

/** Begin behind the last 的 of an object: what stands before it only describes. */
function skipAttributes({ codes, places }: TermContext, start: number, end: number): number {
  for (let i = end - 1; i >= start; i -= 1) if (codes[i] === DE && places[i] !== INSIDE_TERM) return i + 1;
  return start;
}

/** Least recurrences at which an object without a telling head counts. */
const LEAST_RECURRENCES = 3;

/** Longest member of an enumeration, and longest object without a telling head, in folded units. */
const LONGEST_MEMBER = 8;
const LONGEST_HEADLESS = 10;

/** Whether a verb stands in an object, so that what is behind it is governed. */
function isBroken(context: TermContext, object: Span | undefined): boolean {
  return object !== undefined && skipBreakingVerbs(context, object) > object.start;
}

/** The known term that a span is, exactly. */
function findKnownAt({ known, coverage, places }: TermContext, span: Span): KnownMention | undefined {
  if (places[span.start] !== TERM_START) return undefined;
  const mention = known[coverage[span.start] ?? -1];
  return mention?.start === span.start && mention.end === span.end ? mention : undefined;
}

/** Whether all members of an enumeration that the lexicon knows are of one kind, and at least one is. */
function isEnumerationOf(context: TermContext, members: readonly Span[], kind: TermKind): boolean {
  let isKnown = false;
  for (const member of members) {
    const mention = findKnownAt(context, member);
    if (mention === undefined) continue;
    if (mention.kind !== kind) return false;
    isKnown = true;
  }
  return isKnown;
}

/** Objects by name that no lexicon and no head vouches for, until they recur. */
type HeadlessObjects = Map<string, Span[]>;

/** Objects of governing verbs, those that only recur behind the others. */
export function findGoverned(context: TermContext): Candidate[] {
  const { text, document } = context;
  const candidates: Candidate[] = [];
  const headless: HeadlessObjects = new Map();
  for (const block of document.blocks) {
    for (const clause of segmentClauses(text, block)) {
      const peeled = peelClause(context, clause);
      const conjuncts = splitConjuncts(context, peeled);
      if (!peeled.governed && conjuncts.length === 1 && !isBroken(context, conjuncts[0])) continue;
      const objects = toObjects(context, peeled, conjuncts);
      const besideIndustries = objects.length > 1 && isEnumerationOf(context, objects, 'industry');
      for (const object of objects) {
        if (!object.governed && !besideIndustries) continue;
        if (findKnownAt(context, object) !== undefined) continue;
        const candidate = judgeObject(context, object, besideIndustries, headless);
        if (candidate !== undefined) candidates.push(candidate);
      }
    }
  }
  return [...candidates, ...findRecurrent(text, headless)];
}

/** Verbs turned noun that name an industry as well: 装备制造, 海水利用. */
const INDUSTRY_TAILS = new Set(['生产', '利用', '应用']);
const tails = VERBAL_TAILS.filter((tail) => !INDUSTRY_TAILS.has(tail));

/** Whether a member of an enumeration of industries may be one: 结构调整 and 中心地位 are none. */
function isIndustryLike(name: string): boolean {
  return getHeadKind(`～${name}`) === undefined && !tails.some((tail) => name.endsWith(tail));
}

/** Whether a name is but the second side of a balance: 建设和管理|并重. */
function isBrokenBalance(text: string, start: number, name: string): boolean {
  return (
    '和与同及、'.includes(text.charAt(start - 1) || '。') && BALANCE_WORDS.some((word) => name.endsWith(word))
  );
}

/** The candidate that an object makes by itself; one without a telling head is kept with those of its name. */
function judgeObject(
  { text, lexicon }: TermContext,
  { start, end, governed }: ClauseObject,
  besideIndustries: boolean,
  headless: HeadlessObjects,
): Candidate | undefined {
  const name = getFoldedName(text, { start, end });
  const kind = getHeadKind(name);
  const isMember =
    besideIndustries &&
    name.length <= LONGEST_MEMBER &&
    (kind ?? (isIndustryLike(name) ? 'industry' : undefined)) === 'industry';
  if ((!isMember && !governed) || isBrokenBalance(text, start, name)) return undefined;
  const isHeadless = !isMember && kind === undefined;
  if ((isHeadless && name.length > LONGEST_HEADLESS) || !isTermName(name, lexicon)) return undefined;
  if (isMember) return { start, end, rule: 'enumerated', kind: 'industry' };
  if (kind !== undefined) return { start, end, rule: 'headed', kind };
  const places = headless.get(name);
  if (places === undefined) headless.set(name, [{ start, end }]);
  else places.push({ start, end });
  return undefined;
}

/** Objects that stand often enough between different neighbors. */
function findRecurrent(text: string, headless: HeadlessObjects): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [name, places] of headless) {
    if (places.length < LEAST_RECURRENCES) continue;
    const neighbors = new Set(
      places.map(({ start, end }) => text.slice(Math.max(0, start - 2), start) + text.charAt(end)),
    );
    if (neighbors.size < 2) continue;
    const kind = getHeadKind(name) ?? 'concept';
    for (const { start, end } of places) candidates.push({ start, end, rule: 'recurrent', kind });
  }
  return candidates;
}
