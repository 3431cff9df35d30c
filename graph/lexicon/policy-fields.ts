/**
 * Fields of policy that documents word without naming a term of their own: by a stance (更加积极的财政政策, 宏观政策要稳), or as the bare object of a
 * verb (激发有潜能的消费, 保持汇率基本稳定).
 */
import { type EntityKey, toEntityKey } from '../model/ids.ts';

/** Fields that stances set, by the words that name them, the longer first. */
export const FIELD_NAMES: readonly (readonly [words: string, field: string])[] = [
  ['宏观经济政策', '宏观政策'],
  ['财政政策', '财政政策'],
  ['货币政策', '货币政策'],
  ['宏观政策', '宏观政策'],
];

/** Fields that texts set only by what they shall do (社会政策要兜牢民生底线), never by a modifier. */
export const DIRECTED_FIELDS: readonly string[] = [
  '改革开放政策',
  '就业优先政策',
  '产业政策',
  '科技政策',
  '社会政策',
  '微观政策',
  '结构政策',
  '改革政策',
  '开放政策',
  '区域政策',
  '民生政策',
];

/** What all of them end in. */
export const FIELD_END = '政策';

/** Fields that are the bare object of a verb, the longer first. */
export const OBJECT_NAMES: readonly (readonly [words: string, field: string])[] = [
  ['政策取向一致性', '宏观政策取向一致性评估'],
  ['政策协调配合', '政策协调'],
  ['政策协同', '政策协调'],
  ['政策统筹', '政策协调'],
  ['政策合力', '政策协调'],
  ['政策储备', '政策储备'],
  ['储备政策', '政策储备'],
  ['增量政策', '政策储备'],
  ['政策工具箱', '政策工具箱'],
  ['财政支出结构', '财政支出结构'],
  ['支出结构', '财政支出结构'],
  ['支出强度', '财政支出'],
  ['群众收入', '居民收入'],
  ['群体收入', '居民收入'],
  ['居民收入', '居民收入'],
  ['融资成本', '融资成本'],
  ['物流成本', '物流成本'],
  ['税费负担', '税费负担'],
  ['有效需求', '需求'],
  ['消费', '消费'],
  ['投资', '投资'],
  ['人民币汇率', '人民币汇率稳定'],
  ['汇率', '人民币汇率稳定'],
  ['区域战略', '区域战略'],
  ['物价', '物价'],
  ['预期', '预期'],
  ['执法', '执法'],
  ['流动性', '流动性'],
  ['金融工具', '金融工具'],
  ['竞争秩序', '竞争秩序'],
  ['宏观政策', '宏观政策'],
];

const toLabels = (names: typeof FIELD_NAMES): ReadonlyMap<EntityKey, string> =>
  new Map(names.map(([, field]) => [toEntityKey('policy', field), field]));

/** Labels of the fields that stances set, by their keys. */
export const POLICY_FIELDS: ReadonlyMap<EntityKey, string> = toLabels(FIELD_NAMES);
/** Labels of all fields, by their keys. */
export const WORDED_FIELDS: ReadonlyMap<EntityKey, string> = toLabels([
  ...FIELD_NAMES,
  ...DIRECTED_FIELDS.map((field) => [field, field] as const),
  ...OBJECT_NAMES,
]);
