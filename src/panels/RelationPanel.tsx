import { useRef } from 'react';
import type { DocumentNode } from '../../graph/model/graph.ts';
import type { RelationKind } from '../../graph/model/kinds.ts';
import { findCommonNeighbors } from '../../graph/query/common-neighbors.ts';
import { compareDates } from '../../graph/query/dates.ts';
import {
  type GraphEdge,
  type GraphIndex,
  type GraphNode,
  getNodeOfKind,
  isDocumentNode,
  isEdgeOfKind,
} from '../../graph/query/graph-index.ts';
import { selectBetween } from '../../graph/query/missing-meetings.ts';
import { type DocumentOccurrence, listOccurrences } from '../../graph/query/occurrences.ts';
import { findRelationsBetween } from '../../graph/query/related.ts';
import type { NamingCount } from '../../graph/query/shared-texts.ts';
import { getDatedName, getShortLabel } from '../../graph/query/short-label.ts';
import { findTurnOf, type Turn } from '../../graph/query/turn.ts';
import { useRequestedFocus } from '../state/focus.ts';
import { navigate, viewStore } from '../state/navigation.ts';
import { useTheme } from '../state/preferences.ts';
import { getKnownGaps, getScene } from '../state/scene.ts';
import type { TableFormat } from '../state/table-formats.ts';
import { isNamedInTexts, useShared } from '../state/use-shared.ts';
import { closeRelation } from '../state/view.ts';
import { useStrings } from '../strings/pair.ts';
import { PALETTES } from '../styles/palette.ts';
import { Icon } from '../ui/Icon.tsx';
import { Section } from '../ui/Section.tsx';
import { DocumentSentences } from './DocumentSentences.tsx';
import { ListMenu } from './ListMenu.tsx';
import { NodeChips } from './NodeChips.tsx';
import { OccurrenceChart } from './OccurrenceChart.tsx';
import { type PairEnd, PairHeading } from './PairHeading.tsx';
import { Paths } from './Paths.tsx';
import { CountNote } from './pair/CountNote.tsx';
import { NamedInDocument } from './pair/NamedInDocument.tsx';
import { RelationSection } from './pair/RelationSection.tsx';
import { SharedDocuments } from './pair/SharedDocuments.tsx';
import { TurnLine } from './pair/TurnLine.tsx';
import styles from './RelationPanel.module.css';
import { reportSaving } from './report-saving.ts';

export interface RelationPanelProps {
  readonly index: GraphIndex;
  readonly a: GraphNode;
  readonly b: GraphNode;
  /** Which path between them is drawn, from 1. */
  readonly path: number | undefined;
}

/** What two nodes have to do with each other: when each was named, and the sentences that join them. */
export function RelationPanel({ index, a, b, path }: RelationPanelProps) {
  const strings = useStrings();
  const relations = findRelationsBetween(index, a.key, b.key);
  const isEvolution = relations.some(({ attributes }) => attributes.kind === 'evolves-into');
  const palette = PALETTES[useTheme()];
  const [first, second] = toTimeOrder(relations, a, b);
  const heading = useRef<HTMLHeadingElement>(null);
  useRequestedFocus('answer', heading);
  const toEnd = (node: GraphNode): PairEnd => ({ node, name: getDatedName(index, node) });
  const shared = useShared(a, b);
  const named = shared.status === 'ready' ? shared.output.named : undefined;
  const listNamed = (node: GraphNode): readonly DocumentOccurrence[] =>
    named === undefined
      ? listOccurrences(index, node.key)
      : toOccurrences(index, named[node === a ? 'a' : 'b']);
  const rows = [first, second].map((node) => ({
    key: node.key,
    name: getShortLabel(node.attributes),
    occurrences: listNamed(node),
  }));
  // An evolution shows its own two ends, and without the texts none can be sure.
  const turn =
    isEvolution || named === undefined || !isDone(rows.map(({ occurrences }) => occurrences))
      ? undefined
      : findTurn(index, first, second);
  const evolution = relations.find((edge) => isEdgeOfKind(edge, 'evolves-into'));
  const told = evolution === undefined ? turn && toTurn(index, turn) : findTurnOf(index, evolution);
  const mention = findMention(a, b);
  const common = findCommonNeighbors(index, a.key, b.key);
  // Whoever has read the texts has every sentence that holds both, and the graph none besides.
  const isToldByTexts = (kind: RelationKind): boolean =>
    kind === 'related-to' && (shared.status === 'ready' || shared.status === 'loading');
  const isApart = relations.length === 0 && shared.status === 'ready' && shared.output.documents.length === 0;
  const isUnrelated =
    relations.length === 0 &&
    turn === undefined &&
    mention === undefined &&
    (shared.status === 'idle' || shared.status === 'failed');
  const save = (format: TableFormat): void => {
    const shown = { index, a, b, scene: getScene(index, viewStore.get()), palette };
    const saved = import('./pair/save-relation.ts').then(
      async (module) => await module.saveRelation(shown, format),
    );
    void reportSaving(saved, strings);
  };
  return (
    <>
      <div className={styles.bar}>
        <button type="button" className={styles.back} onClick={() => navigate(closeRelation)}>
          <Icon name="back" size={16} />
          {getShortLabel(a.attributes)}
        </button>
        <ListMenu label={strings.pair.save} onSave={save} />
      </div>
      <div className={styles.heading}>
        <PairHeading
          ref={heading}
          ends={[toEnd(first), toEnd(second)]}
          joint={isEvolution || turn !== undefined ? <Icon name="arrow" size={16} /> : undefined}
        />
      </div>
      {told !== undefined && <TurnLine from={first} to={second} turn={told} />}
      {rows.every(({ occurrences }) => occurrences.length > 0) && (
        <OccurrenceChart rows={rows} missing={getKnownGaps(index).missing} />
      )}
      {named !== undefined &&
        [first, second].map((node) => (
          <CountNote key={node.key} index={index} node={node} named={named[node === a ? 'a' : 'b']} />
        ))}
      {relations
        .filter(({ attributes }) => attributes.kind === 'evolves-into')
        .map((edge) => (
          <RelationSection key={edge.key} index={index} edge={edge} />
        ))}
      <SharedDocuments index={index} a={a} b={b} shared={shared} />
      {turn !== undefined && (
        <Section heading={strings.relation.turn}>
          <ol>
            <DocumentSentences index={index} entity={first.key} occurrence={turn.last} />
            <DocumentSentences index={index} entity={second.key} occurrence={turn.first} />
          </ol>
        </Section>
      )}
      {mention !== undefined && <NamedInDocument term={mention.term} document={mention.document} />}
      {isUnrelated && <p className={styles.none}>{strings.relation.none}</p>}
      {relations
        .filter(({ attributes }) => attributes.kind !== 'evolves-into' && !isToldByTexts(attributes.kind))
        .map((edge) => (
          <RelationSection key={edge.key} index={index} edge={edge} />
        ))}
      <Paths
        index={index}
        a={a}
        b={b}
        chosen={path}
        {...(isApart ? { heading: strings.pair.indirectPaths } : {})}
      />
      <NodeChips index={index} heading={strings.explore.common} nodes={common} />
    </>
  );
}

/** What came before stands first: by evolution, else by the date of the first mention. */
function toTimeOrder(
  relations: readonly GraphEdge[],
  a: GraphNode,
  b: GraphNode,
): readonly [GraphNode, GraphNode] {
  const evolution = relations.find(({ attributes }) => attributes.kind === 'evolves-into');
  const isReversed =
    evolution === undefined
      ? relations.length === 0 && compareDates(getFirst(a), getFirst(b)) > 0
      : evolution.target === a.key;
  return isReversed ? [b, a] : [a, b];
}

function getFirst({ attributes }: GraphNode): string | undefined {
  return 'first' in attributes ? attributes.first : undefined;
}

/** Last mention of the one and first of the other, where in this corpus the one ends before the other begins. */
function findTurn(
  index: GraphIndex,
  before: GraphNode,
  after: GraphNode,
): { readonly last: DocumentOccurrence; readonly first: DocumentOccurrence } | undefined {
  const last = listOccurrences(index, before.key).findLast(isDated);
  const first = listOccurrences(index, after.key).find(isDated);
  if (last === undefined || first === undefined) return undefined;
  const isTurn = compareDates(last.document.attributes.date, first.document.attributes.date) < 0;
  return isTurn ? { last, first } : undefined;
}

/** Of the last mention and the first: their dates, and what is missing in between. */
function toTurn(
  index: GraphIndex,
  { last, first }: { readonly last: DocumentOccurrence; readonly first: DocumentOccurrence },
): Turn | undefined {
  const [after, before] = [last.document.attributes.date, first.document.attributes.date];
  if (after === undefined || before === undefined) return undefined;
  const { length: missingCount } = selectBetween(getKnownGaps(index).missing, after, before);
  return { after, before, missingCount };
}

/** Whether the one is named last before the other is named first. */
function isDone([before = [], after = []]: readonly (readonly DocumentOccurrence[])[]): boolean {
  const last = before.findLast(isDated)?.document.attributes.date;
  const first = after.find(isDated)?.document.attributes.date;
  return compareDates(last, first) < 0;
}

/** Documents that texts were found to name a term in, the earliest first. */
function toOccurrences(index: GraphIndex, counts: readonly NamingCount[]): readonly DocumentOccurrence[] {
  return counts
    .flatMap(({ document: key, count }): DocumentOccurrence[] => {
      const document = getNodeOfKind(index, key, 'document');
      return document === undefined ? [] : [{ document, count }];
    })
    .sort((x, y) => compareDates(x.document.attributes.date, y.document.attributes.date));
}

/** Of a document and what it may name: which is which. */
function findMention(
  a: GraphNode,
  b: GraphNode,
): { readonly term: GraphNode; readonly document: GraphNode<DocumentNode> } | undefined {
  if (isDocumentNode(a)) return isNamedInTexts(b) ? { term: b, document: a } : undefined;
  return isDocumentNode(b) && isNamedInTexts(a) ? { term: a, document: b } : undefined;
}

function isDated({ document }: DocumentOccurrence): boolean {
  return document.attributes.date !== undefined;
}
