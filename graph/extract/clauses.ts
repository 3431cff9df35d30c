/** Taking clauses apart: which verbs lead, which objects stand beside each other. */
import {
  BREAKING_VERBS,
  GOVERNING_VERBS,
  LEADING_ADVERBS,
  PROGRAM_HEADS,
  PROGRAM_VERBS,
  TRAILING_MEASURES,
} from '../lexicon/grammar.ts';
import type { Span } from '../model/span.ts';
import { Endings } from '../text/endings.ts';
import { CLAUSE_END_UNITS, TRIMMED_UNITS } from '../text/sentences.ts';
import { Trie } from '../text/trie.ts';
import { toUnitTable } from '../text/unit-table.ts';

/** Verbs and adverbs in one dictionary, the verbs first: a word that is both counts as a verb. */
const leaderWords = [...GOVERNING_VERBS, ...LEADING_ADVERBS];
const leaders = new Trie(leaderWords);
const isProgramVerb = Uint8Array.from(leaderWords, (word) => (PROGRAM_VERBS.includes(word) ? 1 : 0));
const programHeads = new Endings(PROGRAM_HEADS);
/** Longest head of a programme. */
const LONGEST_PROGRAM_HEAD = 2;
const breakingVerbs = new Trie(BREAKING_VERBS);

const isVerb = (leader: number): boolean => leader < GOVERNING_VERBS.length;

/** Shortest object, in units: 导向 alone is none of 应用, so 应用导向 stays whole. */
const SHORTEST_OBJECT = 3;

/** A known term begins at a unit: 发展改革委 is no object of 发展. */
export const TERM_START = 1;
/** A unit stands within a known term, behind its first unit. */
export const INSIDE_TERM = 2;
/** A verb that no term holds may begin at a unit. */
export const MAY_BREAK = 4;
/** A unit may separate objects, or open or close what is not split. */
const MAY_SPLIT = 8;
/** What stands before a unit, 的, may only describe. */
const MAY_DESCRIBE = 16;
/** A unit ends a clause, or is left off its ends. */
const ENDS_CLAUSE = 32;
const IS_BLANK = 64;

/** A text made ready for taking its clauses apart. */
export interface ClauseText {
  readonly text: string;
  /** Its units as they stand. */
  readonly codes: Uint16Array;
  /**
   * What each unit, and the end of the text, may be in its clause, as flags: those of {@link UNIT_ROLES}, and by the terms and verbs of the text
   * {@link TERM_START}, {@link INSIDE_TERM} and {@link MAY_BREAK}.
   */
  readonly places: Uint8Array;
}

/** What may stand before a leader without being one. */
const SKIPPED = toUnitTable(' \t\u3000”');
const CONJUNCTION_UNITS = toUnitTable('和与并、');
/** What a unit may do where a clause is split; most do nothing. */
const [SEPARATES, OPENS, CLOSES] = [1, 2, 3];
const SPLITTING_UNITS = ['、以和与及同或', '“（(《', '”）)》'];
const SPLIT_ROLES = toUnitTable(...SPLITTING_UNITS);
const [ENUMERATION_COMMA, YI, JI] = ['、', '以', '及'].map((unit) => unit.charCodeAt(0));
/** Flags of units that they have in every text. */
export const UNIT_ROLES = toRoles([
  [SPLITTING_UNITS.join(''), MAY_SPLIT],
  ['的', MAY_DESCRIBE],
  [CLAUSE_END_UNITS, ENDS_CLAUSE],
  [TRIMMED_UNITS, IS_BLANK],
]);

function toRoles(roles: readonly (readonly [units: string, flag: number])[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [units, flag] of roles)
    for (let i = 0; i < units.length; i += 1)
      table[units.charCodeAt(i)] = (table[units.charCodeAt(i)] ?? 0) | flag;
  return table;
}

/** Words in which a conjunction's character joins nothing. */
const NO_CONJUNCTION =
  /[共饱缓中调总温柔亲]和|和[平谐美睦解煦气]|[参给]与|与[会时]|[合相共等不一协连会]同|同[时步等志意类样比期行]|[普波涉埃]及|及[时早格]/u;
const measures = new Endings(TRAILING_MEASURES);

/** Suffixes that make a noun of the verb before, and the nouns that 重点 and the like belong to. */
const BOUND_UNITS = toUnitTable('性型业者式化领行群项区');
const BOUND =
  /^..(?:性[^别能格质状]|型[^号]|业[^态务绩余主内]|者|式|化[^工肥石解纤])|^(?:重点|关键)(?:领域|行业|群体|项目|区域)/u;

/** How many there are of something, which is no part of its name: 20个左右|示范区. */
const QUANTITY = /[\d０-９]+(?:多|余|万)?[个家项条座批所类种支处](?:左右|以上|以内)?|一大?批|一系列|若干/uy;
const QUANTITY_STARTS = toUnitTable('0123456789０１２３４５６７８９一若');

/**
 * Takes the clauses of a text apart, one at a time: which verbs lead, and which objects stand beside each other.
 *
 * The objects of a clause are numbers in lists that the next clause writes over. A text has some thousand clauses, most of
 * them without a new term; made for each, lists and spans would take more time than finding what stands in them.
 */
export class ClauseTaker {
  readonly #text: string;
  readonly #codes: Uint16Array;
  readonly #places: Uint8Array;
  /** Objects of the clause taken last. */
  count = 0;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Whether a verb governs each. */
  readonly governed: boolean[] = [];
  /** Whether each is a programme, which may hold verbs. */
  readonly programs: boolean[] = [];

  constructor({ text, codes, places }: ClauseText) {
    this.#text = text;
    this.#codes = codes;
    this.#places = places;
  }

  /** Take the clauses of a part of the text apart in order, and visit each. */
  visit(within: Span, visitor: (start: number, end: number) => void): void {
    const places = this.#places;
    for (let next = within.start; next <= within.end; next += 1) {
      const start = next;
      let flags = 0;
      for (; next < within.end && ((places[next] ?? 0) & ENDS_CLAUSE) === 0; next += 1)
        flags |= places[next] ?? 0;
      this.#flags = flags;
      const from = this.#skipBlanks(start, next);
      if (from === next) continue;
      const end = this.#trimBlanks(from, next);
      this.take(from, end);
      visitor(from, end);
    }
  }

  /** All flags of the units of the clause taken last: what none of them has need not be looked for. */
  #flags = 0;

  /** Take a clause, or a part of the one that is visited, apart into objects, each behind its verbs. */
  take(start: number, end: number): void {
    const behind = this.peel(start, end);
    const isLed = this.#hasVerb;
    const program = this.#program;
    this.count = 0;
    if ((this.#flags & MAY_SPLIT) === 0) this.#push(behind, end);
    else this.#split(behind, end);
    for (let i = 0; i < this.count; i += 1) {
      const [from, to] = [this.starts[i] ?? 0, this.ends[i] ?? 0];
      this.programs[i] = program !== 0 && this.#isProgram(from, to);
      if (this.programs[i] === true) {
        this.starts[i] = i === 0 ? program : from;
        this.governed[i] = true;
        continue;
      }
      const object = i === 0 ? from : this.peel(from, to);
      const hasVerb = i > 0 && this.#hasVerb;
      const unbroken = this.#skipBreakingVerbs(object, to);
      this.starts[i] = unbroken;
      this.governed[i] = isLed || hasVerb || unbroken > object;
    }
  }

  /** Take off each object what only describes it, and the words of measure behind it. */
  trim(): void {
    for (let i = 0; i < this.count; i += 1) {
      const end = this.ends[i] ?? 0;
      const start = this.#skipQuantity(this.#skipAttributes(this.starts[i] ?? 0, end), end);
      this.starts[i] = start;
      this.ends[i] = this.#trimMeasure(start, end);
    }
  }

  #hasPlace(at: number, place: number): boolean {
    return ((this.#places[at] ?? 0) & place) !== 0;
  }

  /** Whether a verb was among what {@link peel} has taken off last. */
  #hasVerb = false;
  /** Behind the first verb that {@link peel} has taken off last and that programmes are the object of; 0 where there was none. */
  #program = 0;

  #isProgram(start: number, end: number): boolean {
    return programHeads.find(this.#text, end, Math.min(end - start - 2, LONGEST_PROGRAM_HEAD)) !== undefined;
  }

  /** Where a clause goes on behind the adverbs and governing verbs at its head; the longest are taken off first. */
  peel(clauseStart: number, end: number): number {
    const codes = this.#codes;
    let start = clauseStart;
    this.#hasVerb = false;
    this.#program = 0;
    for (;;) {
      while (start < end && SKIPPED[codes[start] ?? 0] === 1) start += 1;
      if (this.#hasPlace(start, TERM_START)) return start;
      const behind = leaders.findEnd(codes, start, end);
      if (behind === 0 || end - behind < SHORTEST_OBJECT || this.#isBound(behind)) return start;
      this.#hasVerb ||= isVerb(leaders.matched);
      const isNext = this.#program === 0 || this.#program === start;
      const isProgram = isNext && isProgramVerb[leaders.matched] === 1;
      start = this.#skipConjunction(behind, end);
      if (isProgram) this.#program = start;
    }
  }

  /** Whether what looks like a leader goes on as a noun: 服务|业, 保障|性住房, 重点|领域. */
  #isBound(behind: number): boolean {
    return (
      BOUND_UNITS[this.#codes[behind] ?? 0] === 1 && BOUND.test(this.#text.slice(behind - 2, behind + 2))
    );
  }

  /** 落实和优化: behind one leader a conjunction may stand before the next. */
  #skipConjunction(start: number, end: number): number {
    if (CONJUNCTION_UNITS[this.#codes[start] ?? 0] === 0) return start;
    return leaders.findEnd(this.#codes, start + 1, end) !== 0 ? start + 1 : start;
  }

  /** Split an object at 、 and conjunctions, but not inside known terms, quotation marks or brackets. */
  #split(start: number, end: number): void {
    let from = start;
    let depth = 0;
    for (let i = start; i < end; i += 1) {
      if (!this.#hasPlace(i, MAY_SPLIT)) continue;
      const role = SPLIT_ROLES[this.#codes[i] ?? 0];
      if (role === OPENS) depth += 1;
      else if (role === CLOSES) depth -= 1;
      else if (role === SEPARATES && depth <= 0 && !this.#hasPlace(i, INSIDE_TERM)) {
        const length = this.#getSeparatorLength(i, start, end);
        if (length === 0) continue;
        this.#push(from, i);
        from = i + length;
        i = from - 1;
      }
    }
    this.#push(from, end);
  }

  /** Units of the separator at a place of an object, 0 where its character joins nothing. */
  #getSeparatorLength(i: number, start: number, end: number): number {
    const unit = this.#codes[i];
    if (unit === ENUMERATION_COMMA) return 1;
    if (unit === YI && this.#codes[i + 1] !== JI) return 0;
    const length = unit === YI ? 2 : 1;
    if (i - start < 2 || end - i - length < 2) return 0;
    return NO_CONJUNCTION.test(this.#text.slice(i - 1, i + length + 1)) ? 0 : length;
  }

  #push(from: number, to: number): void {
    const start = this.#skipBlanks(from, to);
    if (start === to) return;
    this.starts[this.count] = start;
    this.ends[this.count] = this.#trimBlanks(start, to);
    this.count += 1;
  }

  #skipBlanks(from: number, to: number): number {
    let start = from;
    while (start < to && this.#hasPlace(start, IS_BLANK)) start += 1;
    return start;
  }

  #trimBlanks(from: number, to: number): number {
    let end = to;
    while (end > from && this.#hasPlace(end - 1, IS_BLANK)) end -= 1;
    return end;
  }

  /** Begin of an object behind the last verb that no term holds: 集中力量攻克高端芯片 is about 高端芯片. */
  #skipBreakingVerbs(start: number, end: number): number {
    if ((this.#flags & MAY_BREAK) === 0) return start;
    for (let at = end - 2; at >= start; at -= 1) {
      if (!this.#hasPlace(at, MAY_BREAK) || this.#hasPlace(at, INSIDE_TERM)) continue;
      const behind = breakingVerbs.findEnd(this.#codes, at, end);
      if (behind !== 0 && behind < end) return behind;
    }
    return start;
  }

  /** Begin behind the last 的 of an object: what stands before it only describes. */
  #skipAttributes(start: number, end: number): number {
    if ((this.#flags & MAY_DESCRIBE) === 0) return start;
    for (let i = end - 1; i >= start; i -= 1)
      if (this.#hasPlace(i, MAY_DESCRIBE) && !this.#hasPlace(i, INSIDE_TERM)) return i + 1;
    return start;
  }

  /** Begin of an object behind how many there are of it. */
  #skipQuantity(start: number, end: number): number {
    if (QUANTITY_STARTS[this.#codes[start] ?? 0] === 0 || this.#hasPlace(start, TERM_START)) return start;
    QUANTITY.lastIndex = start;
    return QUANTITY.test(this.#text) && end - QUANTITY.lastIndex >= SHORTEST_OBJECT
      ? QUANTITY.lastIndex
      : start;
  }

  /** End of an object without words of measure behind it: 失业保险基金稳岗返还比例 without 比例. */
  #trimMeasure(start: number, end: number): number {
    for (let rest = end; ; ) {
      const measure = measures.find(this.#text, rest, rest - start - SHORTEST_OBJECT);
      if (measure === undefined) return rest;
      rest -= measure.length;
    }
  }
}
