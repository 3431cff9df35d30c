import { useEffect, useRef } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { HelpContent } from './HelpContent.tsx';
import styles from './HelpSheet.module.css';

export interface HelpSheetProps {
  readonly onClose: () => void;
}

/** The sheet that explains the page. */
export function HelpSheet({ onClose }: HelpSheetProps) {
  const strings = useStrings();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => ref.current?.showModal(), []);
  return (
    <dialog ref={ref} className={styles.sheet} aria-label={strings.help.heading} onClose={onClose}>
      <div className={styles.head}>
        <h2>{strings.help.heading}</h2>
        {/* Closed before it goes, so that the focus returns to where it was. */}
        <IconButton icon="close" label={strings.help.close} onClick={() => ref.current?.close()} />
      </div>
      <HelpContent onClose={() => ref.current?.close()} />
    </dialog>
  );
}
