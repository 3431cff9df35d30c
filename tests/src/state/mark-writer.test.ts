import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VerdictEntry } from '../../../graph/resolve/ruling-text.ts';
import { createMarkWriter, type VerdictChanges } from '../../../src/state/mark-writer.ts';
import { type Mark, type Marks, toggleMark } from '../../../src/state/marks.ts';
import { createStore } from '../../../src/state/store.ts';
import type { WriteResult } from '../../../src/state/write-rulings.ts';

const toMark = (name: string, verdict: Mark['verdict'] = 'wrong'): Mark => ({
  id: name,
  verdict,
  evolutions: [{ from: `wording:${name}`, to: `wording:新${name}` }],
});

const PAUSE = 100;

function setUp(answers: readonly WriteResult[] = [], kept: readonly Mark[] = []) {
  const marks = createStore<Marks>(new Map(kept.map((mark) => [mark.id, mark])));
  const sent: VerdictChanges[] = [];
  const writer = createMarkWriter({
    marks,
    pauseMs: PAUSE,
    send: async (changes) => {
      sent.push(changes);
      return await Promise.resolve(answers[sent.length - 1] ?? 'written');
    },
  });
  const mark = (one: Mark): void => marks.update((now) => toggleMark(now, one));
  return { marks, sent, writer, mark };
}

const nameOf = (entry: VerdictEntry): string =>
  'pair' in entry ? entry.pair.before.words.join('') : entry.from;
const names = ({ verdicts, withdrawn }: VerdictChanges) => ({
  verdicts: verdicts.map((one) => `${nameOf(one)} ${one.verdict}`),
  withdrawn: withdrawn.map(nameOf),
});

describe('a writer of marks', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const pause = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(PAUSE));

  it('sends what was marked within a pause at once, and says how far it is', async () => {
    const { sent, writer, mark } = setUp();
    mark(toMark('铺路'));
    await vi.advanceTimersByTimeAsync(PAUSE / 2);
    mark(toMark('架桥', 'right'));
    expect(writer.state.get()).toEqual({ status: 'waiting', count: 2 });
    await pause();
    expect(sent.map(names)).toEqual([
      { verdicts: ['wording:铺路 wrong', 'wording:架桥 right'], withdrawn: [] },
    ]);
    expect(writer.state.get()).toEqual({ status: 'written', count: 2 });
  });

  it('sends a pair of sentences that no evolution stands behind', async () => {
    const { sent, mark } = setUp();
    const pair = {
      before: { document: 'document:a.md#0', words: ['要铺路。'] },
      after: { document: 'document:b.md#0', words: ['要多铺路。'] },
    };
    mark({ id: '铺路', verdict: 'wrong', evolutions: [], pair });
    await pause();
    expect(sent).toEqual([{ verdicts: [{ pair, verdict: 'wrong' }], withdrawn: [] }]);
    mark({ id: '铺路', verdict: 'wrong', evolutions: [], pair });
    await pause();
    expect(sent.at(-1)?.withdrawn).toEqual([{ pair, verdict: 'wrong' }]);
  });

  it('takes back from the file what is marked no more, by the same key or by undoing', async () => {
    const { sent, writer, mark } = setUp();
    mark(toMark('铺路'));
    mark(toMark('架桥'));
    await pause();
    mark(toMark('铺路'));
    expect(writer.undo()).toBe(true);
    expect(writer.undo()).toBe(true);
    await pause();
    expect(sent.map(names)[1]).toEqual({ verdicts: ['wording:铺路 wrong'], withdrawn: ['wording:架桥'] });
    expect([writer.undo(), writer.undo()]).toEqual([true, false]);
  });

  it('leaves marks of an earlier day alone until it is asked', async () => {
    const { sent, writer, mark } = setUp([], [toMark('铺路')]);
    mark(toMark('架桥'));
    await pause();
    expect(sent.map(names)).toEqual([{ verdicts: ['wording:架桥 wrong'], withdrawn: [] }]);
    await writer.writeAll();
    expect(names(sent[1] as VerdictChanges).verdicts).toEqual(['wording:铺路 wrong', 'wording:架桥 wrong']);
  });

  it('keeps what could not be written, and sends it with the next', async () => {
    const { sent, writer, mark } = setUp(['failed']);
    mark(toMark('铺路'));
    await pause();
    expect(writer.state.get()).toEqual({ status: 'refused', result: 'failed', count: 1 });
    mark(toMark('架桥'));
    await pause();
    expect(names(sent[1] as VerdictChanges).verdicts).toHaveLength(2);
    expect(writer.state.get()).toEqual({ status: 'written', count: 2 });
  });

  it.each(['static', 'sample'] as const)('asks a server that answers %s once', async (answer) => {
    const { sent, writer, mark } = setUp([answer]);
    mark(toMark('铺路'));
    await pause();
    mark(toMark('架桥'));
    await pause();
    expect(sent).toHaveLength(1);
    expect(writer.state.get()).toEqual({ status: 'refused', result: answer, count: 2 });
  });

  it('forgets marks without touching the file, and sends nothing for marks without an evolution', async () => {
    const { marks, sent, writer, mark } = setUp();
    mark({ ...toMark('铺路'), evolutions: [] });
    await pause();
    mark(toMark('架桥'));
    writer.forget();
    await pause();
    expect(sent).toEqual([]);
    expect(marks.get().size).toBe(0);
    expect(writer.state.get()).toEqual({ status: 'idle' });
  });
});
