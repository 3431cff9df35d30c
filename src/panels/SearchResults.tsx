import { Fragment, type ReactNode, useEffect, useState } from 'react';
import type { Span } from '../../graph/model/span.ts';
import { getNodeDate } from '../../graph/query/dates.ts';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import type { NamedTerm } from '../../graph/query/named-pair.ts';
import type { SearchHit } from '../../graph/query/search.ts';
import type { SentenceHit } from '../../graph/query/sentences.ts';
import { getShortName } from '../../graph/query/short-label.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { Strings } from '../strings/zh.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { Icon } from '../ui/Icon.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import styles from './SearchResults.module.css';

/** Something that a search offers: a node, a sentence, or to go on with the query. */
export type SearchItem =
  | { readonly kind: 'node'; readonly hit: SearchHit }
  | { readonly kind: 'sentence'; readonly hit: SentenceHit }
  /** What relates two terms. */
  | { readonly kind: 'pair'; readonly a: NamedTerm; readonly b: NamedTerm }
  | { readonly kind: 'trace'; readonly query: string }
  /** Show nothing but what meets the query. */
  | { readonly kind: 'filter'; readonly query: string; readonly count: number }
  /** Go on typing. */
  | { readonly kind: 'completion'; readonly word: string; readonly query: string };

/** Items under a heading. */
export interface SearchSection {
  readonly key: string;
  readonly heading: string;
  /** What is said beside the heading. */
  readonly note?: string | undefined;
  readonly items: readonly SearchItem[];
}

export interface SearchResultsProps {
  readonly index: GraphIndex;
  /** Of the list; options are `id-0`, `id-1`, … through all sections. */
  readonly id: string;
  readonly sections: readonly SearchSection[];
  readonly active: number;
  readonly onPoint: (at: number) => void;
  readonly onChoose: (item: SearchItem) => void;
}

/** Options that a first letter is answered by at once: to make a list takes several times as long as to write it anew. */
const FIRST_OPTIONS = 8;

/** The list of a search: groups with headings, one option a line. */
export function SearchResults({ index, id, sections, active, onPoint, onChoose }: SearchResultsProps) {
  const strings = useStrings();
  const isWhole = useWholeAfterPaint(sections.some(({ key }) => key !== 'completions'));
  return (
    <div id={id} className={styles.hits} role="listbox" aria-label={strings.search.results}>
      {sections.map(({ key, heading, note, items }, at) => {
        const first = sections.slice(0, at).reduce((sum, section) => sum + section.items.length, 0);
        const shown = isWhole ? items : items.slice(0, Math.max(0, FIRST_OPTIONS - first));
        if (shown.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a list box has groups, no field sets.
          <div
            key={key}
            role="group"
            aria-label={heading}
            className={key === 'completions' ? styles.words : styles.group}
          >
            <p className={styles.heading} aria-hidden="true">
              {heading}
              {note !== undefined && <span className={styles.note}>{note}</span>}
            </p>
            {shown.map((item, i) => (
              <Option
                // biome-ignore lint/suspicious/noArrayIndexKey: what is found changes with every letter, and a line is written anew faster than made anew.
                key={i}
                id={`${id}-${first + i}`}
                isActive={first + i === active}
                onPoint={() => onPoint(first + i)}
                onChoose={() => onChoose(item)}
              >
                <Content index={index} item={item} strings={strings} />
              </Option>
            ))}
          </div>
        );
      })}
    </div>
  );
}

/** Whether all options are due: what has just begun to be a list comes in two frames. */
function useWholeAfterPaint(isList: boolean): boolean {
  const [isDue, setIsDue] = useState(false);
  if (isDue && !isList) setIsDue(false);
  useEffect(() => (isList ? afterPaint(() => setIsDue(true)) : undefined), [isList]);
  return isDue;
}

interface OptionProps {
  readonly id: string;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Option({ id, isActive, onPoint, onChoose, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys, as its pattern has it.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.hit}
      // Before the field loses the focus and the list closes.
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={onPoint}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}

interface ContentProps {
  readonly index: GraphIndex;
  readonly item: SearchItem;
  readonly strings: Strings;
}

function Content({ index, item, strings }: ContentProps) {
  switch (item.kind) {
    case 'node':
      return <NodeHit index={index} hit={item.hit} strings={strings} />;
    case 'sentence':
      return <Sentence index={index} hit={item.hit} />;
    case 'pair':
      return (
        <>
          <Icon name="neighborhood" size={14} />
          <span className={styles.name}>{strings.search.pair(item.a.name, item.b.name)}</span>
          {[item.a, item.b]
            .filter(({ isAlias }) => isAlias)
            .map(({ node, name }) => (
              <span key={node.key} className={styles.note}>
                {strings.search.alsoNamed(name, node.attributes.label)}
              </span>
            ))}
        </>
      );
    case 'trace':
      return (
        <>
          <Icon name="search" size={14} />
          <span className={styles.name}>{strings.search.trace(item.query)}</span>
        </>
      );
    case 'filter':
      return (
        <>
          <Icon name="only" size={14} />
          <span className={styles.name}>{strings.filter.apply(item.count)}</span>
        </>
      );
    case 'completion':
      return item.word;
  }
}

interface NodeHitProps {
  readonly index: GraphIndex;
  readonly hit: SearchHit;
  readonly strings: Strings;
}

function NodeHit({ index, hit, strings }: NodeHitProps) {
  const { kind, label } = hit.node.attributes;
  const date = getNodeDate(index, hit.node.key);
  const matched = <Marked text={hit.text} spans={hit.spans} />;
  return (
    <>
      <KindMark kind={kind} />
      <span className={styles.name}>
        {hit.field === 'label' ? matched : label}
        {hit.field === 'alias' && (
          <span className={styles.alias}>
            {strings.search.alias} {matched}
          </span>
        )}
        {hit.field === 'series' && <span className={styles.alias}>{matched}</span>}
      </span>
      {hit.match === 'typo' && <span className={styles.note}>{strings.search.typo}</span>}
      <span className={styles.kind}>{strings.kinds[kind]}</span>
      <span className={styles.figure}>
        {'mentionCount' in hit.node.attributes && kind !== 'meeting' && kind !== 'task'
          ? strings.search.mentions(hit.node.attributes.mentionCount)
          : hit.field === 'date'
            ? findDate(hit, date, matched)
            : date}
      </span>
    </>
  );
}

/** A date that was asked for: marked where it was written so, else as a whole. */
function findDate({ text }: SearchHit, date: string | undefined, matched: ReactNode): ReactNode {
  return text === date ? matched : <mark className={styles.match}>{date}</mark>;
}

function Sentence({ index, hit }: { readonly index: GraphIndex; readonly hit: SentenceHit }) {
  const document = index.nodes.get(hit.document);
  return (
    <span className={styles.sentence}>
      <span className={styles.text}>
        <Marked text={hit.text} spans={hit.spans} />
      </span>
      <span className={styles.source} title={hit.title}>
        {hit.date !== undefined && <time dateTime={hit.date}>{hit.date}</time>}{' '}
        {document === undefined ? hit.title : getShortName(index, document).name}
      </span>
    </span>
  );
}

/** A text with parts of it marked. */
function Marked({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  return (
    <>
      {spans.map(({ start, end }, i) => (
        <Fragment key={start}>
          {text.slice(spans[i - 1]?.end ?? 0, start)}
          <mark className={styles.match}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
