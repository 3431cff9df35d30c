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
  /(?<![需不主重只简首纪摘概机])要(?![求点素害领件义是么])|必须|应当|应该|务必|不得|决不|严禁/u;
/** A clause without a verb of its own goes on with what was called for, unless it states something. */
const STATEMENT = /是|没有|仍然|依然|看到|显现|存在|进行部署/u;
/** Words of what was done. */
const PAST =
  /了(?![解然])|已经|实践证明|曾经|以来|成效|进行部署|有所(?!作为)|(?:^|[一二三四五])年来|没有变|比上年|比去年|我们(?:坚持|实施|实行|采取)|果断/u;
/** What begins a sentence on the time before. */
export const PAST_SENTENCE = /^(?:[^，。]{0,10}(?:年来|以来)，|去年|前年|过去|上半年，|一季度)/u;
/** What begins a clause that is the circumstance of another. */
export const CIRCUMSTANCE =
  /^(?:面对|针对|随着|按照|根据|无论|鉴于|由于|在[^，]*(?:下|中|时|后|同时|基础上|背景下|条件下)$|为了|以(?=[^，]*(?:为(?:指导|目标|重点|主题|中心|契机|抓手|导向|统领|主线)))|围绕)/u;

const VERBS = new Set([...GOVERNING_VERBS, ...LEADING_ADVERBS].filter((word) => word.length > 1));
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

/** Whether a clause calls for something, rather than stating a result. */
export function isCalledFor(text: string, sentence: Sentence, clause: Span, body: string): boolean {
  if (PAST.test(body)) return false;
  const before = text.slice(sentence.start, clause.start);
  switch (sentence.mode) {
    case 'review':
      return false;
    case 'assessment':
      return CALL.test(text.slice(clause.start, clause.end)) || (beginsWithVerb(body) && CALL.test(before));
    case 'deployment':
      if (isCalling(text, clause, body)) return !PAST_SENTENCE.test(before) || CALL.test(before + body);
      if (PAST_SENTENCE.test(text.slice(sentence.start, sentence.end)) || STATEMENT.test(body)) return false;
      return CALL.test(before) || hasCallingClause(text, sentence);
  }
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

/** Whether what leads up to a subject makes it an aim, or part of something else: 推动国民经济…, 对经济发展…. */
export function isAim(lead: string): boolean {
  return /[对于为]$/u.test(lead) || [2, 3, 4].some((length) => VERBS.has(lead.slice(-length)));
}

function beginsWithVerb(body: string): boolean {
  if (/^(?:把|将|以(?!来)|使|让|从|由|向|在)/u.test(body)) return true;
  return (verbsByStart.get(body.charAt(0)) ?? []).some((verb) => body.startsWith(verb));
}
