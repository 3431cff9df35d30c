/** What the page says where it compares, beside what it says everywhere. It comes with that page. */

import { compareZh } from './compare-zh.ts';
import { createStrings } from './create-strings.ts';
import { zh } from './zh.ts';

const strings = { ...zh, compare: compareZh };

export type Strings = typeof strings;

export const { loadStrings, useStrings } = createStrings(strings, async () => {
  const [{ en }, { compareEn }] = await Promise.all([import('./en.ts'), import('./compare-en.ts')]);
  return { ...en, compare: compareEn };
});
