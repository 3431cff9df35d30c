/** The ways in which names are found: as written, by pinyin, word by word, by date, with a typing error. */
import type { Span } from '../model/span.ts';
import { readWrittenDate } from './dates.ts';
import { findStrings, getLength, type Scope, scanStrings } from './haystack.ts';
import { Findings, type NamePart } from './search-findings.ts';
import type { SearchIndex } from './search-index.ts';
import { findNear, findSpelled, isNear } from './search-match.ts';
import { foldName, toUnits } from './search-names.ts';

/** Pinyin within a name matches only from this length on: `i` is in nearly every syllable. */
const MIN_INNER_PINYIN = 2;

/** Shortest query that may have a typing error: of three characters, two right ones say too little. */
const MIN_NEAR = 4;

/** Typing errors are looked for where less than this is found without. */
const ENOUGH = 5;

const LETTERS = /^[a-z]+$/u;
const LETTER = /[a-z]/u;

/** Digits with what dates are written with. Another digit is another number, and no typing error. */
const NUMBER = /^[\d年月日号./-]+$/u;

/** Words end at blanks, and where numbers begin or end: 2024年中央经济工作会议. */
const WORD = /\d[\d年月日.-]*|[^\d\s]+/gu;

/**
 * Find the nodes that a query names, in all ways.
 *
 * @param isFiltered - Whether only what a filter lets through is shown: where nothing is named, that is everything.
 */
export function findNames(index: SearchIndex, query: string, isFiltered: boolean): Findings {
  const { folded } = foldName(query);
  const findings = new Findings(index);
  if (folded === '') {
    if (isFiltered) addAll(index, findings);
    return findings;
  }
  addWritten(index, folded, findings);
  addWords(index, query, findings);
  const date = readWrittenDate(query);
  if (date !== undefined) addWritten(index, date, findings);
  const mayBeWrong = folded.length >= MIN_NEAR && !NUMBER.test(folded);
  if (mayBeWrong && findings.listOrders().length < ENOUGH) addNear(index, folded, findings);
  return findings;
}

function addAll({ names }: SearchIndex, findings: Findings): void {
  for (const [i, { field }] of names.entries())
    if (field === 'label') findings.add(i, 'whole', 'whole', undefined);
}

const WRITTEN = { whole: 'whole', start: 'prefix', inner: 'inner' } as const;

/** A query as one string: as written, and where it has letters, as pinyin. */
function addWritten(index: SearchIndex, query: string, findings: Findings): void {
  const isLetter = query.length < MIN_INNER_PINYIN && LETTERS.test(query);
  const scope = isLetter ? 'prefix' : 'inner';
  const { length } = query;
  scanStrings(
    index.folded,
    query,
    (i, start) => {
      const part = toPart(start, start + length, getLength(index.folded, i));
      findings.add(i, WRITTEN[part], part, start, start + length);
    },
    scope,
  );
  if (LETTERS.test(query)) addSpelled(index, query, scope, findings);
  else if (LETTER.test(query))
    addMixed(index, query, listWith(index, query.replace(/[a-z]/gu, '')), findings);
}

function toPart(start: number, end: number, length: number): NamePart {
  return start > 0 ? 'inner' : end === length ? 'whole' : 'start';
}

/** Matches by pinyin: syllables in full, then initials, and mixtures where neither is found. */
function addSpelled(index: SearchIndex, query: string, scope: Scope, findings: Findings): void {
  const { initials } = index;
  const { length } = query;
  let isFound = false;
  scanStrings(
    initials,
    query,
    (i, start) => {
      isFound = true;
      const part = toPart(start, start + length, getLength(initials, i));
      findings.add(i, 'pinyin', part, start, start + length);
    },
    scope,
  );
  scanSyllables(
    index,
    query,
    (i, start) => {
      isFound = true;
      const part = start > 0 ? 'inner' : isLastBegun(index, i, length) ? 'whole' : 'start';
      findings.add(i, 'pinyin', part, start, start + length, true);
    },
    scope,
  );
  if (!isFound) addMixed(index, query, listBegun(index, query.slice(0, 2)), findings);
}

/** Visit names in whose joined pinyin a query stands from the beginning of a syllable on. */
function scanSyllables(
  { spelled, unitStarts }: SearchIndex,
  query: string,
  visit: (index: number, at: number) => void,
  scope: Scope = 'inner',
): void {
  const visitStart = (i: number, at: number): boolean => {
    if (unitStarts[(spelled.starts[i] ?? 0) + at] !== 1) return false;
    visit(i, at);
    return true;
  };
  scanStrings(spelled, query, visitStart, scope);
}

/** Whether so much of the joined pinyin of a name goes into its last syllable. */
function isLastBegun({ spelled: { starts }, unitStarts }: SearchIndex, i: number, length: number): boolean {
  const next = unitStarts.indexOf(1, (starts[i] ?? 0) + length);
  return next < 0 || next >= (starts[i + 1] ?? 0);
}

/** Matches of characters, syllables and initials mixed. */
function addMixed(
  { folded, names }: SearchIndex,
  query: string,
  candidates: readonly number[],
  findings: Findings,
): void {
  for (const i of candidates) {
    const place = names[i] && findSpelled(names[i], query);
    if (place === undefined) continue;
    const part = toPart(place.start, place.end, getLength(folded, i));
    findings.add(i, 'pinyin', part, place.start, place.end);
  }
}

/** Names with the first of some characters. */
function listWith({ folded }: SearchIndex, [character = '']: string): readonly number[] {
  return findStrings(folded, character).map(([i]) => i);
}

/** Names that may be spelled by syllables and initials mixed: the second letter goes on with the syllable of the first, or begins the next. */
function listBegun(index: SearchIndex, pair: string): readonly number[] {
  const found = findStrings(index.initials, pair).map(([i]) => i);
  scanSyllables(index, pair, (i) => void found.push(i));
  return [...new Set(found)];
}

/** Nodes in whose names every word stands, each in any of them; shown is the name of the first word, with the words that stand there. */
function addWords(index: SearchIndex, query: string, findings: Findings): void {
  const words = (query.match(WORD) ?? []).map((word) => foldName(word).folded).filter((word) => word !== '');
  if (words.length < 2) return;
  const [first, ...rest] = words.map((word) => {
    const own = new Findings(index);
    addWritten(index, word, own);
    return own;
  });
  for (const order of first?.listOrders() ?? []) {
    const [shown, ...others] = [first, ...rest].map((own) => own?.get(order));
    if (shown === undefined || others.includes(undefined)) continue;
    const all = [shown, ...others.flatMap((one) => one ?? [])];
    const best = all.find(({ name }) => name.field === 'label') ?? shown;
    const same = all.filter((one) => one !== best && one.name === best.name);
    findings.addWords(best, same, Math.max(...all.map(({ rank }) => rank)));
  }
}

/** Matches with one typing error: in the characters, in the pinyin, or in the initials of a whole name. */
function addNear(index: SearchIndex, query: string, findings: Findings): void {
  const isSpelled = LETTERS.test(query);
  const haystack = isSpelled ? index.spelled : index.folded;
  const middle = query.length >> 1;
  // An error leaves one half as it is, or else stands at the seam.
  const swapped = `${query.slice(0, middle - 1)}${query.charAt(middle)}${query.charAt(middle - 1)}${query.slice(middle + 1)}`;
  const parts = [query.slice(0, middle), query.slice(middle), swapped];
  const candidates = new Set(parts.flatMap((part) => findStrings(haystack, part).map(([i]) => i)));
  for (const i of candidates) {
    const name = index.names[i];
    const found = name && findNear(isSpelled ? name.spelled : name.folded, query);
    if (name === undefined || found === undefined) continue;
    const { start, end }: Span = isSpelled ? toUnits(name, found) : found;
    findings.add(i, 'typo', toPart(start, end, name.folded.length), start, end);
  }
  if (isSpelled) addNearInitials(index, query, findings);
}

function addNearInitials({ names, initials }: SearchIndex, query: string, findings: Findings): void {
  for (let i = 0; i < names.length; i += 1) {
    const length = getLength(initials, i);
    if (Math.abs(length - query.length) > 1 || !isNear(names[i]?.initials ?? '', query)) continue;
    findings.add(i, 'typo', 'whole', 0, length);
  }
}
