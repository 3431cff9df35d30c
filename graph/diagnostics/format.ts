/** Sentences for diagnostics: where, what was expected, what came instead, what to do. */
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts';

export const LANGUAGES = ['zh', 'en'] as const;
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
