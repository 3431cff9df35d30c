/** Where a text plans: below 目标, in a chapter of this year's work, up to which year. */
import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { parseEnumerator, parseNumeral } from '../text/enumerators.ts';
import { TASK_DEPTHS } from './task-lists.ts';

/** Paragraphs that plan figures: 拟按, 拟安排, 拟发行 somewhere in them. */
export function findPlanningBlocks({ text, blocks }: Document): Span[] {
  if (!text.includes('拟')) return [];
  return blocks.filter((block) => /拟(?:按|安排|发行)/u.test(text.slice(block.start, block.end)));
}

const LOOKS_BACK = /回顾|成就|成绩|过去|形势|背景|现状/u;

/** How a report begins that has no heading over what was done. */
const BEGINS_BACK = /过去(?:的)?[一五]年|刚刚过去|一年来|五年来/u;
/** Units at the head of a text that tell so. */
const HEAD_LENGTH = 400;

/** Sections on what was done, and what a report says of it before its first heading. */
export function findBackwardSections({ text, sections }: Document): Span[] {
  const chapters = sections.filter(({ level }) => level > 1);
  const backward = chapters.filter(({ heading }) => LOOKS_BACK.test(text.slice(heading.start, heading.end)));
  const first = chapters[0]?.start ?? 0;
  const begins = first > HEAD_LENGTH && BEGINS_BACK.test(text.slice(0, HEAD_LENGTH));
  return begins ? [{ start: 0, end: first }, ...backward] : backward;
}

/** A line that is nothing but the name of aims. */
const AIM_LINE =
  /^(?:\d{4}年|今年|“[^”]{2,6}”(?:时期)?)?(?:经济社会|发展|总体|主要|预期|具体|规划|战略|工作|阶段|近期|远期|的|和)*(?:目标|指标)[。：:]?$/u;
const LONGEST_LINE = 24;

/** Stretches below a line that names aims, up to the next line of its rank. */
export function findAims({ text, blocks, sections }: Document): Span[] {
  if (!text.includes('目标')) return [];
  return blocks.flatMap((block, i): Span[] => {
    if (block.end - block.start > LONGEST_LINE || block.kind === 'row') return [];
    const line = text.slice(block.start, block.end).trim();
    const enumerator = parseEnumerator(line);
    if (!AIM_LINE.test(line.slice(enumerator?.length ?? 0))) return [];
    const section = sections.find(({ start }) => start === block.start);
    if (section !== undefined) return [{ start: section.start, end: section.end }];
    const depth = enumerator === undefined ? Number.POSITIVE_INFINITY : TASK_DEPTHS[enumerator.style];
    const next = blocks.slice(i + 1).find((other) => {
      const style = parseEnumerator(text.slice(other.start, other.end))?.style;
      return other.kind === 'heading' || (style !== undefined && TASK_DEPTHS[style] <= depth);
    });
    return [{ start: block.start, end: next?.start ?? text.length }];
  });
}

const WORK =
  /(?:重点|主要|政府|年度|目标)(?:工作|任务)|工作(?:任务|安排|部署|打算|建议|要点|计划)|\d{4}年的?(?:工作|任务)$|今年的?(?:工作|任务)$/u;

/** Chapters on the work of the year to come. */
export function findWorkSections({ text, sections }: Document): Span[] {
  return sections.filter(({ level, heading }) => {
    const words = text.slice(heading.start, heading.end);
    return level > 1 && WORK.test(words) && !LOOKS_BACK.test(words);
  });
}

/** The nth plan ends in 1955 + 5n. */
const PLAN_BASE = 1955;
const PLAN = /[“"]([一二三四五六七八九十]{1,3})五[”"]/u;

function getPlanEnd(words: string): number | undefined {
  const plan = parseNumeral(PLAN.exec(words)?.[1] ?? '');
  return plan === undefined || plan < 3 ? undefined : PLAN_BASE + plan * 5;
}

/**
 * Year that the targets of a document are for: the one it states beside 目标, if it is its own or the next; else that in which its plan
 * ends, its own, or the next for a conference at the end of a year.
 */
export function findPeriod({ text, title, date }: Document): string | undefined {
  const stated = [...`${title}\n${text}`.matchAll(/((?:19|20)\d{2})\s*年[^。，\n]{0,16}(?:预期)?目标/gu)].map(
    (match) => Number(match[1]),
  );
  const plan = /规划|纲要|方案/u.test(title) ? getPlanEnd(title) : undefined;
  if (plan !== undefined) return String(plan);
  if (date === undefined) return stated[0]?.toString();
  const [year = 0, month] = date.split('-').map(Number);
  const next = (month ?? 1) >= 11 ? year + 1 : year;
  return String(stated.find((other) => other === year || other === year + 1) ?? next);
}

/** A period of its own, said before the indicator: 到2030年, “十五五”末. */
const OWN_YEAR = /(?:^|[，；。：])\s*(?:力争|预计|确保)?(?:到|至)\s*((?:19|20)\d{2})\s*年[^。；]*$/u;
const OWN_PLAN = /(?:^|[，；。：])\s*(?:到)?(“[一二三四五六七八九十]{1,3}五”)(?:末|时期|期间|期末)[^。；]*$/u;

/** The year that the words before a value say it is for. */
export function findOwnPeriod(before: string): string | undefined {
  const year = OWN_YEAR.exec(before)?.[1];
  if (year !== undefined) return year;
  const plan = getPlanEnd(OWN_PLAN.exec(before)?.[1] ?? '');
  return plan?.toString();
}
