import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { materializeChains } from '../../scripts/evolution-gold.ts';
import { makeFolder, REPOSITORY, writeFiles } from '../helpers/command.ts';

const EARLIER = '题目\n会议提出稳步发展海岛旅游。\n其他事项不在此列。\n';
const LATER = '会议提出大力发展海岛旅游。\n';

const CHANGES = [
  'expanded',
  'kept',
  'merged',
  'narrowed',
  'replaced',
  'reranked',
  'specified',
  'split',
  'strengthened',
  'succeeded',
  'weakened',
];

/** Bytes of the first place where a text holds some words. */
function locate(text: string, words: string): [number, number] {
  const start = Buffer.byteLength(text.slice(0, text.indexOf(words)));
  return [start, start + Buffer.byteLength(words)];
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function makeDocuments(): object[] {
  return [
    {
      file: 'a.txt',
      corpus: 'texts',
      sha256: hash(EARLIER),
      parts: [[0, Buffer.byteLength('题目\n')], locate(EARLIER, '会议提出稳步发展海岛旅游。')],
    },
    { file: 'b.txt', corpus: 'texts', sha256: hash(LATER) },
  ];
}

function makePair(): object {
  return {
    topic: '海岛旅游',
    kind: 'industry',
    from: { file: 'a.txt', article: 0, label: '海岛旅游', variants: [locate(EARLIER, '稳步发展海岛旅游')] },
    to: { file: 'b.txt', article: 0, label: locate(LATER, '大力发展海岛旅游'), variants: [] },
    change: ['strengthened'],
    tier: 'core',
  };
}

function materialize(
  annotations: Readonly<Record<string, object>>,
  texts: Readonly<Record<string, string>> = { 'a.txt': EARLIER, 'b.txt': LATER },
): ReturnType<typeof materializeChains> {
  const folder = makeFolder();
  writeFiles(folder, {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`corpus/texts/${name}`, text])),
    ...Object.fromEntries(
      Object.entries(annotations).map(([name, value]) => [`annotations/${name}`, JSON.stringify(value)]),
    ),
  });
  return materializeChains({
    annotations: join(folder, 'annotations'),
    corpus: join(folder, 'corpus'),
    output: join(folder, 'out'),
  });
}

describe('materializeChains', () => {
  it('names the wordings at each end by the text of its own file', () => {
    const { chains, complaints } = materialize({
      'x.evolutions.json': { documents: makeDocuments(), pairs: [makePair()] },
    });
    expect(complaints).toEqual([]);
    const [chain] = chains;
    const pairs = JSON.parse(readFileSync(join(chain?.gold ?? '', 'evolutions.json'), 'utf8')) as unknown;
    expect(pairs).toEqual([
      {
        topic: '海岛旅游',
        kind: 'industry',
        from: { file: 'a.txt', article: 0, label: '海岛旅游', variants: ['稳步发展海岛旅游'] },
        to: { file: 'b.txt', article: 0, label: '大力发展海岛旅游', variants: [] },
        change: ['strengthened'],
        tier: 'core',
      },
    ]);
    const files = readdirSync(chain?.gold ?? '').sort();
    expect(files).toEqual(['a.txt.gold.json', 'b.txt.gold.json', 'evolutions.json']);
  });

  it('gives of each document what is annotated', () => {
    const { chains } = materialize({
      'x.evolutions.json': { documents: makeDocuments(), pairs: [makePair()] },
    });
    const texts = chains[0]?.files.map((path) => readFileSync(path, 'utf8'));
    expect(texts).toEqual(['题目\n会议提出稳步发展海岛旅游。', LATER]);
  });

  it('leaves out a chain of which a source is missing or differs, and says so', () => {
    const chain = { documents: makeDocuments(), pairs: [makePair()] };
    const alone = { documents: makeDocuments().slice(1), pairs: [] };
    const annotations = { 'x.evolutions.json': chain, 'y.evolutions.json': alone };
    const missing = materialize(annotations, { 'b.txt': LATER });
    expect(missing.chains.map(({ files }) => files.length)).toEqual([1]);
    expect(missing.complaints).toEqual([expect.stringMatching(/^x\.evolutions\.json: expected its source/u)]);
    const different = materialize(annotations, { 'a.txt': `${EARLIER}又及。`, 'b.txt': LATER });
    expect(different.complaints).toEqual([expect.stringMatching(/^x\.evolutions\.json: .*SHA-256/u)]);
  });

  it('leaves out a chain with a pair that ends in a document of another', () => {
    const [, later] = makeDocuments();
    const { chains, complaints } = materialize({
      'x.evolutions.json': { documents: [later], pairs: [makePair()] },
    });
    expect(chains).toEqual([]);
    expect(complaints).toEqual(['x.evolutions.json: expected a document of the chain, got a.txt']);
  });

  it('has no chains where there is no folder', () => {
    const folder = makeFolder();
    const nowhere = { annotations: join(folder, 'none'), corpus: folder, output: join(folder, 'out') };
    expect(materializeChains(nowhere)).toEqual({ chains: [], complaints: [] });
  });
});

// Only counts are compared, so that a failure shows nothing of what is held out.
describe.each(['read', 'held'])('annotations of evolutions, %s', (set) => {
  const annotations = join(REPOSITORY, 'tests', 'gold', 'evolutions', set);
  const pairs = readdirSync(annotations).flatMap(
    (name) =>
      (JSON.parse(readFileSync(join(annotations, name), 'utf8')) as { pairs: { change: string[] }[] }).pairs,
  );

  it('say of each pair what changed, in sorted words of the contract', () => {
    const fine = pairs.filter(
      ({ change }) =>
        change.length > 0 &&
        change.every((word) => CHANGES.includes(word)) &&
        change.join() === change.toSorted().join(),
    );
    expect(pairs.length).toBeGreaterThan(100);
    expect(fine).toHaveLength(pairs.length);
  });

  const corpus = join(REPOSITORY, '..', 'shared', 'corpus');
  it.skipIf(!existsSync(corpus))('stand in the documents that they were made on', () => {
    const { chains, complaints } = materializeChains({ annotations, corpus, output: makeFolder() });
    expect(complaints).toEqual([]);
    expect(chains).toHaveLength(readdirSync(annotations).length);
  });
});
