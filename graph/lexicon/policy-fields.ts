/** Fields of policy that documents set by a stance: the subjects of 更加积极的财政政策, 稳健的货币政策, 宏观政策要稳. */
import { type EntityKey, toEntityKey } from '../model/ids.ts';

/** Fields by the words that name them, the longer first. */
export const FIELD_NAMES: readonly (readonly [words: string, field: string])[] = [
  ['宏观经济政策', '宏观政策'],
  ['财政政策', '财政政策'],
  ['货币政策', '货币政策'],
  ['宏观政策', '宏观政策'],
];

/** Labels of the fields by their keys. */
export const POLICY_FIELDS: ReadonlyMap<EntityKey, string> = new Map(
  FIELD_NAMES.map(([, field]) => [toEntityKey('policy', field), field]),
);
