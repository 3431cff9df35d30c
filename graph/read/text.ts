/**
 * Plain text, as editors, web pages and PDF tools leave it: full-width indents, wrapped lines, page breaks, bullets.
 *
 * Two habits are told apart by the file itself. Where lines run to one width and break in mid-sentence, the breaks come from
 * a page: lines are joined to paragraphs, across blank lines and page breaks too. Elsewhere a line is a paragraph, except that one
 * which breaks off without a blank line behind it (as links leave it) runs into the next.
 */

import { startsWithVerb } from '../lexicon/verbs.ts';
import { parseEnumerator } from '../text/enumerators.ts';
import { joinWrapped, type RawBlock } from './blocks.ts';
import { type Line, splitLines } from './text-lines.ts';

const SENTENCE_END = /[。！？；!?;][”’）)」』]*$/u;
const STARTS_WITH_PUNCTUATION = /^[，。、；：！？）)》」』”’]/u;
/** A figure of a list: in running text a mark would follow it on the same line. */
const ENDS_WITH_VALUE =
  /\d\s*(?:(?:[%％]|[万亿]*[元斤人亩吨套户])(?:左右|以上|以内|以下)?|(?:左右|以上|以内|以下))$/u;
/** A line that is nothing but a figure; its label stands above it: 赤字规模 | 5.66万亿元. */
const VALUE_ALONE =
  /^(?:约|近|超过?|达)?\d[\d.,]*\s*(?:[%％]|万?亿?[元斤人亩吨套户个])(?:左右|以上|以内|以下)?$/u;
const LONGEST_LABEL = 16;
/** The office that a document is from, on a line of its own below the title or at the end. */
const OFFICE =
  /^[\p{Script=Han}]{2,16}(?:人民政府|人民政府办公厅|人民政府办公室|国务院办公厅|委员会|办公厅|办公室|[^政]厅|[^当布结时格]局)$/u;
/** Lines that stand for themselves however long they are: dates below a title, addresses. */
const STANDS_ALONE = [
  /^[（(]?\s*[\d０-９]{4}\s*年\s*[\d０-９]{1,2}\s*月\s*[\d０-９]{1,2}\s*日[^。]{0,30}[）)]?$/u,
  /^(?:原文|链接|网址)?[:：]?\s*https?:/u,
];

/** Longest line that a page can hold, in units; longer ones are paragraphs. */
const WIDEST_PAGE = 64;
/** A shorter line is a heading or an end, and tells nothing of the page. */
const SHORTEST_WRAPPED = 8;
/** Lines on each side that tell how wide a column is. */
const NEIGHBORS = 3;
/** Share of the column's width from which a line reaches its edge. Digits and Latin letters are narrower than one unit. */
const FULL_SHARE = 0.75;
/** Share of lines behind a gap from which gaps part paragraphs, and units of a line that runs on at least. */
const GAP_SHARE = 0.2;
const SHORTEST_RUN = 6;
/** A heading is shorter than this. */
const LONGEST_HEADING = 40;

/** Read plain text. */
export function readTextBlocks(content: string): RawBlock[] {
  const lines = splitLines(content);
  const wrapped = isPage(lines);
  const gapped = hasGaps(lines);
  const captions = wrapped ? findCaptions(lines) : new Map<number, number>();
  const blocks: RawBlock[] = [];
  let paragraph = '';
  const flush = () => {
    if (paragraph !== '') blocks.push(toTextBlock(paragraph));
    paragraph = '';
  };
  let captionEnd = 0;
  lines.forEach((line, i) => {
    const lineCount = captions.get(i);
    if (lineCount !== undefined) {
      flush();
      captionEnd = i + lineCount;
      const text = joinCaption(lines.slice(i, captionEnd));
      blocks.push({ kind: 'heading', level: 2, text, marks: [] });
    }
    if (i < captionEnd) return;
    const previous = lines[i - 1];
    const joins =
      previous !== undefined &&
      i !== captionEnd &&
      (wrapped ? isWrapped(lines, i - 1, gapped) : runsOn(previous, line));
    if (!joins) flush();
    paragraph = joinWrapped(paragraph, line.text);
  });
  flush();
  return blocks;
}

/** The lines of a caption, with a blank where no mark parts them. */
function joinCaption(lines: readonly Line[]): string {
  return lines
    .map((line) => line.text)
    .reduce((before, after) => (before.endsWith('，') ? before + after : `${before} ${after}`));
}

/**
 * Whether the lines of a file were wrapped at the edge of a page: hardly any is longer than a page is wide, and at least a third
 * of those with a sentence in them break off in its middle.
 */
function isPage(lines: readonly Line[]): boolean {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (lines.length < 8 || width > WIDEST_PAGE) return false;
  const full = lines.filter((line) => line.text.length >= SHORTEST_WRAPPED);
  const broken = full.filter((line) => !SENTENCE_END.test(line.text));
  const ended = lines.length - lines.filter((line) => !SENTENCE_END.test(line.text)).length;
  return ended >= lines.length / 12 && broken.length >= full.length / 3;
}

function standsAlone(line: Line): boolean {
  return line.isEntry || STANDS_ALONE.some((pattern) => pattern.test(line.text));
}

/** Whether a line of an unwrapped file runs into the next. */
function runsOn(line: Line, next: Line): boolean {
  if (STARTS_WITH_PUNCTUATION.test(next.text)) return true;
  if (next.afterGap || next.indented || SENTENCE_END.test(line.text)) return false;
  if (standsAlone(line) || standsAlone(next)) return false;
  return parseEnumerator(next.text) === undefined && parseEnumerator(line.text) === undefined;
}

/** Bullets from which a page counts as a list with captions. */
const LEAST_BULLETS = 3;
/** Lines that a caption takes, and units of each, at most. */
const MOST_CAPTION_LINES = 2;
const LONGEST_CAPTION_LINE = 24;

/**
 * Captions of a page of bullets: one or two short lines by themselves that call for something and end without a mark, as
 * 着力抓好“三农”工作 | 深入推进乡村全面振兴.
 *
 * @returns Number of lines of each caption by its first line.
 */
function findCaptions(lines: readonly Line[]): Map<number, number> {
  const captions = new Map<number, number>();
  if (lines.filter(isBulleted).length < LEAST_BULLETS) return captions;
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (end < lines.length && !isApart(lines, end)) end += 1;
    const group = lines.slice(first, end);
    const next = lines[end];
    const isAboveBullet = next !== undefined && isBulleted(next);
    if (isCaption(group, isAboveBullet)) captions.set(first, group.length);
    first = end;
  }
  return captions;
}

/** Whether line `i` begins something new: behind a gap, a sentence or a figure, or as a bullet. */
function isApart(lines: readonly Line[], i: number): boolean {
  const [before, line] = [lines[i - 1], lines[i]];
  if (before === undefined || line === undefined) return true;
  return (
    line.afterGap || isBulleted(line) || SENTENCE_END.test(before.text) || ENDS_WITH_VALUE.test(before.text)
  );
}

/**
 * A numbered group may hold marks and take three lines. Without a number one line alone may begin a paragraph: only two together, or one
 * right above a bullet, are a caption for sure.
 */
function isCaption(group: readonly Line[], isAboveBullet: boolean): boolean {
  const [first] = group;
  if (first === undefined) return false;
  const numberLength = parseEnumerator(first.text)?.length ?? 0;
  const isNumbered = numberLength > 0;
  const marks = isNumbered || first.text.endsWith('，') ? /[。！？；：]/u : /[，。、！？；：]/u;
  const isShort = group.every(
    (line, i) =>
      line.text.length <= LONGEST_CAPTION_LINE &&
      !isBulleted(line) &&
      !marks.test(i < group.length - 1 ? line.text.replace(/，$/u, '') : line.text),
  );
  const mostLines = isNumbered ? MOST_CAPTION_LINES + 1 : MOST_CAPTION_LINES;
  const isCertain = group.length > 1 || isNumbered || isAboveBullet;
  return isShort && isCertain && group.length <= mostLines && startsWithVerb(first.text.slice(numberLength));
}

/**
 * Whether line `i` of a wrapped file runs into the next: it ends in mid-sentence, at the edge of its column. Columns of one page
 * differ in width, so the edge is that of the lines around.
 */
function isWrapped(lines: readonly Line[], i: number, gapped: boolean): boolean {
  const line = lines[i];
  const next = lines[i + 1];
  if (line === undefined || next === undefined) return false;
  if (standsAlone(line) || standsAlone(next)) return false;
  if (OFFICE.test(next.text) && (next.afterGap || OFFICE.test(line.text))) return false;
  if (STARTS_WITH_PUNCTUATION.test(next.text)) return true;
  if (SENTENCE_END.test(line.text)) return false;
  const style = parseEnumerator(next.text)?.style;
  if (style !== undefined && style !== 'item') return false;
  if (/[，、]$/u.test(line.text)) return true;
  if (next.afterGap && ENDS_WITH_VALUE.test(next.text)) return false;
  if (isLabel(line) && !next.afterGap && VALUE_ALONE.test(next.text)) return true;
  if (ENDS_WITH_VALUE.test(line.text) && !/^[的时后之及和与]/u.test(next.text)) return false;
  const around = lines.slice(Math.max(0, i - NEIGHBORS), i + NEIGHBORS + 1);
  const width = Math.max(
    ...around.filter((other) => other === line || !isBulleted(other)).map((other) => other.text.length),
  );
  if (isBulleted(line) && next.afterGap) return false;
  if (line.text.length >= width * FULL_SHARE) return true;
  return !next.afterGap && line.text.length >= SHORTEST_RUN && gapped;
}

/** Whether blank lines stand between the paragraphs of a page, so that lines without one between them belong together. */
function hasGaps(lines: readonly Line[]): boolean {
  return lines.filter((line) => line.afterGap).length >= lines.length * GAP_SHARE;
}

function isLabel(line: Line): boolean {
  return line.text.length <= LONGEST_LABEL && !/[\d。！？；：，]/u.test(line.text) && !isBulleted(line);
}

function isBulleted(line: Line): boolean {
  return parseEnumerator(line.text)?.style === 'bullet';
}

/** A block of plain text: heading or bullet by its enumerator, else a paragraph. */
export function toTextBlock(text: string): RawBlock {
  const enumerator = parseEnumerator(text);
  const short = text.length <= LONGEST_HEADING && !/[。！？；]/u.test(text);
  if (enumerator?.style === 'bullet') {
    return { kind: 'bullet', level: 1, text, marks: [] };
  }
  if (short && enumerator !== undefined) {
    const level = HEADING_LEVELS[enumerator.style];
    if (level !== undefined) return { kind: 'heading', level, text, marks: [] };
  }
  return { kind: 'paragraph', level: 0, text, marks: [] };
}

/** A numbered line is a heading, where the author set it apart by hand and not by style. */
export function toNumberedHeading(block: RawBlock): RawBlock {
  if (block.kind !== 'paragraph') return block;
  const { kind, level } = toTextBlock(block.text);
  return kind === 'heading' ? { ...block, kind, level } : block;
}

/** Level of a heading by its enumerator; the title of the file is level 1. */
const HEADING_LEVELS: Partial<Record<string, number>> = {
  chapter: 2,
  section: 3,
  ideographic: 2,
  parenthesised: 3,
};
