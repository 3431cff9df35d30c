/** What a trace says in words, in English and Chinese. */
import type { Language } from '../diagnostics/format.ts';
import type { DocumentForm, Mode } from '../model/kinds.ts';

/** The words of a trace in one language. */
export interface TraceWords {
  readonly outside: (count: number) => string;
  readonly summary: (count: number, documentCount: number, searchedCount: number) => string;
  readonly span: (first: string, last: string) => string;
  /** Documents between two dates that lack the term; `names` of some of them. */
  readonly gap: (after: string, before: string, count: number, names: string) => string;
  /** Meetings between two dates that the corpus lacks. */
  readonly missingGap: (after: string, before: string, count: number, names: string) => string;
  readonly undated: string;
  readonly perTenThousand: string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly forms: Readonly<Record<DocumentForm, string>>;
  readonly columns: {
    readonly date: string;
    readonly title: string;
    readonly mode: string;
    readonly left: string;
    readonly keyword: string;
    readonly right: string;
    readonly change: string;
    readonly count: string;
  };
  readonly firstSeen: string;
  readonly firstInSeries: string;
  /** Said of a first that stands in the oldest document searched. */
  readonly oldest: string;
  readonly unordered: string;
  /** Of a place in a document that has the string too often for each to be compared. */
  readonly uncompared: string;
  readonly copied: (original: string) => string;
  readonly kept: string;
  readonly changed: string;
  readonly strengthened: string;
  readonly weakened: string;
  /** @param mode - Of the occurrence before, where it is another. */
  readonly against: (date: string, mode: Mode | undefined) => string;
  readonly absent: (count: number) => string;
  readonly missingBetween: (count: number) => string;
  readonly missingBefore: (count: number) => string;
  readonly tentative: string;
  /** Why a comparison with a text of this form is tentative. */
  readonly tentativeReason: string;
  readonly separator: string;
}

const EN_MODES = { review: 'review', assessment: 'assessment', deployment: 'deployment' } as const;
const ZH_MODES = { review: '回顾', assessment: '判断', deployment: '部署' } as const;

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const en: TraceWords = {
  outside: (number) =>
    `${count(number, 'occurrence', 'occurrences')} outside of the series and period asked for`,
  summary: (number, documentCount, searchedCount) =>
    `${count(number, 'occurrence', 'occurrences')} in ${documentCount} of ${searchedCount} documents`,
  span: (first, last) => (first === last ? first : `${first} to ${last}`),
  gap: (after, before, number, names) =>
    `between ${after} and ${before}: ${count(number, 'document', 'documents')} without it (${names})`,
  missingGap: (after, before, number, names) =>
    `between ${after} and ${before}: ${count(number, 'meeting', 'meetings')} not in this corpus (${names})`,
  undated: 'undated',
  perTenThousand: 'per 10,000',
  modes: EN_MODES,
  forms: { full: 'full text', abridged: 'abridged', digest: 'digest', notes: 'notes' },
  columns: {
    date: 'date',
    title: 'title',
    mode: 'mode',
    left: 'left',
    keyword: 'keyword',
    right: 'right',
    change: 'change',
    count: 'count',
  },
  firstSeen: 'first in this corpus',
  firstInSeries: 'first in the series, not in this corpus',
  oldest: 'which has nothing older',
  unordered: 'order unknown',
  uncompared: 'too many to compare each',
  copied: (original) => `near copy of ${original}`,
  kept: 'kept',
  changed: 'changed',
  strengthened: 'stronger',
  weakened: 'weaker',
  against: (date, mode) => `against ${date}${mode === undefined ? '' : ` (${EN_MODES[mode]})`}`,
  absent: (number) => `${count(number, 'document', 'documents')} between without it`,
  missingBetween: (number) => `${count(number, 'meeting', 'meetings')} between not in this corpus`,
  missingBefore: (number) => `${count(number, 'meeting', 'meetings')} right before not in this corpus`,
  tentative: 'indicative only',
  tentativeReason: 'a side is no full text, so that a difference may be its own',
  separator: ', ',
};

const zh: TraceWords = {
  outside: (number) => `所选系列和时段之外另有 ${number} 处`,
  summary: (number, documentCount, searchedCount) =>
    `${documentCount} 份文件中出现 ${number} 处（共检索 ${searchedCount} 份）`,
  span: (first, last) => (first === last ? first : `${first} 至 ${last}`),
  gap: (after, before, number, names) => `${after} 与 ${before} 之间有 ${number} 份文件没有该词（${names}）`,
  missingGap: (after, before, number, names) => `${after} 与 ${before} 之间本库缺 ${number} 份（${names}）`,
  undated: '无日期',
  perTenThousand: '每万字',
  modes: ZH_MODES,
  forms: { full: '全文', abridged: '摘要', digest: '要点', notes: '学习材料' },
  columns: {
    date: '日期',
    title: '标题',
    mode: '语气',
    left: '上文',
    keyword: '词语',
    right: '下文',
    change: '变化',
    count: '次数',
  },
  firstSeen: '本库首见',
  firstInSeries: '本系列首见，本库另有更早或次序不明者',
  oldest: '已是最早一份',
  unordered: '次序不明',
  uncompared: '该词过多，未逐处对照',
  copied: (original) => `${original} 的近似副本`,
  kept: '延续',
  changed: '变化',
  strengthened: '强化',
  weakened: '弱化',
  against: (date, mode) => `较 ${date}${mode === undefined ? '' : `（${ZH_MODES[mode]}）`}`,
  absent: (number) => `中间 ${number} 份没有该词`,
  missingBetween: (number) => `中间缺 ${number} 份`,
  missingBefore: (number) => `此前缺 ${number} 份`,
  tentative: '仅供参考',
  tentativeReason: '有一方不是全文，差别可能来自摘编',
  separator: '，',
};

const WORDS: Readonly<Record<Language, TraceWords>> = { en, zh };

/** The words of a trace. */
export function getTraceWords(language: Language): TraceWords {
  return WORDS[language];
}
