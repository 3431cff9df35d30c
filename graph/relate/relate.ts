/** All rules that yield relations, in one list. */
import type { Tally } from '../resolve/tally.ts';
import { relateCoOccurring } from './co-occurrence.ts';
import { relateMeetings } from './evolutions.ts';
import { compareRelations, type Relation } from './relation.ts';
import { relateKinds, relateMentions, relateParts, relateSubjects, relateTasks } from './stated.ts';
import { relateTargets } from './target-successions.ts';
import { relateTaskSuccessions } from './task-successions.ts';
import { relateWordings } from './wordings.ts';

const RULES: readonly ((tally: Tally) => Relation[])[] = [
  relateMentions,
  relateSubjects,
  relateTasks,
  relateParts,
  relateKinds,
  relateCoOccurring,
  relateMeetings,
  relateTaskSuccessions,
  relateTargets,
  relateWordings,
];

/** Apply every rule. Sorted by kind, source and target. */
export function relate(tally: Tally): Relation[] {
  return RULES.flatMap((rule) => rule(tally)).sort(compareRelations);
}
