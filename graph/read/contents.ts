/** Tables of contents: they say again what the headings say. */
import type { RawBlock } from './blocks.ts';

const CAPTION = /^目[\s　]*[录次]$/u;
/** Longest entry of a table of contents, in units. */
const LONGEST_ENTRY = 60;
/** Entries from which a list below the caption is a table of contents. */
const LEAST_ENTRIES = 2;
/** Leaders and the number of a page behind an entry. */
const PAGE_TAIL = /[\s.．…·]*[（(]?\d{0,4}[)）]?$/u;

/**
 * Leave out tables of contents: the line 目录 with the lines below it that stand again further down.
 */
export function dropContents(blocks: readonly RawBlock[]): RawBlock[] {
  const caption = blocks.findIndex(
    (block, i) => CAPTION.test(block.text) || CAPTION.test((blocks[i - 1]?.text ?? '') + block.text),
  );
  if (caption === -1) return [...blocks];
  const start = CAPTION.test(blocks[caption]?.text ?? '') ? caption : caption - 1;
  const later = new Map<string, number>();
  blocks.forEach((block, i) => {
    if (block.text.length <= LONGEST_ENTRY) later.set(toEntry(block.text), i);
  });
  let end = caption + 1;
  for (let block = blocks[end]; block !== undefined; block = blocks[end]) {
    const isEntry = block.text.length <= LONGEST_ENTRY && (later.get(toEntry(block.text)) ?? 0) > end;
    if (!isEntry) break;
    end += 1;
  }
  // Entries with leaders are gone already; a caption over them may stand alone.
  if (end - caption - 1 < LEAST_ENTRIES && start === caption) return [...blocks];
  return [...blocks.slice(0, start), ...blocks.slice(end)];
}

function toEntry(text: string): string {
  return text.replace(PAGE_TAIL, '').replace(/[\s　]+/gu, '');
}
