import { array, assert, nat, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import Heap from '../../../../src/canvas/cytoscape/heap.ts';

interface Request {
  count: number;
}

const byCount = (a: Request, b: Request): number => b.count - a.count;

describe('Heap', () => {
  it('gives what is asked for most first, also where that has changed meanwhile', () => {
    assert(
      property(
        array(nat(20), { maxLength: 40 }),
        array(tuple(nat(39), nat(30)), { maxLength: 20 }),
        (counts, changes) => {
          const requests = counts.map((count): Request => ({ count }));
          const heap = new Heap<Request>(byCount);
          for (const request of requests) heap.push(request);
          for (const [at, count] of changes) {
            const request = requests[at];
            if (request === undefined) continue;
            request.count = count;
            heap.updateItem(request);
          }
          const taken: number[] = [];
          while (heap.size() > 0) {
            const next = heap.peek();
            expect(heap.pop()).toBe(next);
            taken.push(next?.count ?? Number.NaN);
          }
          expect(taken).toEqual(requests.map(({ count }) => count).sort((a, b) => b - a));
        },
      ),
    );
  });

  it('has nothing to give where it is empty, and does not mind what it does not hold', () => {
    const heap = new Heap<Request>(byCount);
    heap.updateItem({ count: 1 });
    expect([heap.size(), heap.peek(), heap.pop()]).toEqual([0, undefined, undefined]);
  });
});
