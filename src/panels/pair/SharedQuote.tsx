import type { SharedPassage } from '../../../graph/query/shared-passages.ts';
import { useStrings } from '../../strings/pair.ts';
import { Quote } from '../Quote.tsx';
import styles from './SharedQuote.module.css';
import { describeNames } from './shared-words.ts';

export interface SharedQuoteProps {
  readonly document: string;
  readonly passage: SharedPassage;
}

/** A sentence that names one of two terms or both; where it does so by another name than its own, that is said. */
export function SharedQuote({ document, passage }: SharedQuoteProps) {
  const strings = useStrings();
  return (
    <div className={styles.sentence}>
      <Quote
        document={document}
        text={passage.text}
        base={passage.start}
        passage={passage}
        omitted={passage.omitted}
      />
      {[...new Set(describeNames(passage, strings))].map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </div>
  );
}
