/** What a build shows: a bar while it works, one table when it is done. */
import { type Diagnostic, getSeverity } from '../graph/diagnostics/diagnostic.ts';
import type { Language } from '../graph/diagnostics/format.ts';
import { KIND_NAMES } from '../graph/diagnostics/kind-names.ts';
import type { SerializedGraph } from '../graph/model/graph.ts';
import { ENTITY_KINDS, RELATION_KINDS } from '../graph/model/kinds.ts';
import { getDisplayWidth } from './display.ts';
import { getMessages } from './messages.ts';

/** Shorter work shows no bar, since one that flashes by only disturbs. */
const BAR_AFTER_MS = 600;
const BAR_INTERVAL_MS = 80;
const BAR_WIDTH = 30;

/** Names listed behind a reason before the rest is only counted. */
const NAMED_SOURCES = 3;

/** Part of the terminal that a bar needs. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  update(done: number, total: number): void;
  /** Remove the bar. */
  end(): void;
}

/**
 * A bar on a terminal; nothing on anything else.
 *
 * @param now - Clock in milliseconds.
 */
export function createProgress(
  terminal: Terminal,
  language: Language,
  now: () => number = Date.now,
): Progress {
  const messages = getMessages(language);
  const startedMs = now();
  let drawnMs = 0;
  return {
    update(done, total) {
      const isDue =
        now() - startedMs >= BAR_AFTER_MS && (now() - drawnMs >= BAR_INTERVAL_MS || done === total);
      if (terminal.isTTY !== true || !isDue) return;
      drawnMs = now();
      const filled = total === 0 ? BAR_WIDTH : Math.floor((done / total) * BAR_WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
      const stage = done === total ? messages.joining : messages.reading;
      terminal.write(`\r\u001b[K${bar} ${done}/${total} ${stage}`);
    },
    end() {
      if (drawnMs > 0) terminal.write('\r\u001b[K');
    },
  };
}

/** A row of the table: what, how many, and remarks. */
type Row = readonly [label: string, count: number, remark?: string];

/**
 * The summary of a build: documents, entities by kind, relations by kind, and what was skipped or doubtful and why.
 *
 * @param cachedCount - Documents that were not read anew; none are mentioned where there are none.
 * @returns Lines with a newline at the end of each.
 */
export function formatSummary(
  graph: SerializedGraph,
  diagnostics: readonly Diagnostic[],
  language: Language,
  cachedCount = 0,
): string {
  const messages = getMessages(language);
  const nodes = countBy(graph.nodes.map(({ attributes }) => attributes.kind));
  const edges = countBy(graph.edges.map(({ attributes }) => attributes.kind));
  const documentCount = nodes.get('document') ?? 0;
  const rows: Row[] = [
    [messages.documents, documentCount],
    [`  ${messages.fromCache}`, cachedCount],
    [messages.entities, graph.nodes.length - documentCount],
    ...ENTITY_KINDS.map(
      (kind): Row => [`  ${KIND_NAMES[language][kind].toLowerCase()}`, nodes.get(kind) ?? 0],
    ),
    [messages.relations, graph.edges.length],
    ...RELATION_KINDS.map((kind): Row => [`  ${messages.relationKinds[kind]}`, edges.get(kind) ?? 0]),
    ...toReasonRows(
      messages.skipped,
      diagnostics.filter((one) => getSeverity(one) === 'error'),
      language,
    ),
    ...toReasonRows(
      messages.warnings,
      diagnostics.filter((one) => getSeverity(one) === 'warning'),
      language,
    ),
  ];
  const isSection = ([label]: Row): boolean => !label.startsWith(' ');
  return formatTable(rows.filter((row) => row[1] > 0 || isSection(row)));
}

/** A row for the whole and one for each reason, the commonest first. */
function toReasonRows(label: string, diagnostics: readonly Diagnostic[], language: Language): Row[] {
  if (diagnostics.length === 0) return [];
  const messages = getMessages(language);
  const counts = [...countBy(diagnostics.map(({ code }) => code))].sort((a, b) => b[1] - a[1]);
  const reasons = counts.map(([code, count]): Row => {
    const sources = [...new Set(diagnostics.filter((one) => one.code === code).map(({ source }) => source))];
    const named = sources.slice(0, NAMED_SOURCES).join(', ');
    const rest = sources.length - NAMED_SOURCES;
    return [`  ${messages.codes[code]}`, count, rest > 0 ? `${named}, ${messages.andMore(rest)}` : named];
  });
  return [[label, diagnostics.length], ...reasons];
}

function formatTable(rows: readonly Row[]): string {
  const labelWidth = Math.max(...rows.map(([label]) => getDisplayWidth(label)));
  const countWidth = Math.max(...rows.map(([, count]) => String(count).length));
  return rows
    .map(([label, count, remark]) => {
      const padding = ' '.repeat(labelWidth - getDisplayWidth(label));
      const end = remark === undefined ? '' : `  ${remark}`;
      return `${label}${padding}  ${String(count).padStart(countWidth)}${end}\n`;
    })
    .join('');
}

/** Columns that a text takes on a terminal, where a Chinese character takes two. */

function countBy<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
