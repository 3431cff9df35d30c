import { useState } from 'react';
import type { PictureFormat, PictureScope } from '../state/picture-scopes.ts';
import { useStrings } from '../strings/use-strings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { usePopup } from '../ui/use-popup.ts';
import styles from './PictureMenu.module.css';

export interface PictureMenuProps {
  /** Scopes that make sense for what is shown. */
  readonly scopes: readonly PictureScope[];
  readonly onSave: (scope: PictureScope, format: PictureFormat) => void;
}

/** Saves what is shown as a picture. */
export function PictureMenu({ scopes, onSave }: PictureMenuProps) {
  const strings = useStrings();
  const { isOpen, toggle, close, root, opener, handleKey } = usePopup<HTMLDivElement>();
  const [scope, setScope] = useState<PictureScope>('view');
  const chosen = scopes.includes(scope) ? scope : 'view';
  const save = (format: PictureFormat): void => {
    close();
    onSave(chosen, format);
    opener.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu from anywhere within.
    <div ref={root} className={styles.menu} onKeyDown={handleKey}>
      <IconButton
        ref={opener}
        icon="picture"
        label={strings.picture.label}
        isExpanded={isOpen}
        onClick={toggle}
      />
      {isOpen && (
        <section className={styles.popup} aria-label={strings.picture.label}>
          <p className={styles.name}>{strings.picture.scope}</p>
          <Segmented
            label={strings.picture.scope}
            options={scopes.map((value) => ({ value, name: strings.picture[value] }))}
            value={chosen}
            onChange={setScope}
          />
          <div className={styles.formats}>
            <button type="button" className={styles.format} onClick={() => save('png')}>
              {strings.picture.png}
            </button>
            <button type="button" className={styles.format} onClick={() => save('svg')}>
              {strings.picture.svg}
            </button>
          </div>
        </section>
      )}
    </div>
  );
}
