import type { ReactNode } from 'react';
import type { Span } from '../../../graph/model/span.ts';
import { graphStore } from '../../state/graph.ts';
import { useStore } from '../../state/use-store.ts';
import { openReader, type View } from '../../state/view.ts';
import { ViewLink } from '../ViewLink.tsx';
import styles from './SentenceLink.module.css';

export interface SentenceLinkProps {
  readonly document: string;
  /** Where it stands; marked once the reader shows it. */
  readonly span: Span;
  readonly children: ReactNode;
}

/** A sentence that opens the reader at its place; plain words where its text was pasted. */
export function SentenceLink({ document, span, children }: SentenceLinkProps) {
  const graph = useStore(graphStore);
  const isKnown = graph.status === 'ready' && graph.index.nodes.has(document);
  if (!isKnown) return <p className={styles.sentence}>{children}</p>;
  const go = (view: View) => openReader(view, { document, offset: span.start, end: span.end });
  return (
    <p className={styles.sentence}>
      <ViewLink className={styles.link} go={go}>
        {children}
      </ViewLink>
    </p>
  );
}
