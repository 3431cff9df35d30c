/** Other names to ask for: those of the same thing, and shorter ones. */
import { compareText } from '../model/span.ts';
import { compareSalience, type GraphIndex, type GraphNode } from './graph-index.ts';
import { foldName } from './search-names.ts';

/** Most names suggested. */
const MOST_NAMES = 4;

/** Names of a node; none of a document or meeting, which are no terms. */
function listNames({ attributes }: GraphNode): readonly string[] {
  const { kind, label, aliases = [] } = attributes;
  return kind === 'document' || kind === 'meeting' ? [] : [label, ...aliases];
}

/** The other names of what a term names, however it is written. */
export function listOtherNames(index: GraphIndex, term: string): readonly string[] {
  const name = foldName(term).folded;
  const named = [...index.nodes.values()]
    .filter((node) => listNames(node).some((one) => foldName(one).folded === name))
    .sort(compareSalience);
  const names = named.flatMap(listNames).filter((one) => foldName(one).folded !== name);
  return [...new Map(names.map((one) => [foldName(one).folded, one])).values()].slice(0, MOST_NAMES);
}

/** Names that a term holds, the longest first, and none that another of them holds. */
export function listContainedNames(index: GraphIndex, term: string): readonly string[] {
  const name = foldName(term).folded;
  const contained = [...index.nodes.values()]
    .flatMap(listNames)
    .map((label) => ({ label, folded: foldName(label).folded }))
    .filter(({ folded }) => folded.length > 1 && folded !== name && name.includes(folded))
    .sort((a, b) => b.folded.length - a.folded.length || compareText(a.label, b.label));
  const kept: { readonly label: string; readonly folded: string }[] = [];
  for (const one of contained) if (!kept.some(({ folded }) => folded.includes(one.folded))) kept.push(one);
  return kept.slice(0, MOST_NAMES).map(({ label }) => label);
}

/** Names that a term may be short for: it has its characters in their order (房住不炒), the shortest first. */
export function listFullNames(index: GraphIndex, term: string): readonly string[] {
  const name = foldName(term).folded;
  return [...index.nodes.values()]
    .flatMap(listNames)
    .map((label) => ({ label, folded: foldName(label).folded }))
    .filter(({ folded }) => name.length > 1 && folded !== name && isShortFor(name, folded))
    .sort((a, b) => a.folded.length - b.folded.length || compareText(a.label, b.label))
    .slice(0, MOST_NAMES)
    .map(({ label }) => label);
}

function isShortFor(short: string, full: string): boolean {
  let at = 0;
  for (const character of short) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
