import { type Filter, NO_FILTER } from '../../graph/query/filters.ts';
import { formatFilter } from '../../graph/query/parse-filter.ts';
import { announce } from '../state/announcer.ts';
import { toFilter } from '../state/filter.ts';
import { refine } from '../state/navigation.ts';
import { useLanguage } from '../state/preferences.ts';
import { setFilter } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './FilterBar.module.css';
import { describeFilter } from './filter-text.ts';

export interface FilterBarProps {
  readonly query: string;
}

/** What is filtered by, each condition with a way to drop it. */
export function FilterBar({ query }: FilterBarProps) {
  const strings = useStrings();
  const language = useLanguage();
  const change = (next: string): void => {
    refine((view) => setFilter(view, next));
    announce(next === '' ? strings.filter.cleared : strings.filter.dropped);
  };
  const conditions = listConditions(toFilter(query));
  return (
    <section className={styles.bar} aria-label={strings.filter.label}>
      <span className={styles.label} aria-hidden="true">
        {strings.filter.label}
      </span>
      {conditions.map((condition, i) => {
        const name = describeFilter(condition, language, strings);
        const rest = conditions
          .filter((_, at) => at !== i)
          .map(formatFilter)
          .join(' ');
        return (
          <button
            key={name}
            type="button"
            className={styles.condition}
            aria-label={strings.filter.drop(name)}
            onClick={() => change(rest)}
          >
            {name}
            <Icon name="close" size={12} />
          </button>
        );
      })}
      <button type="button" className={styles.clear} onClick={() => change('')}>
        {strings.filter.clear}
      </button>
    </section>
  );
}

/** A filter taken apart into conditions that can be dropped one by one. */
function listConditions(filter: Filter): readonly Filter[] {
  const { kinds, relations, modes, from, to, series, documents, minCount, words } = filter;
  return [
    ...kinds.map((kind) => ({ ...NO_FILTER, kinds: [kind] })),
    ...relations.map((relation) => ({ ...NO_FILTER, relations: [relation] })),
    ...(from === undefined ? [] : [{ ...NO_FILTER, from }]),
    ...(to === undefined ? [] : [{ ...NO_FILTER, to }]),
    ...series.map((one) => ({ ...NO_FILTER, series: [one] })),
    ...documents.map((one) => ({ ...NO_FILTER, documents: [one] })),
    ...modes.map((mode) => ({ ...NO_FILTER, modes: [mode] })),
    ...(minCount === undefined ? [] : [{ ...NO_FILTER, minCount }]),
    ...words.map((word) => ({ ...NO_FILTER, words: [word] })),
  ];
}
