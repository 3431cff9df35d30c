/** What a document says of itself: when, where from, in which form. */

import { getCongressMonth } from '../lexicon/series.ts';
import type { DocumentMetadata, PartialDate } from '../model/document.ts';
import type { DateOrigin, DocumentForm } from '../model/kinds.ts';
import { toSimplified } from '../text/fold.ts';
import { type Article, isSignature } from './articles.ts';
import type { RawBlock } from './blocks.ts';
import {
  findDateInName,
  findDates,
  findDays,
  findPlanYear,
  findSpokenYear,
  parseDate,
  toPartialDate,
  type WrittenDate,
} from './dates.ts';
import type { FrontMatter } from './front-matter.ts';

/** A date with where it comes from; both or neither. */
export interface DatedMetadata {
  readonly date?: PartialDate;
  readonly dateFrom?: DateOrigin;
}

/** Units at the head of a text in which its event is dated. */
const LEAD_LENGTH = 240;
/** What an event's date stands beside. */
const EVENT_AFTER =
  /^[^。；\n）)]{0,30}?(?:召开|举行|开幕|闭幕|主持|考察|调研|会见|出席|发表|集体学习|通过|作[^。，]{0,8}工作报告|在.{1,20}(?:强调|指出))/u;
/** A meeting that the text only refers to: 9月26日中央政治局会议部署了一揽子增量政策. */
const CITED_AFTER = /^[^，。；]{0,16}会议[^，。；]{0,8}(?:部署|决策|精神|确定|以来|后|之后|作出|提出)/u;
const EVENT_BEFORE = /(?:会议|大会|全会|座谈会)[^。]{0,12}(?:于|定于)?\s*$|——\s*$/u;
/** A date that says when the news was sent, not when it happened. */
const SENT = /^\s*(?:电|讯|消息|来源)/u;

/**
 * Date of the event, else of publication.
 *
 * A month and a day without a year take it from the nearest of: the line below the title, front matter, what the
 * text says it sums up or plans, the collection, the file's name.
 */
export function findDocumentDate(article: Article, frontMatter: FrontMatter, path: string): DatedMetadata {
  const headed =
    article.collection === undefined ? undefined : findDateInHeading(article.title ?? '', article.collection);
  if (headed !== undefined) return { date: headed, dateFrom: 'text' };
  const text = toSimplified(article.blocks.map((block) => block.text).join('\n'));
  const published = findPublicationDate(article, frontMatter, path, text);
  const event = findEventDate(text, published.date);
  if (event?.month === undefined) return published;
  const month = event.endMonth ?? event.month;
  const day = event.endDay ?? event.day;
  if (event.year !== undefined) {
    return { date: toPartialDate(event.year, month, day) ?? '', dateFrom: 'text' };
  }
  if (published.date === undefined || published.dateFrom === undefined) return published;
  const [year, publishedMonth] = published.date.split('-').map(Number);
  // News of December are told in January.
  const isYearBefore = publishedMonth !== undefined && month - publishedMonth > 6;
  const date = toPartialDate((year ?? 0) - (isYearBefore ? 1 : 0), month, day);
  return date === undefined ? published : { date, dateFrom: published.dateFrom };
}

/** @param told - When the text was told, from which days without a month take theirs. */
function findEventDate(text: string, told: PartialDate | undefined): WrittenDate | undefined {
  const start = skipTitle(text);
  const lead = text.slice(0, start + LEAD_LENGTH);
  const days = told === undefined ? [] : findDays(lead, told);
  return [...findDates(lead), ...days].find((date) => {
    const after = lead.slice(date.end);
    if (SENT.test(after) || CITED_AFTER.test(after)) return false;
    return EVENT_AFTER.test(after) || EVENT_BEFORE.test(lead.slice(0, date.start));
  });
}

function skipTitle(text: string): number {
  const end = text.indexOf('\n');
  return end === -1 ? 0 : end;
}

const SENT_DATE = /(?:^|\n)[^\n。，]{2,16}?(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*电/u;
/** 2025年政府工作报告, 2025年发展主要预期目标: a document of that year. */
const YEAR_OF_REPORT =
  /((?:19|20)\d{2})\s*年?[^。，\n]{0,24}(?:政府工作报告|(?:主要)?预期目标|政府工作任务|工作总体部署|重点工作任务)/u;

function findPublicationDate(
  article: Article,
  frontMatter: FrontMatter,
  path: string,
  text: string,
): DatedMetadata {
  const datelined = parseDateline(article.dateline ?? '');
  if (datelined !== undefined) return { date: datelined, dateFrom: 'text' };
  if (frontMatter.date !== undefined && article.collection === undefined) {
    return { date: frontMatter.date, dateFrom: 'front matter' };
  }
  const collected = findDateInName(article.collection ?? '');
  if (collected !== undefined) return { date: collected, dateFrom: 'text' };
  if (frontMatter.date !== undefined) return { date: frontMatter.date.slice(0, 7), dateFrom: 'front matter' };
  const signed = findSignedDay(article.blocks);
  if (signed !== undefined) return { date: signed, dateFrom: 'text' };
  const named = findDateInName(path);
  if (named !== undefined && named.length > 4) return { date: named, dateFrom: 'file name' };
  const titled = YEAR_OF_REPORT.exec(article.title ?? '')?.[1];
  if (titled !== undefined) return dateReport(titled, text);
  const sent = SENT_DATE.exec(text);
  const spoken = findSpokenYear(text.slice(0, 1200));
  if (spoken !== undefined) {
    const date = toPartialDate(
      spoken,
      sent ? Number(sent[1]) : undefined,
      sent ? Number(sent[2]) : undefined,
    );
    if (date !== undefined) return { date, dateFrom: 'inferred' };
  }
  const session = findReportDay(text);
  if (session !== undefined) return { date: session, dateFrom: 'inferred' };
  const reported = YEAR_OF_REPORT.exec(text)?.[1];
  if (reported !== undefined) return { date: reported, dateFrom: 'text' };
  return named === undefined ? {} : { date: named, dateFrom: 'file name' };
}

/** The day below the name of an office, where a letter is signed. */
function findSignedDay(blocks: readonly RawBlock[]): PartialDate | undefined {
  const at = blocks.findIndex((_, i) => isSignature(blocks, i));
  return at === -1 ? undefined : parseDateline(blocks[at]?.text ?? '');
}

/** The day of the line below a title: 2025年4月25日, 2025-04-25 09:00. */
function parseDateline(line: string): PartialDate | undefined {
  const [written] = findDates(line);
  if (written?.year !== undefined) return toPartialDate(written.year, written.month, written.day);
  const day = /(?:19|20)\d{2}[-/]\d{1,2}[-/]\d{1,2}/u.exec(line)?.[0];
  return day === undefined ? undefined : parseDate(day);
}

/** A report to the national congress is of the month in which that meets; a region's is of its year alone. */
function dateReport(year: string, text: string): DatedMetadata {
  const month = /国务院政府工作报告|代表国务院/u.test(text.slice(0, 600))
    ? getCongressMonth(Number(year))
    : undefined;
  if (month === undefined) return { date: year, dateFrom: 'text' };
  return { date: toPartialDate(Number(year), month) ?? year, dateFrom: 'inferred' };
}

/**
 * Day of a work report told without month or year: 国务院总理5日在政府工作报告中指出，今年是“十四五”规划收官之年. The year is that of the
 * plan, the month that in which the congress meets.
 */
function findReportDay(text: string): PartialDate | undefined {
  const day = /总理[^。，]{0,8}?(\d{1,2})\s*日[^。，]{0,8}(?:作|在)政府工作报告/u.exec(text)?.[1];
  const year = findPlanYear(text);
  if (day === undefined || year === undefined) return undefined;
  return toPartialDate(year, getCongressMonth(year), Number(day));
}

/** A heading that is itself a day of the collection's year: 10.21, 10月21日. */
function findDateInHeading(title: string, collection: string): PartialDate | undefined {
  const year = /(?:19|20)\d{2}/u.exec(collection)?.[0];
  const day = /^(1[0-2]|0?[1-9])(?:\.|月)(3[01]|[12]\d|0?[1-9])日?$/u.exec(title.trim());
  if (year === undefined || day === null) return undefined;
  return parseDate(`${year}-${day[1]}-${day[2]}`);
}

const OUTLETS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/来源[:：]\s*([^\s）)。，]{2,14})/u, '$1'],
  [/新华社[^。，\n]{0,12}\d\s*日\s*电/u, '新华社'],
  [/央视网消息|中国网络电视台消息/u, '央视网'],
  [/人民日报[^。，\n]{0,12}\d\s*日\s*电/u, '人民日报'],
];

/** Outlet named below the title or at the head of the text. */
export function findOutlet(article: Article, frontMatter: FrontMatter): string | undefined {
  if (frontMatter.outlet !== undefined) return frontMatter.outlet;
  const lead = `${article.dateline ?? ''}\n${article.blocks
    .slice(0, 6)
    .map((block) => block.text.slice(0, 80))
    .join('\n')}`;
  for (const [pattern, name] of OUTLETS) {
    const match = pattern.exec(lead);
    if (match !== null) return name === '$1' ? match[1] : name;
  }
  return undefined;
}

/** What outlets print in bold at the head of their news. */
const BOLD_LEAD = /^[^。，]{2,24}(?:消息|[电讯])(?:[（(][^）)]{0,12}[）)])?[:：]?$/u;

/** Share of rows or bullets from which a text counts as notes or as a digest. */
const LAYOUT_SHARE = 0.5;

/** How a text says that it is not whole. */
const CUT = /[（(](?:摘要|节选|摘编|有删减|本文有删减)[）)]/u;

/** Form of a document: as front matter says, else by its layout and what it says of cuts. */
export function findForm(article: Article, frontMatter: FrontMatter): DocumentForm {
  if (frontMatter.form !== undefined) return frontMatter.form;
  const { blocks } = article;
  const share = (kind: string) =>
    blocks.filter((block) => block.kind === kind).length / Math.max(1, blocks.length);
  if (share('row') >= LAYOUT_SHARE) return 'notes';
  if (share('bullet') >= LAYOUT_SHARE / 2) return 'digest';
  const strong = blocks.filter(({ marks, text }) =>
    marks.some(({ kind, start, end }) => kind === 'strong' && !BOLD_LEAD.test(text.slice(start, end))),
  ).length;
  if (article.collection !== undefined && strong >= blocks.length / 4) return 'notes';
  return blocks.some(({ text }) => CUT.test(text)) ? 'abridged' : 'full';
}

/** First words of a text that has no title, cut at a mark. */
export function inferTitle(text: string, path: string): DocumentMetadata['title'] {
  const lead =
    text.replace(/^[^。，：:\n]{2,24}(?:消息|讯)(?:[（(][^）)]*[）)])?[:：]?\s*/u, '').split('\n')[0] ?? '';
  // A day alone is no title: 11月22日，第四届世界媒体峰会在北京开幕.
  const sentence =
    /^(?:[^。！？，]{0,12}\d\s*日[，,])?[^。！？]{4,60}?(?=[，。！？]|$)/u.exec(lead)?.[0] ??
    lead.slice(0, 40);
  if (sentence.trim() !== '') return sentence.trim();
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');
}
