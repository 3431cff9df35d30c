/** What a row of the list says in its columns of words. */
import type { NodeRow } from '../state/node-rows.ts';
import type { Strings } from '../strings/zh.ts';

export function toRowName(
  { node, name, relation }: NodeRow,
  column: 'name' | 'kind' | 'relation',
  strings: Strings,
): string {
  if (column === 'name') return name;
  if (column === 'kind') return strings.kinds[node.attributes.kind];
  if (relation === undefined) return '';
  if (relation === 'document') return strings.relation.kinds['mentioned-in'];
  const { kind } = relation.edge.attributes;
  if (kind === 'mentioned-in') return strings.relation.kinds['mentioned-in'];
  if (relation.edge.attributes.kind === 'related-to')
    return strings.inspector.support(relation.edge.attributes.support);
  return strings.relations[kind][relation.direction];
}
