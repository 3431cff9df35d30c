import { useState } from 'react';
import { parseWatchList } from '../../../graph/compare/watch.ts';
import { COMPARE_FILES, type CompareFileFormat, saveComparison } from '../../state/compare-files.ts';
import { useLanguage } from '../../state/preferences.ts';
import { watchListStore } from '../../state/watch-list.ts';
import { useStrings } from '../../strings/compare.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import type { CompareInput } from '../../worker/protocol.ts';
import { reportSaving } from '../report-saving.ts';
import type { Compared } from './compared.ts';

export interface CompareExportProps {
  readonly compared: Compared;
  readonly input: CompareInput;
}

/** The whole comparison as a file, with the brief and the words that are watched. */
export function CompareExport({ compared, input }: CompareExportProps) {
  const strings = useStrings();
  const language = useLanguage();
  const [isBusy, setIsBusy] = useState(false);
  const { before, after } = compared.comparison;
  const save = (format: CompareFileFormat): void => {
    setIsBusy(true);
    const name = strings.compare.fileName(before.date, after.date);
    void reportSaving(
      saveComparison(input, format, { language, name, terms: parseWatchList(watchListStore.get()) }),
      strings,
    ).finally(() => setIsBusy(false));
  };
  return (
    <ExportMenu
      label={strings.compare.export}
      isDisabled={isBusy}
      options={COMPARE_FILES.map((format) => ({ value: format, name: strings.compare.formats[format] }))}
      onChoose={save}
    />
  );
}
