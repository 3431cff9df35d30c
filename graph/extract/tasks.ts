/**
 * Tasks: work items that a document announces as one. 一是…, （一）…, ●…, a table row 重点任务：…, a numbered chapter that begins with a verb.
 *
 * A list of what was done is no list of tasks: below 回顾, or behind 一年来, items are left alone. Nor are unnumbered paragraphs (会议强调，…).
 */
import { startsWithVerb } from '../lexicon/verbs.ts';
import type { Block, Document } from '../model/document.ts';
import type { Meeting, Mention, Task } from '../model/findings.ts';
import { type EntityKey, toEntityKey } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import { type EnumeratorStyle, parseEnumerator } from '../text/enumerators.ts';
import { toFoldedName } from '../text/fold.ts';
import { trimSpan } from '../text/sentences.ts';

/** Tasks of a document in the order of its text, with their headings as mentions. */
export interface TaskFindings {
  readonly tasks: readonly Task[];
  readonly mentions: readonly Mention[];
}

/** A block that may announce a task. */
interface Item {
  readonly block: Block;
  /** Index of the block. */
  readonly index: number;
  readonly style: EnumeratorStyle | 'row';
  readonly rank: number;
  readonly heading: Span;
}

/** Longest heading, in units; what is longer is a sentence of the text. */
const LONGEST_HEADING = 48;
/** Items of one list, at least. */
const LEAST_ITEMS = 3;

/** Find tasks in the order of the text. Their keys name the meeting, so that every text on it gives the same ones. */
export function findTasks(document: Document, subject: Meeting | undefined): TaskFindings {
  const items = findItems(document);
  const lists = groupItems(items).filter((list) => isTaskList(document, list));
  const owner = subject?.key ?? document.key;
  const tasks = toTasks(document, lists, owner);
  return {
    tasks,
    mentions: tasks.map((task) => ({ entity: task.key, rule: 'task', ...task.heading })),
  };
}

const TASK_ROW = /^(?:重点|主要)?(?:任务|工作任务)(?:[一二三四五六七八九十\d]+)?[：:]\s*/u;

function findItems(document: Document): Item[] {
  const { text, blocks } = document;
  let rowRank = 0;
  return blocks.flatMap((block, index): Item[] => {
    const line = text.slice(block.start, block.end);
    if (block.kind === 'row') {
      const row = TASK_ROW.exec(line);
      if (row === null) return [];
      rowRank += 1;
      const end = line.indexOf('\t');
      const heading = { start: block.start + row[0].length, end: end === -1 ? block.end : block.start + end };
      return [{ block, index, style: 'row', rank: rowRank, heading: trimSpan(text, heading) }];
    }
    const enumerator = parseEnumerator(line);
    if (enumerator === undefined) return [];
    const heading = findHeading(
      text,
      { start: block.start + enumerator.length, end: block.end },
      enumerator.style,
    );
    return heading === undefined
      ? []
      : [{ block, index, style: enumerator.style, rank: enumerator.rank, heading }];
  });
}

/** The words behind an enumerator up to the first 。: all of a heading, the first sentence of a paragraph. */
function findHeading(text: string, rest: Span, style: EnumeratorStyle): Span | undefined {
  const line = text.slice(rest.start, rest.end);
  const stop = /[。；：！？]/u.exec(line)?.index ?? line.length;
  const heading = trimSpan(text, { start: rest.start, end: rest.start + stop });
  const length = heading.end - heading.start;
  if (length === 0) return undefined;
  if (length <= LONGEST_HEADING) return heading;
  // 一是要…，…，…: an item without a heading of its own; its first clause stands for it.
  const comma = line.indexOf('，');
  if (style !== 'item' || comma < 4 || comma > LONGEST_HEADING) return undefined;
  return { start: rest.start, end: rest.start + comma };
}

/** Items of one style whose ranks run on from 1; bullets, where nothing but their own text stands between. */
function groupItems(items: readonly Item[]): Item[][] {
  const open = new Map<Item['style'], Item[]>();
  const lists: Item[][] = [];
  for (const item of items) {
    const list = open.get(item.style);
    const last = list?.at(-1);
    const continues =
      last !== undefined &&
      (item.style === 'bullet' ? true : item.rank === last.rank + 1 || item.style === 'row');
    if (list !== undefined && continues) {
      list.push(item);
    } else if (item.style === 'bullet' || item.rank === 1) {
      const started = [item];
      open.set(item.style, started);
      lists.push(started);
    }
  }
  return lists;
}

const LOOKS_BACK =
  /回顾|过去[一二三四五]?年|[一两三四五]年来|去年|成就|成绩|取得|主要做了|工作总结|完成情况|发展现状|形势分析|背景/u;
/** Chapters of reports and plans that say what was done and how things stand. */
const NO_TASK =
  /工作(?:的)?回顾|(?:发展|主要工作|任务完成情况)的?回顾|^[^，]{0,6}(?:现状|背景|面临的?)形势$|^(?:发展)?(?:现状|背景|基础)$/u;
const LOOKS_AHEAD = /任务|部署|要求|安排|重点|建议|明年|今年|下半年|目标|举措|措施|做好|抓好|必须|工作/u;

function isTaskList(document: Document, list: readonly Item[]): boolean {
  const [first] = list;
  if (first === undefined) return false;
  if (first.style === 'row') return true;
  if (list.length < LEAST_ITEMS) return false;
  const headings = list.map((item) => document.text.slice(item.heading.start, item.heading.end));
  const verbal = headings.filter(startsWithVerb).length;
  if (first.style === 'bullet') return verbal * 2 >= list.length;
  const { heading, lead } = findContext(document, first);
  if (LOOKS_BACK.test(heading) || (LOOKS_BACK.test(lead) && !/明年|今年|任务|部署/u.test(lead))) return false;
  if (first.style === 'arabic') return verbal * 3 >= list.length * 2 && LOOKS_AHEAD.test(heading + lead);
  return verbal * 2 >= list.length;
}

/** The heading above a list, and the paragraph right before it. */
function findContext(document: Document, first: Item): { heading: string; lead: string } {
  const { text, blocks, sections } = document;
  const above = sections.filter(
    (section) =>
      section.start < first.block.start &&
      first.block.start < section.end &&
      section.level > 1 &&
      section.start !== first.block.start,
  );
  const before = blocks[first.index - 1];
  return {
    heading: above.map((section) => text.slice(section.heading.start, section.heading.end)).join('\n'),
    lead: before === undefined ? '' : text.slice(before.start, before.end).slice(-80),
  };
}

/** Enumerators from the outermost in. */
const DEPTH: Readonly<Record<Item['style'], number>> = {
  chapter: 0,
  section: 1,
  ideographic: 2,
  parenthesised: 3,
  row: 4,
  ordinal: 4,
  item: 4,
  arabic: 5,
  bullet: 6,
};

function toTasks(document: Document, lists: readonly (readonly Item[])[], owner: string): Task[] {
  const items = lists.flat().sort((a, b) => a.block.start - b.block.start);
  if (items.every((item) => item.style === 'bullet')) items.push(...findCaptions(document));
  items.sort((a, b) => a.block.start - b.block.start);
  const depths = [...new Set(items.map((item) => DEPTH[item.style]))].sort((a, b) => a - b);
  const tasks: Task[] = [];
  const ranks = new Map<string, number>();
  let parent: EntityKey | undefined;
  let isLookingBack = false;
  for (const item of items) {
    const level = depths.indexOf(DEPTH[item.style]) + 1;
    if (level > 2) continue;
    // A chapter on how things stand is no task, and neither is what stands in it.
    if (level === 1) isLookingBack = NO_TASK.test(document.text.slice(item.heading.start, item.heading.end));
    if (isLookingBack) continue;
    const list = level === 1 ? '' : (parent ?? '');
    const rank = item.rank > 0 ? item.rank : nextRank(ranks, list);
    const place: Place =
      level === 1 || parent === undefined
        ? { rank, level: 1, numbered: item.rank > 0 }
        : { rank, level: 2, numbered: item.rank > 0, parent };
    const numbered = createTask(document, owner, item, place, items);
    // A second list from 1 on is another list: its items go by their headings.
    const isTaken = tasks.some((task) => task.key === numbered.key);
    const task = isTaken ? createTask(document, owner, item, { ...place, numbered: false }, items) : numbered;
    if (tasks.some((other) => other.key === task.key)) continue;
    tasks.push(task);
    if (level === 1) parent = task.key;
  }
  return tasks;
}

function nextRank(ranks: Map<string, number>, list: string): number {
  const rank = (ranks.get(list) ?? 0) + 1;
  ranks.set(list, rank);
  return rank;
}

/** Chapters of a list of bullets: headings below the title that call for something to be done. */
function findCaptions(document: Document): Item[] {
  return document.blocks.flatMap((block, index): Item[] => {
    if (block.kind !== 'heading' || block.level === 1) return [];
    const line = document.text.slice(block.start, block.end);
    const enumerator = parseEnumerator(line);
    const heading = { start: block.start + (enumerator?.length ?? 0), end: block.end };
    if (!startsWithVerb(document.text.slice(heading.start, heading.end))) return [];
    return [{ block, index, style: 'ideographic', rank: enumerator?.rank ?? 0, heading }];
  });
}

interface Place {
  readonly rank: number;
  readonly level: 1 | 2;
  /** Whether the text itself gives the rank; the key then rests on it, else on the heading. */
  readonly numbered: boolean;
  readonly parent?: EntityKey | undefined;
}

function createTask(
  document: Document,
  owner: string,
  item: Item,
  place: Place,
  items: readonly Item[],
): Task {
  const { text, blocks, sections } = document;
  const label = text.slice(item.heading.start, item.heading.end).replace(/\s+/gu, '');
  const outer = place.parent === undefined ? owner : place.parent.replace(/^task:/u, '');
  const name = `${outer.replace(/^meeting:|^document:/u, '')} ${place.numbered ? `第${place.rank}项` : toFoldedName(label)}`;
  const next = items.find(
    (other) => other.block.start > item.block.start && DEPTH[other.style] <= DEPTH[item.style],
  );
  const section = sections.find((candidate) => candidate.start === item.block.start);
  const outerSection = sections
    .filter(
      (candidate) =>
        candidate.start < item.block.start && item.block.start < candidate.end && candidate.level > 1,
    )
    .at(-1);
  const limit = Math.min(
    next?.block.start ?? Number.POSITIVE_INFINITY,
    section?.end ?? outerSection?.end ?? text.length,
  );
  // The last item of a list ends with its own paragraph: what follows no longer belongs to it.
  const end = next === undefined && section === undefined ? findItemEnd(blocks, item, limit) : limit;
  return {
    kind: 'task',
    key: toEntityKey('task', name),
    label,
    known: false,
    rank: place.rank,
    numbered: place.numbered,
    level: place.level,
    ...(place.parent === undefined ? {} : { parent: place.parent }),
    heading: item.heading,
    span: trimSpan(text, { start: item.block.start, end }),
  };
}

function findItemEnd(blocks: readonly Block[], item: Item, limit: number): number {
  if (item.style !== 'bullet' && item.style !== 'parenthesised') return item.block.end;
  const after = blocks
    .slice(item.index + 1)
    .find((block) => block.kind !== 'paragraph' || block.start >= limit);
  return Math.min(limit, after?.start ?? limit);
}
