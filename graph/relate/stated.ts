/** Relations that a text states by itself: mentioned-in, reports-on, sets-out, part-of, kind-of. */
import type { Tally } from '../resolve/tally.ts';
import type { Relation } from './relation.ts';

/** Anything → the documents that mention it. */
export function relateMentions(tally: Tally): Relation[] {
  return [...tally.entities].flatMap(([source, record]) =>
    [...record.mentionCounts]
      .filter(([, count]) => count > 0)
      .map(([target, count]): Relation => ({ source, target, attributes: { kind: 'mentioned-in', count } })),
  );
}

/** Document → the meeting that it is about, named or not. */
export function relateSubjects(tally: Tally): Relation[] {
  return [...tally.documents].flatMap(([source, { subject }]): Relation[] =>
    subject === undefined ? [] : [{ source, target: subject, attributes: { kind: 'reports-on' } }],
  );
}

/** Meeting, or document without one, → task, with its rank; bullets are part of their chapter. */
export function relateTasks(tally: Tally): Relation[] {
  const relations = new Map<string, Relation>();
  const documents = [...tally.documents].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [document, { subject, tasks }] of documents) {
    for (const { task, rank, parent, heading } of tasks) {
      const relation: Relation =
        parent === undefined
          ? {
              source: subject ?? document,
              target: task,
              attributes: { kind: 'sets-out', rank, evidence: [heading] },
            }
          : { source: task, target: parent, attributes: { kind: 'part-of', evidence: [heading] } };
      const key = `${relation.source} ${relation.target}`;
      if (!relations.has(key)) relations.set(key, relation);
    }
  }
  return [...relations.values()];
}

/** Term → task in whose heading or paragraph it stands. */
export function relateParts(tally: Tally): Relation[] {
  return [...tally.partOf.values()].map(({ source, target, evidence }) => ({
    source,
    target,
    attributes: { kind: 'part-of', evidence },
  }));
}

/** Specific → general, as enumerations name them. */
export function relateKinds(tally: Tally): Relation[] {
  return [...tally.kindOf.values()].map(({ source, target, evidence }) => ({
    source,
    target,
    attributes: { kind: 'kind-of', evidence },
  }));
}
