/**
 * The phrase round a term: how far its clause words the term, and where it is none of its.
 *
 * A phrase is the clause, or the part between 、, in which the term is the last one named and its head. Counter-examples stand at
 * `wordings.ts`, which asks for phrases term by term.
 */
import { isJudgment } from '../lexicon/intensity.ts';
import { isLeader } from '../lexicon/verbs.ts';
import type { Mention } from '../model/findings.ts';
import type { Span } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { trimSpan } from '../text/sentences.ts';
import { toUnitTable } from '../text/unit-table.ts';
import {
  findBreak,
  findListStart,
  findStart,
  getLeadIn,
  getLongest,
  LONGEST_WORDING,
  peelVerb,
  sharesHead,
  type TextUnits,
} from './leads.ts';

/** Longest predicate behind a term: 房地产市场|平稳健康发展. */
const LONGEST_TAIL = 10;
/** Longest lead of a term that is itself as long as a wording: 保持|广义货币供应量和社会融资规模增速同名义经济增速基本匹配. */
const LONGEST_VERBS = 4;
/** Longest judgment behind a term, in units. */
const LONGEST_JUDGMENT = 4;
/** Shortest principle that is a saying by itself: 过紧日子. */
const SHORTEST_SAYING = 4;
/** Characters before a term that make it a modifier of what comes next or a means to it, when the clause goes on. */
const LINK_BEHIND = /^[的之在向同对从]|^(?:等|以及|和|与|及|或)/u;
/** Where 把 puts its object says how much it counts, not what it is: 把因地制宜发展新质生产力|摆在更加突出的战略位置. */
const PLACED_TAIL = /^(?:摆在|放在|作为|纳入|置于|摆到|转化为|落到)/u;
/** Ends of a term that 和 may follow without the head coming last for both: 生态文明建设和…, but not 精神文明和民主法制建设. */
const OWN_HEAD = /(?:建设|发展|改革|创新|保护|治理|体系|制度|机制|政策|市场|经济|安全)$/u;
/** What a term plays a part by: 发挥有效投资|的关键作用. */
const ROLE_TAIL = /^的[^，的]{0,8}(?:作用|优势|效应|功能)$/u;
/** What a term turns into: 房地产业|向新发展模式平稳过渡. */
const TURN = /^向[^，的]{2,8}(?:过渡|转型|转变|升级|迈进)$/u;
/** What sums a single term up: 运用降准降息|等多种政策工具. */
const SUMMED_UP = /^等(?:多种|各类|各项)?[^，、]{0,4}(?:工具|措施|举措|手段|方式)$/u;
/** What becomes of a term, before another such word that is a term itself: 房地产业|健康发展和|良性循环. */
const FATES_BEFORE_TERM = /^(?:平稳|健康|稳定|协调|规范|有序|持续)*(?:发展|运行)和$/u;
/** A phrase that only says what something is: 促进农业发展的一个重要方针. */
const PREDICATE_NOUN =
  /的(?:一个|一项|一种|重要|关键|根本|必由)[^，的]{0,6}(?:方针|途径|标志|内容|力量|保证|条件|前提|之路|环节|手段)$|(?:的进程|的过程|发展中|建设中|[一之]年)$/u;
/** What tells a term more closely, and calls for nothing without a verb: 铁路、公路等|重点|基础设施建设. */
const NO_CALL = /^(?:重点|主要|更高质量|高质量|高水平)$/u;
/** What puts a phrase into the circumstances of its clause: 向|深化改革|要动力. */
const PREPOSITIONS = '向从靠';
/** A single word that 和 joins to a term. */
const JOINED_NOUN = /^.{2,4}[和与及]$/u;
/** What sums a list of terms up, and its length at most: 做好安全生产、防灾减灾|等工作. */
const LIST_SUMMED_UP = /^等(?:各项)?(?:工作|建设|事业|任务|发行使用)/u;
const LONGEST_SUM = 8;
/** What ends a list of terms. */
const LIST_BEHIND = /^[，。；\n]?$/u;
/** What joins a term to the next, and what that begins with. */
const JOINT = /^(?:和|与|及|以及|或)/u;
const JOINT_STARTS = toUnitTable('和与及以或');
/** What a clause is done by, after or for: it calls for nothing itself. */
const CIRCUMSTANTIAL_STARTS = toUnitTable('围按根随为着本遵');
const CIRCUMSTANTIAL = /^(?:围绕|按照|根据|随着|为了|着眼|本着|遵循)/u;
/** Clauses that hold several things together, and are worded as a whole: 统筹扩大内需和深化供给侧结构性改革. */
const BALANCING_STARTS = toUnitTable('更有切科统正处');
const BALANCING = /^(?:(?:更好|更加注重|有力|有效|切实|科学)?统筹好?|正确处理好?)(?=.+[和与同])/u;
/** What may follow the last term of such a clause: what it is weighed against. */
const WEIGHED = /^(?:[和与同][^和与同的]{2,6})?$/u;
/** A tail that states how things are: 人工智能是年轻的事业. */
const STATING_TAIL = /^(?:是|有|相|已|仍|正|为|存在|比|取得|呈|亦|实现新|迈出|得到)|了/u;
/** A tail that makes the clause the circumstance of another: 在人民生活逐步改善的条件下. */
const CIRCUMSTANCE = /(?:而努力|而奋斗|下|同时|基础上|过程中|需要|之中|之后|以来|关系|的要求)$/u;
/** A tail that says what the term shall do. */
const CALLING_TAIL = /^(?:要|应|必须|须|需)/u;
/** Amounts are targets or results, and change without being worded anew. */
const FIGURES =
  /[\d０-９]|百分之|[一二三四五六七八九十百千万]{2,}多|[〇零一二三四五六七八九十百千万]{2,}(?:亿|万|元|吨|斤)/u;
/** Nouns that are verbs elsewhere: behind 、 they are the last of a list. */
const LIST_END = /^(?:服务|调整|管理|应用|投入|生产|保障|合作|创新|发展)/u;
/** What stands before the last of a list. */
const LIST_JOINTS = toUnitTable('、和与及');
/** What a clause may end in after its term without saying anything. */
const EMPTY_TAIL =
  /^(?:(?:等等?)?(?:各项|各方面)?(?:方面|领域|工作|问题)?|并举|的(?:落实落地|落地落实|落实|落地)|为(?:底线|重点|主线|牵引|引领|基础|核心|导向|目标))$/u;
/** A verb before 、 and what stands before it, and how many units to look back for it. */
const LISTED_VERB = /(?<=[，。；：、\n要]|^)[^，。；：、\n要]{2,4}$/u;
const LONGEST_LISTED = 6;
/** What of a term is to grow: 增强资本市场|的吸引力和包容性. */
const QUALITY_TAIL = /^(?:制度)?的[^，、的]{1,5}[力性](?:[和与][^，、的]{1,5}[力性])?$/u;
const RAISING = /(?:增强|提高|提升|增进)/u;
/** The phrase round a term, or `undefined` where the text words it in no telling way. */
export function findPhrase(
  units: TextUnits,
  segmentStart: number,
  core: Mention,
  previous: Mention | undefined,
  next: Span | undefined,
): Span | undefined {
  const { text, codes } = units;
  const segment = trimSpan(text, {
    start: findListStart(units, segmentStart, core.start),
    end: findBreak(codes, core.end, 1),
  });
  const tail = text.slice(core.end, segment.end);
  const joined = JOINT_STARTS[codes[core.end] ?? 0] === 1 ? JOINT.exec(tail) : null;
  const isJoined = joined !== null && next !== undefined && next.start === core.end + joined[0].length;
  const isFate =
    next?.end === segment.end &&
    text.charAt(next.start - 1) === '和' &&
    FATES_BEFORE_TERM.test(text.slice(core.end, next.start));
  if (!isJoined && !isFate && next !== undefined && next.start < segment.end) return undefined;
  const clause = trimSpan(text, {
    start: segment.start + getLeadIn(text, segment.start, core.start),
    end: segment.end,
  });
  if (isCircumstantial(units, clause.start, core.start)) return undefined;
  if (isBalancing(text, clause, core, next)) return clause;
  const isLast = isJoined && EMPTY_TAIL.test(text.slice(next.end, segment.end));
  if (isJoined && (!isLast || !OWN_HEAD.test(text.slice(core.start, core.end)))) return undefined;
  if (sharesHead(units, segment.end)) return undefined;
  const end = tail === '' ? core.end : findEnd(text, segment, core, isJoined);
  if (end === undefined) return undefined;
  const isVerbal = peelVerb(units, core).start > core.start;
  const isSaying = core.entity.startsWith('principle:') && isWholeClause(text, core);
  const head = isVerbal ? core.start : findHead(text, core, previous, segment);
  // What 和 joins may begin with the verb of both: 有序扩大自主开放|和单边开放.
  const isLed = isVerbal || (head === previous?.start && peelVerb(units, previous).start > previous.start);
  const first = findStart(units, segment.start, head, end, isLed);
  if (first === undefined || PREPOSITIONS.includes(text.charAt(first - 1))) return undefined;
  const start = findFirstVerb(text, first);
  // What 和 joins to a term within its clause is a noun: 农业综合|开发和|农村基础设施建设, 房地产业|健康发展和|良性循环.
  if (start > clause.start && JOINED_NOUN.test(text.slice(start, core.start))) return undefined;
  const phrase = closeQuote(text, trimSpan(text, { start: start + getFocus(text, start), end }));
  if (PREDICATE_NOUN.test(text.slice(phrase.start, phrase.end))) return undefined;
  if (!isVerbal && NO_CALL.test(text.slice(phrase.start, core.start))) return undefined;
  const isBare =
    !isVerbal &&
    toFoldedName(text.slice(phrase.start, phrase.end)) === toFoldedName(text.slice(core.start, core.end));
  if (isBare) return isSaying ? phrase : undefined;
  const longest = Math.max(
    getLongest(text.slice(phrase.start, core.start)),
    core.end - core.start + LONGEST_VERBS,
  );
  if (phrase.end - phrase.start > longest) return undefined;
  // Without a verb it states; 经济大省要真正挑起大梁 calls for something by its own.
  if (start === head && !isLed && !isSaying && !CALLING_TAIL.test(tail)) return undefined;
  if (FIGURES.test(text.slice(phrase.start, phrase.end))) return undefined;
  // The end of a list: …服务|走出去, …调整和产业升级.
  const isListed = LIST_JOINTS[codes[phrase.start - 1] ?? 0] === 1;
  return isListed && LIST_END.test(text.slice(phrase.start, phrase.end)) ? undefined : phrase;
}

/** Where the first of several verbs begins that share an object: 兜住、兜准、|兜牢民生底线. */
function findFirstVerb(text: string, start: number): number {
  let first = start;
  while (text.charAt(first - 1) === '、') {
    const verb = LISTED_VERB.exec(text.slice(Math.max(0, first - LONGEST_LISTED), first - 1))?.[0];
    if (verb === undefined || !isLeader(verb)) break;
    first -= verb.length + 1;
  }
  return first;
}

/** Where the phrase round a term ends that more of its clause follows; `undefined` where that makes it no wording of the term. */
function findEnd(text: string, segment: Span, core: Span, isJoined: boolean): number | undefined {
  const tail = text.slice(core.end, segment.end);
  const isPlaced = PLACED_TAIL.test(tail) && text.slice(segment.start, core.start).includes('把');
  const isWhole = isJoined || isPlaced || EMPTY_TAIL.test(tail);
  if (!isWhole && leadsOn(tail) && !isOwnTail(text, segment, core)) return undefined;
  if (STATING_TAIL.test(tail) || (!isJoined && CIRCUMSTANCE.test(tail))) return undefined;
  return isWhole ? core.end : segment.end;
}

/** Whether a tail makes its term a part of something else, or is too long to be read. */
function leadsOn(tail: string): boolean {
  return tail.length > LONGEST_TAIL || LINK_BEHIND.test(tail) || /[“”《》（）()]/u.test(tail.slice(1));
}

/** Whether a tail that looks so says all the same what becomes of its term. */
function isOwnTail(text: string, segment: Span, core: Span): boolean {
  const tail = text.slice(core.end, segment.end);
  if (ROLE_TAIL.test(tail)) return text.slice(segment.start, core.start).includes('发挥');
  if (QUALITY_TAIL.test(tail)) return RAISING.test(text.slice(segment.start, core.start));
  return TURN.test(tail) || (SUMMED_UP.test(tail) && text.charAt(segment.start - 1) !== '、');
}

/** Length of 重点 and the like that belong to what comes before a phrase: 以国有企业为重点|深化经济体制改革. */
function getFocus(text: string, start: number): number {
  return text.charAt(start - 1) === '为' &&
    /^(?:重点|核心|中心|基础|目标|主体|导向)/u.test(text.slice(start, start + 2))
    ? 2
    : 0;
}

/** A phrase with the mark that closes a quotation which it opens. */
function closeQuote(text: string, { start, end }: Span): Span {
  if (text.charAt(end) !== '”') return { start, end };
  const words = text.slice(start, end);
  return { start, end: words.lastIndexOf('“') > words.lastIndexOf('”') ? end + 1 : end };
}

/** A phrase whose verb leads up to a list of terms and nothing else: 大力发展|数字消费、绿色消费、健康消费. It words the list as one thing. */
export function findListPhrase(
  units: TextUnits,
  segmentStart: number,
  terms: readonly Mention[],
  first: number,
): (Span & { readonly core: Span }) | undefined {
  const { text } = units;
  const head = terms[first];
  if (head === undefined || text.charAt(head.end) !== '、' || text.charAt(segmentStart - 1) === '、')
    return undefined;
  let last = first;
  while (
    text.charAt(terms[last]?.end ?? 0) === '、' &&
    terms[last + 1]?.start === (terms[last]?.end ?? 0) + 1
  )
    last += 1;
  const lastEnd = terms[last]?.end ?? head.end;
  const end = lastEnd + (LIST_SUMMED_UP.exec(text.slice(lastEnd, lastEnd + LONGEST_SUM))?.[0].length ?? 0);
  if (last === first || !LIST_BEHIND.test(text.charAt(end))) return undefined;
  const start = findStart(units, segmentStart, head.start, end);
  if (start === undefined || start === head.start || end - start > LONGEST_WORDING) return undefined;
  return { start, end, core: { start: head.start, end: lastEnd } };
}

/** Whether a clause only says what another is done by; most begin with nothing of the kind. */
function isCircumstantial({ text, codes }: TextUnits, start: number, core: number): boolean {
  return CIRCUMSTANTIAL_STARTS[codes[start] ?? 0] === 1 && CIRCUMSTANTIAL.test(text.slice(start, core));
}

/** A term with what it is judged to be, to the end of its clause: 国内需求|不足. */
export function findJudgment({ text, codes }: TextUnits, core: Span): Span | undefined {
  const end = findBreak(codes, core.end, 1);
  const isShort = end - core.end <= LONGEST_JUDGMENT;
  return isShort && isJudgment(text.slice(core.start, end)) ? { start: core.start, end } : undefined;
}

/** Whether a term is the last of those that its clause weighs against each other. */
function isBalancing(text: string, clause: Span, core: Span, next: Span | undefined): boolean {
  if (BALANCING_STARTS[text.charCodeAt(clause.start)] !== 1) return false;
  const isLast = next === undefined || next.start >= clause.end;
  if (!isLast || clause.end - clause.start > LONGEST_WORDING) return false;
  return (
    WEIGHED.test(text.slice(core.end, clause.end)) && BALANCING.test(text.slice(clause.start, clause.end))
  );
}

/** Whether a term is all that stands between two breaks, 、 aside: 党政机关要过紧日子. */
function isWholeClause(text: string, { start, end }: Span): boolean {
  const [before, behind] = [text.charAt(start - 1), text.charAt(end)];
  return end - start >= SHORTEST_SAYING && /^[，。；：\n]?$/u.test(before) && /^[，。；\n]?$/u.test(behind);
}

/**
 * Where the object of a clause begins: before the term that 和 joins to this one, 推进|新型城镇化和乡村全面振兴, or that stands right before it and
 * tells what it is of, 放宽|服务业市场准入; else at the term.
 */
function findHead(text: string, core: Span, previous: Mention | undefined, segment: Span): number {
  if (previous === undefined || previous.start < segment.start) return core.start;
  // A principle tells how, and leads like any adverb: 积极稳妥|去杠杆.
  if (previous.end === core.start && previous.entity.startsWith('principle:')) return core.start;
  return /^(?:和|与|及|以及)?$/u.test(text.slice(previous.end, core.start)) ? previous.start : core.start;
}
