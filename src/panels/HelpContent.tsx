import { useMemo } from 'react';
import { RELATION_KINDS } from '../../graph/model/kinds.ts';
import { chooseExamples, type Examples } from '../../graph/query/examples.ts';
import { FIELD_WORDS, FILTER_FIELDS } from '../../graph/query/filter-words.ts';
import { graphStore } from '../state/graph.ts';
import { useLanguage } from '../state/preferences.ts';
import { getOpening } from '../state/scene.ts';
import { useStore } from '../state/use-store.ts';
import { showPage, showTrace, type View } from '../state/view.ts';
import { helpEn } from '../strings/help-en.ts';
import { helpZh } from '../strings/help-zh.ts';
import { useStrings } from '../strings/use-strings.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { LineMark } from '../ui/LineMark.tsx';
import styles from './HelpContent.module.css';
import { LEGEND_ORDER } from './Legend.tsx';
import { ViewLink } from './ViewLink.tsx';

type Rows = readonly (readonly [term: string, meaning: string])[];

export interface HelpContentProps {
  readonly onClose: () => void;
}

/** Where no graph is open, or none with a term to show: examples of the sample. */
const SAMPLE_EXAMPLES: Examples = {
  term: '新质生产力',
  characters: '新质',
  pinyin: 'xinzhi',
  initials: 'xzscl',
  mixed: 'xin质',
  typo: '新质产生力',
  words: '货币 适度',
  month: '2024年12月',
  series: '中央经济工作会议',
  years: ['2022', '2025'],
  kinds: ['policy', 'task'],
  title: '要点',
};

/** To a page, with the example of the help where it needs one. */
function goTo(view: View, page: 'trace' | 'compare' | 'matrix', of: Examples): View {
  return page === 'trace' ? showTrace(view, of.term) : showPage(view, page);
}

/** What the pages do, the search language, how to read the picture, and the keys; by examples of the corpus that is open. */
export function HelpContent({ onClose }: HelpContentProps) {
  const language = useLanguage();
  const { pages: pageNames } = useStrings();
  const graph = useStore(graphStore);
  const help = language === 'zh' ? helpZh : helpEn;
  const { keys, search, filter, picture, claims, pages } = help;
  const of = useMemo(
    () =>
      (graph.status === 'ready' ? chooseExamples(graph.index, getOpening(graph.index)) : undefined) ??
      SAMPLE_EXAMPLES,
    [graph],
  );
  const examples = filter.examples(of);
  return (
    <div className={styles.content}>
      <div>
        <section className={styles.part}>
          <h3>{pages.heading}</h3>
          <dl>
            {(['trace', 'compare', 'matrix'] as const).map((page) => (
              <div key={page} className={styles.row}>
                <dt>
                  <ViewLink go={(view) => goTo(view, page, of)} onClick={onClose}>
                    {pageNames.names[page]}
                  </ViewLink>
                </dt>
                <dd>{pages[page](of)}</dd>
              </div>
            ))}
          </dl>
          <Terms rows={[[pages.save, pages.saveMeaning]]} />
        </section>
        <section className={styles.part}>
          <h3>{search.heading}</h3>
          <p>{search.about}</p>
          <Terms rows={search.rows(of)} />
        </section>
        <section className={styles.part}>
          <h3>{filter.heading}</h3>
          <p>{filter.about}</p>
          <dl>
            {FILTER_FIELDS.map((field) => (
              <div key={field} className={styles.row}>
                <dt>
                  <code>{examples[field]}</code>
                  <span className={styles.words}>
                    {[field, ...FIELD_WORDS[field]]
                      .filter((word) => !examples[field].startsWith(word))
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
                <LineMark relation={kind} />
                {picture.relations[kind]}
              </li>
            ))}
            {(['gap', 'recurrence'] as const).map((mark) => (
              <li key={mark}>
                <LineMark relation={mark} />
                {picture.marks[mark]}
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
