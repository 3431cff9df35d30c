/** Targets in tables: a row for each indicator, a column for the year that is planned. */
import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { parseEnumerator } from '../text/enumerators.ts';
import { toCells } from './cells.ts';

/** A planned value in a table. */
export interface TableTarget {
  /** The row that it stands in. */
  readonly row: Span;
  /** From the indicator to the value. */
  readonly span: Span;
  readonly indicator: string;
  readonly value: string;
  readonly period?: string;
}

interface Columns {
  readonly indicator: number;
  readonly value: number;
  readonly count: number;
  readonly period?: string;
}

const INDICATOR_HEAD = /^(?:主要|具体|核心|发展|考核)?指标(?:名称|内容)?$|^(?:目标|项目)名称$/u;
const AIM_HEAD = /^(?:目标值?|规划值|预期值|计划值|目标任务)$/u;
const YEAR_HEAD = /^(20\d{2})年?(?:目标值?|规划值|预期|末|底)?(?:[（(][^）)]*[）)])?$/u;
/** Unit of an indicator, in brackets behind it. */
const UNIT_BEHIND = /[（(]([^（）()]{1,10})[）)]$/u;
const LONGEST_INDICATOR = 40;
const LONGEST_VALUE = 20;

/** Find the planned values of tables whose heads name indicators and years. */
export function findTableTargets({ text, blocks, date }: Document): TableTarget[] {
  const targets: TableTarget[] = [];
  let columns: Columns | undefined;
  for (const block of blocks) {
    const cells = block.kind === 'row' ? toCells(text, block) : [];
    if (cells.length < 2) {
      columns = undefined;
      continue;
    }
    const head = findColumns(
      cells.map(({ start, end }) => text.slice(start, end)),
      date,
    );
    if (head !== undefined) columns = head;
    else if (columns !== undefined) targets.push(...readRow(text, block, cells, columns));
  }
  return targets;
}

function findColumns(heads: readonly string[], date: string | undefined): Columns | undefined {
  const words = heads.map((head) => head.replace(/\s+/gu, ''));
  const indicator = words.findIndex((head) => INDICATOR_HEAD.test(head));
  if (indicator === -1) return undefined;
  const years = words.map((head) => Number(YEAR_HEAD.exec(head)?.[1] ?? 0));
  const last = Math.max(...years);
  const aim = words.findIndex((head) => AIM_HEAD.test(head));
  const isPlanned = last > 0 && (date === undefined || last >= Number(date.slice(0, 4)));
  const value = isPlanned ? years.lastIndexOf(last) : aim;
  if (value === -1) return undefined;
  return { indicator, value, count: heads.length, ...(isPlanned ? { period: String(last) } : {}) };
}

/** Cells that a row lacks are those that a merged cell before it covers, on the left. */
function readRow(
  text: string,
  row: Span,
  cells: readonly Span[],
  { indicator, value, count, period }: Columns,
): TableTarget[] {
  const missing = count - cells.length;
  const [name, figure] = [cells[indicator - missing], cells[value - missing]];
  if (missing < 0 || name === undefined || figure === undefined || name.end > figure.start) return [];
  const words = text.slice(name.start, name.end);
  const numbered = parseEnumerator(words)?.length ?? 0;
  const label = words.slice(numbered).replace(/\s+/gu, '');
  const unit = UNIT_BEHIND.exec(label)?.[1] ?? '';
  const written = text.slice(figure.start, figure.end).replace(/\s+/gu, '');
  if (!/\d/u.test(written) || written.length > LONGEST_VALUE) return [];
  if (label.length < 2 || label.length > LONGEST_INDICATOR) return [];
  const hasUnit = /[^\d.,，≥≤＞＜><〔〕[\]*]$/u.test(written);
  return [
    {
      row,
      span: { start: name.start + numbered, end: figure.end },
      indicator: label.replace(UNIT_BEHIND, ''),
      value: toWords(written) + (hasUnit ? '' : unit),
      ...(period === undefined ? {} : { period }),
    },
  ];
}

/** ≥50 as 不低于50. */
function toWords(value: string): string {
  return value.replace(/^[≥＞>]/u, '不低于').replace(/^[≤＜<]/u, '不超过');
}
