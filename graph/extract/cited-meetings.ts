/** Meetings that a text names: by a number, or by the name of their series and a date. */
import { MEETING_SERIES, type MeetingSeries } from '../lexicon/series.ts';
import type { PartialDate } from '../model/document.ts';
import type { Meeting } from '../model/findings.ts';
import type { Span } from '../model/span.ts';
import { toPartialDate } from '../read/dates.ts';
import type { CuePlaces } from '../text/cues.ts';
import { parseNumeral } from '../text/enumerators.ts';
import { MEETING_WORDS } from './cue-words.ts';
import {
  createCommitteeSession,
  createCongressSession,
  createMeeting,
  createPlenum,
  createRegionalSession,
  createSeriesMeeting,
  isOfOtherParty,
  NUMERAL,
  PLENUM_LONG,
  POLITBURO,
} from './meeting-names.ts';
import type { ScannedDocument } from './scan.ts';

/** A meeting where a text names it. */
export interface NamedMeeting extends Span {
  readonly meeting: Meeting;
}

/** Find the meetings that a text names, in no order; two may stand at one place. */
export function findCitedMeetings(
  { document, cues }: ScannedDocument,
  subject: Meeting | undefined,
): NamedMeeting[] {
  const places = toPlacesByWord(cues.meetings);
  const { text, date } = document;
  return [...findOrdinalMeetings(text, places), ...findSeriesMeetings(text, date, places, subject)];
}

/** Names of each series, the longest first. */
const SERIES_NAMES = new Map<MeetingSeries, readonly string[]>(
  MEETING_SERIES.map((series) => [
    series,
    [series.name, ...series.aliases].sort((a, b) => b.length - a.length),
  ]),
);

/** Places of each word of meetings in a text, in order. Most texts have few of them, so that few patterns need be tried. */
type PlacesByWord = ReadonlyMap<string, readonly number[]>;

function toPlacesByWord({ words, starts }: CuePlaces): PlacesByWord {
  const byWord = new Map<string, number[]>();
  words.forEach((index, i) => {
    const word = MEETING_WORDS[index] ?? '';
    const start = starts[i] ?? 0;
    const places = byWord.get(word);
    if (places === undefined) byWord.set(word, [start]);
    else places.push(start);
  });
  return byWord;
}

function findOrdinalMeetings(text: string, places: PlacesByWord): NamedMeeting[] {
  const plenums = [
    ...(places.has('中全会') ? findPlenums(text) : []),
    ...(places.has('中国共产党第') ? findPlenumsByFullName(text) : []),
  ];
  return [
    ...plenums,
    ...(places.has('中全会') ? findBarePlenums(text, plenums) : []),
    ...findPartyCongresses(text, places),
    ...(places.has('届全国人') ? findCongressSessions(text) : []),
    ...findRegionalSessions(text, places.get('届人') ?? []),
    ...(places.has('全国政协') ? findConsultativeSessions(text) : []),
  ];
}

function toNamed(match: RegExpExecArray, meeting: Meeting): NamedMeeting {
  return { meeting, start: match.index, end: match.index + match[0].length };
}

const CITED_PLENUMS = new RegExp(
  `(?:党的|中共)?(${NUMERAL})届((?:${NUMERAL}中、)*(?:${NUMERAL}中(?:和)?)*${NUMERAL}中)全会`,
  'gu',
);
const PLENUM_NUMERAL = new RegExp(`(${NUMERAL})中`, 'gu');

/** 二十届二中、三中全会 names two: each at its own numeral, the last with the rest. */
function findPlenums(text: string): NamedMeeting[] {
  return [...text.matchAll(CITED_PLENUMS)].flatMap((match) => {
    if (isOfOtherParty(text, match.index)) return [];
    const numerals = [...match[0].matchAll(PLENUM_NUMERAL)].filter(
      ({ index }) => index >= match[0].indexOf('届'),
    );
    return numerals.map((numeral, i): NamedMeeting => {
      const end = i === numerals.length - 1 ? match[0].length : numeral.index + numeral[0].length;
      return {
        meeting: createPlenum(match[1] ?? '', numeral[1] ?? ''),
        start: i === 0 ? match.index : match.index + numeral.index,
        end: match.index + end,
      };
    });
  });
}

const CITED_PLENUM_LONG = new RegExp(PLENUM_LONG.source, 'gu');

function findPlenumsByFullName(text: string): NamedMeeting[] {
  return [...text.matchAll(CITED_PLENUM_LONG)].map((match) =>
    toNamed(match, createPlenum(match[1] ?? '', match[2] ?? '')),
  );
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
    return meetings.size === 1 && meeting !== undefined ? [toNamed(match, meeting)] : [];
  });
}

const CITED_PARTY_CONGRESS = new RegExp(
  `(?:党的|中共)(${NUMERAL})大(?![\\p{Script=Han}]?(?:学|项|类|工程|攻坚))|中国共产党第(${NUMERAL})次全国代表大会`,
  'uy',
);

function findPartyCongresses(text: string, places: PlacesByWord): NamedMeeting[] {
  return ['党的', '中共', '中国共产党第']
    .flatMap((word) => places.get(word) ?? [])
    .flatMap((start) => {
      CITED_PARTY_CONGRESS.lastIndex = start;
      const match = CITED_PARTY_CONGRESS.exec(text);
      if (match === null) return [];
      const label = `党的${match[1] ?? match[2] ?? ''}大`;
      return [toNamed(match, createMeeting(label, label, '党的全国代表大会'))];
    });
}

const CITED_SESSION = new RegExp(
  `第?(${NUMERAL})届全国人(?:大|民代表大会)(常委会|常务委员会)?(?:第)?(${NUMERAL})次会议`,
  'gu',
);

function findCongressSessions(text: string): NamedMeeting[] {
  return [...text.matchAll(CITED_SESSION)].flatMap((match) => {
    const [congress, session] = [parseNumeral(match[1] ?? ''), parseNumeral(match[3] ?? '')];
    if (congress === undefined || session === undefined) return [];
    const create = match[2] === undefined ? createCongressSession : createCommitteeSession;
    return [toNamed(match, create(congress, session))];
  });
}

/** What stands before and behind 届人 in the name of a session of a regional congress. */
const REGION_BEFORE = new RegExp(
  `(?:^|[^\\p{Script=Han}]|出席|召开|筹备|[日在经向])([\\p{Script=Han}]{2,10}?(?:省|自治区|市|区|县|州))第?(${NUMERAL})$`,
  'u',
);
const SESSION_BEHIND = new RegExp(`届人(?:大|民代表大会)(?:第)?(${NUMERAL})次会议`, 'uy');
const LONGEST_BEFORE = 24;

/** Sessions of regional congresses that are named with their region; 省十四届人大三次会议 does not say of which. */
function findRegionalSessions(text: string, places: readonly number[]): NamedMeeting[] {
  return places.flatMap((place) => {
    SESSION_BEHIND.lastIndex = place;
    const behind = SESSION_BEHIND.exec(text);
    if (behind === null) return [];
    const before = REGION_BEFORE.exec(text.slice(Math.max(0, place - LONGEST_BEFORE), place));
    const region = before?.[1] ?? '';
    const [congress, session] = [parseNumeral(before?.[2] ?? ''), parseNumeral(behind[1] ?? '')];
    const isNamed = region.length > 2 && !/^[全本我]|代表/u.test(region);
    if (!isNamed || congress === undefined || session === undefined) return [];
    const start = text.lastIndexOf(region, place);
    const meeting = createRegionalSession(region, congress, session);
    return [{ meeting, start, end: place + behind[0].length }];
  });
}

const CITED_CONSULTATIVE = new RegExp(`全国政协(${NUMERAL})届(${NUMERAL})次会议`, 'gu');

function findConsultativeSessions(text: string): NamedMeeting[] {
  return [...text.matchAll(CITED_CONSULTATIVE)].map((match) => {
    const label = `全国政协${match[1] ?? ''}届${match[2] ?? ''}次会议`;
    return toNamed(match, createMeeting(label, label, '全国政协会议'));
  });
}

const DAY_BEFORE =
  /(?:((?:19|20)\d{2})\s*年\s*)?(1[0-2]|[1-9])\s*月\s*(?:(3[01]|[12]\d|[1-9])\s*日\s*)?(?:的)?$/u;
/** 去年召开的: a year without its number. */
const LAST_YEAR = /去年(?:年底|底|末)?(?:召开|举行)?(?:的)?$/u;
const THIS_YEAR = /今年(?:年初|初)?(?:召开|举行)(?:的)?$/u;
/** Units before a name in which its date stands. */
const LONGEST_DAY = 14;
/** Units at the head of a text in which a meeting of the politburo is told. */
const POLITBURO_LEAD = 600;

/** Meetings named by their series: the subject, or the one whose date stands before. A name within another counts for nothing. */
function findSeriesMeetings(
  text: string,
  date: PartialDate | undefined,
  places: PlacesByWord,
  subject: Meeting | undefined,
): NamedMeeting[] {
  const named: NamedMeeting[] = [];
  const covered = new Uint8Array(text.length);
  const push = (meeting: Meeting, start: number, end: number) => {
    named.push({ meeting, start, end });
    covered.fill(1, start, end);
  };
  for (const [series, names] of SERIES_NAMES) {
    for (const name of names) {
      for (const start of places.get(name) ?? []) {
        if (covered[start] === 1) continue;
        const before = text.slice(Math.max(0, start - LONGEST_DAY), start);
        const meeting = toCited(series, before, date, subject);
        if (meeting !== undefined) push(meeting, start, start + name.length);
      }
    }
  }
  if (subject === undefined) return named;
  const pushSubject = (start: number, end: number) => {
    if (!covered.subarray(start, end).includes(1)) push(subject, start, end);
  };
  if (subject.series === '中共中央政治局会议') {
    const held = POLITBURO.exec(text.slice(0, POLITBURO_LEAD));
    if (held !== null) pushSubject(held.index, held.index + held[0].length);
  }
  const { label } = subject;
  for (let start = text.indexOf(label); start !== -1; start = text.indexOf(label, start + 1))
    pushSubject(start, start + label.length);
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
  const told = LAST_YEAR.test(before) ? -1 : THIS_YEAR.test(before) ? 0 : undefined;
  if (told !== undefined && series.annual && date !== undefined)
    return createSeriesMeeting(series, { start: String(Number(date.slice(0, 4)) + told) });
  if (subject?.series === series.name) return subject;
  if (!series.annual || date === undefined) return undefined;
  // 按照中央经济工作会议部署, said in April, means that of the December before.
  const [year = 0, month] = date.split('-').map(Number);
  if (series.name !== '中央经济工作会议' || month === undefined) return undefined;
  return createSeriesMeeting(series, { start: String(month === 12 ? year : year - 1) });
}
