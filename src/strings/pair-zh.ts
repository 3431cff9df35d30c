/** What the page says of two nodes side by side, and of the figures of one, in Chinese. */
import type { NamedBy } from '../../graph/query/term-places.ts';

/** How a sentence names a term, where it is not by the name that the term is shown by. */
const namedBy: Record<Exclude<NamedBy, 'name'>, (name: string) => string> = {
  alias: (name) => `以别名提到：${name}`,
  longer: (name) => `以更长的名称提到：${name}`,
};

export const pairZh = {
  namedBy,
  list: (a: string, b: string): string => `${a}与${b}`,
  shared: '都提到两者的文件',
  searching: '正在读原文……',
  reading: (done: number, total: number): string => `正在读原文 ${done} / ${total}`,
  failed: (detail: string): string => `原文没有读成（${detail}），下面只有图谱里的关系。`,
  none: (searched: number): string => `查遍 ${searched} 份文件的原文，按这些名称，没有一份同时提到两者。`,
  summary: (documents: number, together: number, sentences: number): string =>
    together === 0
      ? `${documents} 份文件都提到两者；按这些名称，没有一句同时提到。`
      : `${documents} 份文件都提到两者，其中 ${together} 份在同一句里（${sentences} 句）。`,
  byName: (named: number, other: number): string =>
    named === 0
      ? '都有一方只以别名或更长的名称出现，已逐处注明。'
      : `${named} 份用两者的原名，${other} 份有一方只以别名或更长的名称出现，已逐处注明。`,
  near: '名称相近、有文件同时提到的：',
  nearCount: (documents: number): string => `${documents} 份文件`,
  notNamed: '这份文件的原文没有提到它。',
  copied: (count: number): string => `另有 ${count} 份转载，内容相同。`,
  together: (sentences: number): string => `在同一句里，${sentences} 句`,
  apart: (documents: number): string => `在同一份文件里，${documents} 份`,
  date: '日期',
  document: '文件',
  moreDocuments: (count: number): string => `再看 ${count} 份文件`,
  missing: (count: number): string => `首末两份之间本库缺 ${count} 份：`,
  /** Where no document names both. */
  missingNone: (count: number): string => `两者出现的年份之间本库缺 ${count} 份，可能在其中：`,
  /** What the marks on sentences mean. */
  modes: (meanings: readonly string[]): string => `原句语气：${meanings.join('；')}`,
  step: '步骤',
  relation: '关系',
  quote: '原句',
  mode: '语气',
  bestPath: '两者之间最强的路径',
  /** Above the formats in which what is shown of two nodes can be had. */
  save: '存关系',
  /** In the column of the second term, where the sentence in that of the first holds both. */
  sameSentence: '（同左，同一句）',
  relations: '图谱里的关系',
  path: '选中的路径',
  library: (shown: number, total: number): string =>
    `来源：本库全部 ${total} 份文件的原文，其中 ${shown} 份提到两者`,
  address: (address: string): string => `网址：${address}`,
  /** Of a term: what is missing before its first mention, between its mentions, and behind its last. */
  gapHeads: {
    before: (count: number): string => `首见之前缺 ${count} 份，可能更早就有：`,
    within: (count: number): string => `首末之间缺 ${count} 份：`,
    after: (count: number): string => `末见之后缺 ${count} 份，可能更晚还有：`,
  },
  /** Of two ends with their dates: when the one gave way to the other. */
  turned: (from: string, to: string): string => `转变在 ${from}与 ${to}之间`,
  turnMissing: (count: number): string => `，中间缺 ${count} 份，可能更早就变了`,
  sameName: '同名，另计：',
  /** Of a term: in how many documents its name stands, and how many are counted for it in the list and in its panel. */
  counted: (name: string, shown: number, own: number): string =>
    `${name}：原文里有这个名称的 ${shown} 份；列表和它自己的面板计 ${own} 份，其余的在同名或更长的词里，另计。`,
  confidenceHint:
    '这一对是按规则配成的。两处表述越相近，可信度越高；一头只有摘要，或中间缺文件，则打折扣。标为正确的是 100%。请以原句为准。',
  paths: '两者之间的路径，由强到弱',
  /** Explains the order of the paths. */
  order: '怎样排序',
  pathOrder:
    '步数少的在前；每一步，同在一句里的次数越多、越不像巧合，越靠前；经过处处都提到的词，靠后。只靠文件相连的，在没有三步以内的其他路径时才列出。',
  indirectPaths: '没有直接联系；经由其他节点的间接路径',
};
