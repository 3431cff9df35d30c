/** Traditional script in what readers type. The table is large and few need it: it is fetched when a query may be in that script. */
import { createPart } from './part.ts';

type Simplify = (text: string) => string;

/** Puts a text into simplified script. */
export const { store: simplifyStore, load: loadSimplify } = createPart(async (): Promise<Simplify> => {
  const { toFoldedName } = await import('../../graph/text/fold.ts');
  // Folding leaves blanks out, which here end words.
  return (text) => text.split(/(\s+)/u).map(toFoldedWord(toFoldedName)).join('');
});

function toFoldedWord(fold: Simplify): Simplify {
  return (word) => (word.trim() === '' ? word : fold(word));
}
