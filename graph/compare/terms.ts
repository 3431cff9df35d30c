/** Terms and names that one text has and the other has not. */
import type { Mention } from '../model/findings.ts';
import type { EntityKey } from '../model/ids.ts';
import { type EntityKind, isTermKind } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import type { ComparedDocument, ComparedTerm, CompareOptions } from './comparison.ts';

const NAME_KINDS: readonly EntityKind[] = ['organization', 'person', 'place'];

/**
 * Find what is new and what is gone: no mention in the other text, and neither its label nor any form of it there as a part of other words.
 *
 * @returns New ones by first mention, then those gone.
 */
export function compareTerms(
  before: ComparedDocument,
  after: ComparedDocument,
  { entities, seen }: Pick<CompareOptions, 'entities' | 'seen'>,
  isTentative: boolean,
): ComparedTerm[] {
  const find = (from: ComparedDocument, other: ComparedDocument, change: ComparedTerm['change']) => {
    const folded = toFoldedName(other.text);
    const mentioned = new Set(other.mentions.map(({ entity }) => entity));
    return [...groupMentions(from.mentions)].flatMap(([key, mentions]): ComparedTerm[] => {
      const facts = entities.get(key);
      if (facts === undefined || mentioned.has(key)) return [];
      if (!isTermKind(facts.kind) && !NAME_KINDS.includes(facts.kind)) return [];
      const forms = [facts.label, ...mentions.map(({ start, end }) => from.text.slice(start, end))];
      if (forms.some((form) => folded.includes(toFoldedName(form)))) return [];
      const known = seen?.get(key);
      return [
        {
          key,
          kind: facts.kind,
          label: facts.label,
          change,
          mentions,
          ...(known === undefined ? {} : { seen: known }),
          ...(seen === undefined ? {} : { isFirstSeen: change === 'new' && known === undefined }),
          isTentative,
        },
      ];
    });
  };
  return [...find(after, before, 'new'), ...find(before, after, 'gone')];
}

function groupMentions(mentions: readonly Mention[]): Map<EntityKey, Span[]> {
  const groups = new Map<EntityKey, Span[]>();
  for (const { entity, start, end } of mentions) {
    const group = groups.get(entity);
    if (group === undefined) groups.set(entity, [{ start, end }]);
    else group.push({ start, end });
  }
  return groups;
}
