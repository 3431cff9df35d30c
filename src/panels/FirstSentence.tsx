import { useMemo } from 'react';
import type { DocumentNode } from '../../graph/model/graph.ts';
import {
  type GraphIndex,
  type GraphNode,
  getNodeOfKind,
  type NodeKey,
} from '../../graph/query/graph-index.ts';
import { findPassages } from '../../graph/query/occurrences.ts';
import { useDocument } from '../state/use-document.ts';
import { useStrings } from '../strings/use-strings.ts';
import { useNearViewport } from '../ui/use-near-viewport.ts';
import styles from './FirstSentence.module.css';
import { Quote } from './Quote.tsx';

export interface FirstSentenceProps {
  readonly index: GraphIndex;
  readonly entity: NodeKey;
  readonly document: NodeKey;
}

/** The first sentence of a document that names an entity, fetched when it comes near the screen. */
export function FirstSentence({ index, entity, document }: FirstSentenceProps) {
  const [ref, isNear] = useNearViewport<HTMLDivElement>();
  const node = getNodeOfKind(index, document, 'document');
  if (node === undefined) return null;
  return (
    <div ref={ref} className={styles.sentence}>
      {isNear && <Loaded index={index} entity={entity} document={node} />}
    </div>
  );
}

interface LoadedProps {
  readonly index: GraphIndex;
  readonly entity: NodeKey;
  readonly document: GraphNode<DocumentNode>;
}

function Loaded({ index, entity, document: { key, attributes } }: LoadedProps) {
  const strings = useStrings();
  const state = useDocument(attributes.file);
  const [first] = useMemo(
    () => (state.status === 'ready' ? findPassages(index, state.document, entity) : []),
    [index, state, entity],
  );
  if (state.status === 'failed') return <p>{strings.inspector.failed(state.detail)}</p>;
  if (state.status === 'loading') return <p>{strings.inspector.loading}</p>;
  return first === undefined ? null : <Quote document={key} text={state.document.text} passage={first} />;
}
