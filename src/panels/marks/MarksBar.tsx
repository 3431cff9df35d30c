import { formatVerdicts, type VerdictEntry } from '../../../graph/resolve/ruling-text.ts';
import { announce } from '../../state/announcer.ts';
import type { WriteState } from '../../state/mark-writer.ts';
import { listVerdicts, marksStore } from '../../state/marks.ts';
import { copyWords, saveFile } from '../../state/save-file.ts';
import { useStore } from '../../state/use-store.ts';
import { markWriter } from '../../state/written-marks.ts';
import { useStrings } from '../../strings/compare.ts';
import styles from './MarksBar.module.css';

/** Name that a build looks for. */
const RULINGS_FILE = 'mailuo.rulings.yaml';

/** What readers marked, and whether it has come into the rulings file; where it cannot, the ways to bring it there by hand. */
export function MarksBar() {
  const strings = useStrings();
  const words = strings.compare.marks;
  const marks = useStore(marksStore);
  const writing = useStore(markWriter.state);
  if (marks.size === 0 && writing.status === 'idle') return null;
  const verdicts = listVerdicts(marks);
  const wrongCount = [...marks.values()].filter(({ verdict }) => verdict === 'wrong').length;
  // What is on its way needs no hand.
  const isStuck = writing.status === 'idle' || writing.status === 'refused';
  const undo = (): void => announce(markWriter.undo() ? words.undone : words.nothingToUndo);
  return (
    <section className={styles.bar} aria-label={words.label}>
      <p>
        {words.count(marks.size - wrongCount, wrongCount)}
        <span className={styles.note}>
          {verdicts.length === 0 ? words.local : words.rulings(verdicts.length)}
        </span>
      </p>
      <p className={styles.result} role="status" data-status={writing.status}>
        {describeWriting(writing, words)}
      </p>
      <div className={styles.actions}>
        {writing.status !== 'idle' && (
          <button type="button" onClick={undo}>
            {words.undo}
          </button>
        )}
        {writing.status === 'waiting' && (
          <button type="button" onClick={() => void markWriter.flush()}>
            {words.writeNow}
          </button>
        )}
        {verdicts.length > 0 && isStuck && (
          <>
            <button type="button" onClick={() => void markWriter.writeAll()}>
              {words.write}
            </button>
            <button
              type="button"
              onClick={() =>
                void copyWords(formatVerdicts(verdicts)).then((isDone) =>
                  announce(isDone ? strings.compare.copied : strings.compare.notCopied),
                )
              }
            >
              {words.copy}
            </button>
            <button type="button" onClick={() => saveVerdicts(verdicts)}>
              {words.download}
            </button>
          </>
        )}
        <button type="button" onClick={() => markWriter.forget()}>
          {words.clear}
        </button>
      </div>
    </section>
  );
}

function describeWriting(
  state: WriteState,
  words: ReturnType<typeof useStrings>['compare']['marks'],
): string {
  switch (state.status) {
    case 'idle':
      return '';
    case 'refused':
      return `${words.states.waiting(state.count)} · ${words.results[state.result]}`;
    case 'waiting':
    case 'writing':
    case 'written':
      return words.states[state.status](state.count);
    default:
      return state satisfies never;
  }
}

function saveVerdicts(verdicts: readonly VerdictEntry[]): void {
  saveFile(new Blob([formatVerdicts(verdicts)], { type: 'application/yaml' }), RULINGS_FILE);
}
