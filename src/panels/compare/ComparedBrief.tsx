import { useMemo } from 'react';
import type { RowPart } from '../../../graph/compare/comparison.ts';
import type { Span } from '../../../graph/model/span.ts';
import { announce } from '../../state/announcer.ts';
import { toHtmlBrief, toPlainBrief, type WordedLine, wordBrief } from '../../state/brief.ts';
import { useLanguage } from '../../state/preferences.ts';
import { copyWords } from '../../state/save-file.ts';
import { useStrings } from '../../strings/compare.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Redline } from '../Redline.tsx';
import styles from './ComparedBrief.module.css';
import type { Compared } from './compared.ts';
import { SentenceLink } from './SentenceLink.tsx';

/** What a reader of the new text wants to know first, on one page. */
export function ComparedBrief({ compared }: { readonly compared: Compared }) {
  const strings = useStrings();
  const language = useLanguage();
  const brief = useMemo(() => wordBrief(compared, language), [compared, language]);
  const copy = (): void => {
    void copyWords(toPlainBrief(brief), toHtmlBrief(brief)).then((isDone) =>
      announce(isDone ? strings.compare.copied : strings.compare.notCopied),
    );
  };
  if (brief.groups.length === 0) return <Notice title={strings.compare.brief.none} />;
  return (
    <article className={styles.brief}>
      <div className={styles.head}>
        <h2 className={styles.title}>{brief.title}</h2>
        <button type="button" className={styles.action} onClick={copy}>
          <Icon name="copy" size={16} />
          {strings.compare.brief.copy}
        </button>
        <button type="button" className={styles.action} onClick={() => print()}>
          {strings.compare.brief.print}
        </button>
      </div>
      {brief.groups.map(({ title, lines, omitted }) => (
        <section key={title} className={styles.group}>
          <h3 className={styles.heading}>{title}</h3>
          <ol>
            {lines.map((line) => (
              <Line
                key={`${line.pair.label} ${line.line.before[0]?.start} ${line.line.after[0]?.start}`}
                line={line}
                compared={compared}
              />
            ))}
          </ol>
          {omitted !== undefined && <p className={styles.omitted}>{omitted}</p>}
        </section>
      ))}
    </article>
  );
}

interface LineProps {
  readonly line: WordedLine;
  readonly compared: Compared;
}

function Line({ line: { pair, line }, compared }: LineProps) {
  return (
    <li className={styles.line} data-tone={pair.tone}>
      <p className={styles.label}>{pair.label}</p>
      <Quote side="before" parts={pair.before} spans={line.before} compared={compared} />
      <Quote side="after" parts={pair.after} spans={line.after} compared={compared} />
    </li>
  );
}

interface QuoteProps {
  readonly side: 'before' | 'after';
  readonly parts: readonly RowPart[];
  readonly spans: readonly Span[];
  readonly compared: Compared;
}

function Quote({ side, parts, spans, compared }: QuoteProps) {
  const strings = useStrings();
  const [first] = spans;
  const { key, date } = compared.comparison[side];
  if (first === undefined || parts.length === 0) return <span className={styles.nothing} />;
  return (
    <div className={styles.quote} data-side={side}>
      <span className={styles.side}>{date ?? strings.compare.sides[side]}</span>
      <SentenceLink document={key} offset={first.start}>
        <Redline parts={parts} side={side} />
      </SentenceLink>
    </div>
  );
}
