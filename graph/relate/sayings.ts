/**
 * Wordings as they are compared: each with its gist, its parts and the topics it is on, worked out once, and what few comparisons ask for, only then.
 */
import { stripQualifiers } from '../lexicon/qualifiers.ts';
import { findTopics, type TouchedTopic } from '../lexicon/topics.ts';
import { blankLeaders, splitLead } from '../lexicon/verbs.ts';
import type { WordingPlace } from '../resolve/wording-places.ts';
import { toFoldedName } from '../text/fold.ts';

/** Shortest rest of a name without its qualifiers, in units: 物流成本, but not 改革. */
const SHORTEST_PLAIN = 4;
/** Likewise of a bare noun, which counts only behind the same verb: 防范化解|重大风险, 防范化解|重点领域风险. */
const SHORTEST_NOUN = 2;

/** A wording, ready to be compared. */
export interface Saying extends WordingPlace {
  /** What it says: see {@link toGist}. */
  readonly gist: string;
  /** Its verbs and modifiers, its term and what follows the term, as written. */
  readonly parts: { readonly lead: string; readonly core: string; readonly tail: string };
  /** What stands before its term besides verbs and qualifiers: another object, 改善|基础设施和|营商环境. */
  readonly baggage: string;
  /** Likewise, with what tells which of it: 搞好|现有矿井的|技术改造. */
  readonly load: string;
  /** The last verb before its term, and what stands between them. */
  readonly verb: string;
  readonly attribute: string;
  /** What stands right before its term and tells whose it is: 放宽|服务业|市场准入. */
  readonly owner: string;
  /** Things that 等 sums up before its term: 加强|农田水利和高标准农田|等基础设施建设. */
  readonly members: readonly string[];
  /** Place or body whose its term is: 扶持|贫困地区|的教育事业. */
  readonly holder: string;
  /** Gist of its term. */
  readonly name: string;
  /** The term with what the clause says of it, without words of urging: 经济大省(要真正)挑起大梁. */
  readonly object: string;
  /** The term, and the object, without what qualifies them; of the object also down to a bare noun. */
  readonly plain: { readonly name: string; readonly object: string; readonly noun: string };
  /** Pairs of characters of the wording. */
  readonly getBigrams: () => ReadonlySet<string>;
  /** Pairs of characters of its object. */
  readonly objectBigrams: ReadonlySet<string>;
  /** Topics of a plain wording. */
  readonly getTopics: () => readonly TouchedTopic[];
}

/** Places and bodies, before 的. */
const HOLDER =
  /(?:贫困|民族|边远|边疆|中部|西部|东部|东北)?(?:地区|部门|银行|军队|部队|学校|高校|城镇|乡村)(?=的$)/u;

/** What stands right before a term, behind the verbs. */
const OWNER = /(?:^| )(?!城乡$|中央$|地方政府$)([^ 的和与及、等“]+)$/u;
const NONE: readonly string[] = [];

/** Prepare a wording. */
export function toSaying(place: WordingPlace): Saying {
  const { label, lead, core } = place;
  const parts = {
    lead: label.slice(0, lead),
    core: label.slice(lead, lead + core),
    tail: label.slice(lead + core),
  };
  const object = toGist((parts.core + parts.tail).replace(/要真正|要勇|要|真正|勇/gu, ''));
  const name = toGist(parts.core);
  const blanked = blankLeaders(parts.lead);
  const isBare = blanked.trim() === '';
  const load = isBare ? '' : toBaggage(parts.lead);
  return {
    ...place,
    gist: toGist(label),
    parts,
    baggage: parts.lead.endsWith('的') ? toBaggage(parts.lead.replace(/[^和与及、]*的$/u, '')) : load,
    load,
    ...splitLead(parts.lead),
    owner: isBare ? '' : (OWNER.exec(blanked)?.[1] ?? ''),
    members: parts.lead.includes('等') ? findMembers(parts.lead) : NONE,
    holder: HOLDER.exec(parts.lead)?.[0] ?? '',
    name,
    object,
    plain: {
      name: stripQualifiers(name, SHORTEST_PLAIN),
      object: stripQualifiers(object, SHORTEST_PLAIN),
      noun: stripQualifiers(object, SHORTEST_NOUN),
    },
    getBigrams: once(() => toBigrams(toFoldedName(label))),
    objectBigrams: toBigrams(object),
    getTopics: once(() => (place.form === 'stance' ? [] : findTopics(label))),
  };
}

/** What makes a value when it is asked for first, and keeps it. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Things that 等 sums up at the end of a lead; none where there is no such list. */
function findMembers(lead: string): string[] {
  const list = /^(.+)等[^、和等]{0,4}$/u.exec(lead)?.[1];
  if (list === undefined) return [];
  return blankLeaders(list)
    .split(/[\s、和与及]+/u)
    .filter((member) => member.length > 1);
}

/** An attribute that says what something shall be like, not which it is: 培育|具有国际竞争力的|新兴支柱产业. */
const QUALITY = /(?:具有|更具|富有|充满|更加|更|高)[^的和与及、]{2,10}的$/u;

/** What stands before a term besides verbs, qualifiers and lists that it sums up. */
function toBaggage(lead: string): string {
  return stripQualifiers(blankLeaders(lead.replace(/^.*等/u, '').replace(QUALITY, '')), 0).replace(
    /[\s的和与及、等“”]+/gu,
    '',
  );
}

/**
 * What a wording says, without what two outlets write differently: 的, pauses, 更加 for 更, and a leading 坚持. Two wordings of one gist are
 * one wording.
 */
export function toGist(label: string): string {
  return toFoldedName(label)
    .replace(/^坚持/u, '')
    .replace(/更[加为]/gu, '更')
    .replace(/[的、，,和与及·+]/gu, '');
}

/** Pairs of neighboring characters. */
function toBigrams(name: string): Set<string> {
  const bigrams = new Set<string>();
  for (let i = 0; i + 1 < name.length; i += 1) bigrams.add(name.slice(i, i + 2));
  return bigrams;
}

/** The characters of a text that another has not. */
export function subtract(text: string, other: string): string {
  return [...text].filter((character) => !other.includes(character)).join('');
}

/** How alike two names are: twice the common pairs of characters over all pairs (Dice 1945). */
export function getLikeness(a: string, b: string): number {
  return compareBigrams(toBigrams(toFoldedName(a)), toBigrams(toFoldedName(b)));
}

/** Likewise of sets of pairs. */
export function compareBigrams(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let shared = 0;
  for (const bigram of x) if (y.has(bigram)) shared += 1;
  return (2 * shared) / Math.max(1, x.size + y.size);
}
