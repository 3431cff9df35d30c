/** Passages: stretches of a text on one matter. A task where there is one, else a section, else a paragraph. */
import { findThemes } from '../lexicon/themes.ts';
import { containsSpan, type Span } from '../model/span.ts';
import { findSpanAt } from '../text/sentences.ts';
import type { ComparedDocument, ComparedPassage, PlacedTask } from './comparison.ts';
import { toCoreName } from './features.ts';

/** The passages of one text, and for each sentence the index of its own. */
export interface PassageMap {
  readonly passages: readonly ComparedPassage[];
  readonly ofSentence: readonly number[];
}

/** Divide the sentences of a text into passages, in order. */
export function findPassages(
  document: ComparedDocument,
  tasks: readonly PlacedTask[],
  side: ComparedPassage['side'],
): PassageMap {
  const { text, sentences } = document;
  const passages: { heading: Span; start: number; end: number; task?: PlacedTask }[] = [];
  const ofSentence: number[] = [];
  let key: string | undefined;
  for (const sentence of sentences) {
    const task = tasks.find((one) => containsSpan(one.span, sentence));
    const own = getPassageKey(document, sentence, task);
    const last = passages.at(-1);
    if (own === key && last !== undefined) last.end = sentence.end;
    else {
      const heading = task?.heading ?? { start: sentence.start, end: sentence.end };
      passages.push({
        heading,
        start: sentence.start,
        end: sentence.end,
        ...(task === undefined ? {} : { task }),
      });
    }
    key = own;
    ofSentence.push(passages.length - 1);
  }
  return {
    ofSentence,
    passages: passages.map(({ heading, start, end, task }) => ({
      side,
      heading,
      span: { start, end },
      ...(task === undefined ? {} : { task: task.key }),
      themes: findThemes(toCoreName(text.slice(heading.start, heading.end))),
    })),
  };
}

function getPassageKey(
  { blocks, sections }: ComparedDocument,
  sentence: Span,
  task: PlacedTask | undefined,
): string {
  if (task !== undefined) return `task ${task.heading.start}`;
  const section = sections.findLastIndex(({ level, ...span }) => level > 1 && containsSpan(span, sentence));
  return section === -1 ? `block ${findSpanAt(blocks, sentence.start)}` : `section ${section}`;
}
