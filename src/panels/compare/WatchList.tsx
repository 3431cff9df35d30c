import { type ChangeEvent, useMemo, useRef, useState } from 'react';
import { parseWatchList, type WatchedTerm } from '../../../graph/compare/watch.ts';
import type { Span } from '../../../graph/model/span.ts';
import { saveFile } from '../../state/save-file.ts';
import { useRequest } from '../../state/use-request.ts';
import { useStore } from '../../state/use-store.ts';
import { watchListStore } from '../../state/watch-list.ts';
import { useStrings } from '../../strings/compare.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { CompareInput } from '../../worker/protocol.ts';
import { Redline } from '../Redline.tsx';
import type { Compared } from './compared.ts';
import { SentenceLink } from './SentenceLink.tsx';
import styles from './WatchList.module.css';

export interface WatchListProps {
  readonly compared: Compared;
  readonly input: CompareInput;
}

/** Terms that the reader keeps an eye on, and what became of each in the new text. */
export function WatchList({ compared, input }: WatchListProps) {
  const strings = useStrings();
  const list = useStore(watchListStore);
  const terms = useMemo(() => parseWatchList(list), [list]);
  const request = useMemo(() => ({ ...input, terms }), [input, terms]);
  const state = useRequest('watch', request);
  const watched =
    state.status === 'ready' ? state.output : state.status === 'loading' ? state.former : undefined;
  return (
    <div className={styles.watch}>
      <div>
        {terms.length === 0 && <Notice title={strings.compare.watch.none} />}
        {state.status === 'failed' && <Notice title={strings.compare.failed(state.message)} />}
        <ul>
          {watched?.map((one) => (
            <Term key={one.term} watched={one} compared={compared} />
          ))}
        </ul>
      </div>
      <Editor list={list} />
    </div>
  );
}

interface TermProps {
  readonly watched: WatchedTerm;
  readonly compared: Compared;
}

function Term({ watched, compared }: TermProps) {
  const strings = useStrings();
  const { term, names, state, before, after, redline, isTentative } = watched;
  const { states, times, hadBefore, looked, also } = strings.compare.watch;
  const shown = redline === undefined ? undefined : findShown(watched, compared.texts.after);
  const places = after.length > 0 ? after.filter((place) => place !== shown) : before.slice(0, 1);
  return (
    <li className={styles.term} data-state={state === 'absent' && before.length === 0 ? 'never' : state}>
      <h2 className={styles.name}>{term}</h2>
      <p className={styles.state}>
        {states[state]}
        {isTentative && <span className={styles.note}>{strings.compare.tentative}</span>}
        <span className={styles.note}>
          {state === 'absent' ? hadBefore(before.length) : times(before.length, after.length)}
        </span>
      </p>
      <div className={styles.words}>
        {names.length > 0 && <p className={styles.note}>{also(names)}</p>}
        {after.length === 0 && <p className={styles.note}>{looked(term)}</p>}
        {redline !== undefined && shown !== undefined && (
          <SentenceLink document={compared.comparison.after.key} span={shown}>
            <Redline parts={redline} side="both" />
          </SentenceLink>
        )}
        {places.slice(0, MOST_PLACES).map((place) => (
          <Context
            key={place.start}
            side={after.length > 0 ? 'after' : 'before'}
            place={place}
            compared={compared}
          />
        ))}
        {places.length > MOST_PLACES && (
          <p className={styles.note}>{strings.compare.watch.more(places.length - MOST_PLACES)}</p>
        )}
      </div>
    </li>
  );
}

/** Characters around a place: about a clause on either side. */
const AROUND = 28;

/** Places of a term that are shown besides the one that changed. */
const MOST_PLACES = 3;

/** The place whose clause the redline shows: the one that its later words stand around. */
function findShown({ after, redline = [] }: WatchedTerm, text: string): Span | undefined {
  const words = redline.flatMap((part) => (part.kind === 'removed' ? [] : [part.text])).join('');
  const at = text.indexOf(words);
  return after.find(({ start }) => at !== -1 && start >= at && start < at + words.length) ?? after[0];
}

interface ContextProps {
  readonly side: 'before' | 'after';
  readonly place: Span;
  readonly compared: Compared;
}

/** A place of a term, in its line. */
function Context({ side, place, compared }: ContextProps) {
  const text = compared.texts[side];
  const left = text.slice(Math.max(0, place.start - AROUND), place.start).replace(/^[\s\S]*[\n。]/u, '');
  const right = text.slice(place.end, place.end + AROUND).replace(/[\n。][\s\S]*$/u, '');
  return (
    <SentenceLink document={compared.comparison[side].key} span={place}>
      {left}
      <mark className={styles.mark}>{text.slice(place.start, place.end)}</mark>
      {right}
    </SentenceLink>
  );
}

/** The list itself: edited in place, taken in and given out as a plain text file. */
function Editor({ list }: { readonly list: string }) {
  const strings = useStrings();
  const [draft, setDraft] = useState(list);
  const ref = useRef<HTMLInputElement>(null);
  const change = (text: string): void => {
    setDraft(text);
    watchListStore.set(text);
  };
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    void target.files?.[0]?.text().then(change);
    target.value = '';
  };
  return (
    <section className={styles.editor} aria-label={strings.compare.watch.list}>
      <textarea
        className={styles.list}
        aria-label={strings.compare.watch.list}
        value={draft}
        rows={Math.min(24, Math.max(8, draft.split('\n').length + 1))}
        spellCheck={false}
        onChange={({ target }) => change(target.value)}
      />
      <p className={styles.hint}>{strings.compare.watch.hint}</p>
      <div className={styles.actions}>
        <button type="button" onClick={() => ref.current?.click()}>
          {strings.compare.watch.take}
        </button>
        <button
          type="button"
          onClick={() =>
            saveFile(new Blob([draft], { type: 'text/plain;charset=utf-8' }), strings.compare.watch.fileName)
          }
        >
          {strings.compare.watch.give}
        </button>
        <input ref={ref} type="file" accept=".txt,text/plain" hidden onChange={take} />
      </div>
    </section>
  );
}
