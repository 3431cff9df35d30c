/** What the page says of exploring: actions on nodes, ways to arrange them. */
import type { Mode, RelationKind } from '../../graph/model/kinds.ts';
import type { Arrangement } from '../state/exploration.ts';

/** Short names of relations, for menus and the legend. */
const relations: Record<RelationKind, string> = {
  'mentioned-in': '见于文件',
  'reports-on': '报道',
  'sets-out': '部署任务',
  'part-of': '任务所涉',
  'kind-of': '种属',
  'related-to': '同句',
  words: '提法',
  'evolves-into': '演变',
};

/** How a sentence speaks. */
const modes: Record<Mode, string> = { review: '回顾', assessment: '判断', deployment: '部署' };
const modeHints: Record<Mode, string> = {
  review: '这句说已经做了什么',
  assessment: '这句说形势如何',
  deployment: '这句说要做什么',
};

const arrangements: Record<Arrangement, string> = { time: '时间', theme: '主题', radial: '环形' };

export const exploreZh = {
  relations,
  modes,
  modeHints,
  copied: (count: number): string => `其中 ${count} 次在转载中`,
  arrangements,
  options: '远近与排布',
  arrange: '怎样排布',
  hops: '邻域多远',
  hop: (hops: number): string => `${hops} 步`,
  actions: (label: string): string => `${label}：操作`,
  menu: '更多操作',
  expand: '展开',
  expandAll: '最要紧的邻居',
  perTime: '每次加几个',
  left: (hidden: number, total: number): string =>
    hidden === 0 ? `${total} 个都已显示` : `还有 ${hidden} 个`,
  collapse: '收起展开的',
  center: '以它为中心',
  pin: '固定位置',
  unpin: '取消固定',
  hide: '移出画面',
  isolate: '只留它',
  undo: (step: string | undefined): string => `撤销${step === undefined ? '' : `：${step}`}（Ctrl+Z）`,
  /** Where there is no more to undo: what leads further back. */
  undoneAll: '撤销到头了；再往前的画面，用浏览器的“后退”',
  redo: (step: string | undefined): string => `重做${step === undefined ? '' : `：${step}`}（Ctrl+Shift+Z）`,
  /** What a step did, behind “undo” and “redo”. */
  steps: {
    node: {
      select: (name: string): string => `选中 ${name}`,
      center: (name: string): string => `看 ${name} 的邻域`,
      expand: (name: string): string => `展开 ${name}`,
      collapse: (name: string): string => `收起 ${name}`,
      hide: (name: string): string => `移出 ${name}`,
      isolate: (name: string): string => `只留 ${name}`,
      pin: (name: string): string => `固定 ${name}`,
      unpin: (name: string): string => `取消固定 ${name}`,
      move: (name: string): string => `移动 ${name}`,
    },
    relate: (a: string, b: string): string => `看 ${a} 与 ${b} 的关系`,
    path: (rank: number): string => `画出路径 ${rank}`,
    noPath: '收起路径',
    arrange: (name: string): string => `按${name}排布`,
    putBack: '放回移出的',
    showAll: '全部显示',
    filter: '筛选',
    unfilter: '清除筛选',
    extend: '显示更多',
    other: '上一步',
  },
  earlier: (count: number): string => `更早走过的 ${count} 个节点`,
  trail: '走过的节点',
  /** Tells apart what bears one name. */
  named: (label: string, kind: string): string => `${label}（${kind}）`,
  overview: '全景',
  savedViews: '存下的画面',
  /** The same, beside the icon. */
  savedViewsName: '画面',
  saveView: '存下',
  viewName: '画面的名称',
  viewSaved: (name: string): string => `已存下“${name}”`,
  noViews: '还没有存下的画面。存下后可随时回到此处。',
  renameView: (name: string): string => `给“${name}”改名`,
  deleteView: (name: string): string => `删去“${name}”`,
  relateTo: '与另一节点的关系',
  relateHint: '与……的关系：输入另一个名称',
  paths: '路径，由强到弱',
  drawPath: '画在图上',
  noPath: '六步之内没有路径相连。',
  common: '共同的邻居',
  commonDocuments: '都提到两者的文件',
  mentions: (count: number): string => `提到 ${count} 次`,
  legendRelations: '关系种类',
  period: '时段',
  from: '从',
  to: '到',
  putBack: (count: number): string => `放回移出的 ${count} 个`,
  expanded: (label: string, count: number): string => `${label}：加了 ${count} 个，`,
  shown: (count: number): string => `共显示 ${count} 个节点`,
};
