/**
 * The running total of many documents' findings: what joining needs of them and no more.
 *
 * Tallies form a commutative monoid: `mergeTallies` is associative and does not mind order, `createTally` is its neutral element. So
 * documents can be tallied on many machines, in any grouping, and the graph comes out the same. Every choice between two
 * candidates is therefore a minimum under a total order, never "the first one seen".
 */
import type { DocumentMetadata } from '../model/document.ts';
import type { Entity, Findings, Mention, MentionRule, Sentence, Task } from '../model/findings.ts';
import type { DocumentKey, EntityKey } from '../model/ids.ts';
import { type DocumentForm, isTermKind } from '../model/kinds.ts';
import { compareEvidence, compareText, containsSpan, type Evidence } from '../model/span.ts';
import { getSignature, type Signature } from './copies.ts';
import { type TargetPlace, tallyTargets, tallyWordings, type WordingPlace } from './wording-places.ts';

/** What the graph keeps of one document. */
export interface DocumentRecord {
  readonly metadata: DocumentMetadata;
  /** Length of its text in UTF-16 code units. */
  readonly length: number;
  readonly signature: Signature;
  readonly subject?: EntityKey;
  /** In the order of the text. */
  readonly tasks: readonly TaskPlace[];
  /** In the order of the text, all modes. */
  readonly wordings: readonly WordingPlace[];
  /** In the order of the text. */
  readonly targets: readonly TargetPlace[];
}

/** A task where one document announces it. */
export interface TaskPlace {
  readonly task: EntityKey;
  readonly rank: number;
  readonly level: 1 | 2;
  readonly parent?: EntityKey;
  readonly heading: Evidence;
}

/** What all documents together say of one entity. */
export interface EntityRecord {
  /** As the best of its documents has it: see {@link compareSources}. */
  readonly entity: Entity;
  readonly origin: Origin;
  /** Names given to it besides, with the number of times. */
  readonly forms: ReadonlyMap<string, number>;
  readonly mentionCounts: ReadonlyMap<DocumentKey, number>;
  readonly sentenceCount: number;
  readonly rules: ReadonlySet<MentionRule>;
}

/** The document that a record speaks from. */
export interface Origin {
  readonly form: DocumentForm;
  readonly document: DocumentKey;
}

/** Two entities claimed to stand in a relation. */
export interface PairRecord {
  readonly source: EntityKey;
  readonly target: EntityKey;
  /** Sentences that support it. */
  readonly support: number;
  /** Whether an enumeration names them side by side. */
  readonly enumerated: boolean;
  /** The first ones, at most {@link MOST_EVIDENCE}. */
  readonly evidence: readonly Evidence[];
}

/** The running total. */
export interface Tally {
  readonly documents: ReadonlyMap<DocumentKey, DocumentRecord>;
  readonly entities: ReadonlyMap<EntityKey, EntityRecord>;
  /** By `source target`, of terms named together in a sentence; source before target in key order. */
  readonly pairs: ReadonlyMap<string, PairRecord>;
  readonly kindOf: ReadonlyMap<string, PairRecord>;
  /** Of terms named in the heading or the paragraphs of a task. */
  readonly partOf: ReadonlyMap<string, PairRecord>;
  readonly sentenceCount: number;
}

/** Evidence kept for each pair: enough to show, little enough for millions of documents. */
const MOST_EVIDENCE = 5;
/** Terms of one sentence that are paired: a longer list is a survey, and its pairs say nothing. */
const MOST_TERMS = 40;

/** The tally of no document. */
export function createTally(): Tally {
  return {
    documents: new Map(),
    entities: new Map(),
    pairs: new Map(),
    kindOf: new Map(),
    partOf: new Map(),
    sentenceCount: 0,
  };
}

/** Tally one document. */
export function tallyFindings(findings: Findings): Tally {
  const { document, subject } = findings;
  const { text, blocks: _blocks, marks: _marks, sections: _sections, ...metadata } = document;
  const { sentences } = findings;
  const tasks = findings.entities.filter((entity): entity is Task => entity.kind === 'task');
  const terms = toTermMentions(findings);
  const bySentence = groupBySentence(terms, sentences);
  const entities = tallyEntities(findings);
  return {
    documents: new Map([
      [
        document.key,
        {
          metadata,
          length: text.length,
          signature: getSignature(text),
          ...(subject === undefined ? {} : { subject }),
          tasks: tasks
            .map((task) => ({
              task: task.key,
              rank: task.rank,
              level: task.level,
              ...(task.parent === undefined ? {} : { parent: task.parent }),
              heading: { document: document.key, ...task.heading },
            }))
            .sort((a, b) => a.heading.start - b.heading.start),
          wordings: tallyWordings(findings),
          targets: tallyTargets(findings),
        },
      ],
    ]),
    entities,
    pairs: tallyPairs(findings, bySentence),
    kindOf: tallyClaims(findings),
    partOf: tallyParts(findings, tasks, terms),
    sentenceCount: sentences.length,
  };
}

/** Join two tallies of different documents. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  return {
    documents: new Map([...a.documents, ...b.documents]),
    entities: mergeMaps(a.entities, b.entities, mergeEntities),
    pairs: mergeMaps(a.pairs, b.pairs, mergePairs),
    kindOf: mergeMaps(a.kindOf, b.kindOf, mergePairs),
    partOf: mergeMaps(a.partOf, b.partOf, mergePairs),
    sentenceCount: a.sentenceCount + b.sentenceCount,
  };
}

/**
 * Join many tallies as they come. Equal numbers of documents are merged with each other, like the digits of a binary counter: no map
 * is copied more than log₂ n times, and no more than log₂ n tallies are held.
 */
export function joinTallies(tallies: Iterable<Tally>): Tally {
  const stack: { readonly tally: Tally; readonly count: number }[] = [];
  for (const tally of tallies) {
    let sum = { tally, count: 1 };
    for (let top = stack.at(-1); top !== undefined && top.count === sum.count; top = stack.at(-1)) {
      stack.pop();
      sum = { tally: mergeTallies(top.tally, sum.tally), count: top.count + sum.count };
    }
    stack.push(sum);
  }
  return stack.reduceRight((sum, { tally }) => mergeTallies(tally, sum), createTally());
}

function mergeMaps<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>, merge: (x: V, y: V) => V): Map<K, V> {
  const [large, small] = a.size >= b.size ? [a, b] : [b, a];
  const merged = new Map(large);
  for (const [key, value] of small) {
    const other = merged.get(key);
    merged.set(key, other === undefined ? value : merge(other, value));
  }
  return merged;
}

const FORM_RANKS: Readonly<Record<DocumentForm, number>> = { full: 0, abridged: 1, notes: 2, digest: 3 };

/**
 * Of several texts on one thing the fullest speaks; between equals the document's key decides. A meeting is dated by whoever gives its
 * days: a text that only cites it knows no more than the year.
 */
function compareSources(a: EntityRecord, b: EntityRecord): number {
  return (
    getPrecision(b.entity) - getPrecision(a.entity) ||
    FORM_RANKS[a.origin.form] - FORM_RANKS[b.origin.form] ||
    compareText(a.origin.document, b.origin.document)
  );
}

function getPrecision(entity: Entity): number {
  return entity.kind === 'meeting' ? (entity.start?.length ?? 0) : 0;
}

function mergeEntities(a: EntityRecord, b: EntityRecord): EntityRecord {
  const better = compareSources(a, b) <= 0 ? a : b;
  return {
    entity: better.entity,
    origin: better.origin,
    forms: mergeMaps(a.forms, b.forms, (x, y) => x + y),
    mentionCounts: mergeMaps(a.mentionCounts, b.mentionCounts, (x, y) => x + y),
    sentenceCount: a.sentenceCount + b.sentenceCount,
    rules: new Set([...a.rules, ...b.rules]),
  };
}

function mergePairs(a: PairRecord, b: PairRecord): PairRecord {
  return {
    source: a.source,
    target: a.target,
    support: a.support + b.support,
    enumerated: a.enumerated || b.enumerated,
    evidence: [...a.evidence, ...b.evidence].sort(compareEvidence).slice(0, MOST_EVIDENCE),
  };
}

function tallyEntities(findings: Findings): Map<EntityKey, EntityRecord> {
  const { document, mentions } = findings;
  const byEntity = new Map<EntityKey, Mention[]>();
  for (const mention of mentions) {
    const list = byEntity.get(mention.entity);
    if (list === undefined) byEntity.set(mention.entity, [mention]);
    else list.push(mention);
  }
  const origin = { form: document.form, document: document.key };
  return new Map(
    findings.entities.map((entity) => {
      const own = byEntity.get(entity.key) ?? [];
      const forms = new Map<string, number>([[entity.label, 0]]);
      if (entity.kind === 'meeting' && entity.alias !== undefined) forms.set(entity.alias, 0);
      for (const { start, end } of own) {
        const form = document.text.slice(start, end).replace(/\s+/gu, '');
        forms.set(form, (forms.get(form) ?? 0) + 1);
      }
      const record: EntityRecord = {
        entity,
        origin,
        forms,
        mentionCounts: new Map([[document.key, own.length]]),
        sentenceCount: new Set(own.map((mention) => mention.sentence)).size,
        rules: new Set(own.map((mention) => mention.rule)),
      };
      return [entity.key, record] as const;
    }),
  );
}

function toTermMentions({ entities, mentions }: Findings): Mention[] {
  const terms = new Set(entities.filter((entity) => isTermKind(entity.kind)).map((entity) => entity.key));
  return mentions.filter((mention) => terms.has(mention.entity));
}

function groupBySentence(
  terms: readonly Mention[],
  sentences: readonly Sentence[],
): { readonly span: { start: number; end: number }; readonly terms: ReadonlySet<EntityKey> }[] {
  const groups = new Map<number, Set<EntityKey>>();
  for (const mention of terms) {
    const sentence = mention.sentence ?? -1;
    const group = groups.get(sentence);
    if (group === undefined) groups.set(sentence, new Set([mention.entity]));
    else group.add(mention.entity);
  }
  return [...groups].flatMap(([sentence, group]) => {
    const span = sentences[sentence];
    return span === undefined ? [] : [{ span: { start: span.start, end: span.end }, terms: group }];
  });
}

function tallyPairs(
  findings: Findings,
  sentences: ReturnType<typeof groupBySentence>,
): Map<string, PairRecord> {
  const pairs = new Map<string, PairRecord>();
  const { key: document } = findings.document;
  for (const { span, terms } of sentences) {
    const keys = [...terms].sort(compareText);
    if (keys.length > MOST_TERMS) continue;
    for (const [i, source] of keys.entries()) {
      for (const target of keys.slice(i + 1)) {
        addPair(pairs, { source, target, support: 1, enumerated: false, evidence: [{ document, ...span }] });
      }
    }
  }
  for (const { members, span } of findings.enumerations) {
    const keys = [...new Set(members)].sort(compareText);
    for (const [i, source] of keys.entries()) {
      for (const target of keys.slice(i + 1)) {
        addPair(pairs, { source, target, support: 0, enumerated: true, evidence: [{ document, ...span }] });
      }
    }
  }
  return pairs;
}

function tallyClaims({ document, kindOf }: Findings): Map<string, PairRecord> {
  const claims = new Map<string, PairRecord>();
  for (const { specific, general, evidence } of kindOf) {
    addPair(claims, {
      source: specific,
      target: general,
      support: 1,
      enumerated: true,
      evidence: [{ document: document.key, start: evidence.start, end: evidence.end }],
    });
  }
  return claims;
}

/** Each term belongs to the innermost tasks that hold it; a chapter's own words to the chapter. */
function tallyParts(
  { document }: Findings,
  tasks: readonly Task[],
  terms: readonly Mention[],
): Map<string, PairRecord> {
  const parts = new Map<string, PairRecord>();
  for (const mention of terms) {
    const holders = tasks.filter((task) => containsSpan(task.span, mention));
    const level = Math.max(...holders.map((task) => task.level));
    for (const task of holders.filter((holder) => holder.level === level)) {
      addPair(parts, {
        source: mention.entity,
        target: task.key,
        support: 1,
        enumerated: false,
        evidence: [{ document: document.key, start: mention.start, end: mention.end }],
      });
    }
  }
  return parts;
}

/** Add a pair to a map, joined with the one that stands there. */
export function addPair(pairs: Map<string, PairRecord>, pair: PairRecord): void {
  const key = `${pair.source} ${pair.target}`;
  const other = pairs.get(key);
  pairs.set(key, other === undefined ? pair : mergePairs(other, pair));
}
