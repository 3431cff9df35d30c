/** Numbers before headings and items: 第一章, 一、, （一）, 1., ①, 一是, 第一，, ●. */
import { toUnitTable } from './unit-table.ts';

export const ENUMERATOR_STYLES = [
  'chapter',
  'section',
  'ideographic',
  'parenthesised',
  'arabic',
  'circled',
  'ordinal',
  'item',
  'bullet',
] as const;
/** Style of an enumerator. */
export type EnumeratorStyle = (typeof ENUMERATOR_STYLES)[number];

/** An enumerator at the head of a line. */
export interface Enumerator {
  readonly style: EnumeratorStyle;
  /** 1-based; 0 for a bullet, which has no number. */
  readonly rank: number;
  /** Units that it takes at the beginning, blanks behind it included. */
  readonly length: number;
}

const NUMERAL = '[〇零一二三四五六七八九十百\\d]+';

/** Bullets, those of word processors among them, which stand in the private area of the character set. */
const BULLETS = '●◆■▶►•◎○★☆▲·◇□▪▫▸➤➢✓✔❖◼◾\uf0b7\uf06c\uf06e\uf0d8\uf0fc\uf0a7';

/** Tried in order at the beginning of a line. */
const PATTERNS: readonly (readonly [style: EnumeratorStyle, pattern: RegExp])[] = [
  ['chapter', new RegExp(`^第(${NUMERAL})(?:章|编|部分)[\\s　:：、]*`, 'u')],
  ['section', new RegExp(`^第(${NUMERAL})节[\\s　:：、]*`, 'u')],
  ['parenthesised', new RegExp(`^[（(]\\s*(${NUMERAL})\\s*[）)][\\s　、.]*`, 'u')],
  ['ordinal', new RegExp(`^第(${NUMERAL})[，,、]\\s*`, 'u')],
  ['item', /^([一二三四五六七八九十]+)(?:是要|是|要)(?=[^\s])/u],
  ['ideographic', /^([一二三四五六七八九十百]+)、\s*/u],
  ['arabic', /^([\d０-９]{1,3})(?:、|[．.](?![\d０-９]))\s*/u],
  // A figure beside a heading; bold type in a PDF may give it twice: 88 推进新型城镇化.
  [
    'arabic',
    /^(\d{1,2}?)\1?[\s　]+(?=[“\p{Script=Han}]{4})(?![年月日个家万亿元余名位时分人项次周岁届种条度倍号点多几])/u,
  ],
  [
    'arabic',
    /^(\d{1,2})\1(?=[“\p{Script=Han}]{4})(?![年月日个家万亿元余名位时分人项次周岁届种条度倍号点多几])/u,
  ],
  ['circled', /^([①-⑳])[\s　、.]*/u],
  ['bullet', new RegExp(`^()[${BULLETS}][\\s　]*`, 'u')],
];

/** What enumerators begin with; most lines begin with something else. */
const FIRST_UNITS = toUnitTable(
  `第（(〇零一二三四五六七八九十百0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳${BULLETS}`,
);

/** Read the enumerator at the beginning of a line. */
export function parseEnumerator(line: string): Enumerator | undefined {
  if (FIRST_UNITS[line.charCodeAt(0)] !== 1) return undefined;
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const rank = style === 'bullet' ? 0 : parseNumeral(match[1] ?? '');
    if (rank === undefined) continue;
    return { style, rank, length: match[0].length };
  }
  return undefined;
}

const DIGITS = '零一二三四五六七八九';
const FIRST_CIRCLED = '①'.charCodeAt(0);

/**
 * Value of a Chinese or Arabic numeral below 1 000.
 *
 * @returns `undefined` for what is no such numeral.
 */
export function parseNumeral(numeral: string): number | undefined {
  if (/^[①-⑳]$/u.test(numeral)) return numeral.charCodeAt(0) - FIRST_CIRCLED + 1;
  if (/^[\d０-９]+$/u.test(numeral)) return Number(numeral.normalize('NFKC'));
  if (!/^[〇零一二三四五六七八九十百]+$/u.test(numeral)) return undefined;
  let value = 0;
  let digit: number | undefined;
  for (const character of numeral) {
    if (character === '百') value += (digit ?? 1) * 100;
    else if (character === '十') value += (digit ?? 1) * 10;
    else {
      // 二〇二五 is read digit by digit.
      if (digit !== undefined && character !== '零' && digit !== 0) return undefined;
      digit = character === '〇' ? 0 : DIGITS.indexOf(character);
      continue;
    }
    digit = undefined;
  }
  return value + (digit ?? 0);
}

const UNITS = ['', '十', '百'];

/** Chinese numeral of 1–999: 三, 十, 十二, 二十, 一百零二. */
export function toNumeral(value: number): string {
  if (value < 20 && value >= 10) return `十${value === 10 ? '' : DIGITS.charAt(value - 10)}`;
  const digits = String(value);
  let numeral = '';
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits.charAt(i));
    if (digit !== 0) numeral += DIGITS.charAt(digit) + (UNITS[digits.length - 1 - i] ?? '');
    else if (!numeral.endsWith('零')) numeral += '零';
  }
  return numeral.replace(/零+$/u, '');
}
