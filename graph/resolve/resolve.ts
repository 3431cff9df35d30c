/**
 * Surface forms → entities, over all documents. Most of it is decided where a document is read, since keys say what a thing is; what
 * only the whole corpus tells is left: names, and items that one text numbers and another does not.
 */
import type { EntityKey } from '../model/ids.ts';
import { compareText } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { addPair, type EntityRecord, type PairRecord, type Tally, type TaskPlace } from './tally.ts';

/** Names shown for an entity. */
export interface ResolvedName {
  readonly label: string;
  /** Other names, sorted; without those that differ from the label in blanks and quotation marks only. */
  readonly aliases: readonly string[];
}

/**
 * Name an entity: the lexicon's name, or the form that its fullest document gives it.
 */
export function resolveName({ entity, forms }: EntityRecord): ResolvedName {
  const label = entity.label;
  const seen = new Set([toFoldedName(label)]);
  const aliases: string[] = [];
  const byCount = [...forms].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  for (const [form] of byCount) {
    const folded = toFoldedName(form);
    if (seen.has(folded)) continue;
    seen.add(folded);
    aliases.push(form);
  }
  return { label, aliases: aliases.sort(compareText) };
}

/** A tally whose tasks are joined. */
export interface ResolvedTally {
  readonly tally: Tally;
  /** Keys that are gone, with the key that each now goes by. */
  readonly renamed: ReadonlyMap<EntityKey, EntityKey>;
}

/**
 * Join tasks of one meeting that a text without numbers and one with numbers announce under the same heading: the numbered
 * one stays, since its key rests on the meeting's own rank.
 *
 * @returns A tally in which no key of a joined task is left.
 */
export function resolveTasks(tally: Tally): ResolvedTally {
  const renamed = findRenamedTasks(tally);
  if (renamed.size === 0) return { tally, renamed };
  const rename = (key: EntityKey): EntityKey => renamed.get(key) ?? key;
  const entities = new Map([...tally.entities].filter(([key]) => !renamed.has(key)));
  for (const [key, target] of renamed) {
    const [kept, joined] = [entities.get(target), tally.entities.get(key)];
    if (kept !== undefined && joined !== undefined) entities.set(target, joinTasks(kept, joined));
  }
  const renamePairs = (pairs: ReadonlyMap<string, PairRecord>): Map<string, PairRecord> => {
    const moved = new Map<string, PairRecord>();
    for (const pair of pairs.values()) {
      addPair(moved, { ...pair, source: rename(pair.source), target: rename(pair.target) });
    }
    return moved;
  };
  const documents = new Map(
    [...tally.documents].map(([key, record]) => [
      key,
      { ...record, tasks: record.tasks.map((place) => renamePlace(place, rename)) },
    ]),
  );
  return { tally: { ...tally, entities, partOf: renamePairs(tally.partOf), documents }, renamed };
}

function renamePlace(place: TaskPlace, rename: (key: EntityKey) => EntityKey): TaskPlace {
  const { parent, ...rest } = place;
  return { ...rest, task: rename(place.task), ...(parent === undefined ? {} : { parent: rename(parent) }) };
}

function joinTasks(numbered: EntityRecord, other: EntityRecord): EntityRecord {
  const forms = new Map(numbered.forms);
  for (const [form, count] of other.forms) forms.set(form, (forms.get(form) ?? 0) + count);
  const mentionCounts = new Map(numbered.mentionCounts);
  for (const [document, count] of other.mentionCounts)
    mentionCounts.set(document, (mentionCounts.get(document) ?? 0) + count);
  return {
    ...numbered,
    forms,
    mentionCounts,
    sentenceCount: numbered.sentenceCount + other.sentenceCount,
    rules: new Set([...numbered.rules, ...other.rules]),
  };
}

function findRenamedTasks(tally: Tally): Map<EntityKey, EntityKey> {
  const numbered = new Map<string, EntityKey>();
  const keys = [...tally.entities.keys()].filter((key) => key.startsWith('task:')).sort(compareText);
  const isNumbered = (key: EntityKey) => /第\d+项$/u.test(key);
  const owner = (key: EntityKey, name: string) => key.slice(0, key.length - name.length);
  for (const key of keys.filter(isNumbered)) {
    const record = tally.entities.get(key);
    const name = /第\d+项$/u.exec(key)?.[0] ?? '';
    for (const form of record?.forms.keys() ?? []) {
      const id = `${owner(key, name)}${toFoldedName(form)}`;
      if (!numbered.has(id)) numbered.set(id, key);
    }
  }
  const renamed = new Map<EntityKey, EntityKey>();
  for (const key of keys) {
    const target = isNumbered(key) ? undefined : numbered.get(key);
    if (target !== undefined) renamed.set(key, target);
  }
  return renamed;
}
