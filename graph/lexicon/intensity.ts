/**
 * A scale of intensity for the verbs and modifiers of official prose: whether one wording is stronger than another.
 *
 * A word's level holds within its scale only. 加快 against 推动 says something, 加快 against 坚决 does not, so two wordings are compared
 * scale by scale; a scale that one of them does not touch counts as its ground level. The order within a scale follows how readers
 * of communiqués rank the words (探索 is a trial, 推动 a task, 加快 an urgent one, 大力 one with means behind it); edit it freely.
 *
 * Counter-examples: 落实 against 实施 and 促进 against 推动 have the same level, for documents change one for the other without
 * meaning anything; 有序 and 稳妥 do not weaken, they say how; 继续 and 坚持 say that something goes on, not that more is done.
 */

const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/** What a wording can be stronger in: the stance of a policy, how it is carried out, or how something is done. */
export type ScaleName =
  | 'stance'
  | 'predicate'
  | 'effort'
  | 'order'
  | 'more'
  | 'first'
  | 'use'
  | 'commitment'
  | 'hedge'
  | 'stage';

/** Words of one scale, from the weakest to the strongest. */
export interface IntensityScale {
  readonly name: ScaleName;
  /** What a wording has that touches none of its words: the index into {@link levels}. */
  readonly ground: number;
  /** From weak to strong; the words of one level are equals. */
  readonly levels: readonly (readonly string[])[];
}

/** Name of the scale that compares two uses: what only one of two wordings uses is no stronger for it. */
const USE = 'use';

const INTENSITY_SCALES: readonly IntensityScale[] = [
  {
    name: 'effort',
    ground: 1,
    levels: [
      words('探索 研究 谋划 逐步 适时 鼓励 引导 支持 试点'),
      words(
        '推动 推进 促进 发展 实施 落实 加强 完善 建设 构建 扩大 优化 提高 提升 稳定 开展 做好 抓好',
      ),
      words('积极 持续 不断 多渠道 进一步 着力 稳步 扎实 深入 强化 切实 有效 有力 更好 真正 广泛 深度 接续'),
      words('加快 加紧 加速 抓紧 加力 加大 尽快 培育壮大 做强 做大 多措并举 超前 持续用力 合力 强力 扩围 高质量'),
      words('大力 更大力度 全力 全面 千方百计 大幅 充分 超常规 全方位 纵深 集中统一'),
    ],
  },
  // 坚持 adds nothing to a plain verb, and has less of it than 坚定不移.
  { name: 'order', ground: 0, levels: [words('坚持'), words('严格'), words('坚决 坚定 严厉 严肃 毫不动摇 坚定不移 牢牢')] },
  { name: 'more', ground: 0, levels: [[], words('更加 更为 更好 更大 更多')] },
  { name: 'first', ground: 0, levels: [[], words('重点 突出'), words('优先 更加突出 首要')] },
  { name: USE, ground: 0, levels: [[], words('用好 发挥 落实好'), words('用好用足 用足用好 用足 充分发挥')] },
];

/**
 * Scales of small steps, which count only where two wordings of one subject are compared: what is promised, what is hedged, and whether
 * it is still being planned.
 */
const FINE_SCALES: readonly IntensityScale[] = [
  { name: 'commitment', ground: 0, levels: [[], words('确保 兜牢 守牢 筑牢 扎牢 织密扎牢 压实 打好 打赢')] },
  { name: 'hedge', ground: 1, levels: [words('适度 适当 合理 努力 力争 争取'), []] },
  { name: 'stage', ground: 1, levels: [words('谋划 酝酿 论证 规划建设'), []] },
];

/** Stances of fiscal, monetary and macroeconomic policy from tight to loose: looser is stronger support, as texts on them say. */
const STANCE_LEVELS: readonly (readonly string[])[] = [
  words('紧缩 从紧'),
  words('适度从紧'),
  words('稳健中性 中性'),
  words('稳健'),
  words('稳健略偏宽松 支持性'),
  words('适度宽松 积极'),
  words('宽松 更积极 更加积极 积极有为'),
  words('更加积极有为'),
];

/** Predicates of a stance (积极的财政政策要…) from holding to pushing. */
const PREDICATE_LEVELS: readonly (readonly string[])[] = [
  words('保持 稳定 连续 可持续'),
  words('有效 精准 灵活适度 适度'),
  words('提质增效 加力提效 适度加力 更加有效'),
  words('更加积极 大力 更大 持续用力 更加给力 更加积极有为 积极有为'),
];

/** Ends of a term that judges how things stand by itself: 有效需求不足, 社会预期偏弱. */
const JUDGMENT = /(?:不足|不强|偏弱|转弱|趋弱|疲弱|过剩|收缩|下行|放缓|承压|回升向好|向好|止跌回稳)$/u;

/** Whether a term says how things stand, without a verb of its own. */
export function isJudgment(term: string): boolean {
  return JUDGMENT.test(term);
}

interface Found {
  readonly level: number;
  readonly word: string;
}

/** Levels by word, the longest word first, so that 更加突出 is not read as 更加 and 突出. */
function toTable(levels: readonly (readonly string[])[]): readonly Found[] {
  return levels
    .flatMap((level, i) => level.map((word) => ({ level: i, word })))
    .sort((a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
}

const scaleTables = INTENSITY_SCALES.map(({ name, ground, levels }) => ({
  name,
  ground,
  table: toTable(levels),
}));
const plainTables = scaleTables.filter(({ name }) => name !== USE);
const smallTables = FINE_SCALES.map(({ name, ground, levels }) => ({ name, ground, table: toTable(levels) }));
const fineTables = [...plainTables, ...smallTables];
const useTable = toTable(INTENSITY_SCALES.find(({ name }) => name === USE)?.levels ?? []);
const stanceTable = toTable(STANCE_LEVELS);
const predicateTable = toTable(PREDICATE_LEVELS);

/** Names and nouns that hold a word of a scale without saying how strong: 可持续发展, 积极性, 重点领域. */
const NO_STRENGTH =
  /可持续|积极性|积极因素|有效需求|有效投资|有效市场|有效供给|有效性|全面小康|全面建成|全面建设|全面深化改革|全面从严治党|全面依法治国|全面振兴|全面发展|全面节约|全面绿色|全面进步|重点领域|重点群体|重点人群|重点行业|重点产业|重点地区|重点工程|重点项目|突出问题|突出矛盾|快速发展|深入人心/gu;

/** Strongest word of a table that a text holds, each place read by its longest word alone. */
function findStrongest(text: string, table: readonly Found[]): Found | undefined {
  let rest = text.replace(NO_STRENGTH, ' ');
  let best: Found | undefined;
  for (const found of table) {
    if (!rest.includes(found.word)) continue;
    rest = rest.replaceAll(found.word, ' ');
    if (best === undefined || found.level > best.level) best = found;
  }
  return best;
}

function findLevel(text: string, table: readonly Found[]): number | undefined {
  return findStrongest(text, table)?.level;
}

/** Words of one scale in two wordings; absent where a wording has none of that scale, or none but what the other has too. */
export interface ScaleWords {
  readonly scale: ScaleName;
  readonly before?: string;
  readonly after?: string;
}

/**
 * The words by which one wording is stronger than another: of stances where both have one, else of predicates, else on each scale that
 * rises.
 *
 * @param direction - Positive for what is stronger in `after`, negative for what is weaker there.
 * @returns Empty where no scale says so.
 */
export function listScaleWords(before: string, after: string, direction: 1 | -1): readonly ScaleWords[] {
  const compare = (scale: ScaleName, table: readonly Found[], ground?: number): readonly ScaleWords[] => {
    const [a, b] = [findStrongest(before, table), findStrongest(after, table)];
    const [from, to] = [a?.level ?? ground, b?.level ?? ground];
    if (from === undefined || to === undefined || Math.sign(to - from) !== direction) return [];
    // What both say is no word of the change.
    const own = a === undefined || after.includes(a.word) ? {} : { before: a.word };
    const other = b === undefined || before.includes(b.word) ? {} : { after: b.word };
    return 'before' in own || 'after' in other ? [{ scale, ...own, ...other }] : [];
  };
  for (const [scale, table] of [
    ['stance', stanceTable],
    ['predicate', predicateTable],
  ] as const) {
    const found = compare(scale, table);
    if (found.length > 0) return found;
  }
  return [...scaleTables, ...smallTables].flatMap(({ name, ground, table }) => compare(name, table, ground));
}

/**
 * Compare the strength of two wordings of one subject: by effort, and where effort is the same by the other scales, then by whether one
 * only adds words of effort (有效防范 → 持续有效防范).
 *
 * @returns Positive where `after` is stronger, negative where it is weaker; 0 where the scales are silent, or effort goes one way and
 * another scale the other (加快发展 → 优先发展, 严厉打击 → 合力打击).
 */
export function compareIntensity(before: string, after: string): number {
  const steps = new Map(
    fineTables.map(({ name, ground, table }) => [
      name,
      Math.sign((findLevel(after, table) ?? ground) - (findLevel(before, table) ?? ground)),
    ]),
  );
  steps.set(USE, compareLevels(before, after, useTable));
  const effort = steps.get('effort') ?? 0;
  steps.delete('effort');
  const [up, down] = [1, -1].map((sign) => [...steps.values()].includes(sign));
  if (effort < 0) return up ? 0 : effort;
  if (effort > 0) return steps.get('order') === -1 ? 0 : effort;
  if (up !== down) return up ? 1 : -1;
  return up ? 0 : compareEfforts(before, after);
}

const effortWords = INTENSITY_SCALES[0]?.levels.slice(2).flat() ?? [];

/** Whether one of two wordings has all words of effort that the other has, and more. */
function compareEfforts(before: string, after: string): number {
  const [a, b] = [before, after].map((text) => effortWords.filter((word) => text.includes(word)));
  if (a === undefined || b === undefined || a.length === b.length) return 0;
  const [less, more] = a.length < b.length ? [a, b] : [b, a];
  return less.every((word) => more.includes(word)) ? Math.sign(b.length - a.length) : 0;
}

const weakWords = [
  ...(INTENSITY_SCALES[0]?.levels.slice(0, 2).flat() ?? []),
  ...FINE_SCALES.flatMap(({ ground, levels }) => levels.slice(0, ground).flat()),
].sort((a, b) => b.length - a.length);

/** Words of effort that are verbs: another in their place is another verb, and no weaker one. */
const FORCEFUL_VERBS = /强化|深化|做强|做大|培育壮大/u;

/** Whether a lead brings nothing but plain verbs and hedges besides what another has: 加快构建 → 推动构建, but not 全面推进 → 有力推进. */
export function isPlainer(after: string, before: string): boolean {
  if (FORCEFUL_VERBS.test(before) && !FORCEFUL_VERBS.test(after)) return false;
  let rest = after;
  for (const word of weakWords) rest = rest.replaceAll(word, '');
  return [...rest].every((character) => before.includes(character));
}

/** All words of the scales. */
export const INTENSITY_WORDS: readonly string[] = INTENSITY_SCALES.flatMap(({ levels }) => levels.flat());

/** Words that say how wide or whose a thing is rather than how strong: 全面推进 against 推进, 支持 against 加快. A lead with one of them claims nothing. */
const OTHER_SENSE = /全面|充分|支持|鼓励|引导/u;

/** Levels between two leads, on one scale, that make a difference worth claiming: 持续 or 不断 added to a verb is none. */
const CLEAR_STEP = 2;

/** Words of going on as before, and of doing so with more force or speed: from one to the other a single level is clear. */
const GOING_ON = /持续(?!用力)|不断|稳步|逐步/u;
const PRESSING = /持续用力|加力|加大|加快|加紧|加速/u;

/** Verbs that documents change one for the other without meaning anything. */
const PLAIN_VERBS = /推动|推进|促进/gu;

/**
 * Compare what leads two clauses that end in the same words, and claim only what is clear: on some scale two levels apart, or one from going
 * on to pressing on, on none in the other direction, and either with a word of both on that scale or with words that one lead only adds to
 * the other.
 *
 * @returns As {@link compareIntensity}; 0 also for small steps and for leads on different scales (用好用足 against 落实落细).
 */
export function compareLeads(before: string, after: string): number {
  if (OTHER_SENSE.test(before) || OTHER_SENSE.test(after)) return 0;
  const [old, late] = [before.replace(PLAIN_VERBS, '推进'), after.replace(PLAIN_VERBS, '推进')];
  const isAdded = old.includes(late) || late.includes(old);
  const isPressed =
    (GOING_ON.test(before) && !PRESSING.test(before) && PRESSING.test(after)) ||
    (PRESSING.test(before) && GOING_ON.test(after) && !PRESSING.test(after));
  const steps = scaleTables.map(({ ground, table }) => {
    const [a, b] = [findLevel(before, table), findLevel(after, table)];
    const isComparable = isAdded || (a !== undefined && b !== undefined);
    return { step: (b ?? ground) - (a ?? ground), isComparable };
  });
  const least = isPressed ? 1 : CLEAR_STEP;
  const clear = steps.filter(({ step, isComparable }) => isComparable && Math.abs(step) >= least);
  const signs = new Set(steps.map(({ step }) => Math.sign(step)).filter((sign) => sign !== 0));
  const [only] = signs;
  return clear.length > 0 && signs.size === 1 && only !== undefined ? only : 0;
}

/** Compare two stances by their modifiers (稳健, 适度宽松); 0 where one has none that the scale knows. */
export function compareStances(before: string, after: string): number {
  return compareLevels(before, after, stanceTable);
}

/** Compare two predicates of a stance; 0 where one of them says nothing that the scale knows. */
export function comparePredicates(before: string, after: string): number {
  return compareLevels(before, after, predicateTable);
}

function compareLevels(before: string, after: string, table: readonly Found[]): number {
  const [a, b] = [findLevel(before, table), findLevel(after, table)];
  return a === undefined || b === undefined ? 0 : Math.sign(b - a);
}
