import { describe, expect, it } from 'vitest';
import { findOrigin } from '../../../src/state/origin.ts';

const close = (address: string): string => address.replace(/&doc=.*$/u, '');

describe('findOrigin', () => {
  it('is what the text was opened from', () => {
    expect(findOrigin(['#a', '#b'], '#b', close)).toBe(1);
  });

  it('lies behind texts that were opened one from another', () => {
    expect(findOrigin(['#a', '#b', '#b&doc=1', '#b&doc=2'], '#b', close)).toBe(1);
  });

  it('is not there where something else was shown in between, or the page was loaded anew', () => {
    expect(findOrigin(['#b', '#a&doc=1'], '#b', close)).toBeUndefined();
    expect(findOrigin(['#b', undefined, '#b&doc=1'], '#b', close)).toBeUndefined();
    expect(findOrigin([], '#b', close)).toBeUndefined();
  });
});
