/** The flags of the command `build:graph`. */
import { HELP, MAX_SIZE, VERSION } from './flags.ts';
import type { Command } from './parse.ts';

export const BUILD_COMMAND: Command = {
  usage: 'npm run build:graph -- [FILES OR FOLDERS…]',
  about: {
    en: 'Build a knowledge graph from policy documents. Without a path: from the sample corpus.',
    zh: '由政策文件构建知识图谱；不给路径时使用示例语料。',
  },
  flags: [
    {
      name: 'out',
      value: 'DIR',
      help: { en: 'Folder for the graph (default: .mailuo).', zh: '图谱的输出文件夹（默认 .mailuo）。' },
    },
    {
      name: 'rulings',
      value: 'FILE',
      help: {
        en: 'Replay the rulings of FILE, besides mailuo.rulings.yaml in the folders.',
        zh: '除文件夹中的 mailuo.rulings.yaml 外，再套用 FILE 中的裁定。',
      },
    },
    { name: 'strict', help: { en: 'Count warnings as errors.', zh: '把警告当作错误。' } },
    {
      name: 'no-cache',
      help: {
        en: 'Read all documents anew and keep nothing for the next build.',
        zh: '重新读取全部文件，且不为下次构建保留缓存。',
      },
    },
    { name: 'quiet', help: { en: 'No progress, no summary.', zh: '不显示进度和汇总。' } },
    MAX_SIZE,
    HELP,
    VERSION,
  ],
  notes: {
    en: `Reads {formats}. Folders are read with all that is in them, except hidden files and README.md.
Writes graph.json and documents/ into DIR, and cache/, by which the next build reads only what is new;
a build that fails or is stopped leaves what was there.
Diagnostics go to stderr, the summary to stdout.

Exit codes: 0 all read, 1 something of the input could not be read (or nothing was found), 2 wrong usage.`,
    zh: `支持 {formats}。文件夹连同其子文件夹一起读取，隐藏文件和 README.md 除外。
在 DIR 中写入 graph.json、documents/ 以及 cache/（下次构建据此只读取新增内容）；构建失败或中断时，原有内容保持不变。
诊断信息输出到 stderr，汇总输出到 stdout。

退出码：0 全部读取，1 部分输入无法读取（或没有找到文件），2 用法错误。`,
  },
};
