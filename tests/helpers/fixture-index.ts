/** The fixture graph, indexed, with short ways to its parts. */

import type { DocumentFile } from '../../graph/model/findings.ts';
import { type GraphIndex, indexGraph } from '../../graph/query/graph-index.ts';
import { createFixtureGraph } from './fixture-graph.ts';

const FIXTURE = createFixtureGraph();

export const FIXTURE_INDEX: GraphIndex = indexGraph(FIXTURE.graph);

/** The document whose file name begins so. */
export function getFixtureDocument(name: string): DocumentFile {
  const found = [...FIXTURE.documents.values()].find(({ key }) => key.startsWith(`document:${name}`));
  if (found === undefined) throw new Error(`fixture: no document "${name}"`);
  return found;
}

export function getLabels(
  nodes: readonly { readonly attributes: { readonly label: string } }[],
): readonly string[] {
  return nodes.map(({ attributes }) => attributes.label);
}
