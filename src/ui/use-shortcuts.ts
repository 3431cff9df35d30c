/** Keys that work wherever the focus is. */
import { type RefObject, useEffect, useRef } from 'react';

/** `/` and Ctrl+K go to the search field, `?` opens the help, `L` goes from picture to list and back. */
export function useShortcuts(
  search: RefObject<HTMLInputElement | null>,
  onHelp: () => void,
  onLayer: () => void,
): void {
  useEffect(() => {
    const handle = (event: KeyboardEvent): void => {
      const isSearchKey = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
      const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (isCommand || (isSearchKey && !isTyping(event.target))) {
        event.preventDefault();
        search.current?.focus();
        search.current?.select();
      } else if (event.key === '?' && !isTyping(event.target)) {
        event.preventDefault();
        onHelp();
      } else if (isLayerKey(event) && !isTyping(event.target)) {
        event.preventDefault();
        onLayer();
      }
    };
    addEventListener('keydown', handle);
    return () => removeEventListener('keydown', handle);
  }, [search, onHelp, onLayer]);
}

/** Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y do again; in a field they belong to its text. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const handle = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'y' || key === 'z') redo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', handle);
    return () => removeEventListener('keydown', handle);
  }, [undo, redo]);
}

/** Single keys that act while a component is shown, unless the reader types or a dialog is open. */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const handle = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const action = latest.current[event.key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', handle);
    return () => removeEventListener('keydown', handle);
  }, []);
}

function isLayerKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'l' && !ctrlKey && !metaKey && !altKey;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type="range"]), textarea, select, [contenteditable]')
  );
}
