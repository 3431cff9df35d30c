import { describe, expect, it } from 'vitest';
import type { DocumentKey, EntityKey } from '../../../graph/model/ids.ts';
import { findFirstSeen, type NamedThing } from '../../../graph/query/first-seen.ts';
import type { TraceSource } from '../../../graph/query/trace.ts';

const toKey = (name: string): DocumentKey => `document:${name}` as DocumentKey;

function write(name: string, date: string | undefined, text: string, meeting?: string): TraceSource {
  return {
    key: toKey(name),
    title: name,
    form: 'full',
    text,
    sentences: [],
    ...(date === undefined ? {} : { date }),
    ...(meeting === undefined ? {} : { meeting: meeting as EntityKey }),
  };
}

const toThing = (...names: readonly string[]): NamedThing => ({ key: names[0] ?? '', names });

const LATER = write('b', '2025-07-30', '要发展银发经济，深化国资国企改革，筑牢安全屏障。', 'meeting:b');
const THINGS = [toThing('银发经济'), toThing('国资国企改革', '国企改革'), toThing('安全屏障')];

describe('findFirstSeen', () => {
  it('leaves out what an earlier text has, be it inside a longer term, in other script or under an alias', () => {
    const ask = (text: string) => findFirstSeen(toKey('b'), THINGS, [write('a', '2024-07-30', text), LATER]);
    expect(ask('要稳住就业。')).toEqual(['银发经济', '国资国企改革', '安全屏障']);
    expect(ask('要筑牢生态安全屏障体系。')).toEqual(['银发经济', '国资国企改革']);
    expect(ask('要發展銀髮經濟。')).toEqual(['国资国企改革', '安全屏障']);
    expect(ask('国企改革要有新进展。')).toEqual(['银发经济', '安全屏障']);
  });

  it('does not ask later texts, the undated, or other reports on the same event', () => {
    const oldest = write('a', '2024-07-30', '要稳住就业。');
    const others = [
      write('c', '2026-04-28', '银发经济。'),
      write('d', undefined, '银发经济。'),
      write('e', '2025-07-29', '银发经济。', 'meeting:b'),
    ];
    expect(findFirstSeen(toKey('b'), THINGS, [oldest, LATER, ...others])).toContain('银发经济');
  });

  it('claims nothing where an earlier text may be meant, or there is none', () => {
    const sources = [write('a', '2024-07-30', ''), write('c', '2025', '银发经济。'), LATER];
    expect(findFirstSeen(toKey('b'), THINGS, sources)).not.toContain('银发经济');
    expect(findFirstSeen(toKey('b'), THINGS, [LATER])).toEqual([]);
    expect(findFirstSeen(toKey('d'), THINGS, [LATER, write('d', undefined, '银发经济。')])).toEqual([]);
  });

  it('claims nothing of what the text itself does not spell out', () => {
    const things = [toThing('国内生产总值增长 2025'), toThing('银发经济')];
    expect(findFirstSeen(toKey('b'), things, [write('a', '2024-07-30', ''), LATER])).toEqual(['银发经济']);
  });
});
