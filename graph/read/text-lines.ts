/** Lines of plain text without debris of pages: numbers, tables of contents, blanks that spread a line. */
import { toUnitTable } from '../text/unit-table.ts';

/** A line that holds text. */
export interface Line {
  readonly text: string;
  /** Whether a blank line or a page break stands before it. */
  readonly afterGap: boolean;
  readonly indented: boolean;
  /** Whether a table of contents before it names it. */
  readonly isEntry: boolean;
}

/** Leaders of a table of contents. */
const LEADERS = /(?:[.．…·]{6,}|[.．…·]{3,}\s*\d)\s*\d*$/u;
const PAGE_NUMBER =
  /^[-—–·\s]{0,9}(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*(?:\/|[，,]?\s*共)\s*\d{1,4}(?:\s*页)?)?[-—–·\s]{0,9}$/u;
/** Lines that are longer are text, whatever they end in. */
const LONGEST_DEBRIS = 120;

/** Whether a line is nothing but the number of a page: 12, — 3 —, 第2页 共18页, 2/18. */
export function isPageNumber(line: string): boolean {
  return line.length <= LONGEST_DEBRIS && PAGE_NUMBER.test(line);
}

/** What both end in; most lines end in something else. */
const DEBRIS_ENDS = toUnitTable('.．…·0123456789页-—–');

function isDebris(line: string): boolean {
  if (line.length > LONGEST_DEBRIS || DEBRIS_ENDS[line.charCodeAt(line.length - 1)] !== 1) return false;
  return LEADERS.test(line) || PAGE_NUMBER.test(line);
}

/** The lines of a text that are not blank, in order. */
export function splitLines(content: string): Line[] {
  const lines: Line[] = [];
  const entries = new Set<string>();
  let afterGap = true;
  const mayHoldMarks = content.includes('\f') || content.includes('\t');
  for (const raw of content.split(/\r\n|[\n\r\u2028\u2029\v]/u)) {
    if (raw === '') {
      afterGap = true;
      continue;
    }
    const pageBreak = mayHoldMarks && raw.includes('\f');
    const text = joinSpread((mayHoldMarks ? raw.replaceAll('\f', ' ').replace(/\t+/gu, ' ') : raw).trim());
    if (text === '' || isDebris(text)) {
      if (text.length > SHORTEST_ENTRY) entries.add(toEntry(text));
      afterGap ||= text === '' || pageBreak;
      continue;
    }
    lines.push({
      text,
      afterGap: afterGap || pageBreak || /^ \S/u.test(raw),
      indented: /^(?:　{2}| {2,4})\S/u.test(raw),
      isEntry: entries.size > 0 && text.length <= LONGEST_DEBRIS && entries.has(toEntry(text)),
    });
    afterGap = false;
  }
  return lines;
}

/** Units of an entry of a table of contents with its leaders, at least. */
const SHORTEST_ENTRY = 12;

/** An entry of a table of contents, or the line that it names, without leaders, page and blanks. */
function toEntry(line: string): string {
  return line.replace(/[.．…·\s]{3,}\d*$/u, '').replace(/\s+/gu, '');
}

/** Characters of a line from which it may be spread, and the share of them that stand by themselves. */
const SHORTEST_SPREAD = 8;
const SPREAD_SHARE = 0.85;

/** A line whose characters stand apart, as recognition of pictures leaves them: 加 快 建 设; wider gaps stay. */
function joinSpread(line: string): string {
  if (line.charAt(1) !== ' ' && line.charAt(2) !== ' ') return line;
  const parts = line.split(' ');
  if (parts.length < SHORTEST_SPREAD || !/\p{Script=Han}/u.test(line)) return line;
  const lone = parts.filter((part) => part.length <= 1).length;
  return lone < parts.length * SPREAD_SHARE ? line : parts.map((part) => (part === '' ? ' ' : part)).join('');
}
