import { type ReactNode, useState } from 'react';
import { type GraphIndex, getNodeOfKind } from '../../../graph/query/graph-index.ts';
import type { SharedPassage } from '../../../graph/query/shared-passages.ts';
import type { SharedDocument, SharedTexts } from '../../../graph/query/shared-texts.ts';
import { getShortName } from '../../../graph/query/short-label.ts';
import { openReader } from '../../state/view.ts';
import { useStrings } from '../../strings/pair.ts';
import { MoreButton } from '../../ui/MoreButton.tsx';
import { NodeLink } from '../NodeLink.tsx';
import { SharedQuote } from './SharedQuote.tsx';
import styles from './SharedTable.module.css';

export interface SharedTableProps {
  readonly index: GraphIndex;
  readonly names: readonly [a: string, b: string];
  readonly shared: SharedTexts;
}

/** Rows shown at first, so that what follows is on the first screen too, and added when more are asked for. */
const FIRST_ROWS = 3;
const MORE_ROWS = 12;

/** The documents that name both of two terms as a table: a row each, a column for each term; a sentence that holds both spans the two. */
export function SharedTable({ index, names, shared: { documents, sentenceCount } }: SharedTableProps) {
  const strings = useStrings();
  const [count, setCount] = useState(FIRST_ROWS);
  const shown = documents.slice(0, count);
  const together = shown.filter((document) => document.together.length > 0);
  const apart = shown.filter((document) => document.together.length === 0);
  const apartCount = documents.filter((document) => document.together.length === 0).length;
  const hidden = documents.length - shown.length;
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{strings.pair.shared}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.pair.date}</th>
            <th scope="col">{strings.pair.document}</th>
            {names.map((name) => (
              <th key={name} scope="col" className={styles.term}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {together.length > 0 && (
          <Group heading={strings.pair.together(sentenceCount)}>
            {together.map((document) => (
              <Row key={document.key} index={index} document={document}>
                <td colSpan={2}>
                  <Quotes document={document} passages={document.together} />
                </td>
              </Row>
            ))}
          </Group>
        )}
        {apart.length > 0 && (
          <Group heading={strings.pair.apart(apartCount)}>
            {apart.map((document) => (
              <Row key={document.key} index={index} document={document}>
                <td>
                  <Quotes document={document} passages={document.a.slice(0, 1)} />
                </td>
                <td>
                  <Quotes document={document} passages={document.b.slice(0, 1)} />
                </td>
              </Row>
            ))}
          </Group>
        )}
      </table>
      {hidden > 0 && (
        <MoreButton onClick={() => setCount(count + MORE_ROWS)}>
          {strings.pair.moreDocuments(hidden)}
        </MoreButton>
      )}
    </>
  );
}

function Group({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} className={styles.group}>
          {heading}
        </th>
      </tr>
      {children}
    </tbody>
  );
}

interface RowProps {
  readonly index: GraphIndex;
  readonly document: SharedDocument;
  readonly children: ReactNode;
}

function Row({ index, document: { key, date, title }, children }: RowProps) {
  const strings = useStrings();
  const node = getNodeOfKind(index, key, 'document');
  return (
    <tr>
      <th scope="row" className={styles.date}>
        <time dateTime={date}>{date ?? strings.inspector.undated}</time>
      </th>
      <td className={styles.document}>
        <NodeLink node={key} title={title} transition={(view) => openReader(view, { document: key })}>
          {node === undefined ? title : getShortName(index, node).name}
        </NodeLink>
      </td>
      {children}
    </tr>
  );
}

interface QuotesProps {
  readonly document: SharedDocument;
  readonly passages: readonly SharedPassage[];
}

function Quotes({ document, passages }: QuotesProps) {
  return passages.map((passage) => (
    <SharedQuote key={passage.start} document={document.key} passage={passage} />
  ));
}
