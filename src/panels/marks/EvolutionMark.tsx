import { type EvolutionEnds, marksStore, toEvolutionId, toggleMark } from '../../state/marks.ts';
import { useStore } from '../../state/use-store.ts';
import { useStrings } from '../../strings/use-strings.ts';
import styles from './EvolutionMark.module.css';
import { MarksBar } from './MarksBar.tsx';
import { VerdictButtons } from './VerdictButtons.tsx';

/** Whether the one really gave way to the other: what a reader thinks of it. */
export function EvolutionMark({ from, to }: EvolutionEnds) {
  const strings = useStrings();
  const id = toEvolutionId({ from, to });
  const verdict = useStore(marksStore).get(id)?.verdict;
  return (
    <div className={styles.mark}>
      <span className={styles.question}>{strings.relation.judge}</span>
      <VerdictButtons
        verdict={verdict}
        labels={strings.relation.verdicts}
        onMark={(one) =>
          marksStore.update((marks) => toggleMark(marks, { id, verdict: one, evolutions: [{ from, to }] }))
        }
      />
      <MarksBar />
    </div>
  );
}
