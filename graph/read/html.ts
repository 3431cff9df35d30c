/** HTML fragments and whole pages, by a parser that needs no DOM. */
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { parseEnumerator } from '../text/enumerators.ts';
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
    const shown = SHOWN_FIELDS.get(getAttribute(element, 'id') ?? '');
    const words = shown === undefined ? '' : getText(element).trim();
    if (shown !== undefined && words !== '' && !metadata.has(shown)) metadata.set(shown, words);
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
    for (const child of getChildren(next).toReversed()) waiting.push(child);
  }
}

function getText(node: Node): string {
  return getChildren(node)
    .map((child) => ('value' in child ? child.value : ''))
    .join('');
}

/**
 * Sentence ends below each node, those of left-out elements not counted.
 *
 * Works through a list of waiting nodes, as all walks here do: pages nested by mistake would overflow the stack of calls.
 */
function countSentenceEnds(root: Node): Map<Node, number> {
  const counts = new Map<Node, number>();
  const order: Node[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    order.push(node);
    if (isElement(node) && LEFT_OUT.has(node.tagName)) continue;
    for (const child of getChildren(node)) waiting.push(child);
  }
  // Children stand behind their parents.
  for (const node of order.toReversed()) {
    const own = node.nodeName === '#text' && 'value' in node ? node.value.split('。').length - 1 : 0;
    let count = own;
    if (!isElement(node) || !LEFT_OUT.has(node.tagName)) {
      for (const child of getChildren(node)) count += counts.get(child) ?? 0;
    }
    counts.set(node, count);
  }
  return counts;
}

function findMainPart(root: Node): Node {
  const counts = countSentenceEnds(root);
  const total = counts.get(root) ?? 0;
  let main = root;
  for (;;) {
    const next = getChildren(main).find((child) => (counts.get(child) ?? 0) >= total * MAIN_SHARE);
    // A paragraph may hold the whole text; its container is still the main part, with the title beside it.
    if (next === undefined || total === 0 || !isElement(next) || next.tagName === 'p') return main;
    main = next;
  }
}

/** Elements, by their ids, in which pages show what others keep in `<meta>`. */
const SHOWN_FIELDS: ReadonlyMap<string, string> = new Map([
  ['publish_time', 'pubdate'],
  ['pubtime', 'pubdate'],
  ['js_name', 'contentsource'],
]);

/** Units of a paragraph in which a break may only wrap; what is longer is not asked again and again. */
const LONGEST_WRAPPED = 400;
const HEADING = /^h([1-6])$/u;

/** A table inside a cell gives its text to the cell. Tables deeper than this, which are layout, are read as paragraphs. */
const MOST_NESTED_TABLES = 3;

/** Something still to be done on the way through a tree: a node to enter, or what follows its last child. */
type Step = { readonly node: Node; readonly listDepth: number } | (() => void);

function readChildren(nodes: readonly Node[], tableDepth = 0): RawBlock[] {
  const blocks: RawBlock[] = [];
  let builder = new BlockBuilder();
  let kind: RawBlock['kind'] = 'paragraph';
  let level = 0;
  const flush = () => {
    const block = builder.build(kind, level);
    if (block !== undefined) blocks.push(block);
    builder = new BlockBuilder();
  };
  const steps: Step[] = [];
  const numbers = new Map<Node, number>();
  const enter = (children: readonly Node[], listDepth: number): void => {
    for (const node of children.toReversed()) steps.push({ node, listDepth });
  };
  const visit = (node: Node, listDepth: number): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      builder.appendWrapped(node.value.replace(/[ \t\r\f\u00a0]{2,}|[\t\r\f]/gu, ' '));
      return;
    }
    if (!isElement(node)) return;
    const { tagName } = node;
    if (LEFT_OUT.has(tagName)) return;
    if (tagName === 'br') {
      // A break behind a comma only wraps.
      if (builder.length > LONGEST_WRAPPED || !/[，、]\s*$/u.test(builder.text)) flush();
    } else if (tagName === 'tr' && tableDepth < MOST_NESTED_TABLES) {
      flush();
      const row = readRow(node, tableDepth + 1);
      if (row !== undefined) blocks.push(row);
    } else if (BLOCK_ELEMENTS.has(tagName)) {
      flush();
      const outer = { kind, level };
      const number = numbers.get(node);
      if (tagName === 'ol') numberItems(node, numbers);
      const heading = HEADING.exec(tagName)?.[1];
      const depth = tagName === 'li' ? listDepth + 1 : listDepth;
      if (heading !== undefined) [kind, level] = ['heading', Number(heading)];
      else if (tagName === 'li') [kind, level] = ['bullet', depth];
      if (number !== undefined && !hasNumber(node)) builder.append(`${number}. `);
      steps.push(() => {
        flush();
        ({ kind, level } = outer);
      });
      enter(getChildren(node), depth);
    } else {
      const start = builder.length;
      const blockCount = blocks.length;
      steps.push(() => {
        if (blocks.length !== blockCount) return;
        if (STRONG_ELEMENTS.has(tagName)) builder.mark('strong', start);
        else if (tagName === 'a') builder.mark('link', start);
      });
      enter(getChildren(node), listDepth);
    }
  };
  enter(nodes, 0);
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'function') step();
    else visit(step.node, step.listDepth);
  }
  flush();
  return blocks;
}

/** Numbers that a browser sets before the items of an ordered list, entered with the list, since each item would look for its place anew. */
function numberItems(list: Element, numbers: Map<Node, number>): void {
  const start = Number(getAttribute(list, 'start') ?? 1);
  let number = Number.isInteger(start) ? start : 1;
  for (const child of getChildren(list)) {
    if (!isElement(child) || child.tagName !== 'li') continue;
    numbers.set(child, number);
    number += 1;
  }
}

/** Whether an item begins with a number of its own. */
function hasNumber(item: Element): boolean {
  const waiting: Node[] = [item];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node && node.value.trim() !== '')
      return parseEnumerator(node.value.trim()) !== undefined;
    for (const child of getChildren(node).toReversed()) waiting.push(child);
  }
  return true;
}

function readRow(row: Element, tableDepth: number): RawBlock | undefined {
  const builder = new BlockBuilder();
  let cellCount = 0;
  for (const cell of getChildren(row)) {
    if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
    if (cellCount > 0) builder.append('\t');
    const start = builder.length;
    builder.append(
      readChildren(getChildren(cell), tableDepth)
        .map((block) => block.text.replaceAll('\t', ' '))
        .join(' '),
    );
    builder.mark('cell', start);
    cellCount += 1;
  }
  return builder.build('row', 0);
}
