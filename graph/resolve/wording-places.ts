/** What joining needs of a document's wordings and targets: which phrase stands where, in which mode, for which entity. */
import { WORDED_FIELDS } from '../lexicon/policy-fields.ts';
import type { Findings, MentionRule, WordingForm } from '../model/findings.ts';
import { type EntityKey, toEntityKey } from '../model/ids.ts';
import type { Mode } from '../model/kinds.ts';
import type { Evidence } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { findSpanAt } from '../text/sentences.ts';

/** A wording where one document has it. */
export interface WordingPlace {
  readonly wording: EntityKey;
  /** The phrase as written, without blanks. */
  readonly label: string;
  readonly words: EntityKey;
  readonly form: WordingForm;
  readonly mode: Mode;
  /** False for words that are part of another phrase: they show only that the text has them. */
  readonly whole: boolean;
  /** Units of the label before its term, and units of the term. */
  readonly lead: number;
  readonly core: number;
  /** Whether its clause puts it first: 把因地制宜发展新质生产力|摆在更加突出的战略位置. */
  readonly isPlaced: boolean;
  /** The sentence. */
  readonly evidence: Evidence;
}

/** A target where one document sets it. */
export interface TargetPlace {
  readonly target: EntityKey;
  /** The sentence. */
  readonly evidence: Evidence;
}

/** How a clause says that something comes first. */
const PLACED = /^(?:摆在|放在|置于|摆到|放到)(?:更加|更)?(?:突出|优先|首要|重要|首位)/u;
const LONGEST_PLACE = 8;
/** Mentions that are worded by what they hold. */
const WORDLESS: ReadonlySet<MentionRule> = new Set(['task', 'target', 'meeting']);

/**
 * The wordings of a document, each with the entity that its term names after rulings; a term that a ruling rejects has none.
 */
export function tallyWordings({ document, mentions, sentences, wordings }: Findings): WordingPlace[] {
  // By their ends: a core may leave out the verb that its mention begins with. The outermost mention comes first and has it, but for
  // tasks and targets, whose headings and values end in terms that are worded for themselves.
  const named = new Map(
    [...mentions]
      .reverse()
      .filter(({ rule }) => !WORDLESS.has(rule))
      .map(({ end, entity }) => [end, entity]),
  );
  return wordings.flatMap(({ start, end, core, form, mode, whole, words }): WordingPlace[] => {
    const subject = form === 'stance' || WORDED_FIELDS.has(words) ? words : named.get(core.end);
    const sentence = sentences[findSpanAt(sentences, core.start)];
    if (subject === undefined || sentence === undefined) return [];
    const squeeze = (from: number, to: number) => document.text.slice(from, to).replace(/\s+/gu, '');
    const label = squeeze(start, end);
    return [
      {
        wording: toEntityKey('wording', toFoldedName(label)),
        label,
        words: subject,
        form,
        mode,
        whole,
        lead: squeeze(start, core.start).length,
        core: squeeze(core.start, core.end).length,
        isPlaced: PLACED.test(document.text.slice(end, end + LONGEST_PLACE)),
        evidence: { document: document.key, start: sentence.start, end: sentence.end },
      },
    ];
  });
}

/** The targets of a document, in the order of the text. */
export function tallyTargets({ document, mentions, sentences, entities }: Findings): TargetPlace[] {
  const targets = new Set(entities.filter(({ kind }) => kind === 'target').map(({ key }) => key));
  return mentions.flatMap(({ entity, start }): TargetPlace[] => {
    const sentence = targets.has(entity) ? sentences[findSpanAt(sentences, start)] : undefined;
    return sentence === undefined
      ? []
      : [{ target: entity, evidence: { document: document.key, start: sentence.start, end: sentence.end } }];
  });
}
