/** Slogans among the lists of a text: things with 、 between that are alike in length, and in how they begin, end or stand. */
import { QUALITIES } from '../lexicon/grammar.ts';
import type { Span } from '../model/span.ts';
import { getHanLength, getHanLengthBefore } from '../text/han.ts';
import { toUnitTable } from '../text/unit-table.ts';
import { type Candidate, findRange, type TermContext } from './term-context.ts';

/** Most characters of the first thing of a list, and of the others; bounded, so that a text without marks costs no more than another. */
const LONGEST_FIRST = 30;
const LONGEST_OTHER = 20;

/** Find slogans, in order. The things of a list are Chinese characters, with nothing Chinese before the first. */
export function findSloganLists(context: TermContext): Candidate[] {
  const { text, codes } = context;
  const candidates: Candidate[] = [];
  let behind = 0;
  for (
    let comma = text.indexOf('、');
    comma !== -1;
    comma = text.indexOf('、', Math.max(behind, comma + 1))
  ) {
    const start = findListStart(codes, comma);
    if (start === undefined || start < behind) continue;
    const commas = [comma];
    let end = findPartEnd(codes, comma + 1);
    if (end === comma + 1) continue;
    for (;;) {
      const next = text.charAt(end) === '、' ? findPartEnd(codes, end + 1) : end;
      if (next <= end + 1) break;
      commas.push(end);
      end = next;
    }
    behind = end;
    for (const list of splitUneven({ start, commas, end })) {
      const slogan = toSlogan(context, list);
      if (slogan !== undefined) candidates.push({ ...slogan, rule: 'parallel', kind: 'principle' });
    }
  }
  return candidates;
}

/** Where the first thing of a list begins; `undefined` where it is too long, or nothing. */
function findListStart(codes: Uint16Array, end: number): number | undefined {
  let start = end;
  for (let count = 0; count <= LONGEST_FIRST; count += 1) {
    const length = getHanLengthBefore(codes, start);
    if (length === 0) return count === 0 ? undefined : start;
    start -= length;
  }
  return undefined;
}

/** Behind the thing of a list that begins at an offset, the offset itself where there is none. */
function findPartEnd(codes: Uint16Array, start: number): number {
  let end = start;
  for (let count = 0; count < LONGEST_OTHER; count += 1) {
    const length = getHanLength(codes, end);
    if (length === 0) break;
    end += length;
  }
  return end;
}

/** Things side by side with 、 between them. */
interface List {
  readonly start: number;
  readonly commas: readonly number[];
  readonly end: number;
}

/** Where one of the inner things is twice as long as that before it, another list begins in it: 城乡建设、环境建设|同步规划、同步实施. */
function splitUneven(list: List): List[] {
  const { start, commas, end } = list;
  for (let i = 1; i + 1 < commas.length; i += 1) {
    const [before = 0, here = 0, behind = 0] = [commas[i - 1], commas[i], commas[i + 1]];
    if (behind - here <= 2 * (here - before) - 2) continue;
    return [
      { start, commas: commas.slice(0, i), end: here },
      ...splitUneven({ start: here + 1, commas: commas.slice(i + 1), end }),
    ];
  }
  return [list];
}

/** What makes a slogan of a list; the first that does decides where it begins and ends. */
function toSlogan(context: TermContext, list: List): Span | undefined {
  return (
    toLikeParts(context, list) ??
    toLikeEndings(context, list) ??
    toLikeStarts(context, list) ??
    toMotto(context, list)
  );
}

/** Parts of a slogan begin with a verb, an adjective or 以. */
const SLOGAN_STARTS = toUnitTable(
  '稳促转调提增控防保惠强优补破立守创敢善真实严精先以循因尽量系协统同共互求取去降扩改抓化治用管看能讲守兜打放活突巩灵适巧集节',
);
/** What may follow the last part of a slogan of three units: 上积极进取, 等政策, 的关系. */
const TAILS = new Set('上等的方中与和');
const qualities = new Set(QUALITIES);

/**
 * A list whose parts are like slogans: three or more of three units (转方式、调结构、提质量), two or more of four (尽力而为、量力而行),
 * three or more qualities (安全、可靠、可控). The first part may have a lead, the last a tail where it has three units.
 */
function toLikeParts(context: TermContext, list: List): Span | undefined {
  const { text } = context;
  const parts = measureParts(list);
  if (parts === undefined) return undefined;
  const { start, end, length, partCount, lastLength } = parts;
  if (length === 2) return hasOnlyQualities(context, parts) ? { start, end } : undefined;
  if (length > 4 || (length < 4 && partCount === 2) || !hasSloganStarts(context, parts)) return undefined;
  if (length === 3 && lastLength > length && !TAILS.has(text.charAt(end))) return undefined;
  if (length === 4 && (lastLength > length || holdsNoun(context, parts))) return undefined;
  return { start, end };
}

/** Parts of one length. */
interface EvenParts extends Span {
  readonly length: number;
  readonly partCount: number;
  /** Of the last thing of the list, with the tail that is no part. */
  readonly lastLength: number;
}

/** Parts of one length, where all things of a list but the lead of its first and the tail of its last have it. */
function measureParts({ start, commas, end }: List): EvenParts | undefined {
  const partCount = commas.length + 1;
  const [first = 0, last = 0] = [commas[0], commas[commas.length - 1]];
  const [firstLength, lastLength] = [first - start, end - last - 1];
  const length = partCount === 2 ? Math.min(firstLength, lastLength) : (commas[1] ?? 0) - first - 1;
  if (length < 2 || firstLength < length || lastLength < length) return undefined;
  for (let i = 1; i < commas.length; i += 1)
    if ((commas[i] ?? 0) - (commas[i - 1] ?? 0) - 1 !== length) return undefined;
  return { start: first - length, end: last + 1 + length, length, partCount, lastLength };
}

function hasOnlyQualities({ text }: TermContext, { start, end }: Span): boolean {
  for (let i = start; i < end; i += 3) if (!qualities.has(text.slice(i, i + 2))) return false;
  return true;
}

/** Whether all parts begin as parts of slogans do. */
function hasSloganStarts({ codes }: TermContext, { start, end, length }: EvenParts): boolean {
  for (let i = start; i < end; i += length + 1) if (SLOGAN_STARTS[codes[i] ?? 0] === 0) return false;
  return true;
}

function holdsNoun({ known }: TermContext, slogan: Span): boolean {
  return known
    .slice(...findRange(known, slogan))
    .some(({ kind, end }) => kind !== 'principle' && end <= slogan.end);
}

/** What three parts of a slogan may all end in. */
const LIKE_ENDINGS = ['化', '性', '思维', '意识'];

/** What may follow them; before other words they only describe: 先导性、基础性、战略性|作用. */
const ALIKE_TAIL = /^(?:方向|发展|水平)/u;

/** Three or more parts of one length with one ending: 实业化、集团化、国际化; 前瞻性、针对性、有效性. */
function toLikeEndings({ text }: TermContext, list: List): Span | undefined {
  const parts = list.commas.length < 2 ? undefined : measureParts(list);
  if (parts === undefined || parts.length < 3 || parts.length > 4) return undefined;
  const { start, end, length, lastLength } = parts;
  if (lastLength > length && !ALIKE_TAIL.test(text.slice(end, end + 2))) return undefined;
  const ending = LIKE_ENDINGS.find((word) => text.endsWith(word, end));
  if (ending === undefined) return undefined;
  for (let at = start + length; at < end; at += length + 1) if (!text.endsWith(ending, at)) return undefined;
  return { start, end };
}

/** Verbs and adverbs that all parts of a slogan may begin with. */
const LIKE_STARTS = toUnitTable('投同不讲有敢善能会保促防强补调转扩增降懂爱');
/** Longest part of such a slogan. */
const LONGEST_LIKE_START = 5;
/** What a slogan runs up to. */
const SLOGAN_STOPS = toUnitTable('，。；：”\n');

/** Three or more parts that begin alike, to the end of their clause: 投早、投小、投长期、投硬科技. */
function toLikeStarts({ text, codes }: TermContext, { start, commas, end }: List): Span | undefined {
  const [first = 0, second = 0] = commas;
  const unit = codes[first + 1] ?? 0;
  if (commas.length < 2 || LIKE_STARTS[unit] === 0) return undefined;
  if (end < text.length && SLOGAN_STOPS[codes[end] ?? 0] === 0) return undefined;
  for (let i = 1; i <= commas.length; i += 1) {
    const from = (commas[i - 1] ?? 0) + 1;
    const length = (commas[i] ?? end) - from;
    if (i === commas.length && /(?:问题|等|关系)$/u.test(text.slice(from, end))) return undefined;
    if (codes[from] !== unit || length < 2 || length > LONGEST_LIKE_START) return undefined;
  }
  const from = text.lastIndexOf(text.charAt(first + 1), first - 1);
  const isNear = from >= start && first - from >= 2 && first - from <= second - first;
  return isNear && !text.slice(from, end).includes('的') ? { start: from, end } : undefined;
}

/** Kinds of things that are listed, and do not make a motto. */
const LISTED_KINDS = new Set(['industry', 'organization', 'person', 'place']);
/** What stands before a motto at the head of its line. */
const MOTTO_LEADS = toUnitTable('—－-·●•◆ \t\u3000');

/** Two to four parts of four units that stand for themselves, as the head of a paragraph or emphasised: ——绿色低碳、安全韧性。 */
function toMotto(context: TermContext, list: List): Span | undefined {
  const parts = list.commas.length > 3 ? undefined : measureParts(list);
  if (parts?.length !== 4 || !(isEmphasised(context, parts) || isHead(context, list, parts)))
    return undefined;
  const { known } = context;
  const isListed = known
    .slice(...findRange(known, parts))
    .some(({ kind, start, end }) => end - start >= parts.length && LISTED_KINDS.has(kind));
  return isListed ? undefined : { start: parts.start, end: parts.end };
}

function isEmphasised({ document: { marks } }: TermContext, { start, end }: Span): boolean {
  return marks
    .slice(...findRange(marks, { start, end: start + 1 }))
    .some((mark) => mark.kind === 'strong' && mark.end === end);
}

function isHead({ text, codes }: TermContext, list: Span, { start, end }: Span): boolean {
  if (start > list.start || end < list.end || text.charAt(end) !== '。') return false;
  let from = start;
  while (from > 0 && MOTTO_LEADS[codes[from - 1] ?? 0] === 1) from -= 1;
  return from < start && (from === 0 || text.charAt(from - 1) === '\n');
}
