/** Words that texts are asked to end in. */

/** A set of words that finds the longest of them at the end of a stretch of text. */
export class Endings {
  /** Words with one last unit, the longest first. The first group is empty. */
  readonly #groups: string[][] = [[]];
  /** Group of each unit. */
  readonly #groupOf = new Uint16Array(0x10000);

  constructor(words: Iterable<string>) {
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      const last = word.charCodeAt(word.length - 1);
      if (this.#groupOf[last] === 0) this.#groupOf[last] = this.#groups.push([]) - 1;
      this.#groups[this.#groupOf[last] ?? 0]?.push(word);
    }
  }

  /**
   * The longest word in which a text ends.
   *
   * @param end - Where the text is taken to end.
   * @param mostUnits - Longest word asked for.
   */
  find(text: string, end: number, mostUnits: number): string | undefined {
    if (end < 1 || end > text.length) return undefined;
    const group = this.#groupOf[text.charCodeAt(end - 1)] ?? 0;
    if (group === 0) return undefined;
    for (const word of this.#groups[group] ?? [])
      if (word.length <= mostUnits && standsBefore(text, end, word)) return word;
    return undefined;
  }
}

/** Whether a text ends in a word whose last unit is known to fit; told by the unit before in most cases. */
function standsBefore(text: string, end: number, word: string): boolean {
  const start = end - word.length;
  if (start < 0) return false;
  for (let i = word.length - 2; i >= 0; i -= 1)
    if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
}
