/**
 * Showing a place of a text without touching the text: scrolled into the middle, and marked by the browser itself.
 *
 * A browser that cannot mark ranges shows the place unmarked, as it does any other.
 */

/** Name of the marked range in the style sheet. */
const NAME = 'place';

/** A place of a text; without an end it is shown, but not marked. */
export interface ShownPlace {
  readonly start: number;
  readonly end?: number;
}

/**
 * Bring a place to the middle and mark it.
 *
 * @param container - Holds elements whose `data-start` and `data-end` are offsets of the text.
 * @returns How to take the mark away.
 */
export function showPlace(container: HTMLElement, { start, end }: ShownPlace, text: string): () => void {
  const block = [...container.querySelectorAll<HTMLElement>('[data-start]')].find(
    ({ dataset }) => Number(dataset.start) <= start && start < Number(dataset.end),
  );
  if (block === undefined) return () => undefined;
  block.scrollIntoView({ block: 'center' });
  const range = findRange(block, start, text.slice(start, end ?? start + 1));
  if (range === undefined) return () => undefined;
  const isMarked = end !== undefined && 'highlights' in CSS;
  if (isMarked) CSS.highlights.set(NAME, new Highlight(range));
  // Long paragraphs are laid out only once they are in sight, and their middle is not the place.
  const frame = requestAnimationFrame(() => bringToMiddle(range, block));
  return () => {
    cancelAnimationFrame(frame);
    if (isMarked) CSS.highlights.delete(NAME);
  };
}

/** Scroll what holds a block until a range within it is well in sight. */
function bringToMiddle(range: Range, block: HTMLElement): void {
  const { top } = range.getBoundingClientRect();
  if (top >= innerHeight * 0.2 && top <= innerHeight * 0.8) return;
  findScroller(block).scrollBy({ top: top - innerHeight / 2 });
}

function findScroller(element: HTMLElement): Element {
  for (let one = element.parentElement; one !== null; one = one.parentElement)
    if (one.scrollHeight > one.clientHeight && /auto|scroll/u.test(getComputedStyle(one).overflowY))
      return one;
  return document.scrollingElement ?? document.documentElement;
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
