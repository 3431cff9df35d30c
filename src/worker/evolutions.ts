/** Which evolutions of the graph stand behind the rows of a comparison, so that a mark on a row can become a ruling. */
import type { ComparedDocument, ComparedRow } from '../../graph/compare/comparison.ts';
import type { Mention } from '../../graph/model/findings.ts';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import { containsSpan, type Span } from '../../graph/model/span.ts';

/** An evolution between what two sentences that correspond say. */
export interface RowEvolution {
  /** Index of its row. */
  readonly row: number;
  readonly from: string;
  readonly to: string;
}

/** Find evolutions whose earlier end a row mentions on its one side, and whose later end on the other. In the order of the rows. */
export function findPairEvolutions(
  { edges }: Pick<SerializedGraph, 'edges'>,
  before: Pick<ComparedDocument, 'mentions'>,
  after: Pick<ComparedDocument, 'mentions'>,
  rows: readonly Pick<ComparedRow, 'before' | 'after' | 'shared'>[],
): readonly RowEvolution[] {
  const steps = new Map<string, string[]>();
  for (const { source, target, attributes } of edges) {
    if (attributes.kind !== 'evolves-into') continue;
    steps.set(source, [...(steps.get(source) ?? []), target]);
  }
  return rows.flatMap((row, i) => {
    const later = listEntities(after.mentions, row.after);
    return [...listEntities(before.mentions, [...row.before, ...row.shared])].flatMap((from) =>
      (steps.get(from) ?? []).filter((to) => later.has(to)).map((to) => ({ row: i, from, to })),
    );
  });
}

function listEntities(mentions: readonly Mention[], spans: readonly Span[]): ReadonlySet<string> {
  return new Set(
    mentions.flatMap((mention) =>
      spans.some((span) => containsSpan(span, mention)) ? [mention.entity as string] : [],
    ),
  );
}
