import type { ReactNode } from 'react';
import type { IconName } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { Popup } from './Popup.tsx';
import styles from './SaveMenu.module.css';
import { usePopup } from './use-popup.ts';

export interface SaveGroup<V extends string> {
  /** Above the formats; absent where they need none. */
  readonly name?: string;
  readonly options: readonly { readonly value: V; readonly name: string }[];
}

export interface SaveMenuProps<V extends string> {
  readonly icon: IconName;
  readonly label: string;
  readonly groups: readonly SaveGroup<V>[];
  readonly onChoose: (value: V) => void;
  /** What is chosen before a format. */
  readonly children?: ReactNode;
}

/** A button that opens the formats in which what is shown can be kept. */
export function SaveMenu<V extends string>({ icon, label, groups, onChoose, children }: SaveMenuProps<V>) {
  const { isOpen, toggle, close, root, opener, handleKey } = usePopup<HTMLDivElement>();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu from anywhere within.
    <div ref={root} className={styles.menu} onKeyDown={handleKey}>
      <IconButton ref={opener} icon={icon} label={label} name={label} isExpanded={isOpen} onClick={toggle} />
      {isOpen && (
        <Popup opener={opener} label={label} className={styles.popup}>
          {children}
          {groups.map(({ name: heading, options }) => (
            <div key={options.map(({ value }) => value).join(' ')} className={styles.group}>
              {heading !== undefined && <p className={styles.name}>{heading}</p>}
              <div className={styles.formats}>
                {options.map((option) => (
                  <button
                    key={option.value}
                    type="button"
                    className={styles.format}
                    onClick={() => {
                      close();
                      opener.current?.focus();
                      onChoose(option.value);
                    }}
                  >
                    {option.name}
                  </button>
                ))}
              </div>
            </div>
          ))}
        </Popup>
      )}
    </div>
  );
}
