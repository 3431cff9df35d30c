/** What the commands say, in English and Chinese. Sentences about documents are made in `graph/diagnostics`. */

import type { DiagnosticCode } from '../graph/diagnostics/diagnostic.ts';
import type { Language } from '../graph/diagnostics/format.ts';
import type { RelationKind } from '../graph/model/kinds.ts';

export interface Messages {
  readonly usage: string;
  readonly options: string;
  readonly seeHelp: string;
  readonly unknownOption: (name: string, known: string) => string;
  readonly missingValue: (name: string, value: string) => string;
  readonly superfluousValue: (name: string) => string;
  readonly invalidNumber: (name: string, value: string, least: number, most: number) => string;
  readonly missingPath: (path: string) => string;
  readonly tooManyPaths: (count: number) => string;
  readonly foreignOutput: (folder: string, names: string) => string;
  readonly noFolder: (path: string) => string;
  readonly noDocument: string;
  readonly outputFailed: (folder: string, cause: string) => string;
  readonly keptOutput: (folder: string) => string;
  readonly stopped: string;
  readonly reading: string;
  readonly joining: string;
  readonly documents: string;
  readonly fromCache: string;
  readonly entities: string;
  readonly relations: string;
  readonly skipped: string;
  readonly warnings: string;
  readonly andMore: (count: number) => string;
  readonly written: (folder: string, seconds: string) => string;
  readonly relationKinds: Readonly<Record<RelationKind, string>>;
  readonly codes: Readonly<Record<DiagnosticCode, string>>;
  readonly graphCurrent: string;
  readonly otherCorpus: string;
  readonly buildingPage: string;
  readonly pageFailed: (cause: string) => string;
  readonly portTaken: (port: number) => string;
  readonly noPort: (first: number, last: number) => string;
  readonly address: (url: string) => string;
  readonly serving: string;
  readonly watching: (folder: string) => string;
  readonly rebuilt: (added: number, changed: number, removed: number, seconds: string) => string;
  readonly rebuildFailed: (cause: string) => string;
}

const en: Messages = {
  usage: 'Usage',
  options: 'OPTIONS',
  seeHelp: 'See --help.',
  unknownOption: (name, known) => `unknown option ${name}; known options are ${known}`,
  missingValue: (name, value) => `${name} needs a value: ${name} ${value}`,
  superfluousValue: (name) => `${name} takes no value`,
  invalidNumber: (name, value, least, most) =>
    `${name}: expected a number from ${least} to ${most}, got "${value}"`,
  missingPath: (path) => `no such file or folder: ${path}`,
  tooManyPaths: (count) => `expected one folder at most, got ${count}`,
  foreignOutput: (folder, names) =>
    `${folder} holds ${names}, which no build has written; name another folder with --out`,
  noFolder: (path) => `expected a folder, got a file: ${path}`,
  noDocument: 'no document found',
  outputFailed: (folder, cause) => `cannot write ${folder} (${cause})`,
  keptOutput: (folder) => `nothing written; ${folder} is as it was`,
  stopped: 'stopped; nothing written',
  reading: 'reading',
  joining: 'joining',
  documents: 'documents',
  fromCache: 'from the cache',
  entities: 'entities',
  relations: 'relations',
  skipped: 'skipped',
  warnings: 'warnings',
  andMore: (count) => `and ${count} more`,
  written: (folder, seconds) => `Written to ${folder} in ${seconds} s.`,
  relationKinds: {
    'mentioned-in': 'mentioned-in',
    'reports-on': 'reports-on',
    'sets-out': 'sets-out',
    'part-of': 'part-of',
    'kind-of': 'kind-of',
    'related-to': 'related-to',
    words: 'words',
    'evolves-into': 'evolves-into',
  },
  codes: {
    'file-unreadable': 'unreadable',
    'file-empty': 'empty',
    'file-binary': 'not text',
    'file-oversized': 'too large',
    'format-unsupported': 'unsupported format',
    'format-damaged': 'damaged',
    'file-encrypted': 'protected by a password',
    'archive-oversized': 'unpacks to too much',
    'pages-oversized': 'too many pages',
    'pages-damaged': 'damaged pages',
    'decoding-slow': 'too slow to decode',
    'decoder-missing': 'cannot be decoded here',
    'line-invalid': 'invalid line',
    'lines-invalid': 'more invalid lines',
    'encoding-unknown': 'unknown encoding',
    'encoding-damaged': 'damaged encoding',
    'front-matter-invalid': 'invalid front matter',
    'document-without-text': 'without text',
    'document-scanned': 'perhaps scanned',
    'link-loop': 'symbolic link loop',
    'document-copied': 'near copies',
    'ruling-invalid': 'invalid rulings',
    'ruling-unused': 'rulings without use',
  },
  graphCurrent: 'The graph is up to date.',
  otherCorpus:
    'The graph in .mailuo was built from other documents than the sample and is shown as it is; npm start -- graph/sample shows the sample.',
  buildingPage: 'Building the page …',
  pageFailed: (cause) => `the page cannot be built: ${cause}`,
  portTaken: (port) => `Port ${port} is taken, trying the next.`,
  noPort: (first, last) => `no free port from ${first} to ${last}; name another with --port`,
  address: (url) => `Mailuo is at ${url}`,
  serving: 'Press Ctrl+C to stop.',
  watching: (folder) => `Watching ${folder}; press Ctrl+C to stop.`,
  rebuilt: (added, changed, removed, seconds) =>
    `Built again in ${seconds} s: documents ${added} added, ${changed} changed, ${removed} removed.`,
  rebuildFailed: (cause) => `the graph cannot be built again: ${cause}`,
};

const zh: Messages = {
  usage: '用法',
  options: '选项',
  seeHelp: '参见 --help。',
  unknownOption: (name, known) => `未知选项 ${name}；可用选项：${known}`,
  missingValue: (name, value) => `${name} 需要一个值：${name} ${value}`,
  superfluousValue: (name) => `${name} 不接受值`,
  invalidNumber: (name, value, least, most) => `${name} 应为 ${least} 到 ${most} 之间的数，实为“${value}”`,
  missingPath: (path) => `文件或文件夹不存在：${path}`,
  tooManyPaths: (count) => `最多给出一个文件夹，实际给出 ${count} 个`,
  foreignOutput: (folder, names) => `${folder} 中的 ${names} 不是构建所写；请用 --out 指定其他文件夹`,
  noFolder: (path) => `应为文件夹，实为文件：${path}`,
  noDocument: '没有找到文件',
  outputFailed: (folder, cause) => `无法写入 ${folder}（${cause}）`,
  keptOutput: (folder) => `未写入任何内容；${folder} 保持原样`,
  stopped: '已停止，未写入任何内容',
  reading: '读取',
  joining: '汇总',
  documents: '文件',
  fromCache: '取自缓存',
  entities: '实体',
  relations: '关系',
  skipped: '跳过',
  warnings: '警告',
  andMore: (count) => `另有 ${count} 个`,
  written: (folder, seconds) => `已写入 ${folder}，用时 ${seconds} 秒。`,
  relationKinds: {
    'mentioned-in': '出现于',
    'reports-on': '报道',
    'sets-out': '部署',
    'part-of': '属于',
    'kind-of': '是一种',
    'related-to': '相关',
    words: '表述',
    'evolves-into': '演变为',
  },
  codes: {
    'file-unreadable': '无法读取',
    'file-empty': '文件为空',
    'file-binary': '不是文本',
    'file-oversized': '文件过大',
    'format-unsupported': '格式不支持',
    'format-damaged': '文件损坏',
    'file-encrypted': '有密码',
    'archive-oversized': '解压后过大',
    'pages-oversized': '页数过多',
    'pages-damaged': '部分页损坏',
    'decoding-slow': '解析过慢',
    'decoder-missing': '不能解析',
    'line-invalid': '行无效',
    'lines-invalid': '更多行无效',
    'encoding-unknown': '编码未知',
    'encoding-damaged': '编码有误',
    'front-matter-invalid': '文件头无效',
    'document-without-text': '没有正文',
    'document-scanned': '可能是扫描件',
    'link-loop': '符号链接成环',
    'document-copied': '近似副本',
    'ruling-invalid': '裁定无效',
    'ruling-unused': '裁定未用上',
  },
  graphCurrent: '图谱已是最新。',
  otherCorpus: '.mailuo 中的图谱由示例以外的文件构建，按原样显示；查看示例请用 npm start -- graph/sample。',
  buildingPage: '正在构建页面……',
  pageFailed: (cause) => `页面构建失败：${cause}`,
  portTaken: (port) => `端口 ${port} 已被占用，改用下一个。`,
  noPort: (first, last) => `端口 ${first} 至 ${last} 均被占用；请用 --port 指定其他端口`,
  address: (url) => `脉络：${url}`,
  serving: '按 Ctrl+C 停止。',
  watching: (folder) => `正在监视 ${folder}；按 Ctrl+C 停止。`,
  rebuilt: (added, changed, removed, seconds) =>
    `已重新构建，用时 ${seconds} 秒：新增 ${added}，修改 ${changed}，移除 ${removed}。`,
  rebuildFailed: (cause) => `重新构建失败：${cause}`,
};

const MESSAGES: Readonly<Record<Language, Messages>> = { en, zh };

export function getMessages(language: Language): Messages {
  return MESSAGES[language];
}

/** Language of the environment by the order of POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`; English unless it is Chinese. */
export function getLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value);
  return locale !== undefined && /^zh/iu.test(locale) ? 'zh' : 'en';
}
