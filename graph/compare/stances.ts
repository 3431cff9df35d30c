/** Stances of fiscal, monetary and macroeconomic policy side by side. */
import { comparePredicates, compareStances } from '../lexicon/intensity.ts';
import { POLICY_FIELDS } from '../lexicon/policy-fields.ts';
import { findStances } from '../lexicon/stances.ts';
import { containsSpan, type Span } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { findSpanAt } from '../text/sentences.ts';
import type { ComparedDocument, ComparedRow, ComparedStance, StrengthChange } from './comparison.ts';

/** A stance where a text takes it, without the words of the field. */
interface Stance {
  readonly modifier: string;
  readonly predicate: string;
  readonly isDeployed: boolean;
  readonly span: Span;
}
/** Stances of one field by modifier. */
type Stances = ReadonlyMap<string, Stance>;

/**
 * Compare the stances that two texts deploy, by field and modifier. A field without a modifier takes no stance here: what it shall do is in
 * the rows. A modifier that the other text has in another mode (looked back on, not deployed) is neither new nor gone.
 */
export function compareStancesOf(
  before: ComparedDocument,
  after: ComparedDocument,
  isTentative: boolean,
): ComparedStance[] {
  const [old, late] = [findModifiers(before), findModifiers(after)];
  const bare = { before: findBare(before), after: findBare(after) };
  return [...POLICY_FIELDS].flatMap(([key, field]): ComparedStance[] => {
    const [from, to] = [
      old.get(key) ?? new Map<string, Stance>(),
      late.get(key) ?? new Map<string, Stance>(),
    ];
    const [gone, come] = [listDeployed(from, to), listDeployed(to, from)];
    const kept = [...to].flatMap(([modifier, stance]): ComparedStance[] => {
      const other = from.get(modifier);
      return other?.isDeployed === true && stance.isDeployed
        ? [toKept(field, other, stance, isTentative)]
        : [];
    });
    const [a, b] = [gone[0], come[0]];
    if (a !== undefined && b !== undefined && gone.length === 1 && come.length === 1)
      return [...kept, toReplaced(field, [a, b], isTentative)];
    // What loses or gains its modifier and goes on being told what it shall do is worded anew.
    const [bareFrom, bareTo] = [bare.before.get(key), bare.after.get(key)];
    if (a !== undefined && bareTo !== undefined && gone.length === 1 && come.length === 0)
      return [...kept, toReworded(field, a.span, bareTo, isTentative)];
    if (b !== undefined && bareFrom !== undefined && come.length === 1 && gone.length === 0)
      return [...kept, toReworded(field, bareFrom, b.span, isTentative)];
    return [
      ...kept,
      ...come.map(({ span }): ComparedStance => ({ field, change: 'new', after: span, isTentative })),
      ...gone.map(({ span }): ComparedStance => ({ field, change: 'gone', before: span, isTentative })),
    ];
  });
}

/** Longest predicate that is compared by its strength, in units: what is longer has an object (要保持流动性合理充裕). */
const LONGEST_PREDICATE = 8;

function toDirection(sign: number): Pick<ComparedStance, 'direction'> {
  return sign === 0 ? {} : { direction: sign > 0 ? 'strengthened' : 'weakened' };
}

function toKept(field: string, from: Stance, to: Stance, isTentative: boolean): ComparedStance {
  const isReworded = from.predicate !== to.predicate && from.predicate !== '' && to.predicate !== '';
  const change = isReworded ? 'reworded' : 'kept';
  const isShort = Math.max(from.predicate.length, to.predicate.length) <= LONGEST_PREDICATE;
  const sign = isReworded && isShort ? comparePredicates(from.predicate, to.predicate) : 0;
  const spans = { before: from.span, after: to.span };
  return { field, change, ...toDirection(sign), ...spans, isTentative: isTentative && isReworded };
}

function toReworded(field: string, before: Span, after: Span, isTentative: boolean): ComparedStance {
  return { field, change: 'reworded', before, after, isTentative };
}

function toReplaced(
  field: string,
  [before, after]: readonly [Stance, Stance],
  isTentative: boolean,
): ComparedStance {
  const sign = compareStances(before.modifier, after.modifier);
  return {
    field,
    change: 'replaced',
    ...toDirection(sign),
    before: before.span,
    after: after.span,
    isTentative,
  };
}

/** What one side deploys and the other has in no mode. */
function listDeployed(from: Stances, others: Stances): Stance[] {
  return [...from.values()].filter(({ modifier, isDeployed }) => isDeployed && !others.has(modifier));
}

/** By field, where a text says what the policy shall do without any modifier: 财政政策要更加积极有为. */
function findBare({ text, sentences }: ComparedDocument): ReadonlyMap<string, Span> {
  const bare = new Map<string, Span>();
  for (const { words, core, start, end } of findStances(text)) {
    const isDeployed = sentences[findSpanAt(sentences, start)]?.mode === 'deployment';
    if (isDeployed && start === core.start && end > core.end && !bare.has(words))
      bare.set(words, { start, end });
  }
  return bare;
}

/** By field, the stances of a text; of each modifier the first that is deployed, and of these the first that says more than the modifier. */
function findModifiers({ text, sentences }: ComparedDocument): Map<string, Map<string, Stance>> {
  const fields = new Map<string, Map<string, Stance>>();
  for (const { words, core, start, end } of findStances(text)) {
    const modifier = toFoldedName(text.slice(start, core.start)).replace(/的$/u, '');
    if (modifier === '') continue;
    const isDeployed = sentences[findSpanAt(sentences, start)]?.mode === 'deployment';
    const predicate = toFoldedName(text.slice(core.end, end));
    const found = fields.get(words) ?? new Map<string, Stance>();
    fields.set(words, found);
    const other = found.get(modifier);
    const rank = (stance: Stance) => (stance.isDeployed ? 2 : 0) + (stance.predicate === '' ? 0 : 1);
    const stance = { modifier, predicate, isDeployed, span: { start, end } };
    if (other === undefined || rank(stance) > rank(other)) found.set(modifier, stance);
  }
  return fields;
}

/** Rows with the turns of stances that they hold both sides of, beside those of their clauses. */
export function addStances(
  rows: readonly ComparedRow[],
  stances: readonly ComparedStance[],
): readonly ComparedRow[] {
  return rows.map((row) => {
    const turned = stances.flatMap(({ direction, before, after }): StrengthChange[] => {
      if (direction === undefined || before === undefined || after === undefined) return [];
      const isOwn = holds([...row.before, ...row.shared], before) && holds(row.after, after);
      const isSaid = row.strengths.some((one) => containsSpan(one.after, after));
      return isOwn && !isSaid ? [{ direction, before, after }] : [];
    });
    return turned.length === 0 ? row : { ...row, strengths: [...row.strengths, ...turned] };
  });
}

function holds(sentences: readonly Span[], span: Span): boolean {
  return sentences.some((sentence) => containsSpan(sentence, span));
}
