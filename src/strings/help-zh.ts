/** The help sheet: loaded when it is first opened. */

import { KIND_NAMES } from '../../graph/diagnostics/kind-names.ts';
import type { NodeKind, RelationKind } from '../../graph/model/kinds.ts';
import type { Examples } from '../../graph/query/examples.ts';
import type { FilterField } from '../../graph/query/filter-words.ts';

type Rows = readonly (readonly [term: string, meaning: string])[];

/** A row of what there is; none where there is nothing. */
export function toRow(terms: readonly (string | undefined)[], joint: string, meaning: string): Rows {
  const known = terms.filter((term) => term !== undefined);
  return known.length === 0 ? [] : [[known.join(joint), meaning]];
}

const relations: Record<RelationKind, string> = {
  'evolves-into': '演变：箭头从先到后，提法、任务、目标怎样交替',
  words: '提法：虚线连着它所说的词',
  'kind-of': '种属：空心箭头指向更大的类，出自原文的列举',
  'part-of': '所在任务：点线连着提到它的任务',
  'related-to': '同句：常在同一句里出现，越粗次数越多',
  'sets-out': '部署：会议或文件提出的任务',
  'reports-on': '报道：文件所写的会议',
  'mentioned-in': '见于：提到它的文件，颜色最淡',
};

const kinds: Record<NodeKind, string> = {
  concept: '概念：新质生产力、高质量发展一类的词',
  policy: '政策：措施、政策、行动、计划',
  industry: '产业：行业和领域',
  principle: '原则：方针、要求、基调',
  meeting: '会议：一次会议，按系列前后相接',
  task: '任务：“一是……二是……”各项，带次序',
  target: '目标：有数值的指标',
  wording: '提法：文件里的确切说法，连同动词和修饰语',
  organization: '机构',
  person: '人物',
  place: '地点',
  document: '文件：一篇文章，字句都出自它',
};

const fields: Record<FilterField, string> = {
  kind: '某种节点；几种之间用逗号。“词语”指概念、政策、产业、原则',
  relation: '至少有一条这种关系',
  after: '这天起（含）的文件提到过。也可写 2024年后、2024年以来',
  before: '到这天为止（含）的文件提到过。也可写 2024年前（不含 2024）、截至2024年',
  period: '某年、某月、某日，或一段：2020-2024年、2023..2024',
  series: '这个系列会议的文件提到过',
  document: '标题或路径含这些字的文件提到过',
  mode: '原句的语气：回顾、判断、部署。只影响原句',
  count: '在上述文件里至少提到这么多次。也可写 10次以上',
};

export const helpZh = {
  keys: {
    heading: '按键',
    groups: [
      {
        heading: '到处',
        rows: [
          ['/ 或 Ctrl+K', '搜索'],
          ['?', '打开本页'],
          ['L', '图和列表之间切换；选过的下次照旧'],
          ['Ctrl+Z，Ctrl+Shift+Z', '撤销，重做'],
          ['Alt+←，Alt+→', '后退，前进：每一步都在地址栏里，可以收藏、转发'],
          ['Esc', '关闭搜索、全文、菜单'],
        ],
      },
      {
        heading: '图上',
        rows: [
          ['方向键', '走到那个方向最近的节点'],
          ['回车', '选中；再按一次，打开它的操作菜单'],
          ['E，C', '展开邻居，收起'],
          ['F', '以它为中心'],
          ['P', '固定或放开'],
          ['H 或 Delete', '移出画面'],
          ['+，−，0', '放大，缩小，看全图'],
        ],
      },
      {
        heading: '列表里',
        rows: [
          ['↑，↓，Home，End', '换行'],
          ['回车', '选中；在“与所选”一列看依据'],
          ['末列按钮或右键', '与图上相同的操作'],
        ],
      },
      {
        heading: '对比时',
        rows: [
          ['j，k', '下一处变化，上一处变化'],
          ['y，n', '这一对：对应正确，对应有误；再按一次取消'],
        ],
      },
      {
        heading: '搜索框里',
        rows: [
          ['↑，↓', '在结果间移动，首尾相接'],
          ['回车', '打开这一条'],
          ['Esc', '清空；再按一次离开'],
        ],
      },
    ] as readonly { readonly heading: string; readonly rows: Rows }[],
  },
  pages: {
    heading: '各页做什么',
    trace: (of: Examples): string =>
      `一个词在全部文件里的每一处，从早到晚，提法怎样变，中间缺哪几次；例如“${of.term}”。可存为表格和图`,
    compare: (of: Examples): string =>
      `两份文件逐句相对：新增、删去、改动、强弱；${of.series ?? '同一系列'}的每一次都可与上一次对比。要点、任务、盯词各有一页`,
    matrix: (of: Examples): string =>
      `${of.series ?? '一个系列的会议'}历次对各个主题怎么说，一行一次，一列一题，新词带下划线；可只看某几个月、某几题`,
    save: '存图',
    saveMeaning:
      '图右上角的按钮把所见存成图片，附图例和来源，两个节点之间的还可附依据的原句；列表里的同一个按钮存成表格，或复制',
  },
  search: {
    heading: '搜索',
    about: '名称随打随出，原句稍后跟上。结果先是同名的，再是以它开头的、含它的、同音的，最后是近似的。',
    rows: (of: Examples): Rows => [
      [of.characters, '汉字，名称里的任何一段；繁体也行'],
      [of.pinyin, '拼音，打到一半也行'],
      [of.initials, '首字母'],
      [of.mixed, '汉字和拼音混写'],
      [of.typo, '四个字或字母以上，容一处错、漏、多、颠倒'],
      [of.words, '几个词用空格隔开，要同时出现'],
      ...toRow([of.month, of.series], '，', '文件和会议也可按日期、系列找'),
    ],
  },
  filter: {
    heading: '条件',
    about:
      '条件可以和要搜的词写在一起，用空格隔开；选“只看这些”，图和列表也只留符合的。时间、系列、文件限定的是提到它的文件。',
    examples: (of: Examples): Record<FilterField, string> => ({
      kind: `种类:${of.kinds.map((kind) => KIND_NAMES.zh[kind]).join(',')}`,
      relation: '关系:演变',
      after: `自:${of.years?.[0] ?? ''}`,
      before: `到:${of.years?.[1] ?? ''}`,
      period: `时间:${of.years?.join('-') ?? ''}`,
      series: `系列:${of.series ?? ''}`,
      document: `文件:${of.title ?? ''}`,
      mode: '语气:部署',
      count: '次数:10',
    }),
    fields,
  },
  picture: {
    heading: '怎么看图',
    rows: [
      [
        '左右',
        '时间：会议、任务、目标、提法、文件按日期从左到右，竖线是日期；间隔只表先后，不按比例；斜纹处本库缺文件；概念等长久的词在上方',
      ],
      ['大小', '在这批文件里有多要紧'],
      ['邻域与全景', '邻域是一个词周围，全景是整批文件里最要紧的词，相近的在一处'],
      ['淡色', '没有指到的先退到后面；指着一个节点，看它和谁相连'],
    ] as Rows,
    kindsHeading: '形状和颜色',
    kinds,
    linesHeading: '线',
    marks: {
      gap: '断开的箭头：先后之间缺文件，未必紧邻；指着它可见缺几份',
      recurrence: '细点线：提法再次提到；箭头起止于所指那一次的日期，不一定在首次',
    },
    relations,
  },
  claims: {
    heading: '可信到哪里',
    rows: [
      ['原句', '每个节点、每条关系都能打开原句，点原句就到全文的那一处'],
      ['本库首见', '只说这批文件里第一次出现，不说历史上第一次'],
      [
        '可信度',
        '两处表述由规则配成一对演变：越相近越高；一头只有摘要或中间缺文件，则打折；读者标为正确的是 100%',
      ],
      ['缺几份', '同系列中间有几次会议不在这批文件里，前后相接因此不一定紧邻'],
      ['示例·改写', '这份文字是改写的要点，不是原文，不可引用'],
    ] as Rows,
  },
};
