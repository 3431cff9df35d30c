/** Hashes of what the outputs are made from, by which a command knows whether they are still current. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './places.ts';

/** Decoders of formats, the only scripts that a document's text depends on. */
const DECODERS = ['decode-docx.ts', 'decode-pdf.ts', 'decoder-worker.ts', 'decoders.ts'].map(
  (name) => `scripts/${name}`,
);

/** Everything that the graph depends on besides the corpus; the lockfile stands for the packages. */
const GRAPH_INPUTS = ['graph', ...DECODERS, 'package-lock.json'];

const LEXICON = 'graph/lexicon';

/** What reading and extracting depend on besides the lexicon: the stages up to theirs, since none sees a later one. */
const READING_INPUTS = [
  ...['diagnostics', 'extract', 'model', 'pipeline.ts', 'read', 'text'].map((name) => `graph/${name}`),
  ...DECODERS,
  'package-lock.json',
];

/** Everything that the page is made from. */
const PAGE_INPUTS = [
  'graph',
  'src',
  'index.html',
  'scripts/cytoscape.ts',
  'vite.config.ts',
  'package-lock.json',
];

/** Corpora and notes, which no code depends on. */
const NO_INPUT = /^(?:sample|.*\.md)$/u;

/** File in the page's folder that holds its stamp. */
export const PAGE_STAMP_FILE = '.stamp';

/** Stamp of the code and lexicon that build a graph. */
export function toCodeStamp(): string {
  return hashFiles(REPOSITORY, GRAPH_INPUTS);
}

/** Stamp of the code that reads one source and extracts from it. */
export function toReadingStamp(): string {
  return hashFiles(REPOSITORY, READING_INPUTS);
}

/** Stamp of what is known beforehand. */
export function toLexiconStamp(): string {
  return hashFiles(REPOSITORY, [LEXICON]);
}

/** Stamp of the sources of the page. */
export function toPageStamp(): string {
  return hashFiles(REPOSITORY, PAGE_INPUTS);
}

/** Hash over names and contents of files and folders, sorted by name. Missing ones count as empty. */
function hashFiles(root: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const location = join(root, path);
    if (!existsSync(location)) return;
    if (statSync(location).isDirectory()) {
      const children = readdirSync(location).filter((name) => !NO_INPUT.test(name));
      for (const child of children.sort()) add(`${path}/${child}`);
    } else {
      hash.update(`${path}\n`).update(createHash('sha256').update(readFileSync(location)).digest());
    }
  };
  for (const name of names) add(name);
  return hash.digest('hex');
}
