import { describe, expect, it } from 'vitest';
import { type PlacedNode, placeNodes } from '../../../graph/assemble/layout.ts';
import { createRandom } from '../../../graph/assemble/random.ts';
import type { Relation } from '../../../graph/relate/relation.ts';

const toNode = (key: string): PlacedNode => ({
  key,
  kind: key.startsWith('doc') ? 'document' : 'concept',
  salience: 0.5,
});
const relate = (source: string, target: string): Relation => ({
  source,
  target,
  attributes: { kind: 'related-to', support: 3, score: 9, evidence: [] },
});

/** Two cliques, of four and of three, with one relation between them; a node apart; a document. */
const keys = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3', 'c', 'doc'];
const cliques = [
  ['a1', 'a2', 'a3', 'a4'],
  ['b1', 'b2', 'b3'],
];
const relations = [
  ...cliques.flatMap((clique) => clique.flatMap((a, i) => clique.slice(i + 1).map((b) => relate(a, b)))),
  relate('a1', 'b1'),
  { source: 'b2', target: 'doc', attributes: { kind: 'mentioned-in', count: 1 } } satisfies Relation,
];

describe('places of nodes', () => {
  const places = placeNodes(keys.map(toNode), relations);

  it('are finite, one for each node', () => {
    expect([...places.keys()].sort()).toEqual([...keys].sort());
    for (const { x, y } of places.values()) expect([x, y].every(Number.isFinite)).toBe(true);
  });

  it('keep a clique in one community, the larger first, and leave lone nodes out', () => {
    expect(keys.map((key) => places.get(key)?.community)).toEqual([0, 0, 0, 0, 1, 1, 1, -1, -1]);
  });

  it('are the same each time', () => {
    expect([...placeNodes(keys.map(toNode), relations)]).toEqual([...places]);
  });

  it('are none where there is no node', () => {
    expect(placeNodes([], [])).toEqual(new Map());
  });

  it('are finite for a single relation and for nodes without any', () => {
    const pair = placeNodes(['a', 'b'].map(toNode), [relate('a', 'b')]);
    const apart = placeNodes(['a', 'b'].map(toNode), []);
    for (const { x, y } of [...pair.values(), ...apart.values()])
      expect([x, y].every(Number.isFinite)).toBe(true);
    expect(apart.get('a')).not.toEqual(apart.get('b'));
  });
});

describe('seeded randomness', () => {
  it('gives the same numbers for a seed and others for another', () => {
    const draw = (seed: number) => {
      const random = createRandom(seed);
      return Array.from({ length: 100 }, random);
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(new Set(draw(7)).size).toBe(100);
    for (const value of draw(-1)) expect(value >= 0 && value < 1).toBe(true);
  });
});
