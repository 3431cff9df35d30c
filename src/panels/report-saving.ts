/** Telling what came of saving. */
import { tell } from '../state/announcer.ts';
import { TooLargeError } from '../state/save-file.ts';
import type { Strings } from '../strings/zh.ts';

/** The words of {@link reportSaving}, which every page has. */
export type SavingWords = Pick<Strings, 'saving' | 'picture'>;

/** Tell the name of the file once it is saved, or why there is none. Never rejects. */
export async function reportSaving(saved: Promise<string>, { saving, picture }: SavingWords): Promise<void> {
  try {
    tell(saving.saved(await saved));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell(saving.failed(error instanceof TooLargeError ? picture.tooLarge : reason), { isProblem: true });
  }
}
