/**
 * CSV as RFC 4180 has it, in a form that spreadsheets open as it is meant: with a byte order mark, without which Excel takes Chinese for
 * another encoding, and with no cell that is taken for a formula.
 */

export type CsvValue = string | number | boolean | undefined;

/** Without it Excel reads the file in the code page of the computer. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What spreadsheets take for the beginning of a formula, also behind blanks; full-width forms as well.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/u;

/** Put before what would be a formula: spreadsheets take the rest as text and do not show it. */
const GUARD = "'";

/**
 * Write rows.
 *
 * Numbers are written as they are, negative ones too; a text that begins as a formula does is written behind an apostrophe.
 *
 * @returns Lines that end in CRLF, behind a byte order mark.
 */
export function toCsv(rows: readonly (readonly CsvValue[])[]): string {
  const guard = (value: CsvValue): CsvValue =>
    typeof value === 'string' && FORMULA.test(value) ? GUARD + value : value;
  const lines = rows.map((row) => `${row.map((value) => quote(guard(value))).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

/** Write rows for programs: cells as they are, lines that end in LF, no byte order mark. */
export function toPlainCsv(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(quote).join(',')}\n`).join('');
}

function quote(value: CsvValue): string {
  const text = value === undefined ? '' : String(value);
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
