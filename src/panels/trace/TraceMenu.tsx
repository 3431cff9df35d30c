import { useStrings } from '../../strings/trace.ts';
import { SaveMenu } from '../../ui/SaveMenu.tsx';

/** What a trace is saved as. */
export type TraceSaveFormat = 'csv' | 'md' | 'json' | 'svg' | 'png';

const TABLE_FORMATS = ['csv', 'md', 'json'] as const satisfies readonly TraceSaveFormat[];
const PICTURE_FORMATS = ['png', 'svg'] as const satisfies readonly TraceSaveFormat[];

export interface TraceMenuProps {
  readonly onSave: (format: TraceSaveFormat) => void;
  /** Whether there is a chart to save. */
  readonly hasChart: boolean;
}

/** Saves the trace as data, or its chart as a picture. */
export function TraceMenu({ onSave, hasChart }: TraceMenuProps) {
  const { formats, save, savePicture, saveTable } = useStrings().trace;
  const toGroup = (name: string, values: readonly TraceSaveFormat[]) => ({
    name,
    options: values.map((value) => ({ value, name: formats[value] })),
  });
  return (
    <SaveMenu
      icon="download"
      label={save}
      groups={[
        toGroup(saveTable, TABLE_FORMATS),
        ...(hasChart ? [toGroup(savePicture, PICTURE_FORMATS)] : []),
      ]}
      onChoose={onSave}
    />
  );
}
