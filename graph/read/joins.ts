/** Blocks that pages and converters broke in two: a number above its heading, a frame above its name, a sentence that goes on. */
import { parseEnumerator } from '../text/enumerators.ts';
import { joinWrapped, type RawBlock } from './blocks.ts';

/** A number by itself, as cards of pages set it above a heading: 01, PART 2. */
const NUMBER_ALONE = /^(?:PART\s*[.．]?\s*|NO[.．]?\s*)?(0?\d|[1-9]\d)[.．、]?$/iu;
const LONGEST_CAPTION = 30;
/** Numbers from which they are a series. */
const LEAST_NUMBERS = 2;
const SENTENCE_MARK = /[。！？；：，]/u;

const FRAME = /^专栏$/u;
const FRAME_NUMBER = /^[\d一二三四五六七八九十]{1,3}$/u;

/** Units of a paragraph that breaks off in mid-sentence, at least: what is shorter may be a heading. */
const SHORTEST_BROKEN = 20;
const ENDS_OPEN = /[\p{Script=Han}，、]$/u;
const GOES_ON = /^[“《（\d]/u;

/** Join what belongs together, in one pass. */
export function joinBroken(blocks: readonly RawBlock[]): RawBlock[] {
  const numbers = blocks.filter((block, i) => isNumbered(block, blocks[i + 1])).length;
  const joined: RawBlock[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const [block, next, afterNext] = [blocks[i], blocks[i + 1], blocks[i + 2]] as [
      RawBlock,
      RawBlock | undefined,
      RawBlock | undefined,
    ];
    if (next !== undefined && numbers >= LEAST_NUMBERS && isNumbered(block, next)) {
      const number = NUMBER_ALONE.exec(block.text)?.[1] ?? '';
      joined.push({ kind: 'heading', level: 2, text: `${Number(number)}. ${next.text}`, marks: [] });
      i += 1;
    } else if (next !== undefined && afterNext !== undefined && isFrame(block, next, afterNext)) {
      joined.push({ ...afterNext, text: `专栏${next.text} ${afterNext.text}`, marks: [] });
      i += 2;
    } else if (next !== undefined && isBroken(block, next)) {
      joined.push(joinTwo(block, next));
      i += 1;
    } else joined.push(block);
  }
  return joined;
}

function isNumbered(block: RawBlock, next: RawBlock | undefined): boolean {
  return (
    next !== undefined &&
    (block.kind === 'paragraph' || block.kind === 'heading') &&
    NUMBER_ALONE.test(block.text) &&
    next.kind === 'paragraph' &&
    isStrong(next) &&
    next.text.length <= LONGEST_CAPTION &&
    !/[。！？；：]$/u.test(next.text) &&
    parseEnumerator(next.text) === undefined
  );
}

/** Whether all of a block is set in bold. */
function isStrong({ text, marks }: RawBlock): boolean {
  const strong = marks.filter(({ kind }) => kind === 'strong');
  return strong.reduce((sum, { start, end }) => sum + end - start, 0) >= text.length;
}

function isFrame(block: RawBlock, next: RawBlock, name: RawBlock): boolean {
  return (
    FRAME.test(block.text) &&
    FRAME_NUMBER.test(next.text) &&
    name.kind === 'paragraph' &&
    name.text.length <= LONGEST_CAPTION &&
    !SENTENCE_MARK.test(name.text)
  );
}

/** Whether a paragraph of sentences ends in the middle of one, and the next goes on with a quote or a figure; or is but 到, before a year. */
function isBroken(block: RawBlock, next: RawBlock): boolean {
  if (block.kind !== 'paragraph' || next.kind !== 'paragraph') return false;
  if (!GOES_ON.test(next.text) || parseEnumerator(next.text) !== undefined) return false;
  if (block.text === '到') return /^\d{4}年/u.test(next.text);
  return block.text.length >= SHORTEST_BROKEN && /[。；，]/u.test(block.text) && ENDS_OPEN.test(block.text)
    ? /[。；]/u.test(next.text)
    : false;
}

function joinTwo(block: RawBlock, next: RawBlock): RawBlock {
  const text = joinWrapped(block.text, next.text);
  const shift = text.length - next.text.length;
  const marks = next.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
  return { ...block, text, marks: [...block.marks, ...marks] };
}
