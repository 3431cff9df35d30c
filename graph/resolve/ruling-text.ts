/** Rulings as a file of them has them, for whoever decides elsewhere than in an editor. Apart from reading, which needs a parser. */

/** A verdict on an evolution, by the keys of its ends. */
export interface EvolutionEntry {
  readonly from: string;
  readonly to: string;
  readonly verdict: 'right' | 'wrong';
}

/** Sentences of one document, by their words. */
export interface PairSide {
  readonly document: string;
  readonly words: readonly string[];
}

/** A verdict on sentences that a comparison joined. */
export interface PairEntry {
  readonly pair: { readonly before: PairSide; readonly after: PairSide };
  readonly verdict: 'right' | 'wrong';
}

/** What a reader decides beside a text. */
export type VerdictEntry = EvolutionEntry | PairEntry;

/** What a verdict is on, whatever it says. */
export function toVerdictId(entry: VerdictEntry): string {
  if (!('pair' in entry)) return `${entry.from} ${entry.to}`;
  const { before, after } = entry.pair;
  return JSON.stringify([before.document, before.words, after.document, after.words]);
}

/**
 * Write verdicts as entries of a rulings file, in the order given.
 *
 * @returns Lines that end in a line break; empty for none. Keys and words stand in double quotes, so that no mark in them means anything to YAML.
 */
export function formatVerdicts(verdicts: readonly VerdictEntry[]): string {
  return verdicts.map((entry) => `- ${formatSubject(entry)}\n  verdict: ${entry.verdict}\n`).join('');
}

function formatSubject(entry: VerdictEntry): string {
  if (!('pair' in entry))
    return `evolution: { from: ${JSON.stringify(entry.from)}, to: ${JSON.stringify(entry.to)} }`;
  return `pair: { before: ${formatSide(entry.pair.before)}, after: ${formatSide(entry.pair.after)} }`;
}

function formatSide({ document, words }: PairSide): string {
  return `{ document: ${JSON.stringify(document)}, words: [${words.map((one) => JSON.stringify(one)).join(', ')}] }`;
}
