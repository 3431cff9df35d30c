import { useMemo, useState } from 'react';
import type { BriefGroupName } from '../../../graph/compare/brief-lines.ts';
import type { RowPart } from '../../../graph/compare/comparison.ts';
import type { Span } from '../../../graph/model/span.ts';
import { announce } from '../../state/announcer.ts';
import {
  toHtmlBrief,
  toPlainBrief,
  unfoldBrief,
  type WordedBrief,
  type WordedLine,
  wordBrief,
} from '../../state/brief.ts';
import { useLanguage } from '../../state/preferences.ts';
import { copyWords } from '../../state/save-file.ts';
import { useStrings } from '../../strings/compare.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Redline } from '../Redline.tsx';
import styles from './ComparedBrief.module.css';
import type { Compared } from './compared.ts';
import { SentenceLink } from './SentenceLink.tsx';

const NONE: ReadonlySet<BriefGroupName> = new Set();

/** What a reader of the new text wants to know first, on one page. */
export function ComparedBrief({ compared }: { readonly compared: Compared }) {
  const strings = useStrings();
  const language = useLanguage();
  const brief = useMemo(() => wordBrief(compared, language), [compared, language]);
  const [opened, setOpened] = useState<ReadonlySet<BriefGroupName>>(NONE);
  const whole = useMemo(
    () =>
      opened.size === 0 ? brief : wordBrief({ ...compared, brief: unfoldBrief(compared.brief) }, language),
    [opened, brief, compared, language],
  );
  const toggle = (name: BriefGroupName): void =>
    setOpened((now) => new Set(now.has(name) ? [...now].filter((one) => one !== name) : [...now, name]));
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
      <p className={styles.dates} aria-hidden="true">
        <span />
        {(['before', 'after'] as const).map((side) => (
          <span key={side}>{compared.comparison[side].date ?? strings.compare.sides[side]}</span>
        ))}
      </p>
      {brief.groups.map((group) => (
        <section key={group.name} className={styles.group} aria-label={group.heading}>
          <div className={styles.heading}>
            <h3>{strings.compare.brief.groups[group.name]}</h3>
            {group.count > group.lines.length && (
              <All
                count={group.count}
                shown={group.lines.length}
                isOpen={opened.has(group.name)}
                onToggle={() => toggle(group.name)}
              />
            )}
          </div>
          <ol>
            {selectLines(opened.has(group.name) ? whole : brief, group.name).map((line) => (
              <Line
                key={`${line.pair.label} ${line.line.before[0]?.start} ${line.line.after[0]?.start}`}
                line={line}
                compared={compared}
              />
            ))}
          </ol>
        </section>
      ))}
    </article>
  );
}

function selectLines({ groups }: WordedBrief, name: BriefGroupName): readonly WordedLine[] {
  return groups.find((group) => group.name === name)?.lines ?? [];
}

interface AllProps {
  readonly count: number;
  readonly shown: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Shows the lines of a group that were left out for room, where they belong. */
function All({ count, shown, isOpen, onToggle }: AllProps) {
  const { brief } = useStrings().compare;
  return (
    <button type="button" className={styles.all} aria-expanded={isOpen} onClick={onToggle}>
      {isOpen ? brief.fewer(count, shown) : brief.all(count, shown)}
    </button>
  );
}

interface LineProps {
  readonly line: WordedLine;
  readonly compared: Compared;
}

function Line({ line: { pair, line }, compared }: LineProps) {
  const isLone = line.change.kind === 'news';
  return (
    <li className={styles.line} data-tone={pair.tone} data-lone={isLone || undefined}>
      <p className={styles.label}>{pair.label}</p>
      {!isLone && <Quote side="before" parts={pair.before} spans={line.before} compared={compared} />}
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
      <SentenceLink document={key} span={first}>
        <Redline parts={parts} side={side} />
      </SentenceLink>
    </div>
  );
}
