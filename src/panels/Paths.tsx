import { useEffect } from 'react';
import type { GraphIndex, GraphNode } from '../../graph/query/graph-index.ts';
import type { Path, PathStep } from '../../graph/query/paths.ts';
import { getEvidence } from '../../graph/query/related.ts';
import { getDatedName } from '../../graph/query/short-label.ts';
import { navigate } from '../state/navigation.ts';
import { loadPathFinder, pathFinderStore } from '../state/paths.ts';
import { useStore } from '../state/use-store.ts';
import { choosePath } from '../state/view.ts';
import { useStrings } from '../strings/pair.ts';
import { Hint } from '../ui/Hint.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import { Section } from '../ui/Section.tsx';
import { EvidenceQuote } from './EvidenceQuote.tsx';
import { FirstSentence } from './FirstSentence.tsx';
import { NodeLink } from './NodeLink.tsx';
import styles from './Paths.module.css';

export interface PathsProps {
  readonly index: GraphIndex;
  readonly a: GraphNode;
  readonly b: GraphNode;
  /** Which path is drawn, from 1. */
  readonly chosen: number | undefined;
  readonly heading?: string;
}

/** The best ways from one node to another; the one chosen is drawn on the canvas, and told step by step. */
export function Paths({ index, a, b, chosen, heading }: PathsProps) {
  const { explore: strings, pair } = useStrings();
  const finder = useStore(pathFinderStore);
  useEffect(() => void loadPathFinder(), []);
  if (finder === undefined) return null;
  const paths = finder.getPaths(index, a.key, b.key);
  if (paths === undefined) return <p className={styles.none}>{pair.searching}</p>;
  if (paths.length === 0) return <p className={styles.none}>{strings.noPath}</p>;
  return (
    <Section
      heading={heading ?? strings.paths}
      action={
        <Hint hint={pair.pathOrder} isAtEnd>
          {pair.order}
        </Hint>
      }
    >
      <ol className={styles.paths}>
        {paths.map((path, i) => {
          const isChosen = chosen === i + 1;
          return (
            <li key={path.nodes.join(' ')} className={styles.path} data-chosen={isChosen}>
              <button
                type="button"
                className={styles.summary}
                aria-pressed={isChosen}
                title={strings.drawPath}
                onClick={() => navigate((view) => choosePath(view, isChosen ? undefined : i + 1))}
              >
                <span className={styles.rank}>{i + 1}</span>
                <span>{toSummary(index, path, strings.relations)}</span>
              </button>
              {isChosen && <Steps index={index} path={path} />}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** A path in one line: what is passed through, and by which relations. */
function toSummary(index: GraphIndex, path: Path, names: Readonly<Record<string, string>>): string {
  const between = path.nodes.slice(1, -1).map((key) => {
    const node = index.nodes.get(key);
    return node === undefined ? key : getDatedName(index, node);
  });
  if (between.length > 0) return between.join(' → ');
  return path.steps.map(({ edge }) => names[edge.attributes.kind]).join('');
}

function Steps({ index, path }: { readonly index: GraphIndex; readonly path: Path }) {
  return (
    <ol className={styles.steps}>
      {path.steps.map((step) => (
        <Step key={step.edge.key} index={index} step={step} />
      ))}
    </ol>
  );
}

/** One step with the sentence that it rests on: of several the latest; of a mention the first in its document. */
function Step({ index, step: { from, to, edge } }: { readonly index: GraphIndex; readonly step: PathStep }) {
  const strings = useStrings().explore;
  const evidence = getEvidence(edge).at(-1);
  return (
    <li className={styles.step}>
      <p className={styles.ends}>
        <End index={index} node={from} />
        <span className={styles.relation}>{strings.relations[edge.attributes.kind]}</span>
        <End index={index} node={to} />
      </p>
      {evidence !== undefined && <EvidenceQuote index={index} evidence={evidence} marked={[from, to]} />}
      {edge.attributes.kind === 'mentioned-in' && (
        <FirstSentence index={index} entity={edge.source} document={edge.target} />
      )}
    </li>
  );
}

function End({ index, node }: { readonly index: GraphIndex; readonly node: string }) {
  const end = index.nodes.get(node);
  if (end === undefined) return null;
  return (
    <NodeLink node={node} className={styles.end} title={end.attributes.label}>
      <KindMark kind={end.attributes.kind} />
      {getDatedName(index, end)}
    </NodeLink>
  );
}
