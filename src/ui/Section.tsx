import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

export interface SectionProps {
  readonly heading: string;
  /** Level of the heading (default: 3, within a panel that has a heading of its own). */
  readonly level?: 2 | 3;
  /** Stands at the end of the heading's line. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ heading, level = 3, action, children }: SectionProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <Heading id={id} className={styles.heading}>
          {heading}
        </Heading>
        {action}
      </div>
      {children}
    </section>
  );
}
