import { describe, expect, it } from 'vitest';
import { listCommunities } from '../../../graph/query/communities.ts';
import { type GraphIndex, indexGraph } from '../../../graph/query/graph-index.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

/** The fixture with its terms in two communities: those whose name has this character, and the others. */
function divide(character: string): GraphIndex {
  const { nodes, ...rest } = FIXTURE_INDEX.serialized;
  return indexGraph({
    ...rest,
    nodes: nodes.map(({ key, attributes }) => ({
      key,
      attributes: { ...attributes, community: attributes.label.includes(character) ? 1 : 0 },
    })),
  });
}

describe('listCommunities', () => {
  const index = divide('业');
  const nodes = [...index.nodes.values()].filter(({ key }) => /^(?:concept|industry|policy):/u.test(key));
  const communities = listCommunities(index, nodes, { leastMembers: 2 });

  it('shares out the nodes given, the first community first', () => {
    expect(communities.map(({ id }) => id)).toEqual([0, 1]);
    expect(communities.flatMap(({ members }) => members).sort()).toEqual(nodes.map(({ key }) => key).sort());
  });

  it('names each by two of its own terms, those tied to others of it first', () => {
    for (const { id, names, members } of communities) {
      expect(names).toHaveLength(2);
      for (const { key, attributes } of names) {
        expect(members).toContain(key);
        expect(attributes.community).toBe(id);
      }
    }
  });

  it('names none that is too small, nor what belongs nowhere', () => {
    expect(listCommunities(index, nodes.slice(0, 1))).toEqual([]);
    const alone = nodes.map(({ key, attributes }) => ({ key, attributes: { ...attributes, community: -1 } }));
    expect(listCommunities(index, alone, { leastMembers: 1 })).toEqual([]);
  });
});
