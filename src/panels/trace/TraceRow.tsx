import { useId, useState } from 'react';
import type { TraceOccurrence } from '../../../graph/query/trace.ts';
import { markContext, type TraceLine } from '../../../graph/query/trace-lines.ts';
import { viewStore } from '../../state/navigation.ts';
import { useSelector } from '../../state/use-store.ts';
import { openReader, type View } from '../../state/view.ts';
import { useStrings } from '../../strings/trace.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Redline } from '../Redline.tsx';
import { ViewLink } from '../ViewLink.tsx';
import { ChangeCell } from './ChangeCell.tsx';
import { CopyQuote } from './CopyQuote.tsx';
import styles from './TraceTable.module.css';

export interface TraceRowProps {
  readonly line: TraceLine;
}

/** Longest words that are gone and shown whole, in units: more would push what is there out of the line. */
const MOST_REMOVED = 14;

/** A document with the occurrence that speaks for it; the others unfold below. */
export function TraceRow({ line: { document, speaking, others } }: TraceRowProps) {
  const strings = useStrings();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { date, title, series, form } = document;
  return (
    <>
      <tr className={styles.row}>
        <th scope="row" className={styles.document}>
          <span className={styles.when}>
            <time dateTime={date}>{date ?? strings.trace.words.undated}</time>
            {series !== undefined && <span className={styles.series}>{series}</span>}
          </span>
          <span className={styles.what}>
            <span className={styles.title} title={title}>
              {title}
            </span>
            {form !== 'full' && <span className={styles.form}>{strings.trace.words.forms[form]}</span>}
            {others.length > 0 && (
              <button
                type="button"
                className={styles.more}
                aria-expanded={isOpen}
                aria-controls={isOpen ? id : undefined}
                onClick={() => setIsOpen(!isOpen)}
              >
                {strings.trace.more(others.length)}
                <Icon name={isOpen ? 'up' : 'down'} size={12} />
              </button>
            )}
          </span>
        </th>
        <Cells occurrence={speaking} />
      </tr>
      {isOpen &&
        others.map((occurrence, i) => (
          <tr key={occurrence.start} id={i === 0 ? id : undefined} className={styles.other}>
            <td className={styles.document} />
            <Cells occurrence={occurrence} />
          </tr>
        ))}
    </>
  );
}

function Cells({ occurrence }: { readonly occurrence: TraceOccurrence }) {
  return (
    <>
      <td className={styles.context}>
        <Kwic occurrence={occurrence} />
      </td>
      <td>
        <div className={styles.changeBox}>
          <ChangeCell occurrence={occurrence} />
          <CopyQuote occurrence={occurrence} />
        </div>
      </td>
    </>
  );
}

/** The keyword in context, as a link to its place in the text. */
function Kwic({ occurrence }: { readonly occurrence: TraceOccurrence }) {
  const { document, start, end, keyword } = occurrence;
  const { left, right } = markContext(occurrence);
  const isHere = useSelector(
    viewStore,
    ({ reader }) => reader?.document === document && reader.offset === start,
  );
  const open = (view: View): View => openReader(view, { document, offset: start, end });
  return (
    <ViewLink className={styles.kwic} go={open} aria-current={isHere ? 'true' : undefined}>
      <span className={styles.left}>
        <span>
          <Redline parts={left} side="both" mostRemoved={MOST_REMOVED} />
        </span>
      </span>
      <mark className={styles.keyword}>{keyword}</mark>
      <span className={styles.right}>
        <Redline parts={right} side="both" mostRemoved={MOST_REMOVED} />
      </span>
    </ViewLink>
  );
}
