/** A trace as it is read: one line a document, and in each line what is new and what is gone. Pure arrangement, no claims. */
import type { RedlinePart } from './redline.ts';
import type { Trace, TraceGap, TraceOccurrence, TraceSummary } from './trace.ts';

/** The occurrences of one document. */
export interface TraceLine {
  readonly document: TraceSummary;
  /** The one that speaks for the document: the first that deploys, else the first. */
  readonly speaking: TraceOccurrence;
  /** The others, in order of the text. */
  readonly others: readonly TraceOccurrence[];
  /** What lies between the line before and this one. */
  readonly gap?: TraceGap;
}

/** The context of an occurrence, part by part; without what was removed, the parts of a side are its text. */
export interface MarkedContext {
  readonly left: readonly RedlinePart[];
  readonly right: readonly RedlinePart[];
}

/** One line for each document that has the string, in the order of the trace. */
export function groupLines({ documents, occurrences, gaps }: Trace): TraceLine[] {
  const gapsBefore = new Map(gaps.map((gap) => [gap.before, gap]));
  return documents.flatMap((document) => {
    const own = occurrences.slice(document.first, document.first + document.count);
    const speaking = own.find(({ mode }) => mode === 'deployment') ?? own[0];
    if (speaking === undefined) return [];
    const gap = gapsBefore.get(document.key);
    const others = own.filter((one) => one !== speaking);
    return [{ document, speaking, others, ...(gap === undefined ? {} : { gap }) }];
  });
}

/** Lay the redline of an occurrence over its context, which may reach further than the clause compared, or less far. */
export function markContext({ left, right, change }: TraceOccurrence): MarkedContext {
  if (!('redline' in change)) return { left: toKept(left), right: toKept(right) };
  const { redline, leftCount } = change;
  return {
    left: markSide(reverse(left), redline.slice(0, leftCount).reverse().map(reversePart))
      .reverse()
      .map(reversePart),
    right: markSide(right, redline.slice(leftCount + 1)),
  };
}

/** Most units between two parts of a redline: a quotation mark that does not count, with a blank beside it. */
const MOST_SKIPPED = 2;

/** Mark a text from its beginning, at the string, outward. */
function markSide(text: string, parts: readonly RedlinePart[]): RedlinePart[] {
  const marked: RedlinePart[] = [];
  let at = 0;
  for (const { kind, text: part } of parts) {
    if (kind === 'removed') {
      marked.push({ kind, text: part });
      continue;
    }
    const found = text.indexOf(part, at);
    if (found !== -1 && found - at <= MOST_SKIPPED) {
      marked.push(...toKept(text.slice(at, found)), { kind, text: part });
      at = found + part.length;
      continue;
    }
    // The context ends within the part.
    const rest = text.slice(at);
    if (rest !== '' && part.startsWith(rest)) {
      marked.push({ kind, text: rest });
      at = text.length;
    }
    break;
  }
  return [...marked, ...toKept(text.slice(at))];
}

function toKept(text: string): RedlinePart[] {
  return text === '' ? [] : [{ kind: 'kept', text }];
}

/** By UTF-16 unit: only to be turned back again. */
function reverse(text: string): string {
  return text.split('').reverse().join('');
}

function reversePart({ kind, text }: RedlinePart): RedlinePart {
  return { kind, text: reverse(text) };
}
