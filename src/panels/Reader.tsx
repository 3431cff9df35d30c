import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { DocumentFile } from '../../graph/model/findings.ts';
import type { DocumentNode } from '../../graph/model/graph.ts';
import { type GraphIndex, getNodeOfKind, type NodeKey } from '../../graph/query/graph-index.ts';
import { selectOutermost } from '../../graph/query/occurrences.ts';
import { requestDocument } from '../state/documents.ts';
import { leave as leaveView, refine } from '../state/navigation.ts';
import { useDocument } from '../state/use-document.ts';
import { closeReader, openReader, type ReaderPlace } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { Strings } from '../strings/zh.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MoreButton } from '../ui/MoreButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { showPlace } from './mark-place.ts';
import { NodeLink } from './NodeLink.tsx';
import styles from './Reader.module.css';
import { ReaderText } from './ReaderText.tsx';
import { TraceSelection } from './TraceSelection.tsx';

export interface ReaderProps {
  readonly index: GraphIndex;
  readonly place: ReaderPlace;
  /** The node whose mentions stand out. */
  readonly selected?: NodeKey | undefined;
}

/** The full text of a document with its entities marked. It takes the focus when it opens; another document wants another key. */
export function Reader({ index, place, selected }: ReaderProps) {
  const strings = useStrings();
  const node = getNodeOfKind(index, place.document, 'document');
  const close = (): void => leaveView(closeReader);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  if (node === undefined)
    return <Notice title={strings.inspector.unknown}>{strings.inspector.unknownHint}</Notice>;
  const { attributes } = node;
  return (
    <section
      ref={ref}
      className={styles.reader}
      tabIndex={-1}
      aria-label={strings.reader.label(attributes.label)}
      onKeyDown={leave}
    >
      <div className={styles.bar}>
        <p className={styles.source}>
          {attributes.date !== undefined && <time dateTime={attributes.date}>{attributes.date}</time>}
          {attributes.outlet}
        </p>
        <TraceSelection container={ref} />
        <IconButton icon="close" label={strings.reader.close} onClick={close} />
      </div>
      <div className={styles.page}>
        <h2 className={styles.title}>
          <NodeLink node={node.key}>{attributes.label}</NodeLink>
        </h2>
        <Provenance attributes={attributes} />
        <LoadedText attributes={attributes} place={place} selected={selected} index={index} />
      </div>
    </section>
  );
}

/** How the text relates to the official one, and where that is. */
function Provenance({ attributes: { form, url } }: { readonly attributes: DocumentNode }) {
  const strings = useStrings();
  return (
    <div className={form === 'digest' ? styles.digest : styles.provenance}>
      <span>{form === 'digest' ? strings.reader.digest : strings.forms[form]}</span>
      {form === 'digest' && <span className={styles.hint}>{strings.reader.digestHint}</span>}
      {url !== undefined && (
        <a href={url} target="_blank" rel="noreferrer">
          {strings.reader.source}
        </a>
      )}
    </div>
  );
}

interface LoadedTextProps extends ReaderProps {
  readonly attributes: DocumentNode;
}

function LoadedText({ index, attributes, place, selected }: LoadedTextProps) {
  const strings = useStrings();
  const state = useDocument(attributes.file);
  const ref = useRef<HTMLDivElement>(null);
  const document = state.status === 'ready' ? state.document : undefined;
  const marks = useMemo(() => (document === undefined ? [] : selectOutermost(document.mentions)), [document]);
  const { offset, end } = place;
  useEffect(() => {
    if (document === undefined || ref.current === null || offset === undefined) return;
    return showPlace(ref.current, { start: offset, ...(end === undefined ? {} : { end }) }, document.text);
  }, [document, offset, end]);
  if (state.status === 'failed') {
    return (
      <p className={styles.waiting}>
        {strings.inspector.failed(state.detail)}{' '}
        <MoreButton onClick={() => requestDocument(attributes.file)}>{strings.inspector.retry}</MoreButton>
      </p>
    );
  }
  if (document === undefined) return <p className={styles.waiting}>{strings.inspector.loading}</p>;
  return (
    <>
      <Places document={document} place={place} selected={selected} />
      <div ref={ref} onCopy={(event) => cite(event, attributes, strings)}>
        <ReaderText
          index={index}
          document={document}
          marks={marks}
          selected={selected}
          offset={place.offset}
        />
      </div>
    </>
  );
}

interface PlacesProps {
  readonly document: DocumentFile;
  readonly place: ReaderPlace;
  readonly selected?: NodeKey | undefined;
}

/** Steps from one mention of the selected node to the next. */
function Places({ document, place, selected }: PlacesProps) {
  const strings = useStrings();
  const places = document.mentions.filter(({ entity }) => entity === selected).map(({ start }) => start);
  if (places.length === 0) return null;
  const at = places.findLastIndex((start) => start <= (place.offset ?? -1));
  const go = (to: number): void => {
    const offset = places[to];
    if (offset !== undefined) refine((view) => openReader(view, { document: place.document, offset }));
  };
  return (
    <div className={styles.places}>
      <IconButton icon="up" label={strings.reader.previous} isDisabled={at <= 0} onClick={() => go(at - 1)} />
      <span>{strings.reader.place(at + 1, places.length)}</span>
      <IconButton
        icon="down"
        label={strings.reader.next}
        isDisabled={at >= places.length - 1}
        onClick={() => go(at + 1)}
      />
    </div>
  );
}

/** A copied quote says where it is from. */
function cite(
  event: ClipboardEvent,
  { label, date, outlet, url, form }: DocumentNode,
  strings: Strings,
): void {
  const quote = getSelection()?.toString() ?? '';
  if (quote.trim() === '') return;
  const citation = strings.reader.citation(label, date, outlet, url);
  const note = form === 'digest' ? `（${strings.reader.digestCitation}）` : '';
  event.clipboardData.setData('text/plain', `${quote}\n${citation}${note}`);
  event.preventDefault();
}
