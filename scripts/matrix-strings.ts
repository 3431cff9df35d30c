/** What only the command `matrix` says, in English and Chinese. */
import type { Language } from '../graph/diagnostics/format.ts';

export interface MatrixStrings {
  readonly noTerms: (count: number) => string;
  readonly noSubject: (names: string) => string;
  readonly noMonths: (text: string) => string;
  readonly needsFile: (format: string) => string;
  readonly writeFailed: (file: string, cause: string) => string;
  readonly written: (file: string, rowCount: number, columnCount: number) => string;
  readonly nothing: string;
}

const en: MatrixStrings = {
  noTerms: (count) =>
    `expected no argument besides options, got ${count}; subjects are given with --subjects 财政,货币`,
  noSubject: (names) => `--subjects: expected a name at least, got "${names}"`,
  noMonths: (text) => `--months: expected months as 7, 7-9 or 4,7,12, got "${text}"`,
  needsFile: (format) => `${format} is no text for a terminal; name a file with --out FILE`,
  writeFailed: (file, cause) => `cannot write ${file} (${cause})`,
  written: (file, rowCount, columnCount) =>
    `${file}: ${rowCount} ${rowCount === 1 ? 'meeting' : 'meetings'}, ${columnCount} ${columnCount === 1 ? 'subject' : 'subjects'}`,
  nothing: 'no meeting in this series and period words any of these subjects',
};

const zh: MatrixStrings = {
  noTerms: (count) => `除选项外不应有其他参数，实际有 ${count} 个；主题请写在 --subjects 财政,货币 中`,
  noSubject: (names) => `--subjects 至少应有一个名称，实为“${names}”`,
  noMonths: (text) => `--months 应为 7、7-9 或 4,7,12 这样的月份，实为“${text}”`,
  needsFile: (format) => `${format} 不能在终端显示；请用 --out FILE 写入文件`,
  writeFailed: (file, cause) => `无法写入 ${file}（${cause}）`,
  written: (file, rowCount, columnCount) => `${file}：${rowCount} 次会议，${columnCount} 个主题`,
  nothing: '所选系列和时段中，没有会议部署这些主题',
};

const STRINGS: Readonly<Record<Language, MatrixStrings>> = { en, zh };

export function getMatrixStrings(language: Language): MatrixStrings {
  return STRINGS[language];
}
