import { useId, useState } from 'react';
import { useStrings } from '../../strings/compare.ts';
import styles from './PasteBox.module.css';

export interface PasteBoxProps {
  readonly label: string;
  readonly text: string;
  /** Why the text could not be compared. */
  readonly refusal?: string | undefined;
  readonly onUse: (text: string) => void;
}

/** A text of the reader's own in place of a document. It folds away once it is used. */
export function PasteBox({ label, text, refusal, onUse }: PasteBoxProps) {
  const strings = useStrings();
  const [draft, setDraft] = useState(text);
  const [isEdited, setIsEdited] = useState(text === '');
  const id = useId();
  if (!isEdited && refusal === undefined)
    return (
      <p className={styles.used}>
        {strings.compare.pastedLength(text.length)}
        <button type="button" className={styles.edit} onClick={() => setIsEdited(true)}>
          {strings.compare.editPasted}
        </button>
      </p>
    );
  const use = (): void => {
    setIsEdited(false);
    onUse(draft);
  };
  return (
    <div className={styles.box}>
      <textarea
        className={styles.text}
        aria-label={strings.compare.pasteLabel(label)}
        aria-describedby={id}
        placeholder={strings.compare.pastePlaceholder}
        value={draft}
        rows={7}
        spellCheck={false}
        onChange={(event) => setDraft(event.target.value)}
      />
      <div className={styles.foot}>
        <p id={id} className={refusal === undefined ? styles.note : styles.refusal}>
          {refusal ?? strings.compare.pasteNote}
        </p>
        <button type="button" className={styles.use} disabled={draft.trim() === ''} onClick={use}>
          {strings.compare.usePasted}
        </button>
      </div>
    </div>
  );
}
