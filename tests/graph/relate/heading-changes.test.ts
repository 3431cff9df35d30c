import { describe, expect, it } from 'vitest';
import { classifyHeading } from '../../../graph/relate/heading-changes.ts';

describe('a heading', () => {
  it.each<readonly [before: string, after: string, change: readonly string[]]>([
    ['着力扩大国内需求', '着力扩大国内需求', ['kept']],
    ['着力扩大国内需求', '大力提振消费、提高投资效益，全方位扩大国内需求', ['expanded', 'strengthened']],
    ['扩大高水平对外开放，稳外贸、稳外资', '扩大高水平对外开放', ['narrowed']],
    ['以科技创新引领现代化产业体系建设', '以科技创新引领新质生产力发展，建设现代化产业体系', ['expanded']],
    ['积极推进城市更新', '大力推进城市更新', ['strengthened']],
    ['大力推进城市更新', '推进城市更新', ['narrowed', 'weakened']],
    ['加快建立社会主义市场经济体制', '以国有企业为重点深化经济体制改革', ['replaced']],
    ['切实加强政府自身建设', '保障粮食安全', ['replaced']],
    ['推进改革', '深化改革', ['replaced']],
  ])('%s → %s', (before, after, change) => {
    expect(classifyHeading(before, after)).toEqual(change);
  });
});
