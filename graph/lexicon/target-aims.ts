/**
 * Which way a target is better: more jobs, less energy for each unit of output. What a target says of itself decides first (降低3%左右, 控制在5.5%
 * 以内), then its indicator.
 *
 * Counter-examples, all without an aim: prices, which are to rise neither much nor little (居民消费价格涨幅3%左右 → 2%左右); sums of money, of which
 * there is more or less, but no better (赤字规模, 地方专项债券).
 */

/** Which way is better; `amount` where there is only more or less. */
export type TargetAim = 'up' | 'down' | 'amount';

/** What stands between two evils, so that neither more nor less of it is better. */
const BALANCED = /价格|物价|CPI|通胀|汇率|国际收支/iu;
/** Indicators that are better low. */
const BETTER_LOW = /失业|能耗|物耗|水耗|用水量|排放|污染|浓度|强度|死亡|发病|事故|贫困|负担|杠杆|负债|成本|自然增长率/u;
/** Values that are to fall or to stay below a line. */
const FALLING = /降低|下降|减少|压减|削减|压缩|控制在|以内|以下|不超过/u;
/** Indicators that are better high, and values that are to rise or to stay above a line. */
const BETTER_HIGH = /就业|产量|产能|收入|国内生产总值|经济增长|覆盖率|参保|合格率|森林|优良|达标/u;
const RISING = /增长|增加|提高|新增|以上|不低于|不少于|至少/u;
/** Sums of money, and what is one in percent. */
const MONEY = /元$|元[左右以上内下]|^\d[\d.]*[万亿]+$/u;
const MONETARY = /赤字|国债|债券|预算|财政支出|补贴|补助/u;

/** Which way a target is better; `undefined` where that cannot be told. */
export function findTargetAim(indicator: string, value: string): TargetAim | undefined {
  if (BALANCED.test(indicator)) return undefined;
  if (MONETARY.test(indicator) || MONEY.test(value)) return 'amount';
  if (FALLING.test(value) || BETTER_LOW.test(indicator)) return 'down';
  return RISING.test(value) || BETTER_HIGH.test(indicator) ? 'up' : undefined;
}
