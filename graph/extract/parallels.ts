/** Slogans and pairs that no lexicon holds: their parts are alike (转方式、调结构、提质量), balanced (…相统一) or related (…的关系). */
import { BALANCE_WORDS, BREAKING_VERBS, QUALITIES } from '../lexicon/grammar.ts';
import type { Span } from '../model/span.ts';
import { getHanLength, getHanLengthBefore } from '../text/han.ts';
import { Trie } from '../text/trie.ts';
import { toUnitTable } from '../text/unit-table.ts';
import { ClauseTaker } from './clauses.ts';
import { type Candidate, findRange, type TermContext } from './term-context.ts';

/** What leads up to relations that are to be kept in balance. */
const RELATION_LEADS = ['统筹', '处理好', '把握好'];
/** What stands between two means. */
const MEANS_SEPARATOR = '、以';

/** All words by which parallels are known, found in one pass; none begins as another ends. */
const CUES = [...BALANCE_WORDS, ...RELATION_LEADS, MEANS_SEPARATOR];
const cueTrie = new Trie(CUES);

interface Cue {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Slogans of like parts. */
export function findParallels(context: TermContext): Candidate[] {
  const cues: Cue[] = [];
  cueTrie.findLongest(context.codes, (index, start, end) => {
    cues.push({ word: CUES[index] ?? '', start, end });
  });
  return [
    ...findSlogans(context),
    ...findPairedMeans(context, cues),
    ...findBalances(context, cues),
    ...findRelations(context, cues),
  ];
}

/** Two things with the like said of each: 以科技创新为引领、以实体经济为根基. */
const PAIRED_MEANS = /以[^，。、；以]{2,10}为[^，。、；以]{2,6}、以[^，。、；以]{2,10}为[^，。、；以]{2,6}/uy;
/** Most units before its separator. */
const LONGEST_MEANS = 18;

function findPairedMeans({ text }: TermContext, cues: readonly Cue[]): Candidate[] {
  const candidates: Candidate[] = [];
  let end = 0;
  for (const cue of cues) {
    if (cue.word !== MEANS_SEPARATOR) continue;
    const from = Math.max(end, cue.start - LONGEST_MEANS);
    const start = from + text.slice(from, cue.start).lastIndexOf('以');
    if (start < from) continue;
    PAIRED_MEANS.lastIndex = start;
    if (!PAIRED_MEANS.test(text)) continue;
    end = PAIRED_MEANS.lastIndex;
    candidates.push({ start, end, rule: 'parallel', kind: 'principle' });
  }
  return candidates;
}

/** The two things before a word of balance. */
const BALANCED = /\p{Script=Han}{2,12}(?:和|与|同)\p{Script=Han}{2,12}$/u;
/** What stands in a sentence about balance, and in no name for it. */
const SAYS_BALANCE = /[他们这那把]|必须|应[当该]|不能|[就都也才]是|特别|只有|以便|有助于|过去|关键/u;
/** Longest stretch before a word of balance that holds both things. */
const LONGEST_BALANCE = 25;

function findBalances(context: TermContext, cues: readonly Cue[]): Candidate[] {
  const { text } = context;
  const candidates: Candidate[] = [];
  for (const cue of cues) {
    if (!BALANCE_WORDS.some((word) => word === cue.word)) continue;
    const before = BALANCED.exec(text.slice(Math.max(0, cue.start - LONGEST_BALANCE), cue.start));
    if (before === null) continue;
    const { end } = cue;
    const start = new ClauseTaker(context).peel(cue.start - before[0].length, end);
    const name = text.slice(start, end);
    if (!SAYS_BALANCE.test(name) && !BREAKING_VERBS.some((verb) => name.includes(verb)))
      candidates.push({ start, end, rule: 'parallel', kind: 'principle' });
  }
  return candidates;
}

/** Relations to be kept in balance: 统筹有效市场和有为政府、总供给和总需求的关系. */
const RELATIONS = /(?:统筹好?|处理好|把握好)((?:[^，。；]{2,14}[和与][^，。；、]{2,14}、?)+)的?关系/uy;
/** What no relation runs over. */
const RELATION_ENDS = /[，。；]/u;

function findRelations({ text }: TermContext, cues: readonly Cue[]): Candidate[] {
  const candidates: Candidate[] = [];
  let end = 0;
  let relation = 0;
  for (const cue of cues) {
    if (!RELATION_LEADS.includes(cue.word) || cue.start < end) continue;
    if (relation < cue.end) relation = text.indexOf('关系', cue.end);
    if (relation === -1) break;
    if (RELATION_ENDS.test(text.slice(cue.end, relation))) continue;
    RELATIONS.lastIndex = cue.start;
    const match = RELATIONS.exec(text);
    if (match === null) continue;
    end = RELATIONS.lastIndex;
    let start = cue.start + match[0].indexOf(match[1] ?? '');
    for (const part of (match[1] ?? '').split('、')) {
      const partEnd = start + part.length - (part.endsWith('的') ? 1 : 0);
      if (/[和与]/u.test(part)) candidates.push({ start, end: partEnd, rule: 'parallel', kind: 'principle' });
      start += part.length + 1;
    }
  }
  return candidates;
}

/** Most characters of the first thing of a list, and of the others; bounded, so that a text without marks costs no more than another. */
const LONGEST_FIRST = 30;
const LONGEST_OTHER = 20;

/** Slogans among the lists of a text: Chinese characters with 、 between, and nothing Chinese before them. */
function findSlogans(context: TermContext): Candidate[] {
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
    const slogan = toSlogan(context, { start, commas, end });
    if (slogan !== undefined) candidates.push(slogan);
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
function toSlogan(context: TermContext, { start, commas, end }: List): Candidate | undefined {
  const { text } = context;
  const partCount = commas.length + 1;
  const [first = 0, last = 0] = [commas[0], commas[commas.length - 1]];
  const [firstLength, lastLength] = [first - start, end - last - 1];
  const length = partCount === 2 ? Math.min(firstLength, lastLength) : (commas[1] ?? 0) - first - 1;
  if (length < 2 || length > 4 || firstLength < length || lastLength < length) return undefined;
  for (let i = 1; i < commas.length; i += 1)
    if ((commas[i] ?? 0) - (commas[i - 1] ?? 0) - 1 !== length) return undefined;
  if (length < 4 && partCount === 2) return undefined;
  const slogan = { start: first - length, end: last + 1 + length };
  const isSlogan =
    length === 2 ? hasOnlyQualities(context, slogan) : hasSloganStarts(context, slogan, length);
  if (!isSlogan) return undefined;
  if (length === 3 && lastLength > length && !TAILS.has(text.charAt(slogan.end))) return undefined;
  if (length === 4 && (lastLength > length || holdsNoun(context, slogan))) return undefined;
  return { start: slogan.start, end: slogan.end, rule: 'parallel', kind: 'principle' };
}

function hasOnlyQualities({ text }: TermContext, { start, end }: Span): boolean {
  for (let i = start; i < end; i += 3) if (!qualities.has(text.slice(i, i + 2))) return false;
  return true;
}

/** Whether all parts of one length begin as parts of slogans do. */
function hasSloganStarts({ codes }: TermContext, { start, end }: Span, length: number): boolean {
  for (let i = start; i < end; i += length + 1) if (SLOGAN_STARTS[codes[i] ?? 0] === 0) return false;
  return true;
}

function holdsNoun({ known }: TermContext, slogan: Span): boolean {
  return known
    .slice(...findRange(known, slogan))
    .some(({ kind, end }) => kind !== 'principle' && end <= slogan.end);
}
