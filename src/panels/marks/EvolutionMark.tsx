import { useRef } from 'react';
import {
  type EvolutionEnds,
  marksStore,
  toEvolutionId,
  toggleMark,
  type Verdict,
} from '../../state/marks.ts';
import { useStore } from '../../state/use-store.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useKeys } from '../../ui/use-shortcuts.ts';
import styles from './EvolutionMark.module.css';
import { MarksBar } from './MarksBar.tsx';
import { VerdictButtons } from './VerdictButtons.tsx';

/** Whether the one really gave way to the other: what a reader thinks of it. y and n judge it, where several are shown the one in focus. */
export function EvolutionMark({ from, to }: EvolutionEnds) {
  const strings = useStrings();
  const id = toEvolutionId({ from, to });
  const verdict = useStore(marksStore).get(id)?.verdict;
  const ref = useRef<HTMLDivElement>(null);
  const mark = (one: Verdict): void =>
    marksStore.update((marks) => toggleMark(marks, { id, verdict: one, evolutions: [{ from, to }] }));
  const markByKey = (one: Verdict): void => {
    if (ref.current === findJudged()) mark(one);
  };
  useKeys({ y: () => markByKey('right'), n: () => markByKey('wrong') });
  return (
    <div ref={ref} className={styles.mark} data-judged="">
      <span className={styles.question}>{strings.relation.judge}</span>
      <VerdictButtons verdict={verdict} labels={strings.relation.verdicts} onMark={mark} />
      <MarksBar />
    </div>
  );
}

/** The evolution that a key judges: that in focus, else the first one shown. */
function findJudged(): Element | null {
  const focused = document.activeElement?.closest('[data-judged]');
  return focused ?? document.querySelector('[data-judged]');
}
