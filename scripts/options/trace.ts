/** The flags of the command `trace`. */
import { GRAPH, HELP, PERIOD, VERSION } from './flags.ts';
import type { Command } from './parse.ts';

export const TRACE_COMMAND: Command = {
  usage: 'npm run trace -- TERM',
  about: {
    en: 'List every occurrence of a term in a built graph by date, each in its context and compared with the one before.',
    zh: '按日期列出一个词语在图谱各文件中的全部出现，附上下文，并与前一次比较。',
  },
  flags: [
    GRAPH,
    {
      name: 'series',
      value: 'NAME',
      help: {
        en: 'Documents of this series of meetings alone; a part of its name will do.',
        zh: '只看这一系列会议的文件，可只写名称的一部分。',
      },
    },
    ...PERIOD,
    {
      name: 'format',
      value: 'NAME',
      help: { en: 'table, json, csv or md (default: table).', zh: 'table、json、csv 或 md（默认 table）。' },
    },
    HELP,
    VERSION,
  ],
  notes: {
    en: `TERM is any string, whether the lexicon knows it or not; width, case, traditional script, blanks and quotation marks
do not matter. Build the graph first: npm run build:graph -- FOLDER --out DIR.
Each occurrence is compared, within its clause, with those of the latest document that is certainly earlier and has the
term: "first in this corpus", "kept", or the words added (+) and removed (−). A comparison with a digest or an abridged
text is marked "indicative only". json and csv have offsets in UTF-16 code units of the text in DIR/documents.
For a file or a pipe, keep npm quiet: npm run -s trace -- 新质生产力 --format csv > trace.csv

Exit codes: 0 found, 1 not found, 2 wrong usage (or no graph in DIR).`,
    zh: `TERM 可以是任何词语，不论词表是否收录；全半角、大小写、繁简、空格和引号不影响查找。
请先构建图谱：npm run build:graph -- FOLDER --out DIR。
每次出现都在所在小句内与“确定更早且含该词的最近一份文件”比较：本库首见、延续，或增加（+）、减少（−）的词语。
一方为要点或摘要时注明“仅供参考”。json 和 csv 中的位置是 DIR/documents 中正文的 UTF-16 偏移。
写入文件或管道时请让 npm 保持安静：npm run -s trace -- 新质生产力 --format csv > trace.csv

退出码：0 找到，1 未找到，2 用法错误（或 DIR 中没有图谱）。`,
  },
};
