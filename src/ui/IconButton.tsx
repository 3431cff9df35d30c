import type { MouseEvent, Ref } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './IconButton.module.css';

export interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly isDisabled?: boolean;
  /** For buttons that open something. */
  readonly isExpanded?: boolean;
  /** Stands beside the icon where the screen is wide. */
  readonly name?: string | undefined;
  readonly tabIndex?: number;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  icon,
  label,
  onClick,
  isDisabled = false,
  isExpanded,
  name,
  tabIndex,
  ref,
}: IconButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={name === undefined ? styles.button : `${styles.button} ${styles.named}`}
      aria-label={label}
      title={label}
      aria-expanded={isExpanded}
      disabled={isDisabled}
      tabIndex={tabIndex}
      onClick={onClick}
    >
      <Icon name={icon} />
      {name !== undefined && <span className={styles.name}>{name}</span>}
    </button>
  );
}
