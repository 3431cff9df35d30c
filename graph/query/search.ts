/**
 * Which nodes does this name? Search over labels, aliases, dates and series, as Chinese is typed: by characters, by pinyin whole,
 * begun or by initials, by both mixed, and with one typing error.
 *
 * Traditional script is for the caller to fold (`text/fold.ts`): its table is large, and few queries need it.
 */
import type { NodeKind } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import { readWrittenDate } from './dates.ts';
import type { NodeFilter } from './filters.ts';
import type { GraphNode } from './graph-index.ts';
import { findStrings } from './haystack.ts';
import type { MatchField, IndexedName as Name, SearchIndex } from './search-index.ts';
import { findNear, findSpelled, isNear } from './search-match.ts';
import { foldName, toNameSpan } from './search-names.ts';

/** How a query stands in a name, the better first; `words`: each of several words somewhere. */
export const MATCH_KINDS = ['whole', 'prefix', 'inner', 'pinyin', 'words', 'typo'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** A node that a query finds. */
export interface SearchHit {
  readonly node: GraphNode;
  readonly match: MatchKind;
  readonly field: MatchField;
  /** The string that was matched: the label, the alias, the date, the series. */
  readonly text: string;
  /** Where in `text` the query stands, in order. */
  readonly spans: readonly Span[];
}

/** Kinds that are shown together. */
export const SEARCH_GROUPS = ['terms', 'work', 'names', 'documents'] as const;
export type SearchGroupName = (typeof SEARCH_GROUPS)[number];

/** Hits of one group. */
export interface SearchGroup {
  readonly name: SearchGroupName;
  /** The best first. */
  readonly hits: readonly SearchHit[];
  /** Nodes found, of which `hits` are the first. */
  readonly count: number;
}

/** Where a query was found. Thousands are for a letter or two, so that what only those shown need is left for later. */
interface Found {
  readonly name: Name;
  readonly match: MatchKind;
  /** In folded units, or where `isSpelled` in the joined pinyin; absent for what only the filter lets through. */
  readonly place?: Span;
  readonly isSpelled?: boolean;
  /** Places of the further words. */
  readonly others?: readonly Found[];
  /** The lower the better; the order within a rank is that of salience. */
  readonly rank: number;
}

/** Best match of each node. */
type Findings = Map<GraphNode, Found>;

/** Pinyin within a name matches only from this length on: `i` is in nearly every syllable. */
const MIN_INNER_PINYIN = 2;

/** Shortest query that may have a typing error: of three characters, two right ones say too little. */
const MIN_NEAR = 4;

/** Typing errors are looked for where less than this is found without. */
const ENOUGH = 5;

/** Most hits shown of a group. */
const GROUP_LIMITS: Readonly<Record<SearchGroupName, number>> = {
  terms: 10,
  work: 6,
  names: 4,
  documents: 5,
};

const GROUPS: Readonly<Record<NodeKind, SearchGroupName>> = {
  policy: 'terms',
  industry: 'terms',
  principle: 'terms',
  concept: 'terms',
  wording: 'terms',
  meeting: 'work',
  task: 'work',
  target: 'work',
  organization: 'names',
  person: 'names',
  place: 'names',
  document: 'documents',
};

const LETTERS = /^[a-z]+$/u;
const LETTER = /[a-z]/u;

/** Digits with what dates are written with. Another digit is another number, and no typing error. */
const NUMBER = /^[\d年月日号./-]+$/u;

/** Words end at blanks, and where numbers begin or end: 2024年中央经济工作会议. */
const WORD = /\d[\d年月日.-]*|[^\d\s]+/gu;

/**
 * Find the nodes that a query names.
 *
 * @param query - Any text; blanks, quotation marks and case do not matter. What is not found as it stands is taken as several words.
 * @param limit - Most hits returned (default 30: what one scrolls through).
 * @returns The best first; for an empty query all that the filter lets through, and without a filter none. Linear in names.
 */
export function search(
  index: SearchIndex,
  query: string,
  limit = 30,
  filter?: NodeFilter,
): readonly SearchHit[] {
  return takeBest(findAll(index, query, filter), limit).map(toHit);
}

/**
 * Find the nodes that a query names, by group.
 *
 * @returns The group of the best hit first; none that is empty.
 */
export function searchGroups(index: SearchIndex, query: string, filter?: NodeFilter): readonly SearchGroup[] {
  const groups = new Map<SearchGroupName, Found[]>(SEARCH_GROUPS.map((name) => [name, []]));
  for (const found of findAll(index, query, filter))
    groups.get(GROUPS[found.name.node.attributes.kind])?.push(found);
  return [...groups]
    .map(([name, found]) => ({ name, best: takeBest(found, GROUP_LIMITS[name]), count: found.length }))
    .sort((a, b) => compareFound(a.best[0], b.best[0]))
    .flatMap(({ name, best, count }) => (count === 0 ? [] : [{ name, hits: best.map(toHit), count }]));
}

function toHit(found: Found): SearchHit {
  const { name, match } = found;
  const { node, field, text } = name;
  return {
    node,
    match,
    field,
    text,
    spans: locate(found).map(({ start, end }) => toNameSpan(name, start, end)),
  };
}

/** Where a query stands in its name, in folded units and in order. */
function locate({ name, place, isSpelled, others = [] }: Found): readonly Span[] {
  const own = place === undefined ? [] : [isSpelled === true ? toUnits(name, place) : place];
  return [...own, ...others.flatMap(locate)]
    .sort((a, b) => a.start - b.start)
    .filter((one, i, sorted) => one.start >= (sorted[i - 1]?.end ?? 0));
}

/** The better first; nothing comes last. */
function compareFound(a: Found | undefined, b: Found | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.rank - b.rank || a.name.order - b.name.order;
}

/** The best few in order. Thousands are found of a letter or two, and sorting them would take longer than finding them. */
function takeBest(all: readonly Found[], limit: number): readonly Found[] {
  const best: Found[] = [];
  for (const found of all) {
    if (best.length >= limit && compareFound(found, best.at(-1)) >= 0) continue;
    const at = best.findLastIndex((one) => compareFound(one, found) <= 0) + 1;
    best.splice(at, 0, found);
    if (best.length > limit) best.pop();
  }
  return best;
}

function findAll(index: SearchIndex, query: string, filter: NodeFilter | undefined): readonly Found[] {
  const { folded } = foldName(query);
  if (folded === '') return filter === undefined ? [] : listAll(index, filter);
  const findings = findWord(index, folded);
  for (const found of findWords(index, query)) keepBest(findings, found);
  const date = readWrittenDate(query);
  if (date !== undefined) for (const found of findWord(index, date).values()) keepBest(findings, found);
  if (findings.size < ENOUGH && folded.length >= MIN_NEAR && !NUMBER.test(folded))
    for (const found of listNear(index, folded)) keepBest(findings, found);
  const found = [...findings.values()];
  return filter === undefined ? found : found.filter(({ name }) => filter(name.node));
}

/** Everything that a filter lets through, as if each had been named. */
function listAll(index: SearchIndex, filter: NodeFilter): readonly Found[] {
  return index.names
    .filter(({ field, node }) => field === 'label' && filter(node))
    .map((name) => ({ name, match: 'whole', rank: 0 }));
}

function keepBest(findings: Findings, found: Found): void {
  const { node } = found.name;
  const known = findings.get(node);
  if (known === undefined || found.rank < known.rank) findings.set(node, found);
}

/** A query as one string: as written, and where it has letters, as pinyin. */
function findWord(index: SearchIndex, query: string): Findings {
  const findings: Findings = new Map();
  const isLetter = query.length < MIN_INNER_PINYIN && LETTERS.test(query);
  for (const [i, start] of findStrings(index.folded, query, undefined, isLetter)) {
    const name = index.names[i];
    if (name !== undefined) keepBest(findings, toWritten(name, start, query));
  }
  if (!LETTER.test(query)) return findings;
  for (const found of listSpelled(index, query, isLetter)) keepBest(findings, found);
  return findings;
}

function toWritten(name: Name, start: number, query: string): Found {
  const end = start + query.length;
  const match = start > 0 ? 'inner' : end === name.folded.length ? 'whole' : 'prefix';
  return toFound(name, match, { start, end });
}

/** Dates and series come a class behind names: whoever types 2024 may mean either. */
const FIELD_RANKS: Readonly<Record<MatchField, number>> = { label: 0, alias: 1, date: 9, series: 9 };

function toFound(name: Name, match: MatchKind, place: Span): Found {
  const part = place.start > 0 ? 'inner' : place.end === name.folded.length ? 'whole' : 'start';
  return { name, match, place, rank: toRank(name, match, part) };
}

const PART_RANKS = { whole: 0, start: 2, inner: 4 } as const;

/** Rank of a match: of its kind; within that labels before other names; of pinyin and errors, whole names before parts. */
function toRank({ field }: Name, match: MatchKind, part: keyof typeof PART_RANKS): number {
  return MATCH_KINDS.indexOf(match) * 8 + PART_RANKS[part] + FIELD_RANKS[field];
}

/** Matches by pinyin: syllables in full, then initials, and mixtures where neither is found. */
function listSpelled(index: SearchIndex, query: string, isPrefix: boolean): readonly Found[] {
  const { names } = index;
  const found: Found[] = [];
  const add = (i: number, place: Span | undefined): void => {
    const name = names[i];
    if (name !== undefined && place !== undefined) found.push(toFound(name, 'pinyin', place));
  };
  if (LETTERS.test(query)) {
    for (const [i, at] of findStrings(index.initials, query, undefined, isPrefix))
      add(i, { start: at, end: at + query.length });
    for (const [i, at] of findSyllables(index, query, isPrefix)) {
      const name = names[i];
      if (name !== undefined) found.push(toSpelled(name, { start: at, end: at + query.length }));
    }
    if (found.length > 0) return found;
    for (const i of listMixed(index, query)) add(i, names[i] && findSpelled(names[i], query));
    return found;
  }
  const [character = ''] = query.replace(/[a-z]/gu, '');
  for (const [i] of findStrings(index.folded, character)) {
    const name = names[i];
    add(i, name && findSpelled(name, query));
  }
  return found;
}

/** Where joined pinyin stands in names, from the beginning of a syllable on. */
function findSyllables(
  { spelled, unitStarts }: SearchIndex,
  query: string,
  isPrefix: boolean,
): ReturnType<typeof findStrings> {
  const accept = (i: number, at: number): boolean => unitStarts[(spelled.starts[i] ?? 0) + at] === 1;
  return findStrings(spelled, query, accept, isPrefix);
}

/** Names that may be spelled by syllables and initials mixed: the second letter goes on with the syllable of the first, or begins the next. */
function listMixed(index: SearchIndex, query: string): readonly number[] {
  const pair = query.slice(0, 2);
  const within = findSyllables(index, pair, false);
  return [...new Set([...findStrings(index.initials, pair), ...within].map(([i]) => i))].sort(
    (a, b) => a - b,
  );
}

/** A match in the joined pinyin of a name. */
function toSpelled(name: Name, place: Span): Found {
  const isWhole = place.end > name.spelled.length - (name.syllables.at(-1)?.length || 1);
  const part = place.start > 0 ? 'inner' : isWhole ? 'whole' : 'start';
  return { name, match: 'pinyin', place, isSpelled: true, rank: toRank(name, 'pinyin', part) };
}

/** The units that a span of the joined pinyin touches. */
function toUnits({ syllables }: Name, { start, end }: Span): Span {
  let place = 0;
  let first = 0;
  for (let unit = 0; unit < syllables.length; unit += 1) {
    place += syllables[unit]?.length || 1;
    if (place <= start) first = unit + 1;
    if (place >= end) return { start: first, end: unit + 1 };
  }
  return { start: first, end: syllables.length };
}

/** Nodes in whose names every word stands, each in any of them; shown is the name of the first word, with the words that stand there. */
function findWords(index: SearchIndex, query: string): readonly Found[] {
  const words = (query.match(WORD) ?? []).map((word) => foldName(word).folded).filter((word) => word !== '');
  if (words.length < 2) return [];
  const [first = new Map<GraphNode, Found>(), ...rest] = words.map((word) => findWord(index, word));
  return [...first].flatMap(([node, shown]) => {
    const others = rest.map((findings) => findings.get(node));
    if (others.includes(undefined)) return [];
    const all = [shown, ...others.flatMap((one) => one ?? [])];
    const best = all.find(({ name }) => name.field === 'label') ?? shown;
    const same = all.filter((one) => one !== best && one.name === best.name);
    const rank = MATCH_KINDS.indexOf('words') * 8 + Math.max(...all.map((one) => one.rank)) / 100;
    return [{ ...best, match: 'words', others: same, rank }];
  });
}

/** Matches with one typing error: in the characters, in the pinyin, or in the initials of a whole name. */
function listNear(index: SearchIndex, query: string): readonly Found[] {
  const isSpelled = LETTERS.test(query);
  const haystack = isSpelled ? index.spelled : index.folded;
  const middle = query.length >> 1;
  // An error leaves one half as it is, or else stands at the seam.
  const swapped = `${query.slice(0, middle - 1)}${query.charAt(middle)}${query.charAt(middle - 1)}${query.slice(middle + 1)}`;
  const parts = [query.slice(0, middle), query.slice(middle), swapped];
  const candidates = new Set(parts.flatMap((part) => findStrings(haystack, part).map(([i]) => i)));
  const found = [...candidates].flatMap((i) => {
    const name = index.names[i];
    const place = name && findNear(isSpelled ? name.spelled : name.folded, query);
    if (name === undefined || place === undefined) return [];
    return [toFound(name, 'typo', isSpelled ? toUnits(name, place) : place)];
  });
  if (!isSpelled) return found;
  const byInitials = index.names.filter(({ initials }) => isNear(initials, query));
  return [
    ...found,
    ...byInitials.map((name) => toFound(name, 'typo', { start: 0, end: name.folded.length })),
  ];
}
