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

const CJK_END = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]$/u;
const CJK_START = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]/u;

/** Join two parts of a wrapped line: without a blank beside Chinese, with one between Latin words. */
export function joinWrapped(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  return CJK_END.test(before) || CJK_START.test(after) ? before + after : `${before} ${after}`;
}

/** Collects the text of one block together with its marks. */
export class BlockBuilder {
  #text = '';
  readonly #marks: Mark[] = [];

  get length(): number {
    return this.#text.length;
  }

  append(text: string): void {
    this.#text += text;
  }

  /** Append text whose line breaks only come from wrapping. */
  appendWrapped(text: string): void {
    const [first = '', ...rest] = text.split(/[ \t]*\r?\n[ \t]*/u);
    this.#text += first;
    for (const line of rest) this.#text = joinWrapped(this.#text, line);
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
