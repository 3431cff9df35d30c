import { useEffect, useMemo } from 'react';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { redo, timelineStore, undo } from '../state/navigation.ts';
import { createPart } from '../state/part.ts';
import { useStore } from '../state/use-store.ts';
import { useStrings } from '../strings/use-strings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useUndoKeys } from '../ui/use-shortcuts.ts';
import styles from './UndoButtons.module.css';

/** Says what a step does. */
const stepWords = createPart(async () => (await import('./step-words.ts')).describeStepBetween);

/** Takes back what was changed of the view, and does it again; the same by keys. Each button says what it would take back or do. */
export function UndoButtons({ index }: { readonly index: GraphIndex }) {
  const strings = useStrings();
  const { past, present, future } = useStore(timelineStore);
  const describeStep = useStore(stepWords.store);
  const hasSteps = past.length + future.length > 0;
  useUndoKeys(undo, redo);
  useEffect(() => {
    if (hasSteps) void stepWords.load();
  }, [hasSteps]);
  const [undone, redone] = useMemo(() => {
    const describe = (before: string | undefined, after: string | undefined): string | undefined =>
      before === undefined || after === undefined
        ? undefined
        : describeStep?.(index, [before, after], strings);
    return [describe(past.at(-1), present), describe(present, future[0])];
  }, [index, past, present, future, strings, describeStep]);
  return (
    <span className={styles.buttons}>
      <IconButton
        icon="undo"
        label={past.length === 0 ? strings.explore.undoneAll : strings.explore.undo(undone)}
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
