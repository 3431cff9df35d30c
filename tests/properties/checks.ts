/** What holds of every document and every finding, whatever was read. */
import { expect } from 'vitest';
import type { Document } from '../../graph/model/document.ts';
import type { Findings } from '../../graph/model/findings.ts';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import { containsSpan, overlapsSpan, type Span } from '../../graph/model/span.ts';
import { toFoldedName } from '../../graph/text/fold.ts';

function expectWithin(text: string, span: Span, what: string): void {
  const isWithin = 0 <= span.start && span.start < span.end && span.end <= text.length;
  expect(isWithin, `${what} ${span.start}–${span.end} in a text of ${text.length}`).toBe(true);
}

/** Blocks cover the text line by line; sections, their headings and marks lie within it. */
export function checkDocument({ text, blocks, marks, sections }: Document): void {
  expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(text === '' ? [] : text.split('\n'));
  for (const block of blocks) expectWithin(text, block, block.kind);
  for (const mark of marks) {
    expectWithin(text, mark, mark.kind);
    expect(blocks.some((block) => containsSpan(block, mark))).toBe(true);
  }
  for (const section of sections) {
    expectWithin(text, section, 'section');
    expectWithin(text, section.heading, 'heading');
    expect(containsSpan(section, section.heading)).toBe(true);
  }
}

/** Mentions and tasks lie within the text, say something, are sorted and never cross; each names an entity of the findings. */
export function checkFindings({
  document,
  mentions,
  entities,
  sentences,
  kindOf,
  enumerations,
}: Findings): void {
  const { text } = document;
  const keys = new Set(entities.map(({ key }) => key));
  const open: Span[] = [];
  for (const [i, mention] of mentions.entries()) {
    expectWithin(text, mention, mention.entity);
    expect(toFoldedName(text.slice(mention.start, mention.end))).not.toBe('');
    expect(keys).toContain(mention.entity);
    expect(mention.start).toBeGreaterThanOrEqual(mentions[i - 1]?.start ?? 0);
    for (const other of open) {
      if (overlapsSpan(other, mention))
        expect(containsSpan(other, mention) || containsSpan(mention, other)).toBe(true);
    }
    open.push(mention);
  }
  for (const entity of entities) {
    if (entity.kind !== 'task') continue;
    expectWithin(text, entity.span, entity.key);
    expect(containsSpan(entity.span, entity.heading)).toBe(true);
  }
  for (const sentence of sentences) expectWithin(text, sentence, 'sentence');
  for (const { evidence } of kindOf) expectWithin(text, evidence, 'kind-of');
  for (const { span } of enumerations) expectWithin(text, span, 'enumeration');
}

/** Every edge that claims something shows where, within the text of a document of the graph. */
export function checkGraph(
  { nodes, edges }: SerializedGraph,
  documents: readonly { readonly key: string; readonly text: string }[],
): void {
  const texts = new Map(documents.map(({ key, text }) => [key, text]));
  const keys = new Set(nodes.map(({ key }) => key));
  for (const { key, source, target, attributes } of edges) {
    expect(keys.has(source) && keys.has(target), key).toBe(true);
    if (attributes.kind === 'mentioned-in' || attributes.kind === 'reports-on') continue;
    expect(attributes.evidence.length, key).toBeGreaterThan(0);
    for (const evidence of attributes.evidence)
      expectWithin(texts.get(evidence.document) ?? '', evidence, key);
  }
}
