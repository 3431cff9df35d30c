import { type FormEvent, useMemo, useState } from 'react';
import type { Trace, TraceOccurrence } from '../../graph/query/trace.ts';
import { follow } from '../panels/NodeLink.tsx';
import { Reader } from '../panels/Reader.tsx';
import { useTitle } from '../panels/use-title.ts';
import { navigate, toHref, viewStore } from '../state/navigation.ts';
import type { TraceView } from '../state/trace-view.ts';
import { useRequest } from '../state/use-request.ts';
import { useStore } from '../state/use-store.ts';
import { openReader, showTrace, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Requests } from '../worker/protocol.ts';
import type { PageProps } from './page.ts';
import styles from './TracePage.module.css';

/** Every occurrence of a term by date. */
export function TracePage({ index }: PageProps) {
  const strings = useStrings();
  const { trace: asked, reader } = useStore(viewStore);
  useTitle(asked.term);
  const input = useMemo(() => toInput(asked), [asked]);
  const state = useRequest('trace', input);
  const trace =
    state.status === 'ready' ? state.output : state.status === 'loading' ? state.former : undefined;
  return (
    <main className={styles.page}>
      <TermForm key={asked.term} term={asked.term} />
      {state.status === 'failed' && <Notice title={strings.inspector.failed(state.message)} />}
      {state.status === 'loading' && state.progress !== undefined && (
        <p>{strings.trace.loading(state.progress.done, state.progress.total)}</p>
      )}
      {trace !== undefined && <Lines trace={trace} />}
      {reader !== undefined && (
        <div className={styles.reader}>
          <Reader key={reader.document} index={index} place={reader} />
        </div>
      )}
    </main>
  );
}

function toInput({ term, ...options }: TraceView): Requests['trace']['input'] | undefined {
  return term === undefined ? undefined : { term, options };
}

function TermForm({ term = '' }: { readonly term?: string | undefined }) {
  const strings = useStrings();
  const [value, setValue] = useState(term);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (value.trim() !== '') navigate((view) => showTrace(view, value.trim()));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <input
        aria-label={strings.trace.label}
        placeholder={strings.trace.placeholder}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <button type="submit">{strings.trace.submit}</button>
    </form>
  );
}

function Lines({ trace }: { readonly trace: Trace }) {
  const strings = useStrings();
  if (trace.occurrences.length === 0)
    return <Notice title={strings.trace.none(trace.term, trace.searchedCount)} />;
  return (
    <>
      <p>{strings.trace.summary(trace.occurrences.length, trace.documents.length, trace.searchedCount)}</p>
      <ol className={styles.lines}>
        {trace.occurrences.map((occurrence) => (
          <Line key={`${occurrence.document} ${occurrence.start}`} occurrence={occurrence} />
        ))}
      </ol>
    </>
  );
}

function Line({ occurrence }: { readonly occurrence: TraceOccurrence }) {
  const { document, start, date, left, keyword, right } = occurrence;
  const go = (view: View) => openReader(view, { document, offset: start });
  return (
    <li>
      <a href={toHref(go)} onClick={(event) => follow(event, go)}>
        <time dateTime={date}>{date}</time> {left}
        <mark>{keyword}</mark>
        {right}
      </a>
    </li>
  );
}
