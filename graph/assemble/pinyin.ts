/** Pinyin of labels, computed at build time so that the page need not carry the dictionary. */
import { pinyin } from 'pinyin-pro';

/**
 * Syllables joined and initials: 新质生产力 gives `xinzhishengchanli` and `xzscl`. Latin letters and digits stay, marks go.
 *
 * @param reading - Syllables with blanks between, where a lexicon gives them.
 */
export function toPinyin(label: string, reading?: string): readonly [full: string, initials: string] {
  const syllables =
    reading === undefined
      ? pinyin(label, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
      : reading.split(/\s+/u);
  const spelled = syllables
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9+]/gu, ''))
    .filter((syllable) => syllable !== '');
  const initials = spelled.map((syllable, i) =>
    /^\d/u.test(syllable) || /^[a-z]$/u.test(syllables[i] ?? '') ? syllable : syllable.charAt(0),
  );
  return [spelled.join(''), initials.join('')];
}
