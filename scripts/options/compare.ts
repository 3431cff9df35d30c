/** The flags of the command `compare`. */
import { HELP, VERSION } from './flags.ts';
import type { Command } from './parse.ts';

export const COMPARE_COMMAND: Command = {
  usage: 'npm run compare -- EARLIER LATER',
  about: {
    en: 'Compare two documents sentence by sentence: what is the same, reworded, moved, new and gone, each with both quotes.',
    zh: '逐句对比两份文件：哪些未变、改写、移位、新增、删去，并列出双方原句。',
  },
  flags: [
    {
      name: 'graph',
      value: 'DIR',
      help: {
        en: 'Folder of a graph in which documents are looked up (default: .mailuo).',
        zh: '从中查找文件的图谱文件夹（默认 .mailuo）。',
      },
    },
    {
      name: 'format',
      value: 'NAME',
      help: { en: 'md, html or json (default: md).', zh: 'md、html 或 json（默认 md）。' },
    },
    {
      name: 'brief',
      help: { en: 'One page alone: what matters most, by importance.', zh: '只输出一页简报，按重要性排列。' },
    },
    {
      name: 'watch',
      value: 'FILE',
      help: {
        en: 'Report on the terms of FILE: one a line, # begins a comment.',
        zh: '报告 FILE 中各词的变化：每行一词，# 后为注释。',
      },
    },
    HELP,
    VERSION,
  ],
  notes: {
    en: `EARLIER and LATER are files in any supported format ({formats}), or documents of the graph in DIR: a key, a date
(2025-07-30) or a part of the title, also with a blank between: "2025-07 政治局". FILE#2 is the second article of a file.
With one document of a graph alone, it is compared with the one before in its series.
Where a side is a digest, notes or an abridged text, what is said to be missing or moved is marked "indicative only".
With a graph, terms are marked that no earlier document of it has. json is the whole comparison, with offsets in UTF-16 code units.
For a file or a pipe, keep npm quiet: npm run -s compare -- a.md b.md --format html > a-b.html

Exit codes: 0 compared, 1 a document could not be read, 2 wrong usage (or no such document).`,
    zh: `EARLIER 和 LATER 是任何支持格式的文件（{formats}），或 DIR 中图谱的文件：键、日期（2025-07-30）或标题的一部分，
也可用空格连写：“2025-07 政治局”。FILE#2 指一个文件中的第二篇。
只给出图谱中的一份文件时，与其系列中的前一份比较。
一方为要点、摘要或学习材料时，“新增”“删去”和移位注明“仅供参考”。
给出图谱时，标出更早文件中都没有的词语。json 为完整的比较结果，位置是 UTF-16 偏移。
写入文件或管道时请让 npm 保持安静：npm run -s compare -- a.md b.md --format html > a-b.html

退出码：0 已比较，1 有文件无法读取，2 用法错误（或没有这样的文件）。`,
  },
};
