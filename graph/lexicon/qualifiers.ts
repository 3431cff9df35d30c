/**
 * Words that qualify a subject without making it another one: 有效需求不足 and 国内需求不足 speak of one lack, 全社会物流成本 and 物流成本 of one cost.
 *
 * Counter-examples, all left out, for they name another thing: 金融 (现代金融企业制度), 农村, 科技, 中小, 数字, 绿色, 公共.
 */

import { toCodes } from '../text/fold.ts';
import { Trie } from '../text/trie.ts';

const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/** Left out wherever they stand, the longer first. */
const QUALIFIERS: readonly string[] = [
  ...words(`
    进一步 新一轮 全社会 各类 各种 各地区 各地 各级 全国 我国 国内 国家 中央 党中央 国民 城乡居民 居民 人民 群众
    高质量 高水平 高标准 高效能 现代化 现代 新型 新时代 新时期 社会主义 中国特色 一流 世界 超常规 有效 合理 充分 稳定 适度 必要 正确
    重大 重点 重要 主要 关键 核心 基本 基础性 系统性 区域性 整体 总体 综合 若干 一批 一系列 有潜能的 有效益的 领域
    政策 导向 战略 方针 原则 理念 举措 措施 政府 市场化 法治化 国际化 便利化 持续 健康 平稳 有序 良好 更加 更好 更多 更大 稳妥 积极 全面 深入 大规模 规模 力度 水平 能力 工作 体系 机制 行动 建设 发展
  `),
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const qualifiers = new Trie(QUALIFIERS);

/** With these a name is another thing: 农村|金融改革 is no 金融改革 in other words, 人工智能|安全 another aspect of 人工智能. */
const DISTINGUISHING =
  /安全|风险|高等|职业|义务|学前|成人|财税|医药|价格|流通|收入|分配|就业|养老|社保|税收|农村|农业|城市|城镇|城乡|乡村|工业|科技|文化|教育|国际|国有|民间|民营|地方|社会|公共|基层|数字|绿色|海洋|服务业|制造业|金融|财政|货币|军事|国防|农民|职工|青年|人口|区域|土地|住房|医疗|卫生|能源|资源|环境|生态|信息|网络|数据|中小|企业|行政|司法|投资|消费|外贸|旅游|节能|外商|土壤|大气|结构|补偿|产业|人才|干部/u;

/** Whether what one name has more than another makes it another thing. */
export function isDistinguishing(added: string): boolean {
  return DISTINGUISHING.test(added);
}

const GENERIC_SUBJECTS = new Set(
  words(`
    激励机制 约束机制 激励约束机制 配套措施 配套政策 政策措施 工作机制 长效机制 法律法规 管理体制 监管体制 市场机制 服务体系 保障体系 管理水平 管理制度 责任制 健康发展 持续健康发展 稳定发展 协调发展 体制机制
    协调机制 合作机制 综合治理 试点 综合改革 改革试点 经济发展 经济建设 质量效益 经济效益 竞争机制 投入机制 监督机制 运行机制 评价机制 管理办法 政策体系 正常关系 友好关系 政策支持 工作作风 先进技术 基础工作
  `),
);

/** Whether a name may stand for many things, so that two documents which word it need not speak of the same. */
export function isGenericSubject(name: string): boolean {
  return GENERIC_SUBJECTS.has(name);
}

/** A name without its qualifiers; as it is, where fewer than `least` units would be left. */
export function stripQualifiers(name: string, least: number): string {
  // Most names hold none, which one pass tells.
  if (!qualifiers.isIn(toCodes(name), 0, name.length)) return name;
  let rest = name;
  for (const word of QUALIFIERS) {
    if (!rest.includes(word)) continue;
    const without = rest.replaceAll(word, '');
    if (without.length >= least) rest = without;
  }
  return rest;
}
