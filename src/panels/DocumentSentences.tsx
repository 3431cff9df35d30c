import { type ReactNode, useMemo, useState } from 'react';
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { type DocumentOccurrence, findPassages } from '../../graph/query/occurrences.ts';
import { getShortName } from '../../graph/query/short-label.ts';
import { requestDocument } from '../state/documents.ts';
import { useDocument } from '../state/use-document.ts';
import { openReader } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { MoreButton } from '../ui/MoreButton.tsx';
import { useNearViewport } from '../ui/use-near-viewport.ts';
import styles from './DocumentSentences.module.css';
import { NodeLink } from './NodeLink.tsx';
import { Quote } from './Quote.tsx';

export interface DocumentSentencesProps {
  readonly index: GraphIndex;
  readonly entity: NodeKey;
  readonly occurrence: DocumentOccurrence;
}

/** Sentences shown of one document before the rest is asked for. */
const FIRST_SENTENCES = 3;

/** Height of a sentence of usual length, two lines, in ems. */
const SENTENCE_HEIGHT = 3.9;

/** The sentences of one document that name an entity, under its date and title. */
export function DocumentSentences({ index, entity, occurrence }: DocumentSentencesProps) {
  const { document } = occurrence;
  const { key, attributes } = document;
  const strings = useStrings();
  const [ref, isNear] = useNearViewport<HTMLLIElement>();
  return (
    <li ref={ref} className={styles.document}>
      <p className={styles.head}>
        <time className={styles.date} dateTime={attributes.date}>
          {attributes.date ?? strings.inspector.undated}
        </time>
        <NodeLink
          node={key}
          className={styles.title}
          title={attributes.label}
          transition={(view) => openReader(view, { document: key })}
        >
          {getShortName(index, document).name}
        </NodeLink>
      </p>
      {isNear ? (
        <Sentences
          index={index}
          entity={entity}
          document={key}
          file={attributes.file}
          count={occurrence.count}
        />
      ) : (
        <Waiting count={occurrence.count} />
      )}
    </li>
  );
}

/** About the room that the sentences will take, so that what stands below moves little when they come. */
function Waiting({ count, children }: { readonly count: number; readonly children?: ReactNode }) {
  return (
    <div
      className={styles.waiting}
      style={{ minHeight: `${Math.min(count, FIRST_SENTENCES) * SENTENCE_HEIGHT}em` }}
    >
      {children}
    </div>
  );
}

interface SentencesProps {
  readonly index: GraphIndex;
  readonly count: number;
  readonly entity: NodeKey;
  readonly document: NodeKey;
  readonly file: string;
}

function Sentences({ index, entity, document, file, count }: SentencesProps) {
  const strings = useStrings();
  const state = useDocument(file);
  const [isOpen, setIsOpen] = useState(false);
  const passages = useMemo(
    () => (state.status === 'ready' ? findPassages(index, state.document, entity) : []),
    [index, state, entity],
  );
  if (state.status === 'loading') return <Waiting count={count}>{strings.inspector.loading}</Waiting>;
  if (state.status === 'failed') {
    return (
      <p className={styles.waiting}>
        {strings.inspector.failed(state.detail)}{' '}
        <MoreButton onClick={() => requestDocument(file)}>{strings.inspector.retry}</MoreButton>
      </p>
    );
  }
  const shown = isOpen ? passages : passages.slice(0, FIRST_SENTENCES);
  return (
    <>
      {shown.map((passage) => (
        <Quote key={passage.start} document={document} text={state.document.text} passage={passage} />
      ))}
      {shown.length < passages.length && (
        <MoreButton onClick={() => setIsOpen(true)}>
          {strings.inspector.moreSentences(passages.length - shown.length)}
        </MoreButton>
      )}
    </>
  );
}
