/**
 * Rulings on pairs of sentences: that two sentences which a comparison joined correspond, or do not.
 *
 *   - pair: { before: { document: "document:a.md#0", words: ["…"] }, after: { document: "document:b.md#0", words: ["…"] } }
 *     verdict: wrong
 *
 * Sentences are known by their words, compared folded, so that a ruling outlasts what shifts offsets; once a document says it no more, the
 * ruling applies to nothing. A comparison replays them (`compare/judged.ts`): a wrong pair is none, a right one is certain.
 */
import type { Findings } from '../model/findings.ts';
import type { JudgedPair } from '../model/graph.ts';
import type { Evidence } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { type PairSide, toVerdictId } from './ruling-text.ts';

/** A ruling on a pair of sentences, or on several that a row joined. */
export interface PairRuling {
  readonly action: 'pair';
  readonly before: PairSide;
  readonly after: PairSide;
  readonly verdict: 'right' | 'wrong';
}

/** Read such an entry; what is wrong with it where it is none. */
export function parsePairRuling(pair: unknown, verdict: unknown): PairRuling | string {
  const sides = toFields(pair);
  const [before, after] = [parseSide(sides?.get('before')), parseSide(sides?.get('after'))];
  if (before === undefined || after === undefined)
    return 'pair: expected "before" and "after", each with "document" and "words"';
  if (verdict !== 'right' && verdict !== 'wrong')
    return 'pair: expected "verdict: right" or "verdict: wrong"';
  return { action: 'pair', before, after, verdict };
}

/** A side of a pair; `undefined` where anything is amiss. */
export function parseSide(value: unknown): PairSide | undefined {
  const fields = toFields(value);
  const document = fields?.get('document');
  const own = fields?.get('words');
  const words: readonly unknown[] = Array.isArray(own) ? own : own === undefined ? [] : [own];
  if (typeof document !== 'string' || !document.startsWith('document:') || words.length === 0)
    return undefined;
  return words.every((one): one is string => typeof one === 'string' && one.trim() !== '')
    ? { document, words }
    : undefined;
}

function toFields(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map<string, unknown>(Object.entries(value));
}

/**
 * Find the sentences that rulings are on; of two rulings on one pair the later holds.
 *
 * @returns Pairs in the order of the rulings, and the rulings of which every sentence was found.
 */
export function findJudgedPairs(
  rulings: readonly PairRuling[],
  findings: readonly Pick<Findings, 'document' | 'sentences'>[],
): { readonly pairs: readonly JudgedPair[]; readonly applied: ReadonlySet<PairRuling> } {
  const byKey = new Map(findings.map((one) => [one.document.key as string, one]));
  const applied = new Set<PairRuling>();
  const pairs = new Map<string, JudgedPair>();
  for (const ruling of rulings) {
    const [before, after] = [ruling.before, ruling.after].map((side) =>
      findSentences(side, byKey.get(side.document)),
    );
    if (before === undefined || after === undefined) continue;
    applied.add(ruling);
    pairs.set(toVerdictId({ pair: ruling, verdict: ruling.verdict }), {
      before,
      after,
      verdict: ruling.verdict,
    });
  }
  return { pairs: [...pairs.values()], applied };
}

function findSentences(
  { words }: PairSide,
  source: Pick<Findings, 'document' | 'sentences'> | undefined,
): Evidence[] | undefined {
  if (source === undefined) return undefined;
  const { key, text } = source.document;
  const found = words.flatMap((one): Evidence[] => {
    const name = toFoldedName(one);
    const sentence = source.sentences.find(({ start, end }) => toFoldedName(text.slice(start, end)) === name);
    return sentence === undefined ? [] : [{ document: key, start: sentence.start, end: sentence.end }];
  });
  return found.length === words.length ? found : undefined;
}
