/** Text on a terminal: how wide it is, and how to fit it into columns. */

/** Characters that take no column: combining marks, zero-width marks, variation selectors. */
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Blocks whose characters take two columns, as of East Asian Width W and F in Unicode 15. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

const CONTROL = /\p{Cc}/gu;

/** Columns that a text takes, where a Chinese character takes two. */
export function getDisplayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += getCharacterWidth(character);
  return width;
}

function getCharacterWidth(character: string): number {
  if (ZERO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** One line: control characters, as tabs between cells or escapes that would drive a terminal, become blanks. */
export function toLine(text: string): string {
  return text.replace(CONTROL, ' ');
}

/** The longest beginning of a text that fits into columns, with … for what is cut off. */
export function cutEnd(text: string, columns: number): string {
  return getDisplayWidth(text) <= columns ? text : `${takeColumns([...text], columns - 1).join('')}…`;
}

/** The longest ending of a text that fits into columns, with … for what is cut off. */
export function cutStart(text: string, columns: number): string {
  if (getDisplayWidth(text) <= columns) return text;
  const kept = takeColumns([...text].reverse(), columns - 1);
  return `…${kept.reverse().join('')}`;
}

function takeColumns(characters: readonly string[], columns: number): string[] {
  let width = 0;
  const end = characters.findIndex((character) => {
    width += getCharacterWidth(character);
    return width > columns;
  });
  return characters.slice(0, end === -1 ? characters.length : end);
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - getDisplayWidth(text)));
}

export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - getDisplayWidth(text))) + text;
}
