import { useState } from 'react';
import { MATRIX_FILES, type MatrixFileFormat, saveMatrix } from '../../state/matrix-files.ts';
import { useLanguage, useTheme } from '../../state/preferences.ts';
import { useStrings } from '../../strings/matrix.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import type { MatrixInput } from '../../worker/protocol.ts';
import { reportSaving } from '../report-saving.ts';

export interface MatrixExportProps {
  readonly input: MatrixInput;
  readonly isReady: boolean;
}

/** The matrix as a file: for reading, for counting, for printing. */
export function MatrixExport({ input, isReady }: MatrixExportProps) {
  const strings = useStrings();
  const language = useLanguage();
  const theme = useTheme();
  const [isBusy, setIsBusy] = useState(false);
  const save = (format: MatrixFileFormat): void => {
    setIsBusy(true);
    void reportSaving(
      saveMatrix(input, format, { language, theme, name: strings.matrix.fileName(input.series) }),
      strings,
    ).finally(() => setIsBusy(false));
  };
  return (
    <ExportMenu
      label={strings.matrix.export}
      isDisabled={!isReady || isBusy}
      options={MATRIX_FILES.map((format) => ({ value: format, name: strings.matrix.formats[format] }))}
      onChoose={save}
    />
  );
}
