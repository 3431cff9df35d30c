import { describe, expect, it } from 'vitest';
import { createMatrix } from '../../../graph/compare/matrix.ts';
import { getMatrixLabels } from '../../../graph/export/matrix-labels.ts';
import { toEvidenceTable, toMatrixRecords, toMatrixTable } from '../../../graph/export/matrix-table.ts';
import type { TableRow } from '../../../graph/export/table.ts';
import { findSubject, toTermSubject } from '../../../graph/lexicon/subjects.ts';
import { toDocumentKey, toEntityKey } from '../../../graph/model/ids.ts';
import type { DocumentForm } from '../../../graph/model/kinds.ts';
import type { TraceSource } from '../../../graph/query/trace.ts';
import { segmentSentences } from '../../../graph/text/sentences.ts';

const SERIES = '中央经济工作会议';

function makeSource(date: string, text: string, form: DocumentForm = 'full'): TraceSource {
  return {
    key: toDocumentKey(date, 0),
    title: `${date} 公报`,
    date,
    form,
    series: SERIES,
    meeting: toEntityKey('meeting', `${SERIES}${date}`),
    text,
    sentences: segmentSentences(text).map((span) => ({ ...span, mode: 'deployment' })),
  };
}

const SOURCES = [
  makeSource('2021-12-08', '要实施稳健的货币政策。要推广河湖共治。'),
  makeSource('2023-12-11', '要实施适度宽松的货币政策。'),
  makeSource('2024-12-11', '要实施适度宽松的货币政策。', 'digest'),
];

const labels = getMatrixLabels('zh');
const matrix = createMatrix(SOURCES, {
  subjects: [findSubject('货币'), toTermSubject('河湖共治')].filter((subject) => subject !== undefined),
  series: SERIES,
});

function toText(row: TableRow): string {
  return row.kind === 'gap'
    ? row.text
    : row.cells
        .map((cell) => cell.map(({ text, isNewLine }) => (isNewLine === true ? `/${text}` : text)).join(''))
        .join(' | ');
}

describe('toMatrixTable', () => {
  it('has a line where meetings are missing, and empty cells where nothing is worded', () => {
    const table = toMatrixTable(matrix, labels);
    expect(table.title).toBe('提法矩阵 · 中央经济工作会议');
    expect(table.columns.map(({ name }) => name)).toEqual(['会议', '货币政策', '河湖共治']);
    expect(table.rows.map(toText)).toEqual([
      '2021-12-08 | 实施稳健的货币政策/本库首见 | 推广河湖共治/本库首见',
      '此处缺 1 份：2022-12-15',
      '2023-12-11 | 实施适度宽松的货币政策/强化，较 2021-12-08，减：稳健，中间缺 1 份 | ',
      '2024-12-11/要点 | 实施适度宽松的货币政策/延续，较 2023-12-11，仅供参考 | ',
    ]);
  });
});

describe('toEvidenceTable', () => {
  it('quotes the passage behind each wording from its document', () => {
    const texts = new Map<string, string>(SOURCES.map(({ key, text }) => [key, text]));
    const table = toEvidenceTable(matrix, labels, (key) => texts.get(key));
    expect(table.rows.map(toText)).toEqual([
      '2021-12-08 | 2021-12-08 公报 | 货币政策 | 实施稳健的货币政策 | 部署 | 本库首见 |  | 1–10',
      '2021-12-08 | 2021-12-08 公报 | 河湖共治 | 推广河湖共治 | 部署 | 本库首见 |  | 12–18',
      '2023-12-11 | 2023-12-11 公报 | 货币政策 | 实施适度宽松的货币政策 | 部署 | 强化，较 2021-12-08，减：稳健，中间缺 1 份 | 实施稳健的货币政策 | 1–12',
      '2024-12-11 | 2024-12-11 公报 | 货币政策 | 实施适度宽松的货币政策 | 部署 | 延续，较 2023-12-11，仅供参考 | 实施适度宽松的货币政策 | 1–12',
    ]);
  });
});

describe('toMatrixRecords', () => {
  it('gives a row for each meeting, two columns for each subject', () => {
    expect(toMatrixRecords(matrix, labels).map((row) => [row[0], ...row.slice(5)])).toEqual([
      ['date', 'missing_before', '货币政策', '货币政策 · 变化', '河湖共治', '河湖共治 · 变化'],
      ['2021-12-08', 0, '实施稳健的货币政策', '本库首见', '推广河湖共治', '本库首见'],
      ['2023-12-11', 1, '实施适度宽松的货币政策', '强化，较 2021-12-08，减：稳健，中间缺 1 份', '', '未部署'],
      ['2024-12-11', 0, '实施适度宽松的货币政策', '延续，较 2023-12-11，仅供参考', '', '未部署'],
    ]);
  });
});
