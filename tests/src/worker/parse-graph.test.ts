import { describe, expect, it } from 'vitest';
import { toEdgeKey, toWrittenEdge } from '../../../graph/model/edge-keys.ts';
import { InvalidInputError } from '../../../graph/model/errors.ts';
import { parseDocument } from '../../../src/worker/parse-document.ts';
import { parseGraph } from '../../../src/worker/parse-graph.ts';
import { createFixtureGraph } from '../../helpers/fixture-graph.ts';
import { getFixtureDocument } from '../../helpers/fixture-index.ts';

const { graph } = createFixtureGraph();
const text = JSON.stringify(graph);

const SPAN_EDGE = graph.edges.findIndex(
  ({ attributes }) => 'evidence' in attributes && attributes.evidence.length > 0,
);

/** The graph with a value replaced, as text. */
function damage(path: readonly (string | number)[], value: unknown): string {
  const copy = JSON.parse(text) as Record<string | number, unknown>;
  let place = copy;
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
  place[path.at(-1) ?? ''] = value;
  return JSON.stringify(copy);
}

describe('parseGraph', () => {
  it('takes a built graph as it is, and gives edges the keys that files leave out', () => {
    const { edges, ...parsed } = parseGraph(text);
    const { edges: written, ...rest } = graph;
    expect(parsed).toEqual(rest);
    expect(edges.map(toWrittenEdge)).toEqual(written.map(toWrittenEdge));
    expect(edges.map(({ key }) => key)).toEqual(
      written.map(({ source, target, attributes: { kind } }) => toEdgeKey(kind, source, target)),
    );
  });

  it.each([
    ['a text cut short', text.slice(0, 1000), /no JSON/u],
    ['an empty file', '', /no JSON/u],
    ['something else', '[]', /^graph: expected an object/u],
    [
      'another format',
      damage(['attributes', 'format'], 2),
      /^attributes\.format: expected the number 1, got 2/u,
    ],
    ['no nodes', damage(['nodes'], null), /^nodes: expected a list, got null/u],
    [
      'an unknown kind',
      damage(['nodes', 3, 'attributes', 'kind'], 'x'),
      /^nodes\[3\]\.attributes\.kind: expected one of/u,
    ],
    [
      'a node without a place',
      damage(['nodes', 0, 'attributes', 'x'], null),
      /^nodes\[0\]\.attributes\.x: expected a number/u,
    ],
    ['an edge from nowhere', damage(['edges', 2, 'source'], 7), /^edges\[2\]\.source: expected text, got 7/u],
    [
      'a span that ends before it starts',
      damage(['edges', SPAN_EDGE, 'attributes', 'evidence', 0, 'end'], -1),
      /^edges\[\d+\]\.attributes\.evidence\[0\]: expected a span/u,
    ],
    [
      'an unknown relation',
      damage(['edges', 0, 'attributes', 'kind'], 'likes'),
      /^edges\[0\]\.attributes\.kind/u,
    ],
  ])('names the place in %s', (_, content, message) => {
    expect(() => parseGraph(content)).toThrow(InvalidInputError);
    expect(() => parseGraph(content)).toThrow(message);
  });
});

describe('parseDocument', () => {
  const document = getFixtureDocument('2024-12-12_cewc');

  it('takes a document as it is', () => {
    expect(parseDocument(document)).toEqual(document);
  });

  it('refuses mentions outside of the text', () => {
    const mentions = [{ entity: 'concept:x', rule: 'lexicon', start: 0, end: 99_999 }];
    expect(() => parseDocument({ ...document, mentions })).toThrow(
      /^mentions\[0\]: expected an end within the text/u,
    );
    expect(() => parseDocument({ ...document, text: 5 })).toThrow(/^document\.text: expected text, got 5/u);
  });
});
