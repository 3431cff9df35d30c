/** Something that a button opens beside it: Escape and a press elsewhere close it. */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

export interface Popup<E extends HTMLElement> {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
  /** Of the element that holds button and popup. */
  readonly root: RefObject<E | null>;
  /** Of the button, which gets the focus back. */
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly handleKey: (event: KeyboardEvent) => void;
}

export function usePopup<E extends HTMLElement>(): Popup<E> {
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<E>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = (event: PointerEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setIsOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);
  return {
    isOpen,
    toggle: () => setIsOpen(!isOpen),
    close: () => setIsOpen(false),
    root,
    opener,
    handleKey(event) {
      if (event.key !== 'Escape' || !isOpen) return;
      event.stopPropagation();
      setIsOpen(false);
      opener.current?.focus();
    },
  };
}
