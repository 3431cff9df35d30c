import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, REPOSITORY, runCommand, writeFiles } from '../helpers/command.ts';
import { MEETING_2023, MEETING_2024 } from '../helpers/documents.ts';

/** Counts instead of comparing: what the graph has of each kind, and the files that are annotated. */
const SCORER = `
import { readdirSync, readFileSync } from 'node:fs';
const [graphPath, gold] = process.argv.slice(2);
const { nodes } = JSON.parse(readFileSync(graphPath, 'utf8'));
const count = (kind) => nodes.filter(({ attributes }) => attributes.kind === kind).length;
const files = readdirSync(gold).filter((name) => name.endsWith('.gold.json')).length;
const measure = (predicted) => ({ precision: 1, recall: 0.5, f1: 2 / 3, predicted, gold: files });
const isKnown = (label) => nodes.some(({ attributes }) => attributes.label === label);
console.log(JSON.stringify({
  articles: measure(count('document')),
  evolutions: measure(1),
  'kind of place': { ...measure(0), gold: 0 },
  'kind of concept': measure(count('concept')),
  ...(isKnown('新质生产力') ? { 'knows 新质生产力': measure(1) } : {}),
}));
`;

/** What `../shared` holds, in small. */
function makeShared(): string {
  const folder = makeFolder();
  writeFiles(folder, {
    'corpus/seeds/000_a.txt': MEETING_2023,
    'corpus/seeds/002_b.txt': MEETING_2024,
    'gold/seeds/000_a.gold.json': JSON.stringify({ file: '000_a.txt' }),
    'gold/seeds/002_b.gold.json': JSON.stringify({ file: '002_b.txt' }),
    'gold/seeds/evolutions.json': '[]',
    'score/score.mjs': SCORER,
  });
  return folder;
}

interface Column {
  readonly set: string;
  readonly lexicon: string;
  readonly scores: Readonly<Record<string, { readonly predicted: number; readonly gold: number }>>;
}

async function measure(...args: string[]): Promise<{ code: number | null; stdout: string }> {
  const { code, stdout } = await runCommand('measure', args);
  return { code, stdout };
}

describe('measure', () => {
  it('scores each set with the lexicon and without it, parts of the seeds in the graph of all seeds', async () => {
    const { code, stdout } = await measure('--shared', makeShared(), '--json');
    expect(code).toBe(0);
    const columns = JSON.parse(stdout) as Column[];
    expect(columns.map(({ set, lexicon }) => `${set} ${lexicon}`)).toEqual(
      [
        'seeds',
        'unseen documents',
        'unseen genres',
        'read since',
        'seeds 000, 001, 003',
        'seeds 002, 004',
      ].flatMap((set) => [`${set} with`, `${set} without`]),
    );
    const articles = columns.map(({ scores }) => [scores.articles?.predicted, scores.articles?.gold]);
    expect(articles).toEqual([
      ...[0, 1].map(() => [2, 2]),
      ...[0, 1, 2, 3, 4, 5].map(() => [0, 0]),
      ...[0, 1, 2, 3].map(() => [2, 1]),
    ]);
    const [withLexicon, without] = columns.map(({ scores }) => scores['kind of concept']?.predicted ?? 0);
    expect(withLexicon).toBeGreaterThan(without ?? 0);
  });

  it('prints tables, with nothing for what was not annotated', async () => {
    const { stdout } = await measure('--shared', makeShared());
    const rows = stdout.split('\n').filter((line) => line.startsWith('| '));
    expect(rows[0]).toMatch(/^\| measure +\| seeds +\| seeds, without +\| unseen documents +\|/u);
    expect(rows.find((row) => row.startsWith('| articles'))).toMatch(
      /^\| articles +\| 1\.000 0\.500 0\.667 \(2\) +\| 1\.000 0\.500 0\.667 \(2\) +\|/u,
    );
    expect(rows.find((row) => row.startsWith('| evolutions'))).toMatch(/\(2\)(?: +\|){7}$/u);
    expect(rows.find((row) => row.startsWith('| kind of place'))).toMatch(/^\| kind of place(?: +\|)+$/u);
  });

  it('says what is missing and measures nothing where the annotated texts are absent', async () => {
    const folder = makeFolder();
    expect(await measure('--shared', folder)).toEqual({
      code: 0,
      stdout: `Nothing measured: there is no ${join(folder, 'corpus/seeds')}.\n`,
    });
  });

  it.skipIf(!existsSync(join(REPOSITORY, '..', 'shared', 'score')))(
    'scores the real documents by every measure',
    async () => {
      const { code, stdout } = await measure();
      expect(code).toBe(0);
      for (const name of [
        'articles',
        'entities',
        'tasks',
        'meetings',
        'targets',
        'evolutions',
        'kind of policy',
      ])
        expect(stdout).toContain(`| ${name} `);
      const chains = stdout
        .split('\n')
        .slice(stdout.split('\n').findIndex((line) => line.includes('evolutions held')));
      expect(chains[0]).toMatch(
        /^\| measure +\| evolutions read +\| evolutions read, without +\| evolutions held +\| evolutions held, without +\|$/u,
      );
      // Two rows of scores and nothing else: neither what was found nor what was missed.
      const cell = String.raw`(?:[01]\.\d{3} ){3}\(\d+\) +\|`;
      expect(chains.slice(2).filter((line) => line !== '')).toEqual([
        expect.stringMatching(new RegExp(`^\\| evolutions +\\|(?: ${cell}){4}$`, 'u')),
        expect.stringMatching(new RegExp(`^\\| change of matches +\\|(?: ${cell}){4}$`, 'u')),
      ]);
    },
    180_000,
  );
});
