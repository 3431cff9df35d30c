import type { ReactNode } from 'react';
import styles from './Notice.module.css';

export interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** Why a pane is empty, and what to do next. */
export function Notice({ title, children }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
