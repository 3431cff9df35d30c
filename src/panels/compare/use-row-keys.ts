/** Keys of the text that is compared: j and k go from change to change, y and n judge the one in focus. */
import type { Verdict } from '../../state/marks.ts';
import { useKeys } from '../../ui/use-shortcuts.ts';

export interface RowKeys {
  readonly step: (by: 1 | -1) => void;
  readonly mark: (verdict: Verdict) => void;
}

export function useRowKeys({ step, mark }: RowKeys): void {
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    y: () => mark('right'),
    n: () => mark('wrong'),
  });
}
