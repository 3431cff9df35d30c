/** What the page with the matrix says, in Chinese. Marks of cells are said by `graph/export`, as in the files. */
import type { MatrixFileFormat } from '../state/matrix-files.ts';

const formats: Record<MatrixFileFormat, string> = {
  xlsx: 'Excel 工作簿',
  csv: 'CSV',
  md: 'Markdown',
  png: 'PNG 图片',
  svg: 'SVG 矢量图',
};

export const matrixZh = {
  title: '提法矩阵',
  fileName: (series: string | undefined): string =>
    series === undefined ? '脉络-提法矩阵' : `脉络-提法矩阵-${series}`,
  series: '系列',
  seriesCount: (series: string, count: number): string => `${series}（${count}）`,
  allSeries: '全部文件',
  from: '自',
  to: '至',
  open: { from: '最早', to: '最近' },
  months: '月份',
  allMonths: '全年',
  monthGroup: '按月',
  seasonGroup: '按季',
  month: (month: number): string => `${month}月`,
  season: (quarter: number): string => `${'一二三四'.charAt(quarter - 1)}季度`,
  only: (name: string): string => `只看这一列：${name}`,
  usualColumns: '看各列',
  onlyRow: (date: string): string => `只看这一行：${date}`,
  allRows: '看各次会议',
  columns: (count: number): string => `主题 ${count} 列`,
  subjects: '主题',
  addLabel: '加一列：任意词语',
  addPlaceholder: '任意词语，加为一列',
  add: '加列',
  meeting: '会议',
  gap: (count: number, dates: readonly string[]): string => `中间缺 ${count} 份：${dates.join('、')}`,
  tentativeHint: '这份不是全文，或是 1990 年以前的报告，用语与后来不同；仅供参考。',
  expand: '与前次对照',
  former: (date: string | undefined): string => `前次 ${date ?? ''}`.trim(),
  loading: (done: number, total: number): string =>
    total === 0 ? '正在取文本……' : `正在读 ${done} / ${total} 份文件`,
  failed: (message: string): string => `矩阵没有排成（${message}）`,
  empty: '这个范围里没有会议。',
  export: '导出',
  formats,
};
