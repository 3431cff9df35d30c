/** What a screen reader is to say of changes that are only to be seen, and what is to be seen of those that are not. */
import { createStore } from './store.ts';

export const announcementStore = createStore('');

/** Say a sentence. */
export function announce(sentence: string): void {
  announcementStore.set(sentence);
}

/** A sentence that stands on the page for a while. */
export interface Message {
  readonly sentence: string;
  readonly isProblem: boolean;
}

export const messageStore = createStore<Message | undefined>(undefined);

/** Show a sentence for a while, and say it: of what nothing else on the page tells. */
export function tell(sentence: string, { isProblem = false } = {}): void {
  announce(sentence);
  messageStore.set({ sentence, isProblem });
}

/** Take away the message that is shown. */
export function dismissMessage(): void {
  messageStore.set(undefined);
}
