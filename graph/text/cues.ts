/** Words of several finders, found in one pass over a text: for each by itself, it would be passed over again and again. */
import { Trie } from './trie.ts';

/** Places of one finder's words in a text, in order. */
export interface CuePlaces {
  /** Index of the word at each place. */
  readonly words: readonly number[];
  readonly starts: readonly number[];
}

/** How the places of one finder's words go together: of words that share a unit the first counts, or each at its own place. */
export type CueOrder = 'apart' | 'overlapping';

/** The words of one finder. At one place the longest counts. */
export interface CueWords {
  readonly words: readonly string[];
  readonly order: CueOrder;
}

class CueList implements CuePlaces {
  readonly words: number[] = [];
  readonly starts: number[] = [];
  readonly #isApart: boolean;
  #end = 0;

  constructor(order: CueOrder) {
    this.#isApart = order === 'apart';
  }

  /** Take a word that stands at a place; those of one place come one behind the other, the shorter first. */
  push(word: number, start: number, end: number): void {
    const last = this.starts.length - 1;
    if (this.starts[last] === start) this.words[last] = word;
    else if (this.#isApart && start < this.#end) return;
    else {
      this.words.push(word);
      this.starts.push(start);
    }
    this.#end = end;
  }
}

/** Finds the words of all finders. */
export class CueScanner<Finder extends string> {
  readonly #finders: readonly (readonly [name: Finder, order: CueOrder])[];
  readonly #trie: Trie;
  /** Who uses each word of the trie: its first use, whose followers end where those of the next word begin. */
  readonly #firstUse: Uint16Array;
  /** Finder and word of each use, by their places. */
  readonly #useFinders: Uint8Array;
  readonly #useWords: Uint16Array;

  constructor(cues: Readonly<Record<Finder, CueWords>>) {
    const finders = Object.entries<CueWords>(cues);
    this.#finders = finders.map(([name, { order }]) => [name as Finder, order]);
    const uses = new Map<string, { readonly finder: number; readonly word: number }[]>();
    finders.forEach(([, { words }], finder) => {
      words.forEach((text, word) => {
        uses.set(text, [...(uses.get(text) ?? []), { finder, word }]);
      });
    });
    this.#trie = new Trie([...uses.keys()]);
    const inOrder = [...uses.values()].flat();
    this.#useFinders = Uint8Array.from(inOrder, ({ finder }) => finder);
    this.#useWords = Uint16Array.from(inOrder, ({ word }) => word);
    this.#firstUse = new Uint16Array(uses.size + 1);
    [...uses.values()].forEach((sharing, term) => {
      this.#firstUse[term + 1] = (this.#firstUse[term] ?? 0) + sharing.length;
    });
  }

  /** Places of each finder's words. Linear. */
  scan(codes: Uint16Array): Readonly<Record<Finder, CuePlaces>> {
    const places = {} as Record<Finder, CuePlaces>;
    const lists = this.#finders.map(([name, order]) => {
      const list = new CueList(order);
      places[name] = list;
      return list;
    });
    this.#trie.findEvery(codes, (term, start, end) => {
      const behind = this.#firstUse[term + 1] ?? 0;
      for (let use = this.#firstUse[term] ?? 0; use < behind; use += 1)
        lists[this.#useFinders[use] ?? 0]?.push(this.#useWords[use] ?? 0, start, end);
    });
    return places;
  }
}
