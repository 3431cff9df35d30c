/**
 * Stances: how a text sets fiscal, monetary and macroeconomic policy (更加积极的财政政策, 稳健的货币政策要灵活适度、精准有效, 宏观政策要稳), and by what it
 * shall do also industrial, social and other policy (社会政策要托底).
 *
 * The subject is the field of policy, whatever the lexicon lists as a policy of its own, so that 稳健的货币政策 → 适度宽松的货币政策 is a change of
 * one subject's wording. A stance is its modifier, the field and, where the clause goes on with 要, its predicate; the verb before it
 * (继续实施, 用好用足) is no part of it, for it stands before two stances at once as often as before one.
 *
 * Counter-examples: 宏观政策取向一致性, 货币政策工具, 财政政策空间 name something else; 财政政策 alone, or 财政、货币政策, takes no stance.
 */
import { DIRECTED_FIELDS, FIELD_END, FIELD_NAMES } from './policy-fields.ts';
import { type EntityKey, toEntityKey } from '../model/ids.ts';
import type { Span } from '../model/span.ts';

/** A stance where a text takes it. */
export interface FoundStance extends Span {
  readonly words: EntityKey;
  /** The field itself. */
  readonly core: Span;
}

/** Modifiers as official texts have had them since 1998; a word that is not among them is no stance. */
const MODIFIER =
  '(?:(?:更加|更为|更|适度)?(?:积极有为|积极|稳健中性|稳健略偏宽松|稳健|宽松|从紧|紧缩|支持性|扩张性|中性|审慎))';

/** What names a field, with the field; those that only a predicate sets are named by themselves. */
const NAMES = [...DIRECTED_FIELDS.map((field) => [field, field] as const), ...FIELD_NAMES];
const directed: ReadonlySet<string> = new Set(DIRECTED_FIELDS);

const STANCE = new RegExp(
  `(?<modifier>${MODIFIER}的?)?(?<field>${NAMES.map(([pattern]) => pattern).join('|')})(?<predicate>(?:要|应当|应该|(?=更加积极))[^，。；：！？\\n]{1,24})?`,
  'gu',
);
/** What follows a bare stance: the end of its clause, another stance, or how it is carried on. */
const STANCE_END = /^(?:[，。；：、！？\n）)]|$|和|与|及|的(?:连续性|稳定性|取向|基调|力度|支持|同时)|不变)/u;
/** Another field behind 、 begins its own stance: 宏观政策要稳、微观政策要活. */
const NEXT_FIELD = /[、和][^、和]{0,8}政策/u;

/** Find stances in the order of the text. */
export function findStances(text: string): FoundStance[] {
  return findStanceMatches(text).flatMap((match): FoundStance[] => {
    const { modifier = '', field = '' } = match.groups ?? {};
    const predicate = getPredicate(match).trimEnd();
    const start = match.index;
    const coreStart = start + modifier.length;
    const end = coreStart + field.length + predicate.length;
    if ((modifier === '' || directed.has(field)) && predicate.length < 2) return [];
    if (predicate === '' && !STANCE_END.test(text.slice(end, end + 4))) return [];
    // 积极财政政策 read out of 更多积极财政政策措施 and the like is caught above; 非积极的… does not occur.
    const name = NAMES.find(([pattern]) => pattern === field)?.[1] ?? field;
    return [
      {
        words: toEntityKey('policy', name),
        core: { start: coreStart, end: coreStart + field.length },
        start,
        end,
      },
    ];
  });
}

/** What sums up several stances: 社会政策要托底|的总体思路. */
const SUMMING_UP = /(?:的[^，。的]{0,4}(?:思路|框架|方针|要求)|有机统一|相统一)$/u;

/** What a field shall do, to where the next begins. */
function getPredicate({ groups }: RegExpExecArray): string {
  const whole = (groups?.['predicate'] ?? '').replace(SUMMING_UP, '');
  const next = NEXT_FIELD.exec(whole);
  return next === null ? whole : whole.slice(0, next.index);
}

const fieldStarts = NAMES.map(([pattern]) => pattern.slice(0, -FIELD_END.length));
/** Most units before a field that belong to its stance: 适度稳健略偏宽松的. */
const LONGEST_MODIFIER = 9;

/** Matches of the pattern, which is tried only where a field is named. */
function findStanceMatches(text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let behind = 0;
  for (let at = text.indexOf(FIELD_END); at !== -1; at = text.indexOf(FIELD_END, at + 1)) {
    const start = fieldStarts.find((name) => text.endsWith(name, at));
    if (start === undefined || at - start.length < behind) continue;
    STANCE.lastIndex = Math.max(behind, at - start.length - LONGEST_MODIFIER);
    const match = STANCE.exec(text);
    if (match === null) continue;
    matches.push(match);
    const { modifier = '', field = '' } = match.groups ?? {};
    behind = match.index + modifier.length + field.length + getPredicate(match).length;
  }
  return matches;
}
