/**
 * Bounds on Markdown, so that no file takes more than linear time: the parser takes time with the square of the marks in a paragraph,
 * and with the cube of the depth of its lists. Nothing that a person has written comes near them.
 */

/** Marks of one paragraph. Study notes that highlight every phrase have under 200. */
const MOST_MARKS = 2000;
/** Columns by which a line may be indented, and containers (lists, quotations) that may begin in one. */
const MOST_INDENT = 64;
const MOST_CONTAINERS = 16;

const MARKS = /[*_[\]~`<!&]/gu;
const CONTAINER = /[ \t]{0,3}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]?/uy;

/**
 * Markdown within the bounds: what is indented or nested deeper stands at the bound.
 *
 * @returns `undefined` where a paragraph holds more marks than any writer sets; such a text is better read as plain.
 */
export function boundMarkdown(content: string): string | undefined {
  let markCount = 0;
  const lines: string[] = [];
  for (const line of content.split('\n')) {
    // Each cell of a table is parsed by itself.
    if (line.trim() === '' || /^[ \t]{0,64}\|/u.test(line)) markCount = 0;
    markCount += line.match(MARKS)?.length ?? 0;
    if (markCount > MOST_MARKS) return undefined;
    lines.push(boundLine(line));
  }
  return lines.join('\n');
}

function boundLine(line: string): string {
  let indent = 0;
  while (line.charAt(indent) === ' ' || line.charAt(indent) === '\t') indent += 1;
  const start = indent > MOST_INDENT ? line.slice(0, MOST_INDENT) : line.slice(0, indent);
  const rest = line.slice(indent);
  let end = 0;
  let kept = 0;
  for (let count = 0; ; count += 1) {
    CONTAINER.lastIndex = end;
    const match = CONTAINER.exec(rest);
    if (match === null) break;
    end += match[0].length;
    if (count < MOST_CONTAINERS) kept = end;
  }
  return start + rest.slice(0, kept) + rest.slice(end);
}
