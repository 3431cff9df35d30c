/** Which evolutions of the graph stand behind the rows of a comparison, so that a mark on a row can become a ruling. */
import type { ComparedDocument, ComparedRow } from '../../graph/compare/comparison.ts';
import type { Mention } from '../../graph/model/findings.ts';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import type { Evidence, Span } from '../../graph/model/span.ts';

/** An evolution between what two sentences that correspond say. */
export interface RowEvolution {
  /** Index of its row. */
  readonly row: number;
  readonly from: string;
  readonly to: string;
}

type Side = Pick<ComparedDocument, 'key' | 'mentions'>;

/**
 * Find evolutions whose earlier end a row has on its one side, and whose later end on the other: by their evidence, or where both are
 * mentioned. That one meeting follows another is no claim on two sentences.
 *
 * @returns In the order of the rows, then of the graph.
 */
export function findPairEvolutions(
  { edges }: Pick<SerializedGraph, 'edges'>,
  before: Side,
  after: Side,
  rows: readonly Pick<ComparedRow, 'before' | 'after' | 'shared'>[],
): readonly RowEvolution[] {
  const mentioned = { before: listStarts(before.mentions), after: listStarts(after.mentions) };
  const steps = edges.flatMap(({ source, target, attributes }) => {
    if (attributes.kind !== 'evolves-into' || source.startsWith('meeting:')) return [];
    const [from, to] = [
      [...listEvidence(attributes.evidence, before), ...(mentioned.before.get(source) ?? [])],
      [...listEvidence(attributes.evidence, after), ...(mentioned.after.get(target) ?? [])],
    ];
    return from.length === 0 || to.length === 0 ? [] : [{ source, target, from, to }];
  });
  return rows.flatMap((row, i) =>
    steps
      .filter(({ from, to }) => holdsAny([...row.before, ...row.shared], from) && holdsAny(row.after, to))
      .map(({ source, target }) => ({ row: i, from: source, to: target })),
  );
}

function listStarts(mentions: readonly Mention[]): ReadonlyMap<string, readonly number[]> {
  const starts = new Map<string, number[]>();
  for (const { entity, start } of mentions) starts.set(entity, [...(starts.get(entity) ?? []), start]);
  return starts;
}

function listEvidence(evidence: readonly Evidence[], { key }: Side): readonly number[] {
  return evidence.flatMap(({ document, start }) => (document === key ? [start] : []));
}

function holdsAny(spans: readonly Span[], offsets: readonly number[]): boolean {
  return spans.some(({ start, end }) => offsets.some((offset) => offset >= start && offset < end));
}
