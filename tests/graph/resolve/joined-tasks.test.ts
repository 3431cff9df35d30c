import { describe, expect, it } from 'vitest';
import { buildGraph, processSource } from '../../../graph/pipeline.ts';

const NUMBERED = `# 中央经济工作会议要点

会议2024年12月11日至12日在北京举行，部署明年经济工作。

一是做好一件事情。新质生产力如此。

二是做好两件事情。如此这般。

三是做好三件事情。如此这般。`;

const BULLETED = `# 中央经济工作会议速览

中央经济工作会议2024年12月11日至12日在北京举行

●做好一件事情

要点是新质生产力。

●做好两件事情

如此这般，就是这样。

●做好三件事情

如此这般，就是这样。`;

async function build(...texts: readonly (readonly [path: string, text: string])[]) {
  const sources = await Promise.all(
    texts.map(([path, text]) => processSource({ path, bytes: new TextEncoder().encode(text) })),
  );
  return buildGraph(sources);
}

describe('a task that one text numbers and another does not', () => {
  it('has the evidence of both, whatever their order', async () => {
    const built = await build(['a.md', NUMBERED], ['b.md', BULLETED]);
    const reversed = await build(['b.md', BULLETED], ['a.md', NUMBERED]);
    expect(JSON.stringify(reversed)).toBe(JSON.stringify(built));
    const part = built.graph.edges.find(
      ({ attributes, source }) => attributes.kind === 'part-of' && source === 'concept:新质生产力',
    );
    expect(part?.attributes).toMatchObject({
      evidence: [{ document: 'document:a.md' }, { document: 'document:b.md' }],
    });
  });

  it('leaves no mention of a key that is gone', async () => {
    const { graph, documents } = await build(['a.md', NUMBERED], ['b.md', BULLETED]);
    const keys = new Set(graph.nodes.map(({ key }) => key));
    const dangling = documents.flatMap(({ mentions }) => mentions.filter(({ entity }) => !keys.has(entity)));
    expect(dangling).toEqual([]);
  });
});

describe('two numbered lists in one document', () => {
  it('keep their own tasks', async () => {
    const list = (items: readonly string[]) =>
      items.map((item, i) => `（${'一二三'.charAt(i)}）${item}。如此这般。`).join('\n\n');
    const text = `# 某某规划\n\n## 一、重点任务\n\n${list(['推进甲事', '推进乙事', '推进丙事'])}\n\n## 二、保障措施\n\n${list(['加强丁事', '加强戊事', '加强己事'])}`;
    const { graph } = await build(['plan.md', text]);
    const labels = graph.nodes.flatMap(({ attributes }) =>
      attributes.kind === 'task' ? [attributes.label] : [],
    );
    expect(labels.sort()).toEqual(
      ['加强丁事', '加强己事', '加强戊事', '推进丙事', '推进乙事', '推进甲事'].sort(),
    );
  });
});
