import type { ReactNode } from 'react';
import { graphStore } from '../../state/graph.ts';
import { useStore } from '../../state/use-store.ts';
import { openReader, type View } from '../../state/view.ts';
import { ViewLink } from '../ViewLink.tsx';
import styles from './SentenceLink.module.css';

export interface SentenceLinkProps {
  readonly document: string;
  readonly offset: number;
  readonly children: ReactNode;
}

/** A sentence that opens the reader at its place; plain words where its text was pasted. */
export function SentenceLink({ document, offset, children }: SentenceLinkProps) {
  const graph = useStore(graphStore);
  const isKnown = graph.status === 'ready' && graph.index.nodes.has(document);
  if (!isKnown) return <p className={styles.sentence}>{children}</p>;
  const go = (view: View) => openReader(view, { document, offset });
  return (
    <p className={styles.sentence}>
      <ViewLink className={styles.link} go={go}>
        {children}
      </ViewLink>
    </p>
  );
}
