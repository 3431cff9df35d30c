import { redo, timelineStore, undo } from '../state/navigation.ts';
import { useStore } from '../state/use-store.ts';
import { useStrings } from '../strings/use-strings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useUndoKeys } from '../ui/use-shortcuts.ts';
import styles from './UndoButtons.module.css';

/** Takes back what was changed of the view, and does it again; the same by keys. */
export function UndoButtons() {
  const strings = useStrings().explore;
  const { past, future } = useStore(timelineStore);
  useUndoKeys(undo, redo);
  return (
    <span className={styles.buttons}>
      <IconButton icon="undo" label={strings.undo} isDisabled={past.length === 0} onClick={undo} />
      <IconButton icon="redo" label={strings.redo} isDisabled={future.length === 0} onClick={redo} />
    </span>
  );
}
