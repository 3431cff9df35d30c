/** Bytes of one file → its documents. The stage knows no lexicon and no other file. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Block, Document, Mark, Section, SourceFile } from '../model/document.ts';
import { toDocumentKey, toHash } from '../model/ids.ts';
import { toUnified } from '../text/fold.ts';
import { type Article, splitArticles, toWholeArticle } from './articles.ts';
import { type RawBlock, splitLongBlock } from './blocks.ts';
import { cleanTitle } from './boilerplate.ts';
import { decodeText } from './decode.ts';
import { type Decoders, toDecodeError } from './decoders.ts';
import { readDocxBlocks } from './docx.ts';
import {
  detectBinaryFormat,
  detectMarkup,
  detectTextFormat,
  getExtension,
  SUPPORTED_EXTENSIONS,
  type TextFormat,
} from './formats.ts';
import { type FrontMatter, readFrontMatter, toFrontMatter } from './front-matter.ts';
import { readHtmlPage } from './html.ts';
import { joinBroken } from './joins.ts';
import { readJsonLines } from './jsonl.ts';
import { readMarkdownBlocks } from './markdown.ts';
import { findDocumentDate, findForm, findOutlet, inferTitle } from './metadata.ts';
import { readPdfBlocks } from './pdf.ts';
import { readTextBlocks, toNumberedHeading } from './text.ts';

/** Documents of a file, and what was wrong with it. */
export interface ReadResult {
  readonly documents: readonly Document[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Read one file of any supported format.
 *
 * @param decoders - What the host can decode (default: nothing, so that PDF and DOCX give a diagnostic).
 * @returns Documents in the order of the file; none, with a diagnostic, where it cannot be read. Never throws for its content.
 */
export async function readSource(file: SourceFile, decoders: Decoders = {}): Promise<ReadResult> {
  const format = detectBinaryFormat(file.path, file.bytes);
  if (format === undefined) return readTextSource(file, decoders);
  const origin = toOrigin(file, decoders);
  try {
    if (format === 'docx') {
      return toResult(origin, await readDocxBlocks(file.path, file.bytes, decoders), {}, []);
    }
    const { blocks, damagedPages } = await readPdfBlocks(file.bytes, decoders);
    const values = { pages: damagedPages.join(', ') };
    const damage: Diagnostic[] =
      damagedPages.length > 0 ? [{ code: 'pages-damaged', source: file.path, values }] : [];
    if (blocks.length > 0) return toResult(origin, blocks, {}, damage);
    const missing: Diagnostic = { code: 'document-scanned', source: file.path };
    return { documents: [], diagnostics: damage.length > 0 ? damage : [missing] };
  } catch (error) {
    const { code, values } = toDecodeError(error, format.toUpperCase());
    return { documents: [], diagnostics: [{ code, source: file.path, values }] };
  }
}

/**
 * Read one file of a text format, without waiting.
 *
 * @returns As {@link readSource}; a PDF or DOCX is no text.
 */
export function readTextSource(file: SourceFile, decoders: Pick<Decoders, 'hash'> = {}): ReadResult {
  const origin = toOrigin(file, decoders);
  const decoded = decodeText(file.path, file.bytes);
  if (decoded.text === undefined) return { documents: [], diagnostics: decoded.diagnostics };
  const written = toUnified(decoded.text);
  const named = detectTextFormat(file.path, written);
  if (named === 'jsonl') return readRecords(origin, written, decoded.diagnostics);
  const { content, frontMatter, diagnostics } = readFrontMatter(file.path, written);
  const format = named === 'text' ? detectMarkup(content) : named;
  if (format === undefined) {
    const values = { extension: getExtension(file.path), formats: SUPPORTED_EXTENSIONS.join(' ') };
    return { documents: [], diagnostics: [{ code: 'format-unsupported', source: file.path, values }] };
  }
  const page = readBlocks(content, format);
  const merged = { ...page.frontMatter, ...frontMatter };
  return toResult(origin, page.blocks, merged, [...decoded.diagnostics, ...diagnostics]);
}

/** Where documents come from, and how their texts are hashed. */
interface Origin {
  readonly source: string;
  readonly hash: (text: string) => string;
}

function toOrigin({ path }: SourceFile, { hash = toHash }: Pick<Decoders, 'hash'>): Origin {
  return { source: path, hash };
}

function toResult(
  origin: Origin,
  blocks: readonly RawBlock[],
  frontMatter: FrontMatter,
  diagnostics: readonly Diagnostic[],
): ReadResult {
  const articles = splitArticles(joinBroken(blocks), frontMatter.title);
  const { title: _title, url: _url, ...shared } = frontMatter;
  const documents = articles
    .filter((article) => article.blocks.length > 0)
    .map((article, i) => toDocument(origin, i, article, articles.length === 1 ? frontMatter : shared));
  if (documents.length > 0) return { documents, diagnostics };
  return {
    documents,
    diagnostics: [...diagnostics, { code: 'document-without-text', source: origin.source }],
  };
}

/** Documents of JSON Lines, one for each line. */
function readRecords(origin: Origin, content: string, before: readonly Diagnostic[]): ReadResult {
  const { source } = origin;
  const { records, diagnostics } = readJsonLines(source, content);
  const documents = records.flatMap(({ index, content: text, frontMatter }) => {
    const page = readBlocks(text, detectMarkup(text));
    const article = toWholeArticle(joinBroken(page.blocks));
    return article.blocks.length === 0
      ? []
      : [toDocument(origin, index, article, { ...page.frontMatter, ...frontMatter })];
  });
  const all = [...before, ...diagnostics];
  if (documents.length === 0 && diagnostics.length === 0) all.push({ code: 'document-without-text', source });
  return { documents, diagnostics: all };
}

function readBlocks(
  content: string,
  format: Exclude<TextFormat, 'jsonl'>,
): { blocks: readonly RawBlock[]; frontMatter: FrontMatter } {
  switch (format) {
    case 'markdown':
      return { blocks: readMarkdownBlocks(content), frontMatter: {} };
    case 'text':
      return { blocks: readTextBlocks(content), frontMatter: {} };
    case 'html': {
      const page = readHtmlPage(content);
      const fields = new Map<string, unknown>(page.metadata);
      // What the text itself is headed with says more than what the window is called.
      const isHeaded = page.blocks.some(({ kind, level }) => kind === 'heading' && level === 1);
      if (page.title !== undefined && !isHeaded && toFrontMatter(fields).title === undefined)
        fields.set('title', cleanTitle(page.title));
      return { blocks: page.blocks, frontMatter: toFrontMatter(fields) };
    }
    default:
      return format satisfies never;
  }
}

function toDocument(
  { source, hash }: Origin,
  index: number,
  article: Article,
  frontMatter: FrontMatter,
): Document {
  const { text, blocks, marks } = layOut(article.blocks.map(toNumberedHeading));
  const named = frontMatter.title === undefined ? '' : cleanTitle(frontMatter.title);
  const title = named === '' ? (article.title ?? inferTitle(text, source)) : named;
  const url = article.url ?? frontMatter.url;
  const outlet = findOutlet(article, frontMatter);
  return {
    key: toDocumentKey(source, index),
    title,
    source,
    article: index,
    ...findDocumentDate(article, frontMatter, source),
    form: findForm(article, frontMatter),
    hash: hash(text),
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
  const lines: string[] = [];
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  let end = 0;
  for (const raw of rawBlocks.flatMap(splitLongBlock)) {
    if (end > 0) lines.push('\n');
    const start = end > 0 ? end + 1 : 0;
    lines.push(raw.text);
    end = start + raw.text.length;
    blocks.push({ kind: raw.kind, level: raw.level, start, end });
    for (const mark of raw.marks) marks.push({ ...mark, start: start + mark.start, end: start + mark.end });
  }
  // Joined at once, the text is one stretch of memory, which is read faster than one that was added to.
  const text = lines.join('');
  return { text, blocks, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function findSections(text: string, blocks: readonly Block[]): Section[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  return headings.map((heading, i) => {
    let after = i + 1;
    while ((headings[after]?.level ?? 0) > heading.level) after += 1;
    const next = headings[after];
    return {
      level: heading.level,
      heading: { start: heading.start, end: heading.end },
      start: heading.start,
      end: next === undefined ? text.length : next.start - 1,
    };
  });
}
