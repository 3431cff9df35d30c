import type { AgendaItem } from '../../graph/query/evolution.ts';
import { showRelation } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Section } from '../ui/Section.tsx';
import styles from './Agenda.module.css';
import { NodeLink } from './NodeLink.tsx';

export interface AgendaProps {
  readonly items: readonly AgendaItem[];
}

/** Tasks in rank order, each with what it was before. */
export function Agenda({ items }: AgendaProps) {
  const strings = useStrings();
  if (items.length === 0) return null;
  return (
    <Section heading={strings.inspector.agenda}>
      <ol>
        {items.map((item) => (
          <Item key={item.task.key} item={item} />
        ))}
      </ol>
    </Section>
  );
}

function Item({ item: { task, rank, predecessors } }: { readonly item: AgendaItem }) {
  const strings = useStrings();
  return (
    <li className={styles.item}>
      <span className={styles.rank}>{rank}</span>
      <div>
        <NodeLink node={task.key} className={styles.name}>
          {task.attributes.label}
        </NodeLink>
        {predecessors.map(({ node, edge }) => (
          <p key={edge.key} className={styles.before}>
            {strings.inspector.formerly}
            {edge.attributes.rankFrom !== undefined && ` ${strings.inspector.rank(edge.attributes.rankFrom)}`}{' '}
            <NodeLink
              node={node.key}
              transition={(view) => showRelation(view, task.key, node.key)}
              className={styles.link}
            >
              {node.attributes.label}
            </NodeLink>{' '}
            <span className={styles.change}>
              {strings.list(edge.attributes.change.map((change) => strings.changes[change]))}
            </span>
            {edge.attributes.gap !== undefined && edge.attributes.gap > 0 && (
              <span className={styles.gap}>{strings.inspector.gap(edge.attributes.gap)}</span>
            )}
          </p>
        ))}
      </div>
    </li>
  );
}
