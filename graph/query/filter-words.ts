/** The words of the search language, in both languages. */
import { KIND_NAMES } from '../diagnostics/kind-names.ts';
import {
  ENTITY_KINDS,
  MODES,
  type Mode,
  type NodeKind,
  RELATION_KINDS,
  type RelationKind,
  TERM_KINDS,
} from '../model/kinds.ts';

/** What a filter can ask for, by the word before the colon. */
export const FILTER_FIELDS = [
  'kind',
  'relation',
  'after',
  'before',
  'period',
  'series',
  'document',
  'mode',
  'count',
] as const;
/** Name of a field, as the address has it. */
export type FilterField = (typeof FILTER_FIELDS)[number];

/** Other words for each field; the first is the Chinese one that is offered. */
export const FIELD_WORDS: Readonly<Record<FilterField, readonly [chinese: string, ...others: string[]]>> = {
  kind: ['种类', '类型', '类别', 'type'],
  relation: ['关系', 'rel'],
  after: ['自', '起', '以后', 'since', 'from'],
  before: ['到', '至', '止', 'until', 'to'],
  period: ['时间', '时期', '年份', '日期', 'date', 'year'],
  series: ['系列'],
  document: ['文件', '文档', 'in', 'doc'],
  mode: ['语气'],
  count: ['次数', '提及', 'mentions'],
};

const NODE_KINDS: readonly NodeKind[] = [...ENTITY_KINDS, 'document'];

/** Chinese names of relations, as the search language has them. */
const RELATION_WORDS: Readonly<Record<RelationKind, string>> = {
  'mentioned-in': '见于',
  'reports-on': '报道',
  'sets-out': '部署',
  'part-of': '所在任务',
  'kind-of': '种属',
  'related-to': '相关',
  words: '提法',
  'evolves-into': '演变',
};

const MODE_WORDS: Readonly<Record<Mode, string>> = { review: '回顾', assessment: '判断', deployment: '部署' };

/** A value of a field with the words for it. */
export interface FilterValue<V extends string> {
  readonly value: V;
  readonly zh: string;
  readonly en: string;
}

/** Kinds of nodes by the words for them, in both languages. */
export const KIND_VALUES: readonly FilterValue<NodeKind>[] = NODE_KINDS.map((value) => ({
  value,
  zh: KIND_NAMES.zh[value],
  en: KIND_NAMES.en[value],
}));

/** Kinds of relations by the words for them, in both languages. */
export const RELATION_VALUES: readonly FilterValue<RelationKind>[] = RELATION_KINDS.map((value) => ({
  value,
  zh: RELATION_WORDS[value],
  en: value,
}));

/** Modes of sentences by the words for them, in both languages. */
export const MODE_VALUES: readonly FilterValue<Mode>[] = MODES.map((value) => ({
  value,
  zh: MODE_WORDS[value],
  en: value,
}));

/** Words that stand for several kinds. */
export const KIND_GROUPS: readonly {
  readonly words: readonly string[];
  readonly kinds: readonly NodeKind[];
}[] = [{ words: ['词语', '术语', 'term', 'terms'], kinds: TERM_KINDS }];
