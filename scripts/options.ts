/** Tables of flags. What a command accepts and what its help says are made from one table, so that they cannot differ. */
import { parseArgs } from 'node:util';
import type { Language } from '../graph/diagnostics/format.ts';
import { UsageError } from '../graph/model/errors.ts';
import { getMessages } from './messages.ts';

/** One flag; with `value` it takes one, named so in the help. */
export interface Flag {
  readonly name: string;
  readonly value?: string;
  readonly help: Readonly<Record<Language, string>>;
}

export interface Command {
  /** How the command is typed, without its flags. */
  readonly usage: string;
  readonly about: Readonly<Record<Language, string>>;
  readonly flags: readonly Flag[];
  /** Paragraphs below the flags. */
  readonly notes: Readonly<Record<Language, string>>;
}

export interface ParsedArguments {
  readonly paths: readonly string[];
  /** Names of the flags without a value that were given. */
  readonly switches: ReadonlySet<string>;
  /** Last value given for each flag with one. */
  readonly values: ReadonlyMap<string, string>;
}

export const HELP: Flag = { name: 'help', help: { en: 'Print this text.', zh: '显示本说明。' } };
export const VERSION: Flag = { name: 'version', help: { en: 'Print the version.', zh: '显示版本号。' } };
const MAX_SIZE: Flag = {
  name: 'max-size',
  value: 'MB',
  help: {
    en: 'Leave out files above this size, with an error (default: 32).',
    zh: '超过此大小的文件报错并跳过（默认 32）。',
  },
};

/** Largest file read, in MB: the longest plans and yearbook chapters in PDF stay below 30, and a text of 32 MB has 10 million characters. */
export const DEFAULT_MAX_SIZE = 32;

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

export const START_COMMAND: Command = {
  usage: 'npm start -- [FOLDER]',
  about: {
    en: 'Build the graph where needed and open the explorer. With a folder: for its documents, and watch it for new ones.',
    zh: '按需构建图谱并打开浏览界面；给出文件夹时读取其中的文件，并持续监视新增文件。',
  },
  flags: [
    {
      name: 'port',
      value: 'N',
      help: {
        en: 'Port of the explorer (default: 5173; the next free one where it is taken).',
        zh: '浏览界面的端口（默认 5173，被占用时取下一个空闲端口）。',
      },
    },
    {
      name: 'out',
      value: 'DIR',
      help: {
        en: 'Folder for the graph (default: .mailuo, with a folder one of its own below it).',
        zh: '图谱的输出文件夹（默认 .mailuo；给出 FOLDER 时为其下的单独文件夹）。',
      },
    },
    MAX_SIZE,
    HELP,
    VERSION,
  ],
  notes: {
    en: 'The explorer is served to this computer alone (127.0.0.1). Stop it with Ctrl+C.',
    zh: '浏览界面仅供本机访问（127.0.0.1）。按 Ctrl+C 停止。',
  },
};

export const TRACE_COMMAND: Command = {
  usage: 'npm run trace -- TERM',
  about: {
    en: 'List every occurrence of a term in a built graph by date, each in its context and compared with the one before.',
    zh: '按日期列出一个词语在图谱各文件中的全部出现，附上下文，并与前一次比较。',
  },
  flags: [
    {
      name: 'graph',
      value: 'DIR',
      help: { en: 'Folder of the graph (default: .mailuo).', zh: '图谱所在文件夹（默认 .mailuo）。' },
    },
    {
      name: 'series',
      value: 'NAME',
      help: {
        en: 'Documents of this series of meetings alone; a part of its name will do.',
        zh: '只看这一系列会议的文件，可只写名称的一部分。',
      },
    },
    {
      name: 'from',
      value: 'DATE',
      help: { en: 'First date: 2024, 2024-12 or 2024-12-11.', zh: '起始日期：2024、2024-12 或 2024-12-11。' },
    },
    { name: 'to', value: 'DATE', help: { en: 'Last date, included.', zh: '截止日期（含）。' } },
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

export const MATRIX_COMMAND: Command = {
  usage: 'npm run matrix --',
  about: {
    en: 'Line up what the meetings of a built graph say on each subject: a row a meeting, a column a subject, in each cell the exact wording.',
    zh: '提法矩阵：一行一次会议，一列一个主题，每格为文件原文，并与此前最近一次提法比较。',
  },
  flags: [
    {
      name: 'graph',
      value: 'DIR',
      help: { en: 'Folder of the graph (default: .mailuo).', zh: '图谱所在文件夹（默认 .mailuo）。' },
    },
    {
      name: 'series',
      value: 'NAME',
      help: {
        en: 'Meetings of this series alone; a part of its name will do.',
        zh: '只看这一系列会议，可只写名称的一部分。',
      },
    },
    {
      name: 'from',
      value: 'DATE',
      help: { en: 'First date: 2024, 2024-12 or 2024-12-11.', zh: '起始日期：2024、2024-12 或 2024-12-11。' },
    },
    { name: 'to', value: 'DATE', help: { en: 'Last date, included.', zh: '截止日期（含）。' } },
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

/**
 * Parse arguments by the table of a command.
 *
 * @throws {UsageError} for an unknown flag, naming the known ones, and for a missing or superfluous value.
 */
export function parseArguments(
  command: Command,
  args: readonly string[],
  language: Language,
): ParsedArguments {
  const messages = getMessages(language);
  const flags = new Map(command.flags.map((flag) => [flag.name, flag]));
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      command.flags.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const paths: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = flags.get(token.name);
    if (flag === undefined) {
      const known = [...flags.keys()].map((name) => `--${name}`).join(', ');
      throw new UsageError(messages.unknownOption(token.rawName, known));
    }
    if (flag.value === undefined) {
      if (token.value !== undefined) throw new UsageError(messages.superfluousValue(token.rawName));
      switches.add(flag.name);
    } else {
      // The value is missing also where the next flag stands in its place: `--out --quiet`.
      const isFlag = token.inlineValue !== true && token.value?.startsWith('-') === true;
      if (!token.value || isFlag) throw new UsageError(messages.missingValue(token.rawName, flag.value));
      values.set(flag.name, token.value);
    }
  }
  return { paths, switches, values };
}

/**
 * Value of a flag as a number.
 *
 * @returns `fallback` where the flag was not given.
 * @throws {UsageError} for anything but a number from `least` to `most`.
 */
export function getNumber(
  parsed: ParsedArguments,
  name: string,
  range: {
    readonly fallback: number;
    readonly least: number;
    readonly most: number;
    readonly integer?: boolean;
  },
  language: Language,
): number {
  const value = parsed.values.get(name);
  if (value === undefined) return range.fallback;
  const number = Number(value);
  const isFit = range.integer === true ? Number.isInteger(number) : Number.isFinite(number);
  if (!isFit || number < range.least || number > range.most || value.trim() === '') {
    throw new UsageError(getMessages(language).invalidNumber(`--${name}`, value, range.least, range.most));
  }
  return number;
}

/** Help text of a command, one line per flag, aligned. */
export function formatHelp(command: Command, language: Language, formats: readonly string[]): string {
  const messages = getMessages(language);
  const left = command.flags.map(({ name, value }) => `  --${name}${value === undefined ? '' : ` ${value}`}`);
  const width = Math.max(...left.map((text) => text.length)) + 2;
  const flags = command.flags.map((flag, i) => `${left[i]?.padEnd(width)}${flag.help[language]}`);
  return [
    command.about[language],
    '',
    `${messages.usage}: ${command.usage} [${messages.options}]`,
    '',
    ...flags,
    '',
    command.notes[language].replace('{formats}', formats.join(' ')),
    '',
  ].join('\n');
}
