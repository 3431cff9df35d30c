import { describe, expect, it } from 'vitest';
import { processSource } from '../../../graph/pipeline.ts';

async function readModes(text: string, path = '2024.txt') {
  const { findings } = await processSource({ path, bytes: new TextEncoder().encode(text) });
  const [document] = findings;
  return (document?.sentences ?? []).map(({ start, end, mode }) => [
    document?.document.text.slice(start, end),
    mode,
  ]);
}

describe('the mode of a sentence', () => {
  it('follows the heading above it', async () => {
    const modes = await readModes(
      '2024年政府工作报告\n\n一、2023年工作回顾\n\n我们果断实施适度宽松的货币政策。\n\n二、面临的形势\n\n外部环境更趋复杂。\n\n三、2024年工作任务\n\n适度宽松的货币政策要精准有力。',
    );
    expect(modes).toEqual([
      ['2024年政府工作报告', expect.anything()],
      ['一、2023年工作回顾', 'review'],
      ['我们果断实施适度宽松的货币政策。', 'review'],
      ['二、面临的形势', 'assessment'],
      ['外部环境更趋复杂。', 'assessment'],
      ['三、2024年工作任务', 'deployment'],
      ['适度宽松的货币政策要精准有力。', 'deployment'],
    ]);
  });

  it.each([
    ['会议认为，经济运行总体平稳，困难仍然不少。', 'assessment'],
    ['会议强调，要稳定和活跃资本市场。', 'deployment'],
    ['一年来，各项改革向纵深推进，民生保障有力。', 'review'],
    ['有效需求不足，风险隐患仍然较多，面临不少挑战。', 'assessment'],
    ['去年粮食产量再创新高，就业目标圆满完成。', 'review'],
    ['要着力扩大国内需求，加快建设统一大市场。', 'deployment'],
    ['一是扩大国内需求。', 'deployment'],
  ])('is told by its lead or its words: %s', async (sentence, mode) => {
    expect(await readModes(sentence)).toEqual([[sentence, mode]]);
  });

  it('is deployment inside a task, whatever the sentence says', async () => {
    const items = ['扩大国内需求', '深化重点领域改革', '保障和改善民生'];
    const text = `会议强调，明年要抓好以下工作。\n${items.map((item, i) => `${'一二三'.charAt(i)}是${item}。问题仍然存在，要正视。`).join('\n')}`;
    const modes = await readModes(text);
    expect(modes.filter(([sentence]) => sentence?.startsWith('问题'))).toEqual([
      ['问题仍然存在，要正视。', 'deployment'],
      ['问题仍然存在，要正视。', 'deployment'],
      ['问题仍然存在，要正视。', 'deployment'],
    ]);
  });

  it('does not follow a title that names the situation', async () => {
    const modes = await readModes(
      '# 政治局召开会议 分析研究当前经济形势\n\n要加快建设统一大市场。',
      '2024-07-30.md',
    );
    expect(modes.at(-1)).toEqual(['要加快建设统一大市场。', 'deployment']);
  });
});
