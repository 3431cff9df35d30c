import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from './Menu.module.css';

/** A place in the window. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

export interface MenuProps {
  readonly label: string;
  readonly place: MenuPlace;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Least distance from the edges of the window. */
const MARGIN = 8;

const ITEMS = '[role^="menuitem"]:not(:disabled)';

/** A menu at a place of the window. Arrow keys walk through it; Escape, Tab or a press elsewhere close it. */
export function Menu({ label, place, onClose, children }: MenuProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [shift, setShift] = useState<MenuPlace>({ x: 0, y: 0 });
  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const { offsetWidth: width, offsetHeight: height } = box;
    setShift({
      x: Math.max(MARGIN, Math.min(place.x, innerWidth - width - MARGIN)) - place.x,
      y: Math.max(MARGIN, Math.min(place.y, innerHeight - height - MARGIN)) - place.y,
    });
  }, [place]);
  useEffect(() => {
    const before = document.activeElement;
    const menu = ref.current;
    menu?.querySelector<HTMLElement>(ITEMS)?.focus();
    return () => {
      // Whoever has gone elsewhere by then stays there.
      const isWithin = document.activeElement === document.body || menu?.contains(document.activeElement);
      if (before instanceof HTMLElement && isWithin === true) before.focus();
    };
  }, []);
  useEffect(() => {
    const closeOutside = (event: PointerEvent): void => {
      if (event.target instanceof Node && ref.current?.contains(event.target) === false) onClose();
    };
    document.addEventListener('pointerdown', closeOutside, true);
    return () => document.removeEventListener('pointerdown', closeOutside, true);
  }, [onClose]);
  const handleKey = (event: KeyboardEvent): void => {
    const items = [...(ref.current?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const goal = getGoal(event.key, at, items.length);
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (goal !== undefined) items[goal]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={ref}
      className={styles.menu}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      style={{ left: place.x + shift.x, top: place.y + shift.y }}
      onKeyDown={handleKey}
    >
      {children}
    </div>
  );
}

/** Index of the item that a key leads to. */
function getGoal(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

export interface MenuItemProps {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  /** Stands at the end of the line. */
  readonly hint?: ReactNode;
  /** Key that does the same on the canvas. */
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  readonly onSelect: () => void;
}

export function MenuItem({ children, icon, hint, shortcut, isDisabled, onSelect }: MenuItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      aria-keyshortcuts={shortcut}
      className={styles.item}
      disabled={isDisabled}
      tabIndex={-1}
      onClick={onSelect}
    >
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <span className={styles.name}>{children}</span>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      {shortcut !== undefined && (
        <span className={styles.shortcut} aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  );
}

export interface MenuChoicesProps<V extends number> {
  readonly label: string;
  readonly values: readonly V[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of a few numbers that the items of the menu take. */
export function MenuChoices<V extends number>({ label, values, value, onChange }: MenuChoicesProps<V>) {
  return (
    <fieldset className={styles.choices} aria-label={label}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {values.map((one) => (
        <button
          key={one}
          type="button"
          role="menuitemradio"
          aria-checked={one === value}
          className={styles.choice}
          tabIndex={-1}
          onClick={() => onChange(one)}
        >
          {one}
        </button>
      ))}
    </fieldset>
  );
}
