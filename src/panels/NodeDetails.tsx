import { useMemo } from 'react';
import { listAgenda, listSeries, listWordings } from '../../graph/query/evolution.ts';
import {
  compareSalience,
  type GraphIndex,
  type GraphNode,
  getEdgesOfKind,
} from '../../graph/query/graph-index.ts';
import { listOccurrences } from '../../graph/query/occurrences.ts';
import { navigate } from '../state/navigation.ts';
import { getKnownGaps } from '../state/scene.ts';
import { openReader } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Icon } from '../ui/Icon.tsx';
import { Later } from '../ui/Later.tsx';
import { Agenda } from './Agenda.tsx';
import { Facts } from './Facts.tsx';
import { FirstSeen } from './FirstSeen.tsx';
import { NodeChips } from './NodeChips.tsx';
import styles from './NodeDetails.module.css';
import { NodeLink } from './NodeLink.tsx';
import { OccurrenceChart } from './OccurrenceChart.tsx';
import { RelatedGroups } from './RelatedGroups.tsx';
import { Sentences } from './Sentences.tsx';

export interface NodeDetailsProps {
  readonly index: GraphIndex;
  readonly node: GraphNode;
}

const TOLD_BY_AGENDA: ReadonlySet<string> = new Set(['sets-out']);
const TOLD_BY_WORDINGS: ReadonlySet<string> = new Set(['words']);

/** What the inspector tells of a node: what its kind asks for first, then its sentences and relations. */
export function NodeDetails({ index, node }: NodeDetailsProps) {
  const { attributes } = node;
  switch (attributes.kind) {
    case 'document':
      return <DocumentDetails index={index} node={node} />;
    case 'meeting':
      return <MeetingDetails index={index} node={node} series={attributes.series} />;
    case 'target':
      return <TargetDetails index={index} node={node} />;
    case 'task':
    case 'wording':
    case 'policy':
    case 'industry':
    case 'principle':
    case 'concept':
    case 'organization':
    case 'person':
    case 'place':
      return <EntityDetails index={index} node={node} />;
  }
}

function EntityDetails({ index, node }: NodeDetailsProps) {
  const strings = useStrings();
  const occurrences = useMemo(() => listOccurrences(index, node.key), [index, node.key]);
  const wordings = listWordings(index, node.key);
  const isLasting = node.attributes.kind !== 'task';
  return (
    <>
      {isLasting && occurrences.length > 1 && (
        <OccurrenceChart rows={[{ key: node.key, occurrences }]} missing={getKnownGaps(index).missing} />
      )}
      <NodeChips index={index} heading={strings.inspector.wordings} nodes={wordings} hasFirst />
      <Sentences index={index} entity={node.key} occurrences={occurrences} />
      <Later>
        <RelatedGroups
          index={index}
          node={node.key}
          {...(wordings.length > 0 ? { without: TOLD_BY_WORDINGS } : {})}
        />
      </Later>
    </>
  );
}

function TargetDetails({ index, node }: NodeDetailsProps) {
  const strings = useStrings();
  const { attributes } = node;
  if (attributes.kind !== 'target') return null;
  return (
    <>
      <Facts
        facts={[
          { name: strings.inspector.indicator, value: attributes.indicator },
          { name: strings.inspector.value, value: attributes.value },
          { name: strings.inspector.period, value: attributes.period },
        ]}
      />
      <EntityDetails index={index} node={node} />
    </>
  );
}

function MeetingDetails({ index, node, series }: NodeDetailsProps & { readonly series: string }) {
  const strings = useStrings();
  const meetings = listSeries(index, series).filter(({ key }) => key !== node.key);
  const items = listAgenda(index, node.key);
  return (
    <>
      <Agenda items={items} />
      <RelatedGroups index={index} node={node.key} without={TOLD_BY_AGENDA} />
      <Later>
        <NodeChips index={index} heading={strings.inspector.series} nodes={meetings} />
        <Sentences index={index} entity={node.key} occurrences={listOccurrences(index, node.key)} />
      </Later>
    </>
  );
}

function DocumentDetails({ index, node }: NodeDetailsProps) {
  const strings = useStrings();
  const { attributes, key } = node;
  const entities = useMemo(() => listEntities(index, key), [index, key]);
  if (attributes.kind !== 'document') return null;
  const original = attributes.copyOf === undefined ? undefined : index.nodes.get(attributes.copyOf);
  return (
    <>
      <button
        type="button"
        className={styles.read}
        onClick={() => navigate((view) => openReader(view, { document: key }))}
      >
        <Icon name="book" size={16} />
        {strings.inspector.read}
      </button>
      <Facts
        facts={[
          { name: strings.inspector.form, value: strings.forms[attributes.form] },
          { name: strings.inspector.outlet, value: attributes.outlet },
          {
            name: strings.inspector.copyOf,
            value: original && <NodeLink node={original.key}>{original.attributes.label}</NodeLink>,
          },
          {
            name: strings.inspector.sourceText,
            value: attributes.url && (
              <a href={attributes.url} target="_blank" rel="noreferrer">
                {new URL(attributes.url, location.href).hostname}
              </a>
            ),
          },
        ]}
      />
      <FirstSeen index={index} document={node} />
      <Agenda items={listAgenda(index, key)} />
      <Later>
        <NodeChips index={index} heading={strings.inspector.inDocument} nodes={entities} />
        <RelatedGroups index={index} node={key} without={TOLD_BY_AGENDA} />
      </Later>
    </>
  );
}

function listEntities(index: GraphIndex, document: string): readonly GraphNode[] {
  return getEdgesOfKind(index, document, 'mentioned-in')
    .flatMap(({ source }) => index.nodes.get(source) ?? [])
    .sort(compareSalience);
}
