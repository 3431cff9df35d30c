import { useMemo } from 'react';
import type { Evidence } from '../../graph/model/span.ts';
import { findMarks } from '../../graph/query/evidence.ts';
import { type GraphIndex, getNodeOfKind, type NodeKey } from '../../graph/query/graph-index.ts';
import { toPassages } from '../../graph/query/occurrences.ts';
import { getShortName } from '../../graph/query/short-label.ts';
import { useDocument } from '../state/use-document.ts';
import { useStrings } from '../strings/use-strings.ts';
import { useNearViewport } from '../ui/use-near-viewport.ts';
import styles from './EvidenceQuote.module.css';
import { Quote } from './Quote.tsx';

export interface EvidenceQuoteProps {
  readonly index: GraphIndex;
  readonly evidence: Evidence;
  /** Entities marked in the sentence. */
  readonly marked: readonly NodeKey[];
  /** What stands over the sentence: date and title of its document, or the date alone. */
  readonly head?: 'title' | 'date';
}

/** The sentence that a relation rests on. */
export function EvidenceQuote({ index, evidence, marked, head = 'title' }: EvidenceQuoteProps) {
  const [ref, isNear] = useNearViewport<HTMLDivElement>();
  const document = getNodeOfKind(index, evidence.document, 'document');
  if (document === undefined) return null;
  const { date, label, file } = document.attributes;
  return (
    <div ref={ref} className={styles.evidence}>
      {(head === 'title' || date !== undefined) && (
        <p className={styles.head}>
          {date !== undefined && <time dateTime={date}>{date}</time>}{' '}
          {head === 'title' && <span title={label}>{getShortName(index, document).name}</span>}
        </p>
      )}
      {isNear ? (
        <LoadedQuote index={index} evidence={evidence} file={file} marked={marked} />
      ) : (
        <p className={styles.waiting} />
      )}
    </div>
  );
}

interface LoadedQuoteProps {
  readonly index: GraphIndex;
  readonly evidence: Evidence;
  readonly file: string;
  readonly marked: readonly NodeKey[];
}

function LoadedQuote({ index, evidence, file, marked }: LoadedQuoteProps) {
  const strings = useStrings();
  const state = useDocument(file);
  const passages = useMemo(() => {
    if (state.status !== 'ready') return [];
    return toPassages(state.document, findMarks(index, state.document, evidence, marked));
  }, [index, state, evidence, marked]);
  if (state.status === 'failed')
    return <p className={styles.waiting}>{strings.inspector.failed(state.detail)}</p>;
  if (state.status === 'loading') return <p className={styles.waiting}>{strings.inspector.loading}</p>;
  return passages.map((passage) => (
    <Quote key={passage.start} document={evidence.document} text={state.document.text} passage={passage} />
  ));
}
