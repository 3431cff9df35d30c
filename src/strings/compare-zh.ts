/** What the page that compares says, in Chinese. */
import { getComparisonStrings } from '../../graph/export/comparison-strings.ts';
import type { CompareFileFormat } from '../state/compare-files.ts';
import type { TaskChange } from '../state/compare-tasks.ts';
import type { CompareTab, RowFilter } from '../state/compare-view.ts';
import type { Verdict } from '../state/marks.ts';
import type { WriteResult } from '../state/write-rulings.ts';

const tabs: Record<CompareTab, string> = {
  text: '逐句',
  brief: getComparisonStrings('zh').briefTitle,
  tasks: '任务',
  watch: '盯词',
};

const written = getComparisonStrings('zh');

const { same: _, ...kinds } = written.kinds;
const filters: Record<RowFilter, string> = { ...kinds, ...written.directions };

const judge: Record<Verdict, string> = { right: '对应正确（y）', wrong: '对应有误（n）' };

const results: Record<Exclude<WriteResult, 'written'>, string> = {
  sample: '示例语料不写裁定；请下载，放进自己的语料文件夹。',
  static: '此页不是由 npm start 打开的，不能写文件；请下载。',
  damaged: '语料文件夹里的 mailuo.rulings.yaml 有误，未改动；请修正或下载。',
  failed: '没有写成；请看终端里的 npm start，或下载。',
};

const taskChanges: Record<TaskChange, string> = { ...written.taskChanges, up: '前移', down: '后移' };

const formats: Record<CompareFileFormat, string> = { md: 'Markdown', html: 'HTML 网页', json: 'JSON' };

export const compareZh = {
  title: '对比',
  tabs,
  tabsLabel: '看什么',
  sides: { before: written.earlier, after: written.later },
  bothSides: '两份',
  choose: '选一份文件',
  searchDocuments: (side: string): string => `查找${side}的文件`,
  searchPlaceholder: '标题、日期或系列',
  noDocument: (query: string, missing: readonly string[]): string =>
    missing.length === 0
      ? `没有标题、日期或系列含“${query}”的文件`
      : `没有“${query}”的文件；已知这些会议本库缺：${missing.join('、')}`,
  predecessor: '上一次',
  sameSeason: '去年同期',
  missing: (count: number, dates: string): string => `中间缺 ${count} 份：${dates}`,
  swap: '左右互换',
  paste: '粘贴文本',
  pastedTitle: '粘贴的文本',
  pastedLength: (count: number): string => `粘贴的文本，${count} 字。只在本页处理，不上传，不保存。`,
  editPasted: '改',
  pasteLabel: (side: string): string => `${side}的文本`,
  pastePlaceholder: '把通报全文粘贴在这里',
  pasteNote: '只在本页处理，不上传，不保存。',
  usePasted: '用这段文本',
  refused: {
    short: '文本太短，至少要有两句。',
    unreadable: '读不出正文，请粘贴纯文本。',
  },
  articles: (count: number): string => `粘贴的文本里有 ${count} 篇，取最长的一篇。`,
  waiting: '选好两份文件，或粘贴文本，就可以对比。',
  loading: (percent: number): string => `正在对比 ${percent}%`,
  failed: (message: string): string => `没有对比成（${message}）`,
  identical: '这是同一份文件。',
  summary: (
    same: number,
    count: (filter: RowFilter) => number,
    unclaimed: 'new' | 'gone' | undefined,
  ): string =>
    [
      `${same} 句${written.kinds.same}，${filters.reworded} ${count('reworded')}，${filters.moved} ${count('moved')}`,
      ...(['new', 'gone'] as const).map(
        (kind) => `${kind === unclaimed ? written.passedOver : filters[kind]} ${count(kind)}`,
      ),
    ].join('，'),
  short: (side: string): string =>
    `${side}的文本短得多，只列它自己的句子；它没有写到的，不能说是新增或删去，点“全部”可以看。`,
  passedOver: written.passedOver,
  caution: (side: string, form: string): string => `${side}文本是${form}，缺什么、排在哪，不足为凭。`,
  export: '导出',
  formats,
  fileName: (before: string | undefined, after: string | undefined): string =>
    ['脉络-对比', before, after].filter((part) => part !== undefined).join('-'),

  rows: '逐句对比',
  extent: '范围',
  onlyChanges: '只看变化',
  allSentences: '全部',
  filter: '只看一类变化',
  filters,
  keys: 'j 下一处，k 上一处；y 对应正确，n 对应有误',
  previousChange: '上一处变化（k）',
  nextChange: '下一处变化（j）',
  same: (count: number): string => `${count} 句${written.kinds.same}`,
  noChanges: '没有这样的变化。',
  notBefore: '先前未见对应句',
  notAfter: '后来未见对应句',
  showEarlier: '看先前的说法',
  hideEarlier: '收起先前的说法',
  sharedSentence: '先前这一句拆到了几处',
  movedTo: '移到他处',
  tentative: written.tentative,
  loose: written.loose,
  partlyLoose: written.partlyLoose,
  partlyElsewhere: written.partlyElsewhere,
  looseHint: '两句说同一件事，用语不同，对应不如别处确定。',
  tentativeHint: '有一方不是全文，缺失和移位可能出于摘编。',
  judge,
  marked: {
    right: (isRuling: boolean): string => (isRuling ? '已标为正确' : '已标为正确，只存在此浏览器'),
    wrong: (isRuling: boolean): string => (isRuling ? '已标为有误' : '已标为有误，只存在此浏览器'),
  },
  evolutions: '图谱中的演变',
  unmarked: '已取消标记',
  copied: '已复制',
  notCopied: '浏览器不让复制',

  tasks: {
    ranks: '任务次序',
    chart: '图',
    table: '表',
    none: '至少有一方没有逐项列出任务。',
    change: '变化',
    changes: taskChanges,
    targets: '预期目标',
    noTargets: '两份文本都没有量化目标。',
    neither: '没有可比的任务次序和量化目标：至少有一方没有逐项列出任务，两份文本也都没有量化目标。',
    targetChanges: written.targetChanges,
    directions: written.targetChanges,
    shares: '各主题的篇幅与位置',
    sharesHint: (before: number, after: number): string =>
      `占部署文字的比例。先前合计 ${before}%，后来合计 ${after}%：其余部署的话不属于哪个主题，或一句说到太多主题，不计。`,
    theme: '主题',
    share: '比例',
    place: '出场次序',
  },

  stances: {
    label: written.groups.stances,
    kept: (stances: readonly string[]): string => `${written.stances.kept}：${stances.join('、')}`,
  },

  brief: {
    none: written.nothing,
    copy: '复制',
    print: '打印',
    groups: written.groups,
    all: (count: number, shown: number): string => `全部 ${count} 处，列 ${shown} 处`,
    fewer: (count: number, shown: number): string => `已列全部 ${count} 处，只看 ${shown} 处`,
  },

  watch: {
    none: '还没有词。在旁边写上，每行一个。',
    states: written.states,
    hadBefore: (count: number): string => (count > 0 ? `先前有 ${count} 处` : '先前也没有'),
    more: (count: number): string => `另有 ${count} 处`,
    times: (before: number, after: number): string => `${before} → ${after} 处`,
    looked: (term: string): string => `按“${term}”及两份文本所用的别名查找；引号、空格、全半角不计。`,
    also: written.alsoAs,
    list: '盯词表',
    hint: '每行一个词，# 之后是备注。只存在此浏览器。',
    take: '导入 .txt',
    give: '导出 .txt',
    fileName: '盯词表.txt',
  },

  marks: {
    label: '标记',
    count: (right: number, wrong: number): string => `标了 ${right} 处正确、${wrong} 处有误`,
    rulings: (count: number): string => `可写成 ${count} 条裁定`,
    local: '粘贴的文本不在图谱里，标记只存在此浏览器',
    write: '写入语料文件夹',
    writeNow: '现在写入',
    undo: '撤销上一个标记',
    undone: '已撤销',
    nothingToUndo: '没有可撤销的标记',
    states: {
      waiting: (count: number): string => `待写入 ${count} 条`,
      writing: (count: number): string => `正在写入 ${count} 条`,
      written: (count: number): string => `已写入 ${count} 条到 mailuo.rulings.yaml，图谱随后重建`,
    },
    copy: '复制裁定',
    download: '下载 mailuo.rulings.yaml',
    clear: '清除此浏览器里的标记',
    results,
  },
};
