/**
 * Targets: indicators with a planned value. 国内生产总值增长5%左右; 赤字率拟按4%左右安排; 居民收入增长和经济增长同步.
 *
 * A figure already reached is none. What tells them apart: the section (回顾), the sentence (比上年, 达到 … 以来), and the words of planning
 * (目标, 拟, 力争, 左右, 以上, 以内).
 */
import { isLeader } from '../lexicon/verbs.ts';
import type { Document } from '../model/document.ts';
import type { Mention, Target } from '../model/findings.ts';
import { toEntityKey } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import { HolderCursor, PlaceCursor } from '../text/cursors.ts';
import { toFoldedName } from '../text/fold.ts';
import { toUnitTable } from '../text/unit-table.ts';
import { FIGURES } from './cue-words.ts';
import type { ScannedDocument } from './scan.ts';

/** Targets of a document, each once, and where it sets them. */
export interface TargetFindings {
  readonly targets: readonly Target[];
  readonly mentions: readonly Mention[];
}

const NUMBER = '(?:\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?|百分之[一二三四五六七八九十百点\\d]+)';
const UNIT =
  '(?:个百分点|%|％|‰|万亿元|亿元|万元|元|万亿斤|亿斤|万亿|亿亩|万亩|亿人|万人以上|万人|亿千瓦|万千瓦|亿吨|万吨|万套|万户|万公里|公里|岁|张|个|家|人|户|件|所|项|倍|年)?';
const HEDGE = '(?:左右|以上|以内|以下|上下|之间)?';
const VALUE = `(?:约|近|超过|不低于|不超过|不少于|至少)?${NUMBER}\\s*${UNIT}(?:\\s*(?:-|－|—|~|至|到)\\s*${NUMBER}\\s*${UNIT})?\\s*(?:${HEDGE})`;
/** What stands between an indicator and its value. */
const LINK =
  '(?:(?:较|比)(?:20\\d{2}|19\\d{2})年(?:末|底)?)?(?:年均)?(?:拟|要|将|按|力争|预期|预计|计划|确保|保持|争取)*(?:增长|增加|上涨|提高到|提到|调到|提高|提升到|提升至|达到|达|降低|下降|减少|控制在|稳定在|保持在|为|安排|按|再减少|新增|涨幅|发行|超过|不低于)*\\s*';
const MEASURED = new RegExp(`(?<link>${LINK})(?<value>${VALUE})(?<tail>安排|的水平)?`, 'gu');

/** Expectations without a number, as the lists of targets have them. */
const UNMEASURED =
  /(?<indicator>国际收支|居民收入增长(?=和|与|同)|居民收入|居民人均可支配收入增长(?=和|与|同)|生态环境质量|主要污染物排放(?:总)?量|进出口|外贸进出口|物价总?水平|居民消费价格)(?<value>(?:保持)?基本平衡|(?:增长)?(?:和|与|同)经济增长(?:基本)?同步|持续改善|(?:继续|持续)下降|促稳提质|稳中提质|回稳向好|(?:保持)?(?:总体|基本)稳定|保持(?:在)?合理(?:水平|区间))/gu;

const PLANNED =
  /目标|拟|力争|安排|计划(?!生育)|预期|争取|确保|不低于|不超过|控制在|左右|以上|以内|到20\d{2}年|明年|今年要|再/u;
const REACHED =
  /比上年|同比|去年|上年|一年来|以来|累计|已(?:经)?|达到了|突破|首次|完成|实现(?!.{0,12}目标)|增速|位居|占.{1,12}比重|回顾|过去|平均为|规模达|超额|分别增长|增加了|提高了|下降了|减少了|有望/u;
const LOOKS_BACK = /回顾|成就|成绩|过去|形势|背景|现状/u;

/** Full-width digits among the figures. */
const FULL_WIDTH_FIGURES = new Set(FIGURES.flatMap((figure, i) => (/[０-９]/u.test(figure) ? [i] : [])));

/** Find targets in the order of the text. */
export function findTargets({ document, cues, sentences }: ScannedDocument): TargetFindings {
  const hasFullWidth = cues.figures.words.some((word) => FULL_WIDTH_FIGURES.has(word));
  const text = hasFullWidth ? toHalfWidthDigits(document.text) : document.text;
  const targets = new Map<string, Target>();
  const mentions: Mention[] = [];
  const period = findPeriod(document);
  const figures = new PlaceCursor(cues.figures.starts);
  const words = new PlaceCursor(cues.expectations.starts);
  const planning = new HolderCursor(findPlanningBlocks(document));
  const backward = new HolderCursor(findBackwardSections(document));
  let isListOpen = false;
  for (const sentence of sentences) {
    const { start, end } = sentence;
    const isItem = end - start <= LONGEST_ITEM && text.charAt(end - 1) !== '。';
    isListOpen &&= isItem;
    const [hasFigure, hasWord] = [figures.isIn(start, end), words.isIn(start, end)];
    if ((!hasFigure && !hasWord) || backward.find(start, end) !== -1) continue;
    const isPlanning = isListOpen || planning.find(start, end) !== -1;
    const found = [
      ...(hasFigure ? findMeasured(text, sentence, isPlanning) : []),
      ...(hasWord ? findUnmeasured(text, sentence) : []),
    ];
    isListOpen ||= isItem && found.length > 0;
    for (const { span, indicator, value, period: own } of found) {
      const target = createTarget(indicator, value, own ?? period);
      if (!targets.has(target.key)) targets.set(target.key, target);
      mentions.push({ entity: target.key, rule: 'target', ...span });
    }
  }
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    targets: [...targets.values()],
    mentions: mentions.filter((mention, i) => mention.start >= (mentions[i - 1]?.end ?? 0)),
  };
}

/** Full-width digits and points as half-width ones, unit for unit. */
function toHalfWidthDigits(text: string): string {
  return text
    .replace(/[０-９．](?=[０-９％\d万亿千百个左以．])/gu, (unit) =>
      unit === '．' ? '.' : String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
    )
    .replace(/[０-９]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
}

/** Paragraphs that plan figures: 拟按, 拟安排, 拟发行 somewhere in them. */
function findPlanningBlocks({ text, blocks }: Document): Span[] {
  if (!text.includes('拟')) return [];
  return blocks.filter((block) => /拟(?:按|安排|发行)/u.test(text.slice(block.start, block.end)));
}

/** Sections on what was done. */
function findBackwardSections({ text, sections }: Document): Span[] {
  return sections.filter(
    ({ level, heading }) => level > 1 && LOOKS_BACK.test(text.slice(heading.start, heading.end)),
  );
}

interface FoundTarget {
  readonly span: Span;
  readonly indicator: string;
  readonly value: string;
  readonly period?: string;
}

const CLAUSE_MARKS = toUnitTable('，；：。、\n\t（●');
const CLAUSE_END = /[，；。\n\t]|、比/u;
/** Ends of a sentence that stand before a figure without naming what it measures. */
const NO_INDICATOR = /由$|^(?:用于|先|其中|合计|共计|约)$/u;
/** Units before a sentence in which 目标 opens the list that it stands in. */
const LIST_WINDOW = 60;
/** Shortest and longest indicator, in units: 物价 is one. */
const SHORTEST_INDICATOR = 2;
const LONGEST_INDICATOR = 22;

function findMeasured(text: string, sentence: Span, isPlanning: boolean): FoundTarget[] {
  const quote = text.slice(sentence.start, sentence.end);
  // Most sentences with figures plan nothing, which is told faster than what their figures measure.
  if (!isPlanning && !PLANNED.test(quote) && !isBelowAim(text, sentence)) return [];
  const found: FoundTarget[] = [];
  let behind = 0;
  MEASURED.lastIndex = 0;
  for (let match = MEASURED.exec(quote); match !== null; match = MEASURED.exec(quote)) {
    const written = match.groups?.value ?? '';
    const hasUnit = /[%％‰元斤亩人吨瓦套户里岁张个家件所项倍点万亿]|百分之/u.test(written);
    if (!hasUnit) continue;
    const before = quote.slice(0, match.index);
    // Without a mark between them one figure begins where the one before ends.
    let clauseStart = match.index;
    while (clauseStart > behind && CLAUSE_MARKS[quote.charCodeAt(clauseStart - 1)] === 0) clauseStart -= 1;
    behind = match.index + match[0].length;
    const rest = quote.slice(clauseStart);
    const clause = rest.slice(0, CLAUSE_END.exec(rest)?.index);
    const indicator = toIndicator(
      before.slice(clauseStart),
      /[%％‰百]/u.test(written) ? '' : quote.slice(behind),
    );
    if (indicator.length < SHORTEST_INDICATOR || indicator.length > LONGEST_INDICATOR) continue;
    if (NO_INDICATOR.test(indicator) || /^[\d年月日]/u.test(indicator)) continue;
    const hedged = /左右|以上|以内|不低于|不超过|控制在/u.test(written + (match.groups?.link ?? ''));
    const planned =
      hedged ||
      isPlanning ||
      PLANNED.test(clause) ||
      /拟|安排/u.test(before) ||
      quote.includes('目标') ||
      isBelowAim(text, sentence);
    if (!planned || (REACHED.test(clause) && !/拟|力争|目标/u.test(clause))) continue;
    const link = match.groups?.link ?? '';
    const value =
      `${link.replace(/^(?:[较比]\d{4}年[末底]?|拟|要|将|按|力争|预期|预计|计划|确保|争取|保持|为|达到|达|在)+/u, '')}${written}`.trim();
    const start =
      sentence.start +
      clauseStart +
      (before.slice(clauseStart).length - before.slice(clauseStart).trimStart().length);
    const period = OWN_PERIOD.exec(before)?.[1];
    found.push({
      ...(period === undefined ? {} : { period }),
      span: { start, end: sentence.start + match.index + match[0].length },
      indicator,
      value,
    });
  }
  return found;
}

/** Whether 目标 opens the list that a sentence stands in. */
function isBelowAim(text: string, sentence: Span): boolean {
  return /目标[^。]*$/u.test(text.slice(Math.max(0, sentence.start - LIST_WINDOW), sentence.start));
}

/** What a value measures: what stands before it, or where that is but a verb, what stands behind: 建设|20个左右|示范区. */
function toIndicator(before: string, behind: string): string {
  const words = toMeasured(before);
  if (!isLeader(words)) return words;
  return BEHIND_VALUE.exec(behind)?.[1] ?? '';
}

/** What is counted, up to the end of its clause. */
const BEHIND_VALUE = /^((?!的)[\p{Script=Han}“”]{3,22}?)(?:建设)?(?=[，；。、\n]|$)/u;

/** The words before a value without time, verbs of planning and link words. */
function toMeasured(words: string): string {
  return words
    .replace(/\s+/gu, '')
    .replace(/^.*?拟(?:安排|投入|发行|按)/u, '')
    .replace(/由[^由]{1,10}(?:(?:调整?|提高?|降低?|增加)(?:到|至|为)?)?$/u, '')
    .replace(INDICATOR_LEAD, '')
    .replace(
      /(?:再|进一步|分别|拟|要|将|按|力争|预期|预计|计划|确保|争取|保持|目标|目标是|为|的|在|今年|明年)+$/u,
      '',
    )
    .replace(/^”|“$/gu, '');
}

/** Time, verbs and connectives before an indicator. */
const INDICATOR_LEAD =
  /^(?:(?:今年|明年)?(?:经济社会)?(?:发展)?(?:的)?(?:主要)?(?:预期)?目标(?:是|为|[：:])?|到|至|20\d{2}年|今年|明年|全年|年末|“[^”]*”(?:时期|末)|其中|同时|力争|确保|使|将|要|把|拟|合计|新增(?!就业|政府)|安排|发行|提出|继续|实现|推动|保持|促进|支持|再|●|底|末)+/u;

/** A line of a list that is nothing but its target is no longer than this. */
const LONGEST_ITEM = 26;

function findUnmeasured(text: string, sentence: Span): FoundTarget[] {
  const quote = text.slice(sentence.start, sentence.end);
  if (!PLANNED.test(quote) && !/[；●]/u.test(quote) && quote.length > LONGEST_ITEM) return [];
  if (REACHED.test(quote) && !/目标/u.test(quote)) return [];
  return [...quote.matchAll(UNMEASURED)].map((match) => ({
    span: { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length },
    indicator: match.groups?.indicator ?? '',
    value: match.groups?.value ?? '',
  }));
}

/**
 * Year that the targets of a document are for: the one it states beside 目标, if it is its own or the next; else its own, or the next for
 * a conference at the end of a year.
 */
function findPeriod({ text, title, date }: Document): string | undefined {
  const stated = [...`${title}\n${text}`.matchAll(/((?:19|20)\d{2})\s*年[^。，\n]{0,16}(?:预期)?目标/gu)].map(
    (match) => Number(match[1]),
  );
  if (date === undefined) return stated[0]?.toString();
  const [year = 0, month] = date.split('-').map(Number);
  const next = (month ?? 1) >= 11 ? year + 1 : year;
  return String(stated.find((other) => other === year || other === year + 1) ?? next);
}

/** A period of its own, said before the indicator: 到2030年. */
const OWN_PERIOD = /(?:^|[，；。])\s*到\s*((?:19|20)\d{2})\s*年[^。；]*$/u;

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

/** Numbers of a value, its unit and its hedge. 以上 gives a minimum, 以内 a maximum, a plain number both. */
export function parseValue(value: string): Pick<Target, 'min' | 'max' | 'unit' | 'hedge'> {
  const halfWidth = value.normalize('NFKC').replace(/[,\s]/gu, '');
  const numbers = [...halfWidth.matchAll(/\d+(?:\.\d+)?/gu)].map((match) => Number(match[0]));
  const [first, second] = numbers;
  if (first === undefined) return {};
  const hedge = /左右|以上|以内|以下|上下|不低于|不超过|超过|约|近/u.exec(halfWidth)?.[0];
  const unit =
    /\d(个百分点|%|‰|[万亿]*(?:元|斤|亩|人|千瓦|吨|套|户|公里)|[万亿]+|岁|张|个|家|件|所|项|倍)/u.exec(
      halfWidth,
    )?.[1];
  const sign = /下降|降低|减少/u.test(halfWidth) ? -1 : 1;
  const [low, high] = [sign * first, sign * (second ?? first)].sort((a, b) => a - b) as [number, number];
  const isFloor = hedge === '以上' || hedge === '不低于' || hedge === '超过';
  const isCeiling = hedge === '以内' || hedge === '以下' || hedge === '不超过' || /控制在/u.test(halfWidth);
  return {
    ...(isCeiling && !isFloor ? {} : { min: low }),
    ...(isFloor ? {} : { max: high }),
    ...(unit === undefined ? {} : { unit }),
    ...(hedge === undefined ? {} : { hedge }),
  };
}
