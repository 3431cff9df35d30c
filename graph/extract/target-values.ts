/** Values and what they measure: 增长5%左右, 控制在3%以内, 不低于1.4万亿斤; the words before one, and behind it. */
import { isLeader } from '../lexicon/verbs.ts';
import type { Target } from '../model/findings.ts';
import { parseNumeral } from '../text/enumerators.ts';

const CHINESE_PERCENT = '百分之[一二三四五六七八九十百点零\\d]+';
const NUMBER = `(?:\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?|${CHINESE_PERCENT})`;
const AREA = '(?:平方公里|平方千米|平方米|立方米|公顷|亩)';
const UNIT = `(?:个百分点|%|％|‰|[万亿]*元|[万亿]*斤|[万亿]*(?:千瓦时|千瓦)|[万亿]*吨(?:标准煤)?|[万亿]*${AREA}|[万亿]*公里|[万亿]*人次|[万亿]*人(?:以上)?|微克/立方米|[万亿]*(?:套|户|辆|张|名|条|座|处|场|床|台|件|项|所|家|户次)|个(?!月|多月|工作日|小时|五年|方面|重点方面)|[万亿]+个?|岁|倍|年)?`;
const HEDGE = '(?:左右|以上|以内|以下|上下|之间)?';
const BOUND = '(?:约|近|超过|不低于|不高于|不超过|不少于|至少|低于|高于)?';
const VALUE = `${BOUND}${NUMBER}(?:多|余)?\\s*${UNIT}(?:\\s*(?:-|－|—|–|~|～|至|到)\\s*${NUMBER}\\s*${UNIT})?\\s*(?:${HEDGE})`;
/** What stands between an indicator and its value. */
const LINK =
  '(?:(?:较|比)(?:20\\d{2}|19\\d{2})年(?:末|底)?)?(?:年均)?(?:拟|要|将|按|力争|预期|预计|计划|确保|保持|争取)*(?:增长|增加|上涨|提高到|提到|调到|提高|提升到|提升至|提升|达到|达|降低到|降低|降至|降到|下降|减少|压减|压降|控制在|稳定在|保持在|为|安排|按|再减少|新增|涨幅|发行|超过|突破|不低于|不超过)*\\s*';
const MEASURED = new RegExp(`(?<link>${LINK})(?<value>${VALUE})(?<tail>安排|的水平)?`, 'gu');
const SECOND_VALUE = new RegExp(`^(?:和|、)${VALUE}`, 'u');

/** A figure with what leads up to it, by places in its sentence. */
export interface WrittenValue {
  /** Where the verb before the figure begins. */
  readonly start: number;
  readonly end: number;
  /** The verb: 增长, 控制在. */
  readonly link: string;
  /** The figure with its unit and hedge. */
  readonly figure: string;
}

const HAS_UNIT = /[%％‰元斤亩人吨瓦套户里岁张个家件所项倍点万亿名条座处辆场台床次顷米时]|百分之/u;
/** A bound with the name of what it bounds behind it: 3岁以下婴幼儿, 500万元以上技改项目, 150万吨以上的企业. */
const BOUND_OF_NAME = /(?:以上|以下|以内)$/u;
const NAME_BEHIND = /^的(?!水平|目标|速度|增速|增长|幅度|比例)|^[“\p{Script=Han}]/u;

/** Find the figures of a sentence that have a unit, in order. What only bounds a name is none. */
export function findValues(quote: string): WrittenValue[] {
  return [...quote.matchAll(MEASURED)].flatMap((match) => {
    const figure = match.groups?.value ?? '';
    const link = match.groups?.link ?? '';
    if (!HAS_UNIT.test(figure)) return [];
    const behind = quote.slice(match.index + match[0].length);
    const before = quote.slice(0, match.index);
    const isCounted = link === '' && isLeader(before.slice(-2));
    if (/^的(?!水平|目标|速度|增速|增长|幅度|比例)/u.test(behind)) return [];
    if (BOUND_OF_NAME.test(figure) && link === '' && !isCounted && NAME_BEHIND.test(behind)) return [];
    const second = before.endsWith('分别') ? (SECOND_VALUE.exec(behind)?.[0] ?? '') : '';
    const end = match.index + match[0].length + second.length;
    return [{ start: match.index, end, link, figure: figure + second }];
  });
}

/** What a figure says without the verbs of planning: 力争达到|85%左右, 增长5%左右. */
export function toValue({ link, figure }: WrittenValue): string {
  const verb = link.replace(
    /^(?:[较比]\d{4}年[末底]?|拟|要|将|按|力争|预期|预计|计划|确保|争取|保持|为|达到|达|在)+/u,
    '',
  );
  return `${verb}${figure}`.trim();
}

/** What a value measures: what stands before it, or where that is but a verb, what stands behind: 建设|20个左右|示范区. */
export function toIndicator(before: string, behind: string): string {
  const words = toMeasured(before);
  const isVerb = words === '' || isLeader(words);
  return isVerb ? (BEHIND_VALUE.exec(behind)?.[1] ?? '') : words;
}

/** What is counted, up to the end of its clause. */
const BEHIND_VALUE = /^((?!的)[\p{Script=Han}“”]{3,22}?)(?:(?:布局|规划)?建设)?(?=[，；。、\n]|$)/u;

/** The words before a value without time, verbs of planning and link words. */
function toMeasured(words: string): string {
  return words
    .replace(/\s+/gu, '')
    .replace(/^.*?拟(?:安排|投入|发行|按)/u, '')
    .replace(/由[^由]{1,10}(?:(?:调整?|提高?|降低?|增加)(?:到|至|为)?)?$/u, '')
    .replace(INDICATOR_LEAD, '')
    .replace(INDICATOR_TAIL, '')
    .replace(/^”|“$/gu, '');
}

/** Time, verbs and connectives before an indicator. */
const INDICATOR_LEAD =
  /^(?:(?:今年|明年)?(?:经济社会)?(?:发展)?(?:的)?(?:主要)?(?:预期)?目标(?:是|为|[：:])?|到|至|20\d{2}年|今年|明年|全年|年末|“[^”]*”(?:时期|期间|末)|本世纪中叶|其中|同时|力争|确保|计划(?!生育)|预计|预期|争取|使|将|要|把|拟|合计|新增(?!就业|政府)|安排|发行|提出|继续|实现|推动|推进|保持|促进|支持|再|●|底|末|前|的)+/u;
const INDICATOR_TAIL =
  /(?:再|还|进一步|分别|拟|要|将|按|力争|预期|预计|计划|确保|争取|保持|(?:预期)?目标(?:拟)?(?:定|是)?|拟定|为|的|在|均|都|今年|明年)+$/u;

/** Numbers of a value, its unit and its hedge. 以上 gives a minimum, 以内 a maximum, a plain number both. */
export function parseValue(value: string): Pick<Target, 'min' | 'max' | 'unit' | 'hedge'> {
  const halfWidth = toDigits(value.normalize('NFKC').replace(/[,\s]/gu, ''));
  const numbers = [...halfWidth.matchAll(/\d+(?:\.\d+)?/gu)].map((match) => Number(match[0]));
  const [first, second] = numbers;
  if (first === undefined) return {};
  const hedge = /左右|以上|以内|以下|上下|不低于|不高于|不超过|不少于|至少|超过|低于|高于|约|近/u.exec(
    halfWidth,
  )?.[0];
  const unit =
    /\d(?:多|余)?(个百分点|%|‰|[万亿]*(?:千瓦时|千瓦|平方公里|平方米|立方米|公顷|公里|人次|元|斤|人|亩|吨|套|户)|微克\/立方米|[万亿]+|岁|张|个|家|件|所|项|倍|名|条|座|处|辆|场|台|床)/u.exec(
      halfWidth,
    )?.[1];
  const isDecrease = /下降|降低|减少|压减|压降/u.test(halfWidth) && !/[降低减少]到|降至/u.test(halfWidth);
  const sign = isDecrease ? -1 : 1;
  const [low, high] = [sign * first, sign * (second ?? first)].sort((a, b) => a - b) as [number, number];
  const isFloor = /以上|不低于|不少于|至少|超过|高于/u.test(halfWidth) && !/不超过|不高于/u.test(halfWidth);
  const isCeiling = /以内|以下|不超过|不高于|控制在|低于/u.test(halfWidth) && !/不低于/u.test(halfWidth);
  // A decrease by at least so much ends at most there.
  const [hasMin, hasMax] = isDecrease
    ? [!isFloor || isCeiling, !isCeiling]
    : [!isCeiling || isFloor, !isFloor];
  return {
    ...(hasMin ? { min: low } : {}),
    ...(hasMax ? { max: high } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(hedge === undefined ? {} : { hedge }),
  };
}

/** 百分之七点五 as 7.5%. */
function toDigits(value: string): string {
  return value.replace(
    /百分之([一二三四五六七八九十百零\d]+)(?:点([一二三四五六七八九零\d]+))?/gu,
    (all: string, whole: string, part?: string) => {
      const number = parseNumeral(whole);
      if (number === undefined) return all;
      const decimals =
        part === undefined ? '' : `.${[...part].map((digit) => parseNumeral(digit) ?? 0).join('')}`;
      return `${number}${decimals}%`;
    },
  );
}
