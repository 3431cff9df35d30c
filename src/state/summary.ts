/** What a corpus holds, told once for each graph. Apart from what the first picture needs. */
import { summarizeCorpus } from '../../graph/query/summary.ts';
import { memoize } from './memoize.ts';

export const getSummary = memoize(summarizeCorpus);
