/**
 * Terms and names that one text has and the other has not.
 *
 * What the other text has under another name, at more length, or with other words inside is not absent. Where it speaks of the same narrow
 * matter in other words, the word is gone and the matter is not (`kin`); where it lists what a name sums up, the name alone is new
 * (`members`).
 */
import { GOVERNING_VERBS } from '../lexicon/grammar.ts';
import { findMatters } from '../lexicon/matters.ts';
import { stripQualifiers } from '../lexicon/qualifiers.ts';
import type { Mention } from '../model/findings.ts';
import type { EntityKey } from '../model/ids.ts';
import { type EntityKind, isTermKind } from '../model/kinds.ts';
import { compareSpans, type Span } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { segmentClauses } from '../text/sentences.ts';
import type { ComparedDocument, ComparedTerm, CompareOptions } from './comparison.ts';
import { findMembers } from './members.ts';
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
    const findKin = createKinSearch(other);
    const mentioned = new Set(other.mentions.map(({ entity }) => entity));
    const whole = from.mentions.filter(({ start }) => !isInVerb(from.text, start));
    const found = [...groupMentions(whole)].flatMap(([key, mentions]): ComparedTerm[] => {
      const facts = entities.get(key);
      if (facts === undefined || mentioned.has(key)) return [];
      if (!isTermKind(facts.kind) && !NAME_KINDS.includes(facts.kind)) return [];
      const forms = new Set([
        facts.label,
        ...(facts.aliases ?? []),
        ...mentions.map(({ start, end }) => from.text.slice(start, end)),
      ]);
      if ([...forms].some((form) => holdsName(haystack, form))) return [];
      // Without its qualifiers it goes on: 扩大国内需求 in 扩大需求.
      if (change === 'gone' && [...forms].some((form) => haystack.folded.includes(toPlainName(form))))
        return [];
      const known = seen?.get(key);
      const form = from.text.slice(mentions[0]?.start, mentions[0]?.end);
      const kin = change === 'gone' && isTermKind(facts.kind) ? findKin(form) : undefined;
      const members = findMembers(form, other.text, other.sentences);
      return [
        {
          key,
          kind: facts.kind,
          label: facts.label,
          form,
          isKnown: mentions.some(({ rule }) => rule === 'lexicon'),
          change,
          mentions: mentions.map(({ start, end }) => ({ start, end })),
          ...(kin === undefined ? {} : { kin }),
          ...(members === undefined ? {} : { members }),
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

/** A search for the first deploying clause of a text on the narrow matter of a term. */
function createKinSearch({ text, sentences }: ComparedDocument): (form: string) => Span | undefined {
  let clauses: ReadonlyMap<string, Span> | undefined;
  return (form) => {
    clauses ??= listMatters(text, sentences);
    for (const matter of findMatters(toFoldedName(form))) {
      const clause = clauses.get(matter);
      if (clause !== undefined) return clause;
    }
    return undefined;
  };
}

/** The first clause of each matter. */
function listMatters(text: string, sentences: ComparedDocument['sentences']): ReadonlyMap<string, Span> {
  const clauses = new Map<string, Span>();
  for (const sentence of sentences) {
    if (sentence.mode !== 'deployment') continue;
    for (const clause of segmentClauses(text, sentence))
      for (const matter of findMatters(toFoldedName(text.slice(clause.start, clause.end))))
        if (!clauses.has(matter)) clauses.set(matter, clause);
  }
  return clauses;
}

/** Fewest units that are left of a name without its qualifiers for it to be the same still. */
const SHORTEST_PLAIN = 4;

function toPlainName(form: string): string {
  return stripQualifiers(toFoldedName(form), SHORTEST_PLAIN);
}

const VERBS: ReadonlySet<string> = new Set(GOVERNING_VERBS);

/** Whether a mention begins with the second character of a verb, so that it is none: 促|进出口, 确|保基本. */
function isInVerb(text: string, start: number): boolean {
  return start > 0 && VERBS.has(text.slice(start - 1, start + 1));
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
