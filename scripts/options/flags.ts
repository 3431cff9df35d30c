/** Flags that several commands share. */
import type { Flag } from './parse.ts';

export const HELP: Flag = { name: 'help', help: { en: 'Print this text.', zh: '显示本说明。' } };
export const VERSION: Flag = { name: 'version', help: { en: 'Print the version.', zh: '显示版本号。' } };
export const MAX_SIZE: Flag = {
  name: 'max-size',
  value: 'MB',
  help: {
    en: 'Leave out files above this size, with an error (default: 32).',
    zh: '超过此大小的文件报错并跳过（默认 32）。',
  },
};

/** Largest file read, in MB: the longest plans and yearbook chapters in PDF stay below 30, and a text of 32 MB has 10 million characters. */
export const DEFAULT_MAX_SIZE = 32;

/** The graph that a command answers from. */
export const GRAPH: Flag = {
  name: 'graph',
  value: 'DIR',
  help: { en: 'Folder of the graph (default: .mailuo).', zh: '图谱所在文件夹（默认 .mailuo）。' },
};

/** The first and the last date of what is answered. */
export const PERIOD: readonly Flag[] = [
  {
    name: 'from',
    value: 'DATE',
    help: { en: 'First date: 2024, 2024-12 or 2024-12-11.', zh: '起始日期：2024、2024-12 或 2024-12-11。' },
  },
  { name: 'to', value: 'DATE', help: { en: 'Last date, included.', zh: '截止日期（含）。' } },
];
