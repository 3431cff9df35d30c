/** Everything that the page says, in Chinese. English beside it has the same shape, so that a missing sentence does not compile. */
import { KIND_NAMES } from '../../graph/diagnostics/kind-names.ts';
import type { ScaleName } from '../../graph/lexicon/intensity.ts';
import type { Change, DocumentForm } from '../../graph/model/kinds.ts';
import type { WalkableRelation } from '../../graph/query/related.ts';
import type { GraphFailure } from '../state/graph.ts';
import { exploreZh } from './explore-zh.ts';

const changes: Record<Change, string> = {
  replaced: '替换',
  strengthened: '强化',
  weakened: '弱化',
  expanded: '扩展',
  narrowed: '收窄',
  specified: '细化',
  split: '拆分',
  merged: '合并',
  reranked: '换序',
  kept: '延续',
  succeeded: '接续',
};

/** In what a wording became stronger or weaker. */
const scales: Record<ScaleName, string> = {
  stance: '宽松程度',
  predicate: '着力程度',
  effort: '力度',
  order: '坚决程度',
  more: '程度',
  first: '优先程度',
  use: '用足程度',
  commitment: '承诺程度',
  hedge: '保留程度',
  stage: '推进阶段',
};

const forms: Record<DocumentForm, string> = {
  full: '全文',
  abridged: '节选',
  digest: '示例·改写，非原文',
  notes: '笔记',
};

/** Headings of groups of related nodes, by relation and direction. */
const relations: Record<WalkableRelation, { readonly out: string; readonly in: string }> = {
  'evolves-into': { out: '后来', in: '先前' },
  words: { out: '所述', in: '提法' },
  'kind-of': { out: '属于', in: '包括' },
  'part-of': { out: '所在任务', in: '其中提到' },
  'sets-out': { out: '部署', in: '出自' },
  'reports-on': { out: '报道', in: '相关文件' },
  'related-to': { out: '相关', in: '相关' },
};

const failures: Record<GraphFailure, { readonly title: string; readonly remedy: string }> = {
  missing: {
    title: '还没有图谱',
    remedy:
      '在项目目录运行 npm run build:graph（示例语料），或 npm run build:graph -- 你的文件夹，然后重试。',
  },
  damaged: {
    title: 'graph.json 已损坏',
    remedy: '文件存在，但读不出图谱。请重新运行 npm run build:graph，它会写出新的文件，然后重试。',
  },
  unreachable: {
    title: '连不上服务',
    remedy: '请看终端里的 npm start 是否还在运行，然后重试。',
  },
};

export const zh = {
  name: '脉络',
  tagline: '政策文本的知识图谱',
  kinds: KIND_NAMES.zh,
  changes,
  scales,
  /** On a scale, from one word to another; a word is absent where the wording has none of that scale. */
  scaleStep: (scale: string, before: string | undefined, after: string | undefined): string =>
    `${scale}：${before ?? '无'} → ${after ?? '无'}`,
  forms,
  relations,
  failures,
  list: (names: readonly string[]): string => names.join('、'),

  header: {
    home: '脉络，回到首页',
    skip: '跳到详情',
    skipToList: '跳到列表',
    overview: '全景',
    neighborhood: '邻域',
    scenes: '看什么',
    canvas: '图',
    list: '列表',
    layers: '怎么看（L 键切换）',
    language: 'English',
    languageShort: 'EN',
    languageLabel: '切换到英文',
    theme: { system: '配色：跟随系统', light: '配色：浅色', dark: '配色：深色' },
    help: '帮助',
  },

  pages: {
    label: '页面',
    names: { explore: '图谱', trace: '追踪', compare: '对比', matrix: '矩阵' },
  },

  tracing: {
    name: '追踪',
    term: (term: string): string => `追踪“${term}”`,
    selection: '追踪所选',
  },

  search: {
    label: '搜索',
    placeholder: '搜索：汉字、拼音、首字母、原句',
    shortcut: '按 / 或 Ctrl+K 搜索',
    results: '搜索结果',
    groups: {
      terms: '词语和提法',
      work: '会议、任务、目标',
      names: '机构、人物、地点',
      documents: '文件',
      sentences: '原句',
    },
    more: (count: number): string => `共 ${count} 个，越写越准`,
    sentences: (count: number, documents: number): string => `${documents} 份文件，${count} 句，从新到旧`,
    further: '还可以',
    trace: (query: string): string => `在全部文件里追踪“${query}”`,
    searching: '正在找原句……',
    reading: (done: number, total: number): string => `正在读原文 ${done} / ${total}`,
    sentencesFailed: (detail: string): string => `原句没有找成（${detail}）`,
    count: (count: number): string => `${count} 个名称，正在找原句`,
    countAll: (names: number, sentences: number): string => `${names} 个名称，${sentences} 个原句`,
    none: (query: string): string => `没有叫“${query}”的，原文里也没有`,
    noneHint: '可试更短的词、同义的说法、拼音（xinzhi）或首字母（xzscl）。几个词用空格隔开。',
    alias: '又名',
    pairs: '两个词语',
    pair: (a: string, b: string): string => `两者的关系：${a} × ${b}`,
    alsoNamed: (name: string, shown: string): string => `${name}：按“${shown}”`,
    typo: '近似',
    mentions: (count: number): string => `提及 ${count} 次`,
  },

  filter: {
    label: '只看',
    completions: '可加的条件',
    apply: (count: number): string => `图和列表里只看这些（全图谱 ${count} 个）`,
    clear: '全部显示',
    cleared: '筛选已清除',
    dropped: '已去掉一个条件',
    drop: (condition: string): string => `去掉条件：${condition}`,
    kind: (names: string): string => names,
    relation: (names: string): string => `有关系：${names}`,
    time: (from: string | undefined, to: string | undefined): string => {
      const toDate = (date: string): string => (date.length === 4 ? `${date} 年` : `${date} `);
      if (from !== undefined && from === to) return toDate(from).trim();
      const parts = [from && `${toDate(from)}起`, to && `到 ${toDate(to).trim()}`];
      return parts.filter(Boolean).join('，');
    },
    series: (names: string): string => `系列：${names}`,
    document: (names: string): string => `文件：${names}`,
    mode: (names: string): string => `原句语气：${names}`,
    count: (count: number): string => `提及 ${count} 次以上`,
    words: (words: string): string => `名称含 ${words}`,
    problems: {
      field: (text: string, known: string): string => `不认识“${text}：”。可用：${known}。`,
      value: (text: string, known: string): string => `没有“${text}”这个取值。可用：${known}。`,
      date: (text: string, known: string): string => `“${text}”不是日期。写法如：${known}。`,
      count: (text: string): string => `“${text}”不是次数。写法如：次数:10。`,
    },
    empty: '没有符合条件的节点',
    emptyHint: '这里的邻域或全景里，没有同时符合这些条件的节点。可以去掉一个条件，或全部显示。',
  },

  questions: {
    heading: '从这里问起',
    turn: (subject: string): string => `${subject}何时转向？`,
    firstTask: (series: string): string => `${series}第一项任务换了什么？`,
    relation: (a: string, b: string): string => `${a}与${b}何关？`,
    target: (indicator: string): string => `${indicator}的目标怎样变？`,
    change: (title: string): string => `${title}与上一次相比改了什么？`,
  },

  canvas: {
    label: (count: number): string => `图谱，${count} 个节点`,
    keys: '方向键在邻近节点间移动，回车选中，再按回车打开操作菜单，加减号缩放，0 看全图。列表里有同样的内容。',
    zoomIn: '放大',
    zoomOut: '缩小',
    fit: '看全图',
    relayout: '重新排布',
    more: (count: number): string => `还有 ${count} 个`,
    moreLabel: (count: number): string => `再显示 ${count} 个节点`,
    omitted: (count: number): string => `另有 ${count} 个未显示`,
    legend: '图例',
    hideKind: (kind: string): string => `隐藏${kind}`,
    showKind: (kind: string): string => `显示${kind}`,
    allKinds: '全部显示',
    empty: '这里没有可画的节点',
    emptyHint: '图例里隐藏了所有种类，或者它没有关系。',
    /** Stands on an arrow. */
    missing: (count: number): string => `缺 ${count} 份`,
    /** Says of the time axis that it is none to scale. */
    byOrder: '横轴按先后，不按比例',
    path: '选中的路径',
    indirectPath: '间接的路径',
    /** Lines that are no relation of their own. */
    marks: { gap: '演变，中间有缺', recurrence: '再次提到' },
    focused: (label: string, kind: string, count: number): string => `${label}，${kind}，${count} 条关系`,
  },

  explore: exploreZh,

  nodes: {
    heading: '图上的节点',
    name: '名称',
    kind: '种类',
    mentions: '提及',
    documents: '文件',
    first: '最早',
    last: '最近',
    relation: '与所选',
    actions: '操作',
    save: '存列表',
    formats: { copy: '复制', xlsx: 'Excel 工作簿', csv: 'CSV', md: 'Markdown', png: 'PNG 图片' },
    count: (count: number): string => `${count} 个节点`,
    missing: (count: number): string => `这些日期之间本库缺 ${count} 份：`,
    keys: '上下键换行，回车选中，右键或末列按钮有更多操作',
    sortBy: (column: string): string => `按${column}排序`,
    sorted: (column: string, isDescending: boolean, count: number): string =>
      `已按${column}${isDescending ? '从大到小' : '从小到大'}排列，${count} 个节点`,
  },

  inspector: {
    label: '详情',
    unknown: '图谱里没有这个节点',
    unknownHint: '它可能在重建后改了名。可以搜索，或回到首页。',
    aliases: (names: readonly string[]): string => `又作${names.join('、')}`,
    counts: (mentions: number, documents: number): string => `${documents} 份文件，提及 ${mentions} 次`,
    span: (first: string, last: string): string => (first === last ? first : `${first} 至 ${last}`),
    newTerm: '词表外的新词',
    longerTerms: (name: string): string => `更长的词（如${name}）另计，`,
    traceAll: '追踪可见全部',
    showNeighborhood: '看邻域',
    compareWithLast: (date: string | undefined, missing: number): string => {
      const facts = [date, missing > 0 ? `中间缺 ${missing} 份` : undefined].filter(Boolean);
      return facts.length === 0 ? '与上一次对比' : `与上一次（${facts.join('，')}）对比`;
    },
    chart: (points: number, first: string, last: string): string =>
      `按日期的提及次数：${points} 份文件，从 ${first} 到 ${last}`,
    chartMissing: (date: string): string => `本库缺 ${date}`,
    chartPoint: (date: string, title: string, count: number): string => `${date} ${title}：${count} 次`,
    sentences: '原句',
    oldestFirst: '从早到晚',
    newestFirst: '从晚到早',
    order: '切换先后次序',
    undated: '未注明日期',
    moreDocuments: (count: number): string => `再看 ${count} 份文件`,
    moreSentences: (count: number): string => `本文还有 ${count} 句`,
    openReader: '在全文中看',
    moreRelated: (count: number): string => `还有 ${count} 个`,
    support: (count: number): string => `同句 ${count} 次`,
    evidence: '看依据',
    confidence: (percent: number): string => `可信度 ${percent}%`,
    gap: (count: number): string => `中间缺 ${count} 份`,
    gapHead: (count: number): string => `中间缺 ${count} 份：`,
    gapSeparator: '、',
    added: '增',
    removed: '减',
    wordings: '提法的先后',
    agenda: '任务，按次序',
    rank: (rank: number): string => `第 ${rank} 项`,
    formerly: '上次',
    series: '同系列会议',
    firstSeen: '本库首见',
    inDocument: '文中提到',
    indicator: '指标',
    value: '目标值',
    period: '期间',
    sourceText: '官方原文',
    read: '打开全文',
    form: '文本性质',
    outlet: '来源',
    copyOf: '内容同于',
    noSentences: '没有直接的原句；它是由下面的关系得出的。',
    loading: '正在取原文……',
    failed: (detail: string): string => `原文没取到（${detail}）`,
    retry: '重试',
  },

  relation: {
    none: '两者之间没有直接的关系。',
    judge: '这条演变对吗？',
    verdicts: { right: '演变正确（y）', wrong: '演变有误（n）' },
    turn: '本库中的交替：前者末次抽取，后者首次抽取',
    kinds: {
      'mentioned-in': '见于',
      'reports-on': '报道',
      'sets-out': '部署',
      'part-of': '所属任务',
      'kind-of': '种属：前者是后者的一种',
      'related-to': '同句出现',
      words: '提法',
      'evolves-into': '演变：前者到后者',
    },
  },

  reader: {
    label: (title: string): string => `全文：${title}`,
    close: '关闭全文',
    source: '官方原文',
    digest: '示例·改写，非原文',
    digestHint: '这是用自己的话写的要点，引用请以原文为准。',
    citation: (
      title: string,
      date: string | undefined,
      outlet: string | undefined,
      url: string | undefined,
    ): string =>
      `——${[title.startsWith('《') ? title : `《${title}》`, date, outlet, url].filter(Boolean).join('，')}`,
    digestCitation: '示例·改写，非原文',
    previous: '上一处',
    next: '下一处',
    place: (at: number, count: number): string => `${at} / ${count}`,
  },

  corpus: {
    heading: (count: number): string => `${count} 份文件`,
    entities: (count: number): string => `${count} 个节点`,
    documents: '文件，从新到旧',
  },

  sheet: {
    up: '拉高详情',
    down: '放低详情',
  },

  saving: {
    saved: (name: string): string => `已保存 ${name}`,
    copied: '已复制，可以粘贴了',
    notCopied: '浏览器不让复制',
    failed: (reason: string): string => `没有存成：${reason}`,
  },

  picture: {
    label: '存图',
    scope: '范围',
    view: '当前画面',
    selection: '选中的节点和关系',
    neighborhood: '节点及邻域',
    /** What is selected, where it is a relation. */
    relation: { path: '只要这条路径', pair: '这两个节点和关系' },
    captions: '附上依据的原句',
    /** In the legend. */
    chosen: '选中的关系',
    indirect: '没有一份文件同时提到两者；图中的路径经由其他节点，是间接的。',
    png: 'PNG 图片',
    svg: 'SVG 矢量图',
    empty: '这里没有可画的节点',
    tooLarge: '图太大，浏览器画不出来，请缩小范围或改存 SVG',
    overviewTitle: '全景',
    neighborhoodTitle: (label: string): string => `${label}：邻域`,
    selectionTitle: (label: string): string => `${label}：关系`,
    pairTitle: (a: string, b: string): string => `${a}与${b}`,
    pathTitle: (a: string, b: string): string => `${a}与${b}：路径`,
    filter: (conditions: string): string => `只看：${conditions}`,
    /** Where what is shown comes from: how many of the library's documents. */
    library: (shown: number, total: number, period: string): string =>
      [
        shown === total ? `来源：本库全部 ${total} 份文件` : `来源：${shown} 份文件（本库共 ${total} 份）`,
        period,
      ]
        .filter(Boolean)
        .join('，'),
    made: (date: string): string => `脉络 ${date}`,
    sources: (count: number, first: string, last: string): string =>
      `来源：${count} 份文件，${first} 至 ${last}`,
  },

  news: {
    built: (documents: number, entities: number): string =>
      `图谱已更新：新增 ${documents} 份文件、${entities} 个节点`,
    removed: (count: number): string => `少了 ${count} 个`,
    unchanged: '图谱已更新，节点没有增减',
    failed: (message: string): string => `重建没有成功，仍显示先前的图谱。${message}`,
    dismiss: '知道了',
  },

  states: {
    broken: '这一页没能打开',
    brokenHint:
      '多半是程序没取全：请看终端里的 npm start 是否还在运行，然后重新打开。地址里记着现在的位置，不会丢。',
    reload: '重新打开',
    loading: '正在打开图谱……',
    empty: '图谱是空的',
    emptyHint: '没有读到任何文件。请把 .md、.txt、.html 文件放进文件夹，运行 npm start -- 文件夹。',
    retry: '重试',
    detail: '原因',
  },

  help: {
    heading: '怎么用',
    close: '关闭',
  },
};

export type Strings = typeof zh;
