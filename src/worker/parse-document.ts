/** One file of `documents/` from unknown to typed. */
import type { DocumentFile } from '../../graph/model/findings.ts';
import { checkOneOf, checkSpans, checkText, fail, toFields } from './parse.ts';

const BLOCK_KINDS: ReadonlySet<string> = new Set(['heading', 'paragraph', 'bullet', 'row']);

/** @throws {InvalidInputError} Naming the first place that is not as the data format says. */
export function parseDocument(content: unknown): DocumentFile {
  const document = toFields(content, 'document');
  for (const name of ['key', 'title', 'text']) checkText(document, name, 'document');
  const length = String(document.text).length;
  const checkEnd = (end: unknown, path: string): void => {
    if (Number(end) > length) fail(path, `an end within the text of ${length} units`, end);
  };
  checkSpans(document.blocks, 'blocks', (block, path) => {
    checkOneOf(block, 'kind', BLOCK_KINDS, path);
    checkEnd(block.end, path);
  });
  checkSpans(document.sentences, 'sentences', (sentence, path) => checkEnd(sentence.end, path));
  checkSpans(document.mentions, 'mentions', (mention, path) => {
    checkText(mention, 'entity', path);
    checkEnd(mention.end, path);
  });
  return document as unknown as DocumentFile;
}
