/** What the page says where it traces, beside what it says everywhere. It comes with that page. */
import { createStrings } from './create-strings.ts';
import { traceZh } from './trace-zh.ts';
import { zh } from './zh.ts';

const strings = { ...zh, trace: traceZh };

export type Strings = typeof strings;

export const { loadStrings, useStrings } = createStrings(strings, async () => {
  const [{ en }, { traceEn }] = await Promise.all([import('./en.ts'), import('./trace-en.ts')]);
  return { ...en, trace: traceEn };
});
