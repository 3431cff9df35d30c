/** Markdown with GitHub's tables; raw HTML inside goes to the HTML reader. */
import type { PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfm } from 'micromark-extension-gfm';
import { parseEnumerator } from '../text/enumerators.ts';
import { BlockBuilder, type RawBlock } from './blocks.ts';
import { readHtmlBlocks } from './html.ts';
import { boundMarkdown } from './markdown-limits.ts';
import { readTextBlocks } from './text.ts';

/**
 * Read Markdown.
 *
 * Emphasis of any kind becomes a `strong` mark: highlighters in study notes use bold, code and underline alike.
 *
 * A paragraph with thousands of marks is none that anyone wrote; its file is read as plain text.
 *
 * @param content - Without front matter.
 */
export function readMarkdownBlocks(content: string): RawBlock[] {
  const bounded = boundMarkdown(content);
  if (bounded === undefined) return readTextBlocks(content);
  const root = fromMarkdown(bounded, {
    extensions: [gfm(), cjkFriendlyExtension()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const blocks: RawBlock[] = [];
  for (const node of root.children) readNode(node, 0, blocks);
  return blocks;
}

function readNode(node: RootContent, listDepth: number, blocks: RawBlock[]): void {
  switch (node.type) {
    case 'heading':
      pushBlock(blocks, 'heading', node.depth, node.children);
      break;
    case 'paragraph':
      pushBlock(blocks, listDepth > 0 ? 'bullet' : 'paragraph', listDepth, node.children);
      break;
    case 'blockquote':
      for (const child of node.children) readNode(child, listDepth, blocks);
      break;
    case 'list':
      node.children.forEach((item, i) => {
        const first = blocks.length;
        for (const child of item.children) readNode(child, listDepth + 1, blocks);
        if (node.ordered === true) numberItem(blocks, first, (node.start ?? 1) + i);
      });
      break;
    case 'table':
      readTable(node, blocks);
      break;
    case 'code':
      for (const line of node.value.split('\n')) pushText(blocks, line);
      break;
    case 'html':
      for (const block of readHtmlBlocks(node.value)) blocks.push(block);
      break;
    default:
      break;
  }
}

/** Set the number of an item of an ordered list before its text, as it stands in the file. */
function numberItem(blocks: RawBlock[], index: number, number: number): void {
  const block = blocks[index];
  if (block?.kind !== 'bullet') return;
  const lead = `${number}. `;
  const marks = block.marks.map((mark) => ({
    ...mark,
    start: mark.start + lead.length,
    end: mark.end + lead.length,
  }));
  blocks[index] = { ...block, text: lead + block.text, marks };
}

function readTable(table: Table, blocks: RawBlock[]): void {
  for (const row of table.children) {
    const builder = new BlockBuilder();
    row.children.forEach((cell, i) => {
      if (i > 0) builder.append('\t');
      const start = builder.length;
      readInline(cell.children, builder);
      builder.mark('cell', start);
    });
    const block = builder.build('row', 0);
    if (block !== undefined) blocks.push(block);
  }
}

function pushBlock(
  blocks: RawBlock[],
  kind: RawBlock['kind'],
  level: number,
  children: readonly PhrasingContent[],
): void {
  let builder = new BlockBuilder();
  const flush = () => {
    const block = builder.build(kind, level);
    if (block !== undefined) blocks.push({ ...block, ...(url === undefined ? {} : { url }) });
    builder = new BlockBuilder();
  };
  const url = getSoleLink(children);
  let parts: PhrasingContent[] = [];
  for (const child of children) {
    if (child.type === 'break' || (child.type === 'html' && /^<br\b/iu.test(child.value))) {
      readInline(parts, builder);
      flush();
      parts = [];
    } else if (child.type === 'text') {
      const [first = '', ...lines] = splitLines(child.value);
      parts.push({ type: 'text', value: first });
      for (const line of lines) {
        readInline(parts, builder);
        flush();
        parts = [{ type: 'text', value: line }];
      }
    } else {
      parts.push(child);
    }
  }
  readInline(parts, builder);
  flush();
}

/**
 * Lines of a paragraph that are paragraphs of their own: behind a sentence's end, or before a number or bullet. Other line ends
 * only wrap.
 */
function splitLines(value: string): string[] {
  const lines: string[] = [];
  for (const line of value.split(/\r?\n/u)) {
    const before = lines.at(-1);
    const isOwn =
      before === undefined || /[。！？；：]\s*$/u.test(before) || parseEnumerator(line.trim()) !== undefined;
    if (isOwn) lines.push(line);
    else lines[lines.length - 1] = `${before}\n${line}`;
  }
  return lines;
}

function pushText(blocks: RawBlock[], text: string): void {
  const builder = new BlockBuilder();
  builder.append(text);
  const block = builder.build('paragraph', 0);
  if (block !== undefined) blocks.push(block);
}

/** Address of a paragraph that is nothing but a link. */
function getSoleLink(children: readonly PhrasingContent[]): string | undefined {
  const [child] = children;
  if (children.length !== 1 || child === undefined) return undefined;
  if (child.type === 'link') return child.url;
  return child.type === 'emphasis' || child.type === 'strong' ? getSoleLink(child.children) : undefined;
}

/** Inline tags that highlighters use. */
const HIGHLIGHT_TAG = /^<(\/?)(?:u|b|strong|em|i|mark|font|span)\b/iu;

function readInline(nodes: readonly PhrasingContent[], builder: BlockBuilder): void {
  const opened: number[] = [];
  for (const node of nodes) {
    const start = builder.length;
    switch (node.type) {
      case 'text':
        builder.appendWrapped(node.value);
        break;
      case 'inlineCode':
        builder.append(node.value);
        builder.mark('strong', start);
        break;
      case 'strong':
      case 'emphasis':
        readInline(node.children, builder);
        builder.mark('strong', start);
        break;
      case 'delete':
        readInline(node.children, builder);
        break;
      case 'link':
      case 'linkReference':
        readInline(node.children, builder);
        builder.mark('link', start);
        break;
      case 'html': {
        if (/^<br\b/iu.test(node.value)) builder.append(' ');
        const tag = HIGHLIGHT_TAG.exec(node.value);
        if (tag?.[1] === '') opened.push(start);
        else if (tag !== null) builder.mark('strong', opened.pop() ?? start);
        break;
      }
      default:
        break;
    }
  }
}
