/** Texts that were pasted to be compared. They live as long as the page is open, and go nowhere but to the worker of the page. */
import { createStore } from './store.ts';

export interface PastedTexts {
  readonly before: string;
  readonly after: string;
}

export const pastedStore = createStore<PastedTexts>({ before: '', after: '' });

export function pasteText(side: keyof PastedTexts, text: string): void {
  pastedStore.update((texts) => ({ ...texts, [side]: text }));
}

/** The sides change places. */
export function swapPasted(): void {
  pastedStore.update(({ before, after }) => ({ before: after, after: before }));
}
