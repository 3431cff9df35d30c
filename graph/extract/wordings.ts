/**
 * Wordings (提法): the exact phrase that a text uses for an entity, verb and modifiers included, within its clause.
 *
 * Three forms. A stance is the modifier, the policy and its predicate: see `lexicon/stances.ts`. A slogan is the whole of it
 * (稳中求进、以进促稳、先立后破). Anything else is a plain wording: the clause, or the part between 、, in which the term is the last one named and
 * its head, without the words that only lead on (要, 会议强调, 同时).
 *
 * Counter-examples, all without a wording: a term that only qualifies another (新质生产力的要求, 数字经济核心产业); a bare member of a list
 * (发展教育、医疗、养老: 医疗); a term named without a verb or a predicate; a long clause in which no verb leads straight up to the term.
 */
import { GOVERNING_VERBS, LEADING_ADVERBS } from '../lexicon/grammar.ts';
import { POLICY_FIELDS } from '../lexicon/policy-fields.ts';
import { findStances } from '../lexicon/stances.ts';
import type { Mention, Sentence, Wording } from '../model/findings.ts';
import { compareSpans, type Span } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { BLANK_UNITS, findSpanAt, toUnitTable, trimSpan } from '../text/sentences.ts';
import { Trie } from '../text/trie.ts';
import type { ScannedDocument } from './scan.ts';

const toWords = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/** Longest plain wording, in units: what is longer is a sentence about its term, and two of them compare badly. */
const LONGEST_WORDING = 24;
/** Longest predicate behind a term: 房地产市场|平稳健康发展. */
const LONGEST_TAIL = 10;
/** Modifiers that say how much of a term, not which: behind another (空域资源配置) the wording is on something else. */
const MODIFIER = /^(?:全社会|全国|我国|国家|各类|各级|各地区|城乡|新一轮|更高水平|广大|一批)$/u;
/** Shortest principle that is a saying by itself: 过紧日子. */
const SHORTEST_SAYING = 4;
/** Longest part of a lead that is taken along unread. */
const LONGEST_UNKNOWN = 4;
/** Characters that make such a part more than a modifier. */
const LINKING = /[的和与及、从为必能如若在对由于就才是以向被让]|来自|源自|有赖|离不开/u;
/** Longest run of verbs and adverbs looked at before a term. */
const LONGEST_LEAD = 16;

/** Marks between which a wording stands; 、 among them, but for those inside its term. */
const BREAKS = toUnitTable('，。；：！？、\n\t,;:!?|●');

/** Connectives and speech that stand before a clause without being part of its wording. */
const LEAD_IN =
  /^(?:[\s—–-]+|(?:[（(]?[一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}(?:是|要)(?!坚)|第[一二三四五六七八九十]+|\d+[.．、]?)|要|将|必须|应当|应|须|需要|需|还要|也要|就要|就是|我们|各地区各部门|各级党委和政府|会议(?:强调|指出|认为|要求|提出)|(?:他|习近平)?(?:强调|指出|要求|提出)|明年|今年|今后|下半年|全年|同时|特别是|尤其是|此外|其中|包括|以及|并且|并|而且|也|还|又|再|和|与|及|对于|关于|在于|方面|把)+/u;

/** What such words begin with, blanks and figures among them; most clauses have none. */
const LEAD_IN_STARTS = toUnitTable(
  `${BLANK_UNITS}—–-（(一二三四五六七八九十第0123456789要将必应须需还也就我各会他习强指提明今下全同特尤此其包以并而又再和与及对关在方把`,
);

/** Characters before a term that make it a modifier of what comes next or a means to it, when the clause goes on. */
const LINK_BEHIND = /^[的之在向同对从]|^(?:等|以及|和|与|及|或)/u;
/** Where 把 puts its object says how much it counts, not what it is: 把因地制宜发展新质生产力|摆在更加突出的战略位置. */
const PLACED_TAIL = /^(?:摆在|放在|作为|纳入|置于|摆到|转化为|落到)/u;
/** Ends of a term that 和 may follow without the head coming last for both: 生态文明建设和…, but not 精神文明和民主法制建设. */
const OWN_HEAD = /(?:建设|发展|改革|创新|保护|治理|体系|制度|机制|政策|市场|经济|安全)$/u;
/** What a clause is done by, after or for: it calls for nothing itself. */
const CIRCUMSTANTIAL = /^(?:围绕|按照|根据|随着|为了|着眼|本着|遵循)/u;
/** Clauses that hold several things together, and are worded as a whole: 统筹扩大内需和深化供给侧结构性改革. */
const BALANCING = /^(?:(?:更好|更加注重|有力|有效|切实|科学)?统筹好?|正确处理好?)(?=.+[和与同])/u;
/** A tail that states how things are: 人工智能是年轻的事业. */
const STATING_TAIL = /^(?:是|有|已|仍|正|为|存在|比|取得|呈|亦|实现新|迈出|得到)|了/u;
/** A tail that makes the clause the circumstance of another: 在人民生活逐步改善的条件下. */
const CIRCUMSTANCE = /(?:下|同时|基础上|过程中|需要|之中|之后|以来|关系|的要求)$/u;
/** A tail that says what the term shall do. */
const CALLING_TAIL = /^(?:要|应|必须|须|需)/u;
/** Amounts are targets or results, and change without being worded anew. */
const FIGURES = /\d|百分之|[〇零一二三四五六七八九十百千万]{2,}(?:亿|万|元|吨|斤)/u;
/** What a clause may end in after its term without saying anything. */
const EMPTY_TAIL = /^(?:(?:等等?)?(?:方面|领域|工作|问题)?|并举)$/u;
/** An attribute between verb and term, or a list that the term sums up: 激发|有潜能的|…, 放宽|电信、医疗等|…. */
const ATTRIBUTE =
  /^以[^，的]{2,8}为[^，的]{2,6}的$|^[^的和与及从为必能如若在对由于就才是以向被让]{2,10}(?:的|等)$/u;

/** Words that are verb and noun alike: a run that begins in the middle of a clause does not begin with one of them. */
const NOUN_LIKE = new Set(
  toWords(`
    发展 改革 开放 建设 服务 保障 治理 调控 监管 组织 协调 合作 应用 改造 保护 创新 高质量 高水平 高标准 化解 消除 管控 控制 评估 考核 检查 监督 运用 帮扶 救助 更新
  `),
);

/** Verbs that govern a wording, besides those that govern new terms. */
const WORDING_VERBS = toWords(`
  助力 严守 牢守 坚守 充实 稳住 狠抓 紧抓 压实 落细 赋能 带动 拉动 撬动 支撑 增进 厚植 涵养 铸牢 纾解 疏通 习惯 建强 激活 搞活 调动 放活 整顿 抑制 严禁 杜绝 淘汰 限制
  吸引 争取 形成 减轻 增设 新建 办成 筹办 供应 收购 尊重 关心 重视 节省 精简 裁减
`);
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
const beginsRun = RUN_LEADERS.map((word) => !NOUN_LIKE.has(word));
/** Leaders that are no nouns. */
const certainLeaders = new Trie([...LEADERS].filter((word) => !NOUN_LIKE.has(word)));
/** Verbs and adverbs that a term may begin with; with them which are verbs, and which adverbs. */
const PEELED = [...new Set([...[...VERBS].filter((word) => !NOUN_LIKE.has(word)), ...ADVERBS])];
const peeled = new Trie(PEELED);
const [isPeeledVerb, isPeeledAdverb] = [VERBS, ADVERBS].map((words) => PEELED.map((word) => words.has(word)));

/** A text with its units. */
interface TextUnits {
  readonly text: string;
  readonly codes: Uint16Array;
}

/** Find the wordings of a document in the order of the text. A pure function of the document and its mentions. */
export function findWordings(
  { document: { text }, codes }: ScannedDocument,
  sentences: readonly Sentence[],
  terms: readonly Mention[],
): Wording[] {
  const units = { text, codes };
  const stances = findStances(text);
  const found: Wording[] = [];
  const getMode = (core: Span) => sentences[findSpanAt(sentences, core.start)]?.mode;
  for (const { words, core, start, end } of stances) {
    const mode = getMode(core);
    if (mode !== undefined) found.push({ words, form: 'stance', core, start, end, whole: true, mode });
  }
  const outermost = keepOutermost(terms);
  let nextStance = 0;
  outermost.forEach((mention, i) => {
    while ((stances[nextStance]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) nextStance += 1;
    const isInStance = (stances[nextStance]?.start ?? Number.POSITIVE_INFINITY) < mention.end;
    if (POLICY_FIELDS.has(mention.entity) || isInStance) return;
    const core = { start: mention.start, end: mention.end };
    const mode = getMode(core);
    if (mode === undefined) return;
    if (isSlogan(units, mention)) {
      const last = found.at(-1);
      if (last?.form === 'slogan' && last.end > mention.start) return;
      const { first, start, end } = findSlogan(units, mention, outermost, i);
      const firstCore = { start: first.start, end: first.end };
      found.push({
        words: first.entity,
        form: 'slogan',
        start,
        end,
        core: firstCore,
        whole: true,
        mode: getMode(firstCore) ?? mode,
      });
      return;
    }
    const segmentStart = findBreak(codes, core.start, -1);
    const span = findPhrase(units, segmentStart, mention, outermost[i - 1], outermost[i + 1]);
    if (span !== undefined) {
      const own = peelVerb(units, core);
      found.push({
        words: mention.entity,
        form: 'plain',
        core: own,
        start: span.start,
        end: span.end,
        whole: true,
        mode: getMode(own) ?? mode,
      });
    }
    const start = findRun(codes, segmentStart, core.start);
    if (start === undefined || start === core.start || (span?.start === start && span.end === core.end))
      return;
    found.push({ words: mention.entity, form: 'plain', core, start, end: core.end, whole: false, mode });
  });
  return found.sort(compareSpans);
}

/** Mentions that no other holds; of equal spans the first. Sorted, the longer first, so a holder comes before what it holds. */
function keepOutermost(terms: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const term of terms) if ((kept.at(-1)?.end ?? 0) <= term.start) kept.push(term);
  return kept;
}

/** A term of several parts of like length, each a saying of its own: 稳中求进、以进促稳、先立后破. */
function isSlogan({ text, codes }: TextUnits, span: Span): boolean {
  let mark = span.start;
  while (mark < span.end && PART_MARKS[codes[mark] ?? 0] === 0) mark += 1;
  if (mark === span.end) return false;
  const parts = splitParts(text.slice(span.start, span.end));
  const lengths = parts.map((part) => part.length);
  return parts.length > 1 && Math.min(...lengths) > 2 && Math.max(...lengths) - Math.min(...lengths) <= 2;
}

/**
 * The whole of a slogan: with the rows of parts that stand before and behind it, each as long as its own, 稳中求进、以进促稳，|守正创新、先立后破|，系统集成、协同配合,
 * and the verbs that lead it. Its term is the first that it holds.
 */
function findSlogan(
  units: TextUnits,
  mention: Mention,
  outermost: readonly Mention[],
  i: number,
): Span & { readonly first: Mention } {
  const { codes } = units;
  const whole = findRows(units, mention);
  let at = i;
  while ((outermost[at - 1]?.start ?? -1) >= whole.start) at -= 1;
  const first = outermost[at] ?? mention;
  // Before what goes on, a slogan only qualifies: 营造|鼓励探索、宽容失败|的氛围.
  const isObject = findBreak(codes, whole.end, 1) === whole.end;
  const run = isObject ? findRun(codes, findBreak(codes, whole.start, -1), whole.start) : undefined;
  return { first, start: run ?? whole.start, end: whole.end };
}

/** What no row of parts runs over; blanks neither, but these are enough to bound the text that is looked at. */
const ROW_ENDS = toUnitTable('。；：\n ');

/** A slogan with the rows of parts beside it, if all have the same length. */
function findRows({ text, codes }: TextUnits, slogan: Span): Span {
  const { start, end } = slogan;
  const [isBehindComma, isBeforeComma] = [text.charAt(start - 1) === '，', text.charAt(end) === '，'];
  if (!isBehindComma && !isBeforeComma) return slogan;
  const lengths = splitParts(text.slice(start, end)).map((part) => part.length);
  const [length = 0] = lengths;
  if (lengths.some((other) => other !== length)) return slogan;
  const row = `[^，。；：、\\s]{${length}}(?:、[^，。；：、\\s]{${length}})+`;
  let from = start;
  while (from > 0 && ROW_ENDS[codes[from - 1] ?? 0] === 0) from -= 1;
  const before = isBehindComma
    ? new RegExp(`(?:(?:坚持)?${row}，)+$`, 'u').exec(text.slice(from, start))
    : null;
  const behind = isBeforeComma ? new RegExp(`^(?:，${row}(?=[，。；]))+`, 'u').exec(text.slice(end)) : null;
  return { start: start - (before?.[0].length ?? 0), end: end + (behind?.[0].length ?? 0) };
}

const PART_MARKS = toUnitTable('、，,');

/** Parts of a slogan. */
function splitParts(slogan: string): string[] {
  return slogan.split(/[、，,]/u).filter((part) => part !== '');
}

/** The phrase round a term, or `undefined` where the text words it in no telling way. */
function findPhrase(
  units: TextUnits,
  segmentStart: number,
  core: Mention,
  previous: Span | undefined,
  next: Span | undefined,
): Span | undefined {
  const { text, codes } = units;
  const segment = trimSpan(text, {
    start: findListStart(units, segmentStart, core.start),
    end: findBreak(codes, core.end, 1),
  });
  const tail = text.slice(core.end, segment.end);
  const joined = /^(?:和|与|及|以及|或)/u.exec(tail);
  const isJoined = joined !== null && next !== undefined && next.start === core.end + joined[0].length;
  if (!isJoined && next !== undefined && next.start < segment.end) return undefined;
  const clause = trimSpan(text, {
    start: segment.start + getLeadIn(text, segment.start, core.start),
    end: segment.end,
  });
  if (CIRCUMSTANTIAL.test(text.slice(clause.start, core.start))) return undefined;
  if (isBalancing(text, clause, core, next)) return clause;
  const isLast = isJoined && EMPTY_TAIL.test(text.slice(next.end, segment.end));
  if (isJoined && (!isLast || !OWN_HEAD.test(text.slice(core.start, core.end)))) return undefined;
  if (sharesHead(units, segment.end)) return undefined;
  const isPlaced = /把/u.test(text.slice(segment.start, core.start)) && PLACED_TAIL.test(tail);
  if (
    !isJoined &&
    !isPlaced &&
    !EMPTY_TAIL.test(tail) &&
    (LINK_BEHIND.test(tail) || tail.length > LONGEST_TAIL || /[“”《》（）()]/u.test(tail.slice(1)))
  )
    return undefined;
  if (STATING_TAIL.test(tail) || (!isJoined && CIRCUMSTANCE.test(tail))) return undefined;
  const end = isJoined || isPlaced || EMPTY_TAIL.test(tail) ? core.end : segment.end;
  const isVerbal = peelVerb(units, core).start > core.start;
  const isSaying = core.entity.startsWith('principle:') && isWholeClause(text, core);
  const head = isVerbal ? core.start : findHead(text, core, previous, segment);
  const start = findStart(units, segment.start, head, end, isVerbal);
  if (start === undefined) return undefined;
  const phrase = trimSpan(text, { start, end });
  const surface = toFoldedName(text.slice(core.start, core.end));
  const isBare = toFoldedName(text.slice(phrase.start, phrase.end)) === surface && !isVerbal;
  if (isBare && isSaying) return phrase;
  // Without a verb it states; 经济大省要真正挑起大梁 calls for something by its own.
  if (start === head && !isVerbal && !isSaying && !CALLING_TAIL.test(tail)) return undefined;
  if (FIGURES.test(text.slice(phrase.start, phrase.end))) return undefined;
  return isBare || phrase.end - phrase.start > LONGEST_WORDING ? undefined : phrase;
}

/** Whether a term is the last of those that its clause weighs against each other. */
function isBalancing(text: string, clause: Span, core: Span, next: Span | undefined): boolean {
  const words = text.slice(clause.start, clause.end);
  const isLast = next === undefined || next.start >= clause.end;
  return isLast && core.end === clause.end && words.length <= LONGEST_WORDING && BALANCING.test(words);
}

/** Whether a term is all that stands between two breaks, 、 aside: 党政机关要过紧日子. */
function isWholeClause(text: string, { start, end }: Span): boolean {
  const [before, behind] = [text.charAt(start - 1), text.charAt(end)];
  return end - start >= SHORTEST_SAYING && /^[，。；：\n]?$/u.test(before) && /^[，。；\n]?$/u.test(behind);
}

/** Where a list begins that 等 sums up before a term, 放宽电信、医疗等|服务业市场准入; else where the segment does. */
function findListStart({ text, codes }: TextUnits, start: number, core: number): number {
  if (text.charAt(start - 1) !== '、' || !text.slice(start, core).includes('等')) return start;
  let from = start;
  while (from > 0 && text.charAt(from - 1) === '、') from = findBreak(codes, from - 1, -1);
  return from;
}

/** Where the object of a clause begins: before the term that 和 joins to this one, 推进|新型城镇化和乡村全面振兴; else at the term. */
function findHead(text: string, core: Span, previous: Span | undefined, segment: Span): number {
  if (previous === undefined || previous.start < segment.start) return core.start;
  return /^(?:和|与|及|以及)$/u.test(text.slice(previous.end, core.start)) ? previous.start : core.start;
}

/** A term without the verb that its own name begins with: 推动|房地产市场止跌回稳. */
function peelVerb({ codes }: TextUnits, term: Span): Span {
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
function sharesHead({ text, codes }: TextUnits, end: number): boolean {
  if (text.charAt(end) !== '、') return false;
  let behind = certainLeaders.findEnd(codes, end + 1, codes.length);
  while (behind !== 0) {
    if (BREAKS[codes[behind] ?? 0] === 0) return false;
    behind = certainLeaders.findEnd(codes, end + 1, behind - 1);
  }
  return true;
}

function findBreak(codes: Uint16Array, from: number, step: 1 | -1): number {
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
function findStart(
  { text, codes }: TextUnits,
  from: number,
  core: number,
  end: number,
  isVerbal = false,
): number | undefined {
  const head = from + getLeadIn(text, from, core);
  const lead = text.slice(head, core);
  const run = findRun(codes, head, core) ?? (isVerbal ? core : undefined);
  const isShort = end - head <= LONGEST_WORDING && !/[“”《》（）()]/u.test(lead.trimEnd().slice(0, -1));
  if (run === undefined) return isShort && hasModifier({ text, codes }, head, core) ? head : undefined;
  const unknown = text.slice(head, run);
  if (/[不没未无]/u.test(unknown)) return undefined;
  // What no list of adverbs knows still belongs to the wording: without 全方位, 全方位扩大国内需求 would read as if it were weaker.
  const belongs = unknown.length <= LONGEST_UNKNOWN && !LINKING.test(unknown);
  return isShort && belongs ? head : run;
}

/** Whether verbs lead from the head of a clause to a short modifier of the term: 有效降低|全社会|物流成本. */
function hasModifier({ text, codes }: TextUnits, head: number, core: number): boolean {
  let at = head;
  for (let end = head; end !== 0; end = runLeaders.findEnd(codes, at, core)) at = end;
  const rest = text.slice(at, core);
  return at > head && (MODIFIER.test(rest) || ATTRIBUTE.test(rest));
}

/** Length of what only leads on. */
function getLeadIn(text: string, from: number, core: number): number {
  if (LEAD_IN_STARTS[text.charCodeAt(from)] !== 1) return 0;
  return LEAD_IN.exec(text.slice(from, core))?.[0].length ?? 0;
}

/** First offset from which leaders run up to the term without a gap, 和 between them allowed. */
function findRun(codes: Uint16Array, from: number, core: number): number | undefined {
  let first: number | undefined;
  const bounded = core - from > LONGEST_LEAD ? core - LONGEST_LEAD : from;
  let quote = core;
  while (quote > bounded && QUOTE_LEADS[codes[quote - 1] ?? 0] === 1) quote -= 1;
  /** A bit for each offset from which leaders run up to the term, by its distance. */
  let reached = 1 | (1 << (core - quote));
  const isReached = (offset: number) => offset <= core && (reached & (1 << (core - offset))) !== 0;
  for (let i = quote - 2; i >= bounded; i -= 1) {
    let end = runLeaders.findEnd(codes, i, quote);
    while (end !== 0 && !isReached(end) && !(CONJUNCTIONS[codes[end] ?? 0] === 1 && isReached(end + 1)))
      end = runLeaders.findEnd(codes, i, end - 1);
    if (end === 0) continue;
    reached |= 1 << (core - i);
    const isFree = beginsRun[runLeaders.matched] === true && NO_RUN_BEHIND[codes[i - 1] ?? 0] === 0;
    if (i === from || isFree) first = i;
  }
  return first ?? (quote === from || core === from ? core : undefined);
}

/** What may stand between a run and its term. */
const QUOTE_LEADS = toUnitTable(`${BLANK_UNITS}“`);
/** What may stand between two leaders, and what a run does not begin behind. */
const CONJUNCTIONS = toUnitTable('和并与');
const NO_RUN_BEHIND = toUnitTable('和与及');
