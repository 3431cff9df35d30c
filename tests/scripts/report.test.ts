import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../graph/diagnostics/diagnostic.ts';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import { createProgress, formatSummary } from '../../scripts/report.ts';

const GRAPH = {
  nodes: ['document', 'document', 'meeting', 'concept', 'concept'].map((kind) => ({ attributes: { kind } })),
  edges: ['mentioned-in', 'related-to', 'mentioned-in'].map((kind) => ({ attributes: { kind } })),
} as unknown as SerializedGraph;

const DIAGNOSTICS: readonly Diagnostic[] = [
  ...['a.doc', 'b.doc', 'c.doc', 'd.doc', 'e.doc'].map(
    (source) => ({ code: 'format-unsupported', source }) as const,
  ),
  { code: 'file-empty', source: 'f.txt' },
  { code: 'link-loop', source: 'g' },
];

describe('formatSummary', () => {
  it('counts documents, entities and relations by kind, and names what was skipped and why', () => {
    expect(formatSummary(GRAPH, DIAGNOSTICS, 'en')).toBe(`documents             2
entities              3
  meeting             1
  concept             2
relations             3
  mentioned-in        2
  related-to          1
skipped               6
  unsupported format  5  a.doc, b.doc, c.doc, and 2 more
  empty               1  f.txt
warnings              1
  symbolic link loop  1  g
`);
  });

  it('lines up Chinese, whose characters take two columns', () => {
    expect(formatSummary(GRAPH, [], 'zh')).toBe(`文件      2
实体      3
  会议    1
  概念    2
关系      3
  出现于  2
  相关    1
`);
  });
});

describe('createProgress', () => {
  /** What is written when ten files take the given time each. */
  function draw(isTTY: boolean, msPerFile: number): string[] {
    const written: string[] = [];
    let ms = 0;
    const progress = createProgress({ isTTY, write: (text) => written.push(text) }, 'en', () => ms);
    for (let done = 0; done <= 10; done += 1) {
      progress.update(done, 10);
      ms += msPerFile;
    }
    progress.end();
    return written;
  }

  it('shows a bar for long work on a terminal and takes it away at the end', () => {
    const written = draw(true, 200);
    expect(written[0]).toBe(`\r\u001b[K${'█'.repeat(9)}${'░'.repeat(21)} 3/10 reading`);
    expect(written.at(-2)).toBe(`\r\u001b[K${'█'.repeat(30)} 10/10 joining`);
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  it('shows nothing for short work, and nothing where there is no terminal', () => {
    expect(draw(true, 10)).toEqual([]);
    expect(draw(false, 1000)).toEqual([]);
  });
});
