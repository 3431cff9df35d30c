/** How the reader has ordered the list. It stays so while the page is open, whatever is looked at meanwhile. */
import type { RowOrder } from './node-rows.ts';
import { createStore } from './store.ts';

export const rowOrderStore = createStore<RowOrder | undefined>(undefined);
