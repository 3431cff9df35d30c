import { useId, useMemo, useRef } from 'react';
import { findUnclaimed } from '../../graph/compare/cautions.ts';
import type { DocumentKey } from '../../graph/model/ids.ts';
import { listTraceDocuments } from '../../graph/query/trace.ts';
import { ComparedBrief } from '../panels/compare/ComparedBrief.tsx';
import { ComparedTasks } from '../panels/compare/ComparedTasks.tsx';
import { ComparedText } from '../panels/compare/ComparedText.tsx';
import { CompareExport } from '../panels/compare/CompareExport.tsx';
import type { Compared } from '../panels/compare/compared.ts';
import { Sides } from '../panels/compare/Sides.tsx';
import { WatchList } from '../panels/compare/WatchList.tsx';
import { ReaderPane } from '../panels/ReaderPane.tsx';
import { useTitle } from '../panels/use-title.ts';
import { countFilters } from '../state/compare-rows.ts';
import {
  COMPARE_TABS,
  type CompareTab,
  type CompareView,
  PASTED,
  resolveSides,
  type SideChoice,
} from '../state/compare-view.ts';
import { navigate, viewStore } from '../state/navigation.ts';
import { type PastedTexts, pastedStore } from '../state/pasted.ts';
import { useScrollMemory } from '../state/scroll-memory.ts';
import { type RequestState, useRequest } from '../state/use-request.ts';
import { useSelector, useStore } from '../state/use-store.ts';
import { changeComparison } from '../state/view.ts';
import { type Strings, useStrings } from '../strings/compare.ts';
import { Notice } from '../ui/Notice.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import type { CompareAnswer, ComparedSideInput, CompareInput } from '../worker/protocol.ts';
import styles from './ComparePage.module.css';
import type { PageProps } from './page.ts';

/** Two texts against each other: sentence by sentence, in brief, task by task, and by the words that a reader watches. */
export function ComparePage({ index }: PageProps) {
  const strings = useStrings();
  const main = useRef<HTMLElement>(null);
  useScrollMemory('page', main);
  const compare = useSelector(viewStore, (view) => view.compare);
  const pasted = useStore(pastedStore);
  const documents = useMemo(() => listTraceDocuments(index.serialized), [index]);
  const sides = useMemo(() => resolveSides(documents, compare), [documents, compare]);
  const { before, after } = sides;
  // Tab and filters change the view, but not what is asked.
  const input = useMemo(() => toInput(before, after, pasted), [before, after, pasted]);
  const state = useRequest('compare', input);
  const answer =
    state.status === 'ready' ? state.output : state.status === 'loading' ? state.former : undefined;
  useTitle(strings.compare.title);
  const refusal =
    answer?.status === 'refused'
      ? { side: answer.side, sentence: strings.compare.refused[answer.reason] }
      : undefined;
  return (
    <main ref={main} className={styles.page}>
      <div className={styles.content}>
        <div className={styles.sides}>
          <Sides documents={documents} sides={sides} refusal={refusal} />
        </div>
        <Status state={state} />
        {answer?.status === 'compared' && input !== undefined && (
          <Content compared={answer} input={input} view={compare} />
        )}
      </div>
      <ReaderPane index={index} />
    </main>
  );
}

function toInput(
  before: SideChoice | undefined,
  after: SideChoice | undefined,
  pasted: PastedTexts,
): CompareInput | undefined {
  const earlier = toSideInput(before, pasted.before);
  const later = toSideInput(after, pasted.after);
  return earlier === undefined || later === undefined ? undefined : { before: earlier, after: later };
}

function toSideInput(choice: SideChoice | undefined, pasted: string): ComparedSideInput | undefined {
  if (choice === undefined) return undefined;
  if (choice !== PASTED) return { kind: 'document', key: choice as DocumentKey };
  return pasted === '' ? undefined : { kind: 'text', text: pasted };
}

/** How far the comparison has come, or why there is none. */
function Status({ state }: { readonly state: RequestState<CompareAnswer> }) {
  const strings = useStrings();
  switch (state.status) {
    case 'idle':
      return <Notice title={strings.compare.waiting} />;
    case 'failed':
      return <Notice title={strings.compare.failed(state.message)} />;
    case 'loading': {
      const { done, total } = state.progress ?? { done: 0, total: 1 };
      return (
        <p className={styles.status} role="status">
          {strings.compare.loading(Math.round((done / total) * 100))}
        </p>
      );
    }
    case 'ready':
      return null;
    default:
      return state satisfies never;
  }
}

interface ContentProps {
  readonly compared: Compared;
  readonly input: CompareInput;
  readonly view: CompareView;
}

function Content({ compared, input, view }: ContentProps) {
  const strings = useStrings();
  const panelId = useId();
  const { rows, counts, cautions, before, after } = compared.comparison;
  const changed = countFilters(rows);
  return (
    <>
      <div className={styles.cautions}>
        {describeCautions(cautions, strings).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {(['before', 'after'] as const)
          .filter((side) => compared.articleCounts[side] > 1)
          .map((side) => (
            <p key={side}>{strings.compare.articles(compared.articleCounts[side])}</p>
          ))}
      </div>
      <div className={styles.tabs}>
        <Tabs
          label={strings.compare.tabsLabel}
          tabs={listTabs(strings)}
          value={view.tab}
          panelId={panelId}
          onChange={(tab) => navigate((now) => changeComparison(now, (compare) => ({ ...compare, tab })))}
        />
        <p className={styles.summary}>
          {before.key === after.key
            ? strings.compare.identical
            : strings.compare.summary(
                counts.same,
                (filter) => changed.get(filter) ?? 0,
                findUnclaimed(cautions),
              )}
        </p>
        <CompareExport compared={compared} input={input} />
      </div>
      <div id={panelId} role="tabpanel" aria-label={strings.compare.tabs[view.tab]}>
        {view.tab === 'text' && <ComparedText compared={compared} view={view} />}
        {view.tab === 'brief' && <ComparedBrief compared={compared} />}
        {view.tab === 'watch' && <WatchList compared={compared} input={input} />}
        {view.tab === 'tasks' && <ComparedTasks compared={compared} />}
      </div>
    </>
  );
}

/** What the texts are, where they are no full ones; in one sentence where both are the same. */
function describeCautions(cautions: Compared['comparison']['cautions'], strings: Strings): readonly string[] {
  const { caution, short, sides, bothSides } = strings.compare;
  const [first, second] = cautions;
  if (first !== undefined && first.form !== 'short' && first.form === second?.form)
    return [caution(bothSides, strings.forms[first.form])];
  return cautions.map(({ side, form }) =>
    form === 'short' ? short(sides[side]) : caution(sides[side], strings.forms[form]),
  );
}

function listTabs(strings: Strings): { readonly value: CompareTab; readonly name: string }[] {
  return COMPARE_TABS.map((value) => ({ value, name: strings.compare.tabs[value] }));
}
