/** The great series of meetings and the sessions of the national congress: facts of record. */

export interface MeetingSeries {
  /** Name that all its meetings share. */
  readonly name: string;
  /** Other names, as texts use them. */
  readonly aliases: readonly string[];
  /** Held once a year, so that the year names the meeting. */
  readonly annual: boolean;
}

/** Series whose meetings are told apart by date, not by number. */
export const MEETING_SERIES: readonly MeetingSeries[] = [
  { name: '中央经济工作会议', aliases: [], annual: true },
  { name: '中央农村工作会议', aliases: [], annual: true },
  { name: '中央金融工作会议', aliases: ['全国金融工作会议'], annual: true },
  { name: '中央城市工作会议', aliases: [], annual: true },
  { name: '中央城镇化工作会议', aliases: [], annual: true },
  { name: '中央外事工作会议', aliases: [], annual: true },
  { name: '中央民族工作会议', aliases: [], annual: true },
  { name: '中央人才工作会议', aliases: [], annual: true },
  { name: '中央政法工作会议', aliases: [], annual: true },
  { name: '中央统战工作会议', aliases: [], annual: true },
  { name: '中央周边工作会议', aliases: [], annual: true },
  { name: '中央社会工作会议', aliases: [], annual: true },
  { name: '中央扶贫开发工作会议', aliases: [], annual: true },
  { name: '中央全面依法治国工作会议', aliases: [], annual: true },
  { name: '全国科技大会', aliases: ['全国科技创新大会'], annual: true },
  { name: '全国教育大会', aliases: [], annual: true },
  { name: '全国生态环境保护大会', aliases: [], annual: true },
  { name: '全国宣传思想文化工作会议', aliases: ['全国宣传思想工作会议'], annual: true },
  { name: '全国组织工作会议', aliases: [], annual: true },
  { name: '全国新型工业化推进大会', aliases: [], annual: true },
  { name: '中共中央政治局会议', aliases: ['中央政治局会议', '政治局会议'], annual: false },
  { name: '中共中央政治局常务委员会会议', aliases: ['中央政治局常委会会议', '政治局常委会会议'], annual: false },
  { name: '国务院常务会议', aliases: ['国常会'], annual: false },
  { name: '国务院全体会议', aliases: [], annual: false },
];

/** Series name of the government work report, heard by the congress each spring. */
export const WORK_REPORT_SERIES = '政府工作报告';

/** Years in which each National People's Congress met, in the order of its sessions. */
const CONGRESS_SESSIONS: readonly (readonly number[])[] = [
  [1954, 1955, 1956, 1957, 1958],
  [1959, 1960, 1962, 1963],
  [1964],
  [1975],
  [1978, 1979, 1980, 1981, 1982],
];
/** From the sixth congress on, five sessions in five years. */
const FIRST_REGULAR_YEAR = 1983;

/** Month in which the congress meets, March since 1985, but for the year of the epidemic. */
export function getCongressMonth(year: number): number | undefined {
  if (year < 1985) return undefined;
  return year === 2020 ? 5 : 3;
}

/**
 * Congress and session of a year.
 *
 * @returns 1-based numbers, or `undefined` for a year without a session.
 * @see https://www.gov.cn, National People's Congress, list of sessions.
 */
export function findCongressSession(year: number): { congress: number; session: number } | undefined {
  if (year >= FIRST_REGULAR_YEAR) {
    const years = year - FIRST_REGULAR_YEAR;
    return { congress: CONGRESS_SESSIONS.length + 1 + Math.floor(years / 5), session: (years % 5) + 1 };
  }
  for (const [i, years] of CONGRESS_SESSIONS.entries()) {
    const session = years.indexOf(year);
    if (session !== -1) return { congress: i + 1, session: session + 1 };
  }
  return undefined;
}

/**
 * Series whose tasks take up each other: the conference of December sets them, the report of March spells them out, the next
 * December sets them anew. Tasks evolve from each meeting of a chain to the next, and to the next of its own series.
 */
export const TASK_CHAINS: readonly (readonly string[])[] = [['中央经济工作会议', WORK_REPORT_SERIES]];
