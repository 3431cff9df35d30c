import { useMemo } from 'react';
import type { Matrix } from '../../graph/compare/matrix-types.ts';
import { parseMonths } from '../../graph/compare/months.ts';
import { listTraceDocuments } from '../../graph/query/trace.ts';
import { MatrixTable } from '../panels/matrix/MatrixTable.tsx';
import { MatrixTools } from '../panels/matrix/MatrixTools.tsx';
import { ReaderPane } from '../panels/ReaderPane.tsx';
import { useTitle } from '../panels/use-title.ts';
import { countSeries, getSubjects, resolveSeries } from '../state/matrix-choices.ts';
import { viewStore } from '../state/navigation.ts';
import { type RequestState, useRequest } from '../state/use-request.ts';
import { useSelector } from '../state/use-store.ts';
import { useStrings } from '../strings/matrix.ts';
import { Notice } from '../ui/Notice.tsx';
import type { MatrixInput } from '../worker/protocol.ts';
import styles from './MatrixPage.module.css';
import type { PageProps } from './page.ts';

/** How each meeting worded each subject, meeting by meeting. */
export function MatrixPage({ index }: PageProps) {
  const strings = useStrings();
  const view = useSelector(viewStore, ({ matrix }) => matrix);
  const counts = useMemo(() => countSeries(listTraceDocuments(index.serialized)), [index]);
  const { from, to, months } = view;
  const series = resolveSeries(counts, view);
  const subjects = getSubjects(view);
  // The order of the rows changes the view, but not what is asked.
  const input = useMemo(
    () => toInput(series, { from, to, months }, subjects),
    [series, from, to, months, subjects],
  );
  const state = useRequest('matrix', input);
  const matrix =
    state.status === 'ready' ? state.output : state.status === 'loading' ? state.former : undefined;
  useTitle(strings.matrix.title);
  return (
    <main className={styles.page}>
      <MatrixTools view={view} counts={counts} input={input} matrix={matrix} />
      <Status state={state} />
      {matrix !== undefined && matrix.rows.length > 0 && (
        <MatrixTable matrix={matrix} isNewestFirst={view.order !== 'oldest'} />
      )}
      {matrix !== undefined && matrix.rows.length === 0 && <Notice title={strings.matrix.empty} />}
      <ReaderPane index={index} />
    </main>
  );
}

function toInput(
  series: string | undefined,
  { from, to, months }: { readonly [end in 'from' | 'to' | 'months']: string | undefined },
  subjects: readonly string[],
): MatrixInput {
  return {
    ...(series === undefined ? {} : { series }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(months === undefined ? {} : { months: parseMonths(months) }),
    subjects,
  };
}

function Status({ state }: { readonly state: RequestState<Matrix> }) {
  const strings = useStrings();
  if (state.status === 'failed') return <Notice title={strings.matrix.failed(state.message)} />;
  if (state.status !== 'loading') return null;
  const { done, total } = state.progress ?? { done: 0, total: 0 };
  return (
    <p className={styles.status} role="status">
      {strings.matrix.loading(done, total)}
    </p>
  );
}
