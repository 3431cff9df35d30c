import { useState } from 'react';
import type { EvolvesIntoEdge } from '../../../graph/model/graph.ts';
import { type GraphEdge, type GraphIndex, isEdgeOfKind } from '../../../graph/query/graph-index.ts';
import { listMissingWithin } from '../../../graph/query/missing.ts';
import { getEvidence } from '../../../graph/query/related.ts';
import { useStrings } from '../../strings/pair.ts';
import { Hint } from '../../ui/Hint.tsx';
import { MoreButton } from '../../ui/MoreButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { describeChanges } from '../change-words.ts';
import { EvidenceQuote } from '../EvidenceQuote.tsx';
import { EvolutionSides } from '../EvolutionSides.tsx';
import { GapNote } from '../GapNote.tsx';
import { EvolutionMark } from '../marks/EvolutionMark.tsx';
import styles from './RelationSection.module.css';

export interface RelationSectionProps {
  readonly index: GraphIndex;
  readonly edge: GraphEdge;
}

/** Pieces of evidence shown before the rest is asked for. */
const FIRST_EVIDENCE = 6;

/** A relation that the graph has between two nodes, with the sentences that it rests on. */
export function RelationSection({ index, edge }: RelationSectionProps) {
  const strings = useStrings();
  const [isOpen, setIsOpen] = useState(false);
  const isEvolution = isEdgeOfKind(edge, 'evolves-into');
  // Of an evolution, the two ends stand side by side.
  const evidence = isEvolution ? getEvidence(edge).slice(1, -1) : getEvidence(edge);
  const shown = isOpen ? evidence : evidence.slice(0, FIRST_EVIDENCE);
  const { attributes } = edge;
  return (
    <Section heading={strings.relation.kinds[attributes.kind]}>
      {attributes.kind === 'related-to' && (
        <p className={styles.note}>{strings.inspector.support(attributes.support)}</p>
      )}
      {isEvolution && (
        <>
          <Change index={index} edge={edge} />
          <EvolutionSides index={index} edge={edge} />
          <EvolutionMark from={edge.source} to={edge.target} />
        </>
      )}
      {shown.map((one) => (
        <EvidenceQuote
          key={`${one.document} ${one.start}`}
          index={index}
          evidence={one}
          marked={[edge.source, edge.target]}
        />
      ))}
      {shown.length < evidence.length && (
        <MoreButton onClick={() => setIsOpen(true)}>
          {strings.inspector.moreRelated(evidence.length - shown.length)}
        </MoreButton>
      )}
    </Section>
  );
}

interface ChangeProps {
  readonly index: GraphIndex;
  readonly edge: GraphEdge<EvolvesIntoEdge>;
}

/** By which change one end gave way to the other, the words that decided it, and how far the rules can be trusted there. */
function Change({ index, edge }: ChangeProps) {
  const strings = useStrings();
  const change = edge.attributes;
  return (
    <div className={styles.change}>
      <p className={styles.tags}>
        {describeChanges(index, edge, strings).map((one) => (
          <span key={one} className={styles.tag}>
            {one}
          </span>
        ))}
        <Hint hint={strings.pair.confidenceHint}>
          {strings.inspector.confidence(Math.round(change.confidence * 100))}
        </Hint>
      </p>
      <GapNote missing={listMissingWithin(index, edge)} count={change.gap} />
      {change.removed.length > 0 && (
        <p>
          <span className={styles.note}>{strings.inspector.removed}</span>{' '}
          <del>{strings.list(change.removed)}</del>
        </p>
      )}
      {change.added.length > 0 && (
        <p>
          <span className={styles.note}>{strings.inspector.added}</span>{' '}
          <ins>{strings.list(change.added)}</ins>
        </p>
      )}
    </div>
  );
}
