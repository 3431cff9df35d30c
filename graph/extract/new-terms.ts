/**
 * Terms that no lexicon holds, found by structure. Each finder has its reason, which the mention keeps as its rule:
 * quoted, emphasised, table head, enumerated, headed (a governed object that ends in a telling head), parallel (slogans of like
 * parts), recurrent (the same object again, between other neighbors).
 */
import {
  BREAKING_VERBS,
  GOVERNING_VERBS,
  LEADING_ADVERBS,
  NO_TERMS,
  QUALITIES,
  QUOTE_TAILS,
  VERBAL_TAILS,
} from '../lexicon/grammar.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Document } from '../model/document.ts';
import type { Mention, MentionRule } from '../model/findings.ts';
import { toEntityKey } from '../model/ids.ts';
import type { TermKind } from '../model/kinds.ts';
import { compareSpans, containsSpan, type Span } from '../model/span.ts';
import { toCodes } from '../text/fold.ts';
import { findSpanAt, segmentClauses } from '../text/sentences.ts';
import { getFoldedName, getHeadKind, isTermName } from './candidates.ts';
import { type ClauseText, peelClause, skipBreakingVerbs, splitConjuncts, trimMeasure } from './clauses.ts';
import type { KnownMention } from './known.ts';

/** A mention of a term that no lexicon holds. */
export interface NewTerm extends Mention {
  readonly kind: TermKind;
  /** As the text writes it, blanks folded. */
  readonly label: string;
}

interface Candidate extends Span {
  readonly rule: MentionRule;
  readonly kind?: TermKind;
}

/** What the finders share: the text, and where known terms stand in it. */
interface Context extends ClauseText {
  readonly document: Document;
  readonly lexicon: Lexicon;
  /** Index of the known mention that covers a unit, or -1. */
  readonly coverage: Int32Array;
  readonly known: readonly KnownMention[];
  /** Known mentions that stand in no other, in order. */
  readonly outermost: readonly KnownMention[];
}

/** Find new terms, in order. A mention may hold a known one, or stand inside one, but never cross it. */
export function findNewTerms(
  document: Document,
  known: readonly KnownMention[],
  lexicon: Lexicon,
): NewTerm[] {
  const coverage = new Int32Array(document.text.length + 1).fill(-1);
  for (const [i, mention] of known.entries()) coverage.fill(i, mention.start, mention.end);
  const outermost: KnownMention[] = [];
  for (const mention of known) if (mention.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(mention);
  const { text } = document;
  const startsMention = (offset: number) => coverage[offset] !== coverage[offset - 1];
  const context: Context = {
    text,
    codes: toCodes(text),
    isProtected: (offset) => coverage[offset] !== -1 && startsMention(offset),
    isInside: (offset) => coverage[offset] !== -1 && !startsMention(offset),
    document,
    lexicon,
    coverage,
    known,
    outermost,
  };
  const candidates = [
    ...findQuoted(context),
    ...findTableHeads(context),
    ...findEmphasised(context),
    ...findParallels(context),
    ...findGoverned(context),
  ];
  return resolveCandidates(candidates, context);
}

/** Candidates in order of trust; each takes its place unless a known term or an earlier candidate stands across it. */
function resolveCandidates(candidates: readonly Candidate[], context: Context): NewTerm[] {
  const { text } = context;
  const taken = new Uint8Array(text.length + 1);
  const terms: NewTerm[] = [];
  for (const candidate of candidates) {
    const { start, end, rule } = candidate;
    const inner = findInner(candidate, context);
    if (inner === undefined || taken.subarray(start, end).includes(1)) continue;
    const name = getFoldedName(text, candidate);
    if (inner.some((mention) => getFoldedName(text, mention) === name)) continue;
    const kind = candidate.kind ?? getHeadKind(name);
    if (kind === undefined || (rule !== 'parallel' && isWordingOf(name, inner, text))) continue;
    taken.fill(1, start, end);
    terms.push({
      entity: toEntityKey(kind, name),
      rule,
      kind,
      label: toLabel(text.slice(start, end)),
      start,
      end,
    });
  }
  return terms.sort(compareSpans);
}

/** Known mentions inside a span; `undefined` where one holds the span or crosses it. */
function findInner(span: Span, { outermost }: Context): readonly KnownMention[] | undefined {
  const first = findSpanAt(outermost, span.start);
  const last = findSpanAt(outermost, span.end - 1);
  const [before, after] = [outermost[first], outermost[last]];
  if (before !== undefined && (before.start < span.start || before.end >= span.end)) return undefined;
  if (after !== undefined && after.end > span.end) return undefined;
  return outermost.slice(...findRange(outermost, span));
}

/** Places of the first mention from `span.start` on and of the first behind `span.end`. Logarithmic. */
function findRange(mentions: readonly Span[], span: Span): [from: number, to: number] {
  const findFrom = (offset: number) => {
    let [low, high] = [0, mentions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [findFrom(span.start), findFrom(span.end)];
}

const leads = new Set(['', ...LEADING_ADVERBS, ...GOVERNING_VERBS]);

function isLead(words: string): boolean {
  return leads.has(words);
}

/** Whether words are nothing but adverbs and verbs, one behind the other: 因地制宜发展. */
function isLeadRun(words: string): boolean {
  if (words === '') return true;
  for (let length = words.length; length > 0; length -= 1) {
    if (leads.has(words.slice(0, length)) && isLeadRun(words.slice(length))) return true;
  }
  return false;
}

/** A known term with a verb before it, or a verb turned noun behind it, is a wording of it: 因地制宜发展新质生产力, 数字经济发展. */
function isWordingOf(name: string, inner: readonly KnownMention[], text: string): boolean {
  return inner.some((mention) => {
    const term = getFoldedName(text, mention);
    const tail = name.slice(term.length);
    const isTailed =
      name.startsWith(term) &&
      VERBAL_TAILS.some((verb) => tail.endsWith(verb) && isLead(tail.slice(0, -verb.length)));
    return isTailed || (name.endsWith(term) && isLeadRun(name.slice(0, -term.length)));
  });
}

function toLabel(surface: string): string {
  return surface.replace(/\s+/gu, '').replace(/^“([^“”]*)”$/u, '$1');
}

const QUOTED = /“([^“”。！？；：\n]{2,14})”/gu;
const TITLE = /《([^《》\n]{3,60})》/gu;
const CITED_DOCUMENT =
  /(?:规划|纲要|条例|意见|决定|建议|法|方案|计划|办法|规定|准则|宣言|协定|公约|指引|通知|报告|若干措施|宪章|议程|倡议)$/u;
const tails = [...QUOTE_TAILS].sort((a, b) => b.length - a.length);

/** “…” with the noun that belongs to it, and the titles of cited documents in 《…》. */
function findQuoted({ text }: Context): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const inner = match[1] ?? '';
    if (/[，,]/u.test(inner) || !/\p{Script=Han}/u.test(inner)) continue;
    const end = match.index + match[0].length;
    const tail = tails.find((word) => text.startsWith(word, end)) ?? '';
    const span = { start: match.index, end: end + tail.length };
    const name = getFoldedName(text, span);
    if (NO_TERMS.has(name) || name.length > 16) continue;
    const kind = getHeadKind(name) ?? (tail === '' ? getHeadKind(inner) : undefined) ?? 'concept';
    candidates.push({ ...span, rule: 'quoted', kind });
  }
  for (const match of text.matchAll(TITLE)) {
    if (!CITED_DOCUMENT.test((match[1] ?? '').replace(/（[^）]*）$/u, ''))) continue;
    candidates.push({
      start: match.index,
      end: match.index + match[0].length,
      rule: 'quoted',
      kind: 'policy',
    });
  }
  return candidates;
}

/** Longest head of a row that is a term and not a sentence. */
const LONGEST_HEAD = 12;

/** First cells of table rows that end in a telling head. */
function findTableHeads({ text, document, lexicon }: Context): Candidate[] {
  const heads = document.marks.filter(
    (mark) =>
      mark.kind === 'cell' &&
      mark.end - mark.start <= LONGEST_HEAD &&
      document.blocks.some((block) => block.kind === 'row' && block.start === mark.start),
  );
  return heads.flatMap((mark) => {
    const name = getFoldedName(text, mark);
    return isTermName(name, lexicon) && getHeadKind(name) !== undefined
      ? [{ start: mark.start, end: mark.end, rule: 'table head' as const }]
      : [];
  });
}

/** Emphasised phrases, each taken apart as a clause is. */
function findEmphasised(context: Context): Candidate[] {
  const { text, document, lexicon } = context;
  return document.marks
    .filter((mark) => mark.kind === 'strong' && mark.end - mark.start <= 40)
    .flatMap((mark) => segmentClauses(text, mark))
    .flatMap((clause) => toObjects(context, clause))
    .filter((object) => {
      const name = getFoldedName(text, object);
      return isTermName(name, lexicon) && getHeadKind(name) !== undefined;
    })
    .map(({ start, end }) => ({ start, end, rule: 'emphasised' as const }));
}

/** The parts of a clause behind its verbs, one for each conjunct. */
function toObjects(context: Context, clause: Span): (Span & { governed: boolean })[] {
  const { text } = context;
  const peeled = peelClause(context, clause);
  return splitConjuncts(context, peeled).map((conjunct, i) => {
    const object = i === 0 ? { ...conjunct, governed: peeled.governed } : peelClause(context, conjunct);
    const broken = skipBreakingVerbs(context, object);
    const start = skipAttributes(context, broken);
    const { end } = trimMeasure(text, { start, end: broken.end });
    return {
      start,
      end,
      governed: object.governed || broken.start > object.start || (i > 0 && peeled.governed),
    };
  });
}

const DE = '的'.charCodeAt(0);

/** Begin behind the last 的 of an object: what stands before it only describes. */
function skipAttributes({ codes, isInside }: Context, object: Span): number {
  for (let i = object.end - 1; i >= object.start; i -= 1) if (codes[i] === DE && !isInside(i)) return i + 1;
  return object.start;
}

/** Least recurrences at which an object without a telling head counts. */
const LEAST_RECURRENCES = 3;

/** Longest member of an enumeration, and longest object without a telling head, in folded units. */
const LONGEST_MEMBER = 8;
const LONGEST_HEADLESS = 10;

/** The known term that a span is, exactly. */
function findKnownAt({ known, coverage }: Context, span: Span): KnownMention | undefined {
  const mention = known[coverage[span.start] ?? -1];
  return mention?.start === span.start && mention.end === span.end ? mention : undefined;
}

/** Whether all members of an enumeration that the lexicon knows are of one kind, and at least one is. */
function isEnumerationOf(context: Context, members: readonly Span[], kind: TermKind): boolean {
  const kinds = members.flatMap((member) => findKnownAt(context, member)?.entry.kind ?? []);
  return kinds.length > 0 && kinds.every((other) => other === kind);
}

/** An object of a verb that no lexicon and no head vouches for, until it recurs. */
interface HeadlessObject extends Span {
  /** What stands on both sides. */
  readonly neighbors: string;
}

/** Objects of governing verbs: by their head, by their neighbors in an enumeration, or because they recur. */
function findGoverned(context: Context): Candidate[] {
  const { text, document, lexicon } = context;
  const candidates: Candidate[] = [];
  const headless = new Map<string, HeadlessObject[]>();
  for (const block of document.blocks) {
    for (const clause of segmentClauses(text, block)) {
      const objects = toObjects(context, clause);
      const besideIndustries = objects.length > 1 && isEnumerationOf(context, objects, 'industry');
      for (const object of objects) {
        if (!object.governed && !besideIndustries) continue;
        if (findKnownAt(context, object) !== undefined) continue;
        const name = getFoldedName(text, object);
        const kind = getHeadKind(name);
        if (besideIndustries && name.length <= LONGEST_MEMBER && (kind ?? 'industry') === 'industry') {
          if (isTermName(name, lexicon)) candidates.push({ ...object, rule: 'enumerated', kind: 'industry' });
        } else if (kind !== undefined && object.governed) {
          if (isTermName(name, lexicon)) candidates.push({ ...object, rule: 'headed', kind });
        } else if (object.governed && name.length <= LONGEST_HEADLESS && isTermName(name, lexicon)) {
          const neighbors = text.slice(Math.max(0, object.start - 2), object.start) + text.charAt(object.end);
          const places = headless.get(name);
          if (places === undefined) headless.set(name, [{ ...object, neighbors }]);
          else places.push({ ...object, neighbors });
        }
      }
    }
  }
  for (const [name, places] of headless) {
    const neighbors = new Set(places.map((place) => place.neighbors));
    if (places.length < LEAST_RECURRENCES || neighbors.size < 2) continue;
    const kind = getHeadKind(name) ?? 'concept';
    candidates.push(...places.map(({ start, end }) => ({ start, end, rule: 'recurrent' as const, kind })));
  }
  return candidates;
}

/** Things side by side, as slogans and lists have them; bounded, so that a text without marks costs no more than another. */
const LIST = /(?<!\p{Script=Han})\p{Script=Han}{1,30}(?:、\p{Script=Han}{1,20})+/gu;
/** What joins two things into one principle, and the two things. */
const BALANCE = /良性互动|相统一|相结合|并重|双轮驱动|有机统一|协同发力/gu;
const BALANCED = /\p{Script=Han}{2,12}(?:和|与|同)\p{Script=Han}{2,12}$/u;
/** Longest stretch before a word of balance that holds both things. */
const LONGEST_BALANCE = 25;
/** Two things with the like said of each: 以科技创新为引领、以实体经济为根基. */
const PAIRED_MEANS = /以[^，。、；以]{2,10}为[^，。、；以]{2,6}、以[^，。、；以]{2,10}为[^，。、；以]{2,6}/gu;
/** Relations to be kept in balance: 统筹有效市场和有为政府、总供给和总需求的关系. */
const RELATIONS = /(?:统筹好?|处理好|把握好)((?:[^，。；]{2,14}[和与][^，。；、]{2,14}、?)+)的?关系/gu;
/** Parts of a slogan begin with a verb, an adjective or 以. */
const SLOGAN_STARTS = new Set(
  '稳促转调提增控防保惠强优补破立守创敢善真实严精先以循因尽量系协统同共互求取去降扩改抓化治用管看能讲守兜打放活突巩灵适巧集节',
);

/** Slogans of like parts. */
function findParallels(context: Context): Candidate[] {
  const { text } = context;
  const candidates: Candidate[] = [...text.matchAll(LIST)].flatMap((match) => findSlogan(context, match));
  for (const match of text.matchAll(PAIRED_MEANS)) candidates.push(toPrinciple(match));
  for (const match of text.matchAll(BALANCE)) {
    const before = BALANCED.exec(text.slice(Math.max(0, match.index - LONGEST_BALANCE), match.index));
    if (before === null) continue;
    const { start, end } = peelClause(context, {
      start: match.index - before[0].length,
      end: match.index + match[0].length,
    });
    if (!BREAKING_VERBS.some((verb) => text.slice(start, end).includes(verb)))
      candidates.push({ start, end, rule: 'parallel', kind: 'principle' });
  }
  for (const match of text.matchAll(RELATIONS)) {
    let start = match.index + match[0].indexOf(match[1] ?? '');
    for (const part of (match[1] ?? '').split('、')) {
      if (/[和与]/u.test(part))
        candidates.push({ start, end: start + part.length, rule: 'parallel', kind: 'principle' });
      start += part.length + 1;
    }
  }
  return candidates;
}

const qualities = new Set(QUALITIES);

/**
 * A list whose parts are like slogans: three or more of three units (转方式、调结构、提质量), two or more of four (尽力而为、量力而行),
 * three or more qualities (安全、可靠、可控). The first part may have a lead, the last a tail where it has three units.
 */
function findSlogan({ text, known }: Context, match: RegExpExecArray): Candidate[] {
  const parts = match[0].split('、');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const size = parts[1]?.length ?? 0;
  const length = parts.length === 2 ? Math.min(first.length, last.length) : size;
  if (length < 2 || length > 4 || first.length < length || last.length < length) return [];
  if (parts.slice(1, -1).some((part) => part.length !== length)) return [];
  const span = {
    start: match.index + first.length - length,
    end: match.index + match[0].length - (last.length - length),
  };
  const pieces = text.slice(span.start, span.end).split('、');
  const isSlogan = pieces.every((piece) => SLOGAN_STARTS.has(piece.charAt(0)));
  const candidate: Candidate = { ...span, rule: 'parallel', kind: 'principle' };
  switch (length) {
    case 2:
      return parts.length > 2 && pieces.every((piece) => qualities.has(piece)) ? [candidate] : [];
    case 3:
      return parts.length > 2 && isSlogan && (last.length === length || TAILS.has(last.charAt(length)))
        ? [candidate]
        : [];
    default: {
      const holdsNoun = known.some(
        (mention) => mention.entry.kind !== 'principle' && containsSpan(span, mention),
      );
      return last.length === length && isSlogan && !holdsNoun ? [candidate] : [];
    }
  }
}

/** What may follow the last part of a slogan of three units: 上积极进取, 等政策, 的关系. */
const TAILS = new Set('上等的方中与和');

function toPrinciple(match: RegExpExecArray): Candidate {
  return { start: match.index, end: match.index + match[0].length, rule: 'parallel', kind: 'principle' };
}
