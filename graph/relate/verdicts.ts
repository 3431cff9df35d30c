/**
 * What readers ruled on evolutions: a wrong one goes, a right one is certain, and stands even where no rule makes it.
 *
 * An evolution that only a reader sees needs both its ends in documents whose dates are in order: its sentences are taken from there.
 */

import { isEarlier, type PartialDate } from '../model/document.ts';
import type { EntityKey } from '../model/ids.ts';
import { compareText, type Evidence } from '../model/span.ts';
import type { EvolutionRuling, Ruling } from '../resolve/rulings.ts';
import type { Tally } from '../resolve/tally.ts';
import type { WordingPlace } from '../resolve/wording-places.ts';
import { classifyPlain } from './changes.ts';
import { compareWordings } from './evolutions.ts';
import { findPoints } from './points.ts';
import type { Relation } from './relation.ts';
import { toSaying } from './sayings.ts';
import { relatePlaces } from './wordings.ts';

/** Relations after verdicts. */
export interface JudgedRelations {
  readonly relations: readonly Relation[];
  /** Rulings that found their evolution, or both its ends. */
  readonly applied: ReadonlySet<Ruling>;
}

/**
 * Apply verdicts.
 *
 * @param verdicts - By `source target`.
 * @param tally - Where ends of an evolution are looked for that no rule makes.
 */
export function applyVerdicts(
  relations: readonly Relation[],
  verdicts: ReadonlyMap<string, EvolutionRuling>,
  tally: Tally,
): JudgedRelations {
  if (verdicts.size === 0) return { relations, applied: new Set() };
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
  const missing = [...verdicts.values()].filter(
    (ruling) => ruling.verdict === 'right' && !applied.has(ruling),
  );
  const added = missing.length === 0 ? [] : addEvolutions(missing, tally, applied);
  return { relations: [...judged, ...keepNew(added, judged)], applied };
}

/** A node that rules already made need not be made again. */
function keepNew(added: readonly Relation[], known: readonly Relation[]): Relation[] {
  const seen = new Set(known.map(toId));
  return added.filter((relation) => {
    const id = toId(relation);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

function toId({ source, target, attributes }: Relation): string {
  return `${attributes.kind} ${source} ${target}`;
}

/** Where one document has an end of an evolution. */
interface End {
  readonly label: string;
  readonly evidence: Evidence;
  readonly date: PartialDate;
  readonly wording?: WordingPlace;
}

function addEvolutions(rulings: readonly EvolutionRuling[], tally: Tally, applied: Set<Ruling>): Relation[] {
  const keys = new Set(rulings.flatMap(({ from, to }) => [from, to]));
  const ends = findEnds(tally, keys);
  const evolutions = rulings.flatMap((ruling): Relation[] => {
    const pair = findNearest(ends.get(ruling.from) ?? [], ends.get(ruling.to) ?? []);
    if (pair === undefined) return [];
    applied.add(ruling);
    return [toRuledEvolution(ruling, pair)];
  });
  const wordings = new Set(evolutions.flatMap(({ source, target }) => [source, target] as EntityKey[]));
  return [...evolutions, ...relatePlaces(tally, wordings)];
}

/** Places of wordings, tasks and targets, by key. */
function findEnds(tally: Tally, keys: ReadonlySet<EntityKey>): Map<EntityKey, End[]> {
  const ends = new Map<EntityKey, End[]>();
  const points = findPoints(tally);
  for (const [document, { wordings, tasks, targets }] of tally.documents) {
    const date = points.get(document)?.date;
    if (date === undefined) continue;
    const add = (key: EntityKey, end: Omit<End, 'date' | 'label'> & { readonly label?: string }) => {
      if (!keys.has(key)) return;
      const label = end.label ?? tally.entities.get(key)?.entity.label ?? '';
      ends.set(key, [...(ends.get(key) ?? []), { ...end, label, date }]);
    };
    for (const wording of wordings)
      if (wording.whole) add(wording.wording, { label: wording.label, evidence: wording.evidence, wording });
    for (const { task, heading } of tasks) add(task, { evidence: heading });
    for (const { target, evidence } of targets) add(target, { evidence });
  }
  return ends;
}

/** The earliest place of the later end that has one of the earlier end before it, with the latest of these. */
function findNearest(before: readonly End[], after: readonly End[]): readonly [End, End] | undefined {
  const byDate = (a: End, b: End) =>
    compareText(a.date, b.date) ||
    compareText(a.evidence.document, b.evidence.document) ||
    a.evidence.start - b.evidence.start;
  for (const to of [...after].sort(byDate)) {
    const from = before
      .filter(({ date }) => isEarlier(date, to.date))
      .sort(byDate)
      .at(-1);
    if (from !== undefined) return [from, to];
  }
  return undefined;
}

function toRuledEvolution({ from, to }: EvolutionRuling, [earlier, later]: readonly [End, End]): Relation {
  const { added, removed, kept } = compareWordings(earlier.label, later.label);
  const change =
    earlier.wording !== undefined && later.wording !== undefined
      ? classifyPlain(toSaying(earlier.wording), toSaying(later.wording))
      : (['replaced'] as const);
  return {
    source: from,
    target: to,
    attributes: {
      kind: 'evolves-into',
      change: [...new Set(change)].sort(),
      added,
      removed,
      kept,
      evidence: [earlier.evidence, later.evidence],
      confidence: 1,
    },
  };
}
