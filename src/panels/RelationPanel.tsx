import { useState } from 'react';
import type { EvolvesIntoEdge } from '../../graph/model/graph.ts';
import { findCommonNeighbors } from '../../graph/query/common-neighbors.ts';
import { compareDates } from '../../graph/query/dates.ts';
import {
  type GraphEdge,
  type GraphIndex,
  type GraphNode,
  isEdgeOfKind,
  type NodeKey,
} from '../../graph/query/graph-index.ts';
import { listMissingWithin } from '../../graph/query/missing.ts';
import { type DocumentOccurrence, listOccurrences } from '../../graph/query/occurrences.ts';
import { findRelationsBetween, getEvidence } from '../../graph/query/related.ts';
import { getDatedLabel, getShortLabel } from '../../graph/query/short-label.ts';
import { navigate } from '../state/navigation.ts';
import { closeRelation } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Icon } from '../ui/Icon.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import { MoreButton } from '../ui/MoreButton.tsx';
import { Section } from '../ui/Section.tsx';
import { DocumentSentences } from './DocumentSentences.tsx';
import { EvidenceQuote } from './EvidenceQuote.tsx';
import { EvolutionSides } from './EvolutionSides.tsx';
import { GapNote } from './GapNote.tsx';
import { EvolutionMark } from './marks/EvolutionMark.tsx';
import { NodeChips } from './NodeChips.tsx';
import { NodeLink } from './NodeLink.tsx';
import { OccurrenceChart } from './OccurrenceChart.tsx';
import { Paths } from './Paths.tsx';
import styles from './RelationPanel.module.css';

export interface RelationPanelProps {
  readonly index: GraphIndex;
  readonly a: GraphNode;
  readonly b: GraphNode;
  /** Which path between them is drawn, from 1. */
  readonly path: number | undefined;
}

/** Pieces of evidence shown of each relation before the rest is asked for. */
const FIRST_EVIDENCE = 6;

/** What two nodes have to do with each other: when each was named, and the sentences that join them. */
export function RelationPanel({ index, a, b, path }: RelationPanelProps) {
  const strings = useStrings();
  const relations = findRelationsBetween(index, a.key, b.key);
  const isEvolution = relations.some(({ attributes }) => attributes.kind === 'evolves-into');
  const [first, second] = toTimeOrder(relations, a, b);
  // An evolution shows its own two ends.
  const turn = isEvolution ? undefined : findTurn(index, first, second);
  const mention = findMention(index, a.key, b.key);
  const common = findCommonNeighbors(index, a.key, b.key);
  const rows = [first, second].map(({ key, attributes }) => ({
    key,
    name: getShortLabel(attributes),
    occurrences: listOccurrences(index, key),
  }));
  return (
    <>
      <button type="button" className={styles.back} onClick={() => navigate(closeRelation)}>
        <Icon name="back" size={16} />
        {getShortLabel(a.attributes)}
      </button>
      <h2 className={styles.heading}>
        <End node={first} />
        <span className={styles.joint}>
          {isEvolution || turn !== undefined ? <Icon name="arrow" size={16} /> : '·'}
        </span>
        <End node={second} />
      </h2>
      {rows.every(({ occurrences }) => occurrences.length > 0) && <OccurrenceChart rows={rows} />}
      {turn !== undefined && (
        <Section heading={strings.relation.turn}>
          <ol>
            <DocumentSentences index={index} entity={first.key} occurrence={turn.last} />
            <DocumentSentences index={index} entity={second.key} occurrence={turn.first} />
          </ol>
        </Section>
      )}
      {mention !== undefined && (
        <Section heading={strings.relation.kinds['mentioned-in']}>
          <ol>
            <DocumentSentences index={index} entity={mention.entity} occurrence={mention.occurrence} />
          </ol>
        </Section>
      )}
      {relations.length === 0 && turn === undefined && mention === undefined && (
        <p className={styles.none}>{strings.relation.none}</p>
      )}
      {relations.map((edge) => (
        <Relation key={edge.key} index={index} edge={edge} />
      ))}
      <Paths index={index} a={a} b={b} chosen={path} />
      <NodeChips heading={strings.explore.common} nodes={common.neighbors} />
      <NodeChips heading={strings.explore.commonDocuments} nodes={common.documents} />
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

/** Of a document and what it mentions: the mentions. */
function findMention(
  index: GraphIndex,
  a: NodeKey,
  b: NodeKey,
): { readonly entity: NodeKey; readonly occurrence: DocumentOccurrence } | undefined {
  return [
    { entity: a, document: b },
    { entity: b, document: a },
  ].flatMap(({ entity, document }) => {
    const occurrence = listOccurrences(index, entity).find((one) => one.document.key === document);
    return occurrence === undefined ? [] : [{ entity, occurrence }];
  })[0];
}

function isDated({ document }: DocumentOccurrence): boolean {
  return document.attributes.date !== undefined;
}

function End({ node: { key, attributes } }: { readonly node: GraphNode }) {
  return (
    <NodeLink node={key} className={styles.end}>
      <KindMark kind={attributes.kind} size={14} />
      {getDatedLabel(attributes)}
    </NodeLink>
  );
}

function Relation({ index, edge }: { readonly index: GraphIndex; readonly edge: GraphEdge }) {
  const strings = useStrings();
  const [isOpen, setIsOpen] = useState(false);
  const isEvolution = isEdgeOfKind(edge, 'evolves-into');
  // Of an evolution, the two ends stand side by side.
  const evidence = isEvolution ? getEvidence(edge).slice(1, -1) : getEvidence(edge);
  const shown = isOpen ? evidence : evidence.slice(0, FIRST_EVIDENCE);
  const { attributes } = edge;
  return (
    <Section heading={strings.relation.kinds[attributes.kind]}>
      {attributes.kind === 'related-to' && (
        <p className={styles.note}>{strings.inspector.support(attributes.support)}</p>
      )}
      {isEvolution && (
        <>
          <Change index={index} edge={edge} />
          <EvolutionSides index={index} edge={edge} />
          <EvolutionMark from={edge.source} to={edge.target} />
        </>
      )}
      {shown.map((one) => (
        <EvidenceQuote
          key={`${one.document} ${one.start}`}
          index={index}
          evidence={one}
          marked={[edge.source, edge.target]}
        />
      ))}
      {shown.length < evidence.length && (
        <MoreButton onClick={() => setIsOpen(true)}>
          {strings.inspector.moreRelated(evidence.length - shown.length)}
        </MoreButton>
      )}
    </Section>
  );
}

interface ChangeProps {
  readonly index: GraphIndex;
  readonly edge: GraphEdge<EvolvesIntoEdge>;
}

function Change({ index, edge }: ChangeProps) {
  const strings = useStrings();
  const change = edge.attributes;
  return (
    <div className={styles.change}>
      <p>
        {change.change.map((one) => (
          <span key={one} className={styles.tag}>
            {strings.changes[one]}
          </span>
        ))}
        <span className={styles.note}>
          {strings.inspector.confidence(Math.round(change.confidence * 100))}
        </span>
      </p>
      <GapNote missing={listMissingWithin(index, edge)} count={change.gap} />
      {change.removed.length > 0 && (
        <p>
          <span className={styles.note}>{strings.inspector.removed}</span>{' '}
          <del>{strings.list(change.removed)}</del>
        </p>
      )}
      {change.added.length > 0 && (
        <p>
          <span className={styles.note}>{strings.inspector.added}</span>{' '}
          <ins>{strings.list(change.added)}</ins>
        </p>
      )}
    </div>
  );
}
