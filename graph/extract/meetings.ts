/**
 * Meetings: the one that a document is about, and those that it names.
 *
 * A meeting's key says which event it is: its ordinal (党的二十届三中全会), its series and year (中央经济工作会议 2024), or its
 * series and day. So the full text, a study table and a news digest of one event give one key without knowing each other.
 */
import { findCongressSession, MEETING_SERIES, WORK_REPORT_SERIES } from '../lexicon/series.ts';
import type { Document } from '../model/document.ts';
import type { Meeting, Mention } from '../model/findings.ts';
import { compareSpans } from '../model/span.ts';
import { findDates, findDays, toPartialDate, type WrittenDate } from '../read/dates.ts';
import { findCitedMeetings } from './cited-meetings.ts';
import {
  createCongressSession,
  createMeeting,
  createPlenum,
  createSeriesMeeting,
  type EventDates,
  isOfOtherParty,
  NUMERAL,
  PLENUM_LONG,
  POLITBURO,
} from './meeting-names.ts';
import type { ScannedDocument } from './scan.ts';

/** Meetings of a document, each once, and where it names them. */
export interface MeetingFindings {
  readonly meetings: readonly Meeting[];
  readonly mentions: readonly Mention[];
  readonly subject?: Meeting;
}

/** Units at the head of a text in which its meeting is named. */
const LEAD_LENGTH = 160;

/** Units at the head of a text in which the days of its meeting are written. */
const HEAD_LENGTH = 400;

/** Find the meetings of a document. Mentions are in order and never overlap. */
export function findMeetings(scanned: ScannedDocument): MeetingFindings {
  const subject = findSubject(scanned);
  const named = findCitedMeetings(scanned, subject).sort(compareSpans);
  const meetings = new Map<string, Meeting>();
  if (subject !== undefined) meetings.set(subject.key, subject);
  const mentions: Mention[] = [];
  for (const { meeting, start, end } of named) {
    if (start < (mentions.at(-1)?.end ?? 0)) continue;
    if (!meetings.has(meeting.key)) meetings.set(meeting.key, meeting);
    mentions.push({ entity: meeting.key, rule: 'meeting', start, end });
  }
  return { meetings: [...meetings.values()], mentions, ...(subject === undefined ? {} : { subject }) };
}

/** Days of the event: as the text's head writes them, the year from the document's date. */
function findEventDates(document: Document): EventDates {
  const { date, text } = document;
  if (date === undefined) return {};
  const [year, month, day] = date.split('-').map(Number);
  // A range that ends on the day comes before the day alone, which may only be when the news was sent.
  const head = text.slice(0, HEAD_LENGTH);
  const written = [...findDates(head), ...findDays(head, date)]
    .filter(
      (candidate) =>
        (candidate.endMonth ?? candidate.month) === month && (candidate.endDay ?? candidate.day) === day,
    )
    .sort((a, b) => Number(b.endDay !== undefined) - Number(a.endDay !== undefined))[0];
  return written === undefined ? { start: date, end: date } : toDates(written, year);
}

function toDates(written: WrittenDate, year: number | undefined): EventDates {
  const endMonth = written.endMonth ?? written.month;
  // The year that is known from outside is that of the last day.
  const isOverNewYear = Number((endMonth ?? 0) < (written.month ?? 0));
  const first = written.year ?? (year === undefined ? undefined : year - isOverNewYear);
  const last = first === undefined ? undefined : first + isOverNewYear;
  const start = toPartialDate(first, written.month, written.day);
  const end = toPartialDate(last, endMonth, written.endDay ?? written.day);
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

/** Rules for the subject, tried in order on the title, then on the head of the text. */
function findSubject(scanned: ScannedDocument): Meeting | undefined {
  const { document } = scanned;
  const dates = findEventDates(document);
  const body = document.text.startsWith(document.title)
    ? document.text.slice(document.title.length)
    : document.text;
  const report = findReportSession(scanned);
  if (report !== undefined) return report;
  if (isDigest(document)) return undefined;
  const basics = document.text.includes('\t') ? (BASICS.exec(document.text)?.[0] ?? '') : '';
  for (const part of [document.title, body.trimStart().slice(0, LEAD_LENGTH), basics]) {
    const meeting = findSubjectIn(part, dates);
    if (meeting !== undefined) return meeting;
  }
  return undefined;
}

/** Items of a digest, at least. */
const LEAST_NEWS = 3;

/** Whether a text lists news one by one, so that the first of them is not what it is about. */
function isDigest({ text, blocks, form }: Document): boolean {
  if (form !== 'notes' && form !== 'digest') return false;
  const items = blocks.filter(
    ({ kind, start }) => kind === 'bullet' || /^\d{1,2}[、.．]/u.test(text.slice(start, start + 4)),
  );
  const [first, second] = blocks;
  const begins = [first, second].some((block) => block !== undefined && items.includes(block));
  const dated = items.filter(({ start }) => /\d\s*日/u.test(text.slice(start, start + 24)));
  return begins && dated.length >= LEAST_NEWS;
}

/** The row of a table that says when and where. */
const BASICS = /(?:会议基本信息|会议概况|会议时间)\t[^\n]*/u;
const STUDY = new RegExp(`(?:中共)?中央政治局[^。]{0,40}?第(${NUMERAL})次集体学习`, 'u');
const TOUR =
  /(?:^|[，。、：\s])([\p{Script=Han}]{2,4})(?:\d{1,2}\s*日)?(?:至\d{1,2}日)?在([\p{Script=Han}]{2,12}?)(考察|调研)(?!时报)/u;
const STANDING_COMMITTEE = /中央政治局常(?:务委员会|委会)[^，。]{0,16}(?:召开)?会议/u;
const COMMISSION = new RegExp(
  `(?:二十届|十[八九]届)?(中央(?:财经|全面深化改革|全面依法治国|国家安全|审计|外事工作|网络安全和信息化)委员会)第(${NUMERAL})次(?:全体)?会议`,
  'u',
);
const GATHERING =
  /([“”\p{Script=Han}\d—-]{2,30}?(?:座谈会|工作会议|大会|研讨班|论坛|峰会|高峰论坛|动员会|推进会|现场会|交流会))(?=[^，。]{0,16}(?:召开|举行|开幕|强调|在京|上发表|指出)|\s|并发表|（|$)/u;
const HELD =
  /(?:主持召开|出席|召开|举行)(?:了)?([“”\p{Script=Han}\d—-]{2,30}?(?:座谈会|工作会议|大会|研讨班|论坛|峰会|推进会))/u;

function findSubjectIn(part: string, dates: EventDates): Meeting | undefined {
  const study = STUDY.exec(part);
  if (study !== null) {
    const label = `中共中央政治局第${study[1] ?? ''}次集体学习`;
    return createMeeting(
      dates.start === undefined ? label : `${label} ${dates.start.slice(0, 4)}`,
      label,
      '中共中央政治局集体学习',
      dates,
    );
  }
  const plenum = PLENUM_LONG.exec(part);
  const isAboutPlenum = plenum !== null && !/^[^。]*决定[^。]*召开/u.test(part);
  if (isAboutPlenum) return { ...createPlenum(plenum[1] ?? '', plenum[2] ?? ''), ...dates };
  const shortPlenum = new RegExp(`(${NUMERAL})届(${NUMERAL})中全会(?:公报|要点|在京|举行|闭幕)`, 'u').exec(
    part,
  );
  if (shortPlenum !== null && !isOfOtherParty(part, shortPlenum.index))
    return { ...createPlenum(shortPlenum[1] ?? '', shortPlenum[2] ?? ''), ...dates };
  const commission = COMMISSION.exec(part);
  if (commission !== null) {
    const label = `${commission[1] ?? ''}第${commission[2] ?? ''}次会议`;
    const name = dates.start === undefined ? label : `${label} ${dates.start.slice(0, 4)}`;
    return createMeeting(name, label, `${commission[1] ?? ''}会议`, dates);
  }
  if (STANDING_COMMITTEE.test(part)) return createNamedSeries('中共中央政治局常务委员会会议', dates);
  const series = MEETING_SERIES.find((candidate) =>
    [candidate.name, ...candidate.aliases].some((name) => isHeldIn(part, name)),
  );
  const politburo = POLITBURO.exec(part);
  if (politburo !== null && (series === undefined || part.indexOf(series.name) > politburo.index)) {
    return createNamedSeries('中共中央政治局会议', dates);
  }
  if (series !== undefined) return createSeriesMeeting(series, dates);
  const gathering = HELD.exec(part) ?? GATHERING.exec(part);
  if (gathering !== null) {
    const name = gathering[1] ?? '';
    return createGathering(name, dates, part.slice(0, part.indexOf(name, gathering.index)));
  }
  const tour = TOUR.exec(part);
  if (tour !== null) {
    const label = `${tour[1] ?? ''}在${tour[2] ?? ''}${tour[3] ?? ''}`;
    return createMeeting(dates.start === undefined ? label : `${label} ${dates.start}`, label, '考察', dates);
  }
  return undefined;
}

/** A meeting that the text itself is about, not one whose spirit it carries out. */
function isHeldIn(part: string, name: string): boolean {
  const at = part.indexOf(name);
  if (at === -1) return false;
  const after = part.slice(at + name.length, at + name.length + 12);
  return (
    !/^(?:精神|部署|确定|要求|决策|以来|作出|的部署)/u.test(after) &&
    !/(?:贯彻|落实|按照|根据)[^，。]{0,12}$/u.test(part.slice(0, at))
  );
}

function createNamedSeries(name: string, dates: EventDates): Meeting | undefined {
  const series = MEETING_SERIES.find((candidate) => candidate.name === name);
  return series === undefined ? undefined : createSeriesMeeting(series, dates);
}

const HELD_BY =
  /(?:^|[，。、：\s])([\p{Script=Han}]{2,8}?(?:省|自治区|市|区|县|州))(?:委|政府|委、市政府|委、省政府)?(?:召开|举行)$/u;

/** @param before - What stands before its name: 江北省召开 says whose it is. */
function createGathering(name: string, dates: EventDates, before: string): Meeting {
  const region = /^[\p{Script=Han}]{1,8}(?:[省市区县州]|自治区)|^(?:全国|中央)/u.test(name)
    ? ''
    : (HELD_BY.exec(before)?.[1] ?? '');
  const label = region + name.replace(/^.*?(?:主持召开|出席|召开|举行|关于)/u, '').replace(/^[的了在]/u, '');
  return createMeeting(
    dates.start === undefined ? label : `${label} ${dates.start.slice(0, 4)}`,
    label,
    label.replace(/第[一二三四五六七八九十]+次/u, ''),
    dates,
  );
}

/** A region's report is not the nation's: it speaks of its region again and again, an excerpt less often but of no 国务院. */
const LEAST_REGIONAL = { whole: 5, excerpt: 3 };
const REGIONAL_TITLE = /[省市区县州盟旗](?:人民)?政府工作报告/u;

/** What only a region's report speaks of: its product, and the meetings of its own committee. */
function isOfRegion(text: string): boolean {
  return text.includes('地区生产总值') && !text.includes('国内生产总值');
}

function isRegional(title: string, text: string, count: number): boolean {
  if (
    REGIONAL_TITLE.test(title) ||
    isOfRegion(text) ||
    count >= Math.max(LEAST_REGIONAL.whole, text.length / 2500)
  )
    return true;
  return count >= LEAST_REGIONAL.excerpt && !text.includes('国务院');
}

const REGION =
  /(?<=^|[在为由，。、\s—]|[^\p{Script=Han}])([\p{Script=Han}]{2,10}?(?:省|自治区|市|区|县|州))(?:第[^，。]{1,8}届)?人民(?:政府|代表大会)/gmu;

/** The region whose government or congress is named at the head of a report; 我代表区人民政府 names none. */
function findRegion(head: string): string | undefined {
  return [...head.matchAll(REGION)]
    .map((match) => (match[1] ?? '').replace(/^.*[日在为由]/u, ''))
    .find((region) => region.length > 2 && !/代表|^[我全本各]/u.test(region));
}

function findReportSession({ document, cues }: ScannedDocument): Meeting | undefined {
  const { title, text, date } = document;
  const head = `${title}\n${text.slice(0, 300)}`;
  const isReport =
    /政府工作报告/u.test(title.replace(/\s/gu, '')) ||
    (text.includes('政府工作报告') && /总理[^。，]{0,12}(?:作|在)政府工作报告/u.test(text)) ||
    /(?:代表(?:中华人民共和国)?国务院|代表[^，。]{0,12}人民政府)[^。]{0,12}(?:报告|作)政府?工作/u.test(head);
  if (!isReport) return undefined;
  if (isRegional(title, text, cues.regional.starts.length)) {
    const region = findRegion(head);
    const when = date?.slice(0, 4) ?? '';
    const label = `${region ?? '地方'}政府工作报告`;
    return createMeeting(
      `${label} ${when} ${region === undefined ? document.source : ''}`.trim(),
      label,
      label,
      findEventDates(document),
    );
  }
  const year = Number(date?.slice(0, 4));
  const session = Number.isNaN(year) ? undefined : findCongressSession(year);
  if (session === undefined)
    return createMeeting(
      `${WORK_REPORT_SERIES} ${date ?? document.source}`,
      WORK_REPORT_SERIES,
      WORK_REPORT_SERIES,
      findEventDates(document),
    );
  return {
    ...createCongressSession(session.congress, session.session),
    series: WORK_REPORT_SERIES,
    ...findEventDates(document),
  };
}
