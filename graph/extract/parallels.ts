/** Slogans and pairs that no lexicon holds: their parts are alike (转方式、调结构、提质量), balanced (…相统一) or related (…的关系). */
import { BALANCE_WORDS, BREAKING_VERBS } from '../lexicon/grammar.ts';
import { ClauseTaker } from './clauses.ts';
import { MEANS_SEPARATOR, PARALLEL_WORDS, RELATION_LEADS } from './cue-words.ts';
import { findSloganLists } from './slogan-lists.ts';
import type { Candidate, TermContext } from './term-context.ts';

interface Cue {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Slogans of like parts. */
export function findParallels(context: TermContext): Candidate[] {
  const { words, starts } = context.cues.parallels;
  const cues = words.map((index, i): Cue => {
    const [word, start] = [PARALLEL_WORDS[index] ?? '', starts[i] ?? 0];
    return { word, start, end: start + word.length };
  });
  return [
    ...findSloganLists(context),
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
