/**
 * Which part of a file is one article: a monthly digest, a day's news or the PDF of several items holds many of them.
 *
 * Two signs split a file: lines that give date and outlet below a title (PDF of news items), and headings of a collection.
 * Chapters of one text look like the latter; they are numbered, and their file is not named as a collection.
 */
import { parseEnumerator } from '../text/enumerators.ts';
import { joinWrapped, type RawBlock } from './blocks.ts';
import { cleanTitle, isBoilerplate, isTail } from './boilerplate.ts';
import { dropContents } from './contents.ts';

/** One article of a file, before its text is laid out. */
export interface Article {
  /** Absent where the layout sets none apart. */
  readonly title?: string;
  readonly blocks: readonly RawBlock[];
  readonly url?: string;
  /** The line below the title that gives date and outlet, as written. */
  readonly dateline?: string;
  /** Title of the collection that it stands in. */
  readonly collection?: string;
}

/** （2025年04月25日 来源：新华网）, 2025-04-25 09:00 来源：新华网, 来源：新华网 发布时间：2025-04-25. */
const DATELINE =
  /^[（(]?\s*(?:(?:来源|稿源|出处)\s*[:：]\s*[^。，\s]{2,20}\s+)?(?:(?:发布|发表|成文)?(?:时间|日期)\s*[:：]\s*)?\d{4}\s*(?:年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[-/]\d{1,2}[-/]\d{1,2})(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:来源|稿源|出处)?\s*[:：]?\s*[^。，]{0,20}[）)]?$/u;
/** A line that says what follows. */
const LABELED = /^(?:来源|稿源|出处|发布|发表|成文|时间|日期)/u;
const SENTENCE_END = /[。！？；]$/u;
const ADDRESS = /^(?:原文|原文链接|查看原文|链接|来源|全文|网址)?[:：]?\s*(https?:\/\/\S+)$/u;

/** Names under which several texts are put together: 2024年12月时政, 新闻联播 2024-12-12, 一周要闻. */
const COLLECTION =
  /时政|要闻|新闻联播|月报|周报|日报|汇编|摘编|选编|合集|合订|盘点|速览|速递|快讯|快报|大事记|资讯|热点|动态|简报|剪报|专辑|(?:^|\D)(?:19|20)\d{2}年?(?:0?[1-9]|1[0-2])月?(?:$|\D{0,2}$)/u;
/** How news begin: 新华社北京12月12日电, 央视网消息（新闻联播）. */
const NEWS_LEAD = /^[（(【]?[^。，]{2,24}(?:\d\s*日\s*电|消息|讯)(?:[（(：:\s]|$)/u;
/** An event with its day in the first sentence. */
const EVENT_LEAD = /^[^。]{0,60}\d\s*日[^。]{0,40}(?:召开|举行|开幕|闭幕|主持|考察|会见|发表|学习|座谈)/u;
/** Less text than this is no article of its own. */
const LEAST_ARTICLE = 40;
/** Longest title, in units; lines above a dateline that are longer are text. */
const LONGEST_TITLE = 80;
/** Title lines above a dateline, at most. */
const MOST_TITLE_LINES = 5;

/** Split the blocks of a file into articles, in order; boilerplate is left out. */
export function splitArticles(rawBlocks: readonly RawBlock[], fileTitle?: string): Article[] {
  const blocks = dropBoilerplate(rawBlocks);
  const datelines = blocks.flatMap((block, i) => (isDateline(block) && !isSignature(blocks, i) ? [i] : []));
  if (datelines.length > 0 && datelines.length < blocks.length) {
    const articles = splitAtDatelines(blocks, datelines);
    if (articles.length > 1 || (datelines[0] ?? 0) <= MOST_TITLE_LINES) return articles.map(takeAddress);
  }
  const parts = splitCollection(blocks, fileTitle);
  if (parts !== undefined) return parts.map(takeAddress);
  return [takeAddress(toSingleArticle(blocks))];
}

/** The whole of some blocks as one article, whatever datelines or headings stand in it; boilerplate is left out. */
export function toWholeArticle(rawBlocks: readonly RawBlock[]): Article {
  return takeAddress(toSingleArticle(dropBoilerplate(rawBlocks)));
}

function dropBoilerplate(blocks: readonly RawBlock[]): RawBlock[] {
  const kept: RawBlock[] = [];
  for (const block of blocks) {
    if (isTail(block.text)) break;
    // The line below a title may tell what its date is: 发布时间：2025-04-25.
    const isDated = kept.length <= MOST_TITLE_LINES && LABELED.test(block.text) && isDateline(block);
    if (isDated || !isBoilerplate(block.text) || block.url !== undefined) kept.push(block);
  }
  return dropContents(kept);
}

function isDateline(block: RawBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.text.length < 50 && DATELINE.test(block.text);
}

/** Bare day below the name of an office, at the end of a letter: 国务院办公厅 | 2021年10月28日. */
const SIGNED_DAY = /^[\d０-９]{4}\s*年\s*[\d０-９]{1,2}\s*月\s*[\d０-９]{1,2}\s*日$/u;
const SIGNER = /^[^。，；：《》]{2,30}(?:厅|部|委|局|院|府|会|办|室|组|司|署|行|社)$/u;

/** Whether a block is the day below the name of an office. */
export function isSignature(blocks: readonly RawBlock[], i: number): boolean {
  return (
    i >= 2 &&
    SIGNED_DAY.test(blocks[i]?.text ?? '') &&
    SIGNER.test(blocks[i - 1]?.text.replace(/\s/gu, '') ?? '')
  );
}

function isTitleLine(block: RawBlock | undefined): block is RawBlock {
  return (
    block !== undefined &&
    block.kind !== 'row' &&
    block.kind !== 'bullet' &&
    block.text.length <= LONGEST_TITLE &&
    !SENTENCE_END.test(block.text) &&
    !ADDRESS.test(block.text)
  );
}

/** 国办发〔2021〕43号: it stands above a title or below it, and is none. */
const DOCUMENT_NUMBER = /^[^。，]{1,20}[〔[（(]\d{4}[〕\]）)]\s*第?\s*\d{1,5}\s*号$/u;

function splitAtDatelines(blocks: readonly RawBlock[], datelines: readonly number[]): Article[] {
  const starts = datelines.map((dateline, i) => {
    const floor = Math.max((datelines[i - 1] ?? -1) + 1, dateline - MOST_TITLE_LINES);
    let start = dateline;
    while (start > floor && isTitleLine(blocks[start - 1])) start -= 1;
    return start;
  });
  return datelines.map((dateline, i) => {
    const start = starts[i] ?? dateline;
    const above = blocks.slice(start, dateline);
    const numbers = above.filter((block) => DOCUMENT_NUMBER.test(block.text));
    const lines = above.filter((block) => !numbers.includes(block)).map((block) => block.text);
    const title = cleanTitle(lines.reduce(joinWrapped, ''));
    const body = [...numbers, ...blocks.slice(dateline, starts[i + 1] ?? blocks.length)];
    const heading: RawBlock[] = title === '' ? [] : [{ kind: 'heading', level: 1, text: title, marks: [] }];
    // Whatever stands before the first title goes with the first article: nothing is lost.
    const before = i === 0 ? blocks.slice(0, start) : [];
    return {
      ...(title === '' ? {} : { title }),
      blocks: [...before, ...heading, ...body],
      dateline: blocks[dateline]?.text ?? '',
    };
  });
}

/** Articles below the headings of a collection; `undefined` where the file is one text. */
function splitCollection(blocks: readonly RawBlock[], fileTitle?: string): Article[] | undefined {
  const headings = blocks.flatMap((block, i) =>
    block.kind === 'heading' ? [{ i, level: block.level, text: block.text }] : [],
  );
  const first = headings[0];
  const named =
    first !== undefined && first.i <= 1 && headings.filter(({ level }) => level === first.level).length === 1;
  const collection = named ? first.text : fileTitle;
  const below = named ? headings.slice(1) : headings;
  const level = below.reduce((least, heading) => Math.min(least, heading.level), Number.POSITIVE_INFINITY);
  const heads = below.filter((heading) => heading.level === level);
  if (heads.length < 2) return undefined;
  const numbered = heads.filter(
    ({ text }) => parseEnumerator(text) !== undefined && !/^\d+\.\d+/u.test(text),
  );
  const parts = heads.map((head, k) => blocks.slice(head.i, heads[k + 1]?.i ?? blocks.length));
  const newsLike = parts.filter((part) => {
    const lead = part[1]?.text ?? '';
    return NEWS_LEAD.test(lead) || EVENT_LEAD.test(lead);
  });
  const isCollection =
    numbered.length * 2 <= heads.length &&
    (COLLECTION.test(collection ?? '') || newsLike.length * 2 >= heads.length);
  if (!isCollection) return undefined;
  const articles = parts
    .map((part) => toArticle(part, collection))
    .filter((article) => holdsText(article.blocks.slice(1)));
  const lead = blocks.slice(named ? 1 : 0, heads[0]?.i ?? 0);
  const leadText = getTextLength(lead);
  if (leadText >= LEAST_ARTICLE * 2)
    articles.unshift({
      ...toArticle(lead, collection),
      ...(collection ? { title: cleanTitle(collection) } : {}),
    });
  return articles.length > 0 ? articles : undefined;
}

/** A sentence, or enough words to be worth one: a heading with a link below it is no article. */
function holdsText(blocks: readonly RawBlock[]): boolean {
  return getTextLength(blocks) >= LEAST_ARTICLE || blocks.some((block) => SENTENCE_END.test(block.text));
}

function getTextLength(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function toArticle(blocks: readonly RawBlock[], collection: string | undefined): Article {
  const [head] = blocks;
  // A heading of which cleaning leaves nothing is no title, and stays in the text.
  const title = head?.kind === 'heading' ? cleanTitle(head.text) : '';
  const cleaned =
    head !== undefined && title !== '' ? [{ ...head, text: title, marks: [] }, ...blocks.slice(1)] : blocks;
  return {
    ...(title === '' ? {} : { title }),
    ...(collection === undefined ? {} : { collection: cleanTitle(collection) }),
    blocks: cleaned,
  };
}

/** One article: its title is the first heading, or lines before the first sentence. */
function toSingleArticle(blocks: readonly RawBlock[]): Article {
  const kept = dropRepeatedTitles(raiseTitle(blocks));
  const [head] = kept;
  if (head === undefined) return { blocks: [] };
  if (head.kind === 'heading' && parseEnumerator(head.text) === undefined) return toArticle(kept, undefined);
  if (
    head.kind === 'paragraph' &&
    isTitleLine(head) &&
    head.text.length <= 50 &&
    !/[：:，]$/u.test(head.text) &&
    kept.length > 1
  ) {
    const lines = [head];
    // A title may run over several lines: 湖北省文物事业发展 | “十四五”规划.
    for (
      let next = kept[1];
      lines.length < 3 && isTitleLine(next) && next.kind === 'paragraph';
      next = kept[lines.length]
    ) {
      if (!/规划|通知|意见|方案|报告|公报|决定|办法|要点|条例|法$/u.test(next.text) || next.text.length > 40)
        break;
      lines.push(next);
    }
    const title = cleanTitle(lines.map((line) => line.text).reduce(joinWrapped, ''));
    if (title === '') return { blocks: kept };
    return {
      title,
      blocks: [{ kind: 'heading', level: 1, text: title, marks: [] }, ...kept.slice(lines.length)],
    };
  }
  const bracketed = findBracketedTitle(kept);
  return { ...(bracketed === undefined ? {} : { title: bracketed }), blocks: kept };
}

/** Lines that may stand above a title: the name of a collection, of an office, a number. */
const MOST_LINES_ABOVE = 3;

/** Take a heading of the first level before the few short lines above it, which are no sentences. */
function raiseTitle(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const at = blocks.findIndex((block) => block.kind === 'heading' || !isTitleLine(block));
  const head = blocks[at];
  if (head?.kind !== 'heading' || head.level !== 1 || at === 0 || at > MOST_LINES_ABOVE) return blocks;
  if (parseEnumerator(head.text) !== undefined) return blocks;
  return [head, ...blocks.slice(0, at), ...blocks.slice(at + 1)];
}

/** 【报告解读】 with the few words behind it: the title of a picture may stand anywhere in its text. */
function findBracketedTitle(blocks: readonly RawBlock[]): string | undefined {
  const at = blocks.findIndex(
    (block) => /^【[^】]{2,20}】/u.test(block.text) && block.text.length <= LONGEST_TITLE,
  );
  if (at === -1) return undefined;
  const lines = blocks.slice(at, at + 4);
  const end = lines.findIndex(
    (block, i) =>
      i > 0 && (block.text.length > 20 || SENTENCE_END.test(block.text) || block.kind === 'bullet'),
  );
  return cleanTitle(
    lines
      .slice(0, end === -1 ? undefined : end)
      .map((block) => block.text)
      .join(''),
  );
}

/** 央视网消息（新闻联播）： with nothing behind it. */
const NEWS_LEAD_ALONE = /^[^。，]{2,24}(?:消息|[电讯])(?:[（(][^）)]{0,12}[）)])?[:：]$/u;

/** A title that stands again right below itself is read once. */
function dropRepeatedTitles(blocks: readonly RawBlock[]): RawBlock[] {
  const [head] = blocks;
  if (head?.kind !== 'heading') return [...blocks];
  const lead = NEWS_LEAD_ALONE.test(blocks[1]?.text ?? '') ? blocks.slice(1, 2) : [];
  let next = 1 + lead.length;
  while (next < blocks.length && next < 6) {
    const block = blocks[next];
    if (block === undefined || block.text.length > LONGEST_TITLE || SENTENCE_END.test(block.text)) break;
    if (!head.text.replace(/\s/gu, '').includes(block.text.replace(/\s/gu, ''))) break;
    next += 1;
  }
  return [head, ...lead, ...blocks.slice(next)];
}

/** Move a line that is only the address of the original from the text to the article. */
function takeAddress(article: Article): Article {
  let url = article.url;
  const blocks = article.blocks.filter((block) => {
    const linked = block.url !== undefined && isBoilerplate(block.text) ? block.url : undefined;
    const address = ADDRESS.exec(block.text)?.[1] ?? linked;
    url ??= address;
    return address === undefined;
  });
  return { ...article, blocks, ...(url === undefined ? {} : { url }) };
}
