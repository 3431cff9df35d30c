/** Line icons, drawn on a grid of 20. Decoration: what a control does, its label says. */

const PATHS = {
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm4 9.5 4 4',
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  fit: 'M4 7.5V4h3.5M12.5 4H16v3.5M16 12.5V16h-3.5M7.5 16H4v-3.5',
  relayout: 'M15.5 8A6 6 0 1 0 16 11.5M16 4v4h-4',
  picture: 'M3.5 4.5h13v11h-13zM3.5 13l3.5-3.5 3 3 2.5-2.5 4 4M13 7.6h.01',
  sun: 'M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM10 2.5v1.7M10 15.8v1.7M2.5 10h1.7M15.8 10h1.7M4.7 4.7l1.2 1.2M14.1 14.1l1.2 1.2M4.7 15.3l1.2-1.2M14.1 5.9l1.2-1.2',
  moon: 'M16 11.8A6.5 6.5 0 0 1 8.2 4a6.5 6.5 0 1 0 7.8 7.8Z',
  system: 'M3.5 4.5h13v8.5h-13zM7.5 16h5M10 13v3',
  help: 'M7.6 7.6a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.5v.4M10 14.4h.01M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z',
  arrow: 'M4 10h11.5M11.5 6l4 4-4 4',
  down: 'M5 8l5 5 5-5',
  up: 'M5 12l5-5 5 5',
  external: 'M8 4.5H4.5v11h11V12M11.5 4.5h4v4M15.5 4.5L9.5 10.5',
  order: 'M6 4v12M3.5 13.5L6 16l2.5-2.5M14 16V4M11.5 6.5L14 4l2.5 2.5',
  neighborhood:
    'M10 8.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6ZM4.2 3.2a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8ZM15.8 3.2a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8ZM10 15a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8ZM5.2 5.6l3.4 3.2M14.8 5.6l-3.4 3.2M10 12v3',
  book: 'M10 5.5C8.5 4.3 6.3 4 3.5 4v11c2.8 0 5 .3 6.5 1.5 1.5-1.2 3.7-1.5 6.5-1.5V4c-2.8 0-5 .3-6.5 1.5Zm0 0v11',
  swap: 'M4 7h11.5M12.5 4l3 3-3 3M16 13H4.5M7.5 10l-3 3 3 3',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  copy: 'M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4',
  download: 'M10 3.5v9M6.5 9.5L10 13l3.5-3.5M4 16.5h12',
  trace: 'M3.5 15.5h13M5.5 12.5v-3M9 12.5V5M12.5 12.5V8M16 12.5V3.5',
  back: 'M15.5 10H4M8 6l-4 4 4 4',
  options: 'M3.5 6h6M13.5 6h3M11.5 4v4M3.5 14h3M10.5 14h6M8.5 12v4',
  pin: 'M12.5 3.5l4 4-3 1.2-2.6 2.6-.6 3.2-5.8-5.8 3.2-.6 2.6-2.6zM7.4 12.6 3.5 16.5',
  hide: 'M3 10s2.5-4.5 7-4.5S17 10 17 10s-2.5 4.5-7 4.5S3 10 3 10ZM4.5 15.5l11-11',
  only: 'M10 7.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM4 6V4h2M16 6V4h-2M4 14v2h2M16 14v2h-2',
  dots: 'M4.4 10a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0ZM9.4 10a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0ZM14.4 10a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0Z',
  undo: 'M7 5 3.5 8.5 7 12M3.5 8.5h8a4 4 0 0 1 0 8H8',
  redo: 'M13 5l3.5 3.5L13 12M16.5 8.5h-8a4 4 0 0 0 0 8H12',
  rename: 'M12.5 4.5l3 3-8 8H4.5v-3zM10.5 6.5l3 3',
  bookmark: 'M6 3.5h8v13l-4-3.2-4 3.2z',
} as const;

export type IconName = keyof typeof PATHS;

export interface IconProps {
  readonly name: IconName;
  readonly size?: number;
}

export function Icon({ name, size = 18 }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
