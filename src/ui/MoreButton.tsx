import styles from './MoreButton.module.css';

export interface MoreButtonProps {
  readonly children: string;
  readonly onClick: () => void;
}

/** Shows what a list holds back. */
export function MoreButton({ children, onClick }: MoreButtonProps) {
  return (
    <button type="button" className={styles.button} onClick={onClick}>
      {children}
    </button>
  );
}
