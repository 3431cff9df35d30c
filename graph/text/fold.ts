/**
 * Folding: the one form in which texts and lexicon are compared, with a map back to the source.
 *
 * Per UTF-16 unit and never longer than the source: full-width forms become half-width, Latin letters lower case, look-alike
 * radicals (which PDF fonts put for whole characters) the characters they stand for, traditional characters simplified ones;
 * blanks and quotation marks are left out, so that “人工智能 +”行动 and “人工智能+”行动 are one. Line ends and tabs stay:
 * no term runs over a paragraph or a table cell.
 */
import { Converter } from 'opencc-js/t2cn';
import type { Span } from '../model/span.ts';

/** A folded text. Unit `i` of `codes` was made from unit `offsets[i]` of the source. */
export interface FoldedText {
  readonly source: string;
  /** UTF-16 code units after folding. */
  readonly codes: Uint16Array;
  /** Ascending, as long as `codes`. */
  readonly offsets: Uint32Array;
}

/** Left out when comparing: blanks, zero-width marks, quotation marks. */
const IGNORED = /[^\S\n\t]|[\u200b-\u200f\ufeff“”‘’"'「」『』]/u;

/**
 * Radicals of U+2E80–2EFF that stand for a whole character in texts extracted from PDF, and that NFKC leaves alone.
 * Source: the Unicode names of the block; radicals that are only a part of a character are left out.
 */
const RADICALS =
  '⺎兀⺒巳⺓幺⺕彐⺜日⺝月⺟母⺠民⺩王⺫目⺬示⺮竹⺶羊⺷羊⺻聿⻁虎⻂衣⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻐金⻑长⻒长⻓长⻔门⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟';

/** Blocks in which NFKC replaces one unit by one: Kangxi radicals, compatibility ideographs, full-width forms. */
const COMPATIBILITY_BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x2f00, 0x2fdf],
  [0xf900, 0xfaff],
  [0xff01, 0xff5e],
];

/** CJK Unified Ideographs, where traditional characters stand. */
const IDEOGRAPHS = [0x4e00, 0x9fff] as const;

let foldTable: Uint16Array | undefined;

/** Folded unit for each unit; 0 is left out. */
function getFoldTable(): Uint16Array {
  foldTable ??= createFoldTable();
  return foldTable;
}

function createFoldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 1; code < 0x10000; code += 1) table[code] = code;
  foldTraditional(table);
  for (const [first, last] of COMPATIBILITY_BLOCKS) {
    for (let code = first; code <= last; code += 1) {
      const folded = String.fromCharCode(code).normalize('NFKC');
      if (folded.length === 1) table[code] = table[folded.charCodeAt(0)] ?? code;
    }
  }
  for (let i = 0; i < RADICALS.length; i += 2) table[RADICALS.charCodeAt(i)] = RADICALS.charCodeAt(i + 1);
  for (let code = 0; code < 0x10000; code += 1) {
    const folded = String.fromCharCode(table[code] ?? 0).toLowerCase();
    if (folded.length === 1) table[code] = folded.charCodeAt(0);
    if (IGNORED.test(String.fromCharCode(code))) table[code] = 0;
  }
  return table;
}

/** Each character by itself: phrases would change lengths, and names need no phrases. */
function foldTraditional(table: Uint16Array): void {
  const characters: string[] = [];
  for (let code = IDEOGRAPHS[0]; code <= IDEOGRAPHS[1]; code += 1) characters.push(String.fromCharCode(code));
  const simplified = Converter({ from: 't', to: 'cn' })(characters.join('\n')).split('\n');
  simplified.forEach((character, i) => {
    if (character.length === 1) table[IDEOGRAPHS[0] + i] = character.charCodeAt(0);
  });
}

/**
 * Fold a text of any length, in one pass.
 *
 * @param units - The units of the text, where they are at hand.
 */
export function foldText(source: string, units: Uint16Array = toCodes(source)): FoldedText {
  const table = getFoldTable();
  const codes = new Uint16Array(units.length);
  const offsets = new Uint32Array(units.length);
  let length = 0;
  for (let i = 0; i < units.length; i += 1) {
    const folded = table[units[i] ?? 0] ?? 0;
    if (folded === 0) continue;
    codes[length] = folded;
    offsets[length] = i;
    length += 1;
  }
  return { source, codes: codes.subarray(0, length), offsets: offsets.subarray(0, length) };
}

/**
 * A text of the same length in simplified script, character by character; itself where nothing in it is traditional.
 *
 * Radicals, widths and quotation marks stay as they are.
 */
export function toSimplified(text: string): string {
  const table = getFoldTable();
  const parts: string[] = [];
  let behind = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const simplified = table[code] ?? 0;
    if (simplified === code || code < IDEOGRAPHS[0] || code > IDEOGRAPHS[1]) continue;
    parts.push(text.slice(behind, i), String.fromCharCode(simplified));
    behind = i + 1;
  }
  if (behind === 0) return text;
  parts.push(text.slice(behind));
  return parts.join('');
}

/** Radicals that stand for whole characters, as PDF gives them. */
const RADICAL = /[\u2e80-\u2fdf]/gu;

/** A text of the same length in which radicals are the characters that they look like, so that ⼀、 is read as 一、. */
export function toUnified(text: string): string {
  const table = getFoldTable();
  return text.replace(RADICAL, (radical) => String.fromCharCode(table[radical.charCodeAt(0)] ?? 0));
}

/** The units of a text as they stand. */
export function toCodes(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) codes[i] = text.charCodeAt(i);
  return codes;
}

/** The folded form of a name, as a string: equal for names that differ in width, case, script, blanks or quotation marks. */
export function toFoldedName(name: string): string {
  const table = getFoldTable();
  for (let i = 0; i < name.length; i += 1) {
    const unit = name.charCodeAt(i);
    if (table[unit] !== unit || unit === 0) return name.slice(0, i) + foldUnits(name, i, table);
  }
  return name;
}

function foldUnits(name: string, start: number, table: Uint16Array): string {
  let folded = '';
  for (let i = start; i < name.length; i += 1) {
    const unit = table[name.charCodeAt(i)] ?? 0;
    if (unit !== 0) folded += String.fromCharCode(unit);
  }
  return folded;
}

/** Quotation marks in pairs, opening before closing. */
const QUOTE_PAIRS = '“”‘’「」『』';
/** Partner of each quotation mark by its unit; opening marks are in `OPENS`. */
const PARTNERS = new Uint16Array(0x10000);
const OPENS = new Uint8Array(0x10000);
for (let i = 0; i < QUOTE_PAIRS.length; i += 2) {
  const [open, close] = [QUOTE_PAIRS.charCodeAt(i), QUOTE_PAIRS.charCodeAt(i + 1)];
  PARTNERS[open] = close;
  PARTNERS[close] = open;
  OPENS[open] = 1;
}

/**
 * Span in the source of the folded units from `start` to `end`, grown to a quotation mark whose partner lies inside:
 * the match 两重建设 in `“两重”建设` gives the whole of it, not `两重”建设`.
 *
 * @param start - First folded unit.
 * @param end - Behind the last folded unit; more than `start`.
 */
export function toSourceSpan(text: FoldedText, start: number, end: number): Span {
  const { source, offsets } = text;
  let from = offsets[start] ?? source.length;
  let to = (offsets[end - 1] ?? source.length - 1) + 1;
  // Marks are left out of the folded text: without a gap in the offsets there is none.
  if (to - from === end - start) return { start: from, end: to };
  let depth = 0;
  let [unopened, unclosed] = [0, 0];
  for (let i = from; i < to; i += 1) {
    const unit = source.charCodeAt(i);
    const partner = PARTNERS[unit] ?? 0;
    if (partner === 0) continue;
    if (OPENS[unit] === 1) {
      depth += 1;
      unclosed = partner;
    } else if (depth > 0) depth -= 1;
    else unopened = partner;
  }
  if (unopened !== 0 && source.charCodeAt(from - 1) === unopened) from -= 1;
  if (depth > 0 && source.charCodeAt(to) === unclosed) to += 1;
  return { start: from, end: to };
}
