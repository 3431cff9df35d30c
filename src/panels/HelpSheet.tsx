import { useEffect, useRef } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './HelpSheet.module.css';

export interface HelpSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The keys, and how to read the picture. */
export function HelpSheet({ isOpen, onClose }: HelpSheetProps) {
  const strings = useStrings();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) ref.current?.showModal();
    else ref.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={ref} className={styles.sheet} aria-label={strings.help.heading} onClose={onClose}>
      <div className={styles.head}>
        <h2>{strings.help.heading}</h2>
        <IconButton icon="close" label={strings.help.close} onClick={onClose} />
      </div>
      <dl>
        {strings.help.keys.map(([key, meaning]) => (
          <div key={key} className={styles.row}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.about}>{strings.help.about}</p>
    </dialog>
  );
}
