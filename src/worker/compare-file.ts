/** A comparison as the content of a file. Loaded when the first file is asked for. */
import { createBrief } from '../../graph/compare/brief.ts';
import type { Documents } from '../../graph/compare/brief-lines.ts';
import type { Comparison, EntityLookup } from '../../graph/compare/comparison.ts';
import { checkWatchList } from '../../graph/compare/watch.ts';
import { toComparisonHtml } from '../../graph/export/comparison-html.ts';
import { toComparisonMarkdown } from '../../graph/export/comparison-markdown.ts';
import type { CompareFileInput } from './protocol.ts';

export function toCompareFile(
  comparison: Comparison,
  documents: Documents,
  {
    format,
    language,
    terms,
    entities,
  }: Pick<CompareFileInput, 'format' | 'language' | 'terms'> & { readonly entities: EntityLookup },
): string {
  const watch = terms.length === 0 ? undefined : checkWatchList(terms, comparison, documents, entities);
  const source = {
    comparison,
    texts: { before: documents.before.text, after: documents.after.text },
    brief: createBrief(comparison, documents),
    ...(watch === undefined ? {} : { watch }),
  };
  switch (format) {
    case 'md':
      return toComparisonMarkdown(source, language);
    case 'html':
      return toComparisonHtml(source, language);
    case 'json':
      return `${JSON.stringify(source, null, 1)}\n`;
  }
}
