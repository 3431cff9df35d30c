/** Putting a palette and the font stacks on the page. */
import { SANS_STACK, SERIF_STACK } from './fonts.ts';
import { PALETTES, type Theme, toCustomProperties } from './palette.ts';

export function applyTheme(root: HTMLElement, theme: Theme): void {
  for (const [name, color] of toCustomProperties(PALETTES[theme])) root.style.setProperty(name, color);
  root.style.setProperty('--sans', SANS_STACK);
  root.style.setProperty('--serif', SERIF_STACK);
  root.style.colorScheme = theme;
  root.dataset.theme = theme;
}
