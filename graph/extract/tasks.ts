/**
 * Tasks: work items that a document announces as one. 一是…, （一）…, ●…, a table row 重点任务：…, a numbered chapter that begins with a verb.
 *
 * Which items are tasks is decided in `task-lists.ts`; here they get their levels, ranks and keys. Unnumbered paragraphs (会议强调，…) are none.
 */
import { startsWithVerb } from '../lexicon/verbs.ts';
import type { Block, Document } from '../model/document.ts';
import type { Meeting, Mention, Task } from '../model/findings.ts';
import { type EntityKey, toEntityKey } from '../model/ids.ts';
import { parseEnumerator } from '../text/enumerators.ts';
import { toFoldedName } from '../text/fold.ts';
import { trimSpan } from '../text/sentences.ts';
import type { TaskItem } from './task-items.ts';
import { findTaskItems, isLaw, isListName, isNoWork, TASK_DEPTHS } from './task-lists.ts';

/** Tasks of a document in the order of its text, with their headings as mentions. */
export interface TaskFindings {
  readonly tasks: readonly Task[];
  readonly mentions: readonly Mention[];
}

/** Find tasks in the order of the text. Their keys name the meeting, so that every text on it gives the same ones. */
export function findTasks(document: Document, subject: Meeting | undefined): TaskFindings {
  const tasks = isLaw(document) ? [] : toTasks(document, subject?.key ?? document.key);
  return {
    tasks,
    mentions: tasks.map((task) => ({ entity: task.key, rule: 'task', ...task.heading })),
  };
}

/** Chapters of reports and plans that say what was done and how things stand. */
const NO_TASK =
  /工作(?:的)?回顾|(?:发展|主要工作|任务完成情况)的?回顾|^[^，]{0,6}(?:现状|背景|面临的?)形势$|^(?:发展)?(?:现状|背景|基础)$/u;

/** An item with the place up to which it holds others. */
interface PlacedItem extends TaskItem {
  readonly limit: number;
  /** Whether another item or a section bounds it; else it ends with its own paragraph. */
  readonly isBounded: boolean;
}

/** A task of the first level with those of the second in it. */
interface Chapter {
  readonly item: PlacedItem;
  readonly children: PlacedItem[];
}

function toTasks(document: Document, owner: string): Task[] {
  const { lines, inline } = findTaskItems(document);
  const captions = lines.every(({ style }) => style === 'bullet')
    ? findCaptions(document, lines.length > 0)
    : [];
  const items = [...lines, ...captions, ...inline].sort((a, b) => a.start - b.start);
  const tasks: Task[] = [];
  const keys = new Set<EntityKey>();
  const ranks = new Map<string, number>();
  const push = (item: PlacedItem, parent?: EntityKey): EntityKey => {
    const numbered = item.rank > 0;
    const rank = numbered ? item.rank : (ranks.get(parent ?? '') ?? 0) + 1;
    if (!numbered) ranks.set(parent ?? '', rank);
    const place: Place = { owner, rank, numbered, parent };
    let task = createTask(document, item, place);
    // A second list from 1 on is another list: its items go by their headings.
    if (keys.has(task.key)) task = createTask(document, item, { ...place, numbered: false });
    if (!keys.has(task.key)) tasks.push(task);
    keys.add(task.key);
    return task.key;
  };
  for (const { item, children } of toChapters(placeItems(document, items))) {
    const label = document.text.slice(item.heading.start, item.heading.end);
    // A chapter on how things stand is no task, and neither is what stands in it.
    if (NO_TASK.test(label) || isNoWork(label)) continue;
    const key = isListName(label) ? undefined : push(item);
    for (const child of children) push(child, key);
  }
  return tasks;
}

/** Items by level: those of the outermost style in a chapter are its tasks, what is deeper is told in them. */
function toChapters(items: readonly PlacedItem[]): Chapter[] {
  const hasLines = items.some(({ inlineEnd }) => inlineEnd === undefined);
  const chapters: Chapter[] = [];
  for (const item of items) {
    const last = chapters.at(-1);
    const isInside =
      last !== undefined &&
      item.start < last.item.limit &&
      TASK_DEPTHS[item.style] > TASK_DEPTHS[last.item.style];
    if (isInside) last.children.push(item);
    // Beside a list of tasks, what runs on in a paragraph is told in passing.
    else if (item.inlineEnd === undefined || !hasLines) chapters.push({ item, children: [] });
  }
  return chapters.map(({ item, children }) => {
    const depth = Math.min(...children.map(({ style }) => TASK_DEPTHS[style]));
    return { item, children: children.filter(({ style }) => TASK_DEPTHS[style] === depth) };
  });
}

/** Where each item ends: before the next of its depth, with its section, or with its own paragraph. */
function placeItems({ text, sections }: Document, items: readonly TaskItem[]): PlacedItem[] {
  return items.map((item) => {
    if (item.inlineEnd !== undefined) return { ...item, limit: item.inlineEnd, isBounded: true };
    const next = items.find(
      (other) =>
        other.start > item.start &&
        other.inlineEnd === undefined &&
        TASK_DEPTHS[other.style] <= TASK_DEPTHS[item.style],
    );
    const section = sections.find(({ start }) => start === item.start);
    const outer = sections
      .filter(({ level, start, end }) => start < item.start && item.start < end && level > 1)
      .at(-1);
    const limit = Math.min(
      next?.start ?? Number.POSITIVE_INFINITY,
      section?.end ?? outer?.end ?? text.length,
    );
    return { ...item, limit, isBounded: next !== undefined || section !== undefined };
  });
}

/**
 * Chapters of a list of bullets: headings below the title that call for something to be done.
 *
 * @param hasBullets - Whether there are bullets; without them only a numbered heading is one, as in an excerpt.
 */
function findCaptions(document: Document, hasBullets: boolean): TaskItem[] {
  return document.blocks.flatMap((block, index): TaskItem[] => {
    if (block.kind !== 'heading' || block.level === 1) return [];
    const line = document.text.slice(block.start, block.end);
    const enumerator = parseEnumerator(line);
    if (enumerator === undefined && (!hasBullets || index === 0)) return [];
    const heading = { start: block.start + (enumerator?.length ?? 0), end: block.end };
    const label = document.text.slice(heading.start, heading.end);
    if (!startsWithVerb(label) || isListName(label)) return [];
    return [{ block, index, style: 'ideographic', rank: enumerator?.rank ?? 0, heading, start: block.start }];
  });
}

interface Place {
  readonly owner: string;
  readonly rank: number;
  /** Whether the text itself gives the rank; the key then rests on it, else on the heading. */
  readonly numbered: boolean;
  readonly parent: EntityKey | undefined;
}

function createTask({ text, blocks }: Document, item: PlacedItem, place: Place): Task {
  const { owner, rank, numbered, parent } = place;
  const label = text.slice(item.heading.start, item.heading.end).replace(/\s+/gu, '');
  const outer = (parent ?? owner).replace(/^task:|^meeting:|^document:/u, '');
  const name = `${outer} ${numbered ? `第${rank}项` : toFoldedName(label)}`;
  // The last item of a list ends with its own paragraph: what follows no longer belongs to it.
  const end = item.isBounded ? item.limit : findItemEnd(blocks, item);
  return {
    kind: 'task',
    key: toEntityKey('task', name),
    label,
    known: false,
    rank,
    numbered,
    level: parent === undefined ? 1 : 2,
    ...(parent === undefined ? {} : { parent }),
    heading: item.heading,
    span: trimSpan(text, { start: item.start, end }),
  };
}

function findItemEnd(blocks: readonly Block[], item: PlacedItem): number {
  if (item.style !== 'bullet' && item.style !== 'parenthesised') return item.block.end;
  const after = blocks
    .slice(item.index + 1)
    .find((block) => block.kind !== 'paragraph' || block.start >= item.limit);
  return Math.min(item.limit, after?.start ?? item.limit);
}
