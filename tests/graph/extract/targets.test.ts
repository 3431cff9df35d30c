import { describe, expect, it } from 'vitest';
import { parseValue } from '../../../graph/extract/targets.ts';
import { findIn, getEntities, getSurfaces } from '../../fixtures/sources.ts';

const HEAD = '---\ndate: 2025-03-05\n---\n# 要点\n\n';

/** Indicator and value of every target, in the order of the text. */
function findPairs(sentences: string): string[] {
  const findings = findIn('a.md', `${HEAD}${sentences}`);
  const byKey = new Map(getEntities(findings, 'target').map((target) => [target.key as string, target]));
  return findings.mentions.flatMap(({ entity }) => {
    const target = byKey.get(entity);
    return target === undefined ? [] : [`${target.indicator} | ${target.value}`];
  });
}

describe('a planned value', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['增长…左右', '预期目标是：国内生产总值增长5%左右。', ['国内生产总值 | 增长5%左右']],
    ['…以上', '预期目标：城镇新增就业1200万人以上。', ['城镇新增就业 | 1200万人以上']],
    ['拟按…安排', '今年赤字率拟按4%左右安排。', ['赤字率 | 4%左右']],
    ['和经济增长同步', '预期目标：居民收入增长和经济增长同步。', ['居民收入增长 | 和经济增长同步']],
    ['保持基本平衡', '预期目标：国际收支保持基本平衡。', ['国际收支 | 保持基本平衡']],
    ['涨幅', '预期目标：居民消费价格涨幅2%左右。', ['居民消费价格 | 涨幅2%左右']],
    ['a large unit', '预期目标：粮食产量1.4万亿斤左右。', ['粮食产量 | 1.4万亿斤左右']],
    ['降低', '预期目标：单位国内生产总值能耗降低3%左右。', ['单位国内生产总值能耗 | 降低3%左右']],
    ['拟发行', '今年拟发行超长期特别国债1.3万亿元。', ['超长期特别国债 | 1.3万亿元']],
    [
      '下降 against an earlier year',
      '到2030年，托老费用比率较2020年下降2个百分点左右。',
      ['托老费用比率 | 下降2个百分点左右'],
    ],
    ['what is counted behind it', '预期目标：建设20个左右托老示范区。', ['托老示范区 | 20个左右']],
    ['保持合理水平', '预期目标：居民消费价格保持合理水平。', ['居民消费价格 | 保持合理水平']],
    [
      'several in one sentence',
      '预期目标：经济增长5%左右；城镇调查失业率5.5%左右。',
      ['经济 | 增长5%左右', '城镇调查失业率 | 5.5%左右'],
    ],
    [
      'one behind a surrogate pair and CRLF',
      '😀要点。\r\n预期目标：粮食产量1.4万亿斤左右。',
      ['粮食产量 | 1.4万亿斤左右'],
    ],
  ])('is found as %s', (_, sentences, pairs) => {
    expect(findPairs(sentences)).toEqual(pairs);
  });

  it('is mentioned from its indicator to its value', () => {
    const findings = findIn('a.md', `${HEAD}发展目标：国内生产总值增长5%左右；粮食产量1.4万亿斤左右。`);
    const surfaces = getEntities(findings, 'target').flatMap(({ key }) => getSurfaces(findings, key));
    expect(surfaces.sort()).toEqual(['国内生产总值增长5%左右', '粮食产量1.4万亿斤左右'].sort());
  });

  it.each<readonly [string, string, string | undefined]>([
    ['the year of the document', `${HEAD}预期目标：粮食产量1.4万亿斤左右。`, '2025'],
    ['the year that the text states', '# 要点\n\n2026年发展主要预期目标：粮食产量1.4万亿斤左右。', '2026'],
    ['no year where nothing tells one', '# 要点\n\n预期目标：粮食产量1.4万亿斤左右。', undefined],
  ])('is for %s', (_, text, period) => {
    expect(getEntities(findIn('a.md', text), 'target').map((target) => target.period)).toEqual([period]);
  });
});

describe('a figure that was reached', () => {
  it.each([
    ['of last year', '去年国内生产总值增长5%，城镇新增就业1256万人。'],
    ['that broke a record', '新能源汽车年产量突破1300万辆。'],
    ['against the year before', '货物出口比上年增长7.1%。'],
    ['counted up', '累计完成投资2000亿元。'],
    ['below 回顾', '## 一年来工作回顾\n\n国内生产总值增长5%左右。'],
    ['of which nothing is counted', '预期目标：覆盖80%以上的镇区。'],
    ['that is a date', '会议于12月11日至12日举行。'],
    ['without a unit', '第14届会议审议了3件事。'],
    ['in a text without any', '会议指出，形势向好。'],
  ])('is no target: %s', (_, sentences) => {
    expect(findPairs(sentences)).toEqual([]);
  });
});

describe('the numbers of a value', () => {
  it.each<readonly [string, ReturnType<typeof parseValue>]>([
    ['5%左右', { min: 5, max: 5, unit: '%', hedge: '左右' }],
    ['增长５％左右', { min: 5, max: 5, unit: '%', hedge: '左右' }],
    ['4.5%—5%', { min: 4.5, max: 5, unit: '%' }],
    ['1200万人以上', { min: 1200, unit: '万人', hedge: '以上' }],
    ['不低于1.4万亿斤', { min: 1.4, unit: '万亿斤', hedge: '不低于' }],
    ['5.5%以内', { max: 5.5, unit: '%', hedge: '以内' }],
    ['控制在3%', { max: 3, unit: '%' }],
    ['不超过2000亿元', { max: 2000, unit: '亿元', hedge: '不超过' }],
    ['降低3%左右', { min: -3, max: -3, unit: '%', hedge: '左右' }],
    ['下降3%至5%', { min: -5, max: -3, unit: '%' }],
    ['提高0.2个百分点', { min: 0.2, max: 0.2, unit: '个百分点' }],
    ['1,300万辆', { min: 1300, max: 1300, unit: '万' }],
    ['和经济增长同步', {}],
    ['', {}],
  ])('of %j are %j', (value, expected) => {
    expect(parseValue(value)).toEqual(expected);
  });
});
