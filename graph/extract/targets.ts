/**
 * Targets: indicators with a planned value. 国内生产总值增长5%左右; 赤字率拟按4%左右安排; 居民收入增长和经济增长同步.
 *
 * A figure already reached is none. What tells them apart: the section (回顾), the sentence (比上年, … 以来), and the words of planning
 * (目标, 拟, 力争, 左右, 以上, 以内). Where the text itself lists aims or this year's work, 完成 and 突破 are still to come.
 */
import type { Mention, Target } from '../model/findings.ts';
import { toEntityKey } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import { HolderCursor, PlaceCursor } from '../text/cursors.ts';
import { toFoldedName } from '../text/fold.ts';
import { toUnitTable } from '../text/unit-table.ts';
import { FIGURES } from './cue-words.ts';
import type { ScannedDocument } from './scan.ts';
import {
  findAims,
  findBackwardSections,
  findOwnPeriod,
  findPeriod,
  findPlanningBlocks,
  findWorkSections,
} from './target-contexts.ts';
import { findTableTargets } from './target-tables.ts';
import { findValues, parseValue, toIndicator, toValue } from './target-values.ts';
import { isLaw } from './task-lists.ts';

/** Targets of a document, each once, and where it sets them. */
export interface TargetFindings {
  readonly targets: readonly Target[];
  readonly mentions: readonly Mention[];
}

/** Expectations without a number, as the lists of targets have them. */
const UNMEASURED =
  /(?<indicator>国际收支|居民收入增长(?=和|与|同)|居民收入|居民人均可支配收入增长(?=和|与|同)|生态环境质量|主要污染物排放(?:总)?量|进出口|外贸进出口|物价总?水平|居民消费价格)(?<value>(?:保持)?基本平衡|(?:增长)?(?:和|与|同)经济增长(?:基本)?同步|持续改善|(?:继续|持续)下降|促稳提质|稳中提质|回稳向好|(?:保持)?(?:总体|基本)稳定|保持(?:在)?合理(?:水平|区间))/gu;
/** 比2020年翻一番: a value in words. */
const MULTIPLIED =
  /(?<indicator>[\p{Script=Han}“”]{2,22}?)(?<value>(?:(?:较|比|在)(?:\d{4}年|上世纪末)(?:的基础上|基础上)?)?(?:再)?(?:翻一番|翻两番|翻番))/gu;

const PLANNED =
  /目标|拟|力争|安排|计划(?!生育)|预期|争取|确保|不低于|不超过|控制在|左右|以上|以内|到20\d{2}年|明年|今年要|再(?!考虑)/u;
/** What was reached, whatever stands around it. */
const REACHED =
  /比上年|同比|去年|上年|一年来|以来|累计|已(?:经)?|达到了|首次|增速|位居|占.{1,12}比重|回顾|过去|平均为|规模达(?!到)|超额|增加了|提高了|下降了|减少了|有望|连续\d+年|连续[两三四五六七八九十]+年|截至|前三季度|上半年[，,]|\d+月(?:份|末)?[，,]|(?:年度|全年)(?:目标)?(?:任务|目标)的/u;
/** What may have been reached or be still to come. */
const DONE = /突破|完成|实现(?!.{0,12}目标)|分别增长/u;

/** Full-width digits among the figures. */
const FULL_WIDTH_FIGURES = new Set(FIGURES.flatMap((figure, i) => (/[０-９]/u.test(figure) ? [i] : [])));

/** Where a sentence stands. */
interface SentenceContext {
  /** Whether its text plans figures: below 目标, in a paragraph with 拟, in an open list of targets. */
  readonly isPlanning: boolean;
  /** Whether it lists aims, so that what is done in it is still to come. */
  readonly isAim: boolean;
  /** Whether it lists the work of the year to come. */
  readonly isWork: boolean;
  /** What stands before it: 目标 may open the list that it stands in. */
  readonly before: string;
}

/** Find targets in the order of the text. */
export function findTargets({ document, cues, sentences }: ScannedDocument): TargetFindings {
  if (isLaw(document)) return { targets: [], mentions: [] };
  const hasFullWidth = cues.figures.words.some((word) => FULL_WIDTH_FIGURES.has(word));
  const text = hasFullWidth ? toHalfWidthDigits(document.text) : document.text;
  const targets = new Map<string, Target>();
  const mentions: Mention[] = [];
  const period = findPeriod(document);
  const push = ({ span, indicator, value, period: own }: FoundTarget): void => {
    const target = createTarget(indicator, value, own ?? period);
    if (!targets.has(target.key)) targets.set(target.key, target);
    mentions.push({ entity: target.key, rule: 'target', ...span });
  };
  const rows = document.text.includes('\t') ? findTableTargets(document) : [];
  const inRows = new HolderCursor(rows.map(({ row }) => row));
  const figures = new PlaceCursor(cues.figures.starts);
  const words = new PlaceCursor(cues.expectations.starts);
  const [planning, backward, aims, work] = [
    findPlanningBlocks(document),
    findBackwardSections(document),
    findAims(document),
    findWorkSections(document),
  ].map((spans) => new HolderCursor(spans)) as [HolderCursor, HolderCursor, HolderCursor, HolderCursor];
  let isListOpen = false;
  /** Period that the sentences of a list of aims are for, as one of them began. */
  let aimPeriod: string | undefined;
  for (const sentence of sentences) {
    const { start, end } = sentence;
    const isItem = end - start <= LONGEST_ITEM && text.charAt(end - 1) !== '。';
    isListOpen &&= isItem;
    const isAim = aims.find(start, end) !== -1;
    const [hasFigure, hasWord] = [figures.isIn(start, end), words.isIn(start, end)];
    if (!isAim) aimPeriod = undefined;
    if ((!hasFigure && !hasWord) || backward.find(start, end) !== -1) continue;
    if (inRows.find(start, end) !== -1) continue;
    const quote = text.slice(start, end);
    if (isAim)
      aimPeriod = findOwnPeriod(quote.replace(/。$/u, '')) ?? SEEN_AHEAD.exec(quote)?.[1] ?? aimPeriod;
    const isPlanning = isAim || isListOpen || planning.find(start, end) !== -1;
    const context: SentenceContext = {
      isPlanning,
      isAim,
      isWork: work.find(start, end) !== -1,
      before: text.slice(Math.max(0, start - LIST_WINDOW), start),
    };
    const found = [
      ...(hasFigure ? findMeasured(quote, start, context) : []),
      ...(hasWord ? findUnmeasured(quote, start) : []),
    ];
    isListOpen ||= isItem && found.length > 0;
    for (const target of found) push({ period: aimPeriod, ...target });
  }
  for (const row of rows) push(row);
  return { targets: [...targets.values()], mentions: mentions.sort((a, b) => a.start - b.start) };
}

/** 展望2035年: what follows is for that year. */
const SEEN_AHEAD = /^展望((?:19|20)\d{2})年/u;

function toHalfWidthDigits(text: string): string {
  return text
    .replace(/[０-９．](?=[０-９％\d万亿千百个左以．])/gu, (unit) =>
      unit === '．' ? '.' : String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
    )
    .replace(/[０-９]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
}

interface FoundTarget {
  readonly span: Span;
  readonly indicator: string;
  readonly value: string;
  readonly period?: string | undefined;
}

const CLAUSE_MARKS = toUnitTable('，；：。、\n\t（●');
const CLAUSE_END = /[，；。\n\t]|、比/u;
/** Ends of a sentence that stand before a figure without naming what it measures. */
const NO_INDICATOR =
  /(?:由|决定|要求|提出|宣布|至少|每年|年度)$|^(?:用于|先|其中|合计|共计|约|完成|总投资|设定)$|^只要|能够|如果|每年再/u;
/** Units before a sentence in which 目标 opens the list that it stands in. */
const LIST_WINDOW = 60;
/** Shortest and longest indicator, in units: 物价 is one. */
const SHORTEST_INDICATOR = 2;
const LONGEST_INDICATOR = 22;
/** Verbs by which work is counted: 开工13.7万户, 新增省级集群10个. */
const COUNTED_WORK =
  /^(?:\d+月底前|年内|今年|明年|全年|力争|再|计划|继续|启动|累计)*(?:新增|新建|新改建|新培育|改造|改扩建|改建|建设|建成|建好|开工|完成|实施|培育|打造|推进|推动|布局|组织|开展|吸引|引进|培训|开通|举办|创建|争创|遴选|认定|整合|发放|投放|修复|治理|提升改造|提质|筹集|发展|扶持)/u;
const COUNT_UNIT = /[个家项所条座处名辆场台床套户亩顷米里人吨件][^\d]*$/u;

function findMeasured(quote: string, offset: number, context: SentenceContext): FoundTarget[] {
  const { isPlanning, isAim, isWork } = context;
  const isBelowAim = context.before.includes('目标') && /目标[^。]*$/u.test(context.before);
  // Most sentences with figures plan nothing, which is told faster than what their figures measure.
  if (!isPlanning && !isWork && !PLANNED.test(quote) && !isBelowAim) return [];
  const found: FoundTarget[] = [];
  let behind = 0;
  for (const written of findValues(quote)) {
    // Without a mark between them one figure begins where the one before ends.
    let clauseStart = written.start;
    while (clauseStart > behind && CLAUSE_MARKS[quote.charCodeAt(clauseStart - 1)] === 0) clauseStart -= 1;
    behind = written.end;
    const rest = quote.slice(clauseStart);
    const clause = rest.slice(0, CLAUSE_END.exec(rest)?.index);
    const lead = quote.slice(clauseStart, written.start);
    const isShare = /[%％‰百]/u.test(written.figure);
    const counted = isShare ? '' : quote.slice(behind);
    const isCounted = isWork && isCountedWork(lead, written.figure, counted);
    const indicator = toIndicator(isCounted ? lead.replace(COUNTED_WORK, '') : lead, counted);
    if (indicator.length < SHORTEST_INDICATOR || indicator.length > LONGEST_INDICATOR) continue;
    if (NO_INDICATOR.test(indicator) || /^(?:[\d年月]|日(?![间常均用]))/u.test(indicator)) continue;
    const before = quote.slice(0, written.start);
    const own = findOwnPeriod(before);
    const isToCome =
      isAim ||
      isWork ||
      isBelowAim ||
      own !== undefined ||
      /目标(?!任务)[^。]*$/u.test(before) ||
      /拟|力争|目标/u.test(clause);
    if (REACHED.test(clause) && !/拟|力争|(?<!全年|年度)目标/u.test(clause)) continue;
    if (DONE.test(clause) && !isToCome) continue;
    const isHedged = /左右|以上|以内|不低于|不超过|控制在/u.test(written.figure + written.link);
    const isPlanned =
      isHedged ||
      isCounted ||
      (isWork && LEVEL.test(written.link)) ||
      isPlanning ||
      PLANNED.test(clause) ||
      /拟|安排/u.test(before) ||
      (quote.includes('目标') && !/目标任务的?\d/u.test(quote)) ||
      isBelowAim;
    if (!isPlanned) continue;
    const start = offset + clauseStart + (lead.length - lead.trimStart().length);
    found.push({
      ...(own === undefined ? {} : { period: own }),
      span: { start, end: offset + written.end },
      indicator,
      value: toValue(written),
    });
  }
  return found;
}

/** Verbs for a level that is to be reached. */
const LEVEL = /突破|达到|提[高升]到|降到|降至|控制在|稳定在/u;

/** Whether a clause counts work to be done: its verb, what is counted and the count, with nothing behind them. */
function isCountedWork(lead: string, figure: string, behind: string): boolean {
  if (!COUNTED_WORK.test(lead.trim()) || !COUNT_UNIT.test(figure)) return false;
  return /^(?:[，；。、]|$)/u.test(behind) || COUNTED_WORK.exec(lead.trim())?.[0] === lead.trim();
}

/** A line of a list that is nothing but its target is no longer than this. */
const LONGEST_ITEM = 26;

function findUnmeasured(quote: string, offset: number): FoundTarget[] {
  if (!PLANNED.test(quote) && !/[；●]/u.test(quote) && quote.length > LONGEST_ITEM) return [];
  if ((REACHED.test(quote) || DONE.test(quote)) && !/目标/u.test(quote)) return [];
  const multiplied = quote.includes('翻') ? [...quote.matchAll(MULTIPLIED)] : [];
  return [...quote.matchAll(UNMEASURED), ...multiplied].map((match) => ({
    span: { start: offset + match.index, end: offset + match.index + match[0].length },
    indicator: toIndicator(match.groups?.indicator ?? '', ''),
    value: match.groups?.value ?? '',
  }));
}

function createTarget(indicator: string, value: string, period: string | undefined): Target {
  const label = `${indicator}${/^(?:增长|下降|降低|提高|减少|上涨|涨幅|增加|控制|新增)/u.test(value) ? '' : ' '}${value}`;
  const name = `${toFoldedName(indicator)} ${toFoldedName(value)}${period === undefined ? '' : ` ${period}`}`;
  return {
    kind: 'target',
    key: toEntityKey('target', name.replace(/ /gu, '_')),
    label,
    known: false,
    indicator,
    value,
    ...(period === undefined ? {} : { period }),
    ...parseValue(value),
  };
}
