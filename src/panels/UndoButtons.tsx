import { useMemo } from 'react';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { restoreExploration } from '../state/address.ts';
import { redo, timelineStore, undo } from '../state/navigation.ts';
import { describeStep } from '../state/steps.ts';
import { useStore } from '../state/use-store.ts';
import { INITIAL_VIEW } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useUndoKeys } from '../ui/use-shortcuts.ts';
import { describeStepInWords } from './step-words.ts';
import styles from './UndoButtons.module.css';

/** Takes back what was changed of the view, and does it again; the same by keys. Each button says what it would take back or do. */
export function UndoButtons({ index }: { readonly index: GraphIndex }) {
  const strings = useStrings();
  const { past, present, future } = useStore(timelineStore);
  useUndoKeys(undo, redo);
  const [undone, redone] = useMemo(() => {
    const describe = (before: string | undefined, after: string | undefined): string | undefined => {
      if (before === undefined || after === undefined) return undefined;
      const [from, to] = [before, after].map((address) => restoreExploration(INITIAL_VIEW, address));
      return from && to && describeStepInWords(index, describeStep(index, from, to), strings);
    };
    return [describe(past.at(-1), present), describe(present, future[0])];
  }, [index, past, present, future, strings]);
  return (
    <span className={styles.buttons}>
      <IconButton
        icon="undo"
        label={strings.explore.undo(undone)}
        isDisabled={past.length === 0}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label={strings.explore.redo(redone)}
        isDisabled={future.length === 0}
        onClick={redo}
      />
    </span>
  );
}
