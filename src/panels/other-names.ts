/** Telling that what was chosen by one name is shown by another. */
import type { GraphNode } from '../../graph/query/graph-index.ts';
import { tell } from '../state/announcer.ts';
import type { Strings } from '../strings/zh.ts';

/** A node with a name of it that is not the one that it is shown by. */
export interface OtherName {
  readonly node: GraphNode;
  readonly name: string;
}

/** Tell by which names things are shown; nothing where all are shown as they were asked for. */
export function tellNames(names: readonly OtherName[], { search, list }: Strings): void {
  if (names.length === 0) return;
  tell(list(names.map(({ name, node }) => search.alsoNamed(name, node.attributes.label))));
}
