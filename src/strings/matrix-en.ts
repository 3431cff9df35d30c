/** What the page with the matrix says, in English. */
import type { matrixZh } from './matrix-zh.ts';

export const matrixEn: typeof matrixZh = {
  title: 'Matrix of wordings',
  fileName: (series) => (series === undefined ? 'mailuo-matrix' : `mailuo-matrix-${series}`),
  series: 'Series',
  seriesCount: (series, count) => `${series} (${count})`,
  allSeries: 'All documents',
  from: 'From',
  to: 'to',
  open: { from: 'the first', to: 'the latest' },
  months: 'Months',
  allMonths: 'All year',
  monthGroup: 'By month',
  seasonGroup: 'By quarter',
  month: (month) =>
    new Date(Date.UTC(2000, month - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
  season: (quarter) => `Quarter ${quarter}`,
  only: (name) => `Only this column: ${name}`,
  usualColumns: 'All columns',
  columns: (count) => `${count} ${count === 1 ? 'subject' : 'subjects'}`,
  subjects: 'Subjects',
  addLabel: 'Add a column for any string',
  addPlaceholder: 'Any string as a column',
  add: 'Add',
  meeting: 'Meeting',
  gap: (count, dates) => `${count} ${count === 1 ? 'meeting' : 'meetings'} missing here: ${dates.join(', ')}`,
  tentativeHint:
    'This is no full text, or a report from before 1990, whose words differ from later ones; read it with care.',
  expand: 'Against the wording before',
  former: (date) => `Before ${date ?? ''}`.trim(),
  loading: (done, total) => (total === 0 ? 'Fetching texts …' : `Read ${done} of ${total} documents`),
  failed: (message) => `The matrix could not be made (${message})`,
  empty: 'There is no meeting in this range.',
  export: 'Export',
  formats: {
    xlsx: 'Excel workbook',
    csv: 'CSV',
    md: 'Markdown',
    png: 'PNG picture',
    svg: 'SVG drawing',
  },
};
