/** What the page says of two nodes side by side, beside what it says everywhere. */
import { createStrings } from './create-strings.ts';
import { pairZh } from './pair-zh.ts';
import { zh } from './zh.ts';

const strings = { ...zh, pair: pairZh };

export type PairStrings = typeof strings;

export const { loadStrings, getStrings, useStrings } = createStrings(strings, async () => {
  const [{ en }, { pairEn }] = await Promise.all([import('./en.ts'), import('./pair-en.ts')]);
  return { ...en, pair: pairEn };
});
