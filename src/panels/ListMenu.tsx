import { TABLE_FORMATS, type TableFormat } from '../state/table-formats.ts';
import { useStrings } from '../strings/use-strings.ts';
import { SaveMenu } from '../ui/SaveMenu.tsx';

export interface ListMenuProps {
  /** What is saved (default: the list). */
  readonly label?: string;
  readonly onSave: (format: TableFormat) => void;
}

/** Saves the list as it stands, or copies it. */
export function ListMenu({ label, onSave }: ListMenuProps) {
  const { formats, save } = useStrings().nodes;
  return (
    <SaveMenu
      icon="download"
      label={label ?? save}
      groups={[{ options: TABLE_FORMATS.map((value) => ({ value, name: formats[value] })) }]}
      onChoose={onSave}
    />
  );
}
