import { useMemo } from 'react';
import { MODES } from '../../../graph/model/kinds.ts';
import type { GraphIndex } from '../../../graph/query/graph-index.ts';
import { listOtherNames } from '../../../graph/query/names.ts';
import type { Trace } from '../../../graph/query/trace.ts';
import { useStrings } from '../../strings/trace.ts';
import { ModeMark } from './ModeMark.tsx';
import { TermField } from './TermField.tsx';
import { TermLinks } from './TermLinks.tsx';
import styles from './TraceHead.module.css';
import { TraceMenu, type TraceSaveFormat } from './TraceMenu.tsx';

export interface TraceHeadProps {
  readonly index: GraphIndex;
  readonly term: string;
  /** Absent while it is on its way. */
  readonly trace: Trace | undefined;
  readonly onSave: (format: TraceSaveFormat) => void;
}

/** The term, what was found of it, and the field for the next one. */
export function TraceHead({ index, term, trace, onSave }: TraceHeadProps) {
  const strings = useStrings();
  const otherNames = useMemo(() => listOtherNames(index, term), [index, term]);
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h2 className={term.length > 12 ? styles.longTerm : styles.term}>{term}</h2>
        {trace !== undefined && trace.occurrences.length > 0 && <Figures trace={trace} />}
        <TermLinks heading={strings.trace.otherNames} terms={otherNames} />
      </div>
      <div className={styles.tools}>
        <TermField key={term} index={index} term={term} />
        {trace !== undefined && trace.occurrences.length > 0 && (
          <TraceMenu onSave={onSave} hasChart={trace.first !== undefined} />
        )}
      </div>
    </header>
  );
}

function Figures({ trace }: { readonly trace: Trace }) {
  const strings = useStrings();
  const { words } = strings.trace;
  const { occurrences, documents, searchedCount, first, last } = trace;
  const counts = [...MODES.toReversed(), undefined].map((mode) => ({
    mode,
    count: occurrences.filter((one) => one.mode === mode).length,
  }));
  return (
    <p className={styles.figures}>
      {first !== undefined && last !== undefined && <span>{words.span(first, last)}</span>}
      <span>{strings.trace.documents(documents.length)}</span>
      <span>{strings.trace.occurrences(occurrences.length)}</span>
      <span className={styles.quiet}>{strings.trace.searched(searchedCount)}</span>
      {counts.map(
        ({ mode, count }) =>
          count > 0 && (
            <span key={mode ?? ''} className={styles.mode}>
              <ModeMark mode={mode} />
              {mode === undefined ? strings.trace.unknownMode : words.modes[mode]} {count}
            </span>
          ),
      )}
    </p>
  );
}
