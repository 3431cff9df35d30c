import type { SharedPassage, SharedPlace } from '../../../graph/query/shared-passages.ts';
import { useStrings } from '../../strings/pair.ts';
import { Quote } from '../Quote.tsx';
import styles from './SharedQuote.module.css';

export interface SharedQuoteProps {
  readonly document: string;
  readonly passage: SharedPassage;
}

/** A sentence that names one of two terms or both; where it does so by another name than its own, that is said. */
export function SharedQuote({ document, passage }: SharedQuoteProps) {
  const { namedBy } = useStrings().pair;
  const names = (['a', 'b'] as const).flatMap((term) => listOtherNames(passage.places, term));
  return (
    <div className={styles.sentence}>
      <Quote
        document={document}
        text={passage.text}
        base={passage.start}
        passage={passage}
        omitted={passage.omitted}
      />
      {names.map(({ by, name, term }) => (
        <p key={`${term} ${by} ${name}`} className={styles.note}>
          {by !== 'name' && namedBy[by](name)}
        </p>
      ))}
    </div>
  );
}

/** The names that a sentence has of a term, each once; none where its own is among them. */
function listOtherNames(places: readonly SharedPlace[], term: SharedPlace['term']): readonly SharedPlace[] {
  const own = places.filter((place) => place.term === term);
  if (own.some(({ by }) => by === 'name')) return [];
  return [...new Map(own.map((place) => [place.name, place])).values()];
}
