/**
 * What is known beforehand. Each data file holds one kind, one entry a line:
 *
 *   name | alias | alias | @2023-09 | /xin zhi sheng chan li
 *
 * The first field is the canonical name; `@` gives the date of the first official use, `/` the pinyin where a reading is
 * ambiguous; lines that begin with `#` are headings for whoever edits the file. An alias may hold alternatives, `{整治/破除}内卷`, which
 * stands for each of them; an empty one leaves its place out.
 */
import type { PartialDate } from '../model/document.ts';
import { InvalidInputError } from '../model/errors.ts';
import { toEntityKey, type EntityKey } from '../model/ids.ts';
import type { NamedEntity } from '../model/findings.ts';
import type { NameKind, TermKind } from '../model/kinds.ts';
import { compareText } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { Trie } from '../text/trie.ts';

/** One line of a data file. */
export interface LexiconEntry {
  readonly kind: TermKind | NameKind;
  readonly key: EntityKey;
  readonly name: string;
  readonly aliases: readonly string[];
  /** First official use, where it is known. */
  readonly since?: PartialDate;
  /** Syllables with blanks between, without tones. */
  readonly pinyin?: string;
}

/** Entries with the trie that finds them. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  readonly trie: Trie;
  /** Entry of each term of the trie. */
  readonly termEntries: readonly LexiconEntry[];
  readonly byKey: ReadonlyMap<EntityKey, LexiconEntry>;
  /** What the entries name, in the order of their keys, each key once: the same objects for all documents, which take no memory of their own. */
  readonly entities: readonly NamedEntity[];
  /** Place in {@link entities} for each term of the trie: sorting by it is sorting by key. */
  readonly termRanks: Int32Array;
}

/**
 * Read one data file.
 *
 * @param lines - The file's text, in the grammar above.
 * @returns Entries in the order of the file.
 * @throws {InvalidInputError} when a line has no name or an empty field; the message quotes the line.
 */
export function parseEntries(kind: LexiconEntry['kind'], lines: string): LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  for (const line of lines.split('\n')) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const [name = '', ...fields] = trimmed.split('|').map((field) => field.trim());
    if (name === '' || fields.includes('')) {
      throw new InvalidInputError(`lexicon: expected "name | alias | …", got ${JSON.stringify(trimmed)}`);
    }
    const since = fields.find((field) => field.startsWith('@'))?.slice(1);
    const pinyin = fields.find((field) => field.startsWith('/'))?.slice(1);
    entries.push({
      kind,
      key: toEntityKey(kind, name),
      name,
      aliases: fields.filter((field) => !/^[@/]/u.test(field)).flatMap(expandAlternatives),
      ...(since === undefined ? {} : { since }),
      ...(pinyin === undefined ? {} : { pinyin }),
    });
  }
  return entries;
}

/** Every form that an alias with alternatives stands for, in the order of the file. */
function expandAlternatives(alias: string): string[] {
  const group = /^(?<before>[^{}]*)\{(?<alternatives>[^{}]*)\}(?<behind>.*)$/su.exec(alias)?.groups;
  if (group === undefined) {
    if (/[{}]/u.test(alias))
      throw new InvalidInputError(`lexicon: expected "{a/b}" closed and unnested, got ${JSON.stringify(alias)}`);
    return [alias];
  }
  const { before = '', alternatives = '', behind = '' } = group;
  return alternatives.split('/').flatMap((one) => expandAlternatives(before + one + behind));
}

/** Make entries findable. Where a wording stands in two entries, the earlier entry has it. */
export function createLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const termEntries: LexiconEntry[] = [];
  const terms: string[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    for (const wording of [entry.name, ...entry.aliases]) {
      const folded = toFoldedName(wording);
      if (folded === '' || seen.has(folded)) continue;
      seen.add(folded);
      terms.push(folded);
      termEntries.push(entry);
    }
  }
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const byRank = [...byKey.values()].sort((a, b) => compareText(a.key, b.key));
  const ranks = new Map(byRank.map(({ key }, rank) => [key, rank]));
  return {
    entries,
    trie: new Trie(terms),
    termEntries,
    byKey,
    entities: byRank.map(({ kind, key, name }) => ({ kind, key, label: name, known: true })),
    termRanks: Int32Array.from(termEntries, (entry) => ranks.get(entry.key) ?? 0),
  };
}
