import { useState } from 'react';
import { formatVerdicts } from '../../../graph/resolve/ruling-text.ts';
import { announce } from '../../state/announcer.ts';
import { type EvolutionVerdict, listVerdicts, marksStore } from '../../state/marks.ts';
import { copyWords, saveFile } from '../../state/save-file.ts';
import { useStore } from '../../state/use-store.ts';
import { type WriteResult, writeVerdicts } from '../../state/write-rulings.ts';
import { useStrings } from '../../strings/compare.ts';
import styles from './MarksBar.module.css';

/** Name that a build looks for. */
const RULINGS_FILE = 'mailuo.rulings.yaml';

/** What readers marked, and the ways to keep it: as rulings in the folder of the corpus, copied, or as a file. */
export function MarksBar() {
  const strings = useStrings();
  const marks = useStore(marksStore);
  const [result, setResult] = useState<WriteResult>();
  if (marks.size === 0) return null;
  const verdicts = listVerdicts(marks);
  const wrongCount = [...marks.values()].filter(({ verdict }) => verdict === 'wrong').length;
  const say = (sentence: string): void => announce(sentence);
  return (
    <section className={styles.bar} aria-label={strings.compare.marks.label}>
      <p>
        {strings.compare.marks.count(marks.size - wrongCount, wrongCount)}
        <span className={styles.note}>
          {verdicts.length === 0
            ? strings.compare.marks.local
            : strings.compare.marks.rulings(verdicts.length)}
        </span>
      </p>
      {result !== undefined && (
        <p className={styles.result} role="status">
          {strings.compare.marks.results[result]}
        </p>
      )}
      <div className={styles.actions}>
        {verdicts.length > 0 && (
          <>
            <button type="button" onClick={() => void writeVerdicts(verdicts).then(setResult)}>
              {strings.compare.marks.write}
            </button>
            <button
              type="button"
              onClick={() =>
                void copyWords(formatVerdicts(verdicts)).then((isDone) =>
                  say(isDone ? strings.compare.copied : strings.compare.notCopied),
                )
              }
            >
              {strings.compare.marks.copy}
            </button>
            <button type="button" onClick={() => saveVerdicts(verdicts)}>
              {strings.compare.marks.download}
            </button>
          </>
        )}
        <button type="button" onClick={() => marksStore.set(new Map())}>
          {strings.compare.marks.clear}
        </button>
      </div>
    </section>
  );
}

function saveVerdicts(verdicts: readonly EvolutionVerdict[]): void {
  saveFile(new Blob([formatVerdicts(verdicts)], { type: 'application/yaml' }), RULINGS_FILE);
}
