/** Terms and names that one text has and the other has not. */
import type { Mention } from '../model/findings.ts';
import type { EntityKey } from '../model/ids.ts';
import { type EntityKind, isTermKind } from '../model/kinds.ts';
import { compareSpans, type Span } from '../model/span.ts';
import type { ComparedDocument, ComparedTerm, CompareOptions } from './comparison.ts';
import { holdsName, type Presence } from './presence.ts';

const NAME_KINDS: readonly EntityKind[] = ['organization', 'person', 'place'];

/**
 * Find what is new and what is gone: no mention in the other text, and neither its label nor any form of it there, be it as a part of other
 * words or said at more length.
 *
 * @returns New ones by first mention, then those gone.
 */
export function compareTerms(
  before: ComparedDocument,
  after: ComparedDocument,
  { entities, seen }: Pick<CompareOptions, 'entities' | 'seen'>,
  presence: Presence,
): ComparedTerm[] {
  const find = (from: ComparedDocument, other: ComparedDocument, change: ComparedTerm['change']) => {
    const haystack = change === 'new' ? presence.before : presence.after;
    const mentioned = new Set(other.mentions.map(({ entity }) => entity));
    const found = [...groupMentions(from.mentions)].flatMap(([key, mentions]): ComparedTerm[] => {
      const facts = entities.get(key);
      if (facts === undefined || mentioned.has(key)) return [];
      if (!isTermKind(facts.kind) && !NAME_KINDS.includes(facts.kind)) return [];
      const forms = new Set([facts.label, ...mentions.map(({ start, end }) => from.text.slice(start, end))]);
      if ([...forms].some((form) => holdsName(haystack, form))) return [];
      const known = seen?.get(key);
      return [
        {
          key,
          kind: facts.kind,
          label: facts.label,
          form: from.text.slice(mentions[0]?.start, mentions[0]?.end),
          isKnown: mentions.some(({ rule }) => rule === 'lexicon'),
          change,
          mentions: mentions.map(({ start, end }) => ({ start, end })),
          ...(known === undefined ? {} : { seen: known }),
          ...(seen === undefined ? {} : { isFirstSeen: change === 'new' && known === undefined }),
          isTentative: presence.isTentative,
        },
      ];
    });
    return dropInner(found);
  };
  return [...find(after, before, 'new'), ...find(before, after, 'gone')];
}

/** Without terms that stand in none but longer ones that are found too: 服务消费与养老再贷款 says it for 再贷款. */
function dropInner(terms: readonly ComparedTerm[]): ComparedTerm[] {
  // Sorted, a span comes behind those that hold it, so that only the farthest end before it need be known.
  const spans = terms.flatMap(({ mentions }) => mentions).sort(compareSpans);
  const inner = new Set<Span>();
  let farthest = -1;
  let last: Span | undefined;
  for (const span of spans) {
    const isTwin = last !== undefined && last.start === span.start && last.end === span.end;
    if (span.end <= farthest && !isTwin) inner.add(span);
    else last = span;
    farthest = Math.max(farthest, span.end);
  }
  return terms.filter(({ mentions }) => !mentions.every((span) => inner.has(span)));
}

function groupMentions(mentions: readonly Mention[]): Map<EntityKey, Mention[]> {
  const groups = new Map<EntityKey, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.entity);
    if (group === undefined) groups.set(mention.entity, [mention]);
    else group.push(mention);
  }
  return groups;
}
