/**
 * The one source of colors: CSS custom properties, the canvas and saved pictures all take theirs from here.
 *
 * Hues follow Okabe and Ito's set for color-blind readers, toned down to sit on paper; shape tells the kinds apart once more.
 * Text colors reach 4.5:1 on `paper` and `surface`, kinds 3:1 (WCAG 2.2, 1.4.3 and 1.4.11); a test checks both.
 */

export type Theme = 'light' | 'dark';

/** Kinds of node that have a color; names as in the graph. */
export type ColoredKind = keyof typeof LIGHT_KINDS;

export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly sunken: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly highlight: string;
  /** What a later text has and an earlier has not, and the other way round. */
  readonly added: string;
  readonly addedSoft: string;
  readonly removed: string;
  readonly removedSoft: string;
  readonly edge: string;
  readonly kinds: Readonly<Record<ColoredKind, string>>;
}

const LIGHT_KINDS = {
  concept: '#2a6496',
  policy: '#bd4b2b',
  industry: '#1b7d66',
  principle: '#7a569e',
  task: '#a06f14',
  target: '#b0447a',
  wording: '#c2607a',
  meeting: '#3a3f45',
  document: '#857d6c',
  organization: '#6f7883',
  person: '#6f7883',
  place: '#6f7883',
} as const;

const DARK_KINDS: Readonly<Record<ColoredKind, string>> = {
  concept: '#6aaede',
  policy: '#ec8262',
  industry: '#4fbb9d',
  principle: '#b495da',
  task: '#d9a443',
  target: '#e283b1',
  wording: '#e59aac',
  meeting: '#cfd2d6',
  document: '#a49c8b',
  organization: '#97a1ad',
  person: '#97a1ad',
  place: '#97a1ad',
};

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#faf8f4',
    surface: '#fffefb',
    sunken: '#f2efe8',
    ink: '#23272c',
    inkSoft: '#4f565e',
    inkFaint: '#676c73',
    line: '#e6e1d6',
    lineStrong: '#cdc6b8',
    accent: '#a5391f',
    accentSoft: '#f8e9e2',
    onAccent: '#fffefb',
    highlight: '#fbeac0',
    added: '#14664f',
    addedSoft: '#e2f1ea',
    removed: '#a5391f',
    removedSoft: '#f8e9e2',
    edge: '#a9a293',
    kinds: LIGHT_KINDS,
  },
  dark: {
    paper: '#17191c',
    surface: '#1e2125',
    sunken: '#131517',
    ink: '#ebe8e2',
    inkSoft: '#bdbfc1',
    inkFaint: '#9a9da1',
    line: '#303439',
    lineStrong: '#4a4f56',
    accent: '#f0906f',
    accentSoft: '#3a2620',
    onAccent: '#1b1310',
    highlight: '#57471d',
    added: '#6cc9a9',
    addedSoft: '#17332a',
    removed: '#f0906f',
    removedSoft: '#3a2620',
    edge: '#6c7179',
    kinds: DARK_KINDS,
  },
};

/** Kinds drawn as an outline: things that hold others, not terms. */
export const HOLLOW_KINDS: ReadonlySet<ColoredKind> = new Set(['document', 'wording']);

/** A color with a share of another in it; both as six hexadecimal digits behind `#`. */
export function mixColors(color: string, ground: string, share: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const [a, b] = [color, ground].map((one) => Number.parseInt(one.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}

/** Custom properties of a palette, by name: `--ink-soft`, `--kind-concept` … */
export function toCustomProperties(palette: Palette): ReadonlyMap<string, string> {
  const { kinds, ...plain } = palette;
  const toName = (name: string): string =>
    `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
  return new Map([
    ...Object.entries(plain).map(([name, color]) => [toName(name), color] as const),
    ...Object.entries(kinds).map(([kind, color]) => [`--kind-${kind}`, color] as const),
  ]);
}
