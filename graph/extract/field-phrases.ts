/**
 * Phrases round a field that is no term by itself: 激发有潜能的消费, 稳步增加城乡群众收入, 保持汇率基本稳定.
 *
 * The clause begins with a verb, has the field as its object, and says little else. Counter-examples, all without a phrase: a clause that
 * names a term there (发展服务消费), one that goes on behind the field (扩大消费的政策), one with several objects (促进消费和投资).
 */
import { OBJECT_NAMES } from '../lexicon/policy-fields.ts';
import { blankLeaders } from '../lexicon/verbs.ts';
import { type EntityKey, toEntityKey } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import type { Cues } from './cue-words.ts';
import { findBreak, findListStart, findStart, getLongest, type TextUnits } from './leads.ts';
import { findRange } from './term-context.ts';

/** A phrase with its field. */
export interface FieldPhrase extends Span {
  readonly words: EntityKey;
  /** The field itself. */
  readonly core: Span;
}

/** What may follow a field: what of it, or what shall become of it. */
const TAIL =
  /^(?:结构|强度|力度|规模|潜力|活力|信心|意愿|能力|水平|总水平|需求|管理|引导|监管|使用|环境|基本稳定|总体稳定|稳定|平稳增长|稳定增长|合理增长|较快增长|增长|合理充裕|充裕|回升|平稳|持续恢复|恢复|叠加效应|实施力度)?$/u;
/** Where 把 puts a field says how much it counts: 把恢复和扩大消费|摆在优先位置. */
const PLACED = /^(?:摆|放)在[^，的]{2,8}$/u;
/** What joins several objects. */
const JOINING = /[和与及同跟或]/u;
/** What makes the field only say when and how. */
const CIRCUMSTANTIAL = /通过|按照|根据|随着|围绕|依靠/u;
/** Shortest phrase: a verb and its object. */
const SHORTEST = 4;

/**
 * Find the phrases of a text round fields, in its order.
 *
 * @param taken - Spans of terms, and of stances, which word for themselves; each list in order and without overlaps.
 */
export function findFieldPhrases(
  units: TextUnits & { readonly cues: Cues },
  taken: readonly (readonly Span[])[],
): FieldPhrase[] {
  const phrases: FieldPhrase[] = [];
  const { words, starts } = units.cues.fields;
  words.forEach((index, i) => {
    const [name = '', field = ''] = OBJECT_NAMES[index] ?? [];
    const start = starts[i] ?? 0;
    const core = { start, end: start + name.length };
    if (taken.some((spans) => isCovered(spans, core))) return;
    const phrase = findPhrase(units, core);
    if (phrase !== undefined) phrases.push({ words: toEntityKey('policy', field), core, ...phrase });
  });
  return phrases;
}

/** Whether one of some spans shares a unit with another. */
function isCovered(spans: readonly Span[], span: Span): boolean {
  const [from, to] = findRange(spans, span);
  return from < to || (from > 0 && (spans[from - 1]?.end ?? 0) > span.start);
}

function findPhrase({ text, codes }: TextUnits, core: Span): Span | undefined {
  const end = findBreak(codes, core.end, 1);
  const from = findListStart({ text, codes }, findBreak(codes, core.start, -1), core.start);
  if (text.charAt(end) === '、' || text.charAt(from - 1) === '、') return undefined;
  const tail = text.slice(core.end, end);
  const isPlaced = PLACED.test(tail);
  if (!isPlaced && !TAIL.test(tail)) return undefined;
  const start = findStart({ text, codes }, from, core.start, end);
  if (start === undefined || start === core.start) return undefined;
  const lead = text.slice(start, core.start);
  if (end - start < SHORTEST || end - start > getLongest(lead)) return undefined;
  // Verbs may be joined, 恢复和扩大|消费, objects not.
  const hasObject = JOINING.test(lead) && !/^[\s和]*$/u.test(blankLeaders(lead));
  return hasObject || CIRCUMSTANTIAL.test(lead) ? undefined : { start, end: isPlaced ? core.end : end };
}
