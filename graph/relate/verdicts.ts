/** What readers ruled on evolutions: a wrong one goes, a right one is certain. */
import type { Verdict } from '../resolve/rulings.ts';
import type { Relation } from './relation.ts';

export interface JudgedRelations {
  readonly relations: readonly Relation[];
  /** Places of the rulings that found their evolution. */
  readonly applied: ReadonlySet<number>;
}

/**
 * Apply verdicts.
 *
 * @param verdicts - By `source target`.
 */
export function applyVerdicts(
  relations: readonly Relation[],
  verdicts: ReadonlyMap<string, { readonly verdict: Verdict; readonly place: number }>,
): JudgedRelations {
  const applied = new Set<number>();
  const judged = relations.flatMap((relation): Relation[] => {
    const ruling =
      relation.attributes.kind === 'evolves-into'
        ? verdicts.get(`${relation.source} ${relation.target}`)
        : undefined;
    if (ruling === undefined || relation.attributes.kind !== 'evolves-into') return [relation];
    applied.add(ruling.place);
    return ruling.verdict === 'wrong'
      ? []
      : [{ ...relation, attributes: { ...relation.attributes, confidence: 1 } }];
  });
  return { relations: judged, applied };
}
