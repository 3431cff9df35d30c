/** The names of a graph made ready for search: labels, aliases, and of documents and meetings date and series. */
import { getNodeDate } from './dates.ts';
import { listSeries } from './filters.ts';
import { compareSalience, type GraphIndex, type GraphNode } from './graph-index.ts';
import { createHaystack, type Haystack } from './haystack.ts';
import {
  foldName,
  learnReadings,
  type Readings,
  type SearchName,
  toNameByReadings,
  toNameWithPinyin,
} from './search-names.ts';

/** What of a node was matched. */
export const MATCH_FIELDS = ['label', 'alias', 'date', 'series'] as const;
export type MatchField = (typeof MATCH_FIELDS)[number];

/** A name of a node. */
export interface IndexedName extends SearchName {
  readonly node: GraphNode;
  readonly field: MatchField;
  /** Place of the node in order of salience. */
  readonly order: number;
}

/** Names of a graph, made once. */
export interface SearchIndex {
  /** In order of salience. */
  readonly nodes: readonly GraphNode[];
  /** In the order of their nodes; of a node its label first. */
  readonly names: readonly IndexedName[];
  /** `order` of each name, and the index of its `field`: looking into thousands of names takes longer. */
  readonly orders: Int32Array;
  readonly fields: Uint8Array;
  readonly folded: Haystack;
  readonly spelled: Haystack;
  /** 1 at each place of `spelled` where a syllable begins, or what has none. */
  readonly unitStarts: Uint8Array;
  readonly initials: Haystack;
  /** Every character of a name: a query with another may be in traditional script. */
  readonly characters: ReadonlySet<string>;
}

/** Make the index. Linear in names. */
export function createSearchIndex(index: GraphIndex): SearchIndex {
  const steps = prepareSearchIndex(index);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Make the index in steps of a few milliseconds, so that whoever makes it may do something else in between. */
export function* prepareSearchIndex(index: GraphIndex): Generator<undefined, SearchIndex, undefined> {
  const nodes = [...index.nodes.values()].sort(compareSalience);
  yield;
  const readings: Readings = new Map();
  const labels = yield* mapInSteps(nodes, ({ attributes }) => {
    const label = toNameWithPinyin(attributes.label, attributes.pinyin);
    learnReadings(readings, label);
    return label;
  });
  const named = yield* mapInSteps(nodes, (node, order): readonly IndexedName[] => {
    const label = labels[order] ?? toNameByReadings(node.attributes.label, readings);
    const others = listOtherNames(index, node).map(({ text, field }) => ({
      ...toNameByReadings(text, readings),
      node,
      field,
      order,
    }));
    return [Object.assign(label, { node, field: 'label' as const, order }), ...others];
  });
  const names = named.flat();
  const [folded, spelled, initials] = [
    createHaystack(names.map((name) => name.folded)),
    createHaystack(names.map((name) => name.spelled)),
    createHaystack(names.map((name) => name.initials)),
  ];
  yield;
  const unitStarts = new Uint8Array(spelled.text.length);
  yield* mapInSteps(names, ({ syllables }, i) => {
    let at = spelled.starts[i] ?? 0;
    for (const syllable of syllables) {
      unitStarts[at] = 1;
      at += syllable.length || 1;
    }
  });
  const characters = new Set(folded.text.split(''));
  const orders = Int32Array.from(names, ({ order }) => order);
  const fields = Uint8Array.from(names, ({ field }) => MATCH_FIELDS.indexOf(field));
  return { nodes, names, orders, fields, folded, spelled, unitStarts, initials, characters };
}

/** Items between two steps. */
const STEP_SIZE = 400;

function* mapInSteps<T, U>(
  items: readonly T[],
  map: (item: T, i: number) => U,
): Generator<undefined, readonly U[], undefined> {
  const mapped: U[] = [];
  for (const [i, item] of items.entries()) {
    if (i % STEP_SIZE === 0) yield;
    mapped.push(map(item, i));
  }
  return mapped;
}

function listOtherNames(
  index: GraphIndex,
  { attributes, key }: GraphNode,
): readonly { readonly text: string; readonly field: MatchField }[] {
  const aliases = (attributes.aliases ?? []).map((text) => ({ text, field: 'alias' as const }));
  if (attributes.kind !== 'document' && attributes.kind !== 'meeting') return aliases;
  const date = getNodeDate(index, key);
  const dates = date === undefined ? [] : [date, toSpokenDate(date)];
  const series = attributes.kind === 'meeting' ? [attributes.series] : listSeries(index, key);
  return [
    ...aliases,
    ...dates.map((text) => ({ text, field: 'date' as const })),
    ...series.map((text) => ({ text, field: 'series' as const })),
  ];
}

/** 2024-12-09 as 2024年12月9日. */
function toSpokenDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
}

/** Whether a query has a character that no name has: it may be in traditional script. */
export function hasUnknownCharacter({ characters }: SearchIndex, query: string): boolean {
  return [...foldName(query).folded].some((unit) => !/[a-z]/u.test(unit) && !characters.has(unit));
}
