/** Bytes of one file → its documents. The stage knows no lexicon and no other file. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Block, Document, Mark, Section, SourceFile } from '../model/document.ts';
import { toDocumentKey, toHash } from '../model/ids.ts';
import { type Article, splitArticles } from './articles.ts';
import type { RawBlock } from './blocks.ts';
import { decodeText } from './decode.ts';
import { detectFormat, type Format, getExtension, SUPPORTED_EXTENSIONS } from './formats.ts';
import { type FrontMatter, readFrontMatter, toFrontMatter } from './front-matter.ts';
import { readHtmlPage } from './html.ts';
import { readMarkdownBlocks } from './markdown.ts';
import { findDocumentDate, findForm, findOutlet, inferTitle } from './metadata.ts';
import { readTextBlocks } from './text.ts';

export interface ReadResult {
  readonly documents: readonly Document[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Read one file of any supported format.
 *
 * @returns Documents in the order of the file; none, with a diagnostic, where it cannot be read. Never throws for its content.
 */
export function readSource(file: SourceFile): ReadResult {
  const decoded = decodeText(file.path, file.bytes);
  if (decoded.text === undefined) return { documents: [], diagnostics: decoded.diagnostics };
  const { content, frontMatter, diagnostics } = readFrontMatter(file.path, decoded.text);
  const format = detectFormat(file.path, content);
  if (format === undefined) {
    const values = { extension: getExtension(file.path), formats: SUPPORTED_EXTENSIONS.join(' ') };
    return { documents: [], diagnostics: [{ code: 'format-unsupported', source: file.path, values }] };
  }
  const page = readBlocks(content, format);
  const merged = { ...page.frontMatter, ...frontMatter };
  const articles = splitArticles(page.blocks, merged.title);
  const documents = articles
    .filter((article) => article.blocks.length > 0)
    .map((article, i) => toDocument(file.path, i, article, merged, articles.length));
  const all = [...decoded.diagnostics, ...diagnostics];
  if (documents.length === 0) all.push({ code: 'document-without-text', source: file.path });
  return { documents, diagnostics: all };
}

function readBlocks(
  content: string,
  format: Format,
): { blocks: readonly RawBlock[]; frontMatter: FrontMatter } {
  switch (format) {
    case 'markdown':
      return { blocks: readMarkdownBlocks(content), frontMatter: {} };
    case 'text':
      return { blocks: readTextBlocks(content), frontMatter: {} };
    case 'html': {
      const page = readHtmlPage(content);
      const fields = new Map<string, unknown>(page.metadata);
      if (page.title !== undefined && !fields.has('title')) fields.set('title', page.title);
      return { blocks: page.blocks, frontMatter: toFrontMatter(fields) };
    }
    default:
      return format satisfies never;
  }
}

function toDocument(
  source: string,
  index: number,
  article: Article,
  frontMatter: FrontMatter,
  articleCount: number,
): Document {
  const { text, blocks, marks } = layOut(article.blocks);
  const title =
    (articleCount === 1 ? frontMatter.title : undefined) ?? article.title ?? inferTitle(text, source);
  const url = article.url ?? (articleCount === 1 ? frontMatter.url : undefined);
  const outlet = findOutlet(article, frontMatter);
  return {
    key: toDocumentKey(source, index),
    title,
    source,
    article: index,
    ...findDocumentDate(article, frontMatter, source),
    form: findForm(article, frontMatter),
    hash: toHash(text),
    ...(url === undefined ? {} : { url }),
    ...(outlet === undefined ? {} : { outlet }),
    text,
    blocks,
    marks,
    sections: findSections(text, blocks),
  };
}

/** One line for each block. */
function layOut(rawBlocks: readonly RawBlock[]): { text: string; blocks: Block[]; marks: Mark[] } {
  let text = '';
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  for (const raw of rawBlocks) {
    if (text !== '') text += '\n';
    const start = text.length;
    text += raw.text;
    blocks.push({ kind: raw.kind, level: raw.level, start, end: text.length });
    for (const mark of raw.marks) marks.push({ ...mark, start: start + mark.start, end: start + mark.end });
  }
  return { text, blocks, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function findSections(text: string, blocks: readonly Block[]): Section[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  return headings.map((heading, i) => {
    const next = headings.slice(i + 1).find((other) => other.level <= heading.level);
    return {
      level: heading.level,
      heading: { start: heading.start, end: heading.end },
      start: heading.start,
      end: next === undefined ? text.length : next.start - 1,
    };
  });
}
