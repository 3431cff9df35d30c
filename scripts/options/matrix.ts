/** The flags of the command `matrix`. */
import { GRAPH, HELP, PERIOD, VERSION } from './flags.ts';
import type { Command } from './parse.ts';

export const MATRIX_COMMAND: Command = {
  usage: 'npm run matrix --',
  about: {
    en: 'Line up what the meetings of a built graph say on each subject: a row a meeting, a column a subject, in each cell the exact wording.',
    zh: '提法矩阵：一行一次会议，一列一个主题，每格为文件原文，并与此前最近一次提法比较。',
  },
  flags: [
    GRAPH,
    {
      name: 'series',
      value: 'NAME',
      help: {
        en: 'Meetings of this series alone; a part of its name will do.',
        zh: '只看这一系列会议，可只写名称的一部分。',
      },
    },
    ...PERIOD,
    {
      name: 'months',
      value: 'MONTHS',
      help: {
        en: 'Meetings of these months alone: 7, 7-9 or 4,7,12.',
        zh: '只看这些月份的会议：7、7-9 或 4,7,12。',
      },
    },
    {
      name: 'subjects',
      value: 'NAMES',
      help: {
        en: 'Columns, with commas between: subjects as below (the beginning of a name will do), or any string.',
        zh: '列，以逗号分隔：下列主题（可只写开头）或任意词语。',
      },
    },
    {
      name: 'format',
      value: 'NAME',
      help: {
        en: 'table, csv, md, xlsx, json or svg (default: table, or what the name of FILE ends in).',
        zh: 'table、csv、md、xlsx、json 或 svg（默认 table，或由 FILE 的扩展名决定）。',
      },
    },
    {
      name: 'out',
      value: 'FILE',
      help: { en: 'Write to FILE instead of the standard output.', zh: '写入 FILE，而不是标准输出。' },
    },
    HELP,
    VERSION,
  ],
  notes: {
    en: `Subjects: {formats}.
A cell is empty where the document words nothing on the subject. Each wording is compared with the latest before in its series;
known meetings that the graph lacks are counted in between. Documents of one meeting are one row, told by the fullest.
csv and xlsx open in spreadsheets. For a pipe, keep npm quiet: npm run -s matrix -- --format csv > matrix.csv

Exit codes: 0 written, 1 nothing to show, 2 wrong usage (or no graph in DIR).`,
    zh: `主题：{formats}。
文件没有部署该主题时，单元格为空。每条提法与本系列此前最近一条比较；已知举行而图谱中没有的会议计入“中间缺 n 份”。
同一会议的多份文件合为一行，以最全者为准。csv 和 xlsx 可用电子表格打开。
用于管道时请让 npm 保持安静：npm run -s matrix -- --format csv > matrix.csv

退出码：0 已输出，1 没有可显示的内容，2 用法错误（或 DIR 中没有图谱）。`,
  },
};
