/** Dates as documents write them. A part that is not written is not made up. */
import type { PartialDate } from '../model/document.ts';
import { parseNumeral } from '../text/enumerators.ts';

/** A date or a range of days, each part only where the text gives it. */
export interface WrittenDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Last day of a range: 12月11日至12日. */
  readonly endMonth?: number;
  readonly endDay?: number;
  readonly start: number;
  readonly end: number;
}

const YEAR = '(?<year>(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})\\s*年\\s*';
const MONTH_DAY = '(?<month>1[0-2]|0?[1-9])\\s*月\\s*(?<day>3[01]|[12]\\d|0?[1-9])\\s*日';
const RANGE_END =
  '(?:\\s*(?:至|到|—|－|-|~)\\s*(?:(?<endMonth>1[0-2]|0?[1-9])\\s*月\\s*)?(?<endDay>3[01]|[12]\\d|0?[1-9])\\s*日)?';
const DATE = new RegExp(`(?:${YEAR})?${MONTH_DAY}${RANGE_END}`, 'gu');

/** Every date with a month and a day, in order. Full-width digits and blanks between the parts are accepted. */
export function findDates(text: string): WrittenDate[] {
  return [...toHalfWidth(text).matchAll(DATE)].map((match) => {
    const { year, month, day, endMonth, endDay } = match.groups ?? {};
    return {
      ...(year === undefined ? {} : { year: parseYear(year) }),
      month: Number(month),
      day: Number(day),
      ...(endMonth === undefined ? {} : { endMonth: Number(endMonth) }),
      ...(endDay === undefined ? {} : { endDay: Number(endDay) }),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

const DAYS =
  /(?<![\d月年至到—－~-]\s*)(3[01]|[12]\d|0?[1-9])\s*日(?:\s*(?:至|到|—|－|-|~)\s*(3[01]|[12]\d|0?[1-9])\s*日)?/gu;

/**
 * Every day or range of days without a month, in order, as news of the same weeks write them: 会议29日至30日在北京召开.
 *
 * @param told - The day on which the text was told, all of it known: the last such days that are not behind it.
 * @returns With the month; empty where `told` has no day.
 */
export function findDays(text: string, told: PartialDate): WrittenDate[] {
  const [, month, toldDay] = told.split('-').map(Number);
  if (month === undefined || toldDay === undefined) return [];
  return [...toHalfWidth(text).matchAll(DAYS)].map((match) => {
    const day = Number(match[1]);
    const endDay = match[2] === undefined ? undefined : Number(match[2]);
    const endMonth = (endDay ?? day) <= toldDay ? month : getMonthBefore(month);
    return {
      month: endDay === undefined || day <= endDay ? endMonth : getMonthBefore(endMonth),
      day,
      ...(endDay === undefined ? {} : { endMonth, endDay }),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

function getMonthBefore(month: number): number {
  return month === 1 ? 12 : month - 1;
}

function toHalfWidth(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function parseYear(year: string): number {
  if (/^\d+$/u.test(year)) return Number(year);
  return Number([...year].map((digit) => parseNumeral(digit) ?? 0).join(''));
}

/**
 * Year that a text speaks in, where a month and a day stand without one.
 *
 * 总结2023年经济工作 … 部署2024年 tells that the year is 2023; so does 2024年时政 as the title of a collection.
 */
export function findSpokenYear(text: string): number | undefined {
  const summed = /(?:总结|回顾)(?:了)?\s*((?:19|20)\d{2})\s*年/u.exec(text);
  if (summed?.[1] !== undefined) return Number(summed[1]);
  const planned = /(?:部署|分析研究|谋划|做好)(?:了)?\s*((?:19|20)\d{2})\s*年(?:的)?(?:经济|各项|工作)/u.exec(
    text,
  );
  if (planned?.[1] !== undefined) return Number(planned[1]) - 1;
  return undefined;
}

const PLAN_YEARS: Readonly<Record<string, number>> = { 开局: 0, 收官: 4 };

/**
 * Year told by a five-year plan: 今年是“十四五”规划收官之年 is 2025. The plans have run from years that end in 1 and 6 since the third.
 */
export function findPlanYear(text: string): number | undefined {
  const match =
    /今年是[“"]?([一二三四五六七八九十]{1,3})五[”"]?(?:规划|计划|时期)?(?:的)?(开局|收官)之年/u.exec(text);
  const plan = parseNumeral(match?.[1] ?? '');
  if (match === null || plan === undefined || plan < 3) return undefined;
  return 1951 + plan * 5 + (PLAN_YEARS[match[2] ?? ''] ?? 0);
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function getMonthLength(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 31);
}

/** ISO form; parts that are not known are left out from the first missing one on, and so is a day that its month lacks. */
export function toPartialDate(
  year: number | undefined,
  month?: number,
  day?: number,
): PartialDate | undefined {
  if (year === undefined) return undefined;
  const parts = [String(year)];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (month !== undefined && day !== undefined && day <= getMonthLength(year, month)) {
    parts.push(String(day).padStart(2, '0'));
  }
  return parts.join('-');
}

/** Date at the beginning of a file's name: 2024-12-12_cewc.md, 20241212.txt, 2025.txt, 2024年12月.md. */
export function findDateInName(path: string): PartialDate | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const full = /(?<!\d)((?:19|20)\d{2})[-_.年]?(0[1-9]|1[0-2])[-_.月]?(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(
    name,
  );
  if (full !== null) return toPartialDate(Number(full[1]), Number(full[2]), Number(full[3]));
  const month = /(?<!\d)((?:19|20)\d{2})[-_.年]?(0[1-9]|1[0-2])(?!\d)/u.exec(name);
  if (month !== null) return toPartialDate(Number(month[1]), Number(month[2]));
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(name);
  return year === null ? undefined : toPartialDate(Number(year[1]));
}

/** A date as front matter, metadata or a page writes it; `undefined` for what is none. */
export function parseDate(value: unknown): PartialDate | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const written = String(value).trim();
  const match =
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/u.exec(written) ??
    /^\D{0,3}((?:19|20)\d{2})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?/u.exec(written);
  if (match === null) return undefined;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (month !== undefined && (month < 1 || month > 12)) return toPartialDate(year);
  return toPartialDate(year, month, day !== undefined && day >= 1 && day <= 31 ? day : undefined);
}
