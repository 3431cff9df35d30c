import { lazy, Suspense, useEffect, useRef } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './HelpSheet.module.css';

export interface HelpSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const HelpContent = lazy(async () => ({ default: (await import('./HelpContent.tsx')).HelpContent }));

/** The sheet that explains the page. What it says is fetched when it is first opened. */
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
      {isOpen && (
        <Suspense fallback={<Notice title={strings.help.loading} />}>
          <HelpContent />
        </Suspense>
      )}
    </dialog>
  );
}
