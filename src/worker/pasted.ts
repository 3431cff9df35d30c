/**
 * A pasted text read as a file of the corpus would be, in the worker, and forgotten with the comparison.
 *
 * Loaded when the first text is pasted: the readers and the lexicon are most of the program.
 */

import type { ComparedDocument, EntityLookup } from '../../graph/compare/comparison.ts';
import { describeFindings, lookUpFindings } from '../../graph/compare/sources.ts';
import { processSource, toDocumentFile } from '../../graph/pipeline.ts';

/** A path of its own for each side. The extension leaves it to the reader whether the text is plain, Markdown or HTML. */
const PATHS = { before: 'pasted-before.txt', after: 'pasted-after.txt' } as const;

/** Fewer sentences are no text that could be compared. */
const LEAST_SENTENCES = 2;

export type PastedText =
  | {
      readonly status: 'read';
      readonly document: ComparedDocument;
      readonly entities: EntityLookup;
      /** Articles that the text holds; the longest is read. */
      readonly articleCount: number;
    }
  | { readonly status: 'short' | 'unreadable' };

export async function readPasted(side: keyof typeof PATHS, text: string): Promise<PastedText> {
  const { findings } = await processSource({ path: PATHS[side], bytes: new TextEncoder().encode(text) });
  const [longest] = findings.toSorted((a, b) => b.document.text.length - a.document.text.length);
  if (longest === undefined) return { status: text.trim() === '' ? 'short' : 'unreadable' };
  if (longest.sentences.length < LEAST_SENTENCES) return { status: 'short' };
  return {
    status: 'read',
    document: { ...toDocumentFile(longest), ...describeFindings(longest) },
    entities: lookUpFindings([longest]),
    articleCount: findings.length,
  };
}
