/**
 * Marks on their way into the rulings file: what was marked is sent after a short pause, so that several marks cost one build.
 *
 * Only what changes while the page is open is sent: marks of an earlier day may be of another corpus on the same address. Where whatever
 * serves the page writes nothing, that is found out by the first mark, and nothing more is sent.
 */
import { toVerdictId, type VerdictEntry } from '../../graph/resolve/ruling-text.ts';
import { listVerdicts, type Marks } from './marks.ts';
import { createStore, type Store } from './store.ts';
import type { WriteResult } from './write-rulings.ts';

/** Verdicts to write, and those to take out of the file again. */
export interface VerdictChanges {
  readonly verdicts: readonly VerdictEntry[];
  readonly withdrawn: readonly VerdictEntry[];
}

/** `count`: verdicts that wait, or that were written since the page was opened. */
export type WriteState =
  | { readonly status: 'idle' }
  | { readonly status: 'waiting' | 'writing' | 'written'; readonly count: number }
  | { readonly status: 'refused'; readonly result: Exclude<WriteResult, 'written'>; readonly count: number };

/** Servers that will not write the next mark either. */
const LASTING: readonly WriteResult[] = ['sample', 'static'];

/** What became of verdicts between two sets of marks. */
function compareVerdicts(former: readonly VerdictEntry[], now: readonly VerdictEntry[]): VerdictChanges {
  const [before, after] = [former, now].map(
    (list) => new Map(list.map((one) => [toVerdictId(one), one])),
  ) as [Map<string, VerdictEntry>, Map<string, VerdictEntry>];
  return {
    verdicts: now.filter((one) => before.get(toVerdictId(one))?.verdict !== one.verdict),
    withdrawn: former.filter((one) => !after.has(toVerdictId(one))),
  };
}

interface WriterOptions {
  readonly marks: Store<Marks>;
  readonly send: (changes: VerdictChanges) => Promise<WriteResult>;
  readonly pauseMs: number;
}

export interface MarkWriter {
  readonly state: Store<WriteState>;
  /** Send what waits at once. */
  readonly flush: () => Promise<void>;
  /** Send all verdicts, those of an earlier day too. */
  readonly writeAll: () => Promise<void>;
  /** Take back the last mark set here; false where there is none. */
  readonly undo: () => boolean;
  /** Forget all marks here, and leave the file as it is. */
  readonly forget: () => void;
}

/** Follow marks and send what changes. */
export function createMarkWriter({ marks, send, pauseMs }: WriterOptions): MarkWriter {
  const state = createStore<WriteState>({ status: 'idle' });
  const waiting = new Map<string, { readonly verdict: VerdictEntry; readonly isWithdrawn: boolean }>();
  const history: Marks[] = [];
  let known = marks.get();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> = Promise.resolve();
  let writtenCount = 0;
  let isUndoing = false;

  const write = async (): Promise<void> => {
    clearTimeout(timer);
    if (waiting.size === 0) return;
    const batch = [...waiting.values()];
    waiting.clear();
    state.set({ status: 'writing', count: batch.length });
    const result = await send({
      verdicts: batch.filter((one) => !one.isWithdrawn).map(({ verdict }) => verdict),
      withdrawn: batch.filter((one) => one.isWithdrawn).map(({ verdict }) => verdict),
    });
    if (result === 'written') {
      writtenCount += batch.length;
      if (waiting.size === 0) state.set({ status: 'written', count: writtenCount });
      return;
    }
    // What came in meanwhile is newer.
    for (const one of batch)
      if (!waiting.has(toVerdictId(one.verdict))) waiting.set(toVerdictId(one.verdict), one);
    state.set({ status: 'refused', result, count: waiting.size });
  };
  const flush = async (): Promise<void> => {
    sending = sending.then(write);
    await sending;
  };
  marks.subscribe(() => {
    const now = marks.get();
    const changes = compareVerdicts(listVerdicts(known), listVerdicts(now));
    if (!isUndoing) history.push(known);
    known = now;
    if (changes.verdicts.length + changes.withdrawn.length === 0) return;
    for (const verdict of changes.verdicts)
      waiting.set(toVerdictId(verdict), { verdict, isWithdrawn: false });
    for (const verdict of changes.withdrawn)
      waiting.set(toVerdictId(verdict), { verdict, isWithdrawn: true });
    const shown = state.get();
    if (shown.status === 'refused' && LASTING.includes(shown.result)) {
      state.set({ ...shown, count: waiting.size });
      return;
    }
    state.set({ status: 'waiting', count: waiting.size });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pauseMs);
  });
  return {
    state,
    flush,
    async writeAll() {
      for (const verdict of listVerdicts(marks.get()))
        waiting.set(toVerdictId(verdict), { verdict, isWithdrawn: false });
      await flush();
    },
    undo() {
      const former = history.pop();
      if (former === undefined) return false;
      isUndoing = true;
      marks.set(former);
      isUndoing = false;
      return true;
    },
    forget() {
      clearTimeout(timer);
      waiting.clear();
      history.length = 0;
      known = new Map();
      marks.set(known);
      state.set({ status: 'idle' });
    },
  };
}
