/** Words that texts are asked to end in. */

/** A set of words that finds the longest of them at the end of a stretch of text. */
export class Endings {
  /** Words by their last unit, the longest first. */
  readonly #words = new Map<number, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      const last = word.charCodeAt(word.length - 1);
      const others = this.#words.get(last);
      if (others === undefined) this.#words.set(last, [word]);
      else others.push(word);
    }
  }

  /**
   * The longest word in which a text ends.
   *
   * @param end - Where the text is taken to end.
   * @param mostUnits - Longest word asked for.
   */
  find(text: string, end: number, mostUnits: number): string | undefined {
    const words = this.#words.get(text.charCodeAt(end - 1));
    if (words === undefined) return undefined;
    for (const word of words) if (word.length <= mostUnits && text.endsWith(word, end)) return word;
    return undefined;
  }
}
