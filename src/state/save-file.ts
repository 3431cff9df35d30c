/** Handing things to the reader: a file to keep, or words to paste elsewhere. */

/** The browser could not draw a picture of this size. */
export class TooLargeError extends Error {}

/** Offer content as a file. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the content by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A name that every file system takes: 脉络-新质生产力.png. */
export function toSafeName(title: string, extension: string): string {
  return `${title.replace(/[\\/:*?"<>|\s]+/gu, '-').slice(0, 80)}.${extension}`;
}

/**
 * Copy words to the clipboard, with their looks where these are given.
 *
 * @returns Whether the browser let it.
 */
export async function copyWords(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ]);
    return true;
  } catch {
    return false;
  }
}
