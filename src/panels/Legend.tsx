import { Fragment, type ReactNode } from 'react';
import { ENTITY_KINDS, type NodeKind, RELATION_KINDS } from '../../graph/model/kinds.ts';
import { refine } from '../state/navigation.ts';
import { listMarks, type Scene } from '../state/scene.ts';
import { showAllKinds, toggleKind, toggleRelation, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { LineMark } from '../ui/LineMark.tsx';
import styles from './Legend.module.css';

export interface LegendProps {
  readonly scene: Scene;
  readonly view: View;
}

/** Terms first, which most look for, then the others. */
export const LEGEND_ORDER: readonly NodeKind[] = [
  ...new Set<NodeKind>(['concept', 'policy', 'industry', 'principle', ...ENTITY_KINDS, 'document']),
];
/** From the most telling to the most frequent. */
const RELATIONS = [...RELATION_KINDS].reverse();

/** What shapes, colors and lines mean: exactly those that occur. Each entry hides or shows its kind. */
export function Legend({ scene, view }: LegendProps) {
  const strings = useStrings();
  const { hiddenKinds, hiddenRelations } = view;
  const kinds = LEGEND_ORDER.filter((kind) => scene.kinds.includes(kind) || hiddenKinds.includes(kind));
  const relations = RELATIONS.filter(
    (relation) => scene.relations.includes(relation) || hiddenRelations.includes(relation),
  );
  const isByTime =
    view.layer === 'canvas' &&
    scene.kind === 'neighborhood' &&
    scene.arrangement === 'time' &&
    scene.dates.size > 1;
  if (kinds.length === 0) return null;
  return (
    <>
      <fieldset className={styles.legend} aria-label={strings.canvas.legend}>
        {kinds.map((kind) => (
          <Entry
            key={kind}
            name={strings.kinds[kind]}
            mark={<KindMark kind={kind} />}
            isHidden={hiddenKinds.includes(kind)}
            onToggle={() => refine((now) => toggleKind(now, kind))}
          />
        ))}
      </fieldset>
      <fieldset className={styles.legend} aria-label={strings.explore.legendRelations}>
        {relations.map((relation) => (
          <Fragment key={relation}>
            <Entry
              name={strings.explore.relations[relation]}
              mark={<LineMark relation={relation} />}
              isHidden={hiddenRelations.includes(relation)}
              onToggle={() => refine((now) => toggleRelation(now, relation))}
            />
            {relation === 'evolves-into' && <Marks scene={scene} />}
          </Fragment>
        ))}
        {scene.path !== undefined && (
          <span className={styles.note}>
            <span className={styles.path} data-indirect={scene.isIndirect} aria-hidden="true" />
            {scene.isIndirect ? strings.canvas.indirectPath : strings.canvas.path}
          </span>
        )}
        {isByTime && <span className={styles.note}>{strings.canvas.byOrder}</span>}
        {hiddenKinds.length + hiddenRelations.length > 0 && (
          <button type="button" className={styles.all} onClick={() => refine(showAllKinds)}>
            {strings.canvas.allKinds}
          </button>
        )}
      </fieldset>
    </>
  );
}

/** What lines mean that are no relation of their own: nothing to hide. */
function Marks({ scene }: { readonly scene: Scene }) {
  const { marks } = useStrings().canvas;
  return listMarks(scene).map((mark) => (
    <span key={mark} className={styles.note}>
      <LineMark relation={mark} />
      {marks[mark]}
    </span>
  ));
}

interface EntryProps {
  readonly name: string;
  readonly mark: ReactNode;
  readonly isHidden: boolean;
  readonly onToggle: () => void;
}

function Entry({ name, mark, isHidden, onToggle }: EntryProps) {
  const { canvas } = useStrings();
  return (
    <button
      type="button"
      className={styles.entry}
      aria-pressed={!isHidden}
      aria-label={name}
      title={isHidden ? canvas.showKind(name) : canvas.hideKind(name)}
      onClick={onToggle}
    >
      {mark}
      {name}
    </button>
  );
}
