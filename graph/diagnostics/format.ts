/** Sentences for diagnostics: where, what was expected, what came instead, what to do. */
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts';

/** Languages in which sentences are made. */
export const LANGUAGES = ['zh', 'en'] as const;
/** `zh` or `en`. */
export type Language = (typeof LANGUAGES)[number];

/** `{name}` stands for the value of that name. */
const SENTENCES: Record<DiagnosticCode, Record<Language, string>> = {
  'file-unreadable': {
    zh: '无法读取（{cause}）；请检查路径和权限',
    en: 'cannot be read ({cause}); check the path and its permissions',
  },
  'file-empty': {
    zh: '文件为空；请放入正文或移走此文件',
    en: 'is empty; put text into it or take it away',
  },
  'file-binary': {
    zh: '不是文本（{cause}）；支持的格式：{formats}',
    en: 'is not text ({cause}); supported formats are {formats}',
  },
  'file-oversized': {
    zh: '文件 {size} MB，超过上限 {limit} MB；请拆分后再试',
    en: 'holds {size} MB, the limit is {limit} MB; split it and try again',
  },
  'format-unsupported': {
    zh: '不支持 {extension} 格式；支持的格式：{formats}',
    en: 'has the unsupported format {extension}; supported formats are {formats}',
  },
  'format-damaged': {
    zh: '{format} 文件已损坏（{cause}）；请重新导出或另存为文本',
    en: 'is a damaged {format} file ({cause}); export it again or save it as text',
  },
  'file-encrypted': {
    zh: '文件有密码；请去掉密码后再试',
    en: 'is protected by a password; remove it and try again',
  },
  'archive-oversized': {
    zh: '解压后超过 {limit} MB，可能不是正常文件，未解压；请检查来源',
    en: 'unpacks to more than {limit} MB, which no sound document does, and was left packed; check where it comes from',
  },
  'pages-oversized': {
    zh: '共 {count} 页，超过上限 {limit} 页；请拆分后再试',
    en: 'has {count} pages, the limit is {limit}; split it and try again',
  },
  'pages-damaged': {
    zh: '第 {pages} 页无法解析，其余各页已读取；请重新导出',
    en: 'has pages that cannot be decoded ({pages}), the others are read; export it again',
  },
  'decoding-slow': {
    zh: '{seconds} 秒内未能解析完，已跳过；请重新导出或拆分',
    en: 'was not decoded within {seconds} s, left out; export it again or split it',
  },
  'decoder-missing': {
    zh: '此处不能解析 {format} 文件；请另存为文本或 HTML',
    en: 'cannot be read here, where {format} files are not decoded; save it as text or HTML',
  },
  'line-invalid': {
    zh: '此行未能读取（{cause}），其余各行不受影响；每行应为一个含 content 的 JSON 对象',
    en: 'is left out ({cause}), the other lines are read; a line is one JSON object with "content"',
  },
  'lines-invalid': {
    zh: '从此行起还有 {count} 行未能读取；请检查此文件是否为 JSON Lines',
    en: 'is the first of {count} more lines that are left out; check whether the file is JSON Lines',
  },
  'encoding-unknown': {
    zh: '无法识别编码，已试 {tried}；请另存为 UTF-8',
    en: 'has an unknown encoding, tried {tried}; save it as UTF-8',
  },
  'encoding-damaged': {
    zh: '按 {encoding} 读取时有 {count} 处无法解码，已用 � 代替；请核对原文件',
    en: 'holds {count} sequences that are no {encoding}, read as �; check the original',
  },
  'front-matter-invalid': {
    zh: '文件头信息无法解析（{cause}），已按正文以外处理；请检查 --- 之间的 YAML',
    en: 'has front matter that cannot be parsed ({cause}), left out; check the YAML between the --- lines',
  },
  'document-without-text': {
    zh: '没有可用的正文；请确认文件内容',
    en: 'holds no text to read; check its content',
  },
  'document-scanned': {
    zh: '没有文字，可能是扫描件；请先做文字识别',
    en: 'holds no text, and is perhaps scanned; recognise its text first',
  },
  'document-copied': {
    zh: '与 {original} 几乎相同；计数时可略去其一',
    en: 'says nearly the same as {original}; counts can leave one of them out',
  },
  'ruling-invalid': {
    zh: '第 {entry} 条裁定无法理解（{cause}），已略过；请按说明修改',
    en: 'has a ruling, number {entry}, that cannot be read ({cause}), left out; mend it as the guide says',
  },
  'ruling-unused': {
    zh: '第 {entry} 条裁定（{action}）已不适用于本语料；请删除或修改',
    en: 'has a ruling, number {entry} ({action}), that applies to nothing in this corpus any more; delete or mend it',
  },
  'link-loop': {
    zh: '符号链接成环，已跳过；请移除该链接',
    en: 'is a symbolic link into its own folder, left out; remove the link',
  },
};

/**
 * One line for a diagnostic: `path:line: sentence [code]`.
 *
 * @param language - Chinese (`zh`) or English (`en`).
 */
export function formatDiagnostic(diagnostic: Diagnostic, language: Language): string {
  const place = diagnostic.line === undefined ? '' : `:${diagnostic.line}`;
  const sentence = SENTENCES[diagnostic.code][language].replace(/\{(\w+)\}/gu, (_, name: string) =>
    String(diagnostic.values?.[name] ?? '?'),
  );
  return `${diagnostic.source}${place}: ${sentence} [${diagnostic.code}]`;
}
