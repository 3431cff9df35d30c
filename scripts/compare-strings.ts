/** What the command `compare` says, in English and Chinese. What its documents say is in `graph/export/comparison-strings.ts`. */
import type { Language } from '../graph/diagnostics/format.ts';

export interface CompareStrings {
  readonly twoDocuments: (count: number) => string;
  readonly noDocument: (spec: string, folder: string) => string;
  readonly noGraph: (spec: string, folder: string) => string;
  readonly ambiguous: (spec: string, names: string) => string;
  readonly severalArticles: (spec: string, count: number) => string;
  readonly noArticle: (spec: string, count: number) => string;
  readonly noPredecessor: (spec: string) => string;
  readonly fileAlone: (spec: string) => string;
  readonly sameDocument: (spec: string) => string;
  readonly unreadable: (file: string, cause: string) => string;
  readonly emptyList: (file: string) => string;
  readonly chosen: (name: string) => string;
  readonly sameSeason: (name: string) => string;
  readonly separator: string;
}

const en: CompareStrings = {
  twoDocuments: (count) =>
    `expected two documents, or one of a graph, got ${count}; put a title with blanks in quotation marks`,
  noDocument: (spec, folder) => `"${spec}" is neither a file nor a document of the graph in ${folder}`,
  noGraph: (spec, folder) =>
    `no such file: ${spec}; and there is no graph in ${folder} to look it up in (npm run build:graph -- FOLDER --out DIR)`,
  ambiguous: (spec, names) => `"${spec}" fits more than one document: ${names}`,
  severalArticles: (spec, count) => `${spec} holds ${count} articles; name one of them, as ${spec}#1`,
  noArticle: (spec, count) => `${spec}: the file holds ${count} articles`,
  noPredecessor: (spec) => `the graph has no earlier document of the series of "${spec}"; name both`,
  fileAlone: (spec) => `${spec} is a file; name the document that it is compared with`,
  sameDocument: (spec) => `both arguments name the same document: ${spec}`,
  unreadable: (file, cause) => `cannot read ${file} (${cause})`,
  emptyList: (file) => `${file} names no term`,
  chosen: (name) => `compared with the one before in its series: ${name}`,
  sameSeason: (name) => `of the same season a year before: ${name}`,
  separator: ', ',
};

const zh: CompareStrings = {
  twoDocuments: (count) => `应给出两份文件，或图谱中的一份，实际给出 ${count} 个；含空格的标题请加引号`,
  noDocument: (spec, folder) => `“${spec}”既不是文件，也不在 ${folder} 的图谱中`,
  noGraph: (spec, folder) =>
    `没有文件 ${spec}；${folder} 中也没有可供查找的图谱（npm run build:graph -- FOLDER --out DIR）`,
  ambiguous: (spec, names) => `“${spec}”对应不止一份文件：${names}`,
  severalArticles: (spec, count) => `${spec} 含 ${count} 篇，请指明其一，如 ${spec}#1`,
  noArticle: (spec, count) => `${spec}：该文件含 ${count} 篇`,
  noPredecessor: (spec) => `图谱中没有“${spec}”所属系列的更早文件；请给出两份`,
  fileAlone: (spec) => `${spec} 是文件；请给出与它比较的另一份`,
  sameDocument: (spec) => `两个参数指同一份文件：${spec}`,
  unreadable: (file, cause) => `无法读取 ${file}（${cause}）`,
  emptyList: (file) => `${file} 中没有词语`,
  chosen: (name) => `与同系列的前一份比较：${name}`,
  sameSeason: (name) => `上年同期：${name}`,
  separator: '、',
};

const STRINGS: Readonly<Record<Language, CompareStrings>> = { en, zh };

export function getCompareStrings(language: Language): CompareStrings {
  return STRINGS[language];
}
