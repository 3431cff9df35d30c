import { type KeyboardEvent, lazy, type RefObject, Suspense, useEffect, useMemo, useRef } from 'react';
import { findChain } from '../../graph/query/chain.ts';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { isTraced, listTraceDocuments, type Trace } from '../../graph/query/trace.ts';
import { groupLines } from '../../graph/query/trace-lines.ts';
import { Reader } from '../panels/Reader.tsx';
import { reportSaving } from '../panels/report-saving.ts';
import { type ChainDrawing, ChainPanel } from '../panels/trace/ChainPanel.tsx';
import { saveTrace } from '../panels/trace/save-trace.ts';
import { TraceChart } from '../panels/trace/TraceChart.tsx';
import { TraceFilters } from '../panels/trace/TraceFilters.tsx';
import { TraceHead } from '../panels/trace/TraceHead.tsx';
import { TraceLoading } from '../panels/trace/TraceLoading.tsx';
import { TraceNone } from '../panels/trace/TraceNone.tsx';
import { TraceTable } from '../panels/trace/TraceTable.tsx';
import { TraceWelcome } from '../panels/trace/TraceWelcome.tsx';
import { useTitle } from '../panels/use-title.ts';
import { memoize } from '../state/memoize.ts';
import { leave, refine, viewStore } from '../state/navigation.ts';
import { useLanguage, useTheme } from '../state/preferences.ts';
import { useScrollMemory } from '../state/scroll-memory.ts';
import { setMeasure, type TraceView } from '../state/trace-view.ts';
import { useRequest } from '../state/use-request.ts';
import { useStore } from '../state/use-store.ts';
import { changeTrace, closeReader } from '../state/view.ts';
import { useStrings } from '../strings/trace.ts';
import { PALETTES } from '../styles/palette.ts';
import { Notice } from '../ui/Notice.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import type { Requests } from '../worker/protocol.ts';
import type { PageProps } from './page.ts';
import styles from './TracePage.module.css';

const ChainCanvas = lazy(async () => ({ default: (await import('../canvas/ChainCanvas.tsx')).ChainCanvas }));

function LazyChain(drawing: ChainDrawing) {
  return (
    <Suspense fallback={<div className={styles.waiting} />}>
      <ChainCanvas {...drawing} />
    </Suspense>
  );
}

const getDocuments = memoize((index: GraphIndex) => listTraceDocuments(index.serialized));

/** Every occurrence of a term by date, and the chain of wordings that it stands in. */
export function TracePage({ index }: PageProps) {
  const { trace: asked, reader } = useStore(viewStore);
  useTitle(asked.term);
  const main = useRef<HTMLElement>(null);
  useFocusReturn(reader !== undefined, main);
  useScrollMemory('page', main);
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && reader !== undefined) leave(closeReader);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the text from anywhere within.
    <div className={styles.page} data-reading={reader !== undefined} onKeyDown={handleKey}>
      <main ref={main} className={styles.main}>
        {asked.term === undefined ? (
          <TraceWelcome index={index} />
        ) : (
          <TermTrace index={index} asked={asked} term={asked.term} />
        )}
      </main>
      {reader !== undefined && (
        <div className={styles.reader}>
          <Reader key={reader.document} index={index} place={reader} />
        </div>
      )}
    </div>
  );
}

/** When the text closes, the focus goes back to what opened it. */
function useFocusReturn(isReading: boolean, main: RefObject<HTMLElement | null>): void {
  const opener = useRef<Element>(undefined);
  useEffect(() => {
    const element = main.current;
    if (element === null) return;
    const remember = (event: FocusEvent): void => {
      if (event.target instanceof Element) opener.current = event.target;
    };
    element.addEventListener('focusin', remember);
    return () => element.removeEventListener('focusin', remember);
  }, [main]);
  useEffect(() => {
    if (isReading) return;
    const last = opener.current;
    if (last instanceof HTMLElement && last.isConnected && document.activeElement === document.body)
      last.focus({ preventScroll: true });
  }, [isReading]);
}

interface TermTraceProps extends PageProps {
  readonly asked: TraceView;
  readonly term: string;
}

function TermTrace({ index, asked, term }: TermTraceProps) {
  const strings = useStrings();
  const language = useLanguage();
  const palette = PALETTES[useTheme()];
  const input = useMemo(() => toInput(asked), [asked]);
  const state = useRequest('trace', input);
  const former = state.status === 'loading' ? state.former : undefined;
  const trace = state.status === 'ready' ? state.output : former?.term === term ? former : undefined;
  const documents = useMemo(
    () => getDocuments(index).filter((document) => isTraced(document, asked)),
    [index, asked],
  );
  return (
    <>
      <TraceHead
        index={index}
        term={term}
        trace={trace}
        onSave={(format) => {
          if (trace === undefined) return;
          const options = { strings, language, palette };
          void reportSaving(saveTrace(trace, documents, asked, format, options), strings);
        }}
      />
      {state.status === 'failed' && <Notice title={strings.inspector.failed(state.message)} />}
      {state.status === 'loading' && trace === undefined && <TraceLoading progress={state.progress} />}
      {trace !== undefined && (
        <div className={styles.result} aria-busy={state.status === 'loading'}>
          <div className={styles.bar}>
            <TraceFilters trace={asked} documents={getDocuments(index)} />
            {trace.outsideCount > 0 && trace.occurrences.length > 0 && (
              <span className={styles.outside}>{strings.trace.outside(trace.outsideCount)}</span>
            )}
          </div>
          {trace.occurrences.length === 0 ? (
            <TraceNone index={index} trace={trace} />
          ) : (
            <Found index={index} asked={asked} trace={trace} documents={documents} />
          )}
        </div>
      )}
    </>
  );
}

function toInput({ term, series, from, to }: TraceView): Requests['trace']['input'] | undefined {
  if (term === undefined) return undefined;
  return {
    term,
    options: {
      ...(series === undefined ? {} : { series }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
  };
}

interface FoundProps extends PageProps {
  readonly asked: TraceView;
  readonly trace: Trace;
  readonly documents: ReturnType<typeof listTraceDocuments>;
}

function Found({ index, asked, trace, documents }: FoundProps) {
  const strings = useStrings();
  const lines = useMemo(() => groupLines(trace), [trace]);
  const chain = useMemo(() => {
    // The term may be written as no name of the graph is, in traditional script for one; the texts have it as the graph does.
    const written = trace.occurrences[0]?.keyword ?? trace.term;
    return findChain(index, trace.term) ?? findChain(index, written);
  }, [index, trace]);
  const isNarrow = matchMedia('(width < 760px)').matches;
  return (
    <>
      <div className={styles.band}>
        <section className={styles.chart}>
          <div className={styles.chartHead}>
            <h3 className={styles.heading}>{strings.trace.chart}</h3>
            <Segmented
              label={strings.trace.measure}
              options={(['count', 'rate'] as const).map((value) => ({
                value,
                name: strings.trace.measures[value],
              }))}
              value={asked.measure ?? 'count'}
              onChange={(measure) => refine((view) => changeTrace(view, (now) => setMeasure(now, measure)))}
            />
          </div>
          <TraceChart trace={trace} lines={lines} documents={documents} asked={asked} />
        </section>
        {chain !== undefined && (
          <div className={styles.chain}>
            <ChainPanel
              key={trace.term}
              index={index}
              chain={chain}
              isNarrow={isNarrow}
              Drawing={LazyChain}
            />
          </div>
        )}
      </div>
      <TraceTable key={trace.term} term={trace.term} lines={lines} />
    </>
  );
}
