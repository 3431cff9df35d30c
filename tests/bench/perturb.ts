/**
 * Many documents out of few: real communiqués, each copy with a date of its own and its sentences shuffled and thinned out.
 *
 * What a corpus grows by is thereby as in real ones (documents, meetings, mentions, pairs of terms), except for the vocabulary, which
 * stays that of the originals. The generator is seeded, so that every run measures the same files.
 */

/** One file, by its name and its text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A number from 0 up to 1, the next at each call. */
export type Random = () => number;

/** Sentences left out of a copy, so that no two copies of an original are the same text. */
const DROPPED_SHARE = 0.15;

/** Dates run over so many years from this one, a day each, which is more days than any run has documents. */
const FIRST_YEAR = 1990;
const DAYS = 12_000;
const DAY_MS = 86_400_000;

const SENTENCE = /[^。！？<>\n]+[。！？]/gu;
/** Sentences that follow each other in one paragraph. */
const PASSAGE = /(?:[^。！？<>\n]+[。！？]){2,}/gu;

/** Mulberry32: a few lines that give the same numbers everywhere. */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Copies of files, made in turn from each.
 *
 * @param originals - One or more.
 * @returns `count` files with different names and dates.
 */
export function perturbFiles(originals: readonly TextFile[], count: number, random: Random): TextFile[] {
  return Array.from({ length: count }, (_, i) => {
    const original = originals[i % originals.length];
    if (original === undefined) throw new RangeError('expected originals, got none');
    return perturbFile(original, toDate(i), random);
  });
}

/** Spread over all days: neighbors in the list lie years apart, and no date comes twice. */
function toDate(i: number): Date {
  return new Date(Date.UTC(FIRST_YEAR, 0, 1) + ((i * 7919) % DAYS) * DAY_MS);
}

function perturbFile({ name, text }: TextFile, date: Date, random: Random): TextFile {
  const extension = /\.\w+$/u.exec(name)?.[0] ?? '.txt';
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  const dated = text
    .replace(/(?:19|20)\d\d年/gu, `${year}年`)
    .replace(/\d{1,2}月\d{1,2}日/gu, `${month}月${day}日`);
  return {
    name: `${date.toISOString().slice(0, 10)}_politburo${extension}`,
    text: dated.replace(PASSAGE, (passage, offset: number) => perturbPassage(passage, offset, random)),
  };
}

/** The first sentence of a document names the meeting and stays. */
function perturbPassage(passage: string, offset: number, random: Random): string {
  const sentences = passage.match(SENTENCE) ?? [];
  const [kept, rest] = offset < 400 ? [sentences.slice(0, 1), sentences.slice(1)] : [[], sentences];
  return [...kept, ...shuffle(rest, random).filter(() => random() >= DROPPED_SHARE)].join('');
}

/** Fisher–Yates. */
function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j] as Item, shuffled[i] as Item];
  }
  return shuffled;
}
