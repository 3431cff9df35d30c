/**
 * In which mode a sentence speaks: 回顾 of what was done, 判断 of how things stand, 部署 of what is to be done.
 *
 * The heading above decides first (一、2024年工作回顾), then what leads the paragraph (会议强调，), then the sentence itself. The same term in
 * another mode says another thing: 适度宽松 was deployed in 2010, and looked back on in 2013.
 */
import type { Document } from '../model/document.ts';
import type { Sentence, Task } from '../model/findings.ts';
import type { Mode } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import type { CuePlaces } from '../text/cues.ts';
import { HolderCursor } from '../text/cursors.ts';
import { CALLS, type Cues } from './cue-words.ts';
import type { ScannedDocument } from './scan.ts';

/** Headings that give the mode of all below them, tried in order. */
const HEADING_MODES: readonly (readonly [pattern: RegExp, mode: Mode])[] = [
  [/回顾|总结|成就|成绩|过去|工作情况|完成情况|(?:去年|[一二两三四五]年来).{0,8}工作/u, 'review'],
  [/形势|判断|背景|现状|机遇|挑战|经验|认识/u, 'assessment'],
  [/任务|部署|要求|安排|目标|重点|建议|举措|措施|取向|保障措施|组织实施|原则/u, 'deployment'],
];

/** What leads a paragraph, tried in order. */
const LEAD_MODES: readonly (readonly [pattern: RegExp, mode: Mode])[] = [
  [
    /^(?:[^，。]{0,12}(?:一年来|五年来|几年来|今年以来|过去[一五]年|去年以来|上半年)|回顾|刚刚过去)/u,
    'review',
  ],
  [/^(?:会议|全会|公报|习近平|大会|他|座谈会)?(?:认为|分析)/u, 'assessment'],
  [
    /^(?:会议|全会|习近平|大会|他|座谈会)?(?:强调|要求|号召|决定|确定|提出|指出，(?:要|做好|必须|明年|下半年))/u,
    'deployment',
  ],
  [
    /^(?:[一二三四五六七八九十]{1,2}是|[一二三四五六七八九十]{1,2}要|第[一二三四五六七八九十]，|[（(][一二三四五六七八九十]+[）)]|●)/u,
    'deployment',
  ],
];

/** Growth by a figure; with 左右 it is planned. */
const GROWTH = /增长\d[\d.]*[%％](?!左右)/uy;
const CLAUSE_STARTS = '，；：、';

/** Which words of a mode count in a sentence. */
interface ModeWords {
  readonly mode: Mode;
  /** Words that only count where `isCounted` says so: the first ones. */
  readonly conditionalCount: number;
  readonly isCounted: (text: string, start: number, sentenceStart: number) => boolean;
}

/** The mode with most words in a sentence wins, a tie goes to the one before. */
const SENTENCE_MODES: readonly ModeWords[] = [
  {
    mode: 'review',
    conditionalCount: 1,
    isCounted: (text, start) => {
      GROWTH.lastIndex = start;
      return GROWTH.test(text);
    },
  },
  { mode: 'assessment', conditionalCount: 0, isCounted: () => true },
  {
    mode: 'deployment',
    conditionalCount: CALLS.length,
    isCounted: (text, start, sentenceStart) =>
      start === sentenceStart || CLAUSE_STARTS.includes(text.charAt(start - 1)),
  },
];

/** Judges sentences, in order, by their words. */
class SentenceJudge {
  readonly #text: string;
  readonly #counters: readonly { readonly rule: ModeWords; readonly places: CuePlaces; next: number }[];

  constructor(text: string, cues: Cues) {
    this.#text = text;
    this.#counters = SENTENCE_MODES.map((rule) => ({ rule, places: cues[rule.mode], next: 0 }));
  }

  judge({ start, end }: Span): Mode {
    let best: Mode = 'deployment';
    let most = 0;
    for (const counter of this.#counters) {
      const { mode, conditionalCount, isCounted } = counter.rule;
      const { words, starts } = counter.places;
      let count = 0;
      let at = starts[counter.next];
      for (; at !== undefined && at < end; at = starts[counter.next]) {
        const isFree = (words[counter.next] ?? 0) >= conditionalCount;
        if (at >= start && (isFree || isCounted(this.#text, at, start))) count += 1;
        counter.next += 1;
      }
      if (count > most) [best, most] = [mode, count];
    }
    return best;
  }
}

/** Sentences of a document in order, each with its mode, its innermost section and its task. */
export function findSentences(
  { document, cues, sentences }: ScannedDocument,
  tasks: readonly Task[],
): Sentence[] {
  const { text, blocks, sections } = document;
  const headingModes = findHeadingModes(document);
  const [sectionCursor, blockCursor] = [new HolderCursor(sections), new HolderCursor(blocks)];
  const judge = new SentenceJudge(text, cues);
  const taskCursor = new HolderCursor(tasks.map((task) => task.span));
  let lead: Mode | undefined;
  let leadBlock = -1;
  return sentences.map((span): Sentence => {
    const section = sectionCursor.find(span.start, span.end);
    const block = blockCursor.find(span.start);
    if (block !== leadBlock) {
      const start = blocks[block]?.start ?? span.start;
      // An item goes on with what its list began; a paragraph without a lead stands for itself.
      lead = matchMode(LEAD_MODES, text.slice(start, start + 24));
      leadBlock = block;
    }
    // An index of -1 would be looked up as a name, which takes longer than judging a sentence.
    const taskIndex = taskCursor.find(span.start);
    const task = taskIndex === -1 ? undefined : tasks[taskIndex];
    const mode =
      (section === -1 ? undefined : headingModes[section]) ??
      (task === undefined ? undefined : 'deployment') ??
      lead ??
      judge.judge(span);
    return createSentence(span, mode, section, task);
  });
}

/** A sentence that names only what there is: set one by one, since spreading objects together takes several times as long. */
function createSentence({ start, end }: Span, mode: Mode, section: number, task: Task | undefined): Sentence {
  const sentence: { -readonly [Name in keyof Sentence]: Sentence[Name] } = { start, end, mode };
  if (section !== -1) sentence.section = section;
  if (task !== undefined) sentence.task = task.key;
  return sentence;
}

function matchMode(rules: readonly (readonly [RegExp, Mode])[], text: string): Mode | undefined {
  return rules.find(([pattern]) => pattern.test(text))?.[1];
}

/** Mode of each section: that of its own heading, else of the innermost heading outwards that gives one. */
function findHeadingModes({ text, sections }: Document): (Mode | undefined)[] {
  const outer: number[] = [];
  const modes: (Mode | undefined)[] = [];
  sections.forEach((section, i) => {
    while (outer.length > 0 && (sections[outer.at(-1) ?? -1]?.end ?? 0) < section.end) outer.pop();
    const own =
      section.level === 1 || section.start === 0
        ? undefined
        : matchMode(HEADING_MODES, text.slice(section.heading.start, section.heading.end));
    modes.push(own ?? modes[outer.at(-1) ?? -1]);
    outer.push(i);
  });
  return modes;
}
