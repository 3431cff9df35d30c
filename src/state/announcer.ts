/** What a screen reader is to say of changes that are only to be seen. */
import { createStore } from './store.ts';

export const announcementStore = createStore('');

export function announce(sentence: string): void {
  announcementStore.set(sentence);
}
