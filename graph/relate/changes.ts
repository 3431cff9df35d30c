/**
 * By which change one wording gave way to another.
 *
 * strengthened, weakened: the scales of `lexicon/intensity.ts`, or what a clause puts first; weaker is only what drops words of
 * degree or turns to a plainer verb. specified: a named instrument takes the place of a general wording, the object is told more narrowly
 * (政策工具箱 → 稳就业稳经济的政策工具箱), or how it is done. expanded, narrowed: any other words of the object, or objects beside it, were
 * only added or only dropped. replaced: another verb, another object, another modifier of a stance. What only measures an object (力度, 步伐, 建设) is none of it.
 */
import { compareIntensity, comparePredicates, compareStances, isPlainer } from '../lexicon/intensity.ts';
import type { Change } from '../model/kinds.ts';
import { type Saying, toGist } from './sayings.ts';

/** Names of instruments: what turns a general wording into a definite one. */
const INSTRUMENT =
  /(?:行动|计划|规划|纲要|战略|工程|(?<![执司立方])法|条例|办法|规定|细则|意见|方案|指引|举措|清单|目录|名单|标准|平台|基金|贷款|国债|债券|工具|试点|示范区|先行区|试验区|再贷款|制度|机制)$/u;

/** Change of a plain wording: of the verbs that lead it, and of what they lead. */
export function classifyPlain(from: Saying, to: Saying): Change[] {
  const [a, b] = [from.parts, to.parts];
  const isSameVerb = from.verb === to.verb;
  const [byLead, byAll] = [compareLeads(a.lead, b.lead), compareIntensity(from.label, to.label)];
  const isPlaced = to.isPlaced && !from.isPlaced;
  const [before, after] = [toObject(from), toObject(to)];
  const isOfOne = before === after || compareScope(before, after) !== undefined;
  const isWeaker = isOfOne && byLead < 0 && byAll < 0 && isPlainer(b.lead, a.lead);
  const strength: Change[] =
    byLead > 0 || byAll > 0 || isPlaced ? ['strengthened'] : isWeaker ? ['weakened'] : [];
  const verb: Change[] = isSameVerb || isWeaker ? [] : ['replaced'];
  const beside = compareBaggage(from, to);
  if (beside !== undefined) return [...strength, beside, ...verb];
  if (before !== after && !isMoved(from, to, before, after))
    return [...strength, classifyObject(from, to, before, after), ...verb];
  if (!isSameVerb) {
    const how: Change[] = MEANS.test(b.lead) && !MEANS.test(a.lead) ? ['specified'] : [];
    return [...strength, ...how, ...verb];
  }
  if (strength.length > 0) return strength;
  const leads = compareScope(toGist(a.lead), toGist(b.lead));
  // A word that is added without being stronger says how; one that is gone leaves the matter as wide as it was.
  return [leads === 'expanded' ? 'specified' : 'replaced'];
}

/** Ends that say how much is done about an object, and are none of it: 加大改革开放|力度. */
const MEASURE_END = /(?:工作)?(?:力度|步伐|水平|工作|问题|态势|建设|发展)$/u;

/** What a wording is about, without its verbs. */
function toObject({ parts: { core, tail }, baggage, attribute }: Saying): string {
  const object = toGist((baggage === '' ? attribute : '') + core + tail).replace(HEDGES, '');
  const bare = object.replace(MEASURE_END, '');
  return bare.length < SHORTEST_OBJECT ? object : bare;
}

/** Words that hedge what is said of an object, and are compared as strength: 保持流动性|合理|充裕. */
const HEDGES = /合理|适度|适当/gu;

/** Whether only one of two wordings has another object beside its term, 推进|新型城镇化和|乡村全面振兴, or the term of the other. */
function compareBaggage(from: Saying, to: Saying): 'expanded' | 'narrowed' | undefined {
  const has = (a: Saying, b: Saying) =>
    /[和与及]/u.test(a.parts.lead) &&
    a.baggage !== '' &&
    (a.baggage === b.name || !b.gist.includes(a.baggage));
  const [dropped, added] = [has(from, to), has(to, from)];
  if (dropped === added) return undefined;
  return added ? 'expanded' : 'narrowed';
}

/** Compare what leads two terms; a term that brings its own verb has no lead to compare. */
function compareLeads(before: string, after: string): number {
  return before === '' || after === '' ? 0 : compareIntensity(before, after);
}

function classifyObject(from: Saying, to: Saying, before: string, after: string): Change {
  const scope = compareScope(before, after);
  const isNamed = INSTRUMENT.test(after) && !INSTRUMENT.test(before);
  if (isNamed && scope !== 'narrowed') return 'specified';
  if (scope !== 'expanded' || to.parts.core.includes('、') || isJoined(from, to)) return scope ?? 'replaced';
  return isQualified(before, after) ? 'specified' : 'expanded';
}

/** Whether what one object has more than the other stands elsewhere in it: 全面|推进乡村振兴, 推进乡村|全面|振兴. */
function isMoved(from: Saying, to: Saying, before: string, after: string): boolean {
  const isHeld = (object: string, other: Saying) =>
    [...object].every((character) => other.label.includes(character));
  return isHeld(before, to) && isHeld(after, from);
}

/** Whether a wording joins something to the object of another: 灵活就业和|新就业形态劳动者权益保障. */
function isJoined(from: Saying, to: Saying): boolean {
  const at = to.label.indexOf(from.parts.core);
  return at > 0 && /[和与及、]$/u.test(to.label.slice(0, at));
}

/** Words that widen what they stand before: 全社会物流成本 is more than 物流成本. */
const WIDENING = /全|各|所有|更多|广大|城乡|国内外|多/u;

/** Whether the one name is the other with what tells which of it: 金融工具, 新型政策性|金融工具. */
function isQualified(before: string, after: string): boolean {
  const added = after.endsWith(before) ? after.slice(0, -before.length) : '';
  return added !== '' && !WIDENING.test(added);
}

/** Shortest object without its measure, in units. */
const SHORTEST_OBJECT = 2;

/** What a clause is done by: 以科技创新引领. */
const MEANS = /^以[^，的]{2,8}/u;

/** Whether words were only added or only dropped; `undefined` where both or neither. */
export function compareScope(before: string, after: string): 'expanded' | 'narrowed' | undefined {
  if (before === after) return undefined;
  if (isSubsequence(before, after)) return 'expanded';
  return isSubsequence(after, before) ? 'narrowed' : undefined;
}

/** Whether all characters of a name stand in another in this order, as those of an abbreviation do: 国企改革 in 国有企业改革. */
function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (let i = 0; i < long.length && at < short.length; i += 1) if (long[i] === short[at]) at += 1;
  return at === short.length;
}

/** Change of a stance: of its modifier, else of its predicate. */
export function classifyStance(from: Saying, to: Saying): Change[] {
  const [a, b] = [from.parts, to.parts];
  const change: Change[] = [];
  const [modifierA, modifierB] = [a.lead.replace(/的$/u, ''), b.lead.replace(/的$/u, '')];
  const bySelf = compareStances(modifierA, modifierB);
  const isAnother = modifierA !== modifierB && modifierA !== '' && modifierB !== '';
  if (isAnother && !modifierB.endsWith(modifierA) && !modifierA.endsWith(modifierB)) change.push('replaced');
  const isSame = modifierA === modifierB;
  const direction = isAnother ? bySelf : isSame ? comparePredicates(a.tail, b.tail) : 0;
  if (direction > 0) change.push('strengthened');
  if (direction < 0) change.push('weakened');
  if (!isAnother) {
    if (a.tail === '' && b.tail !== '') change.push('specified');
    else if (a.tail !== '' && b.tail === '') change.push('narrowed');
    else if (a.tail !== b.tail)
      change.push(b.tail.includes(a.tail) ? 'expanded' : a.tail.includes(b.tail) ? 'narrowed' : 'replaced');
  }
  return change.length === 0 ? ['replaced'] : change;
}

/** Parts of a slogan, without the verbs that lead it. */
export function splitParts({ parts: { core, tail } }: Saying): string[] {
  return (core + tail)
    .replace(/^(?:坚持|做到|要)/u, '')
    .split(/[、，,]/u)
    .filter((part) => part !== '');
}

/** Change of a slogan: of its parts, else of the verbs that lead it. */
export function classifySlogan(before: Saying, after: Saying): Change[] {
  const [a, b] = [splitParts(before), splitParts(after)];
  const added = b.some((part) => !a.includes(part));
  const removed = a.some((part) => !b.includes(part));
  if (added && removed) return ['replaced'];
  if (added) return ['expanded'];
  if (removed) return ['narrowed'];
  if (a.join() !== b.join()) return ['reranked'];
  const intensity = compareLeads(before.parts.lead, after.parts.lead);
  return [intensity > 0 ? 'strengthened' : intensity < 0 ? 'weakened' : 'replaced'];
}
