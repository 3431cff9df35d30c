/** What the command `trace` says, in English and Chinese. */
import type { Language } from '../graph/diagnostics/format.ts';
import type { DocumentForm, Mode } from '../graph/model/kinds.ts';

export interface TraceStrings {
  readonly oneTerm: (count: number) => string;
  readonly emptyTerm: string;
  readonly invalidDate: (flag: string, value: string) => string;
  readonly reversedDates: (from: string, to: string) => string;
  readonly unknownFormat: (value: string, known: string) => string;
  readonly unknownSeries: (value: string, known: string) => string;
  readonly ambiguousSeries: (value: string, known: string) => string;
  readonly noGraph: (folder: string) => string;
  readonly damagedGraph: (file: string, cause: string) => string;
  readonly missingText: (file: string) => string;
  readonly notFound: (term: string, searchedCount: number) => string;
  readonly outside: (count: number) => string;
  readonly summary: (count: number, documentCount: number, searchedCount: number) => string;
  readonly span: (first: string, last: string) => string;
  readonly gap: (after: string, before: string, count: number, names: string) => string;
  readonly undated: string;
  readonly perTenThousand: string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly forms: Readonly<Record<DocumentForm, string>>;
  readonly columns: {
    readonly date: string;
    readonly document: string;
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
  readonly unordered: string;
  readonly copied: (original: string) => string;
  readonly kept: string;
  /** @param mode - Of the occurrence before, where it is another. */
  readonly against: (date: string, mode: Mode | undefined) => string;
  readonly absent: (count: number) => string;
  readonly tentative: string;
  readonly separator: string;
}

const EN_MODES = { review: 'review', assessment: 'assessment', deployment: 'deployment' } as const;
const ZH_MODES = { review: '回顾', assessment: '判断', deployment: '部署' } as const;

const en: TraceStrings = {
  oneTerm: (count) => `expected one term, got ${count}; put a term with blanks in quotation marks`,
  emptyTerm: 'expected a term of at least one character besides blanks and quotation marks',
  invalidDate: (flag, value) => `${flag}: expected a date as 2024, 2024-12 or 2024-12-11, got "${value}"`,
  reversedDates: (from, to) => `--from ${from} is later than --to ${to}`,
  unknownFormat: (value, known) => `--format: expected one of ${known}, got "${value}"`,
  unknownSeries: (value, known) => `--series: no document of "${value}"; the graph has ${known}`,
  ambiguousSeries: (value, known) => `--series: "${value}" fits more than one: ${known}`,
  noGraph: (folder) => `no graph in ${folder}; build one with npm run build:graph -- FOLDER --out DIR`,
  damagedGraph: (file, cause) => `cannot read ${file} (${cause}); build the graph again`,
  missingText: (file) => `cannot read ${file}, so its document was not searched; build the graph again`,
  notFound: (term, searchedCount) => `"${term}" does not occur in the ${searchedCount} documents searched`,
  outside: (count) =>
    `${count} ${count === 1 ? 'occurrence' : 'occurrences'} outside of the series and period asked for`,
  summary: (count, documentCount, searchedCount) =>
    `${count} ${count === 1 ? 'occurrence' : 'occurrences'} in ${documentCount} of ${searchedCount} documents`,
  span: (first, last) => (first === last ? first : `${first} to ${last}`),
  gap: (after, before, count, names) =>
    `between ${after} and ${before}: ${count} ${count === 1 ? 'document' : 'documents'} without it (${names})`,
  undated: 'undated',
  perTenThousand: 'per 10,000',
  modes: EN_MODES,
  forms: { full: 'full text', abridged: 'abridged', digest: 'digest', notes: 'notes' },
  columns: {
    date: 'date',
    document: 'document',
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
  unordered: 'order unknown',
  copied: (original) => `near copy of ${original}`,
  kept: 'kept',
  against: (date, mode) => `against ${date}${mode === undefined ? '' : ` (${EN_MODES[mode]})`}`,
  absent: (count) => `${count} ${count === 1 ? 'document' : 'documents'} between without it`,
  tentative: 'indicative only',
  separator: ', ',
};

const zh: TraceStrings = {
  oneTerm: (count) => `应给出一个词语，实际给出 ${count} 个；含空格的词语请加引号`,
  emptyTerm: '词语中除空格和引号外至少应有一个字',
  invalidDate: (flag, value) => `${flag} 应为 2024、2024-12 或 2024-12-11 这样的日期，实为“${value}”`,
  reversedDates: (from, to) => `--from ${from} 晚于 --to ${to}`,
  unknownFormat: (value, known) => `--format 应为 ${known} 之一，实为“${value}”`,
  unknownSeries: (value, known) => `--series：没有“${value}”的文件；图谱中有 ${known}`,
  ambiguousSeries: (value, known) => `--series：“${value}”对应不止一个系列：${known}`,
  noGraph: (folder) => `${folder} 中没有图谱；请先运行 npm run build:graph -- FOLDER --out DIR`,
  damagedGraph: (file, cause) => `无法读取 ${file}（${cause}）；请重新构建图谱`,
  missingText: (file) => `无法读取 ${file}，未检索该文件；请重新构建图谱`,
  notFound: (term, searchedCount) => `检索的 ${searchedCount} 份文件中没有“${term}”`,
  outside: (count) => `所选系列和时段之外另有 ${count} 处`,
  summary: (count, documentCount, searchedCount) =>
    `${documentCount} 份文件中出现 ${count} 处（共检索 ${searchedCount} 份）`,
  span: (first, last) => (first === last ? first : `${first} 至 ${last}`),
  gap: (after, before, count, names) => `${after} 与 ${before} 之间有 ${count} 份文件没有该词（${names}）`,
  undated: '无日期',
  perTenThousand: '每万字',
  modes: ZH_MODES,
  forms: { full: '全文', abridged: '摘要', digest: '要点', notes: '学习材料' },
  columns: {
    date: '日期',
    document: '文件',
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
  unordered: '次序不明',
  copied: (original) => `${original} 的近似副本`,
  kept: '延续',
  against: (date, mode) => `较 ${date}${mode === undefined ? '' : `（${ZH_MODES[mode]}）`}`,
  absent: (count) => `中间 ${count} 份没有该词`,
  tentative: '仅供参考',
  separator: '，',
};

const STRINGS: Readonly<Record<Language, TraceStrings>> = { en, zh };

export function getTraceStrings(language: Language): TraceStrings {
  return STRINGS[language];
}
