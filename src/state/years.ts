/** Years to choose a period from. */
import type { PartialDate } from '../../graph/model/document.ts';

/** All years from the first to the last of some dates: one without a document bounds a period as well as any. */
export function listYears(dates: readonly PartialDate[]): readonly string[] {
  const years = dates.map((date) => Number(date.slice(0, 'YYYY'.length)));
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => String(first + i));
}
