import { lazy, Suspense } from 'react';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { getScene, getSelected } from '../state/scene.ts';
import type { View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Notice } from '../ui/Notice.tsx';
import styles from './Inspector.module.css';
import { NodeDetails } from './NodeDetails.tsx';
import { NodeHeading } from './NodeHeading.tsx';
import { Trail } from './Trail.tsx';

const CorpusPanel = lazy(async () => ({ default: (await import('./CorpusPanel.tsx')).CorpusPanel }));
const RelatePicker = lazy(async () => ({ default: (await import('./RelatePicker.tsx')).RelatePicker }));
/** Speaks the language of the reader from the first word on. */
const RelationPanel = lazy(async () => {
  const panel = import('./RelationPanel.tsx');
  await (await import('../strings/pair.ts')).loadStrings();
  return { default: (await panel).RelationPanel };
});

export interface InspectorProps {
  readonly index: GraphIndex;
  readonly view: View;
}

/** All that the graph knows of the selected node, or of the relation of two. */
export function Inspector({ index, view }: InspectorProps) {
  return (
    <>
      <Trail index={index} />
      <Details index={index} view={view} />
    </>
  );
}

function Details({ index, view }: InspectorProps) {
  const strings = useStrings();
  const selected = getSelected(index, view);
  const node = selected === undefined ? undefined : index.nodes.get(selected);
  const other = view.related === undefined ? undefined : index.nodes.get(view.related);
  if (selected === undefined) {
    return (
      <article key="corpus" className={styles.inspector}>
        <Suspense>
          <CorpusPanel index={index} />
        </Suspense>
      </article>
    );
  }
  if (node === undefined)
    return <Notice title={strings.inspector.unknown}>{strings.inspector.unknownHint}</Notice>;
  // A new key for each node: lists begin closed again, and the pane at its top.
  if (other !== undefined) {
    return (
      <article key={`${node.key} ${other.key}`} className={styles.inspector}>
        <Suspense>
          <RelationPanel index={index} a={node} b={other} path={view.path} />
        </Suspense>
      </article>
    );
  }
  return (
    <article key={node.key} className={styles.inspector}>
      <NodeHeading
        index={index}
        node={node}
        canEnter={view.scene === 'overview' || view.reader !== undefined}
      />
      <div className={styles.relate}>
        <Suspense>
          <RelatePicker index={index} node={node} center={getScene(index, view).center} />
        </Suspense>
      </div>
      <NodeDetails index={index} node={node} />
    </article>
  );
}
