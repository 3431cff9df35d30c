import { useMemo } from 'react';
import type { Span } from '../../../graph/model/span.ts';
import { wordBrief } from '../../state/brief.ts';
import { useLanguage } from '../../state/preferences.ts';
import { useStrings } from '../../strings/compare.ts';
import styles from './ComparedStances.module.css';
import type { Compared } from './compared.ts';
import { SentenceLink } from './SentenceLink.tsx';

/** How both texts set fiscal, monetary and macroeconomic policy: also where no two sentences correspond that say it. */
export function ComparedStances({ compared }: { readonly compared: Compared }) {
  const strings = useStrings();
  const language = useLanguage();
  const words = strings.compare.stances;
  const changed = useMemo(
    () => wordBrief(compared, language).groups.find(({ name }) => name === 'stances')?.lines ?? [],
    [compared, language],
  );
  const kept = compared.comparison.stances.flatMap(({ change, after }) =>
    change === 'kept' && after !== undefined ? [compared.texts.after.slice(after.start, after.end)] : [],
  );
  if (changed.length + kept.length === 0) return null;
  return (
    <section className={styles.stances} aria-label={words.label}>
      <h2 className={styles.heading}>{words.label}</h2>
      <ul className={styles.list}>
        {changed.map(({ pair, line }) => (
          <li key={pair.label} className={styles.stance} data-tone={pair.tone}>
            <span className={styles.label}>{pair.label}</span>
            <Side side="before" spans={line.before} compared={compared} />
            <span className={styles.arrow} aria-hidden="true">
              →
            </span>
            <Side side="after" spans={line.after} compared={compared} />
          </li>
        ))}
        {kept.length > 0 && <li className={styles.kept}>{words.kept(kept)}</li>}
      </ul>
    </section>
  );
}

interface SideProps {
  readonly side: 'before' | 'after';
  readonly spans: readonly Span[];
  readonly compared: Compared;
}

function Side({ side, spans, compared }: SideProps) {
  const strings = useStrings();
  const [first] = spans;
  const { key } = compared.comparison[side];
  if (first === undefined)
    return (
      <span className={styles.nothing}>
        {side === 'before' ? strings.compare.notBefore : strings.compare.notAfter}
      </span>
    );
  return (
    <span className={styles.quote} data-side={side}>
      <SentenceLink document={key} span={first}>
        {compared.texts[side].slice(first.start, first.end)}
      </SentenceLink>
    </span>
  );
}
