import { useEffect } from 'react';
import { announcementStore, dismissMessage, messageStore } from '../state/announcer.ts';
import { useStore } from '../state/use-store.ts';
import { useStrings } from '../strings/use-strings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Messages.module.css';

/** How long a message stands: long enough for the name of a file; a problem for as long as its reason takes to read. */
const SHOWN_MS = { done: 6000, problem: 15_000 } as const;

/** Says to a screen reader what is only to be seen, and shows what came of things done out of sight. */
export function Messages() {
  const strings = useStrings();
  const message = useStore(messageStore);
  useEffect(() => {
    if (message === undefined) return undefined;
    const timer = setTimeout(dismissMessage, SHOWN_MS[message.isProblem ? 'problem' : 'done']);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <>
      <p className={styles.announcements} role="status">
        {useStore(announcementStore)}
      </p>
      {message !== undefined && (
        <div className={styles.message} data-problem={message.isProblem}>
          {/* Said already by the line above. */}
          <p aria-hidden="true">{message.sentence}</p>
          <IconButton icon="close" label={strings.news.dismiss} onClick={dismissMessage} />
        </div>
      )}
    </>
  );
}
