/**
 * By which change one wording gave way to another.
 *
 * strengthened, weakened: the scales of `lexicon/intensity.ts`. expanded, narrowed: words were only added or only dropped. specified: a named
 * instrument takes the place of a general wording. replaced: another verb, another object, another modifier of a stance.
 */
import { GOVERNING_VERBS } from '../lexicon/grammar.ts';
import { compareIntensity, comparePredicates, compareStances } from '../lexicon/intensity.ts';
import type { Change } from '../model/kinds.ts';
import { type Saying, toGist } from './sayings.ts';

/** Names of instruments: what turns a general wording into a definite one. */
const INSTRUMENT =
  /(?:行动|计划|规划|纲要|战略|工程|促进法|法|条例|办法|规定|细则|意见|方案|指引|清单|目录|名单|标准|平台|基金|贷款|国债|债券|工具|试点|示范区|先行区|试验区|再贷款|制度|机制)$/u;

/** Change of a plain wording: of the verbs that lead it, and of what they lead. */
export function classifyPlain(from: Saying, to: Saying): Change[] {
  const [a, b] = [from.parts, to.parts];
  const isSameVerb = findVerb(a.lead) === findVerb(b.lead);
  const [byLead, byAll] = [compareLeads(a.lead, b.lead), compareIntensity(from.label, to.label)];
  const isPlaced = to.isPlaced && !from.isPlaced;
  const stronger: Change[] = byLead > 0 || byAll > 0 || isPlaced ? ['strengthened'] : [];
  const [before, after] = [toGist(a.core + a.tail), toGist(b.core + b.tail)];
  if (before !== after) {
    const object = classifyObject(before, after);
    return isSameVerb ? [...stronger, object] : [...stronger, object, 'replaced'];
  }
  if (!isSameVerb) return [...stronger, 'replaced'];
  const leads = compareScope(toGist(a.lead), toGist(b.lead));
  // Only a word that is gone weakens: another in its place says how, and seldom less.
  if (leads === 'narrowed') return byLead < 0 ? ['narrowed', 'weakened'] : ['narrowed'];
  return stronger.length > 0 ? stronger : [leads ?? 'replaced'];
}

/** Compare what leads two terms; a term that brings its own verb has no lead to compare. */
function compareLeads(before: string, after: string): number {
  return before === '' || after === '' ? 0 : compareIntensity(before, after);
}

function classifyObject(before: string, after: string): Change {
  const scope = compareScope(before, after);
  const isNamed = INSTRUMENT.test(after) && !INSTRUMENT.test(before);
  if (isNamed && scope !== 'narrowed') return 'specified';
  return scope === 'expanded' && isQualified(before, after) ? 'specified' : (scope ?? 'replaced');
}

/** Words that widen what they stand before: 全社会物流成本 is more than 物流成本. */
const WIDENING = /全|各|所有|更多|广大|城乡|国内外|多/u;

/** Whether the one name is the other with what tells which of it: 金融工具, 新型政策性|金融工具. */
function isQualified(before: string, after: string): boolean {
  const added = after.endsWith(before) ? after.slice(0, -before.length) : '';
  return added !== '' && !WIDENING.test(added);
}

const VERBS = new Set(GOVERNING_VERBS.filter((word) => word.length > 1));

/** The verb right before a term, its last two units where it is none of the known; empty without a lead. */
export function findVerb(lead: string): string {
  const bare = lead.replace(/[“好的]+$/u, '');
  for (let length = 4; length > 1; length -= 1)
    if (VERBS.has(bare.slice(-length))) return bare.slice(-length);
  return bare.slice(-2);
}

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
  const direction = isAnother ? bySelf : comparePredicates(a.tail, b.tail);
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
  const intensity = compareIntensity(before.parts.lead, after.parts.lead);
  return [intensity > 0 ? 'strengthened' : intensity < 0 ? 'weakened' : 'replaced'];
}
