/**
 * Subjects that task lists return to, each with the words that tell it. Two headings of one subject continue each other even
 * where they share no word: 着力扩大国内需求 and 大力提振消费.
 */
const THEMES: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['扩大内需', ['内需', '国内需求', '消费', '投资', '需求', '国内市场']],
  ['科技与产业', ['科技', '产业', '创新', '新质生产力', '制造业', '工业', '转型升级', '实体经济', '产能']],
  ['改革', ['改革', '体制', '两个毫不动摇', '经营主体', '市场活力', '国资国企', '民营经济']],
  ['开放', ['开放', '外贸', '外资', '一带一路']],
  ['风险', ['风险', '房地产', '债务', '系统性', '攻坚战']],
  ['三农', ['三农', '乡村', '农业', '农村', '粮食', '脱贫', '扶贫']],
  ['城乡区域', ['城乡', '区域', '城镇化', '空间格局', '主体功能']],
  ['绿色', ['生态', '绿色', '碳达峰', '双碳', '低碳', '环境保护', '环境治理', '环境质量', '污染', '美丽中国']],
  ['民生', ['民生', '就业', '社会保障', '社会事业', '公共服务', '人民生活', '生活品质', '福祉']],
  ['教育科技人才', ['教育', '人才', '科教兴国']],
  ['安全', ['安全', '国防', '社会稳定', '社会治理']],
  ['文化', ['文化', '文明']],
];

/** Names of all themes, in the order in which task lists tend to have them. */
export const THEME_NAMES: readonly string[] = THEMES.map(([name]) => name);

/** Campaigns of study within the party, which are not about schools. */
const CAMPAIGN = /(?:学习|主题|警示|党性|纪律|作风|实践)教育/gu;

/** Names of the themes that a heading touches. */
export function findThemes(heading: string): string[] {
  const words = heading.replace(CAMPAIGN, '').replaceAll('生态文明', '生态');
  return THEMES.filter(([, own]) => own.some((word) => words.includes(word))).map(([name]) => name);
}
