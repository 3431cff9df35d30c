import { RELATION_KINDS, type RelationKind } from '../../graph/model/kinds.ts';
import { FIELD_WORDS, FILTER_FIELDS } from '../../graph/query/filter-words.ts';
import { useLanguage } from '../state/preferences.ts';
import { helpEn } from '../strings/help-en.ts';
import { helpZh } from '../strings/help-zh.ts';
import { KindMark } from '../ui/KindMark.tsx';
import styles from './HelpContent.module.css';
import { LEGEND_ORDER } from './Legend.tsx';

type Rows = readonly (readonly [term: string, meaning: string])[];

/** The keys, the search language, and how to read the picture. */
export function HelpContent() {
  const language = useLanguage();
  const help = language === 'zh' ? helpZh : helpEn;
  const { keys, search, filter, picture, claims } = help;
  return (
    <div className={styles.content}>
      <div>
        <section className={styles.part}>
          <h3>{search.heading}</h3>
          <p>{search.about}</p>
          <Terms rows={search.rows} />
        </section>
        <section className={styles.part}>
          <h3>{filter.heading}</h3>
          <p>{filter.about}</p>
          <dl>
            {FILTER_FIELDS.map((field) => (
              <div key={field} className={styles.row}>
                <dt>
                  <code>{filter.examples[field]}</code>
                  <span className={styles.words}>
                    {[field, ...FIELD_WORDS[field]]
                      .filter((word) => !filter.examples[field].startsWith(word))
                      .join(' ')}
                  </span>
                </dt>
                <dd>{filter.fields[field]}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className={styles.part}>
          <h3>{claims.heading}</h3>
          <Terms rows={claims.rows} />
        </section>
      </div>
      <div>
        <section className={styles.part}>
          <h3>{picture.heading}</h3>
          <Terms rows={picture.rows} />
          <h4>{picture.kindsHeading}</h4>
          <ul className={styles.marks}>
            {LEGEND_ORDER.map((kind) => (
              <li key={kind}>
                <KindMark kind={kind} size={14} />
                {picture.kinds[kind]}
              </li>
            ))}
          </ul>
          <h4>{picture.linesHeading}</h4>
          <ul className={styles.marks}>
            {[...RELATION_KINDS].reverse().map((kind) => (
              <li key={kind}>
                <Line kind={kind} />
                {picture.relations[kind]}
              </li>
            ))}
          </ul>
        </section>
        <section className={styles.part}>
          <h3>{keys.heading}</h3>
          {keys.groups.map(({ heading, rows }) => (
            <div key={heading}>
              <h4>{heading}</h4>
              <Terms rows={rows} />
            </div>
          ))}
        </section>
      </div>
    </div>
  );
}

function Terms({ rows }: { readonly rows: Rows }) {
  return (
    <dl>
      {rows.map(([term, meaning]) => (
        <div key={term} className={styles.row}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A line as the canvas draws it. */
function Line({ kind }: { readonly kind: RelationKind }) {
  return (
    <svg
      className={styles.line}
      data-relation={kind}
      width="34"
      height="10"
      viewBox="0 0 34 10"
      aria-hidden="true"
    >
      <path d="M1 5H33" />
      {(kind === 'evolves-into' || kind === 'kind-of') && (
        <path className={styles.head} d="M26 1 33 5 26 9Z" />
      )}
    </svg>
  );
}
