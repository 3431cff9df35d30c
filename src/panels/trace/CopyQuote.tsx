import type { TraceOccurrence } from '../../../graph/query/trace.ts';
import { announce } from '../../state/announcer.ts';
import { copyWords } from '../../state/save-file.ts';
import { useStrings } from '../../strings/trace.ts';
import { IconButton } from '../../ui/IconButton.tsx';

export interface CopyQuoteProps {
  readonly occurrence: TraceOccurrence;
}

/** Puts the whole sentence on the clipboard, with where it is from. */
export function CopyQuote({ occurrence: { sentence, title, date, form } }: CopyQuoteProps) {
  const strings = useStrings();
  const copy = async (): Promise<void> => {
    const citation = strings.reader.citation(title, date, undefined, undefined);
    const note = form === 'digest' ? `（${strings.reader.digestCitation}）` : '';
    const isCopied = await copyWords(`${sentence.trim()}\n${citation}${note}`);
    announce(isCopied ? strings.trace.copied : strings.trace.copyFailed);
  };
  return <IconButton icon="copy" label={strings.trace.copy} onClick={() => void copy()} />;
}
