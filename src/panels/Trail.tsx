import { useMemo } from 'react';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { getShortName } from '../../graph/query/short-label.ts';
import { restoreExploration } from '../state/address.ts';
import { timelineStore } from '../state/navigation.ts';
import { listVisits, type Visit } from '../state/trail.ts';
import { useStore } from '../state/use-store.ts';
import { useStrings } from '../strings/use-strings.ts';
import { usePopup } from '../ui/use-popup.ts';
import { NodeLink } from './NodeLink.tsx';
import styles from './Trail.module.css';

/** Visits that stand in the line: with a date each, as many as a narrow pane holds. The ones before are behind a button. */
const IN_LINE = 3;

/** The way here: the nodes visited, each a link to what was shown then. */
export function Trail({ index }: { readonly index: GraphIndex }) {
  const strings = useStrings().explore;
  const timeline = useStore(timelineStore);
  const visits = useMemo(() => listVisits(index, timeline), [index, timeline]);
  if (visits.length < 2) return null;
  const latest = visits.at(-1);
  const doubled = listDoubled(index, visits);
  const earlier = visits.slice(0, -IN_LINE);
  return (
    <nav className={styles.trail} aria-label={strings.trail}>
      {/* Closes itself on the way to a node. */}
      {earlier.length > 0 && <Earlier key={latest?.node} index={index} visits={earlier} doubled={doubled} />}
      <ol className={styles.line}>
        {visits.slice(-IN_LINE).map((visit) => (
          <li key={visit.node}>
            {visit === latest ? (
              <span className={styles.name} aria-current="page">
                <Name index={index} visit={visit} doubled={doubled} />
              </span>
            ) : (
              <VisitLink index={index} visit={visit} doubled={doubled} />
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Names that several of the nodes visited bear, as a policy and a wording of it do. */
function listDoubled(index: GraphIndex, visits: readonly Visit[]): ReadonlySet<string> {
  const labels = visits.flatMap(({ node }) => index.nodes.get(node)?.attributes.label ?? []);
  return new Set(labels.filter((label, i) => labels.indexOf(label) !== i));
}

interface VisitProps {
  readonly index: GraphIndex;
  readonly visit: Visit;
  /** Names that need their kind to be told apart. */
  readonly doubled: ReadonlySet<string>;
}

function VisitLink({ index, visit, doubled }: VisitProps) {
  return (
    <NodeLink
      node={visit.node}
      className={styles.link}
      transition={(view) => restoreExploration(view, visit.address)}
    >
      <Name index={index} visit={visit} doubled={doubled} />
    </NodeLink>
  );
}

/** A long name is cut off, its date never. */
function Name({ index, visit, doubled }: VisitProps) {
  const strings = useStrings();
  const node = index.nodes.get(visit.node);
  if (node === undefined) return null;
  const { name, date } = getShortName(index, node);
  const { kind, label } = node.attributes;
  return (
    <>
      <span className={styles.words} title={label}>
        {doubled.has(label) ? strings.explore.named(name, strings.kinds[kind]) : name}
      </span>
      {date !== undefined && <span className={styles.date}>{` ${date}`}</span>}
    </>
  );
}

interface EarlierProps extends Omit<VisitProps, 'visit'> {
  readonly visits: readonly Visit[];
}

function Earlier({ index, visits, doubled }: EarlierProps) {
  const strings = useStrings().explore;
  const { isOpen, toggle, root, opener, handleKey } = usePopup<HTMLDivElement>();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list from anywhere within.
    <div ref={root} className={styles.earlier} onKeyDown={handleKey}>
      <button
        ref={opener}
        type="button"
        className={styles.opener}
        aria-expanded={isOpen}
        aria-label={strings.earlier(visits.length)}
        title={strings.earlier(visits.length)}
        onClick={toggle}
      >
        {`… ${visits.length}`}
      </button>
      {isOpen && (
        <ol className={styles.popup}>
          {visits.map((visit) => (
            <li key={visit.node}>
              <VisitLink index={index} visit={visit} doubled={doubled} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
