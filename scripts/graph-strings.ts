/** What every command says that reads a built graph, in English and Chinese. */
import type { Language } from '../graph/diagnostics/format.ts';

export interface GraphStrings {
  readonly invalidDate: (flag: string, value: string) => string;
  readonly reversedDates: (from: string, to: string) => string;
  readonly unknownFormat: (value: string, known: string) => string;
  readonly unknownSeries: (value: string, known: string) => string;
  readonly ambiguousSeries: (value: string, known: string) => string;
  readonly noGraph: (folder: string) => string;
  readonly damagedGraph: (file: string, cause: string) => string;
  readonly missingText: (file: string) => string;
}

const en: GraphStrings = {
  invalidDate: (flag, value) => `${flag}: expected a date as 2024, 2024-12 or 2024-12-11, got "${value}"`,
  reversedDates: (from, to) => `--from ${from} is later than --to ${to}`,
  unknownFormat: (value, known) => `--format: expected one of ${known}, got "${value}"`,
  unknownSeries: (value, known) => `--series: no document of "${value}"; the graph has ${known}`,
  ambiguousSeries: (value, known) => `--series: "${value}" fits more than one: ${known}`,
  noGraph: (folder) => `no graph in ${folder}; build one with npm run build:graph -- FOLDER --out DIR`,
  damagedGraph: (file, cause) => `cannot read ${file} (${cause}); build the graph again`,
  missingText: (file) => `cannot read ${file}, so its document was not searched; build the graph again`,
};

const zh: GraphStrings = {
  invalidDate: (flag, value) => `${flag} 应为 2024、2024-12 或 2024-12-11 这样的日期，实为“${value}”`,
  reversedDates: (from, to) => `--from ${from} 晚于 --to ${to}`,
  unknownFormat: (value, known) => `--format 应为 ${known} 之一，实为“${value}”`,
  unknownSeries: (value, known) => `--series：没有“${value}”的文件；图谱中有 ${known}`,
  ambiguousSeries: (value, known) => `--series：“${value}”对应不止一个系列：${known}`,
  noGraph: (folder) => `${folder} 中没有图谱；请先运行 npm run build:graph -- FOLDER --out DIR`,
  damagedGraph: (file, cause) => `无法读取 ${file}（${cause}）；请重新构建图谱`,
  missingText: (file) => `无法读取 ${file}，未检索该文件；请重新构建图谱`,
};

const STRINGS: Readonly<Record<Language, GraphStrings>> = { en, zh };

export function getGraphStrings(language: Language): GraphStrings {
  return STRINGS[language];
}
