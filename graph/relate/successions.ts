/**
 * Whether a later wording continues an earlier one, and the edge that says so.
 *
 * Counter-examples: two aspects of one subject (人工智能发展, 人工智能安全治理) do not continue each other; slogans that share a single part of many
 * are two slogans.
 */
import type { Change } from '../model/kinds.ts';
import { classifyPlain, classifySlogan, classifyStance, splitParts } from './changes.ts';
import { compareWordings } from './evolutions.ts';
import type { Relation } from './relation.ts';
import { compareBigrams, getLikeness, type Saying } from './sayings.ts';

/** One thing giving way to another, before it becomes a relation. */
export interface Succession {
  readonly change: readonly Change[];
  /** How alike the wordings are, 0–1. */
  readonly likeness: number;
}

/** Least share of common pairs of characters: two aliases of one subject that share less are spoken of in two ways. */
const LEAST_LIKENESS = 0.22;
/** Likewise where one of them has another object before its term. */
const LEAST_LADEN_LIKENESS = 0.5;
/** Likewise where more is told of the one term than of the other. */
const LEAST_TOLD_LIKENESS = 0.4;
/** Most units before a term that are no object of their own. */
const MOST_BAGGAGE = 4;
/** Likewise of those that 和 joins to the term, which share its verb. */
const MOST_JOINED_BAGGAGE = 6;
/** Likeness of what follows two terms that is more than chance: 规划的关键一年 and 任务提前一年完成 share a word. */
const LEAST_TAIL_LIKENESS = 0.15;
/** Least share of a slogan's parts that the next one keeps, of the shorter of both. */
const LEAST_SHARED_PARTS = 0.5;

/** Verbs whose object acts: behind them two different predicates say what the subject shall do, and one replaces the other. */
export const CAUSATIVE = /(?:推动|促进|保持|使|确保|支持|实现|努力|维护|稳定)$/u;
/** Tails that say no more than the verb before them. */
const LIGHT_TAIL =
  /^(?:的|等)?(?:多种|各类|政策工具|建设|发展|水平|质量|能力|工作|力度|态势|规模|步伐|体系|政策|制度|体制机制|机制|体制|行动|工程|转型升级|改造升级|转型|升级|改造|提升|推进|范围|使用|应用|优势|作用|项目|任务|重大举措|举措|措施|目标|事业|调整|优化|增长|增加|稳定|壮大|任务|基本|总体|持续|平稳|健康|协调|较快|快速|全面|合理|有序|规范|向好|良性循环|畅通|充裕|运行|趋势|势头|回稳|回升|企稳|止跌|(?:保持|处于|稳定)在合理(?:水平|区间)|服务|活动|运动)*$/u;

/** Tails that measure: 专项债券规模 and 专项债券使用范围 are two things. */
const MEASURE = /(?:范围|规模|水平|质量|能力|力度)$/u;

/** What is known of two wordings before they are compared. */
interface Known {
  readonly isSameAspect?: boolean;
  readonly areKin?: boolean;
  /** Whether they are on one topic in two forms. */
  readonly isOnTopic?: boolean;
}

/** Judge whether `to` continues `from`; `undefined` where it does not, or where both say the same. */
export function judgeSuccession(from: Saying, to: Saying, known: Known = {}): Succession | undefined {
  if (from.gist === to.gist) return undefined;
  const likeness = compareBigrams(from.getBigrams(), to.getBigrams());
  const finish = (change: readonly Change[]): Succession => ({
    change: [...new Set(change)].sort(),
    likeness,
  });
  if (known.isOnTopic) return finish(classifyPlain(from, to));
  switch (from.form) {
    case 'stance':
      return finish(classifyStance(from, to));
    case 'slogan':
      return isSameSlogan(from, to) ? finish(classifySlogan(from, to)) : undefined;
    case 'plain':
      if (likeness < LEAST_LADEN_LIKENESS && carriesOther(from, to, 'baggage')) return undefined;
      if (likeness < LEAST_TOLD_LIKENESS && carriesOther(from, to, 'load')) return undefined;
      return (known.areKin || likeness >= LEAST_LIKENESS || isSameThing(from, to)) &&
        (known.isSameAspect || isSameAspect(from, to))
        ? finish(classifyPlain(from, to))
        : undefined;
    default:
      return from.form satisfies never;
  }
}

/** Share of confidence that is left where one end is a digest or notes, or where documents are known to be missing between. */
const DIGEST_DISCOUNT = 0.7;
const GAP_DISCOUNT = 0.85;

/**
 * The edge of a succession.
 *
 * @param options.certainty - How sure the pair is by itself, 0–1; gaps and digests take from it.
 */
export function toEvolution(
  from: Saying,
  to: Saying,
  { change }: Succession,
  { certainty, gap, isFull }: { readonly certainty: number; readonly gap: number; readonly isFull: boolean },
): Relation {
  const { added, removed, kept } = compareWordings(from.label, to.label);
  const discount = (isFull ? 1 : DIGEST_DISCOUNT) * (gap > 0 ? GAP_DISCOUNT : 1);
  return {
    source: from.wording,
    target: to.wording,
    attributes: {
      kind: 'evolves-into',
      change,
      added,
      removed,
      kept,
      evidence: [from.evidence, to.evidence],
      ...(gap > 0 ? { gap } : {}),
      confidence: Math.round(certainty * discount * 100) / 100,
    },
  };
}

/** Two phrases on one subject are on the same aspect where what follows the term agrees, says nothing, or is what the term shall do. */
function isSameAspect(from: Saying, to: Saying): boolean {
  const [a, b] = [from.parts, to.parts];
  if (a.tail === b.tail) return true;
  const areMeasures = MEASURE.test(a.tail) && MEASURE.test(b.tail);
  if (!areMeasures && LIGHT_TAIL.test(a.tail) && LIGHT_TAIL.test(b.tail)) return true;
  if (a.tail !== '' && b.tail !== '' && getLikeness(a.tail, b.tail) > LEAST_TAIL_LIKENESS) return true;
  if (from.verb === to.verb && [...a.tail].some((character) => b.tail.includes(character))) return true;
  const acts = ({ lead, tail }: Saying['parts']) => tail !== '' && CAUSATIVE.test(lead);
  return acts(a) && acts(b);
}

function isSameSlogan(before: Saying, after: Saying): boolean {
  const [a, b] = [splitParts(before), splitParts(after)];
  const shared = a.filter((part) => b.includes(part)).length;
  return shared > 0 && shared >= LEAST_SHARED_PARTS * Math.min(a.length, b.length);
}

/** Whether one wording has an object before its term that the other does not name. */
function carriesOther(from: Saying, to: Saying, what: 'baggage' | 'load'): boolean {
  const carries = (a: Saying, b: Saying) => {
    const most = /[和与及]$/u.test(a.parts.lead) ? MOST_JOINED_BAGGAGE : MOST_BAGGAGE;
    return a[what].length > most && !b.gist.includes(a[what]);
  };
  return carries(from, to) || carries(to, from);
}

/** Ends of a name that say what kind of thing it is: “两重”项目 and “两重”建设 are one thing. */
const KIND_OF_THING = /(?:建设|项目|工程|行动|专项行动|政策|战略|工作|任务|改革|制度|机制|体系|试点)$/u;

/** Whether both name the same term and measure nothing of it: their verbs alone may then differ. */
function isSameThing(from: Saying, to: Saying): boolean {
  if ([from, to].some(({ object }) => MEASURE.test(object))) return false;
  return (
    from.name === to.name ||
    (from.words === to.words &&
      (areOtherNames(from, to) ||
        from.name.replace(KIND_OF_THING, '') === to.name.replace(KIND_OF_THING, '')))
  );
}

/** Whether both are but a verb and a name, which the lexicon knows as two names of one subject: 加强|舆论引导, 加强|预期管理. */
function areOtherNames(from: Saying, to: Saying): boolean {
  return [from, to].every(({ parts, load }) => parts.tail === '' && load === '') && from.name !== to.name;
}
