import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import debounce from '../../../../src/canvas/cytoscape/debounce.ts';

describe('debounce', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('calls once, as it was called last, after it has not been called for a while', () => {
    const calls: unknown[] = [];
    const renderer = {
      name: 'canvas',
      redraw: debounce(function redraw(this: { name: string }, hint: string) {
        calls.push([this.name, hint]);
      }, 100),
    };
    renderer.redraw('first');
    vi.advanceTimersByTime(99);
    renderer.redraw('second');
    vi.advanceTimersByTime(99);
    expect(calls).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(calls).toEqual([['canvas', 'second']]);
  });
});
