/** The title that a document's text begins with. */
import type { Document } from '../model/document.ts';

/** Where the line ends that stands above all others and is no sentence; 0 where there is none. */
export function getTitleEnd({ text, blocks }: Document): number {
  const [first] = blocks;
  if (first === undefined || blocks.length === 1) return 0;
  return text.slice(first.start, first.end).includes('。') ? 0 : first.end;
}
