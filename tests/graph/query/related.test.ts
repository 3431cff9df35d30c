import { describe, expect, it } from 'vitest';
import { findMarks } from '../../../graph/query/evidence.ts';
import { findRelationsBetween, getEvidence, groupRelated } from '../../../graph/query/related.ts';
import { FIXTURE_INDEX, getFixtureDocument, getLabels } from '../../helpers/fixture-index.ts';

describe('groupRelated', () => {
  it('groups neighbors by relation and direction', () => {
    const groups = groupRelated(FIXTURE_INDEX, 'industry:战略性新兴产业');
    const includes = groups.find(({ kind, direction }) => kind === 'kind-of' && direction === 'in');
    expect([...getLabels(includes?.related.map(({ node }) => node) ?? [])].sort()).toEqual([
      '低空经济',
      '商业航天',
      '生物制造',
    ]);
  });

  it('puts co-occurrences into one group, the strongest first', () => {
    const related = groupRelated(FIXTURE_INDEX, 'concept:新质生产力').filter(
      ({ kind }) => kind === 'related-to',
    );
    expect(related).toHaveLength(1);
    const scores =
      related[0]?.related.map(({ edge }) => ('score' in edge.attributes ? edge.attributes.score : 0)) ?? [];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

describe('evidence', () => {
  it('marks both ends of a relation in the sentence that joins them', () => {
    const [edge] = findRelationsBetween(FIXTURE_INDEX, 'concept:新质生产力', 'concept:科技创新');
    expect(edge?.attributes.kind).toBe('related-to');
    const evidence = edge === undefined ? [] : getEvidence(edge);
    const [first] = evidence.filter(({ document }) => document.includes('2024-01-31'));
    const document = getFixtureDocument('2024-01-31_study');
    if (first === undefined) throw new Error('expected evidence in the document');
    const marks = findMarks(FIXTURE_INDEX, document, first, ['concept:新质生产力', 'concept:科技创新']);
    expect(marks.map(({ start, end }) => document.text.slice(start, end)).sort()).toEqual([
      '新质生产力',
      '科技创新',
    ]);
  });

  it('marks the evidence itself where it names neither end', () => {
    const document = getFixtureDocument('2024-01-31_study');
    const evidence = { document: document.key, start: 0, end: 5 };
    expect(findMarks(FIXTURE_INDEX, document, evidence, ['place:上海'])).toEqual([{ start: 0, end: 5 }]);
  });
});
