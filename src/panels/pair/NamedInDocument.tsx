import { useMemo } from 'react';
import type { DocumentNode } from '../../../graph/model/graph.ts';
import type { DocumentKey } from '../../../graph/model/ids.ts';
import type { GraphNode } from '../../../graph/query/graph-index.ts';
import { toSoughtTerm } from '../../../graph/query/sought-term.ts';
import { useRequest } from '../../state/use-request.ts';
import { useStrings } from '../../strings/pair.ts';
import { Section } from '../../ui/Section.tsx';
import { SharedQuote } from './SharedQuote.tsx';
import styles from './SharedSummary.module.css';

export interface NamedInDocumentProps {
  readonly term: GraphNode;
  readonly document: GraphNode<DocumentNode>;
}

/** The sentences of a document that name a term, under whatever name. */
export function NamedInDocument({ term, document }: NamedInDocumentProps) {
  const strings = useStrings();
  const input = useMemo(
    () => ({ term: toSoughtTerm(term), document: document.key as DocumentKey }),
    [term, document],
  );
  const named = useRequest('named', input);
  return (
    <Section heading={strings.relation.kinds['mentioned-in']}>
      {named.status === 'loading' && <p className={styles.note}>{strings.pair.searching}</p>}
      {named.status === 'failed' && <p className={styles.note}>{strings.pair.failed(named.message)}</p>}
      {named.status === 'ready' && named.output.length === 0 && (
        <p className={styles.note}>{strings.pair.notNamed}</p>
      )}
      {named.status === 'ready' &&
        named.output.map((passage) => (
          <SharedQuote key={passage.start} document={document.key} passage={passage} />
        ))}
    </Section>
  );
}
