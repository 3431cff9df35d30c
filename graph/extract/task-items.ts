/** What may announce a task: a numbered line, a bullet, a row of a table, and items that run on within one paragraph. */
import type { Block, Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { HolderCursor } from '../text/cursors.ts';
import { type EnumeratorStyle, parseEnumerator, toNumeral } from '../text/enumerators.ts';
import { trimSpan } from '../text/sentences.ts';
import { toCells } from './cells.ts';

/** How an item is set apart: by its number, or as a row. */
export type TaskStyle = EnumeratorStyle | 'row';

/** Something that may announce a task. */
export interface TaskItem {
  readonly block: Block;
  /** Index of the block. */
  readonly index: number;
  readonly style: TaskStyle;
  /** As the text numbers it; 0 where it does not. */
  readonly rank: number;
  readonly heading: Span;
  /** Where it begins: with its number. */
  readonly start: number;
  /** Where it ends, for an item that runs on within a paragraph. */
  readonly inlineEnd?: number;
}

/** Items that run on within one paragraph, with what the paragraph says before them. */
export interface InlineList {
  readonly lead: string;
  readonly items: readonly TaskItem[];
}

/** Longest heading, in units; what is longer is a sentence of the text. */
const LONGEST_HEADING = 48;
/** Longest first sentence of an item that has no clauses to cut it at. */
const LONGEST_ITEM = 80;

/** Find the items that are lines of their own, in the order of the text; rows of tables apart. */
export function findLineItems(document: Document): TaskItem[] {
  const { text, blocks } = document;
  const mayOpen = text.includes('二是');
  return blocks.flatMap((block, index): TaskItem[] => {
    if (block.kind === 'row') return [];
    const line = text.slice(block.start, block.end);
    const enumerator = parseEnumerator(line);
    if (enumerator === undefined && block.kind !== 'bullet')
      return mayOpen ? findOpeningItem(document, block, index) : [];
    const { style, rank, length } = enumerator ?? { style: 'bullet', rank: 0, length: 0 };
    const heading = findHeading(text, { start: block.start + length, end: block.end }, style);
    return heading === undefined ? [] : [{ block, index, style, rank, heading, start: block.start }];
  });
}

/** Blocks behind a paragraph among which the second item of a list begins. */
const OPENING_REACH = 8;

/** The first item of a list at the end of a paragraph, where the others are paragraphs of their own: 实施财政政策。一是… | 二是… */
function findOpeningItem({ text, blocks }: Document, block: Block, index: number): TaskItem[] {
  const line = text.slice(block.start, block.end);
  const at = line.indexOf('一是');
  if (at < 1 || !ITEM_BORDER.test(line.charAt(at - 1)) || line.includes('二是')) return [];
  const goesOn = blocks
    .slice(index + 1, index + OPENING_REACH)
    .some(({ start }) => text.startsWith('二是', start));
  if (!goesOn) return [];
  const start = block.start + at;
  const heading = findHeading(text, { start: start + '一是'.length, end: block.end }, 'item');
  return heading === undefined ? [] : [{ block, index, style: 'item', rank: 1, heading, start }];
}

const TASK_ROW = /^(?:重点|主要)?(?:任务|工作任务)(?:[一二三四五六七八九十\d]+)?[：:]\s*/u;
/** What heads a column of tasks. */
const TASK_COLUMN =
  /^(?:重点|主要|具体|目标|年度)?(?:工作)?(?:任务|举措|措施|事项)(?:内容|名称|分工)?$|^(?:重点|主要)工作$|^工作(?:内容|要点)$/u;
const NUMBER_COLUMN = /^(?:序号|编号|#|No\.?)$/iu;

/** Find the rows of tables that are tasks: those that say so themselves, and those below the head of a column that does. */
export function findRowItems({ text, blocks }: Document): TaskItem[] {
  const items: TaskItem[] = [];
  let head: TableHead | undefined;
  let [rank, rowRank] = [0, 0];
  blocks.forEach((block, index) => {
    if (block.kind !== 'row') {
      head = undefined;
      return;
    }
    const cells = toCells(text, block);
    const own = TASK_ROW.exec(text.slice(block.start, block.end));
    const column = cells.findIndex((cell) => TASK_COLUMN.test(text.slice(cell.start, cell.end)));
    if (own !== null) {
      const heading = trimSpan(text, {
        start: block.start + own[0].length,
        end: cells[0]?.end ?? block.end,
      });
      rank += 1;
      items.push({ block, index, style: 'row', rank, heading, start: block.start });
    } else if (column !== -1 && cells.length > 1) {
      const number = cells.findIndex((cell) => NUMBER_COLUMN.test(text.slice(cell.start, cell.end)));
      head = { column, count: cells.length, number };
      rowRank = 0;
    } else if (head !== undefined) {
      const item = toRowItem(text, block, index, cells, head);
      rowRank += 1;
      if (item !== undefined) items.push(item.rank > 0 ? item : { ...item, rank: rowRank });
    }
  });
  return items;
}

/** Which column of a table holds its tasks. */
interface TableHead {
  readonly column: number;
  readonly count: number;
  /** The column of numbers, -1 where there is none. */
  readonly number: number;
}

/** Whether a row says itself that it is a task: 重点任务：… */
export function isTaskRow(text: string, { start, heading }: TaskItem): boolean {
  return TASK_ROW.test(text.slice(start, heading.end));
}

/** Cells that a row lacks are those that a merged cell before it covers, on the left. */
function toRowItem(
  text: string,
  block: Block,
  index: number,
  cells: readonly Span[],
  head: TableHead,
): TaskItem | undefined {
  const missing = head.count - cells.length;
  const cell = missing < 0 ? undefined : cells[head.column - missing];
  if (cell === undefined) return undefined;
  const words = text.slice(cell.start, cell.end);
  const length = parseEnumerator(words)?.length ?? 0;
  const heading = findHeading(text, { start: cell.start + length, end: cell.end }, 'item');
  if (heading === undefined) return undefined;
  const number = cells[head.number - missing];
  const rank = number === undefined ? 0 : Number(text.slice(number.start, number.end));
  return {
    block,
    index,
    style: 'row',
    rank: Number.isInteger(rank) ? rank : 0,
    heading,
    start: block.start,
  };
}

/** The words behind an enumerator up to the first 。: all of a heading, the first sentence of a paragraph. */
function findHeading(text: string, rest: Span, style: TaskStyle): Span | undefined {
  const line = text.slice(rest.start, rest.end);
  const stop = /[。；：！？]/u.exec(line)?.index ?? line.length;
  const heading = trimSpan(text, { start: rest.start, end: rest.start + stop });
  const length = heading.end - heading.start;
  if (length === 0) return undefined;
  if (length <= LONGEST_HEADING) return heading;
  // 一是要…，…，…: an item without a heading of its own; its first clause stands for it.
  const comma = line.indexOf('，');
  if (style !== 'item') return undefined;
  if (comma === -1 || comma > stop) return length <= LONGEST_ITEM ? heading : undefined;
  if (comma < 4 || comma > LONGEST_HEADING) return undefined;
  return { start: rest.start, end: rest.start + comma };
}

const FIRST_CIRCLED = '①'.charCodeAt(0);

/** How items within a paragraph are numbered. */
const INLINE_STYLES: readonly (readonly [style: TaskStyle, toMark: (rank: number) => string])[] = [
  ['item', (rank) => `${toNumeral(rank)}是`],
  ['item', (rank) => `${toNumeral(rank)}要`],
  ['ordinal', (rank) => `第${toNumeral(rank)}，`],
  ['parenthesised', (rank) => `（${toNumeral(rank)}）`],
  ['parenthesised', (rank) => `（${rank}）`],
  ['circled', (rank) => String.fromCharCode(FIRST_CIRCLED + rank - 1)],
  ['arabic', (rank) => `${rank}.`],
  ['arabic', (rank) => `${rank}．`],
  ['arabic', (rank) => `${rank}、`],
];
const MOST_INLINE = 20;
/** Units of the paragraph above a list that are looked at. */
const LONGEST_ABOVE = 80;
/** What may stand before the number of an item. */
const ITEM_BORDER = /[。；：，、:;\s）]$/u;

/** Find lists that run on within one paragraph: 要抓好三件事：一是…；二是…；三是…。 */
export function findInlineLists(document: Document): InlineList[] {
  const { blocks } = document;
  const lists = new Map<number, InlineList>();
  for (const style of INLINE_STYLES) {
    for (const index of findBlocksWith(document, style[1](2))) {
      const block = blocks[index];
      if (block === undefined || block.kind === 'row' || lists.has(index)) continue;
      const list = findInlineList(document, block, index, style);
      if (list !== undefined) lists.set(index, list);
    }
  }
  return [...lists].sort(([a], [b]) => a - b).map(([, list]) => list);
}

/** The blocks within which an item begins with some number, in order: what paragraphs without a list lack. */
function findBlocksWith({ text, blocks }: Document, mark: string): Set<number> {
  const found = new Set<number>();
  const first = text.indexOf(mark);
  if (first === -1) return found;
  const cursor = new HolderCursor(blocks);
  for (let at = first; at !== -1; at = text.indexOf(mark, at + 1)) {
    if (ITEM_BORDER.test(text.charAt(at - 1))) found.add(cursor.find(at));
  }
  return found;
}

function findInlineList(
  { text, blocks }: Document,
  block: Block,
  index: number,
  [style, toMark]: (typeof INLINE_STYLES)[number],
): InlineList | undefined {
  const line = text.slice(block.start, block.end);
  const starts: number[] = [];
  for (let rank = 1, from = 0; rank <= MOST_INLINE; rank += 1) {
    const at = findMark(line, toMark(rank), from);
    if (at === -1) break;
    starts.push(at);
    from = at + toMark(rank).length;
  }
  const [first] = starts;
  if (first === undefined || starts.length < 2) return undefined;
  const before = blocks[index - 1];
  const items = starts.flatMap((at, i): TaskItem[] => {
    const start = block.start + at;
    // The last item ends with its sentence, what follows is no longer its own.
    const end = starts[i + 1] ?? at + ((/。/u.exec(line.slice(at))?.index ?? line.length) + 1);
    const inlineEnd = Math.min(block.end, block.start + end);
    const mark = start + toMark(i + 1).length;
    const heading = findHeading(
      text,
      { start: mark + (text.startsWith('要', mark) ? 1 : 0), end: inlineEnd },
      'item',
    );
    return heading === undefined ? [] : [{ block, index, style, rank: i + 1, heading, start, inlineEnd }];
  });
  const above = before === undefined ? '' : text.slice(before.start, before.end).slice(-LONGEST_ABOVE);
  return { lead: first === 0 ? above : toLead(line.slice(0, first)), items };
}

/** The last sentence of what stands before a list. */
function toLead(words: string): string {
  return /[^。！？]+[。！？]?$/u.exec(words.trim())?.[0] ?? '';
}

/** Where a number stands that begins an item: behind a mark, and not as a part of a figure. */
function findMark(line: string, mark: string, from: number): number {
  for (let at = line.indexOf(mark, from); at !== -1; at = line.indexOf(mark, at + 1)) {
    const isFigure = /\d$/u.test(mark.slice(0, -1)) && /\d/u.test(line.charAt(at + mark.length));
    if (!isFigure && (at === 0 || ITEM_BORDER.test(line.charAt(at - 1)))) return at;
  }
  return -1;
}
