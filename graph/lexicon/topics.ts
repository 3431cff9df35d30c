/**
 * Narrow subjects that documents return to under changing names, each with the words that tell it: 放宽服务业市场准入 and 推进服务业开放 are on
 * one matter, though neither names what the other does.
 *
 * A topic is as narrow as one line of a work report: what two of its lines share by chance (发展, 体系, 人民) is no word here.
 * Themes, which are as wide as a chapter, stand in `themes.ts`.
 */
import { GOVERNING_VERBS, LEADING_ADVERBS } from './grammar.ts';
import { stripQualifiers } from './qualifiers.ts';

const TOPICS: readonly (readonly [name: string, words: string])[] = [
  ['民营经济', '民营企业 民营经济 民企 非公有制'],
  ['国企改革', '国有企业改革 国企改革 国资国企 国有资本 国有经济'],
  ['服务业开放', '服务业市场准入 服务业开放 服务业领域开放 服务业扩大开放 服务业对外开放'],
  ['外资', '利用外资 吸引外资 外商投资 外商直接投资 投资中国'],
  ['外贸', '外贸 进出口 对外贸易'],
  ['提振消费', '提振消费 扩大消费 消费潜力 消费能力 消费需求 恢复消费 有潜能的消费 促消费'],
  ['以旧换新', '以旧换新 “两新”'],
  ['投资', '有效投资 有效益的投资 政府投资 增加投资 扩大投资'],
  ['民间投资', '民间投资 民间资本'],
  ['居民收入', '居民收入 群众收入 群体收入 农民收入 农民增收'],
  ['房地产', '房地产 楼市 房价'],
  ['城市更新', '城市更新 城中村 老旧小区 危旧房'],
  ['保障性住房', '保障性住房 住房保障 保障房 公租房'],
  ['地方债务', '地方政府债务 地方债务 隐性债务 化债'],
  ['专项债券', '专项债'],
  ['财税体制', '财税体制 财税改革 税制改革 财政体制'],
  ['支出结构', '支出结构 财政支出 支出强度'],
  ['金融机构', '中小金融机构 金融机构风险 中小银行'],
  ['资本市场', '资本市场 股市 股票市场'],
  ['货币政策工具', '货币政策工具 政策性金融工具 金融工具'],
  ['融资成本', '融资成本 融资难 融资贵'],
  ['逆周期调节', '逆周期 跨周期'],
  ['政策协调', '政策取向一致性 政策协调 政策统筹 政策合力 组合拳 协调配合 协同联动'],
  ['宏观调控', '宏观调控 宏观政策调控 区间调控'],
  ['预期管理', '预期管理 预期引导 舆论引导 光明论 稳定预期 社会预期'],
  ['统一大市场', '统一大市场 市场分割 地方保护'],
  ['内卷', '内卷 无序竞争 恶性竞争 低价竞争'],
  ['营商环境', '营商环境'],
  ['涉企执法', '涉企执法 规范执法 公平执法 行政执法 乱收费'],
  ['拖欠账款', '拖欠'],
  ['平台经济', '平台经济 平台企业'],
  ['人工智能', '人工智能 大模型'],
  ['新质生产力', '新质生产力'],
  ['科技力量', '自立自强 科技力量'],
  ['基础研究', '基础研究 前沿研究 原始创新'],
  ['核心技术', '核心技术 技术攻关'],
  ['产业创新', '产业创新 创新融合'],
  ['新兴产业', '新兴产业 未来产业 新兴支柱产业'],
  ['传统产业', '传统产业 传统制造业'],
  ['产业链', '产业链供应链 产业链'],
  ['数字经济', '数字经济 数字化 数据要素'],
  ['能源体系', '能源体系 能源安全 能源保障'],
  ['碳达峰', '碳达峰 碳中和 双碳 降碳 低碳'],
  ['生态文明', '生态文明 生态保护 生态环境'],
  ['污染防治', '污染 蓝天 碧水 净土'],
  ['粮食安全', '粮食安全 粮食生产 粮食产能 粮食稳产'],
  ['耕地', '耕地'],
  ['农田', '农田'],
  ['乡村振兴', '乡村振兴 乡村全面振兴'],
  ['脱贫', '脱贫 返贫 扶贫'],
  ['城镇化', '城镇化 市民化'],
  ['县域', '县域 县城'],
  ['区域协调', '区域协调 区域战略 区域重大战略 区域发展'],
  ['海洋经济', '海洋经济 海洋强国'],
  ['一带一路', '一带一路'],
  ['对外开放', '对外开放 高水平开放 制度型开放 单边开放'],
  ['全面深化改革', '全面深化改革 深化改革 重点领域改革'],
  ['就业优先', '就业优先 优先的就业 积极的就业政策'],
  ['重点群体就业', '重点群体就业 重点人群就业 毕业生就业'],
  ['社会保障', '社会保障 社会救助 低保'],
  ['养老', '养老 养老金'],
  ['生育', '生育 托育 育儿'],
  ['医药卫生体制', '医药卫生体制 医疗卫生体制 医疗卫生制度'],
  ['民生底线', '民生底线 三保 基本民生'],
  ['安全生产', '安全生产'],
  ['防灾减灾', '防灾 减灾 救灾 灾害'],
  ['社会治理', '社会治理 基层治理 枫桥经验'],
  ['党的领导', '党的领导 党的全面领导 集中统一领导 党对经济工作'],
  ['作风', '形式主义 官僚主义'],
  ['党内教育', '学习教育 主题教育'],
  ['过紧日子', '过紧日子 一般性支出'],
];

const table = TOPICS.map(([name, words]) => [name, words.split(' ')] as const);
/** Verbs and adverbs, the longer first. */
const leaders = [...GOVERNING_VERBS, ...LEADING_ADVERBS, '全方位']
  .filter((word) => word.length > 1)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** A topic that a wording touches. */
export interface TouchedTopic {
  readonly name: string;
  /** What the wording says besides the topic, its verbs and qualifiers: empty where it is on the topic and nothing else. */
  readonly rest: string;
}

/** Topics that a wording touches, each with what else it says. */
export function findTopics(wording: string): TouchedTopic[] {
  return table.flatMap(([name, words]) => {
    const touched = words.filter((word) => wording.includes(word));
    if (touched.length === 0) return [];
    const without = [...touched, ...leaders].reduce((rest, word) => rest.replaceAll(word, ' '), wording);
    return [{ name, rest: stripQualifiers(without, 0).replace(/[\s的和与及、，“”]+/gu, '') }];
  });
}
