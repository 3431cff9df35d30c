/** What all pictures of this folder need: text that is safe in XML, measured and broken into lines. */

/** A finished picture with its size, which a bitmap of it needs. */
export interface SvgPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** What has a meaning in XML, written so that it has none; what XML forbids, left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, (unit) => (/[\t\n\r]/u.test(unit) ? ' ' : ''))
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}

/** Width in ems: ideographs are square, Latin letters and digits about half as wide. */
export function measureText(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u0020-\u024f]/u.test(character) ? 0.56 : 1), 0);
}

/** A number as a picture has it: a hundredth of a pixel is not seen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const NO_START = /^[，。；：！？、”’」』）)》〉…,.;:!?%％]/u;
const NO_END = /[“‘「『（(《〈]$/u;

/** What a line break may not part: an ideograph with the marks that belong to it, a word of letters or digits. */
export function toWords(text: string): string[] {
  const units = text.match(/[\u0021-\u024f]+|\s+|./gsu) ?? [];
  const words: string[] = [];
  for (const unit of units) {
    const last = words.at(-1);
    if (last !== undefined && (NO_START.test(unit) || NO_END.test(last)))
      words[words.length - 1] = last + unit;
    else words.push(unit);
  }
  return words;
}

/**
 * Break a text into lines.
 *
 * @param width - In ems. A word that is longer has a line of its own, and runs over.
 * @returns At least one line.
 */
export function breakText(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of toWords(text)) {
    const line = `${lines.at(-1) ?? ''}${word}`;
    if (line === word || measureText(line.trimEnd()) <= width) lines[lines.length - 1] = line;
    else lines.push(word.trimStart());
  }
  return lines.map((line) => line.trim());
}
