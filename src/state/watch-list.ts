/** The watch list of the reader: kept by the browser as the plain text that it is, one term a line. */
import { createStoredStore } from './stored.ts';

/** What stands there before the reader has written anything: words whose coming and going is news. */
const FIRST_LIST = `适度宽松
更加积极
稳中求进
房地产
资本市场
民营经济
新质生产力
反内卷
`;

export const watchListStore = createStoredStore<string>(
  'mailuo.watch-list',
  (kept) => kept ?? FIRST_LIST,
  (list) => list,
);
