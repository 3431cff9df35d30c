/** Traditional script in what readers type. The table is large and few need it: it is fetched when a query may be in that script. */
import { createStore } from './store.ts';

type Simplify = (text: string) => string;

/** Absent until the table is there. */
export const simplifyStore = createStore<Simplify | undefined>(undefined);

let isLoading = false;

/** Fetch the table unless that was done before; where that fails, the next call tries again. */
export function loadSimplify(): void {
  if (isLoading) return;
  isLoading = true;
  import('../../graph/text/fold.ts').then(
    ({ toFoldedName }) =>
      // Folding leaves blanks out, which here end words.
      simplifyStore.set((text) => text.split(/(\s+)/u).map(toFoldedWord(toFoldedName)).join('')),
    () => {
      isLoading = false;
    },
  );
}

function toFoldedWord(fold: Simplify): Simplify {
  return (word) => (word.trim() === '' ? word : fold(word));
}
