import { describe, expect, it } from 'vitest';
import type { Trace } from '../../../graph/query/trace.ts';
import { createCorpusClient } from '../../../src/worker/client.ts';
import type { FromWorker, ToWorker } from '../../../src/worker/protocol.ts';

/** A worker that answers when the test says so. */
function createPort() {
  const sent: ToWorker[] = [];
  let receive: (message: FromWorker) => void = () => undefined;
  let fail: (message: string) => void = () => undefined;
  const client = createCorpusClient({
    send: (message) => sent.push(message),
    listen(onMessage, onError) {
      receive = onMessage;
      fail = onError;
    },
  });
  return {
    client,
    sent,
    receive: (message: FromWorker) => receive(message),
    fail: (message: string) => fail(message),
  };
}

function createTrace(term: string): Trace {
  return { term, occurrences: [], documents: [], gaps: [], missing: [], searchedCount: 0, outsideCount: 0 };
}

describe('the client of the corpus worker', () => {
  it('gives each request its own answer, in whatever order answers come', async () => {
    const { client, sent, receive } = createPort();
    const first = client.request('trace', { term: '新质生产力', options: {} });
    const second = client.request('trace', { term: '扩大内需', options: {} });
    const ids = sent.flatMap((message) => (message.kind === 'request' ? [message.id] : []));
    receive({ kind: 'answer', id: ids[1] ?? 0, output: createTrace('扩大内需') });
    receive({ kind: 'answer', id: ids[0] ?? 0, output: createTrace('新质生产力') });
    expect((await first).term).toBe('新质生产力');
    expect((await second).term).toBe('扩大内需');
  });

  it('tells of progress, and of nothing after the answer', async () => {
    const { client, receive } = createPort();
    const told: number[] = [];
    const answer = client.request('trace', { term: '就业', options: {} }, ({ done }) => told.push(done));
    receive({ kind: 'progress', id: 1, done: 3, total: 9 });
    receive({ kind: 'answer', id: 1, output: createTrace('就业') });
    await answer;
    receive({ kind: 'progress', id: 1, done: 4, total: 9 });
    expect(told).toEqual([3]);
  });

  it('rejects with what the worker says, and all that wait when the worker breaks down', async () => {
    const { client, receive, fail } = createPort();
    const refused = client.request('trace', { term: '', options: {} });
    const lost = client.request('trace', { term: '就业', options: {} });
    receive({ kind: 'failure', id: 1, message: 'concordance: expected a term' });
    fail('out of memory');
    await expect(refused).rejects.toThrow('expected a term');
    await expect(lost).rejects.toThrow('out of memory');
  });
});
