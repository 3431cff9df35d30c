/**
 * What can be asked of this corpus, by way of example? Each example of the help is taken from the graph that is open, and finds something
 * in it.
 */
import { type NodeKind, TERM_KINDS } from '../model/kinds.ts';
import {
  compareSalience,
  type GraphIndex,
  type GraphNode,
  getEdgesOfKind,
  getOpposite,
  isDocumentNode,
} from './graph-index.ts';
import { toNameWithPinyin } from './search-names.ts';

/** Words to type, and conditions to set. */
export interface Examples {
  /** A term of four characters or more, and ways to type it. */
  readonly term: string;
  readonly characters: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly mixed: string;
  readonly typo: string;
  /** Two terms that sentences name together. */
  readonly words: string;
  /** Month of the latest document, and the series with the most meetings; absent where there is none. */
  readonly month?: string;
  readonly series?: string;
  /** First and last year of the corpus. */
  readonly years?: readonly [first: string, last: string];
  /** Kinds that occur, at most two. */
  readonly kinds: readonly NodeKind[];
  /** Words of a title. */
  readonly title?: string;
}

/** Shortest term that shows every way to type it, a typing error among them. */
const LEAST_LENGTH = 4;

/** Longest words taken from a title. */
const TITLE_LENGTH = 4;

/**
 * Choose examples.
 *
 * @param opening - Node that the first screen shows; the example, where it is a term that is long enough.
 * @returns `undefined` for a graph without such a term.
 */
export function chooseExamples(index: GraphIndex, opening: string | undefined): Examples | undefined {
  const nodes = [...index.nodes.values()].sort(compareSalience);
  const first = opening === undefined ? undefined : index.nodes.get(opening);
  const node = [...(first === undefined ? [] : [first]), ...nodes].find(isTypable);
  if (node === undefined) return undefined;
  const term = node.attributes.label;
  const { syllables, initials } = toNameWithPinyin(term, node.attributes.pinyin);
  const documents = nodes.filter(isDocumentNode);
  const dates = documents.flatMap(({ attributes }) => attributes.date ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  const series = findSeries(nodes);
  const title = documents[0]?.attributes.label.match(/\p{Script=Han}{2,}/u)?.[0].slice(0, TITLE_LENGTH);
  return {
    term,
    characters: term.slice(0, 2),
    pinyin: syllables.slice(0, 2).join(''),
    initials,
    mixed: `${syllables[0]}${term.slice(1, 2)}`,
    typo: `${term.slice(0, 2)}${term.charAt(3)}${term.charAt(2)}${term.slice(4)}`,
    words: [term, findCompanion(index, node)].filter(Boolean).join(' '),
    ...(to === undefined || to.length < 7 ? {} : { month: `${to.slice(0, 4)}年${Number(to.slice(5, 7))}月` }),
    ...(series === undefined ? {} : { series }),
    ...(from === undefined || to === undefined ? {} : { years: [from.slice(0, 4), to.slice(0, 4)] as const }),
    kinds: [...new Set(nodes.map(({ attributes }) => attributes.kind))]
      .filter((kind) => kind !== 'document')
      .slice(0, 2),
    ...(title === undefined ? {} : { title }),
  };
}

/** A term in characters alone, of which the third and fourth differ, so that swapping them is an error. */
function isTypable({ attributes }: GraphNode): boolean {
  const { kind, label } = attributes;
  return (
    TERM_KINDS.some((one) => one === kind) &&
    label.length >= LEAST_LENGTH &&
    /^\p{Script=Han}+$/u.test(label) &&
    label.charAt(2) !== label.charAt(3)
  );
}

/** What is named most often in one sentence with a term. */
function findCompanion(index: GraphIndex, { key }: GraphNode): string | undefined {
  const [best] = [...getEdgesOfKind(index, key, 'related-to')].sort(
    (a, b) => b.attributes.support - a.attributes.support,
  );
  return best === undefined ? undefined : index.nodes.get(getOpposite(best, key))?.attributes.label;
}

function findSeries(nodes: readonly GraphNode[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { attributes } of nodes)
    if (attributes.kind === 'meeting')
      counts.set(attributes.series, (counts.get(attributes.series) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}
