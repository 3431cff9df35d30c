import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alignSentences } from '../../../graph/compare/align.ts';
import type { ComparedDocument } from '../../../graph/compare/comparison.ts';
import { findPassages } from '../../../graph/compare/passages.ts';
import { toHash } from '../../../graph/model/ids.ts';
import { REPOSITORY } from '../../helpers/command.ts';
import { findShared, prepareFile } from '../../helpers/compared.ts';

const GOLD = join(REPOSITORY, 'tests', 'gold');
const LEAST_F1 = 0.9;

type Place = readonly [start: number, end: number];
interface GoldSide {
  readonly file: string;
  readonly corpus: string;
  readonly sha256: string;
}
interface GoldPair {
  readonly before: Place;
  readonly after: Place;
}
interface Gold {
  readonly before: GoldSide;
  readonly after: GoldSide;
  readonly pairs: readonly GoldPair[];
  readonly doubtful: readonly GoldPair[];
  readonly gone: readonly Place[];
  readonly new: readonly Place[];
}

interface Count {
  readonly right: number;
  readonly wrong: number;
  readonly wanted: number;
}

const golds = readdirSync(GOLD)
  .filter((name) => name.endsWith('.alignment.json'))
  .sort()
  .map((name) => ({ name, gold: JSON.parse(readFileSync(join(GOLD, name), 'utf8')) as Gold }));

const toKey = ([start, end]: Place, [from, to]: Place): string => `${start}-${end} ${from}-${to}`;

async function readSide({ file, corpus, sha256 }: GoldSide): Promise<ComparedDocument | undefined> {
  const path = findShared(corpus, file);
  if (path === undefined) return undefined;
  const { document } = await prepareFile(path);
  expect(toHash(document.text), `${file} is read as another text than was marked`).toBe(sha256);
  return document;
}

async function count(gold: Gold): Promise<Count | undefined> {
  const [before, after] = [await readSide(gold.before), await readSide(gold.after)];
  if (before === undefined || after === undefined) return undefined;
  const pick = ({ sentences }: ComparedDocument, i: number): Place => [
    sentences[i]?.start ?? -1,
    sentences[i]?.end ?? -1,
  ];
  const passages = { before: findPassages(before, [], 'before'), after: findPassages(after, [], 'after') };
  const found = alignSentences(before, after, passages).map((pair) =>
    toKey(pick(before, pair.before), pick(after, pair.after)),
  );
  const [wanted, doubtful] = [gold.pairs, gold.doubtful].map(
    (pairs) => new Set(pairs.map((pair) => toKey(pair.before, pair.after))),
  ) as [Set<string>, Set<string>];
  const right = found.filter((key) => wanted.has(key)).length;
  return {
    right,
    wrong: found.filter((key) => !wanted.has(key) && !doubtful.has(key)).length,
    wanted: wanted.size,
  };
}

describe('the marked communiqués', () => {
  it('hold 60 pairs at least, and each of their sentences in a pair or in none', () => {
    expect(golds.reduce((sum, { gold }) => sum + gold.pairs.length, 0)).toBeGreaterThanOrEqual(60);
    for (const { gold } of golds) {
      const paired = [...gold.pairs, ...gold.doubtful];
      const [before, after] = [paired.map((pair) => pair.before[0]), paired.map((pair) => pair.after[0])];
      expect(gold.gone.filter(([start]) => before.includes(start))).toEqual([]);
      expect(gold.new.filter(([start]) => after.includes(start))).toEqual([]);
    }
  });

  it(`are aligned as marked: F1 of pairs at least ${LEAST_F1}`, async ({ skip }) => {
    const counts = (await Promise.all(golds.map(({ gold }) => count(gold)))).filter(
      (one) => one !== undefined,
    );
    if (counts.length === 0) skip('../shared/corpus/politburo is absent; nothing was measured');
    const sum = (get: (one: Count) => number) => counts.reduce((total, one) => total + get(one), 0);
    const [right, wrong, wanted] = [
      sum((one) => one.right),
      sum((one) => one.wrong),
      sum((one) => one.wanted),
    ];
    const [precision, recall] = [right / (right + wrong), right / wanted];
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(LEAST_F1);
    // A false pair is worse than a missing one.
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });
});
