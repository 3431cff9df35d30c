import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import styles from './Popup.module.css';
import { placePopup } from './popup-place.ts';

export interface PopupProps {
  /** The button that it stands at. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** What a button opens, above everything else: no panel that it belongs to cuts it off. */
export function Popup({ opener, label, className = '', children }: PopupProps) {
  const ref = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null) return undefined;
    // Browsers without a top layer show it where it is, at its place in the window all the same.
    box.showPopover?.();
    const place = (): void => {
      if (opener.current === null) return;
      const { offsetWidth: width, offsetHeight: height } = box;
      const room = { width: innerWidth, height: innerHeight };
      const { left, top } = placePopup(opener.current.getBoundingClientRect(), { width, height }, room);
      box.style.left = `${left}px`;
      box.style.top = `${top}px`;
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(box);
    addEventListener('resize', place);
    addEventListener('scroll', place, true);
    return () => {
      observer.disconnect();
      removeEventListener('resize', place);
      removeEventListener('scroll', place, true);
    };
  }, [opener]);
  return (
    <section ref={ref} popover="manual" className={`${styles.popup} ${className}`} aria-label={label}>
      {children}
    </section>
  );
}
