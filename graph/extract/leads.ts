/**
 * What leads up to a term: the verbs and adverbs before it, and where its clause begins and ends.
 */
import { GOVERNING_VERBS, LEADING_ADVERBS, WORDING_VERBS } from '../lexicon/grammar.ts';
import type { Span } from '../model/span.ts';
import { Trie } from '../text/trie.ts';
import { BLANK_UNITS, toUnitTable } from '../text/unit-table.ts';

const toWords = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/** Longest plain wording, in units: what is longer is a sentence about its term, and two of them compare badly. */
export const LONGEST_WORDING = 24;
/** Likewise where a list that 等 sums up leads to its term: 打造|生物制造、商业航天、低空经济等若干|战略性新兴产业. */
const LONGEST_SUMMED_UP = 32;

/** Longest plain wording behind what leads to its term. */
export function getLongest(lead: string): number {
  return lead.includes('等') ? LONGEST_SUMMED_UP : LONGEST_WORDING;
}

/** Modifiers that say how much of a term, not which: behind another (空域资源配置) the wording is on something else. */
const MODIFIER =
  /^(?:全社会|全国|我国|国内|国家|各类|各项|各级|新增|各地区|城乡|新一轮|更高水平|广大|一批|在华|重点|若干|现代|中央|地方政府|岁末年初)$/u;
/** Longest part of a lead that is taken along unread. */
const LONGEST_UNKNOWN = 4;
/** What a clause is done by: 以科技创新|引领. */
const MEANS = /^以[^，的和为]{2,8}$/u;
/** Characters that make such a part more than a modifier. */
const LINKING = /[的和与及、从为必能如若在对由于就才是以向被让]|来自|源自|有赖|离不开/u;
/** Longest run of verbs and adverbs looked at before a term. */
const LONGEST_LEAD = 16;

/** Marks between which a wording stands; 、 among them, but for those inside its term. */
const BREAKS = toUnitTable('，。；：！？、\n\t,;:!?|●');

/** Connectives and speech that stand before a clause without being part of its wording. */
const LEAD_IN =
  /^(?:[\s—–-]+|(?:[（(]?[一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}(?:是|要)(?!坚)|第[一二三四五六七八九十]+|\d+[.．、]?)|要|将|必须|应当|应|须|需要|需|还要|也要|就要|就是|我们|各地区各部门|各级党委和政府|会议(?:强调|指出|认为|要求|提出)|(?:他|习近平)?(?:强调|指出|要求|提出)|明年|今年|今后|下半年|全年|同时|特别是|尤其是|此外|其中|包括|以及|并且|并|而且|也|还|又|再|和|与|及(?!时)|对于|关于|在于|方面|把|根据(?:形势|情况|需要)(?:变化|发展)?)+/u;

/** What such words begin with, blanks and figures among them; most clauses have none. */
const LEAD_IN_STARTS = toUnitTable(
  `${BLANK_UNITS}—–-（(一二三四五六七八九十第0123456789要将必应须需还也就我各会他习强指提明今下全同特尤此其包以并而又再和与及对关在方把根`,
);

/** An attribute between verb and term, or a list that the term sums up: 激发|有潜能的|…, 放宽|电信、医疗等|…. */
const ATTRIBUTE =
  /^以[^，的]{2,8}为[^，的]{2,6}的$|^(?:[^的和与及从为必若在对由于就才是以向被让]|就(?=业)){1,12}(?:的|等)$|^(?:[^的，从为必若在对由于就才是以向被让]|就(?=业)){2,24}等(?:若干|各类|多个|一批|重点)?$/u;

/** Words that are verb and noun alike: a run that begins in the middle of a clause does not begin with one of them. */
const NOUN_LIKE = new Set(
  toWords(`
    发展 改革 开放 建设 服务 保障 治理 调控 监管 组织 协调 合作 应用 改造 保护 创新 高质量 高水平 高标准 化解 消除 管控 控制 评估 考核 检查 监督 运用 帮扶 救助 更新
  `),
);

const VERBS = new Set([...GOVERNING_VERBS, ...WORDING_VERBS].filter((word) => word.length > 1));
const LEADERS = new Set(
  [...VERBS, ...LEADING_ADVERBS, '有力有效', '更大力度', '更高水平', '更高质量', '坚持', '把', '使'].filter(
    (word) => word.length > 1,
  ),
);
const ADVERBS = new Set(LEADING_ADVERBS.filter((word) => word.length > 1 && !NOUN_LIKE.has(word)));
/** Leaders that only lead on: they begin no wording. */
const NO_LEADERS = new Set(
  toWords(`
    需要 我们要 明年要 今年要 下半年要 强调 指出 认为 要求 提出 包括 围绕 按照 根据 通过 针对 随着 特别是 尤其是 同时 此外 另外 以及 会议提出 会议要求 会议强调 会议指出 会议认为 首先
  `),
);

/** Leaders that a run to a term is made of; with them which may begin in the middle of a clause. */
const RUN_LEADERS = [...LEADERS].filter((word) => !NO_LEADERS.has(word));
const runLeaders = new Trie(RUN_LEADERS);
const LONGEST_RUN_LEADER = Math.max(...RUN_LEADERS.map((word) => word.length));
/** Last units of such leaders, and the conjunctions that may stand behind one. */
const RUN_ENDS = toUnitTable(`${RUN_LEADERS.map((word) => word.charAt(word.length - 1)).join('')}和并与`);
const beginsRun = RUN_LEADERS.map((word) => !NOUN_LIKE.has(word));
/** Leaders that are no nouns. */
const certainLeaders = new Trie([...LEADERS].filter((word) => !NOUN_LIKE.has(word)));
/** Verbs and adverbs that a term may begin with; with them which are verbs, and which adverbs. */
const PEELED = [...new Set([...[...VERBS].filter((word) => !NOUN_LIKE.has(word)), ...ADVERBS])];
const peeled = new Trie(PEELED);
const [isPeeledVerb, isPeeledAdverb] = [VERBS, ADVERBS].map((words) => PEELED.map((word) => words.has(word)));

/** A text with its units. */
export interface TextUnits {
  readonly text: string;
  readonly codes: Uint16Array;
}

/** A term without the verb that its own name begins with: 推动|房地产市场止跌回稳. */
export function peelVerb({ codes }: TextUnits, term: Span): Span {
  const limit = term.end - 2;
  let { start } = term;
  let end = peeled.findEnd(codes, start, limit);
  while (end !== 0) {
    const word = peeled.matched;
    if (isPeeledVerb?.[word] === true && NO_VERB_BEFORE[codes[end] ?? 0] === 0)
      return { start: end, end: term.end };
    if (isPeeledAdverb?.[word] === true) {
      start = end;
      end = peeled.findEnd(codes, start, limit);
    } else end = peeled.findEnd(codes, start, end - 1);
  }
  return { start: term.start, end: term.end };
}

/** A verb before these is a noun. */
const NO_VERB_BEFORE = toUnitTable('和与及、');

/** Whether a list goes on behind a segment, so that its head may come last: 放宽电信、医疗等服务业市场准入. */
export function sharesHead({ text, codes }: TextUnits, end: number): boolean {
  if (text.charAt(end) !== '、') return false;
  let behind = certainLeaders.findEnd(codes, end + 1, codes.length);
  while (behind !== 0) {
    if (BREAKS[codes[behind] ?? 0] === 0) return false;
    behind = certainLeaders.findEnd(codes, end + 1, behind - 1);
  }
  return true;
}

/** The next mark from an offset on, or, backwards, the offset behind the mark before. */
export function findBreak(codes: Uint16Array, from: number, step: 1 | -1): number {
  let at = from;
  if (step === 1) while (at < codes.length && BREAKS[codes[at] ?? 0] === 0) at += 1;
  else while (at > 0 && BREAKS[codes[at - 1] ?? 0] === 0) at -= 1;
  return at;
}

/**
 * Where a wording begins: the head of its segment if verbs and adverbs lead from there to the term, with a few unknown words before the
 * first or behind the last of them (全方位|扩大, 降低|全社会); else the first of the verbs that run up to the term.
 *
 * @param isVerbal - Whether the term begins with its own verb, so that none need lead up to it.
 * @returns `undefined` where no verb governs the term, or the clause says what is not to be.
 */
export function findStart(
  { text, codes }: TextUnits,
  from: number,
  core: number,
  end: number,
  isVerbal = false,
): number | undefined {
  const head = from + getLeadIn(text, from, core);
  const run = findRun(codes, head, core) ?? (isVerbal ? core : undefined);
  if (run === head) return run;
  if (run === undefined && !hasModifier({ text, codes }, head, core)) return undefined;
  const lead = text.slice(head, core);
  const isShort = end - head <= getLongest(lead) && !/[“”《》（）()]/u.test(lead.trimEnd().slice(0, -1));
  if (run === undefined) return isShort ? head : undefined;
  const unknown = text.slice(head, run);
  if (/[不没未无]/u.test(unknown)) return undefined;
  // What no list of adverbs knows still belongs to the wording: without 全方位, 全方位扩大国内需求 would read as if it were weaker.
  const belongs = (unknown.length <= LONGEST_UNKNOWN && !LINKING.test(unknown)) || MEANS.test(unknown);
  return isShort && belongs ? head : run;
}

/** Whether verbs lead from the head of a clause to a short modifier of the term: 有效降低|全社会|物流成本. */
function hasModifier({ text, codes }: TextUnits, head: number, core: number): boolean {
  let at = head;
  for (let end = runLeaders.findEnd(codes, at, core); end !== 0; end = runLeaders.findEnd(codes, at, core)) {
    at = end;
    // Each time anew, for what looks like a leader may begin the modifier: 扩大|有效益的|投资.
    const rest = text.slice(at, core);
    if (MODIFIER.test(rest) || ATTRIBUTE.test(rest)) return true;
  }
  return false;
}

/** Where a list begins that 等 sums up before a term, 放宽电信、医疗等|服务业市场准入; else where the segment does. */
export function findListStart({ text, codes }: TextUnits, start: number, core: number): number {
  if (text.charAt(start - 1) !== '、' || !text.slice(start, core).includes('等')) return start;
  let from = start;
  while (from > 0 && text.charAt(from - 1) === '、') from = findBreak(codes, from - 1, -1);
  return from;
}

/** Length of what only leads on. */
export function getLeadIn(text: string, from: number, core: number): number {
  if (LEAD_IN_STARTS[text.charCodeAt(from)] !== 1) return 0;
  return LEAD_IN.exec(text.slice(from, core))?.[0].length ?? 0;
}

/** First offset from which leaders run up to the term without a gap, 和 between them allowed. */
export function findRun(codes: Uint16Array, from: number, core: number): number | undefined {
  let first: number | undefined;
  const bounded = core - from > LONGEST_LEAD ? core - LONGEST_LEAD : from;
  let quote = core;
  while (quote > bounded && QUOTE_LEADS[codes[quote - 1] ?? 0] === 1) quote -= 1;
  if (RUN_ENDS[codes[quote - 1] ?? 0] === 0) return quote === from || core === from ? core : undefined;
  /** A bit for each offset from which leaders run up to the term, by its distance. */
  let reached = 1 | (1 << (core - quote));
  let nearest = quote;
  // A leader that begins further away ends before all of them, even with 和 behind it.
  for (let i = quote - 2; i >= bounded && i >= nearest - 1 - LONGEST_RUN_LEADER; i -= 1) {
    let end = runLeaders.findEnd(codes, i, quote);
    while (end !== 0 && !isReached(reached, core - end, codes[end] ?? 0))
      end = runLeaders.findEnd(codes, i, end - 1);
    if (end === 0) continue;
    reached |= 1 << (core - i);
    nearest = i;
    const isFree = beginsRun[runLeaders.matched] === true && NO_RUN_BEHIND[codes[i - 1] ?? 0] === 0;
    if (i === from || isFree) first = i;
  }
  return first ?? (quote === from || core === from ? core : undefined);
}

/** Whether leaders run on from a distance, or from behind a conjunction that stands there. */
function isReached(reached: number, distance: number, unit: number): boolean {
  if ((reached & (1 << distance)) !== 0) return true;
  return CONJUNCTIONS[unit] === 1 && distance > 0 && (reached & (1 << (distance - 1))) !== 0;
}

/** What may stand between a run and its term. */
const QUOTE_LEADS = toUnitTable(`${BLANK_UNITS}“`);
/** What may stand between two leaders, and what a run does not begin behind. */
const CONJUNCTIONS = toUnitTable('和并与');
const NO_RUN_BEHIND = toUnitTable('和与及');
