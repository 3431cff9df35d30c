/** One document → its findings. Each extractor finds one kind of thing; this file only puts their findings together. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Document } from '../model/document.ts';
import type { Entity, Findings, Mention, NamedEntity, Sentence } from '../model/findings.ts';
import type { EntityKey } from '../model/ids.ts';
import { isTermKind } from '../model/kinds.ts';
import { compareSpans, compareText, mergeSpans, type Span } from '../model/span.ts';
import { HolderCursor } from '../text/cursors.ts';
import { foldText, toSimplified } from '../text/fold.ts';
import { findEnumerations } from './enumerations.ts';
import { findKnownMentions } from './known.ts';
import { findMeetings } from './meetings.ts';
import { findSentences } from './modes.ts';
import type { NamedMention } from './named-mentions.ts';
import { findNewTerms } from './new-terms.ts';
import { isPlainWord } from './plain-words.ts';
import { type ScannedDocument, scanDocument } from './scan.ts';
import { findTargets } from './targets.ts';
import { findTasks } from './tasks.ts';
import { findWordings } from './wordings.ts';

/** Extract what one document holds. A pure function of the document and the lexicon. */
export function extractFindings(document: Document, lexicon: Lexicon): Findings {
  const { text } = document;
  const scanned = scanDocument(document);
  // What is told by words is told in simplified script; names stay as they stand.
  const plain = toPlain(scanned);
  const meetings = findMeetings(plain);
  const covered = new Uint8Array(text.length);
  for (const { start, end } of meetings.mentions) covered.fill(1, start, end);
  const isApart = ({ start, end }: Span) => covered[start] === 0 && covered[end - 1] === 0;
  const known = findKnownMentions(foldText(text, scanned.codes), lexicon).filter(
    (mention) => isApart(mention) && !isPlainWord(mention, document, scanned.codes),
  );
  const newTerms = findNewTerms(scanned, known, lexicon).filter(isApart);
  const tasks = findTasks(document, meetings.subject);
  const targets = findTargets(plain);
  const named = mergeSpans(
    known.sort((a, b) => a.start - b.start || b.end - a.end),
    newTerms,
  );
  const { enumerations, kindOf } = findEnumerations(text, toInnermost(named));
  const others = [...meetings.mentions, ...tasks.mentions, ...targets.mentions].sort(compareSpans);
  const { kept, crossing } = dropCrossing(mergeSpans<Mention>(others, named));
  const sentences = findSentences(plain, tasks.tasks);
  const { subject } = meetings;
  const entities = mergeEntities(
    toKnownEntities(known, lexicon),
    toOtherEntities(newTerms, [...meetings.meetings, ...tasks.tasks, ...targets.targets]),
  );
  const doubtful = [...crossing.map(({ entity }) => entity), ...targets.targets.map(({ key }) => key)];
  const unmentioned = findUnmentioned(doubtful, kept);
  return {
    document,
    sentences,
    mentions: placeMentions(kept, sentences),
    entities:
      unmentioned.size === 0
        ? entities
        : entities.filter(({ key }) => !unmentioned.has(key) || key === subject?.key),
    ...(subject === undefined ? {} : { subject: subject.key }),
    kindOf,
    enumerations,
    wordings: findWordings(scanned, sentences, kept.filter(isTerm)),
  };
}

/** A document in simplified script, all places of which are those of the document. */
function toPlain(scanned: ScannedDocument): ScannedDocument {
  const { document } = scanned;
  const text = toSimplified(document.text);
  if (text === document.text) return scanned;
  return scanDocument({ ...document, text, title: toSimplified(document.title) });
}

function isTerm({ kind }: Mention & Partial<NamedMention>): boolean {
  return kind !== undefined && isTermKind(kind);
}

/** What the lexicon knows of a text, in the order of keys, each once. */
function toKnownEntities(known: readonly NamedMention[], { entities }: Lexicon): NamedEntity[] {
  const isNamed = new Uint8Array(entities.length);
  for (const { rank } of known) isNamed[rank] = 1;
  const named: NamedEntity[] = [];
  for (let rank = 0; rank < isNamed.length; rank += 1) {
    const entity = isNamed[rank] === 1 ? entities[rank] : undefined;
    if (entity !== undefined) named.push(entity);
  }
  return named;
}

/** What else a text names, in the order of keys, each once. */
function toOtherEntities(newTerms: readonly NamedMention[], others: readonly Entity[]): Entity[] {
  const entities = new Map<EntityKey, Entity>();
  for (const { kind, entity, label } of newTerms)
    if (!entities.has(entity)) entities.set(entity, { kind, key: entity, label, known: false });
  for (const entity of others) entities.set(entity.key, entity);
  return [...entities.values()].sort((a, b) => compareText(a.key, b.key));
}

/** Both lists as one in the order of keys; of two with one key the known one. */
function mergeEntities(known: readonly Entity[], others: readonly Entity[]): Entity[] {
  const merged: Entity[] = [];
  let next = 0;
  for (const entity of known) {
    let other = others[next];
    for (; other !== undefined && other.key < entity.key; other = others[next]) {
      merged.push(other);
      next += 1;
    }
    if (other?.key === entity.key) next += 1;
    merged.push(entity);
  }
  return [...merged, ...others.slice(next)];
}

/** Those of some keys that no mention has. */
function findUnmentioned(keys: readonly EntityKey[], mentions: readonly Mention[]): ReadonlySet<EntityKey> {
  const unmentioned = new Set(keys);
  if (unmentioned.size > 0) for (const { entity } of mentions) unmentioned.delete(entity);
  return unmentioned;
}

/** Mentions of terms that hold no other: what enumerations are made of. In sorted order what a mention holds comes right behind it. */
function toInnermost(named: readonly NamedMention[]): NamedMention[] {
  return named.filter(
    (mention, i) =>
      isTermKind(mention.kind) && (named[i + 1]?.start ?? Number.POSITIVE_INFINITY) >= mention.end,
  );
}

/** Sorted mentions, each with the sentence in which it begins. */
function placeMentions(mentions: readonly Mention[], sentences: readonly Sentence[]): Mention[] {
  const cursor = new HolderCursor(sentences);
  return mentions.map(({ entity, rule, start, end }) => ({
    entity,
    rule,
    start,
    end,
    sentence: cursor.find(start),
  }));
}

/** Mentions in order without those that cross others, and these; of two that cross, the one that begins first stays. Linear. */
function dropCrossing(mentions: readonly Mention[]): {
  readonly kept: Mention[];
  readonly crossing: Mention[];
} {
  const [kept, crossing]: [Mention[], Mention[]] = [[], []];
  /** Ends of the mentions that hold a place, the innermost last. */
  const ends: number[] = [];
  for (const mention of mentions) {
    const { start, end } = mention;
    while (ends.length > 0 && (ends[ends.length - 1] ?? 0) <= start) ends.pop();
    if (ends.length > 0 && (ends[ends.length - 1] ?? 0) < end) {
      crossing.push(mention);
      continue;
    }
    ends.push(end);
    kept.push(mention);
  }
  return { kept, crossing };
}
