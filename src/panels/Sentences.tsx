import { useState } from 'react';
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import type { DocumentOccurrence } from '../../graph/query/occurrences.ts';
import { useStrings } from '../strings/use-strings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MoreButton } from '../ui/MoreButton.tsx';
import { Section } from '../ui/Section.tsx';
import { DocumentSentences } from './DocumentSentences.tsx';
import styles from './Sentences.module.css';

export interface SentencesProps {
  readonly index: GraphIndex;
  readonly entity: NodeKey;
  /** The earliest first. */
  readonly occurrences: readonly DocumentOccurrence[];
}

/** Documents shown at first, and added when more are asked for. */
const FIRST_DOCUMENTS = 6;
const MORE_DOCUMENTS = 12;

/** Every sentence that names an entity, by document in order of date. */
export function Sentences({ index, entity, occurrences }: SentencesProps) {
  const strings = useStrings();
  const [isReversed, setIsReversed] = useState(false);
  const [count, setCount] = useState(FIRST_DOCUMENTS);
  const ordered = isReversed ? [...occurrences].reverse() : occurrences;
  const hidden = ordered.length - Math.min(count, ordered.length);
  return (
    <Section
      heading={strings.inspector.sentences}
      action={
        occurrences.length > 1 && (
          <span className={styles.order}>
            {isReversed ? strings.inspector.newestFirst : strings.inspector.oldestFirst}
            <IconButton
              icon="order"
              label={strings.inspector.order}
              onClick={() => setIsReversed(!isReversed)}
            />
          </span>
        )
      }
    >
      {occurrences.length === 0 && <p className={styles.none}>{strings.inspector.noSentences}</p>}
      <ol>
        {ordered.slice(0, count).map((occurrence) => (
          <DocumentSentences
            key={occurrence.document.key}
            index={index}
            entity={entity}
            occurrence={occurrence}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <MoreButton onClick={() => setCount(count + MORE_DOCUMENTS)}>
          {strings.inspector.moreDocuments(hidden)}
        </MoreButton>
      )}
    </Section>
  );
}
