import type { GraphIndex } from '../../../graph/query/graph-index.ts';
import { listContainedNames, listFullNames } from '../../../graph/query/names.ts';
import type { Trace } from '../../../graph/query/trace.ts';
import { refine, viewStore } from '../../state/navigation.ts';
import { clearFilters, isReversed, setPeriod } from '../../state/trace-view.ts';
import { useSelector } from '../../state/use-store.ts';
import { changeTrace } from '../../state/view.ts';
import { useStrings } from '../../strings/trace.ts';
import { MoreButton } from '../../ui/MoreButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TermLinks } from './TermLinks.tsx';

export interface TraceNoneProps {
  readonly index: GraphIndex;
  readonly trace: Trace;
}

/** Nothing was found: what was searched, and what to try next. */
export function TraceNone({ index, trace: { term, searchedCount, outsideCount } }: TraceNoneProps) {
  const strings = useStrings();
  const asked = useSelector(viewStore, (now) => now.trace);
  const { from, to } = asked;
  if (isReversed(asked))
    return (
      <Notice title={strings.trace.reversed(from ?? '', to ?? '')}>
        <MoreButton onClick={() => refine((now) => changeTrace(now, (trace) => setPeriod(trace, to, from)))}>
          {strings.trace.turnPeriod}
        </MoreButton>
      </Notice>
    );
  return (
    <Notice title={strings.trace.none(term)}>
      <p>{strings.trace.noneSearched(searchedCount)}</p>
      {outsideCount > 0 && (
        <p>
          {strings.trace.noneOutside(outsideCount)}{' '}
          <MoreButton onClick={() => refine((view) => changeTrace(view, clearFilters))}>
            {strings.trace.showAll}
          </MoreButton>
        </p>
      )}
      <TermLinks heading={strings.trace.fuller} terms={listFullNames(index, term)} isLarge />
      <TermLinks heading={strings.trace.shorter} terms={listContainedNames(index, term)} isLarge />
      <p>{strings.trace.noneHint}</p>
    </Notice>
  );
}
