import { useState } from 'react';
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { groupRelated, type RelatedGroup } from '../../graph/query/related.ts';
import { useStrings } from '../strings/use-strings.ts';
import { MoreButton } from '../ui/MoreButton.tsx';
import { Section } from '../ui/Section.tsx';
import { RelatedItem } from './RelatedItem.tsx';

export interface RelatedGroupsProps {
  readonly index: GraphIndex;
  readonly node: NodeKey;
  /** Groups that another part of the inspector tells better. */
  readonly without?: ReadonlySet<string>;
}

/** Related nodes shown of each group before the rest is asked for. */
const FIRST_RELATED = 5;

/** What a node is related to, by relation and direction. */
export function RelatedGroups({ index, node, without }: RelatedGroupsProps) {
  const groups = groupRelated(index, node).filter(({ kind }) => !without?.has(kind));
  return groups.map((group) => (
    <Group key={`${group.kind} ${group.direction}`} index={index} node={node} group={group} />
  ));
}

interface GroupProps {
  readonly index: GraphIndex;
  readonly node: NodeKey;
  readonly group: RelatedGroup;
}

function Group({ index, node, group }: GroupProps) {
  const strings = useStrings();
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? group.related : group.related.slice(0, FIRST_RELATED);
  const hidden = group.related.length - shown.length;
  return (
    <Section heading={strings.relations[group.kind][group.direction]}>
      <ul>
        {shown.map((related) => (
          <RelatedItem key={related.edge.key} index={index} of={node} related={related} />
        ))}
      </ul>
      {hidden > 0 && (
        <MoreButton onClick={() => setIsOpen(true)}>{strings.inspector.moreRelated(hidden)}</MoreButton>
      )}
    </Section>
  );
}
