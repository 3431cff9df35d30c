/** What meetings are called: by ordinal, by series and year, or by series and day. */
import { MEETING_SERIES, type MeetingSeries, WORK_REPORT_SERIES } from '../lexicon/series.ts';
import type { PartialDate } from '../model/document.ts';
import type { Meeting } from '../model/findings.ts';
import { toEntityKey } from '../model/ids.ts';
import { toNumeral } from '../text/enumerators.ts';

/** The number of a meeting, as patterns have it. */
export const NUMERAL = '[一二三四五六七八九十百]+';
const OTHER_PARTY = /(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|工商联|团中央|[省市区县州盟]委)$/u;
/** Longest of their names, in units. */
const LONGEST_PARTY = 4;

/** Whether another party or a regional committee is named right before a place: their plenums have numbers of their own. */
export function isOfOtherParty(text: string, at: number): boolean {
  return OTHER_PARTY.test(text.slice(Math.max(0, at - LONGEST_PARTY), at));
}

/** A plenum by its full name, with the numbers of the congress and of the plenum. */
export const PLENUM_LONG = new RegExp(`中国共产党第(${NUMERAL})届中央委员会第(${NUMERAL})次全体会议`, 'u');
/** How texts name a meeting of the politburo. */
export const POLITBURO = /(?:中共)?中央政治局[^，。]{0,16}召开(?:的)?会议|(?:中共)?中央政治局会议/u;

/** Days of an event, as far as they are known. */
export interface EventDates {
  readonly start?: PartialDate;
  readonly end?: PartialDate;
}

/**
 * A meeting.
 *
 * @param name - What its key is made from.
 * @param series - Name that all meetings of its series share.
 */
export function createMeeting(name: string, label: string, series: string, dates: EventDates = {}): Meeting {
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
export function createSeriesMeeting(series: MeetingSeries, dates: EventDates): Meeting {
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

/** A session of the national congress, by the numbers of both. */
export function createCongressSession(congress: number, session: number): Meeting {
  const [first, second] = [toNumeral(congress), toNumeral(session)];
  const label = `第${first}届全国人民代表大会第${second}次会议`;
  return { ...createMeeting(label, label, WORK_REPORT_SERIES), alias: `${first}届全国人大${second}次会议` };
}

/** A session of the standing committee of the national congress, by the numbers of both. */
export function createCommitteeSession(congress: number, session: number): Meeting {
  const label = `第${toNumeral(congress)}届全国人大常委会第${toNumeral(session)}次会议`;
  return createMeeting(label, label, '全国人大常委会会议');
}

/** A session of a region's congress, by its name and the numbers of both. */
export function createRegionalSession(region: string, congress: number, session: number): Meeting {
  const label = `${region}第${toNumeral(congress)}届人民代表大会第${toNumeral(session)}次会议`;
  return createMeeting(label, label, `${region}人民代表大会会议`);
}

/** A plenum of the central committee, by the numerals of the congress and of the plenum. */
export function createPlenum(congress: string, plenum: string): Meeting {
  const label = `党的${congress}届${plenum}中全会`;
  return createMeeting(label, label, '中央委员会全体会议');
}
