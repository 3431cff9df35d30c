/** Stances of fiscal, monetary and macroeconomic policy side by side. */
import { compareStances } from '../lexicon/intensity.ts';
import { POLICY_FIELDS } from '../lexicon/policy-fields.ts';
import { findStances } from '../lexicon/stances.ts';
import type { Span } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { findSpanAt } from '../text/sentences.ts';
import type { ComparedDocument, ComparedStance } from './comparison.ts';

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
    return [
      ...kept,
      ...come.map(({ span }): ComparedStance => ({ field, change: 'new', after: span, isTentative })),
      ...gone.map(({ span }): ComparedStance => ({ field, change: 'gone', before: span, isTentative })),
    ];
  });
}

function toKept(field: string, from: Stance, to: Stance, isTentative: boolean): ComparedStance {
  const isReworded = from.predicate !== to.predicate && from.predicate !== '' && to.predicate !== '';
  const change = isReworded ? 'reworded' : 'kept';
  return { field, change, before: from.span, after: to.span, isTentative: isTentative && isReworded };
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
    ...(sign === 0 ? {} : { direction: sign > 0 ? 'strengthened' : 'weakened' }),
    before: before.span,
    after: after.span,
    isTentative,
  };
}

/** What one side deploys and the other has in no mode. */
function listDeployed(from: Stances, others: Stances): Stance[] {
  return [...from.values()].filter(({ modifier, isDeployed }) => isDeployed && !others.has(modifier));
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
