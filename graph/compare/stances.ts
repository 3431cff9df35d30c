/** Stances of fiscal, monetary and macroeconomic policy side by side. */
import { compareStances } from '../lexicon/intensity.ts';
import { POLICY_FIELDS } from '../lexicon/policy-fields.ts';
import { findStances } from '../lexicon/stances.ts';
import type { Span } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { findSpanAt } from '../text/sentences.ts';
import type { ComparedDocument, ComparedStance } from './comparison.ts';

/** Modifiers of one field with where each stands first. */
type Modifiers = ReadonlyMap<string, Span>;

/**
 * Compare the stances that two texts deploy, by field and modifier. A field without a modifier takes no stance here: what it shall do is in
 * the rows.
 */
export function compareStancesOf(
  before: ComparedDocument,
  after: ComparedDocument,
  isTentative: boolean,
): ComparedStance[] {
  const [old, late] = [findModifiers(before), findModifiers(after)];
  return [...POLICY_FIELDS].flatMap(([key, field]): ComparedStance[] => {
    const [from, to] = [old.get(key) ?? new Map<string, Span>(), late.get(key) ?? new Map<string, Span>()];
    const [gone, come] = [drop(from, to), drop(to, from)];
    const kept = [...to].flatMap(([modifier, span]): ComparedStance[] => {
      const other = from.get(modifier);
      return other === undefined
        ? []
        : [{ field, change: 'kept', before: other, after: span, isTentative: false }];
    });
    const [a, b] = [gone[0], come[0]];
    if (a !== undefined && b !== undefined && gone.length === 1 && come.length === 1)
      return [...kept, toReplaced(field, a, b)];
    return [
      ...kept,
      ...come.map(([, span]): ComparedStance => ({ field, change: 'new', after: span, isTentative })),
      ...gone.map(([, span]): ComparedStance => ({ field, change: 'gone', before: span, isTentative })),
    ];
  });
}

function toReplaced(
  field: string,
  [before, from]: readonly [string, Span],
  [after, to]: readonly [string, Span],
): ComparedStance {
  const sign = compareStances(before, after);
  return {
    field,
    change: 'replaced',
    ...(sign === 0 ? {} : { direction: sign > 0 ? 'strengthened' : 'weakened' }),
    before: from,
    after: to,
    isTentative: false,
  };
}

function drop(from: Modifiers, others: Modifiers): [string, Span][] {
  return [...from].filter(([modifier]) => !others.has(modifier));
}

/** By field, what sentences that deploy call for. */
function findModifiers({ text, sentences }: ComparedDocument): Map<string, Map<string, Span>> {
  const fields = new Map<string, Map<string, Span>>();
  for (const { words, core, start, end } of findStances(text)) {
    const modifier = toFoldedName(text.slice(start, core.start)).replace(/的$/u, '');
    if (modifier === '' || sentences[findSpanAt(sentences, start)]?.mode !== 'deployment') continue;
    const found = fields.get(words) ?? new Map<string, Span>();
    fields.set(words, found);
    if (!found.has(modifier)) found.set(modifier, { start, end });
  }
  return fields;
}
