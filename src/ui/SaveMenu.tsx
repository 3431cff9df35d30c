import type { ReactNode } from 'react';
import type { IconName } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
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
      <IconButton ref={opener} icon={icon} label={label} isExpanded={isOpen} onClick={toggle} />
      {isOpen && (
        <section className={styles.popup} aria-label={label}>
          {children}
          {groups.map(({ name, options }) => (
            <div key={options.map(({ value }) => value).join(' ')} className={styles.group}>
              {name !== undefined && <p className={styles.name}>{name}</p>}
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
        </section>
      )}
    </div>
  );
}
