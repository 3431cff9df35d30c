/** Telling what came of saving. */
import { tell } from '../state/announcer.ts';
import { TooLargeError } from '../state/save-file.ts';
import type { Strings } from '../strings/zh.ts';

/** The words of {@link reportSaving}, which every page has. */
export type SavingWords = Pick<Strings, 'saving' | 'picture'>;

/**
 * Tell what came of saving. Never rejects.
 *
 * @param saved - Name of the file; `undefined` for what was copied. Rejects with the reason why there is none.
 */
export async function reportSaving(
  saved: Promise<string | undefined>,
  { saving, picture }: SavingWords,
): Promise<void> {
  try {
    const name = await saved;
    tell(name === undefined ? saving.copied : saving.saved(name));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell(saving.failed(error instanceof TooLargeError ? picture.tooLarge : reason), { isProblem: true });
  }
}
