import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { viewStore } from '../state/navigation.ts';
import { useSelector } from '../state/use-store.ts';
import { Reader } from './Reader.tsx';
import styles from './ReaderPane.module.css';

/** The text that is open, over the right half of a page; the whole of it on a phone. */
export function ReaderPane({ index }: { readonly index: GraphIndex }) {
  const reader = useSelector(viewStore, (view) => view.reader);
  if (reader === undefined) return null;
  return (
    <div className={styles.pane}>
      <Reader key={reader.document} index={index} place={reader} />
    </div>
  );
}
