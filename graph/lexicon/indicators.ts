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

/** How much an indicator matters to whoever reads a report for its numbers, 0–1. */
export function weighIndicator(name: string): number {
  const at = HEADLINES.findIndex((one) => name.startsWith(one));
  return at === -1 ? 0 : 1 - at / HEADLINES.length;
}
