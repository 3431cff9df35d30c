/** What every reader yields: paragraphs in order, each with the role that its layout gives it. */
import type { Block, Mark } from '../model/document.ts';

/** A block whose marks count from the block's own beginning. */
export interface RawBlock {
  readonly kind: Block['kind'];
  readonly level: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Address of the original, where a line gives nothing else. */
  readonly url?: string;
}

/** Longest block, in units. Paragraphs of official texts stay below a quarter of it; what is longer has lost its line ends. */
const LONGEST_BLOCK = 10_000;

/** Parts of a block that is too long, split behind a sentence where there is one, so that what works line by line has bounds. */
export function splitLongBlock(block: RawBlock): RawBlock[] {
  const { text } = block;
  if (text.length <= LONGEST_BLOCK) return [block];
  const parts: RawBlock[] = [];
  for (let start = 0; start < text.length; ) {
    const end = findSplit(text, start);
    const marks = block.marks
      .filter((mark) => mark.start < end && mark.end > start)
      .map((mark) => ({
        ...mark,
        start: Math.max(mark.start, start) - start,
        end: Math.min(mark.end, end) - start,
      }));
    parts.push({ ...block, text: text.slice(start, end), marks });
    start = end;
  }
  return parts;
}

function findSplit(text: string, start: number): number {
  const limit = start + LONGEST_BLOCK;
  if (limit >= text.length) return text.length;
  for (const sign of ['。', '；', '，']) {
    const at = text.lastIndexOf(sign, limit - 1);
    if (at > start + LONGEST_BLOCK / 2) return at + 1;
  }
  // A surrogate pair stays whole.
  return /[\ud800-\udbff]/u.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}

const CJK_END = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]$/u;
const CJK_START = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]/u;

/** Join two parts of a wrapped line: without a blank beside Chinese, with one between Latin words. */
export function joinWrapped(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  return CJK_END.test(before) || CJK_START.test(after) ? before + after : `${before} ${after}`;
}

function trimBlanksEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line.charAt(end - 1) === ' ' || line.charAt(end - 1) === '\t')) end -= 1;
  return line.slice(0, end);
}

/** Collects the text of one block together with its marks. */
export class BlockBuilder {
  #text = '';
  readonly #marks: Mark[] = [];

  get text(): string {
    return this.#text;
  }

  get length(): number {
    return this.#text.length;
  }

  append(text: string): void {
    this.#text += text;
  }

  /** Append text whose line breaks only come from wrapping. */
  appendWrapped(text: string): void {
    // Blanks are taken off line by line: one pattern for both would try every blank of a long run anew.
    const lines = text.split(/\r?\n/u);
    lines.forEach((line, i) => {
      const end = i < lines.length - 1 ? trimBlanksEnd(line) : line;
      if (i === 0) this.#text += end;
      else this.#text = joinWrapped(this.#text, end.replace(/^[ \t]+/u, ''));
    });
  }

  /** Mark all that was appended since `start`. */
  mark(kind: Mark['kind'], start: number): void {
    if (start < this.#text.length) this.#marks.push({ kind, start, end: this.#text.length });
  }

  /** The block, without blanks at its ends; nothing where it is blank. */
  build(kind: Block['kind'], level: number): RawBlock | undefined {
    const lead = this.#text.length - this.#text.trimStart().length;
    const text = this.#text.trim();
    if (text === '') return undefined;
    const marks = this.#marks
      .map((mark) => ({
        ...mark,
        start: Math.max(0, mark.start - lead),
        end: Math.min(text.length, mark.end - lead),
      }))
      .filter((mark) => mark.start < mark.end);
    return { kind, level, text, marks };
  }
}
