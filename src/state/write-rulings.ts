/** Verdicts of readers into the rulings file of the corpus, where the page is served by `npm start`. */
import type { VerdictEntry } from '../../graph/resolve/ruling-text.ts';
import { GRAPH_FOLDER } from './graph.ts';

/**
 * - `written`: a build takes them up.
 * - `sample`: the sample has no rulings of readers.
 * - `static`: whatever serves the page writes nothing.
 * - `damaged`: the file is there, and is not what it should be; it is left alone.
 * - `failed`: the file cannot be written, or nobody answers.
 */
const WRITE_RESULTS = ['written', 'sample', 'static', 'damaged', 'failed'] as const;
export type WriteResult = (typeof WRITE_RESULTS)[number];

/** @param changes.withdrawn - Verdicts that were written, and are taken out again. */
export async function writeVerdicts({
  verdicts,
  withdrawn,
}: {
  readonly verdicts: readonly VerdictEntry[];
  readonly withdrawn: readonly VerdictEntry[];
}): Promise<WriteResult> {
  try {
    const response = await fetch(`${GRAPH_FOLDER}/rulings`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ verdicts, withdrawn }),
      keepalive: true,
    });
    // Servers of files refuse by a status of their own, and some with a page.
    const answer = (await response.json().catch(() => undefined)) as
      | { readonly result?: unknown }
      | undefined;
    return WRITE_RESULTS.find((one) => one === answer?.result) ?? 'static';
  } catch {
    return 'failed';
  }
}
