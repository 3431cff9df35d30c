/** Documents made ready for comparing, from texts written in a test and from files. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compareDocuments } from '../../graph/compare/compare.ts';
import type {
  ComparedDocument,
  CompareOptions,
  Comparison,
  EntityLookup,
} from '../../graph/compare/comparison.ts';
import { describeFindings, lookUpFindings } from '../../graph/compare/sources.ts';
import type { Findings } from '../../graph/model/findings.ts';
import { processSource, toDocumentFile } from '../../graph/pipeline.ts';
import { processText } from '../fixtures/sources.ts';
import { REPOSITORY } from './command.ts';

/** Official texts, which are no part of the repository. */
const SHARED_CORPUS = join(REPOSITORY, '..', 'shared', 'corpus');

export interface Prepared {
  readonly document: ComparedDocument;
  readonly entities: EntityLookup;
}

/** The first document of a text; full unless its form is told. */
export function prepare(path: string, text: string, form?: ComparedDocument['form']): Prepared {
  const [first] = processText(path, text).findings.map(prepareFindings);
  if (first === undefined) throw new Error(`expected a document in ${path}, got none`);
  return form === undefined ? first : { ...first, document: { ...first.document, form } };
}

/** Compare two prepared documents by what both know. */
export function comparePrepared(
  before: Prepared,
  after: Prepared,
  options: Partial<CompareOptions> = {},
): Comparison {
  const entities = new Map([...before.entities, ...after.entities]);
  return compareDocuments(before.document, after.document, { entities, ...options });
}

/** Path of an official text, where it is at hand. */
export function findShared(folder: string, name: string): string | undefined {
  const path = join(SHARED_CORPUS, folder, name);
  return existsSync(path) ? path : undefined;
}

/** The documents of a file, in order. */
export async function prepareFileAll(path: string): Promise<Prepared[]> {
  const { findings } = await processSource({ path: basename(path), bytes: readFileSync(path) });
  return findings.map(prepareFindings);
}

/** The first document of a file. */
export async function prepareFile(path: string): Promise<Prepared> {
  const [first] = await prepareFileAll(path);
  if (first === undefined) throw new Error(`expected a document in ${path}, got none`);
  return first;
}

function prepareFindings(findings: Findings): Prepared {
  return {
    document: { ...toDocumentFile(findings), ...describeFindings(findings) },
    entities: lookUpFindings([findings]),
  };
}
