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
  const earlier = visits.slice(0, -IN_LINE);
  return (
    <nav className={styles.trail} aria-label={strings.trail}>
      {/* Closes itself on the way to a node. */}
      {earlier.length > 0 && <Earlier key={latest?.node} index={index} visits={earlier} />}
      <ol className={styles.line}>
        {visits.slice(-IN_LINE).map((visit) => (
          <li key={visit.node}>
            {visit === latest ? (
              <span className={styles.name} aria-current="page">
                <Name index={index} visit={visit} />
              </span>
            ) : (
              <VisitLink index={index} visit={visit} />
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface VisitProps {
  readonly index: GraphIndex;
  readonly visit: Visit;
}

function VisitLink({ index, visit }: VisitProps) {
  return (
    <NodeLink
      node={visit.node}
      className={styles.link}
      transition={(view) => restoreExploration(view, visit.address)}
    >
      <Name index={index} visit={visit} />
    </NodeLink>
  );
}

/** A long name is cut off, its date never. */
function Name({ index, visit }: VisitProps) {
  const node = index.nodes.get(visit.node);
  if (node === undefined) return null;
  const { name, date } = getShortName(index, node);
  return (
    <>
      <span className={styles.words} title={node.attributes.label}>
        {name}
      </span>
      {date !== undefined && <span className={styles.date}>{` ${date}`}</span>}
    </>
  );
}

/** The visits before those in the line, the earliest first. */
function Earlier({ index, visits }: { readonly index: GraphIndex; readonly visits: readonly Visit[] }) {
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
              <VisitLink index={index} visit={visit} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
