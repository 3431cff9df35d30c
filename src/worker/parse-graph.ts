/** `graph.json` from unknown to typed: what the page relies on is checked, so that a damaged file is named and never half shown. */
import { type WrittenGraph, withEdgeKeys } from '../../graph/model/edge-keys.ts';
import { InvalidInputError } from '../../graph/model/errors.ts';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import { CHANGES, DOCUMENT_FORMS, ENTITY_KINDS, RELATION_KINDS } from '../../graph/model/kinds.ts';
import {
  checkEach,
  checkNumber,
  checkOneOf,
  checkOptionalText,
  checkSpans,
  checkText,
  checkTexts,
  fail,
  toFields,
  toList,
} from './parse.ts';

const NODE_KINDS: ReadonlySet<string> = new Set([...ENTITY_KINDS, 'document']);
const EDGE_KINDS: ReadonlySet<string> = new Set(RELATION_KINDS);
const FORMS: ReadonlySet<string> = new Set(DOCUMENT_FORMS);
const VERDICTS: ReadonlySet<string> = new Set(['right', 'wrong']);
const CHANGE_NAMES: ReadonlySet<string> = new Set(CHANGES);

/**
 * Parse the content of `graph.json`.
 *
 * @throws {InvalidInputError} Naming the first place that is not as the data format says.
 */
export function parseGraph(text: string): SerializedGraph {
  const graph = toFields(parseJson(text), 'graph');
  const attributes = toFields(graph.attributes, 'attributes');
  if (attributes.name !== 'mailuo') fail('attributes.name', '"mailuo"', attributes.name);
  if (attributes.format !== 1) fail('attributes.format', 'the number 1', attributes.format);
  checkOptionalText(attributes, 'opening', 'attributes');
  if (attributes.pairs !== undefined) checkEach(attributes.pairs, 'attributes.pairs', checkPair);
  checkEach(graph.nodes, 'nodes', checkNode);
  checkEach(graph.edges, 'edges', checkEdge);
  return withEdgeKeys(graph as unknown as WrittenGraph);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidInputError(
      `graph.json is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

/** Sentences that a reader has judged. */
function checkPair(pair: unknown, path: string): void {
  const fields = toFields(pair, path);
  for (const side of ['before', 'after'])
    checkSpans(fields[side], `${path}.${side}`, (span, at) => checkText(span, 'document', at));
  checkOneOf(fields, 'verdict', VERDICTS, path);
}

function checkNode(node: unknown, path: string): void {
  const { key, attributes } = toFields(node, path);
  if (typeof key !== 'string') fail(`${path}.key`, 'text', key);
  const at = `${path}.attributes`;
  const fields = toFields(attributes, at);
  checkOneOf(fields, 'kind', NODE_KINDS, at);
  checkText(fields, 'label', at);
  for (const name of ['salience', 'x', 'y']) checkNumber(fields, name, at);
  checkTexts(fields.pinyin, `${at}.pinyin`);
  if (toList(fields.pinyin, `${at}.pinyin`).length !== 2) fail(`${at}.pinyin`, 'two texts', fields.pinyin);
  if (fields.aliases !== undefined) checkTexts(fields.aliases, `${at}.aliases`);
  if (fields.kind === 'document') {
    checkText(fields, 'file', at);
    checkNumber(fields, 'length', at);
    checkOneOf(fields, 'form', FORMS, at);
    for (const name of ['date', 'url', 'outlet']) checkOptionalText(fields, name, at);
    return;
  }
  checkNumber(fields, 'mentionCount', at);
  checkNumber(fields, 'documentCount', at);
  for (const name of ['first', 'last']) checkOptionalText(fields, name, at);
  if (fields.kind === 'meeting') checkText(fields, 'series', at);
  if (fields.kind === 'task') checkNumber(fields, 'rank', at);
  if (fields.kind === 'wording') checkText(fields, 'words', at);
  if (fields.kind === 'target') {
    checkText(fields, 'indicator', at);
    checkText(fields, 'value', at);
  }
}

function checkEdge(edge: unknown, path: string): void {
  const ends = toFields(edge, path);
  for (const name of ['source', 'target']) checkText(ends, name, path);
  const at = `${path}.attributes`;
  const fields = toFields(ends.attributes, at);
  checkOneOf(fields, 'kind', EDGE_KINDS, at);
  const hasEvidence = fields.kind !== 'mentioned-in' && fields.kind !== 'reports-on';
  if (hasEvidence)
    checkSpans(fields.evidence, `${at}.evidence`, (span, place) => checkText(span, 'document', place));
  if (fields.kind === 'mentioned-in') checkNumber(fields, 'count', at);
  if (fields.kind === 'sets-out') checkNumber(fields, 'rank', at);
  if (fields.kind === 'related-to') {
    checkNumber(fields, 'support', at);
    checkNumber(fields, 'score', at);
  }
  if (fields.kind !== 'evolves-into') return;
  checkNumber(fields, 'confidence', at);
  for (const name of ['change', 'added', 'removed', 'kept']) checkTexts(fields[name], `${at}.${name}`);
  for (const change of toList(fields.change, `${at}.change`)) {
    if (!CHANGE_NAMES.has(String(change))) fail(`${at}.change`, `one of ${CHANGES.join(', ')}`, change);
  }
}
