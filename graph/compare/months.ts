/** Months of the year as readers ask for them: 7, 7-9, or 4,7,12. */

const MONTHS = /^([1-9]|1[0-2])(?:-([1-9]|1[0-2]))?$/u;

/**
 * The months of a list of months and ranges, each once, in order.
 *
 * @returns None where any part is neither: 13, 9-7 and words name no months.
 */
export function parseMonths(text: string): readonly number[] {
  const parts = text.split(/[,，、]/u).map((part) => listRange(part.trim()));
  if (parts.some((months) => months.length === 0)) return [];
  return [...new Set(parts.flat())].sort((a, b) => a - b);
}

function listRange(part: string): readonly number[] {
  const [, first, last = first] = MONTHS.exec(part) ?? [];
  if (first === undefined) return [];
  return Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, i) => Number(first) + i);
}
