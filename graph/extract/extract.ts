/** One document → its findings. Each extractor finds one kind of thing; this file only puts their findings together. */
import type { Lexicon, LexiconEntry } from '../lexicon/lexicon.ts';
import type { Document } from '../model/document.ts';
import type { Entity, Findings, Mention, NamedEntity, Sentence } from '../model/findings.ts';
import type { EntityKey } from '../model/ids.ts';
import { isTermKind, type NodeKind } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import { compareSpans, compareText } from '../model/span.ts';
import { HolderCursor } from '../text/cursors.ts';
import { foldText } from '../text/fold.ts';
import { findEnumerations, type TermMention } from './enumerations.ts';
import { findKnownMentions, type KnownMention } from './known.ts';
import { findMeetings } from './meetings.ts';
import { findSentences } from './modes.ts';
import { findNewTerms, type NewTerm } from './new-terms.ts';
import { scanDocument } from './scan.ts';
import { findTargets } from './targets.ts';
import { findTasks } from './tasks.ts';
import { findWordings } from './wordings.ts';

/** Extract what one document holds. A pure function of the document and the lexicon. */
export function extractFindings(document: Document, lexicon: Lexicon): Findings {
  const { text } = document;
  const scanned = scanDocument(document);
  const meetings = findMeetings(scanned);
  const covered = new Uint8Array(text.length);
  for (const { start, end } of meetings.mentions) covered.fill(1, start, end);
  const isMeeting = ({ start, end }: Span) => covered[start] === 1 || covered[end - 1] === 1;
  const known = findKnownMentions(foldText(text, scanned.codes), lexicon).filter(
    (mention) => !isMeeting(mention),
  );
  const newTerms = findNewTerms(scanned, known, lexicon).filter((term) => !isMeeting(term));
  const tasks = findTasks(document, meetings.subject);
  const targets = findTargets(scanned);
  const terms = [...known, ...newTerms].sort(compareSpans);
  const { enumerations, kindOf } = findEnumerations(text, toInnermost(terms));
  const mentions = dropCrossing([...meetings.mentions, ...tasks.mentions, ...targets.mentions, ...terms]);
  const sentences = findSentences(scanned, tasks.tasks);
  const { subject } = meetings;
  const others: Entity[] = [...meetings.meetings, ...tasks.tasks, ...targets.targets];
  const entities = mergeEntities(toKnownEntities(known), toOtherEntities(newTerms, others));
  const mentioned = new Set(mentions.map((mention) => mention.entity));
  return {
    document,
    sentences,
    mentions: placeMentions(mentions, sentences),
    entities: entities.filter(({ key }) => mentioned.has(key) || key === subject?.key),
    ...(subject === undefined ? {} : { subject: subject.key }),
    kindOf,
    enumerations,
    wordings: findWordings(scanned, sentences, mentions.filter(isTerm)),
  };
}

/** A mention of any kind; those of terms and names tell which. */
type KindMention = Mention & { readonly kind?: NodeKind };

function isTerm({ kind }: KindMention): boolean {
  return kind !== undefined && isTermKind(kind);
}

/** What the lexicon knows of a text, in the order of keys, each once. */
function toKnownEntities(known: readonly KnownMention[]): NamedEntity[] {
  const entries = new Map<number, LexiconEntry>();
  for (const { rank, entry } of known) entries.set(rank, entry);
  const entities: NamedEntity[] = [];
  for (const rank of Int32Array.from(entries.keys()).sort()) {
    const entry = entries.get(rank);
    if (entry !== undefined)
      entities.push({ kind: entry.kind, key: entry.key, label: entry.name, known: true });
  }
  return entities;
}

/** What else a text names, in the order of keys, each once. */
function toOtherEntities(newTerms: readonly NewTerm[], others: readonly Entity[]): Entity[] {
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
    for (; next < others.length; next += 1) {
      const other = others[next];
      if (other === undefined || other.key > entity.key) break;
      if (other.key < entity.key) merged.push(other);
    }
    merged.push(entity);
  }
  return [...merged, ...others.slice(next)];
}

/** Mentions of terms that hold no other: what enumerations are made of. In sorted order what a mention holds comes right behind it. */
function toInnermost(terms: readonly (KnownMention | NewTerm)[]): TermMention[] {
  return terms.filter(
    (term, i) => isTermKind(term.kind) && (terms[i + 1]?.start ?? Number.POSITIVE_INFINITY) >= term.end,
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

/** Mentions in order, linear after sorting; of two that cross, the one that begins first stays. */
function dropCrossing(mentions: readonly KindMention[]): KindMention[] {
  const kept: KindMention[] = [];
  const open: Mention[] = [];
  for (const mention of [...mentions].sort(compareSpans)) {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= mention.start) open.pop();
    const holder = open.at(-1);
    if (holder !== undefined && holder.end < mention.end) continue;
    open.push(mention);
    kept.push(mention);
  }
  return kept;
}
