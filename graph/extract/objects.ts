/** Objects of governing verbs that no lexicon holds: what makes each a term is its head, its neighbors in an enumeration, or that it recurs. */
import { BALANCE_WORDS, VERBAL_TAILS } from '../lexicon/grammar.ts';
import type { TermKind } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import { toUnitTable } from '../text/unit-table.ts';
import { getFoldedName, getHeadKind, isTermName, SHORTEST_TERM } from './candidates.ts';
import { ClauseTaker, TERM_START } from './clauses.ts';
import type { NamedMention } from './named-mentions.ts';
import { findSubject, isInstrument } from './subjects.ts';
import { cutSummed } from './sums.ts';
import type { Candidate, TermContext } from './term-context.ts';

/** Emphasised phrases are no longer than this, in units. */
const LONGEST_EMPHASIS = 40;

/** Emphasised phrases, each taken apart as a clause is. */
export function findEmphasised(context: TermContext): Candidate[] {
  const { text, document, lexicon } = context;
  const clause = new ClauseTaker(context);
  const candidates: Candidate[] = [];
  for (const mark of document.marks) {
    if (mark.kind !== 'strong' || mark.end - mark.start > LONGEST_EMPHASIS) continue;
    clause.visit(mark, () => {
      clause.trim();
      for (let i = 0; i < clause.count; i += 1) {
        const object = { start: clause.starts[i] ?? 0, end: clause.ends[i] ?? 0 };
        const name = getFoldedName(text, object);
        if (isTermName(name, lexicon) && getHeadKind(name) !== undefined)
          candidates.push({ ...object, rule: 'emphasised' });
      }
    });
  }
  return candidates;
}

/** Least recurrences at which an object without a telling head counts. */
const LEAST_RECURRENCES = 3;

/** Longest member of an enumeration, and longest object without a telling head, in folded units. */
const LONGEST_MEMBER = 8;
const LONGEST_HEADLESS = 10;
/** What sums up a list. */
const DENG = '等'.charCodeAt(0);

/** The known term that stands from one place to another, exactly. */
function findKnownAt(
  { known, coverage, places }: TermContext,
  start: number,
  end: number,
): NamedMention | undefined {
  if (((places[start] ?? 0) & TERM_START) === 0) return undefined;
  const mention = known[coverage[start] ?? -1];
  return mention?.start === start && mention.end === end ? mention : undefined;
}

/** The known term that an object consists of, but for the 等 behind the last of a list. */
function findMember(context: TermContext, start: number, end: number): NamedMention | undefined {
  const { text, codes, known, coverage, places } = context;
  const mention = ((places[start] ?? 0) & TERM_START) === 0 ? undefined : known[coverage[start] ?? 0];
  if (mention?.start !== start) return undefined;
  if (mention.end === end) return mention;
  const isBeforeDeng = mention.end < end && codes[mention.end] === DENG;
  return isBeforeDeng && !text.slice(start, mention.end).includes('等') ? mention : undefined;
}

/** Whether all objects of a clause that the lexicon knows are of one kind, and it knows two of them, or half. */
function isEnumerationOf(context: TermContext, clause: ClauseTaker, kind: TermKind): boolean {
  let knownCount = 0;
  for (let i = 0; i < clause.count; i += 1) {
    const mention = findMember(context, clause.starts[i] ?? 0, clause.ends[i] ?? 0);
    if (mention === undefined) continue;
    if (mention.kind !== kind) return false;
    knownCount += 1;
  }
  return knownCount >= Math.min(2, clause.count / 2);
}

/** Where an object stands that no lexicon and no head vouches for, and whether it is a programme. */
interface HeadlessPlace extends Span {
  readonly isProgram: boolean;
}

/** Such objects by name, until they recur. */
type HeadlessObjects = Map<string, HeadlessPlace[]>;

/** Objects of governing verbs, those that only recur behind the others. */
export function findGoverned(context: TermContext): Candidate[] {
  const { text, document } = context;
  const candidates: Candidate[] = [];
  const headless: HeadlessObjects = new Map();
  const clause = new ClauseTaker(context);
  const judgeSubject = (subject: Span) => {
    clause.take(subject.start, subject.end);
    clause.trim();
    const last = clause.count - 1;
    clause.governed[last] = true;
    const candidate = last < 0 ? undefined : judgeObject(context, clause, last, false, undefined);
    if (candidate === undefined || findKnownAt(context, candidate.start, candidate.end) !== undefined) return;
    if (isInstrument(text.slice(candidate.start, candidate.end))) candidates.push(candidate);
  };
  const judgeObjects = () => {
    if (clause.count === 1 && clause.governed[0] === false) return;
    const summed = cutSummed(context, clause);
    clause.trim();
    const besideIndustries =
      summed !== -1 || (clause.count > 1 && isEnumerationOf(context, clause, 'industry'));
    const count = summed === -1 ? clause.count : summed + 1;
    for (let i = 0; i < count; i += 1) {
      const isGoverned = clause.governed[i] === true;
      if (!isGoverned && !besideIndustries) continue;
      const [start, end] = [clause.starts[i] ?? 0, clause.ends[i] ?? 0];
      if (end - start < SHORTEST_TERM || findKnownAt(context, start, end) !== undefined) continue;
      const candidate = judgeObject(context, clause, i, besideIndustries, headless);
      if (candidate !== undefined) candidates.push(candidate);
    }
  };
  const judgeClause = (start: number, end: number) => {
    const subject = clause.governed[0] === true ? undefined : findSubject(context, start, end);
    if (subject !== undefined) {
      judgeSubject(subject);
      clause.take(start, end);
    }
    judgeObjects();
  };
  for (const block of document.blocks) clause.visit(block, judgeClause);
  return [...candidates, ...findRecurrent(context, headless)];
}

/** Verbs turned noun that name an industry as well: 装备制造, 海水利用. */
const INDUSTRY_TAILS = new Set(['生产', '利用', '应用']);
const tails = VERBAL_TAILS.filter((tail) => !INDUSTRY_TAILS.has(tail));

/** What ends in one of these is a person, or what becomes of something. */
const NO_INDUSTRY = /(?:人|者|员|进展|变化|波动|支持|成长|负担)$/u;

/** Whether a member of an enumeration of industries may be one: 结构调整 and 中心地位 are none. */
function isIndustryLike(name: string): boolean {
  return (
    getHeadKind(`～${name}`) === undefined &&
    !tails.some((tail) => name.endsWith(tail)) &&
    !NO_INDUSTRY.test(name)
  );
}

/** Longest name of a sort of growth, which is a term itself: 高质量发展. */
const LONGEST_SORT_OF_GROWTH = 5;

/** Of what there are several, unnamed: 一系列|难题 is no term, 一批|产业集聚区 may be one. */
const INDEFINITE = /(?:批|系列|若干)$/u;
const INDEFINITE_ENDS = toUnitTable('批列干');

function isIndefinite(text: string, start: number): boolean {
  if (INDEFINITE_ENDS[text.charCodeAt(start - 1)] !== 1) return false;
  return INDEFINITE.test(text.slice(Math.max(0, start - 3), start));
}

/** That something is to grow, and how: 农用工业|全面发展. */
const GROWTH = /(?:健康|快速|平稳|较快|持续|稳定|协调|均衡|全面|繁荣|创新|规范|有序|融合|协同|联动)*发展$/u;

/** The industry that is to grow; a sort of growth as it is (绿色发展), `undefined` for growth of anything else. */
function withoutGrowth(name: string): string | undefined {
  if (!name.endsWith('发展')) return name;
  const rest = name.replace(GROWTH, '');
  if (rest === name || getHeadKind(rest) === 'industry') return rest;
  return rest !== '' && name.length <= LONGEST_SORT_OF_GROWTH ? name : undefined;
}

/** What stands before the second side of a balance. */
const BALANCE_JOINTS = toUnitTable('和与同及、');

/** What has two sides. */
const BROKEN_BALANCE = new RegExp(
  `(?:${[...BALANCE_WORDS, '深度融合', '融合发展', '有机衔接', '有效衔接', '相互促进', '双重功能'].join('|')})$`,
  'u',
);

/** Whether a name is but the second side of a balance: 建设和管理|并重. */
function isBrokenBalance(text: string, start: number, name: string): boolean {
  return BALANCE_JOINTS[text.charCodeAt(start - 1)] === 1 && BROKEN_BALANCE.test(name);
}

/** Begin of an industry behind the place that it is in, which is no part of its name: 枣庄|机场. */
function skipPlace(
  { text, known, coverage, places }: TermContext,
  start: number,
  end: number,
  besideIndustries: boolean,
): number {
  const mention = ((places[start] ?? 0) & TERM_START) === 0 ? undefined : known[coverage[start] ?? 0];
  if (mention?.kind !== 'place' || mention.end >= end) return start;
  const isIndustry = besideIndustries || getHeadKind(getFoldedName(text, { start, end })) === 'industry';
  return isIndustry ? mention.end : start;
}

/** The candidate that object `i` of a clause makes by itself; one without a telling head is kept with those of its name. */
function judgeObject(
  context: TermContext,
  clause: ClauseTaker,
  i: number,
  besideIndustries: boolean,
  headless: HeadlessObjects | undefined,
): Candidate | undefined {
  const { text, lexicon } = context;
  const [isGoverned, isProgram] = [clause.governed[i] === true, clause.programs[i] === true];
  const objectEnd = clause.ends[i] ?? 0;
  const start = skipPlace(context, clause.starts[i] ?? 0, objectEnd, besideIndustries);
  const whole = getFoldedName(text, { start, end: objectEnd });
  const name = withoutGrowth(whole);
  if (name === undefined) return undefined;
  const end = objectEnd - (whole.length - name.length);
  const kind = getHeadKind(name);
  if (kind === 'concept' && isIndefinite(text, start)) return undefined;
  const isMember =
    besideIndustries &&
    name.length <= LONGEST_MEMBER &&
    (kind ?? (isIndustryLike(name) ? 'industry' : undefined)) === 'industry';
  if ((!isMember && !isGoverned) || isBrokenBalance(text, start, name)) return undefined;
  const ownKind = isMember ? 'industry' : kind;
  if (ownKind === undefined) {
    if (headless !== undefined && name.length >= SHORTEST_TERM && name.length <= LONGEST_HEADLESS)
      keepPlace(headless, name, { start, end, isProgram });
    return undefined;
  }
  if (!isTermName(name, lexicon, isProgram)) return undefined;
  return { start, end, rule: isMember ? 'enumerated' : 'headed', kind: ownKind };
}

/** Keep where a headless object stands. Whether it may be a term is asked only of those that recur, which are few. */
function keepPlace(headless: HeadlessObjects, name: string, place: HeadlessPlace): void {
  const places = headless.get(name);
  if (places === undefined) headless.set(name, [place]);
  else places.push(place);
}

/** Objects that stand often enough between different neighbors. */
function findRecurrent({ text, lexicon }: TermContext, headless: HeadlessObjects): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [name, all] of headless) {
    if (all.length < LEAST_RECURRENCES) continue;
    const places = all.filter(({ isProgram }) => isTermName(name, lexicon, isProgram));
    if (places.length < LEAST_RECURRENCES) continue;
    const neighbors = new Set(
      places.map(({ start, end }) => text.slice(Math.max(0, start - 2), start) + text.charAt(end)),
    );
    if (neighbors.size < 2) continue;
    const kind = getHeadKind(name) ?? 'concept';
    for (const { start, end } of places) candidates.push({ start, end, rule: 'recurrent', kind });
  }
  return candidates;
}
