/**
 * Whether two wordings are on one subject under different names, and how surely.
 *
 * Counter-examples: 制造业 and 制造业投资 (the head is another thing), 金融体制改革 and 司法体制改革 (they only share their end), 现代企业制度 and
 * 现代金融企业制度 (another word stands inside).
 */
import { isDistinguishing } from '../lexicon/qualifiers.ts';
import { compareBigrams, getLikeness, type Saying, subtract, toGist } from './sayings.ts';
import { CAUSATIVE } from './successions.ts';

/** Shortest name that may live on in another, in units: two characters stand in too many. */
const SHORTEST_SHARED = 3;
/** Shortest abbreviation. */
const SHORTEST_ABBREVIATION = 4;
/** Most units that an abbreviation leaves out in one place: 国[有]企[业]改革, but not 现代[金融]企业制度. */
const MOST_LEFT_OUT = 1;
/** Characters that may be left out alone: 房地产[业]发展新模式, but not 消费[税]政策. */
const EMPTY_CHARACTERS = /^[业性化新总市场起好住到]?$/u;
/** Likeness at which the longer of two names is the shorter with a modifier: 全社会|物流成本, but not 装备|制造业. */
const LEAST_CONTAINED = 0.65;
/** Shortest beginning that two names share where both go on with what shall become of it: 房地产市场|平稳健康发展, 房地产市场|止跌回稳. */
const SHORTEST_BEGINNING = 3;
/** Most kinship of two names that are not the same. */
const MOST_OF_OTHERS = 0.95;
/** Kinship of names that are one without their qualifiers. */
const SAME_WITHOUT_QUALIFIERS = 0.8;

/** What may follow a name without making it another thing. */
const SAME_HEAD =
  /^(?:平稳|稳定|止跌回稳|企稳回升|规范|有序|持续|良性循环|平稳运行|稳定运行|发展|建设|水平|工作|健康发展|转型升级|改造升级|深化|提升|活力|信心|潜力|优势|管理|风险|问题|根基)*(?:专项行动|行动|行动计划|计划|规划|战略|工程|制度|机制|体制|促进法|法|条例|试点|先行区|示范区|新赛道|新格局|新模式|规划建议)?$/u;

/** Ends that say how a thing shall be, not what it is. */
const FATE = /(?:平稳|健康|稳定|回稳|回升|向好|止跌|有序|协调|规范|持续)(?:发展|运行)?$/u;

/** How near the subjects of two wordings are. */
export interface Kinship {
  /** 0–1; 0 where they are no kin. */
  readonly degree: number;
  /** Whether it rests on all that the clauses say of their terms, so that both are on one aspect. */
  readonly isWhole: boolean;
}

/** How near the subjects of two wordings are. */
export function getKinship(from: Saying, to: Saying): Kinship {
  const byMembers = compareMembers(from, to);
  if (byMembers > 0) return { degree: byMembers, isWhole: true };
  if (isJoined(from, to) || isJoined(to, from)) return { degree: JOINED, isWhole: true };
  if (shareFirst(from, to)) return { degree: FIRST_SHARED, isWhole: true };
  const others = toVariants(to);
  const byName = Math.max(...toVariants(from).flatMap((a) => others.map((b) => compareNames(a, b))));
  if (byName > 0)
    return { degree: from.name === to.name ? 1 : Math.min(byName, MOST_OF_OTHERS), isWhole: false };
  const [a, b] = [from.object, to.object];
  const isSameVerb = from.verb === to.verb;
  if (from.plain.object === to.plain.object || (isSameVerb && from.plain.noun === to.plain.noun))
    return { degree: SAME_WITHOUT_QUALIFIERS, isWhole: true };
  if (isAbbreviation(a, b) || isModified(a, b) || areFates(from, to)) return { degree: 0.5, isWhole: true };
  if (areAlike(from, to)) return { degree: ALIKE, isWhole: true };
  return { degree: 0, isWhole: false };
}

/** Least likeness of two objects that are one thing in other words, and how near that makes them. */
const LEAST_ALIKE = 0.66;
const ALIKE = 0.4;

/** Whether the objects begin alike, share most of their words, and what only one has makes it no other thing: 金融监管体制, 金融监管|管理|体制. */
function areAlike(from: Saying, to: Saying): boolean {
  if (from.object[0] !== to.object[0]) return false;
  if (compareBigrams(from.objectBigrams, to.objectBigrams) < LEAST_ALIKE) return false;
  return !isDistinguishing(`${subtract(from.object, to.object)} ${subtract(to.object, from.object)}`);
}

/** Kinship of a thing with itself and something else. */
const JOINED = 0.9;
/** Shortest thing that another is joined to, in units, and most units of what is joined. */
const [SHORTEST_JOINED, MOST_JOINED] = [4, 8];
/** What is joined to a thing, behind it, before it, or within it before its head. */
const JOINT_BEHIND = /^[和与及、]/u;
const JOINT_BEFORE = /[和与及]$/u;
const JOINT = /[和与及、]/u;

/** Whether one wording is on the thing of another and one more: 海洋经济(和湾区经济), 城中村(和危旧房)改造, but not 服务消费(与养老再贷款). */
function isJoined({ parts: { core } }: Saying, { label, parts: other }: Saying): boolean {
  if (core.length < SHORTEST_JOINED || label.length <= core.length || !JOINT.test(label)) return false;
  if (core.includes('、')) return false;
  const at = label.indexOf(core);
  if (at !== -1) return !other.core.includes(core) && JOINT_BEHIND.test(label.slice(at + core.length));
  for (let cut = core.length - 2; cut > 1; cut -= 1) {
    const [head, tail] = [core.slice(0, cut), core.slice(cut)];
    const start = label.indexOf(head);
    const end = start === -1 ? -1 : label.indexOf(tail, start + cut);
    if (end === -1 || end - start - cut > MOST_JOINED) continue;
    const between = label.slice(start + cut, end);
    if (JOINT_BEHIND.test(between) || JOINT_BEFORE.test(between)) return true;
  }
  return false;
}

/** Kinship of two pairs of things of which the first is the same. */
const FIRST_SHARED = 0.6;

/** Whether both join another thing to the same: 安全生产|和防灾减灾, 安全生产|和食品安全监管. */
function shareFirst(from: Saying, to: Saying): boolean {
  if (from.baggage.length < SHORTEST_JOINED || from.baggage !== to.baggage) return false;
  return [from, to].every(({ parts }) => JOINT_BEFORE.test(parts.lead));
}

/** Least share of common members of two lists, of the shorter. */
const LEAST_SHARED_MEMBERS = 0.5;

/** How near two lists are by their members, 0 where one of them is none: 数字消费、绿色消费、健康消费. */
function compareMembers(from: Saying, to: Saying): number {
  const [a, b] = [from, to].map(({ parts }) => parts.core.split('、')) as [string[], string[]];
  if (a.length < 2 || b.length < 2) return 0;
  const shared = a.filter((member) => b.includes(member)).length;
  return shared < 2 || shared < LEAST_SHARED_MEMBERS * Math.min(a.length, b.length)
    ? 0
    : 0.5 + shared / Math.max(a.length, b.length) / 2;
}

/** The name of a subject, also without qualifiers; of 逆周期和跨周期调节 also what its first half stands for, 逆周期调节. */
function toVariants({ name, plain, parts }: Saying): string[] {
  const joined = /^(.{2,}?)(?:和|与|及)(.{3,})$/u.exec(parts.core);
  const [, left = '', right = ''] = joined ?? [];
  const modifier = left.slice(-SHORTEST_SHARED);
  const isParallel =
    left !== '' && right.length > modifier.length && right.charAt(modifier.length - 1) === left.at(-1);
  const half = isParallel ? [toGist(left + right.slice(modifier.length))] : [];
  return [...new Set([name, plain.name, ...half])];
}

/** Whether one object is the other with a modifier before it: 全社会|物流成本. */
function isModified(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    short.length >= SHORTEST_ABBREVIATION &&
    long.endsWith(short) &&
    getLikeness(a, b) >= LEAST_CONTAINED &&
    !isDistinguishing(long.slice(0, -short.length))
  );
}

/** Whether both say what shall become of one thing: 促进房地产市场平稳健康发展, 推动房地产市场止跌回稳. */
function areFates(from: Saying, to: Saying): boolean {
  if (![from, to].every(({ parts }) => CAUSATIVE.test(parts.lead))) return false;
  const [a, b] = [from.object, to.object];
  return (
    a.slice(0, SHORTEST_BEGINNING) === b.slice(0, SHORTEST_BEGINNING) &&
    [a, b].every((object) => FATE.test(object))
  );
}

/** Whether one is the other with single characters left out between its first and its last: two at least, or one that adds nothing. */
function isAbbreviation(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_ABBREVIATION || short[0] !== long[0]) return false;
  let at = 1;
  let leftOut = '';
  for (let i = 1; i < short.length; i += 1) {
    const next = long.indexOf(short.charAt(i), at);
    if (next === -1 || next - at > MOST_LEFT_OUT) return false;
    leftOut += long.slice(at, next);
    at = next + 1;
  }
  return at === long.length && (leftOut.length > 1 || EMPTY_CHARACTERS.test(leftOut));
}

function getCommonLength(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
}

/** How near two names are, 0–1; 0 where they are no kin. */
function compareNames(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (a === b) return 1;
  // Worked out only for names that are kin, which few are.
  const toDegree = () => 0.5 + getLikeness(a, b) / 2;
  if (isModified(a, b)) return toDegree();
  if (short.length >= SHORTEST_SHARED && long.startsWith(short))
    return SAME_HEAD.test(long.slice(short.length)) ? toDegree() : 0;
  const common = getCommonLength(a, b);
  if (common >= SHORTEST_ABBREVIATION && [a, b].every((name) => SAME_HEAD.test(name.slice(common))))
    return toDegree();
  if (isAbbreviation(a, b)) return toDegree();
  const cut = long.indexOf(short.slice(-2)) + 2;
  if (short.length >= SHORTEST_ABBREVIATION && cut > 1 && isAbbreviation(short, long.slice(0, cut)))
    return SAME_HEAD.test(long.slice(cut)) ? toDegree() : 0;
  return 0;
}
