/**
 * Which items are a list of tasks: by their numbers, by the verbs that they begin with, and by what stands above them.
 *
 * A list of what was done is no list of tasks: below 回顾, or behind 一年来, items are left alone. Nor is one of principles or relations.
 */
import { startsWithVerb } from '../lexicon/verbs.ts';
import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { HolderCursor } from '../text/cursors.ts';
import {
  findInlineLists,
  findLineItems,
  findRowItems,
  type InlineList,
  isTaskRow,
  type TaskItem,
  type TaskStyle,
} from './task-items.ts';

/** Items of one list, at least; fewer where the text says that a list follows. */
const LEAST_ITEMS = 3;

/** Enumerators from the outermost in. */
export const TASK_DEPTHS: Readonly<Record<TaskStyle, number>> = {
  chapter: 0,
  section: 1,
  ideographic: 2,
  parenthesised: 3,
  row: 3,
  ordinal: 4,
  item: 4,
  arabic: 5,
  circled: 6,
  bullet: 7,
};

const LOOKS_BACK =
  /回顾|过去[一二三四五]?年|[一两三四五]年来|去年|成就|成绩|取得|主要做了|工作总结|完成情况|发展现状|形势分析|背景/u;
const LOOKS_AHEAD = /任务|部署|要求|安排|重点|建议|明年|今年|下半年|目标|举措|措施|做好|抓好|必须|工作/u;
/** What says that work to be done is listed next. */
const ANNOUNCES =
  /(?:重点|主要|突出|着力|切实|认真|扎实|集中|着重)[^。，]{0,6}(?:抓好|做好|抓|推进|任务|工作|举措|措施)|(?:抓好|做好|落实|推进|采取|实施|完成|部署)[^。，]{0,12}(?:以下|下列|如下|[几两二三四五六七八九十]+[个项件方大])|(?:以下|下列)[^。，]{0,12}(?:工作|任务|措施|举措|部署)|(?:任务|举措|措施|工作|要求|部署|建议)(?:是|有|为|如下|包括)?[：:]?$/u;
/** What says that something else is listed: reasons, principles, what was seen. */
const ANNOUNCES_OTHER =
  /关系|原则|原因|问题|困难|表现|成效|特点|认识|意义|经验|理念|启示|内涵|优势|挑战|机遇|条件|目标|变化|风险|误区/u;
/** Headings that name nothing to be done: aims, principles, how things stand. */
const NO_WORK =
  /(?:总体(?:要求|部署|思路|目标|安排|考虑)|指导(?:思想|方针)|基本(?:原则|思路|方针)|(?:预期|主要|发展|工作|总体|具体|战略)目标|政策取向|发展(?:环境|基础|条件)|现状|形势|背景|(?:重要|重大)意义|(?:历史)?使命|基本方略|(?:基本|主要|历史)经验)$|^附[则件录]|时期是|之年$/u;
/** 发展 begins the name of something as well as a call. */
const NAMED_DEVELOPMENT = /^发展(?:环境|基础|条件|目标|形势|现状|背景)/u;

/** Whether a heading names no work: 总体要求, 发展环境; what stands below it is none either. */
export function isNoWork(heading: string): boolean {
  const bare = heading.replace(/\s+/gu, '').replace(/^(?:\d{4}年|“[^”]*”(?:时期)?|今年|全年)+/u, '');
  if (/任务|重点工作|举措|措施/u.test(bare) || !NO_WORK.test(bare)) return false;
  return NAMED_DEVELOPMENT.test(bare) || !startsWithVerb(bare);
}

/** What names a list of tasks: 重点任务, 2025年工作安排. */
const LIST_NAME =
  /^(?:\d{4}年|今年|明年|下一步|下一阶段|对)*(?:的)?(?:政府|经济|社会|重点|主要|重大|战略|具体|年度|目标|工作|当前|和)*(?:任务|工作|安排|部署|举措|措施|建议|要求)(?:[和与、](?:重点|主要|工作|政策)*(?:任务|工作|安排|部署|举措|措施))?$/u;

/** Whether a heading only says that work is listed below it: 三、重点任务. */
export function isListName(heading: string): boolean {
  return LIST_NAME.test(heading.replace(/\s+/gu, ''));
}

/** Chapters that end a plan; they make no chapters of tasks of what stands beside them. */
const SUPPORT = /^(?:加强|强化)?(?:规划)?(?:组织|实施|政策)*保障(?:措施|机制|体系)?$|^组织(?:实施|领导)$/u;

const ARTICLE = /^第[一二三四五六七八九十百零\d]+条/u;
const LEAST_ARTICLES = 3;

/** Whether a document is a law or a regulation, whose chapters and items order rules, not work. */
export function isLaw({ text, blocks }: Document): boolean {
  if (!text.includes('条')) return false;
  let count = 0;
  for (const { start } of blocks) {
    if (text.charAt(start) !== '第') continue;
    if (ARTICLE.test(text.slice(start, start + 10))) count += 1;
    if (count >= LEAST_ARTICLES) return true;
  }
  return false;
}

/** Find the items that announce tasks, in the order of the text; those within paragraphs apart. */
export function findTaskItems(document: Document): { lines: TaskItem[]; inline: TaskItem[] } {
  const inline = findInlineLists(document).filter((list) => isInlineTaskList(document, list));
  const taken = new Set(inline.flatMap(({ items }) => items.map(({ block }) => block)));
  const lineItems = findLineItems(document).filter(({ block }) => !taken.has(block));
  const lists = groupItems(lineItems)
    .flatMap((run) => splitBySection(document, run))
    .filter((list) => isTaskList(document, list));
  const rows = findRowItems(document);
  const lines = [...lists.flatMap((list) => list.items), ...(isRowList(document, rows) ? rows : [])];
  return {
    lines: lines.sort((a, b) => a.start - b.start),
    inline: inline.flatMap(({ items }) => items),
  };
}

/** Items of one style whose ranks run on, also past a list within one of them; what has no number is one list. */
function groupItems(items: readonly TaskItem[]): TaskItem[][] {
  const lists: TaskItem[][] = [];
  const runs = new Map<TaskStyle, TaskItem[][]>();
  for (const item of items) {
    // 一是 begins anew below the next heading; figures may run on through all chapters.
    if (isHeadingStyle(item)) for (const style of INNER_STYLES) runs.delete(style);
    const open = runs.get(item.style) ?? [];
    runs.set(item.style, open);
    const isUnnumbered = item.rank === 0;
    const list =
      open.findLast((run) => isUnnumbered || run.at(-1)?.rank === item.rank - 1) ??
      open.findLast((run) => item.block.kind === 'heading' && run.at(-1)?.rank === item.rank - 2);
    if (list !== undefined) {
      list.push(item);
      continue;
    }
    // An excerpt may begin with any chapter.
    if (!isUnnumbered && item.rank !== 1 && (open.length > 0 || !isHeadingLike(item))) continue;
    const started = [item];
    open.push(started);
    lists.push(started);
  }
  return lists;
}

const INNER_STYLES: readonly TaskStyle[] = ['item', 'ordinal', 'circled'];

/** A numbered line that is longer is a sentence. */
const LONGEST_LINE = 40;

function isHeadingLike(item: TaskItem): boolean {
  const { start, end } = item.block;
  return isHeadingStyle(item) || (item.style === 'arabic' && end - start <= LONGEST_LINE);
}

function isHeadingStyle({ style }: TaskItem): boolean {
  return TASK_DEPTHS[style] <= TASK_DEPTHS.parenthesised;
}

/** A part of a run of items that stands in one section. */
interface ItemList {
  readonly items: readonly TaskItem[];
  /** How many items the whole run has. */
  readonly runLength: number;
}

/** Numbers may run on through the chapters of a text; each chapter holds a list of its own. */
function splitBySection({ sections }: Document, run: readonly TaskItem[]): ItemList[] {
  const outer = sections.filter(({ level, start }) => level > 1 && !run.some((item) => item.start === start));
  const cursor = new HolderCursor(outer);
  const parts = new Map<number, TaskItem[]>();
  for (const item of run) {
    const section = cursor.find(item.start);
    parts.set(section, [...(parts.get(section) ?? []), item]);
  }
  return [...parts.values()].map((items) => ({ items, runLength: run.length }));
}

function isTaskList(document: Document, { items, runLength }: ItemList): boolean {
  const [first] = items;
  if (first === undefined) return false;
  const headings = items
    .map((item) => getHeading(document, item))
    .filter((heading) => !isNoWork(heading) && !isListName(heading))
    .filter((heading) => !SUPPORT.test(heading));
  if (headings.length === 0) return false;
  const verbal = headings.filter(startsWithVerb).length;
  const { heading, lead, isNear } = findContext(document, first);
  if (heading.split('\n').some((line) => LOOKS_BACK.test(line) || isNoWork(line))) return false;
  if (LOOKS_BACK.test(lead) && !/明年|今年|任务|部署/u.test(lead)) return false;
  const isAnnounced = ANNOUNCES.test(lead) || (isNear && /任务|重点工作|举措|措施/u.test(heading));
  if (first.style === 'bullet')
    return runLength >= LEAST_ITEMS && isBulletList(document, items, verbal, isAnnounced);
  if (runLength < LEAST_ITEMS) {
    const isChapter = TASK_DEPTHS[first.style] <= TASK_DEPTHS.ideographic && first.block.kind === 'heading';
    return verbal === headings.length && (isChapter || (isAnnounced && isHeadingStyle(first)));
  }
  if (TASK_DEPTHS[first.style] >= TASK_DEPTHS.arabic) {
    const isAhead =
      LOOKS_AHEAD.test(lead) || (isNear && (LOOKS_AHEAD.test(heading) || isVerbalHeading(heading)));
    return verbal * 3 >= headings.length * 2 && isAhead;
  }
  return verbal * 2 >= headings.length;
}

/** Bullets that are signs are a list by themselves; those of a list in a page need a word that announces them. */
function isBulletList(
  { text }: Document,
  items: readonly TaskItem[],
  verbal: number,
  isAnnounced: boolean,
): boolean {
  const isSigned = items.every(
    ({ start, heading }) => heading.start > start && !/\d/u.test(text.charAt(start)),
  );
  if (isSigned) return verbal * 2 >= items.length;
  return isAnnounced && verbal * 3 >= items.length * 2;
}

function isVerbalHeading(heading: string): boolean {
  const [inner = ''] = heading.split('\n').slice(-1);
  return startsWithVerb(inner.replace(/^[^、）]{1,6}[、）]\s*/u, ''));
}

function getHeading({ text }: Document, { heading }: TaskItem): string {
  return text.slice(heading.start, heading.end);
}

/** Blocks below a heading within which a list stands right below it. */
const NEAR = 3;

/** The headings above a list, the paragraph right before it, and whether the innermost heading stands right above. */
function findContext(
  { text, blocks, sections }: Document,
  first: TaskItem,
): { heading: string; lead: string; isNear: boolean } {
  const above = sections.filter(
    ({ level, start, end }) => start < first.start && first.start < end && level > 1 && start !== first.start,
  );
  const toText = ({ heading }: { heading: Span }) => text.slice(heading.start, heading.end);
  const before = blocks[first.index - 1];
  const inner = above.at(-1);
  const near = blocks.slice(Math.max(0, first.index - NEAR), first.index);
  return {
    heading: above.map(toText).join('\n'),
    lead: before === undefined ? '' : text.slice(before.start, before.end).slice(-80),
    isNear: inner !== undefined && near.some(({ start }) => start === inner.start),
  };
}

/** Longest sentence before a list that is its heading: 完善社会保障体系。一是…, in units. */
const LONGEST_LEAD = 30;

/** Whether items within a paragraph are work that it announces, not reasons, results or principles. */
function isInlineTaskList(document: Document, { lead, items }: InlineList): boolean {
  const [first] = items;
  if (first === undefined || items.length < LEAST_ITEMS) return false;
  const { heading } = findContext(document, first);
  if (heading.split('\n').some((line) => LOOKS_BACK.test(line) || isNoWork(line))) return false;
  const bare = lead.replace(/[。，：:\s]+$/u, '');
  if (LOOKS_BACK.test(lead) || ANNOUNCES_OTHER.test(bare.slice(bare.lastIndexOf('，') + 1))) return false;
  const verbal = items.filter((item) => startsWithVerb(getHeading(document, item))).length;
  const isHeaded = lead.length <= LONGEST_LEAD && lead.endsWith('。') && startsWithVerb(lead);
  if (isHeaded || ANNOUNCES.test(bare)) return verbal * 3 >= items.length * 2;
  return isVerbalHeading(heading) && verbal === items.length;
}

/** Rows that say themselves what they are, or most of which call for something. */
function isRowList(document: Document, rows: readonly TaskItem[]): boolean {
  const verbal = rows.filter((row) => startsWithVerb(getHeading(document, row))).length;
  return rows.every((row) => isTaskRow(document.text, row)) || verbal * 2 >= rows.length;
}
