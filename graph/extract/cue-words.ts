/**
 * Words by which finders know where to look, all of them found in one pass over a text (`text/cues.ts`). What a finder makes of
 * a place is its own affair.
 */
import { BALANCE_WORDS, BREAKING_VERBS } from '../lexicon/grammar.ts';
import { OBJECT_NAMES } from '../lexicon/policy-fields.ts';
import { MEETING_SERIES } from '../lexicon/series.ts';
import { type CuePlaces, CueScanner, type CueWords } from '../text/cues.ts';

const toWords = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** Words without which there is no meeting with a number. */
const ORDINAL_WORDS = ['中全会', '中国共产党第', '党的', '中共', '届全国人', '届人', '全国政协'];
/** Words of meetings, by number and by series. */
export const MEETING_WORDS: readonly string[] = [
  ...ORDINAL_WORDS,
  ...MEETING_SERIES.flatMap(({ name, aliases }) => [name, ...aliases]),
];

/** A region's report speaks of 全省, 我市, 区政府. */
const REGIONAL_WORDS = ['省', '市', '区', '县', '州'].flatMap((region) => [
  `全${region}`,
  `我${region}`,
  `${region}委`,
  `${region}政府`,
  `${region}人大`,
]);

/** What leads up to relations that are to be kept in balance. */
export const RELATION_LEADS: readonly string[] = ['统筹', '处理好', '把握好'];
/** What stands between two means. */
export const MEANS_SEPARATOR = '、以';
/** Words of slogans and pairs; none begins as another ends. */
export const PARALLEL_WORDS: readonly string[] = [...BALANCE_WORDS, ...RELATION_LEADS, MEANS_SEPARATOR];

/** Words that a programme's name ends in. */
export const PROGRAM_WORDS: readonly string[] = toWords(`
  行动 行动计划 专项行动 攻坚行动 提升行动 三年行动 三年行动计划 五年行动 专项行动计划 行动方案 工程 攻坚战 保卫战 示范区 试验区 先导区 先行区 改革试点 试点 条例
`);
/** Verbs that such a name stands behind. */
export const LAUNCHING_VERBS: readonly string[] = toWords(`
  实施 开展 启动 组织 推进 推动 落实 制定 出台 印发 发布 公布 修订 颁布 完成 加快 建设 推行 试行 打好 打赢 打响 参与 纳入 列入 获批 成为 创建 设立 建立 推出 抓好 做好 谋划 继续 持续 深入 通过 围绕 按照 根据 结合 依托 审议 继续 全面 扎实 积极 大力 稳步 进行 采取 共同采取 重视 配合 支援 严禁 加紧 推开 开始 保证 发挥 能够 需要 必须 见诸 争创 修建 兴建 续建 举办 要按 例如 包括 继续
`);

/** Figures, and the words of targets without one: what a sentence without a target lacks. */
export const FIGURES: readonly string[] = [
  ...toWords('0 1 2 3 4 5 6 7 8 9 ０ １ ２ ３ ４ ５ ６ ７ ８ ９'),
  '百分之',
];
const EXPECTATIONS = ['平衡', '同步', '改善', '下降', '稳', '合理', '翻一番', '翻两番', '翻番'];

/** Words of what was done; the first counts only with a figure. */
const REVIEW_WORDS = [
  '增长',
  ...toWords(`
    去年 一年来 以来 取得 完成了 实现了 达到了 迈出 成效 圆满 胜利 贯彻落实了 出台了 实施了 有效应对 成功 比上年 果断实行 果断实施
    我们坚持 我们加强 我们推动 我们实施 我们有效
  `),
];
/** Words of how things stand. */
const ASSESSMENT_WORDS = toWords(`
  仍然 面临 存在 困难 风险隐患 没有改变 复杂性 不确定 趋势 形势 有利条件 判断 正视 短板 不足 偏弱 堵点 矛盾 基本面 长期向好
`);
/** Words that call for something where a clause begins with them. */
export const CALLS: readonly string[] = toWords(
  '要 将 必须 应 继续 加快 坚持 推动 推进 实施 完善 健全 深化 强化 加强 支持 促进 扩大 优化 提升 落实 做好 抓好 确保 努力',
);
/** Words of what is to be done, {@link CALLS} first. */
const DEPLOYMENT_WORDS = [...CALLS, ...toWords('明年 下半年 今年要 拟 目标')];

const CUES = {
  meetings: { words: MEETING_WORDS, order: 'overlapping' },
  regional: { words: REGIONAL_WORDS, order: 'apart' },
  parallels: { words: PARALLEL_WORDS, order: 'apart' },
  programs: { words: PROGRAM_WORDS, order: 'apart' },
  breakingVerbs: { words: BREAKING_VERBS, order: 'overlapping' },
  figures: { words: FIGURES, order: 'apart' },
  expectations: { words: EXPECTATIONS, order: 'apart' },
  review: { words: REVIEW_WORDS, order: 'apart' },
  assessment: { words: ASSESSMENT_WORDS, order: 'apart' },
  deployment: { words: DEPLOYMENT_WORDS, order: 'apart' },
  fields: { words: OBJECT_NAMES.map(([words]) => words), order: 'apart' },
} as const satisfies Readonly<Record<string, CueWords>>;

const scanner = new CueScanner<keyof typeof CUES>(CUES);

/** Places of all cues of a text. */
export type Cues = Readonly<Record<keyof typeof CUES, CuePlaces>>;

/** Find the cues of all finders. */
export function findCues(codes: Uint16Array): Cues {
  return scanner.scan(codes);
}
