import { describe, expect, it } from 'vitest';
import { mixColors, PALETTES, type Palette, toCustomProperties } from '../../../src/styles/palette.ts';

/** Relative luminance of WCAG 2.2. */
function toLuminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toContrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [toLuminance(a), toLuminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const BACKGROUNDS = ['paper', 'surface', 'sunken'] as const satisfies readonly (keyof Palette)[];

describe.each(Object.entries(PALETTES))('the %s palette', (_, palette) => {
  it.each(['ink', 'inkSoft', 'inkFaint', 'accent', 'added', 'removed'] as const)(
    'has %s legible on every ground',
    (name) => {
      for (const ground of BACKGROUNDS)
        expect(toContrast(palette[name], palette[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('has text legible where it is marked', () => {
    expect(toContrast(palette.ink, palette.highlight)).toBeGreaterThanOrEqual(4.5);
    expect(toContrast(palette.accent, palette.accentSoft)).toBeGreaterThanOrEqual(4.5);
    expect(toContrast(palette.added, palette.addedSoft)).toBeGreaterThanOrEqual(4.5);
    expect(toContrast(palette.removed, palette.removedSoft)).toBeGreaterThanOrEqual(4.5);
    expect(toContrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(palette.kinds))('has %s distinct from the paper', (_kind, color) => {
    expect(toContrast(color, palette.paper)).toBeGreaterThanOrEqual(3);
  });

  it('names every color for the page', () => {
    const properties = toCustomProperties(palette);
    expect(properties.get('--ink-soft')).toBe(palette.inkSoft);
    expect(properties.get('--kind-concept')).toBe(palette.kinds.concept);
  });
});

describe('mixColors', () => {
  it('puts a share of one color into another', () => {
    expect(mixColors('#000000', '#ffffff', 0)).toBe('#ffffff');
    expect(mixColors('#000000', '#ffffff', 1)).toBe('#000000');
    expect(mixColors('#ff0000', '#0000ff', 0.5)).toBe('#800080');
    expect(mixColors('#000000', '#0f0f0f', 0.5)).toBe('#080808');
  });
});
