/**
 * Wordings (提法): the exact phrase that a text uses for an entity, verb and modifiers included, within its clause.
 *
 * Three forms. A stance is the modifier, the policy and its predicate: see `lexicon/stances.ts`; with its verbs it is a plain wording besides. A slogan is the whole of it
 * (稳中求进、以进促稳、先立后破). Anything else is a plain wording: the clause, or the part between 、, in which the term is the last one named and
 * its head, without the words that only lead on (要, 会议强调, 同时).
 *
 * Counter-examples, all without a wording: a term that only qualifies another (新质生产力的要求, 数字经济核心产业); a bare member of a list
 * (发展教育、医疗、养老: 医疗); a term named without a verb or a predicate; a long clause in which no verb leads straight up to the term.
 */
import { POLICY_FIELDS } from '../lexicon/policy-fields.ts';
import { findStances } from '../lexicon/stances.ts';
import type { Mention, Sentence, Wording, WordingForm } from '../model/findings.ts';
import type { EntityKey } from '../model/ids.ts';
import type { Mode } from '../model/kinds.ts';
import { compareSpans, type Span } from '../model/span.ts';
import { findSpanAt } from '../text/sentences.ts';
import { toUnitTable } from '../text/unit-table.ts';
import { findFieldPhrases } from './field-phrases.ts';
import { findBreak, findRun, peelVerb } from './leads.ts';
import { findJudgment, findListPhrase, findPhrase } from './phrases.ts';
import type { ScannedDocument } from './scan.ts';
import { findSlogan, isSlogan } from './slogans.ts';
import { findStancePhrases } from './stance-phrases.ts';

/** How a sentence begins that tells what was done, what that begins with, and its length at most. */
const LOOKING_BACK =
  /^(?:[一二三四五两]年(?:多)?来|几年来|过去(?:的)?[一五]年|去年以来|今年以来|近年来|去年，)/u;
const LOOKING_BACK_STARTS = toUnitTable('一二三四五两几过去今近');
const LONGEST_LOOKING_BACK = 12;

/** Find the wordings of a document in the order of the text. A pure function of the document and its mentions. */
export function findWordings(
  { document: { text }, codes, cues }: ScannedDocument,
  sentences: readonly Sentence[],
  terms: readonly Mention[],
): Wording[] {
  const units = { text, codes, cues };
  const stances = findStances(text);
  const found: Wording[] = [];
  const modes = new ModeFinder(text, sentences);
  for (const { words, core, start, end } of stances) {
    const mode = modes.findAt(core.start);
    if (mode !== undefined) found.push(createWording('stance', words, core, { start, end }, mode));
  }
  for (const phrase of findStancePhrases(units, stances)) {
    const mode = modes.findAt(phrase.core.start);
    if (mode !== undefined) found.push(createWording('plain', phrase.words, phrase.core, phrase, mode));
  }
  const outermost = keepOutermost(terms);
  let nextStance = 0;
  outermost.forEach((mention, i) => {
    while ((stances[nextStance]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) nextStance += 1;
    const stance = stances[nextStance];
    const isInStance = stance !== undefined && stance.start < mention.end;
    // What a stance shall do has objects of its own: 社会政策要兜牢|民生底线.
    const isObject =
      isInStance && mention.start > stance.core.end + 1 && !mention.entity.startsWith('principle:');
    if (POLICY_FIELDS.has(mention.entity) || (isInStance && !isObject)) return;
    const mode = modes.findAt(mention.start);
    if (mode === undefined) return;
    if (isSlogan(units, mention)) {
      const last = found.at(-1);
      if (last?.form === 'slogan' && last.end > mention.start) return;
      const slogan = findSlogan(units, mention, outermost, i);
      const { first } = slogan;
      const ownMode = modes.findAt(first.start) ?? mode;
      found.push(createWording('slogan', first.entity, first, slogan, ownMode));
      return;
    }
    const segmentStart = findBreak(codes, mention.start, -1);
    const list = findListPhrase(units, segmentStart, outermost, i);
    if (list !== undefined) found.push(createWording('plain', mention.entity, list.core, list, mode));
    const span = findPhrase(units, segmentStart, mention, outermost[i - 1], outermost[i + 1]);
    if (span !== undefined) {
      const own = peelVerb(units, mention);
      found.push(createWording('plain', mention.entity, own, span, modes.findAt(own.start) ?? mode));
    }
    const judged = span === undefined && mode === 'assessment' ? findJudgment(units, mention) : undefined;
    if (judged !== undefined) {
      found.push(createWording('plain', mention.entity, mention, judged, mode));
      return;
    }
    const { end } = mention;
    const start = findRun(codes, segmentStart, mention.start);
    if (start === undefined || start === mention.start || (span?.start === start && span.end === end)) return;
    found.push(createWording('plain', mention.entity, mention, { start, end }, mode, false));
  });
  for (const phrase of findFieldPhrases(units, [stances, outermost])) {
    const mode = modes.findAt(phrase.core.start);
    if (mode !== undefined) found.push(createWording('plain', phrase.words, phrase.core, phrase, mode));
  }
  return found.sort(compareSpans);
}

/** A wording. All are made here, so that they are alike down to the order of their fields, which whatever sorts them is faster for. */
function createWording(
  form: WordingForm,
  words: EntityKey,
  core: Span,
  { start, end }: Span,
  mode: Mode,
  whole = true,
): Wording {
  return { words, form, core: { start: core.start, end: core.end }, start, end, whole, mode };
}

/** Tells in which mode a text speaks at a place; fastest where the next place stands in the same sentence. */
class ModeFinder {
  readonly #text: string;
  readonly #sentences: readonly Sentence[];
  #last: Sentence | undefined;
  #mode: Mode | undefined;

  constructor(text: string, sentences: readonly Sentence[]) {
    this.#text = text;
    this.#sentences = sentences;
  }

  /** @returns `undefined` where no sentence holds the place. */
  findAt(offset: number): Mode | undefined {
    if (this.#last === undefined || offset < this.#last.start || offset >= this.#last.end) {
      this.#last = this.#sentences[findSpanAt(this.#sentences, offset)];
      this.#mode = this.#last === undefined ? undefined : this.#judge(this.#last);
    }
    return this.#mode;
  }

  /** Within a list of tasks too, a sentence may look back before it calls for more. */
  #judge({ start, mode }: Sentence): Mode {
    if (LOOKING_BACK_STARTS[this.#text.charCodeAt(start)] === 0) return mode;
    return LOOKING_BACK.test(this.#text.slice(start, start + LONGEST_LOOKING_BACK)) ? 'review' : mode;
  }
}

/** Mentions that no other holds; of equal spans the first. Sorted, the longer first, so a holder comes before what it holds. */
function keepOutermost(terms: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const term of terms) if ((kept.at(-1)?.end ?? 0) <= term.start) kept.push(term);
  return kept;
}
