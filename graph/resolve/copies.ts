/**
 * Near-identical documents: the same text from two outlets, or twice in a folder.
 *
 * Each document carries a signature of its five-character shingles by one-permutation hashing (Li, Owen, Zhang 2012); two documents are
 * compared only where a band of their signatures agrees, so that finding all pairs stays near linear.
 */

import type { DocumentKey } from '../model/ids.ts';
import type { DocumentForm } from '../model/kinds.ts';
import { compareText } from '../model/span.ts';

/** Least hash of the shingles in each bin; -1 where a bin is empty. */
export type Signature = readonly number[];

const BIN_COUNT = 128;
const SHINGLE_LENGTH = 5;
/** Bins that must agree for two documents to be compared. */
const BAND_LENGTH = 4;
/** Least share of agreeing bins at which two documents count as copies. */
const LEAST_LIKENESS = 0.8;
/** A shorter text has too few shingles to tell. */
const SHORTEST_TEXT = 200;

/** Signature of a text; empty for a short one. White space does not matter. */
export function getSignature(text: string): Signature {
  const squeezed = text.replace(/\s+/gu, '');
  if (squeezed.length < SHORTEST_TEXT) return [];
  const bins = Array.from({ length: BIN_COUNT }, () => -1);
  for (let i = 0; i + SHINGLE_LENGTH <= squeezed.length; i += 1) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + SHINGLE_LENGTH; j += 1)
      hash = Math.imul(hash ^ squeezed.charCodeAt(j), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
    const bin = hash % BIN_COUNT;
    const least = bins[bin] ?? -1;
    if (least === -1 || hash < least) bins[bin] = hash;
  }
  return bins;
}

/** Estimated share of shingles that two texts have in common, 0–1. */
export function getOverlap(a: Signature, b: Signature): number {
  let [same, filled] = [0, 0];
  for (let i = 0; i < BIN_COUNT; i += 1) {
    if ((a[i] ?? -1) === -1 && (b[i] ?? -1) === -1) continue;
    filled += 1;
    if (a[i] === b[i]) same += 1;
  }
  return filled === 0 ? 0 : same / filled;
}

/** What deciding between two copies needs to know. */
export interface CopyCandidate {
  readonly key: DocumentKey;
  readonly form: DocumentForm;
  readonly length: number;
  readonly signature: Signature;
}

/**
 * Find the documents that copy another.
 *
 * @returns For each copy the document that speaks for it: a full text before others, the longest, then the first by key.
 */
export function findCopies(candidates: readonly CopyCandidate[]): Map<DocumentKey, DocumentKey> {
  const ordered = candidates.filter(({ signature }) => signature.length > 0).sort(compareCandidates);
  const buckets = new Map<string, CopyCandidate[]>();
  const copies = new Map<DocumentKey, DocumentKey>();
  for (const candidate of ordered) {
    const bands = getBands(candidate.signature);
    const others = new Set(bands.flatMap((band) => buckets.get(band) ?? []));
    const original = [...others].find(
      (other) => getOverlap(other.signature, candidate.signature) >= LEAST_LIKENESS,
    );
    if (original !== undefined) {
      copies.set(candidate.key, original.key);
      continue;
    }
    for (const band of bands) {
      const bucket = buckets.get(band);
      if (bucket === undefined) buckets.set(band, [candidate]);
      else bucket.push(candidate);
    }
  }
  return copies;
}

function getBands(signature: Signature): string[] {
  const bands: string[] = [];
  for (let i = 0; i < BIN_COUNT; i += BAND_LENGTH)
    bands.push(`${i}:${signature.slice(i, i + BAND_LENGTH).join()}`);
  return bands;
}

function compareCandidates(a: CopyCandidate, b: CopyCandidate): number {
  return (
    Number(a.form !== 'full') - Number(b.form !== 'full') || b.length - a.length || compareText(a.key, b.key)
  );
}
