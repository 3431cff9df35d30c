/** Keys of the text that is compared: j and k go from change to change, y and n judge the one in focus. */
import { useEffect, useRef } from 'react';
import type { Verdict } from '../../state/marks.ts';

export interface RowKeys {
  readonly step: (by: 1 | -1) => void;
  readonly mark: (verdict: Verdict) => void;
}

export function useRowKeys(keys: RowKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const handle = (event: KeyboardEvent): void => {
      const { target } = event;
      const isTyping =
        target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
      if (
        isTyping ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        document.querySelector('dialog[open]')
      )
        return;
      const { step, mark } = latest.current;
      const actions: Readonly<Record<string, () => void>> = {
        j: () => step(1),
        k: () => step(-1),
        y: () => mark('right'),
        n: () => mark('wrong'),
      };
      const action = actions[event.key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', handle);
    return () => removeEventListener('keydown', handle);
  }, []);
}
