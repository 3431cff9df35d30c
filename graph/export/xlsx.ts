/**
 * A workbook as Office Open XML has it (ECMA-376), in the few parts that a table needs: wrapped cells with runs of text, a frozen head,
 * widths. The same workbook gives the same bytes: the archive has no date of its own.
 */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { escapeXml } from './svg.ts';
import type { Table, TableCell, TableRun } from './table.ts';

/** Colors as six hexadecimal digits. */
export interface WorkbookColors {
  readonly ink: string;
  readonly added: string;
  readonly removed: string;
  readonly note: string;
  readonly headFill: string;
  readonly gapFill: string;
  readonly line: string;
}

/** What a workbook is written from; equal workbooks give equal bytes. */
export interface Workbook {
  /** In order; names are cut to what a spreadsheet allows and made unlike each other. */
  readonly sheets: readonly { readonly name: string; readonly table: Table }[];
  readonly colors: WorkbookColors;
  /** Name of a typeface that has the characters. */
  readonly font: string;
}

/** Longest name of a sheet, longest text of a cell. @see ECMA-376, 18.3.1.4 and Excel's specifications and limits. */
const MAX_NAME = 31;
const MAX_TEXT = 32_767;
const FONT_SIZE = 11;
/** An ideograph is about twice as wide as the digit in which widths are counted; cells have a little room on both sides. */
const WIDTH_OF_CHARACTER = 2.1;
const WIDTH_OF_MARGIN = 1.5;

/** Formats of cells, by their place in `cellXfs`. */
const STYLES = { plain: 0, head: 1, cell: 2, lead: 3, gap: 4, title: 5 } as const;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Write a workbook. */
export function toXlsx({ sheets, colors, font }: Workbook): Uint8Array {
  const names = nameSheets(sheets.map(({ name }) => name));
  const parts: Record<string, string> = {
    '[Content_Types].xml': writeContentTypes(sheets.length),
    '_rels/.rels': writeRelations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': writeWorkbook(names),
    'xl/_rels/workbook.xml.rels': writeRelations([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': writeStyles(colors, font),
  };
  sheets.forEach(({ table }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = writeSheet(table, colors, font, i === 0);
  });
  // The first moment that an archive can name, read in local time as it is written in local time.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [path, [strToU8(xml), { mtime, level: 6 as const }]]),
  );
  return zipSync(files);
}

/** Names without what a spreadsheet forbids, none twice. */
function nameSheets(names: readonly string[]): string[] {
  const taken: string[] = [];
  for (const name of names) {
    const clean =
      name
        .replace(/[\\/?*[\]:]/gu, ' ')
        .replace(/^'+|'+$/gu, '')
        .trim() || 'Sheet';
    let candidate = clean.slice(0, MAX_NAME);
    for (let i = 2; taken.some((other) => other.toLowerCase() === candidate.toLowerCase()); i += 1) {
      const suffix = ` ${i}`;
      candidate = clean.slice(0, MAX_NAME - suffix.length) + suffix;
    }
    taken.push(candidate);
  }
  return taken;
}

function writeContentTypes(sheetCount: number): string {
  const types = `${PACKAGE}/content-types`;
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = [
    ['/xl/workbook.xml', 'sheet.main+xml'],
    ['/xl/styles.xml', 'styles+xml'],
    ...Array.from({ length: sheetCount }, (_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet+xml']),
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${spreadsheet}.${type}"/>`);
  return `${DECLARATION}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function writeRelations(relations: readonly (readonly [type: string, target: string])[]): string {
  const items = relations.map(
    ([type, target], i) => `<Relationship Id="r${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function writeWorkbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function writeStyles({ ink, note, headFill, gapFill, line }: WorkbookColors, font: string): string {
  const writeFont = (color: string, more = '', size = FONT_SIZE): string =>
    `<font>${more}<sz val="${size}"/><color rgb="FF${color}"/><name val="${escapeXml(font)}"/></font>`;
  const writeFill = (color: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/></patternFill></fill>`;
  const edge = (side: string): string => `<${side} style="thin"><color rgb="FF${line}"/></${side}>`;
  const writeFormat = (fontId: number, fillId: number, borderId: number): string =>
    `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
  const fonts = [
    writeFont(ink),
    writeFont(ink, '<b/>'),
    writeFont(note, '<i/>'),
    writeFont(ink, '<b/>', FONT_SIZE + 3),
  ];
  // The first two fills are the format's own.
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    writeFill(headFill),
    writeFill(gapFill),
  ];
  const borders = [
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border>`,
  ];
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  // In the order of STYLES.
  const formats = [
    plain,
    writeFormat(1, 2, 1),
    writeFormat(0, 0, 1),
    writeFormat(1, 0, 1),
    writeFormat(2, 3, 1),
    '<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  ];
  const list = (name: string, items: readonly string[]): string =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return `${DECLARATION}<styleSheet xmlns="${MAIN}">${list('fonts', fonts)}${list('fills', fills)}${list('borders', borders)}${list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'])}${list('cellXfs', formats)}${list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'])}</styleSheet>`;
}

function writeSheet(table: Table, colors: WorkbookColors, font: string, isFirst: boolean): string {
  const { columns, rows, frozenColumns, title, lead = [], notes } = table;
  const columnCount = Math.max(1, columns.length);
  const merges: string[] = [];
  const lines: string[] = [];
  const addRow = (cells: readonly string[]): void => {
    lines.push(`<row r="${lines.length + 1}">${cells.join('')}</row>`);
  };
  const addAcross = (text: string, style: number): void => {
    const row = lines.length + 1;
    if (columnCount > 1) merges.push(`<mergeCell ref="A${row}:${toColumnName(columnCount - 1)}${row}"/>`);
    const rest = Array.from(
      { length: columnCount - 1 },
      (_, i) => `<c r="${toColumnName(i + 1)}${row}" s="${style}"/>`,
    );
    addRow([writeText(`A${row}`, style, [{ kind: 'plain', text }], colors, font), ...rest]);
  };
  if (title !== '') addAcross(title, STYLES.title);
  for (const line of lead) addAcross(line, STYLES.plain);
  const headRow = lines.length + 1;
  addRow(
    columns.map(({ name }, i) =>
      writeText(`${toColumnName(i)}${headRow}`, STYLES.head, [{ kind: 'plain', text: name }], colors, font),
    ),
  );
  for (const row of rows) {
    if (row.kind === 'gap') {
      addAcross(row.text, STYLES.gap);
      continue;
    }
    const r = lines.length + 1;
    addRow(
      row.cells.map((cell, i) =>
        writeText(
          `${toColumnName(i)}${r}`,
          i < frozenColumns ? STYLES.lead : STYLES.cell,
          cell,
          colors,
          font,
        ),
      ),
    );
  }
  for (const note of notes) addAcross(note, STYLES.plain);
  const corner = `${toColumnName(frozenColumns)}${headRow + 1}`;
  const columnSplit = frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '';
  const pane = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
  const widths = columns.map(
    ({ width }, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${(width * WIDTH_OF_CHARACTER + WIDTH_OF_MARGIN).toFixed(2)}" customWidth="1"/>`,
  );
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}">`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane${columnSplit} ySplit="${headRow}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`,
    widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    '</worksheet>',
  ].join('');
}

/** A cell of text: formulas and numbers are never guessed from it, so nothing in it can be one. */
function writeText(
  place: string,
  style: number,
  cell: TableCell,
  colors: WorkbookColors,
  font: string,
): string {
  const runs = cell.filter(({ text }) => text !== '');
  if (runs.length === 0) return `<c r="${place}" s="${style}"/>`;
  let room = MAX_TEXT;
  const written = runs.map((run, i) => {
    const text = `${run.isNewLine === true && i > 0 ? '\n' : ''}${run.text}`.slice(0, room);
    room -= text.length;
    return writeRun({ ...run, text }, style, colors, font);
  });
  return `<c r="${place}" s="${style}" t="inlineStr"><is>${written.join('')}</is></c>`;
}

function writeRun({ kind, text }: TableRun, style: number, colors: WorkbookColors, font: string): string {
  const content = `<t xml:space="preserve">${escapeText(text)}</t>`;
  if (style !== STYLES.cell && style !== STYLES.lead) return `<r>${content}</r>`;
  const isLead = style === STYLES.lead;
  const marks = { plain: isLead ? '<b/>' : '', added: '<b/><u/>', removed: '<strike/>', note: '' }[kind];
  const color = { plain: colors.ink, added: colors.added, removed: colors.removed, note: colors.note }[kind];
  const size = kind === 'note' ? FONT_SIZE - 2 : FONT_SIZE;
  return `<r><rPr>${marks}<sz val="${size}"/><color rgb="FF${color}"/><rFont val="${escapeXml(font)}"/></rPr>${content}</r>`;
}

/** As {@link escapeXml}, with the line ends kept: a cell may have several lines. */
function escapeText(text: string): string {
  return text.split('\n').map(escapeXml).join('\n');
}

/** A, …, Z, AA, …: the name of a column by its 0-based place. */
function toColumnName(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : toColumnName(Math.floor(place / 26) - 1) + letter;
}
