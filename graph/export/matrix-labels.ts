/** What a table of wordings says in words, in English and Chinese. */
import type { Language } from '../diagnostics/format.ts';
import type { DocumentForm, Mode } from '../model/kinds.ts';

/** What a table of a matrix says, in one language. */
export interface MatrixLabels {
  /** @param series - The one that is shown; absent where all are. */
  readonly title: (series: string | undefined) => string;
  /** Which of the names of a column is shown. */
  readonly language: Language;
  readonly meeting: string;
  readonly undated: string;
  /** Name of the sheet with the table. */
  readonly sheet: string;
  readonly evidence: {
    readonly title: string;
    readonly date: string;
    readonly document: string;
    readonly subject: string;
    readonly quote: string;
    readonly mode: string;
    readonly change: string;
    readonly before: string;
    readonly place: string;
  };
  readonly modes: Readonly<Record<Mode, string>>;
  readonly forms: Readonly<Record<DocumentForm, string>>;
  readonly firstSeen: string;
  readonly firstInSeries: string;
  readonly unordered: string;
  readonly kept: string;
  readonly changed: string;
  readonly replaced: string;
  readonly strengthened: string;
  readonly weakened: string;
  readonly tentative: string;
  /** Where the row before words the subject and this one does not. */
  readonly dropped: string;
  /** Named, but not worded. */
  readonly mentioned: (count: number) => string;
  readonly against: (date: string) => string;
  /** Of the row compared with, where it is none of those shown. */
  readonly notShown: string;
  /** Beside the date of a row: rows before it that are not shown. */
  readonly hiddenBefore: (count: number) => string;
  /** The date of a row that is not shown and has the wording already. */
  readonly soAlready: (date: string) => string;
  readonly absentBetween: (count: number) => string;
  readonly missingBetween: (count: number) => string;
  /** Beside a first time: meetings before that the corpus lacks. */
  readonly missingBefore: (count: number) => string;
  readonly removed: (words: string) => string;
  /** A line across the table on meetings that the corpus lacks. */
  readonly gap: (count: number, dates: string) => string;
  readonly separator: string;
  readonly notes: readonly string[];
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const en: MatrixLabels = {
  title: (series) => (series === undefined ? 'Matrix of wordings' : `Matrix of wordings · ${series}`),
  language: 'en',
  meeting: 'Meeting',
  undated: 'undated',
  sheet: 'Wordings',
  evidence: {
    title: 'Evidence',
    date: 'Date',
    document: 'Document',
    subject: 'Subject',
    quote: 'Passage',
    mode: 'Mode',
    change: 'Change',
    before: 'Wording before',
    place: 'Place',
  },
  modes: { review: 'review', assessment: 'assessment', deployment: 'deployment' },
  forms: { full: 'full text', abridged: 'abridged', digest: 'digest', notes: 'notes' },
  firstSeen: 'first in this corpus',
  firstInSeries: 'first in the series',
  unordered: 'order unknown',
  kept: 'kept',
  changed: 'changed',
  replaced: 'replaced',
  strengthened: 'strengthened',
  weakened: 'weakened',
  tentative: 'indicative only',
  dropped: 'not worded',
  mentioned: (number) => `named ${count(number, 'time', 'times')} only`,
  against: (date) => `against ${date}`,
  notShown: 'not shown here',
  hiddenBefore: (number) => `${number} before not shown`,
  soAlready: (date) => `so already on ${date}`,
  absentBetween: (number) => `${count(number, 'document', 'documents')} between without it`,
  missingBetween: (number) => `${count(number, 'meeting', 'meetings')} between missing`,
  missingBefore: (number) => `${count(number, 'meeting', 'meetings')} before missing`,
  removed: (words) => `without: ${words}`,
  gap: (number, dates) => `${count(number, 'meeting', 'meetings')} missing here: ${dates}`,
  separator: ', ',
  notes: [
    'Each cell is the exact wording of its document; it is compared with the latest wording before in its series, of the months shown where some are left out.',
    'Underlined: new against that wording. “First” and “missing” are said of this corpus and of the known calendar of meetings.',
  ],
};

const zh: MatrixLabels = {
  title: (series) => (series === undefined ? '提法矩阵' : `提法矩阵 · ${series}`),
  language: 'zh',
  meeting: '会议',
  undated: '无日期',
  sheet: '提法矩阵',
  evidence: {
    title: '出处',
    date: '日期',
    document: '文件',
    subject: '主题',
    quote: '原文',
    mode: '语气',
    change: '变化',
    before: '前次提法',
    place: '位置',
  },
  modes: { review: '回顾', assessment: '判断', deployment: '部署' },
  forms: { full: '全文', abridged: '摘要', digest: '要点', notes: '学习材料' },
  firstSeen: '本库首见',
  firstInSeries: '本系列首见',
  unordered: '次序不明',
  kept: '延续',
  changed: '改动',
  replaced: '替换',
  strengthened: '强化',
  weakened: '弱化',
  tentative: '仅供参考',
  dropped: '未部署',
  mentioned: (number) => `仅提及 ${number} 处`,
  against: (date) => `较 ${date}`,
  notShown: '未列',
  hiddenBefore: (number) => `其前 ${number} 次未列`,
  soAlready: (date) => `${date} 已如此`,
  absentBetween: (number) => `中间 ${number} 份未部署`,
  missingBetween: (number) => `中间缺 ${number} 份`,
  missingBefore: (number) => `此前缺 ${number} 份`,
  removed: (words) => `减：${words}`,
  gap: (number, dates) => `此处缺 ${number} 份：${dates}`,
  separator: '，',
  notes: [
    '每格为文件原文，与本系列此前最近一次提法比较，只列部分月份时与所列的前一次比较；下划线为新增词语。',
    '“首见”“缺”均就本库及已知会议日程而言。',
  ],
};

const LABELS: Readonly<Record<Language, MatrixLabels>> = { en, zh };

/** The words of a matrix in a language. */
export function getMatrixLabels(language: Language): MatrixLabels {
  return LABELS[language];
}
