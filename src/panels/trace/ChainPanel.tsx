import { type ComponentType, useMemo, useState } from 'react';
import type { Chain, ChainLink } from '../../../graph/query/chain.ts';
import type { GraphIndex } from '../../../graph/query/graph-index.ts';
import { useStrings } from '../../strings/trace.ts';
import { MoreButton } from '../../ui/MoreButton.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ChainEvidence } from './ChainEvidence.tsx';
import { ChainList } from './ChainList.tsx';
import styles from './ChainPanel.module.css';

/** What the drawing of a chain is given. */
export interface ChainDrawing {
  readonly chain: Chain;
  /** Of the link whose evidence is shown. */
  readonly selected: string | undefined;
  readonly onSelect: (link: ChainLink) => void;
  readonly label: string;
}

export interface ChainPanelProps {
  readonly index: GraphIndex;
  readonly chain: Chain;
  readonly Drawing: ComponentType<ChainDrawing>;
  readonly isNarrow: boolean;
}

/** Steps shown at first: the latest, as many as can be followed. */
const FIRST_LINKS = 8;

/** Which wordings of the subject gave way to which: as a picture, and as a list that is its equal. */
export function ChainPanel({ index, chain, Drawing, isNarrow }: ChainPanelProps) {
  const strings = useStrings();
  const [view, setView] = useState<'picture' | 'list'>(isNarrow ? 'list' : 'picture');
  const [isWhole, setIsWhole] = useState(false);
  const [selected, setSelected] = useState<string>();
  const shown = useMemo(() => (isWhole ? chain : selectLatest(chain, FIRST_LINKS)), [chain, isWhole]);
  const omitted = countEvolutions(chain) - countEvolutions(shown);
  const chosen = chain.links.find((link) => link.id === selected);
  const select = (link: ChainLink): void => setSelected((now) => (now === link.id ? undefined : link.id));
  const subject = chain.subject.attributes.label;
  return (
    <section className={styles.panel} aria-label={strings.trace.chainOf(subject)}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{strings.trace.chainOf(subject)}</h3>
        <Segmented
          label={strings.trace.chainViews}
          options={[
            { value: 'picture', name: strings.trace.chainPicture },
            { value: 'list', name: strings.trace.chainList },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {view === 'picture' && (
        <Drawing
          chain={shown}
          selected={selected}
          onSelect={select}
          label={strings.trace.chainLabel(subject, shown.steps.length)}
        />
      )}
      {view === 'list' && <ChainList index={index} chain={shown} selected={selected} onSelect={select} />}
      {chosen?.edge !== undefined && (
        <ChainEvidence
          index={index}
          subject={chain.subject.key}
          edge={chosen.edge}
          onClose={() => setSelected(undefined)}
        />
      )}
      {(omitted > 0 || isWhole) && (
        <MoreButton onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? strings.trace.chainRecent : strings.trace.chainEarlier(omitted)}
        </MoreButton>
      )}
    </section>
  );
}

function countEvolutions({ links }: Chain): number {
  return links.filter(({ edge }) => edge !== undefined).length;
}

/** The last evolutions of a chain, with their steps. */
function selectLatest(chain: Chain, count: number): Chain {
  const dates = new Map(chain.steps.map(({ id, date }) => [id, date]));
  const evolutions = chain.links
    .filter(({ edge }) => edge !== undefined)
    .sort((a, b) => ((dates.get(a.target) ?? '') < (dates.get(b.target) ?? '') ? -1 : 1))
    .slice(-count);
  const kept = new Set(evolutions.flatMap(({ source, target }) => [source, target]));
  return {
    subject: chain.subject,
    steps: chain.steps.filter(({ id }) => kept.has(id)),
    links: [
      ...evolutions,
      ...chain.links.filter(
        ({ edge, source, target }) => edge === undefined && kept.has(source) && kept.has(target),
      ),
    ],
  };
}
