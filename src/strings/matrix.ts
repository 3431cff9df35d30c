/** What the page says of the matrix, beside what it says everywhere. It comes with that page. */
import { createStrings } from './create-strings.ts';
import { matrixZh } from './matrix-zh.ts';
import { zh } from './zh.ts';

const strings = { ...zh, matrix: matrixZh };

export type Strings = typeof strings;

export const { loadStrings, useStrings } = createStrings(strings, async () => {
  const [{ en }, { matrixEn }] = await Promise.all([import('./en.ts'), import('./matrix-en.ts')]);
  return { ...en, matrix: matrixEn };
});
