/**
 * Terms that no lexicon holds, found by structure. Each finder has its reason, which the mention keeps as its rule:
 * quoted, emphasised, table head, enumerated, headed (a governed object that ends in a telling head), parallel (slogans of like
 * parts), recurrent (the same object again, between other neighbors).
 */
import {
  GOVERNING_VERBS,
  LEADING_ADVERBS,
  METAPHORS,
  NO_TERMS,
  PROGRAM_HEADS,
  QUOTE_TAILS,
  VERBAL_TAILS,
} from '../lexicon/grammar.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { startsWithVerb } from '../lexicon/verbs.ts';
import { toEntityKey } from '../model/ids.ts';
import type { TermKind } from '../model/kinds.ts';
import { compareSpans, type Span } from '../model/span.ts';
import { Endings } from '../text/endings.ts';
import { getFoldedName, getHeadKind, isTermName } from './candidates.ts';
import { type NamedMention, NEW } from './named-mentions.ts';
import { findEmphasised, findGoverned } from './objects.ts';
import { findParallels } from './parallels.ts';
import { findPrograms } from './programs.ts';
import type { ScannedDocument } from './scan.ts';
import { type Candidate, createTermContext, findRange, type TermContext } from './term-context.ts';

/** Find new terms, in order. A mention may hold a known one, or stand inside one, but never cross it. */
export function findNewTerms(
  scanned: ScannedDocument,
  known: readonly NamedMention[],
  lexicon: Lexicon,
): NamedMention[] {
  const context = createTermContext(scanned, known, lexicon);
  const candidates = [
    ...findQuoted(context),
    ...findTableHeads(context),
    ...findCaptions(context),
    ...findParallels(context),
    ...findEmphasised(context),
    ...findGoverned(context),
    ...findPrograms(context),
  ];
  return resolveCandidates(candidates, context);
}

/** Candidates in order of trust; each takes its place unless a known term or an earlier candidate stands across it. */
function resolveCandidates(candidates: readonly Candidate[], context: TermContext): NamedMention[] {
  const { text } = context;
  const taken = new Uint8Array(text.length + 1);
  const terms: NamedMention[] = [];
  for (const candidate of candidates) {
    const { start, end, rule } = candidate;
    const inner = findInner(candidate, context);
    if (inner === undefined || isTaken(taken, candidate)) continue;
    const name = getFoldedName(text, candidate);
    if (inner.some((mention) => getFoldedName(text, mention) === name)) continue;
    const kind = candidate.kind ?? getHeadKind(name);
    if (kind === undefined || (rule !== 'parallel' && isWordingOf(name, inner, text))) continue;
    taken.fill(1, start, end);
    terms.push({
      entity: toEntityKey(kind, name),
      rule,
      kind,
      rank: NEW,
      label: toLabel(text.slice(start, end)),
      start,
      end,
    });
  }
  return terms.sort(compareSpans);
}

function isTaken(taken: Uint8Array, { start, end }: Span): boolean {
  for (let i = start; i < end; i += 1) if (taken[i] === 1) return true;
  return false;
}

const NONE: readonly NamedMention[] = [];

/** Known mentions inside a span; `undefined` where one holds the span or crosses it. */
function findInner(span: Span, { outermost }: TermContext): readonly NamedMention[] | undefined {
  const [from, to] = findRange(outermost, span);
  const before = from > 0 ? outermost[from - 1] : undefined;
  if (before !== undefined && before.end > span.start) return undefined;
  if (from === to) return NONE;
  const [first, last] = [outermost[from], outermost[to - 1]];
  const isSame = first?.start === span.start && first.end >= span.end;
  return isSame || (last?.end ?? 0) > span.end ? undefined : outermost.slice(from, to);
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

/** How something is to grow: 平台经济|健康发展. */
const GROWTH =
  /^(?:健康|快速|平稳|较快|持续|稳定|协调|均衡|全面|繁荣|创新|规范|有序|优质|高效|高质量|平衡|统筹)+发展$/u;

/** A known term with a verb before it, or a verb turned noun behind it, is a wording of it: 因地制宜发展新质生产力, 数字经济发展. */
function isWordingOf(name: string, inner: readonly NamedMention[], text: string): boolean {
  return inner.some((mention) => {
    const term = getFoldedName(text, mention);
    const tail = name.slice(term.length);
    const isTailed =
      name.startsWith(term) &&
      VERBAL_TAILS.some((verb) => tail.endsWith(verb) && isLead(tail.slice(0, -verb.length)));
    return (
      isTailed ||
      (name.startsWith(term) && GROWTH.test(tail)) ||
      (name.endsWith(term) && isLeadRun(name.slice(0, -term.length)))
    );
  });
}

function toLabel(surface: string): string {
  if (!/[\s“]/u.test(surface)) return surface;
  return surface.replace(/\s+/gu, '').replace(/^“([^“”]*)”$/u, '$1');
}

const QUOTED = /“([^“”。！？；：\n]{2,14})”/uy;
const TITLE = /《([^《》\n]{3,60})》/uy;
const CITED_DOCUMENT =
  /(?:规划|纲要|条例|意见|决定|建议|法|方案|计划|办法|规定|准则|宣言|协定|公约|指引|通知|报告|若干措施|宪章|议程|倡议)$/u;
/** A document called by its sort: 《行动方案》. */
const SORT_ALONE =
  /^(?:指导|行动|实施|工作|管理|总体)?(?:规划|纲要|条例|意见|决定|建议|方案|计划|办法|规定|准则|通知|报告|若干措施)$/u;
const tails = [...QUOTE_TAILS].sort((a, b) => b.length - a.length);

/** “…” with the noun that belongs to it, and the titles of cited documents in 《…》. */
function findQuoted({ text }: TermContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (let start = text.indexOf('“'); start !== -1; start = text.indexOf('“', start + 1)) {
    QUOTED.lastIndex = start;
    const match = QUOTED.exec(text);
    const candidate = match === null ? undefined : toQuoted(text, match);
    if (candidate !== undefined) candidates.push(candidate);
  }
  for (let start = text.indexOf('《'); start !== -1; start = text.indexOf('《', start + 1)) {
    TITLE.lastIndex = start;
    const title = TITLE.exec(text)?.[1] ?? '';
    const name = title.replace(/（[^）]*）$/u, '');
    if (!CITED_DOCUMENT.test(name) || SORT_ALONE.test(name)) continue;
    candidates.push({ start, end: TITLE.lastIndex, rule: 'quoted', kind: 'policy' });
  }
  return candidates;
}

/** Days that are remembered. */
const ANNIVERSARY = /周年$/u;
/** Attitudes by number, and sayings of like parts: 两个毫不动摇; 稳扎稳打、踏踏实实. */
const QUOTED_PRINCIPLE =
  /^[两二三四五六七八九十]个(?:必须|坚持|毫不|不|敢|确立|维护|意识|自信|着力|更加|善于|务必|统筹)|^必须|^[^、]{3,5}、[^、]{3,5}$/u;
/** States and qualities: 空心化, 看病难. */
const QUOTED_CONCEPT =
  /^..$|(?:化|[^线]性|感|力|症|病|论|热|难|荒|差|人|者|族|户|圈|梦|墙|期|时代|世界|精神|现象|效应|陷阱|鸿沟|竞争|问题|经济学)$/u;

/** Kind of a quoted name without a telling head. What is quoted is what was given a name: instruments, projects and campaigns for the most part. */
function getQuotedKind(inner: string): TermKind {
  if (QUOTED_PRINCIPLE.test(inner)) return 'principle';
  return QUOTED_CONCEPT.test(inner) ? 'concept' : 'policy';
}

/** What someone says, and no name: 垮台了. */
const SAID = /[了吗呢吧啊]$|[你他她]/u;

function toQuoted(text: string, match: RegExpExecArray): Candidate | undefined {
  const inner = match[1] ?? '';
  if (/[，,]/u.test(inner) || !/\p{Script=Han}/u.test(inner)) return undefined;
  const end = match.index + match[0].length;
  const tail = tails.find((word) => text.startsWith(word, end)) ?? '';
  const span = { start: match.index, end: end + tail.length };
  const name = getFoldedName(text, span);
  if (NO_TERMS.has(name) || METAPHORS.has(name) || name.length > 16 || SAID.test(inner)) return undefined;
  if (ANNIVERSARY.test(inner)) return undefined;
  const kind = getHeadKind(name) ?? (tail === '' ? getHeadKind(inner) : undefined) ?? getQuotedKind(inner);
  return { start: match.index, end: span.end, rule: 'quoted', kind };
}

/** Shortest and longest line that is the name of a programme. */
const [SHORTEST_CAPTION, LONGEST_CAPTION] = [6, 16];
const programs = new Endings(PROGRAM_HEADS);

/** Lines that are nothing but the name of a programme: the captions of a plan's boxes. The first line is the title of the document. */
function findCaptions({ text, document, lexicon }: TermContext): Candidate[] {
  return document.blocks.slice(1).flatMap(({ kind, start, end }) => {
    const length = end - start;
    if (kind === 'row' || length < SHORTEST_CAPTION || length > LONGEST_CAPTION) return [];
    if (programs.find(text, end, 2) === undefined) return [];
    const name = getFoldedName(text, { start, end });
    return !startsWithVerb(name) && isTermName(name, lexicon, true) && getHeadKind(name) === 'policy'
      ? [{ start, end, rule: 'headed' as const }]
      : [];
  });
}

/** Longest head of a row that is a term and not a sentence. */
const LONGEST_HEAD = 12;

/** First cells of table rows that end in a telling head. */
function findTableHeads({ text, document, lexicon }: TermContext): Candidate[] {
  const cells = document.marks.filter(
    (mark) => mark.kind === 'cell' && mark.end - mark.start <= LONGEST_HEAD,
  );
  if (cells.length === 0) return [];
  const rowStarts = new Set(
    document.blocks.filter((block) => block.kind === 'row').map((block) => block.start),
  );
  return cells.flatMap(({ start, end }) => {
    const name = getFoldedName(text, { start, end });
    return rowStarts.has(start) && isTermName(name, lexicon) && getHeadKind(name) !== undefined
      ? [{ start, end, rule: 'table head' as const }]
      : [];
  });
}
