import { describe, expect, it } from 'vitest';
import { readTextSource } from '../../../graph/read/read.ts';
import { toSource } from '../../fixtures/sources.ts';

/** Depth and length far beyond any document; recursion or backtracking shows at once. */
const DEEP = 20_000;

/** Far above what each takes (under 0.3 s on a slow machine), below what backtracking would take. */
const LIMIT_MS = 20_000;

describe('a file that was made to break readers', () => {
  it.each<readonly [string, string, string]>([
    ['nested blocks', 'a.html', `${'<div>'.repeat(DEEP)}会议指出，形势向好。`],
    ['nested emphasis in HTML', 'a.html', `${'<b>'.repeat(DEEP)}会议指出，形势向好。`],
    ['nested quotations', 'a.md', `${'> '.repeat(5_000)}会议指出，形势向好。`],
    ['nested emphasis in Markdown', 'a.md', `${'*会 '.repeat(5_000)}会议${' 会*'.repeat(5_000)}`],
    ['open brackets', 'a.md', `${'['.repeat(DEEP)}会议指出，形势向好。`],
    ['a table of 2 000 columns', 'a.md', `${'|会'.repeat(2_000)}|\n|${'-|'.repeat(2_000)}\n`],
    ['front matter of nested lists', 'a.md', `---\n${'['.repeat(DEEP)}\n---\n会议指出，形势向好。`],
    ['a line of points', 'a.txt', `${'.'.repeat(5 * DEEP)}会议指出，形势向好。`],
    ['a line of ellipses', 'a.txt', `${'……'.repeat(2 * DEEP)}会议指出，形势向好。`],
    ['a line of blanks', 'a.txt', `会议${' '.repeat(5 * DEEP)}指出`],
    ['a line of digits', 'a.txt', `会议${'1'.repeat(5 * DEEP)}`],
    ['a paragraph without a mark', 'a.txt', '经济发展'.repeat(DEEP)],
  ])(
    'is read all the same: %s',
    (_, path, text) => {
      const { documents } = readTextSource(toSource(path, text));
      expect(documents).toHaveLength(1);
      expect(documents[0]?.text).not.toBe('');
    },
    LIMIT_MS,
  );
});
