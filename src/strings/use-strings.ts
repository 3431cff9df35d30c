/** What every page says. */
import { createStrings } from './create-strings.ts';
import { zh } from './zh.ts';

export const { loadStrings, useStrings } = createStrings(zh, async () => (await import('./en.ts')).en);
