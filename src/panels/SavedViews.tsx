import { type FormEvent, useState } from 'react';
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { formatExploration, restoreExploration } from '../state/address.ts';
import { announce } from '../state/announcer.ts';
import { memoize } from '../state/memoize.ts';
import {
  deleteView,
  getGraphId,
  renameView,
  type SavedView,
  savedViewsStore,
  saveView,
} from '../state/saved-views.ts';
import { useStore } from '../state/use-store.ts';
import type { View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Popup } from '../ui/Popup.tsx';
import { usePopup } from '../ui/use-popup.ts';
import styles from './SavedViews.module.css';
import { ViewLink } from './ViewLink.tsx';

export interface SavedViewsProps {
  readonly index: GraphIndex;
  readonly view: View;
  readonly selected: NodeKey | undefined;
}

const recallGraphId = memoize(getGraphId);

/** Views with names: saved, found again, renamed and deleted. */
export function SavedViews({ index, view, selected }: SavedViewsProps) {
  const strings = useStrings().explore;
  const graph = recallGraphId(index);
  const saved = useStore(savedViewsStore).filter((one) => one.graph === graph);
  const { isOpen, toggle, close, root, opener, handleKey } = usePopup<HTMLDivElement>();
  const label = selected === undefined ? strings.overview : index.nodes.get(selected)?.attributes.label;
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget).get('name');
    const name = typeof entered === 'string' ? entered.trim() : '';
    if (name === '') return;
    savedViewsStore.update((views) => saveView(views, { graph, name, address: formatExploration(view) }));
    announce(strings.viewSaved(name));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list from anywhere within.
    <div ref={root} className={styles.root} onKeyDown={handleKey}>
      <IconButton
        ref={opener}
        icon="bookmark"
        label={strings.savedViews}
        name={strings.savedViewsName}
        isExpanded={isOpen}
        onClick={toggle}
      />
      {isOpen && (
        <Popup opener={opener} label={strings.savedViews} className={styles.popup}>
          <form className={styles.form} onSubmit={save}>
            <input
              // The name follows what is shown, until the reader writes another.
              key={label}
              name="name"
              className={styles.field}
              defaultValue={label}
              maxLength={60}
              aria-label={strings.viewName}
            />
            <button type="submit" className={styles.save}>
              {strings.saveView}
            </button>
          </form>
          {saved.length === 0 ? (
            <p className={styles.none}>{strings.noViews}</p>
          ) : (
            <ul className={styles.list}>
              {saved.map((one) => (
                <Saved key={one.name} saved={one} onOpen={close} />
              ))}
            </ul>
          )}
        </Popup>
      )}
    </div>
  );
}

function Saved({
  saved: { graph, name, address },
  onOpen,
}: {
  readonly saved: SavedView;
  readonly onOpen: () => void;
}) {
  const strings = useStrings().explore;
  const [isNaming, setIsNaming] = useState(false);
  const open = (view: View): View => restoreExploration(view, address);
  const rename = (next: string): void => {
    setIsNaming(false);
    savedViewsStore.update((views) => renameView(views, graph, name, next.trim()));
  };
  if (isNaming) {
    return (
      <li className={styles.item}>
        <input
          ref={(field) => field?.focus()}
          className={styles.field}
          defaultValue={name}
          maxLength={60}
          aria-label={strings.viewName}
          onBlur={(event) => rename(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setIsNaming(false);
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles.item}>
      <ViewLink className={styles.link} go={open} onClick={onOpen}>
        {name}
      </ViewLink>
      <IconButton icon="rename" label={strings.renameView(name)} onClick={() => setIsNaming(true)} />
      <IconButton
        icon="close"
        label={strings.deleteView(name)}
        onClick={() => savedViewsStore.update((views) => deleteView(views, graph, name))}
      />
    </li>
  );
}
