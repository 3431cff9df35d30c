import { useState } from 'react';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { getShortName } from '../../graph/query/short-label.ts';
import { getSummary } from '../state/summary.ts';
import { useStrings } from '../strings/use-strings.ts';
import { MoreButton } from '../ui/MoreButton.tsx';
import { Section } from '../ui/Section.tsx';
import styles from './CorpusPanel.module.css';
import { NodeChips } from './NodeChips.tsx';
import { NodeLink } from './NodeLink.tsx';

export interface CorpusPanelProps {
  readonly index: GraphIndex;
}

/** Documents listed before the rest is asked for. */
const FIRST_DOCUMENTS = 12;

/** What the corpus holds, while no node is selected. */
export function CorpusPanel({ index }: CorpusPanelProps) {
  const strings = useStrings();
  const [isOpen, setIsOpen] = useState(false);
  const { documents, period, terms } = getSummary(index);
  const shown = isOpen ? documents : documents.slice(0, FIRST_DOCUMENTS);
  return (
    <>
      <header className={styles.heading}>
        <h2>{strings.corpus.heading(documents.length)}</h2>
        <p>
          {period !== undefined && strings.inspector.span(...period)}
          <span>{strings.corpus.entities(index.nodes.size - documents.length)}</span>
        </p>
      </header>
      {terms.map(({ kind, nodes }) => (
        <NodeChips key={kind} index={index} heading={strings.kinds[kind]} nodes={nodes} />
      ))}
      <Section heading={strings.corpus.documents}>
        <ol>
          {shown.map((node) => (
            <li key={node.key} className={styles.document}>
              <time dateTime={node.attributes.date}>{node.attributes.date ?? strings.inspector.undated}</time>
              <NodeLink node={node.key} title={node.attributes.label}>
                {getShortName(index, node).name}
              </NodeLink>
            </li>
          ))}
        </ol>
        {shown.length < documents.length && (
          <MoreButton onClick={() => setIsOpen(true)}>
            {strings.inspector.moreDocuments(documents.length - shown.length)}
          </MoreButton>
        )}
      </Section>
    </>
  );
}
