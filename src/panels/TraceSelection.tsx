import { type RefObject, useEffect, useState } from 'react';
import { navigate } from '../state/navigation.ts';
import { showTrace } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './TraceSelection.module.css';

export interface TraceSelectionProps {
  /** Where words may be selected. */
  readonly container: RefObject<HTMLElement | null>;
}

/** Shortest and longest selection that is a term: a character stands everywhere, half a sentence only once. */
const LEAST_LENGTH = 2;
const MOST_LENGTH = 40;

/** Traces the words that are selected in a text. It stands in the bar, out of the way of what phones put beside a selection. */
export function TraceSelection({ container }: TraceSelectionProps) {
  const strings = useStrings();
  const [term, setTerm] = useState<string>();
  useEffect(() => {
    const read = (): void => setTerm(readSelection(container.current));
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [container]);
  if (term === undefined) return null;
  return (
    <button
      type="button"
      className={styles.button}
      title={strings.tracing.term(term)}
      // The selection stays while the button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => navigate((view) => showTrace(view, term))}
    >
      <Icon name="trace" size={16} />
      {strings.tracing.selection}
    </button>
  );
}

/** What is selected, where that is all within the container and of a term's length. */
function readSelection(container: HTMLElement | null): string | undefined {
  const selection = getSelection();
  if (container === null || selection === null || selection.rangeCount === 0) return undefined;
  const { commonAncestorContainer } = selection.getRangeAt(0);
  if (!container.contains(commonAncestorContainer)) return undefined;
  const text = selection.toString().trim();
  const isTerm = text.length >= LEAST_LENGTH && text.length <= MOST_LENGTH && !/[\n\t]/u.test(text);
  return isTerm ? text : undefined;
}
