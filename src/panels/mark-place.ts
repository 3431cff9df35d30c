/**
 * Showing a place of a text without touching the text: scrolled into the middle, and marked by the browser itself.
 *
 * A browser that cannot mark ranges shows the place unmarked, as it does any other.
 */

/** Name of the marked range in the style sheet. */
const NAME = 'place';

/**
 * Bring a place to the middle and mark it.
 *
 * @param container - Holds elements whose `data-start` and `data-end` are offsets of the text.
 * @param words - What stands at the place; nothing is marked where it is empty.
 * @returns How to take the mark away.
 */
export function showPlace(container: HTMLElement, offset: number, words: string): () => void {
  const elements = [...container.querySelectorAll<HTMLElement>('[data-start]')];
  const held = elements.filter(
    ({ dataset }) => Number(dataset.start) <= offset && offset < Number(dataset.end),
  );
  // The innermost comes last in document order.
  held.at(-1)?.scrollIntoView({ block: 'center' });
  const range = held[0] === undefined || words === '' ? undefined : findRange(held[0], offset, words);
  if (range === undefined || !('highlights' in CSS)) return () => undefined;
  CSS.highlights.set(NAME, new Highlight(range));
  // Long paragraphs are laid out only once they are in sight.
  const frame = requestAnimationFrame(() => {
    const { top } = range.getBoundingClientRect();
    if (top < innerHeight * 0.2 || top > innerHeight * 0.8)
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  });
  return () => {
    cancelAnimationFrame(frame);
    CSS.highlights.delete(NAME);
  };
}

/** The range of the words within a block, nearest to where they should stand: cells of a row are parted by marks that are not shown. */
function findRange(block: HTMLElement, offset: number, words: string): Range | undefined {
  const text = block.textContent;
  const wanted = offset - Number(block.dataset.start);
  let start = -1;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (start === -1 || Math.abs(at - wanted) < Math.abs(start - wanted)) start = at;
  if (start === -1) return undefined;
  const range = new Range();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let from = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const to = from + (node.textContent?.length ?? 0);
    if (start >= from && start < to) range.setStart(node, start - from);
    if (start + words.length <= to) {
      range.setEnd(node, start + words.length - from);
      return range;
    }
    from = to;
  }
  return undefined;
}
