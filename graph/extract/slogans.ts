/** Slogans: terms of several parts of like length, each a saying of its own. */
import type { Mention } from '../model/findings.ts';
import type { Span } from '../model/span.ts';
import { toUnitTable } from '../text/unit-table.ts';
import { findBreak, findRun, type TextUnits } from './leads.ts';

/** What may follow a slogan that is the object of a verb: 推进|碳达峰、碳中和|各项工作. */
const LIGHT_TAIL = /^(?:的?(?:各项)?(?:工作|问题|任务|目标|等))?$/u;

/** A term of several parts of like length, each a saying of its own: 稳中求进、以进促稳、先立后破. */
export function isSlogan({ text, codes }: TextUnits, span: Span): boolean {
  let mark = span.start;
  while (mark < span.end && PART_MARKS[codes[mark] ?? 0] === 0) mark += 1;
  if (mark === span.end) return false;
  const parts = splitParts(text.slice(span.start, span.end));
  const lengths = parts.map((part) => part.length);
  return parts.length > 1 && Math.min(...lengths) > 2 && Math.max(...lengths) - Math.min(...lengths) <= 2;
}

/**
 * The whole of a slogan: with the rows of parts that stand before and behind it, each as long as its own, 稳中求进、以进促稳，|守正创新、先立后破|，系统集成、协同配合,
 * and the verbs that lead it. Its term is the first that it holds.
 */
export function findSlogan(
  units: TextUnits,
  mention: Mention,
  outermost: readonly Mention[],
  i: number,
): Span & { readonly first: Mention } {
  const { text, codes } = units;
  const whole = findRows(units, mention);
  let at = i;
  while ((outermost[at - 1]?.start ?? -1) >= whole.start) at -= 1;
  const first = outermost[at] ?? mention;
  // Before what goes on, a slogan only qualifies: 营造|鼓励探索、宽容失败|的氛围.
  const isObject = LIGHT_TAIL.test(text.slice(whole.end, findBreak(codes, whole.end, 1)));
  const run = isObject ? findRun(codes, findBreak(codes, whole.start, -1), whole.start) : undefined;
  return { first, start: run ?? whole.start, end: whole.end };
}

/** What no row of parts runs over; blanks neither, but these are enough to bound the text that is looked at. */
const ROW_ENDS = toUnitTable('。；：\n ');

/** A slogan with the rows of parts beside it, if all have the same length. */
function findRows({ text, codes }: TextUnits, slogan: Span): Span {
  const { start, end } = slogan;
  const [isBehindComma, isBeforeComma] = [text.charAt(start - 1) === '，', text.charAt(end) === '，'];
  if (!isBehindComma && !isBeforeComma) return slogan;
  const lengths = splitParts(text.slice(start, end)).map((part) => part.length);
  const [length = 0] = lengths;
  if (lengths.some((other) => other !== length)) return slogan;
  const row = `[^，。；：、\\s]{${length}}(?:、[^，。；：、\\s]{${length}})+`;
  let from = start;
  while (from > 0 && ROW_ENDS[codes[from - 1] ?? 0] === 0) from -= 1;
  const before = isBehindComma
    ? new RegExp(`(?:(?:坚持)?${row}，)+$`, 'u').exec(text.slice(from, start))
    : null;
  const behind = isBeforeComma ? new RegExp(`^(?:，${row}(?=[，。；]))+`, 'u').exec(text.slice(end)) : null;
  return { start: start - (before?.[0].length ?? 0), end: end + (behind?.[0].length ?? 0) };
}

const PART_MARKS = toUnitTable('、，,');

/** Parts of a slogan. */
function splitParts(slogan: string): string[] {
  return slogan.split(/[、，,]/u).filter((part) => part !== '');
}
