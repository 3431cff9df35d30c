/** What readers ruled on evolutions: a wrong one goes, a right one is certain. */
import type { EvolutionRuling, Ruling } from '../resolve/rulings.ts';
import type { Relation } from './relation.ts';

/** Relations after verdicts. */
export interface JudgedRelations {
  readonly relations: readonly Relation[];
  /** Rulings that found their evolution. */
  readonly applied: ReadonlySet<Ruling>;
}

/**
 * Apply verdicts.
 *
 * @param verdicts - By `source target`.
 */
export function applyVerdicts(
  relations: readonly Relation[],
  verdicts: ReadonlyMap<string, EvolutionRuling>,
): JudgedRelations {
  const applied = new Set<Ruling>();
  const judged = relations.flatMap((relation): Relation[] => {
    const ruling =
      relation.attributes.kind === 'evolves-into'
        ? verdicts.get(`${relation.source} ${relation.target}`)
        : undefined;
    if (ruling === undefined || relation.attributes.kind !== 'evolves-into') return [relation];
    applied.add(ruling);
    return ruling.verdict === 'wrong'
      ? []
      : [{ ...relation, attributes: { ...relation.attributes, confidence: 1 } }];
  });
  return { relations: judged, applied };
}
