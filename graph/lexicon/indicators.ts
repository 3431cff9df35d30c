import { toFoldedName } from '../text/fold.ts';

/** Indicators in the order in which readers of a report look for them; what no list has comes behind. */
const HEADLINES: readonly string[] = [
  '国内生产总值',
  '经济增长',
  '赤字率',
  '居民消费价格',
  '超长期特别国债',
  '地方政府专项债券',
  '城镇调查失业率',
  '城镇新增就业',
  '赤字规模',
  '特别国债',
  '特殊再融资债券',
  '居民收入增长',
  '一般公共预算支出规模',
  '中央预算内投资',
  '单位国内生产总值能耗',
  '广义货币',
  '社会融资规模',
];

/**
 * Indicators that texts call by several names, the plainest first. 城镇登记失业率 is another rate than 城镇调查失业率, and no name of it.
 */
const NAMES: readonly (readonly string[])[] = [
  ['国内生产总值', '国内生产总值增长', '国内生产总值增速', '经济增长', '经济增速', 'gdp', 'gdp增长', 'gdp增速'],
  ['居民消费价格', '居民消费价格涨幅', '居民消费价格指数', '居民消费价格总水平', '消费价格', 'cpi', 'cpi涨幅'],
  ['城镇调查失业率', '调查失业率'],
  ['城镇新增就业', '城镇新增就业人数', '新增就业', '新增城镇就业'],
  ['粮食产量', '粮食总产量', '全年粮食产量'],
  ['赤字率', '财政赤字率'],
  ['赤字规模', '财政赤字', '财政赤字规模'],
  ['地方政府专项债券', '新增地方政府专项债券', '地方专项债券', '新增专项债券', '专项债券'],
  ['单位国内生产总值能耗', '单位gdp能耗', '单位国内生产总值能源消耗', '万元国内生产总值能耗'],
  ['广义货币', 'm2', '广义货币供应量', 'm2增速', '广义货币增长'],
  ['进出口', '外贸进出口', '进出口总额'],
  ['居民收入增长', '居民收入', '城乡居民收入', '城乡居民收入增长', '居民人均可支配收入增长', '居民人均可支配收入'],
];

const canonical = new Map(NAMES.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)));

/** The one name of an indicator, folded; as it is where it has no other. */
export function toIndicatorName(indicator: string): string {
  const name = toFoldedName(indicator);
  return canonical.get(name) ?? name;
}

/** How much an indicator matters to whoever reads a report for its numbers, 0–1. */
export function weighIndicator(name: string): number {
  const at = HEADLINES.findIndex((one) => name.startsWith(one));
  return at === -1 ? 0 : 1 - at / HEADLINES.length;
}
