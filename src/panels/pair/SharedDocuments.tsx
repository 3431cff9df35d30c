import { useState } from 'react';
import { type GraphIndex, type GraphNode, getNodeOfKind } from '../../../graph/query/graph-index.ts';
import type { SharedPassage } from '../../../graph/query/shared-passages.ts';
import type { SharedDocument, SharedTexts } from '../../../graph/query/shared-texts.ts';
import { getShortLabel, getShortName } from '../../../graph/query/short-label.ts';
import type { RequestState } from '../../state/use-request.ts';
import { openReader } from '../../state/view.ts';
import { useStrings } from '../../strings/pair.ts';
import { MoreButton } from '../../ui/MoreButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { NodeLink } from '../NodeLink.tsx';
import { NearPairs } from './NearPairs.tsx';
import styles from './SharedDocuments.module.css';
import { SharedQuote } from './SharedQuote.tsx';
import { SharedSummary } from './SharedSummary.tsx';

export interface SharedDocumentsProps {
  readonly index: GraphIndex;
  readonly a: GraphNode;
  readonly b: GraphNode;
  readonly shared: RequestState<SharedTexts>;
}

/** Documents shown at first, and added when more are asked for. */
const FIRST_DOCUMENTS = 6;
const MORE_DOCUMENTS = 12;

/** The documents that name both of two terms: first those with a sentence that holds both, then the others, a sentence of each beside the other. */
export function SharedDocuments({ index, a, b, shared }: SharedDocumentsProps) {
  const strings = useStrings().pair;
  const [count, setCount] = useState(FIRST_DOCUMENTS);
  if (shared.status === 'idle') return null;
  const documents = shared.status === 'ready' ? shared.output.documents : [];
  const shown = documents.slice(0, count);
  const together = shown.filter((document) => document.together.length > 0);
  const apart = shown.filter((document) => document.together.length === 0);
  const hidden = documents.length - shown.length;
  return (
    <Section heading={strings.shared}>
      <SharedSummary index={index} shared={shared} />
      {shared.status === 'ready' && documents.length === 0 && <NearPairs index={index} a={a} b={b} />}
      {together.length > 0 && shared.status === 'ready' && (
        <>
          <h4 className={styles.group}>{strings.together(shared.output.sentenceCount)}</h4>
          <ol>
            {together.map((document) => (
              <li key={document.key} className={styles.document}>
                <Head index={index} document={document} />
                <Sentences document={document.key} passages={document.together} />
              </li>
            ))}
          </ol>
        </>
      )}
      {apart.length > 0 && (
        <>
          <h4 className={styles.group}>
            {strings.apart(documents.filter((one) => one.together.length === 0).length)}
          </h4>
          <ol>
            {apart.map((document) => (
              <li key={document.key} className={styles.document}>
                <Head index={index} document={document} />
                <div className={styles.sides}>
                  <Side node={a} document={document.key} passages={document.a} />
                  <Side node={b} document={document.key} passages={document.b} />
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
      {hidden > 0 && (
        <MoreButton onClick={() => setCount(count + MORE_DOCUMENTS)}>
          {strings.moreDocuments(hidden)}
        </MoreButton>
      )}
    </Section>
  );
}

function Head({ index, document }: { readonly index: GraphIndex; readonly document: SharedDocument }) {
  const strings = useStrings();
  const { key, date, title } = document;
  const node = getNodeOfKind(index, key, 'document');
  return (
    <p className={styles.head}>
      <time dateTime={date}>{date ?? strings.inspector.undated}</time>
      <NodeLink
        node={key}
        className={styles.title}
        title={title}
        transition={(view) => openReader(view, { document: key })}
      >
        {node === undefined ? title : getShortName(index, node).name}
      </NodeLink>
    </p>
  );
}

interface SideProps {
  readonly node: GraphNode;
  readonly document: string;
  readonly passages: readonly SharedPassage[];
}

function Side({ node, document, passages }: SideProps) {
  return (
    <div className={styles.side}>
      <p className={styles.name}>{getShortLabel(node.attributes)}</p>
      <Sentences document={document} passages={passages} first={1} />
    </div>
  );
}

interface SentencesProps {
  readonly document: string;
  readonly passages: readonly SharedPassage[];
  /** Shown before the rest is asked for (default: 3). */
  readonly first?: number;
}

function Sentences({ document, passages, first = 3 }: SentencesProps) {
  const strings = useStrings();
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? passages : passages.slice(0, first);
  return (
    <>
      {shown.map((passage) => (
        <SharedQuote key={passage.start} document={document} passage={passage} />
      ))}
      {shown.length < passages.length && (
        <MoreButton onClick={() => setIsOpen(true)}>
          {strings.inspector.moreSentences(passages.length - shown.length)}
        </MoreButton>
      )}
    </>
  );
}
