/**
 * Meetings: the one that a document is about, and those that it names.
 *
 * A meeting's key says which event it is: its ordinal (党的二十届三中全会), its series and year (中央经济工作会议 2024), or its
 * series and day. So the full text, a study table and a news digest of one event give one key without knowing each other.
 */
import {
  findCongressSession,
  MEETING_SERIES,
  type MeetingSeries,
  WORK_REPORT_SERIES,
} from '../lexicon/series.ts';
import type { Document, PartialDate } from '../model/document.ts';
import type { Meeting, Mention } from '../model/findings.ts';
import { toEntityKey } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import { findDates, toPartialDate, type WrittenDate } from '../read/dates.ts';
import { parseNumeral, toNumeral } from '../text/enumerators.ts';

/** Meetings of a document, each once, and where it names them. */
export interface MeetingFindings {
  readonly meetings: readonly Meeting[];
  readonly mentions: readonly Mention[];
  readonly subject?: Meeting;
}

interface NamedMeeting extends Span {
  readonly meeting: Meeting;
}

/** Units at the head of a text in which its meeting is named. */
const LEAD_LENGTH = 160;
const NUMERAL = '[一二三四五六七八九十百]+';

/** Find the meetings of a document. Mentions are in order and never overlap. */
export function findMeetings(document: Document): MeetingFindings {
  const subject = findSubject(document);
  const named = [...findOrdinalMeetings(document.text), ...findSeriesMeetings(document, subject)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
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

function createMeeting(
  name: string,
  label: string,
  series: string,
  dates: { start?: PartialDate | undefined; end?: PartialDate | undefined } = {},
): Meeting {
  return {
    kind: 'meeting',
    key: toEntityKey('meeting', name),
    label,
    known: MEETING_SERIES.some((known) => known.name === series),
    series,
    ...(dates.start === undefined ? {} : { start: dates.start }),
    ...(dates.end === undefined ? {} : { end: dates.end }),
  };
}

/** A meeting of a series; the year names it where the series is annual, else the day. */
function createSeriesMeeting(
  series: MeetingSeries,
  dates: { start?: PartialDate; end?: PartialDate },
): Meeting {
  const when = series.annual ? dates.start?.slice(0, 4) : dates.start;
  const name = when === undefined ? series.name : `${series.name} ${when}`;
  return createMeeting(
    name,
    when === undefined ? series.name : toMeetingLabel(series, when),
    series.name,
    dates,
  );
}

function toMeetingLabel(series: MeetingSeries, when: PartialDate): string {
  return series.annual ? `${when}年${series.name}` : `${series.name}（${when}）`;
}

interface EventDates {
  readonly start?: PartialDate;
  readonly end?: PartialDate;
}

/** Days of the event: as the text's head writes them, the year from the document's date. */
function findEventDates(document: Document): EventDates {
  const { date, text } = document;
  if (date === undefined) return {};
  const [year, month, day] = date.split('-').map(Number);
  // A range that ends on the day comes before the day alone, which may only be when the news was sent.
  const written = findDates(text.slice(0, 400))
    .filter(
      (candidate) =>
        (candidate.endMonth ?? candidate.month) === month && (candidate.endDay ?? candidate.day) === day,
    )
    .sort((a, b) => Number(b.endDay !== undefined) - Number(a.endDay !== undefined))[0];
  return written === undefined ? { start: date, end: date } : toDates(written, year);
}

function toDates(written: WrittenDate, year: number | undefined): EventDates {
  const start = toPartialDate(written.year ?? year, written.month, written.day);
  const end = toPartialDate(
    written.year ?? year,
    written.endMonth ?? written.month,
    written.endDay ?? written.day,
  );
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

/** Rules for the subject, tried in order on the title, then on the head of the text. */
function findSubject(document: Document): Meeting | undefined {
  const dates = findEventDates(document);
  const body = document.text.startsWith(document.title)
    ? document.text.slice(document.title.length)
    : document.text;
  const report = findReportSession(document);
  if (report !== undefined) return report;
  const basics = /(?:会议基本信息|会议概况|会议时间)\t[^\n]*/u.exec(document.text)?.[0] ?? '';
  for (const part of [document.title, body.trimStart().slice(0, LEAD_LENGTH), basics]) {
    const meeting = findSubjectIn(part, dates);
    if (meeting !== undefined) return meeting;
  }
  return undefined;
}

const STUDY = new RegExp(`(?:中共)?中央政治局[^。]{0,40}?第(${NUMERAL})次集体学习`, 'u');
const TOUR =
  /(?:^|[，。、：\s])([\p{Script=Han}]{2,4})(?:\d{1,2}\s*日)?(?:至\d{1,2}日)?在([\p{Script=Han}]{2,12}?)(考察|调研)(?!时报)/u;
const POLITBURO = /(?:中共)?中央政治局[^，。]{0,16}召开(?:的)?会议|(?:中共)?中央政治局会议/u;
const STANDING_COMMITTEE = /中央政治局常(?:务委员会|委会)[^，。]{0,16}(?:召开)?会议/u;
const COMMISSION = new RegExp(
  `(?:二十届|十[八九]届)?(中央(?:财经|全面深化改革|全面依法治国|国家安全|审计|外事工作|网络安全和信息化)?委员会)第(${NUMERAL})次(?:全体)?会议`,
  'u',
);
const PLENUM_LONG = new RegExp(`中国共产党第(${NUMERAL})届中央委员会第(${NUMERAL})次全体会议`, 'u');
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
  if (shortPlenum !== null) return { ...createPlenum(shortPlenum[1] ?? '', shortPlenum[2] ?? ''), ...dates };
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
  if (gathering !== null) return createGathering(gathering[1] ?? '', dates);
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

function createGathering(name: string, dates: EventDates): Meeting {
  const label = name.replace(/^.*?(?:主持召开|出席|召开|举行|关于)/u, '').replace(/^[的了在]/u, '');
  return createMeeting(
    dates.start === undefined ? label : `${label} ${dates.start.slice(0, 4)}`,
    label,
    label.replace(/第[一二三四五六七八九十]+次/u, ''),
    dates,
  );
}

/** A region's report is not the nation's: it speaks of 全省, 我市, 区政府. */
const REGIONAL = /全(?:省|市|区|县|州)|我(?:省|市|区|县|州)|(?:省|市|区|县|州)(?:委|政府|人大)/gu;
const LEAST_REGIONAL = 5;

function findReportSession(document: Document): Meeting | undefined {
  const { title, text, date } = document;
  const head = `${title}\n${text.slice(0, 300)}`;
  const isReport =
    /政府工作报告/u.test(title.replace(/\s/gu, '')) ||
    /总理[^。，]{0,12}(?:作|在)政府工作报告/u.test(text) ||
    /(?:代表(?:中华人民共和国)?国务院|代表[^，。]{0,12}人民政府)[^。]{0,12}(?:报告|作)政府?工作/u.test(head);
  if (!isReport) return undefined;
  const regional = (text.match(REGIONAL)?.length ?? 0) >= Math.max(LEAST_REGIONAL, text.length / 2500);
  if (regional) {
    const region =
      /(?:^|[在为由\n]|[^\p{Script=Han}])([\p{Script=Han}]{2,7}?(?:省|自治区|市|区|县|州))(?:第[^，。]{1,8}届)?人民(?:政府|代表大会)/u.exec(
        head,
      )?.[1];
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

function createCongressSession(congress: number, session: number): Meeting {
  const label = `第${toNumeral(congress)}届全国人民代表大会第${toNumeral(session)}次会议`;
  return createMeeting(label, label, WORK_REPORT_SERIES);
}

function createPlenum(congress: string, plenum: string): Meeting {
  const label = `党的${congress}届${plenum}中全会`;
  return createMeeting(label, label, '中央委员会全体会议');
}

const CITED_PLENUMS = new RegExp(
  `(?:党的|中共)?(${NUMERAL})届((?:${NUMERAL}中、)*(?:${NUMERAL}中(?:和)?)*${NUMERAL}中)全会`,
  'gu',
);
const CITED_PLENUM_LONG = new RegExp(PLENUM_LONG.source, 'gu');
const CITED_PARTY_CONGRESS = new RegExp(
  `(?:党的|中共)(${NUMERAL})大(?![\\p{Script=Han}]?(?:学|项|类|工程|攻坚))|中国共产党第(${NUMERAL})次全国代表大会`,
  'gu',
);
const CITED_SESSION = new RegExp(`第?(${NUMERAL})届全国人(?:大|民代表大会)(?:第)?(${NUMERAL})次会议`, 'gu');
const CITED_CONSULTATIVE = new RegExp(`全国政协(${NUMERAL})届(${NUMERAL})次会议`, 'gu');

/** Meetings that a number names. */
function findOrdinalMeetings(text: string): NamedMeeting[] {
  const named: NamedMeeting[] = [];
  const push = (match: RegExpExecArray, meeting: Meeting) =>
    named.push({ meeting, start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(CITED_PLENUMS)) {
    // 二十届二中、三中全会 names two: each at its own numeral, the last with the rest.
    const numerals = [...match[0].matchAll(new RegExp(`(${NUMERAL})中`, 'gu'))].filter(
      ({ index }) => index >= match[0].indexOf('届'),
    );
    numerals.forEach((numeral, i) => {
      const meeting = createPlenum(match[1] ?? '', numeral[1] ?? '');
      const start = i === 0 ? match.index : match.index + numeral.index;
      const end =
        i === numerals.length - 1
          ? match.index + match[0].length
          : match.index + numeral.index + numeral[0].length;
      named.push({ meeting, start, end });
    });
  }
  for (const match of text.matchAll(CITED_PLENUM_LONG))
    push(match, createPlenum(match[1] ?? '', match[2] ?? ''));
  named.push(...findBarePlenums(text, named));
  for (const match of text.matchAll(CITED_PARTY_CONGRESS)) {
    const label = `党的${match[1] ?? match[2] ?? ''}大`;
    push(match, createMeeting(label, label, '党的全国代表大会'));
  }
  for (const match of text.matchAll(CITED_SESSION)) {
    const [congress, session] = [parseNumeral(match[1] ?? ''), parseNumeral(match[2] ?? '')];
    if (congress !== undefined && session !== undefined)
      push(match, createCongressSession(congress, session));
  }
  for (const match of text.matchAll(CITED_CONSULTATIVE)) {
    const label = `全国政协${match[1] ?? ''}届${match[2] ?? ''}次会议`;
    push(match, createMeeting(label, label, '全国政协会议'));
  }
  return named;
}

const BARE_PLENUM = new RegExp(`(?<![届、和]|[一二三四五六七八九十]中)(${NUMERAL})中全会`, 'gu');

/** 三中全会 alone means the one that the text names in full elsewhere, where it names only one of that number. */
function findBarePlenums(text: string, named: readonly NamedMeeting[]): NamedMeeting[] {
  return [...text.matchAll(BARE_PLENUM)].flatMap((match) => {
    const meetings = new Map(
      named
        .filter(({ meeting }) => meeting.label.endsWith(`届${match[0]}`))
        .map(({ meeting }) => [meeting.key, meeting]),
    );
    const [meeting] = meetings.values();
    if (meetings.size !== 1 || meeting === undefined) return [];
    return [{ meeting, start: match.index, end: match.index + match[0].length }];
  });
}

const DAY_BEFORE =
  /(?:((?:19|20)\d{2})\s*年\s*)?(1[0-2]|[1-9])\s*月\s*(?:(3[01]|[12]\d|[1-9])\s*日\s*)?(?:的)?$/u;

/** Meetings named by their series: the subject, or the one whose date stands before. */
function findSeriesMeetings(document: Document, subject: Meeting | undefined): NamedMeeting[] {
  const { text, date } = document;
  const named: NamedMeeting[] = [];
  for (const series of MEETING_SERIES) {
    for (const name of [series.name, ...series.aliases].sort((a, b) => b.length - a.length)) {
      for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
        if (named.some((other) => other.start <= at && at < other.end)) continue;
        const meeting = toCited(series, text.slice(Math.max(0, at - 14), at), date, subject);
        if (meeting !== undefined) named.push({ meeting, start: at, end: at + name.length });
      }
    }
  }
  if (subject !== undefined && subject.series === '中共中央政治局会议') {
    const held = POLITBURO.exec(text.slice(0, 600));
    const at = held?.index ?? -1;
    if (held !== null && !named.some((other) => other.start < at + held[0].length && at < other.end)) {
      named.push({ meeting: subject, start: at, end: at + held[0].length });
    }
  }
  if (subject !== undefined) {
    for (let at = text.indexOf(subject.label); at !== -1; at = text.indexOf(subject.label, at + 1)) {
      if (!named.some((other) => other.start < at + subject.label.length && at < other.end)) {
        named.push({ meeting: subject, start: at, end: at + subject.label.length });
      }
    }
  }
  return named;
}

function toCited(
  series: MeetingSeries,
  before: string,
  date: PartialDate | undefined,
  subject: Meeting | undefined,
): Meeting | undefined {
  const day = DAY_BEFORE.exec(before);
  if (day !== null && date !== undefined) {
    const [documentYear = 0, documentMonth = 12] = date.split('-').map(Number);
    const month = Number(day[2]);
    const year = day[1] === undefined ? documentYear - (month > documentMonth ? 1 : 0) : Number(day[1]);
    const when = toPartialDate(year, month, day[3] === undefined ? undefined : Number(day[3]));
    if (subject?.series === series.name && when !== undefined && subject.start?.startsWith(when))
      return subject;
    return createSeriesMeeting(series, when === undefined ? {} : { start: when, end: when });
  }
  if (subject?.series === series.name) return subject;
  if (!series.annual || date === undefined) return undefined;
  // 按照中央经济工作会议部署, said in April, means that of the December before.
  const [year = 0, month] = date.split('-').map(Number);
  if (series.name !== '中央经济工作会议' || month === undefined) return undefined;
  return createSeriesMeeting(series, { start: String(month === 12 ? year : year - 1) });
}
