/** Which terms of this corpus are worth tracing first? */
import { isEarlier, type PartialDate } from '../model/document.ts';
import { isTermKind, type TermKind } from '../model/kinds.ts';
import { compareDates } from './dates.ts';
import { compareSalience, type GraphIndex, type GraphNode, getEdgesOfKind } from './graph-index.ts';

/** Most of one kind, so that no kind fills the list. */
const MOST_OF_KIND = 3;
/** Stances that a corpus turned to, of the list. */
const MOST_TURNS = 2;
/** A term of fewer documents has no course to trace. */
const LEAST_DOCUMENTS = 3;

/** Share of its salience that a term keeps which the corpus has from the beginning: it is there, but nothing happened. */
const LASTING_SHARE = 0.3;
/** A stance with its field alone: 适度宽松的货币政策. */
const STANCE = /^.{2,6}的.{2,4}政策$/u;

/**
 * Names to trace: the latest stances of policies that others gave way to, then terms that came up in the course of the corpus, the most
 * telling first.
 *
 * @param count - Most names returned (default 8).
 */
export function listTellingTerms(index: GraphIndex, count = 8): readonly string[] {
  const nodes = [...index.nodes.values()];
  const subjects = new Set<string>();
  const turns = nodes
    .filter((node) => isTurn(index, node))
    .sort((a, b) => compareDates(getFirst(b), getFirst(a)) || compareSalience(a, b))
    .filter(({ attributes }) => attributes.kind === 'wording' && isNew(subjects, attributes.words));
  const dates = nodes.flatMap(({ attributes }) =>
    attributes.kind === 'document' && attributes.date !== undefined ? [attributes.date] : [],
  );
  const kinds = new Map<TermKind, number>();
  const terms = nodes
    .filter(({ attributes }) => isTermKind(attributes.kind) && isKnown(attributes) && hasCourse(attributes))
    .map((node) => ({ node, score: node.attributes.salience * getLateness(node, dates) }))
    .sort((a, b) => b.score - a.score || compareSalience(a.node, b.node))
    .map(({ node }) => node)
    .filter(({ attributes: { kind } }) => {
      if (!isTermKind(kind)) return false;
      const taken = kinds.get(kind) ?? 0;
      kinds.set(kind, taken + 1);
      return taken < MOST_OF_KIND;
    });
  const names = [...turns.slice(0, MOST_TURNS), ...terms].map(({ attributes }) => attributes.label);
  return [...new Set(names)].slice(0, count);
}

function isNew(seen: Set<string>, name: string): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  return true;
}

function getFirst({ attributes }: GraphNode): PartialDate | undefined {
  return 'first' in attributes ? attributes.first : undefined;
}

/** Share of documents before the first that has the term, and a little. */
function getLateness(node: GraphNode, dates: readonly PartialDate[]): number {
  const first = getFirst(node);
  if (first === undefined) return LASTING_SHARE;
  const before = dates.filter((date) => isEarlier(date, first)).length;
  return LASTING_SHARE + before / dates.length;
}

/** Whether the lexicon has it: what was only found by its structure may be no term. */
function isKnown(attributes: GraphNode['attributes']): boolean {
  return 'rules' in attributes && attributes.rules.includes('lexicon');
}

function hasCourse(attributes: GraphNode['attributes']): boolean {
  return 'documentCount' in attributes && attributes.documentCount >= LEAST_DOCUMENTS;
}

/** Whether a stance of a policy, without what follows it, replaced another and lasted. */
function isTurn(index: GraphIndex, { key, attributes }: GraphNode): boolean {
  if (attributes.kind !== 'wording' || !STANCE.test(attributes.label) || !hasCourse(attributes)) return false;
  return getEdgesOfKind(index, key, 'evolves-into').some(
    ({ target, attributes: { change } }) =>
      target === key && (change.includes('strengthened') || change.includes('weakened')),
  );
}
