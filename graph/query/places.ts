/**
 * Where does a document name a thing?
 *
 * Its file lists mentions. A wording is a phrase around a mention and is not among them: it is looked for in the sentences that the
 * graph gives as evidence for it.
 */
import type { DocumentFile } from '../model/findings.ts';
import { compareSpans, containsSpan, type Span } from '../model/span.ts';
import { type GraphIndex, getEdgesOfKind, getNodeOfKind, type NodeKey } from './graph-index.ts';

/** What may stand between two characters of a phrase without making it another one. */
const BETWEEN = '(?:[^\\S\\n\\t]|[“”‘’"\'「」『』])*';
const LEFT_OUT = /[\s“”‘’"'「」『』]/gu;

/**
 * Find the places where a document names an entity.
 *
 * @returns In order of the text, never crossing; of a wording whose phrase is spelled otherwise there, the whole sentence.
 */
export function findPlaces(index: GraphIndex, document: DocumentFile, entity: NodeKey): readonly Span[] {
  const mentions = document.mentions.filter((mention) => mention.entity === entity);
  const wording = getNodeOfKind(index, entity, 'wording');
  if (mentions.length > 0 || wording === undefined) return mentions;
  const { label, aliases = [] } = wording.attributes;
  const phrases = findPhrases(document.text, [label, ...aliases]);
  const sentences = listSentences(index, document, entity);
  if (sentences.length === 0) return phrases;
  return sentences.flatMap((sentence) => {
    const within = phrases.filter((phrase) => containsSpan(sentence, phrase));
    return within.length > 0 ? within : [sentence];
  });
}

/** Sentences of a document that bear a wording out, each once. */
function listSentences(index: GraphIndex, document: DocumentFile, wording: NodeKey): readonly Span[] {
  const sentences = getEdgesOfKind(index, wording, 'words')
    .filter(({ source }) => source === wording)
    .flatMap(({ attributes }) => attributes.evidence)
    .filter((evidence) => evidence.document === document.key);
  return selectUncrossed(sentences.map(({ start, end }) => ({ start, end })));
}

/** All places of some phrases, blanks and quotation marks aside; where two overlap, the earlier and longer one. */
function findPhrases(text: string, phrases: readonly string[]): readonly Span[] {
  return selectUncrossed(
    phrases.flatMap((phrase) => {
      const characters = [...phrase.replace(LEFT_OUT, '')];
      if (characters.length === 0) return [];
      const pattern = new RegExp(characters.map(toPattern).join(BETWEEN), 'gu');
      return [...text.matchAll(pattern)].map(({ 0: found, index: start }) => ({
        start,
        end: start + found.length,
      }));
    }),
  );
}

function toPattern(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&');
}

/** Spans in order; of those that overlap the earlier, and of two that begin together the longer. */
export function selectUncrossed(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  let end = 0;
  for (const span of [...spans].sort(compareSpans)) {
    if (span.start < end) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
}
