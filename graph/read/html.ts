/** HTML fragments and whole pages, by a parser that needs no DOM. */
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { BlockBuilder, type RawBlock } from './blocks.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a page says of itself besides its text. */
export interface HtmlPage {
  readonly blocks: readonly RawBlock[];
  readonly title?: string;
  /** `<meta>` by lower-case name. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** Elements whose text is no part of a document. */
const LEFT_OUT = new Set(
  'head script style template noscript iframe object svg nav header footer aside form button select option input textarea label figure dialog menu'.split(
    ' ',
  ),
);
const BLOCK_ELEMENTS = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption h1 h2 h3 h4 h5 h6 hr html li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const STRONG_ELEMENTS = new Set(['b', 'strong', 'em', 'i', 'u', 'mark', 'code']);

/** Least share of a page's sentences that its main part must hold. */
const MAIN_SHARE = 0.6;

/** Read a fragment: all of its text, block by block. */
export function readHtmlBlocks(content: string): RawBlock[] {
  return readChildren(parseFragment(content).childNodes);
}

/**
 * Read a page: the blocks of its main part, without navigation, scripts, headers and footers.
 *
 * The main part is the innermost element that holds at least 0.6 of all 。 of the page, so that link lists and side
 * columns stay outside whatever the page's markup is called.
 */
export function readHtmlPage(content: string): HtmlPage {
  const isPage = /<(?:html|head|body|!doctype)\b/iu.test(content);
  const root = isPage ? parse(content) : parseFragment(content);
  const metadata = new Map<string, string>();
  let title: string | undefined;
  for (const element of walkElements(root)) {
    if (element.tagName === 'meta') {
      const name = getAttribute(element, 'name') ?? getAttribute(element, 'property');
      const value = getAttribute(element, 'content')?.trim();
      if (name !== undefined && value !== undefined && value !== '') metadata.set(name.toLowerCase(), value);
    } else if (element.tagName === 'title') {
      title ??= getText(element).trim();
    }
  }
  const blocks = isPage ? readChildren([findMainPart(root)]) : readChildren(root.childNodes);
  return { blocks, metadata, ...(title === undefined || title === '' ? {} : { title }) };
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function getAttribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

function getChildren(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function* walkElements(node: Node): Iterable<Element> {
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isElement(next)) yield next;
    waiting.push(...[...getChildren(next)].reverse());
  }
}

function getText(node: Node): string {
  if ('value' in node) return node.value;
  return getChildren(node).map(getText).join('');
}

/** Sentence ends below a node, those of left-out elements not counted. */
function countSentenceEnds(node: Node, counts: Map<Node, number>): number {
  let count = 0;
  if (node.nodeName === '#text' && 'value' in node) count = node.value.split('。').length - 1;
  else if (!isElement(node) || !LEFT_OUT.has(node.tagName)) {
    for (const child of getChildren(node)) count += countSentenceEnds(child, counts);
  }
  counts.set(node, count);
  return count;
}

function findMainPart(root: Node): Node {
  const counts = new Map<Node, number>();
  const total = countSentenceEnds(root, counts);
  let main = root;
  for (;;) {
    const next = getChildren(main).find((child) => (counts.get(child) ?? 0) >= total * MAIN_SHARE);
    // A paragraph may hold the whole text; its container is still the main part, with the title beside it.
    if (next === undefined || total === 0 || !isElement(next) || next.tagName === 'p') return main;
    main = next;
  }
}

const HEADING = /^h([1-6])$/u;

function readChildren(nodes: readonly Node[]): RawBlock[] {
  const blocks: RawBlock[] = [];
  let builder = new BlockBuilder();
  let kind: RawBlock['kind'] = 'paragraph';
  let level = 0;
  const flush = () => {
    const block = builder.build(kind, level);
    if (block !== undefined) blocks.push(block);
    builder = new BlockBuilder();
  };
  const visit = (node: Node, listDepth: number): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      builder.appendWrapped(node.value.replace(/[ \t\r\f]+/gu, ' '));
      return;
    }
    if (!isElement(node)) return;
    const { tagName } = node;
    if (LEFT_OUT.has(tagName)) return;
    if (tagName === 'br') {
      flush();
    } else if (tagName === 'tr') {
      flush();
      const row = readRow(node);
      if (row !== undefined) blocks.push(row);
    } else if (BLOCK_ELEMENTS.has(tagName)) {
      flush();
      const outer = { kind, level };
      const heading = HEADING.exec(tagName)?.[1];
      const depth = tagName === 'li' ? listDepth + 1 : listDepth;
      if (heading !== undefined) [kind, level] = ['heading', Number(heading)];
      else if (tagName === 'li') [kind, level] = ['bullet', depth];
      for (const child of getChildren(node)) visit(child, depth);
      flush();
      ({ kind, level } = outer);
    } else {
      const start = builder.length;
      const blockCount = blocks.length;
      for (const child of getChildren(node)) visit(child, listDepth);
      if (blocks.length !== blockCount) return;
      if (STRONG_ELEMENTS.has(tagName)) builder.mark('strong', start);
      else if (tagName === 'a') builder.mark('link', start);
    }
  };
  for (const node of nodes) visit(node, 0);
  flush();
  return blocks;
}

function readRow(row: Element): RawBlock | undefined {
  const builder = new BlockBuilder();
  let cellCount = 0;
  for (const cell of getChildren(row)) {
    if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
    if (cellCount > 0) builder.append('\t');
    const start = builder.length;
    builder.append(
      readChildren(getChildren(cell))
        .map((block) => block.text.replaceAll('\t', ' '))
        .join(' '),
    );
    builder.mark('cell', start);
    cellCount += 1;
  }
  return builder.build('row', 0);
}
