/** What a clause does: call for something, state how things stand, look back; and what in it only leads on. */
import { GOVERNING_VERBS, LEADING_ADVERBS } from '../lexicon/grammar.ts';
import type { Sentence } from '../model/findings.ts';
import type { Span } from '../model/span.ts';
import { parseEnumerator } from '../text/enumerators.ts';
import { segmentClauses, trimSpan } from '../text/sentences.ts';

/** What only leads on to a clause. */
const LEAD_IN =
  /^(?:[\s—–-]+|(?:会议|全会|公报|大会)?(?:强调|指出|要求|提出|认为)|[一二三四五六七八九十]+(?:是|要)(?!坚)|(?:同时|此外|另外|特别是|首先|其中|为此|因此|我们|主要是|就是|重点是|关键是)|(?:也|还|就|并|而且|并且)(?=要)|(?:做好|搞好)?(?:明年|今年|全年|下半年|当前|近期)(?:经济工作)?(?=要|必须)|(?:还要|也要|就要|要|必须|应当|须|需要)(?=[^求点素害领][^，。]))+/u;

/** A clause with one of these calls for something. */
export const CALL =
  /(?<![需不主重只简首纪摘概机纲紧必]|可能)要(?![求点素害领件义是么])|必须|应当|应该(?!是)|务必|不得|决不|严禁/u;
/** What states something; that a thing is a task or the key to others calls for it. */
const STATEMENT =
  /是(?![^，]*(?:关键|根本|基础|重点|重中之重|举措|职责|任务))|没有|仍然|依然|看到|显现|存在|进行部署|如果/u;
/** What makes the clauses behind it a reason: 只有发展，才能防范风险. */
const REASON = /只有|才能|有利于|有助于/u;
/** Amounts are targets and results. */
const FIGURES = /百分之|[%％]/u;
/** What draws a conclusion from a subject. */
export const TURN = /^(?:因此|所以|否则)/u;
/** Words of what was done. */
const PAST =
  /了(?![解然])|已经|实践证明|曾经|以来|成效|进行部署|有所(?!作为)|(?:^|[一二三四五])年来|没有变|比上年|比去年|我们(?:坚持|实施|实行|采取)|果断|(?<!到)(?:19|20)\d{2}年[^，到]*(?:增加|减少|增长|下降)[^，]*\d/u;
/** What begins a sentence on the time before. */
export const PAST_SENTENCE = /^(?:[^，。]{0,10}(?:年来|以来)，|去年|前年|过去|近年|上半年，|一季度)/u;
/** What begins a clause that is the circumstance of another. */
export const CIRCUMSTANCE =
  /^(?:面对|针对|随着|按照|根据|无论|鉴于|由于|在[^，]*(?:下|中|时|后|同时|基础上|背景下|条件下)$|为了|以(?=[^，]*(?:为(?:指导|目标|重点|主题|中心|契机|抓手|导向|统领|主线)))|围绕)/u;

/** Clauses that put the object or the means before their verb. */
const OBJECT_FIRST =
  /^(?:把|将)|^以(?!及|来|至)[^，]{2,}(?:为|推动|引领|促进|带动)|^对[^，]+(?:实施|实行|给予|加强|加大|进行)/u;
/** A short lead that is no noun with its modifier, nor a circumstance. */
const UNKNOWN_VERB = /^[^的在由使对于与和及、是了为当从就各该本其这那以所可能，]{1,6}$/u;

/** Verbs and adverbs that call for something without governing a term. */
const OTHER_VERBS = [
  '创新和完善',
  '实行',
  '采取',
  '重视',
  '高度重视',
  '整顿',
  '抑制',
  '帮助',
  '关心',
  '下决心',
  '下大气力',
  '扎扎实实',
  '制止',
  '安排',
  '合理安排',
  '狠抓',
];
const VERBS = new Set(
  [...GOVERNING_VERBS, ...LEADING_ADVERBS, ...OTHER_VERBS].filter((word) => word.length > 1),
);
const verbsByStart = new Map<string, readonly string[]>();
for (const verb of VERBS) {
  const start = verb.charAt(0);
  verbsByStart.set(start, [...(verbsByStart.get(start) ?? []), verb]);
}

/** What leads up to a subject, without a row of verbs that share it: 鼓励、支持和引导. */
export function dropVerbs(lead: string): string {
  const items = lead.split('、');
  return items.filter((item) => !item.split('和').every((word) => VERBS.has(word))).join('、');
}

/** The clause without its number and without what only leads on. */
export function skipLeadIn(text: string, clause: Span): Span {
  const numbered = parseEnumerator(text.slice(clause.start, clause.end))?.length ?? 0;
  const start = clause.start + numbered;
  const lead = LEAD_IN.exec(text.slice(start, clause.end))?.[0].length ?? 0;
  return trimSpan(text, { start: start + lead, end: clause.end });
}

/**
 * Whether a clause calls for something on a subject, rather than stating a result.
 *
 * @param core - Where the clause names the subject.
 */
export function isCalledFor(text: string, sentence: Sentence, clause: Span, core: Span): boolean {
  const body = text.slice(clause.start, clause.end);
  // A slogan may hold a verb that states: 房子是用来住的.
  const around = text.slice(clause.start, core.start) + text.slice(core.end, clause.end);
  if (sentence.mode === 'review' || PAST.test(body) || FIGURES.test(body) || PAST_SENTENCE.test(body))
    return false;
  const before = text.slice(sentence.start, clause.start);
  if (CALL.test(body) || /[要须]$/u.test(before))
    return sentence.mode === 'assessment' || !PAST_SENTENCE.test(before) || CALL.test(before);
  if (STATEMENT.test(around) || REASON.test(before)) return false;
  if (sentence.mode === 'assessment') return beginsWithVerb(body) && CALL.test(before);
  if (PAST_SENTENCE.test(text.slice(sentence.start, sentence.end)) && !CALL.test(before)) return false;
  if (PAST.test(text.slice(sentence.start, sentence.end)) && !CALL.test(before)) return false;
  if (beginsWithVerb(body)) return true;
  // A verb that no list has, right before the subject: 深挖|国内需求潜力.
  return (
    UNKNOWN_VERB.test(text.slice(clause.start, core.start)) &&
    (CALL.test(before) || hasCallingClause(text, sentence))
  );
}

/** Whether a clause by itself calls for something: by a word that does, or by beginning with a verb. */
export function isCalling(text: string, clause: Span, body: string): boolean {
  if (/^[^，]{1,6}了(?![解然])/u.test(body)) return false;
  return CALL.test(text.slice(clause.start, clause.end)) || beginsWithVerb(body);
}

function hasCallingClause(text: string, sentence: Span): boolean {
  return segmentClauses(text, sentence).some((clause) =>
    beginsWithVerb(text.slice(clause.start, clause.end)),
  );
}

/** What makes something the aim or the time of something else: 使国民经济…, 既可以保证…, 在经济形势好转的情况下. */
const AIM_LEAD = /[对于为]$|^(?:使|让|既可以|可以|能够|在)/u;

/**
 * Whether what leads up to a subject makes it an aim, or part of something else: 推动国民经济…, 对经济发展….
 *
 * @param lead - Folded.
 */
export function isAim(lead: string): boolean {
  return AIM_LEAD.test(lead) || [2, 3, 4].some((length) => VERBS.has(lead.slice(-length)));
}

/** What something else stands to: 两国对于当前|国际形势|中的一些问题, 同当前|世界经济|的状况. */
const ASIDE_LEAD = /(?:(?<![面应针])对于?|同|关于|就)(?:当前|目前|今后)?$/u;

/**
 * Whether what leads up to a subject names it only as what something else is on.
 *
 * @param lead - Folded.
 */
export function isAside(lead: string): boolean {
  return ASIDE_LEAD.test(lead);
}

/** Nouns that begin as a verb does. */
const NO_VERB = /^(?:科学(?:技术|研究|家|院)|保护主义|发展(?:环境|中国家)|服务业)/u;

function beginsWithVerb(body: string): boolean {
  if (NO_VERB.test(body)) return false;
  if (OBJECT_FIRST.test(body)) return true;
  // 在继续防范风险的同时 calls for both.
  if (/^在.*同时$/u.test(body)) return beginsWithVerb(body.slice(1));
  return (verbsByStart.get(body.charAt(0)) ?? []).some((verb) => body.startsWith(verb));
}
