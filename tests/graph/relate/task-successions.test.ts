import { describe, expect, it } from 'vitest';
import type { EvolvesIntoEdge } from '../../../graph/model/graph.ts';
import { buildTexts } from '../../fixtures/sources.ts';

const NUMERALS = ['一', '二', '三', '四', '五'];

/** A conference made up for the tests, with the given tasks. */
function toConference(year: number, tasks: readonly string[]): Record<string, string> {
  const items = tasks.map((task, i) => `${NUMERALS[i]}是${task}`).join('\n\n');
  return {
    [`${year}-12-12_cewc.md`]: `# 中央经济工作会议要点\n\n会议${year}年12月11日至12日在北京举行，部署明年经济工作。\n\n${items}\n`,
  };
}

/** Successions between the tasks of two conferences, as `rank→rank change`. */
function compare(before: readonly string[], after: readonly string[]): string[] {
  // Fewer than three items are no list of tasks: what fills up the lists has nothing in common.
  const { edges } = buildTexts({
    ...toConference(2023, [...before, '办好博物馆。', '推广书法。']),
    ...toConference(2024, [...after, '整治噪音。', '修缮桥梁。']),
  });
  const toRank = (key: string) => /第(\d+)项$/u.exec(key)?.[1] ?? key;
  return edges
    .filter(({ source, attributes }) => attributes.kind === 'evolves-into' && source.startsWith('task:'))
    .map(({ source, target, attributes }) => {
      const { change } = attributes as EvolvesIntoEdge;
      return `${toRank(source)}→${toRank(target)} ${change.join()}`;
    });
}

describe('tasks of two conferences', () => {
  it('are kept, with a new rank where they have one', () => {
    expect(
      compare(
        ['着力扩大国内需求。要提振消费。', '扩大高水平对外开放。要稳外贸。'],
        ['扩大高水平对外开放。要稳外贸。', '着力扩大国内需求。要提振消费。'],
      ),
    ).toEqual(['1→2 kept,reranked', '2→1 kept,reranked']);
  });

  it('split where two tasks take up one', () => {
    expect(
      compare(
        ['推动城乡融合、区域协调发展。要推进新型城镇化。', '扩大高水平对外开放。要稳外贸。'],
        [
          '推动城乡融合发展。要推进新型城镇化。',
          '促进区域协调发展。要发展海洋经济。',
          '扩大高水平对外开放。要稳外贸。',
        ],
      ),
    ).toEqual(['1→1 split', '1→2 reranked,split', '2→3 kept,reranked']);
  });

  it('merge where one task takes up two', () => {
    expect(
      compare(
        ['推动城乡融合发展。要推进新型城镇化。', '促进区域协调发展。要发展海洋经济。'],
        ['推动城乡融合、区域协调发展。要推进新型城镇化，发展海洋经济。'],
      ),
    ).toEqual(['1→1 merged', '2→1 merged,reranked']);
  });

  it('end where nothing is like them', () => {
    expect(compare(['着力扩大国内需求。要提振消费。'], ['深入推进绿色低碳发展。要建设美丽中国。'])).toEqual(
      [],
    );
  });

  it('are not one another’s because both speak of reform', () => {
    expect(compare(['改革计划体制。要完善统计制度。'], ['改革流通体制。要发展商业网点。'])).toEqual([]);
  });

  it('continue each other by what they name, where their headings share little', () => {
    const named = '要稳定粮食生产，推进乡村全面振兴，加强耕地保护，建设和美乡村。';
    expect(compare([`坚持不懈抓好“三农”工作。${named}`], [`统筹城乡融合发展。${named}`])).toEqual([
      '1→1 replaced',
    ]);
  });
});
