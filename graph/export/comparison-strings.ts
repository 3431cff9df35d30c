/** What comparisons, briefs and watch lists say when they are written out, in English and Chinese. The page takes its words from here. */
import type { BriefGroupName } from '../compare/brief-lines.ts';
import type { ComparedStance, ComparedTarget, RowKind, TaskLink } from '../compare/comparison.ts';
import type { WatchState } from '../compare/watch.ts';
import type { Language } from '../diagnostics/format.ts';
import type { DocumentForm, Mode } from '../model/kinds.ts';

/** Headings, labels and sentences, all of them in either language. */
export interface ComparisonStrings {
  readonly language: Language;
  readonly title: string;
  readonly briefTitle: string;
  readonly earlier: string;
  readonly later: string;
  readonly undated: string;
  /** Stands in a title for a text that has no date. */
  readonly undatedText: (length: number) => string;
  readonly size: (length: number, sentences: number) => string;
  readonly forms: Readonly<Record<DocumentForm, string>>;
  readonly caution: (side: string, form: string) => string;
  /** Of a text that is much shorter than the other. */
  readonly short: (side: string) => string;
  /** In place of new or gone, where nothing is claimed. */
  readonly passedOver: string;
  readonly count: (kind: string, count: number) => string;
  readonly legend: string;
  readonly rows: string;
  readonly tasks: string;
  readonly targets: string;
  readonly themes: string;
  readonly terms: string;
  readonly newTerms: string;
  readonly goneTerms: string;
  /** Terms of which the other text has the matter in other words, or the members. */
  readonly rewordedTerms: string;
  readonly formerWords: (term: string, words: string) => string;
  readonly laterWords: (term: string, words: string) => string;
  /** Beside a new name whose members the earlier text lists. */
  readonly listed: string;
  readonly watch: string;
  readonly kinds: Readonly<Record<RowKind, string>>;
  readonly movedToo: string;
  readonly split: string;
  readonly merged: string;
  readonly shared: string;
  /** Of a row whose sides are on one matter in other words, and of one that holds such a sentence. */
  readonly loose: string;
  readonly partlyLoose: string;
  /** Of a new or gone row of which the other text has a part elsewhere. */
  readonly partlyElsewhere: string;
  readonly tentative: string;
  readonly formerMode: (from: string, to: string) => string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly groups: Readonly<Record<BriefGroupName, string>>;
  readonly andMore: string;
  /** Behind the heading of lines of which some are left out. */
  readonly shownOf: (shown: number, count: number) => string;
  readonly nothing: string;
  readonly directions: Readonly<Record<'strengthened' | 'weakened', string>>;
  readonly news: Readonly<Record<'meeting' | 'agenda' | 'passage', string>>;
  readonly stances: Readonly<Record<ComparedStance['change'], string>>;
  readonly rank: (from: number, to: number) => string;
  readonly ranked: (rank: number) => string;
  readonly taskChanges: Readonly<Record<TaskLink['change'] | 'new' | 'gone', string>>;
  readonly targetChanges: Readonly<Record<ComparedTarget['change'] | 'up' | 'down', string>>;
  readonly firstSeen: (terms: string) => string;
  /** Of all terms that a line names. */
  readonly allFirstSeen: string;
  /** Of a term that is gone: documents before that had it. */
  readonly hadBy: (count: number) => string;
  readonly states: Readonly<Record<WatchState, string>>;
  readonly hadBefore: (had: boolean) => string;
  /** Of a watched term: other names by which the texts have it. */
  readonly alsoAs: (names: readonly string[]) => string;
  readonly times: (before: number, after: number) => string;
  readonly columns: {
    readonly date: string;
    readonly title: string;
    readonly form: string;
    readonly length: string;
    readonly indicator: string;
    readonly change: string;
    readonly theme: string;
    readonly share: string;
    readonly place: string;
    readonly term: string;
    readonly state: string;
  };
  readonly separator: string;
}

const en: ComparisonStrings = {
  language: 'en',
  title: 'Comparison',
  briefTitle: 'Brief',
  earlier: 'earlier',
  later: 'later',
  undated: 'undated',
  undatedText: (length) => `an undated text of ${length} characters`,
  size: (length, sentences) => `${length} characters, ${sentences} sentences`,
  forms: { full: 'full text', abridged: 'abridged', digest: 'digest', notes: 'notes' },
  caution: (side, form) =>
    `The ${side} document is ${form === 'notes' ? 'notes' : form === 'abridged' ? 'an abridged text' : `a ${form}`}, not the full text: that something is missing or stands elsewhere is indicative only.`,
  short: (side) =>
    `The ${side} document is much shorter than the other: only its own sentences are listed, and what it passes over is not called gone or new.`,
  passedOver: 'passed over',
  count: (kind, count) => `${kind} ${count}`,
  legend:
    'Struck through: only in the earlier text. Underlined: only in the later. Dotted: the other text has it elsewhere.',
  rows: 'Sentence by sentence',
  tasks: 'Tasks',
  targets: 'Targets',
  themes: 'Share of the text',
  terms: 'Terms',
  newTerms: 'Only in the later text',
  goneTerms: 'Only in the earlier text',
  rewordedTerms: 'In other words in the other text',
  formerWords: (term, words) => `${term} (before: “${words}”)`,
  laterWords: (term, words) => `${term} (later: “${words}”)`,
  listed: 'its members were listed before',
  watch: 'Watch list',
  kinds: { same: 'unchanged', reworded: 'reworded', moved: 'moved', new: 'new', gone: 'gone' },
  movedToo: 'moved',
  split: 'split',
  merged: 'merged',
  shared: 'from a sentence shown elsewhere',
  loose: 'likely match',
  partlyLoose: 'one of them a likely match',
  partlyElsewhere: 'in part elsewhere',
  tentative: 'indicative only',
  formerMode: (from, to) => `${from} before, ${to} now`,
  modes: { review: 'review', assessment: 'assessment', deployment: 'deployment' },
  groups: {
    news: 'News',
    stances: 'Stances',
    ranks: 'Tasks and their order',
    targets: 'Targets',
    wordings: 'Wordings of subjects',
    terms: 'New wordings',
    gone: 'Gone',
    repeated: 'Repeated word for word',
  },
  andMore: ' …',
  shownOf: (shown, count) => `(${shown} of ${count})`,
  nothing: 'No difference that can be claimed.',
  directions: { strengthened: 'strengthened', weakened: 'weakened' },
  news: { meeting: 'a meeting is called', agenda: 'taken up', passage: 'a passage of its own' },
  stances: { kept: 'unchanged', reworded: 'reworded', replaced: 'replaced', new: 'new', gone: 'gone' },
  rank: (from, to) => `place ${from} → ${to}`,
  ranked: (rank) => `place ${rank}`,
  taskChanges: {
    kept: 'unchanged',
    reworded: 'reworded',
    split: 'split',
    merged: 'merged',
    new: 'new',
    gone: 'gone',
  },
  targetChanges: {
    same: 'unchanged',
    changed: 'changed',
    new: 'new',
    gone: 'gone',
    up: 'raised',
    down: 'lowered',
  },
  firstSeen: (terms) => `first in this corpus: ${terms}`,
  allFirstSeen: 'first in corpus',
  hadBy: (count) => ` (in ${count} before)`,
  states: { unchanged: 'unchanged', moved: 'moved', changed: 'changed', new: 'new', absent: 'absent' },
  alsoAs: (names) => `also as ${names.join(', ')}`,
  hadBefore: (had) => (had ? 'the earlier text has it' : 'the earlier text has it neither'),
  times: (before, after) => `${before} → ${after}`,
  columns: {
    date: 'Date',
    title: 'Title',
    form: 'Text',
    length: 'Length',
    indicator: 'Indicator',
    change: 'Change',
    theme: 'Subject',
    share: 'Share',
    place: 'Place',
    term: 'Term',
    state: 'State',
  },
  separator: ', ',
};

const zh: ComparisonStrings = {
  language: 'zh',
  title: '对比',
  briefTitle: '要点',
  earlier: '先前',
  later: '后来',
  undated: '无日期',
  undatedText: (length) => `${length} 字的文本`,
  size: (length, sentences) => `${length} 字，${sentences} 句`,
  forms: { full: '全文', abridged: '摘要', digest: '要点', notes: '学习材料' },
  caution: (side, form) => `${side}的文本是${form}，不是全文：凡“新增”“删去”和次序变化仅供参考。`,
  short: (side) => `${side}的文本短得多：只列它自己的语句，它没有写到的不作“新增”“删去”看。`,
  passedOver: '未写到',
  count: (kind, count) => `${kind} ${count}`,
  legend: '删除线：仅先前有；下划线：仅后来有；点线：另一份别处也有。',
  rows: '逐句对比',
  tasks: '任务',
  targets: '目标',
  themes: '篇幅',
  terms: '词语',
  newTerms: '仅后来有',
  goneTerms: '仅先前有',
  rewordedTerms: '另一份用别的说法',
  formerWords: (term, words) => `${term}（先前：“${words}”）`,
  laterWords: (term, words) => `${term}（后来：“${words}”）`,
  listed: '所指各项先前已逐一列出',
  watch: '盯词',
  kinds: { same: '未变', reworded: '改写', moved: '移位', new: '新增', gone: '删去' },
  movedToo: '并移位',
  split: '拆分',
  merged: '合并',
  shared: '出自别处所列的先前语句',
  loose: '可能对应',
  partlyLoose: '其中一句可能对应',
  partlyElsewhere: '一部分别处有',
  tentative: '仅供参考',
  formerMode: (from, to) => `先前为${from}，后来为${to}`,
  modes: { review: '回顾', assessment: '判断', deployment: '部署' },
  groups: {
    news: '新事项',
    stances: '政策取向',
    ranks: '任务及次序',
    targets: '目标',
    wordings: '重点提法',
    terms: '新提法',
    gone: '不再提',
    repeated: '原文重申',
  },
  andMore: '等',
  shownOf: (shown, count) => `（全部 ${count} 处，列 ${shown} 处）`,
  nothing: '没有可以断言的差别。',
  directions: { strengthened: '强化', weakened: '弱化' },
  news: { meeting: '决定召开会议', agenda: '审议', passage: '整段新增' },
  stances: { kept: '未变', reworded: '改写', replaced: '替换', new: '新增', gone: '不再提' },
  rank: (from, to) => `第 ${from} 位 → 第 ${to} 位`,
  ranked: (rank) => `第 ${rank} 位`,
  taskChanges: {
    kept: '未变',
    reworded: '改写',
    split: '拆分',
    merged: '合并',
    new: '新增',
    gone: '不再单列',
  },
  targetChanges: {
    same: '未变',
    changed: '改动',
    new: '新增',
    gone: '不再提',
    up: '上调',
    down: '下调',
  },
  firstSeen: (terms) => `本库首见：${terms}`,
  allFirstSeen: '本库首见',
  hadBy: (count) => `（此前 ${count} 份有）`,
  states: { unchanged: '未变', moved: '移位', changed: '改动', new: '新增', absent: '没有' },
  alsoAs: (names) => `也作${names.join('、')}`,
  hadBefore: (had) => (had ? '先前有' : '先前也没有'),
  times: (before, after) => `${before} → ${after}`,
  columns: {
    date: '日期',
    title: '标题',
    form: '文本',
    length: '篇幅',
    indicator: '指标',
    change: '变化',
    theme: '主题',
    share: '占比',
    place: '次序',
    term: '词语',
    state: '状态',
  },
  separator: '、',
};

const STRINGS: Readonly<Record<Language, ComparisonStrings>> = { en, zh };

/** The strings of a language. */
export function getComparisonStrings(language: Language): ComparisonStrings {
  return STRINGS[language];
}
