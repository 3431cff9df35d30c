/** Short documents in sentences of our own, with dates of real meetings, for tests of what a built graph shows. */
import type { EntityKind } from '../../graph/model/kinds.ts';

export interface FixtureText {
  readonly name: string;
  readonly date: string;
  readonly title: string;
  readonly series: string;
  readonly lines: readonly string[];
}

/** Terms that the fixture graph knows, by kind; the pinyin is for search. */
export const FIXTURE_TERMS: readonly (readonly [
  kind: EntityKind,
  label: string,
  pinyin: string,
  initials: string,
])[] = [
  ['concept', '新质生产力', 'xinzhishengchanli', 'xzscl'],
  ['concept', '高质量发展', 'gaozhiliangfazhan', 'gzlfz'],
  ['concept', '科技创新', 'kejichuangxin', 'kjcx'],
  ['concept', '现代化产业体系', 'xiandaihuachanyetixi', 'xdhcytx'],
  ['concept', '全国统一大市场', 'quanguotongyidashichang', 'qgtydsc'],
  ['concept', '国内需求', 'guoneixuqiu', 'gnxq'],
  ['concept', '房地产市场', 'fangdichanshichang', 'fdcsc'],
  ['concept', '民营经济', 'minyingjingji', 'myjj'],
  ['policy', '货币政策', 'huobizhengce', 'hbzc'],
  ['policy', '财政政策', 'caizhengzhengce', 'czzc'],
  ['policy', '“两新”政策', 'liangxinzhengce', 'lxzc'],
  ['policy', '提振消费专项行动', 'tizhenxiaofeizhuanxiangxingdong', 'tzxfzxxd'],
  ['policy', '“人工智能+”行动', 'rengongzhineng+xingdong', 'rgzn+xd'],
  ['industry', '战略性新兴产业', 'zhanlvexingxinxingchanye', 'zlxxxcy'],
  ['industry', '生物制造', 'shengwuzhizao', 'swzz'],
  ['industry', '商业航天', 'shangyehangtian', 'syht'],
  ['industry', '低空经济', 'dikongjingji', 'dkjj'],
  ['industry', '未来产业', 'weilaichanye', 'wlcy'],
  ['principle', '稳中求进', 'wenzhongqiujin', 'wzqj'],
  ['principle', '守正创新', 'shouzhengchuangxin', 'szcx'],
  ['organization', '中央政治局', 'zhongyangzhengzhiju', 'zyzzj'],
  ['place', '北京', 'beijing', 'bj'],
];

/** Wordings of policies: subject, phrase. */
export const FIXTURE_WORDINGS: readonly (readonly [subject: string, phrase: string])[] = [
  ['货币政策', '稳健的货币政策'],
  ['货币政策', '适度宽松的货币政策'],
  ['财政政策', '积极的财政政策'],
  ['财政政策', '更加积极的财政政策'],
];

const CEWC = '中央经济工作会议';
const POLITBURO = '中央政治局会议';

export const FIXTURE_TEXTS: readonly FixtureText[] = [
  {
    name: '2022-12-16_cewc',
    date: '2022-12-16',
    title: '中央经济工作会议（2022年）要点',
    series: CEWC,
    lines: [
      '会议在北京举行，工作总基调仍是稳中求进，落脚点是高质量发展。',
      '积极的财政政策加力提效，稳健的货币政策精准有力。',
      '一是着力扩大国内需求。消费要恢复，投资要带动，国内需求是基础。',
      '二是加快建设现代化产业体系。科技创新与现代化产业体系一起部署，培育战略性新兴产业。',
      '三是切实落实“两个毫不动摇”。民营经济的信心要稳。',
    ],
  },
  {
    name: '2023-07-24_politburo',
    date: '2023-07-24',
    title: '政治局会议（2023年7月）要点',
    series: POLITBURO,
    lines: [
      '中央政治局研究上半年形势，强调稳中求进、高质量发展。',
      '积极的财政政策与稳健的货币政策接续发力，房地产市场供求关系发生重大变化。',
      '国内需求不足是首要问题，民营经济要有获得感。',
    ],
  },
  {
    name: '2023-12-12_cewc',
    date: '2023-12-12',
    title: '中央经济工作会议（2023年）要点',
    series: CEWC,
    lines: [
      '会议在北京举行，把高质量发展称作硬道理，科技创新要催生新产业，加快形成新质生产力。',
      '积极的财政政策适度加力，稳健的货币政策灵活适度。',
      '一是以科技创新引领现代化产业体系建设。打造生物制造、商业航天、低空经济等战略性新兴产业，发展新质生产力，布局未来产业。',
      '二是着力扩大国内需求。国内需求靠有潜能的消费和有效益的投资。',
      '三是深化重点领域改革。全国统一大市场要建成，民营经济要壮大。',
      '国内生产总值增长5%左右。',
    ],
  },
  {
    name: '2024-01-31_study',
    date: '2024-01-31',
    title: '政治局集体学习（2024年1月）要点',
    series: '中央政治局集体学习',
    lines: [
      '中央政治局就扎实推进高质量发展集体学习，主题是新质生产力。',
      '新质生产力由科技创新主导，特点是创新，关键在质优。',
      '科技创新催生新产业、新模式，是发展新质生产力的核心要素。',
      '发展新质生产力要改造传统产业、培育战略性新兴产业、布局未来产业，完善现代化产业体系。',
    ],
  },
  {
    name: '2024-04-30_politburo',
    date: '2024-04-30',
    title: '政治局会议（2024年4月）要点',
    series: POLITBURO,
    lines: [
      '中央政治局强调因地制宜发展新质生产力，壮大战略性新兴产业，布局未来产业。',
      '积极的财政政策与稳健的货币政策要靠前实施，消化存量房产，房地产市场要有新模式。',
      '国内需求与全国统一大市场一并推进。',
    ],
  },
  {
    name: '2024-09-26_politburo',
    date: '2024-09-26',
    title: '政治局会议（2024年9月）要点',
    series: POLITBURO,
    lines: [
      '中央政治局要求促进房地产市场止跌回稳，帮助民营经济渡过难关。',
      '要加大财政政策、货币政策的逆周期调节，“两新”政策扩围，国内需求要提振。',
      '培育新质生产力，支持科技创新，守正创新。',
    ],
  },
  {
    name: '2024-12-12_cewc',
    date: '2024-12-12',
    title: '中央经济工作会议（2024年）要点',
    series: CEWC,
    lines: [
      '会议在北京举行，原则是稳中求进、守正创新，主题是高质量发展。',
      '实施更加积极的财政政策，实施适度宽松的货币政策，两项政策同向发力。',
      '一是大力提振消费、提高投资效益，全方位扩大国内需求。实施提振消费专项行动，“两新”政策加力扩围，国内需求全面扩大。',
      '二是以科技创新引领新质生产力发展，建设现代化产业体系。开展“人工智能+”行动，培育未来产业，科技创新与产业创新融合。',
      '三是发挥经济体制改革牵引作用。民营经济促进法出台，全国统一大市场建设指引制定。',
      '国内生产总值增长5%左右。',
    ],
  },
  {
    name: '2025-07-30_politburo',
    date: '2025-07-30',
    title: '政治局会议（2025年7月）要点',
    series: POLITBURO,
    lines: [
      '中央政治局强调宏观政策持续发力，更加积极的财政政策与适度宽松的货币政策落实落细。',
      '以科技创新引领新质生产力发展，培育具有国际竞争力的新兴支柱产业，全国统一大市场纵深推进。',
      '提振消费专项行动深入实施，国内需求潜力要释放。',
    ],
  },
  {
    name: '2025-12-11_cewc',
    date: '2025-12-11',
    title: '中央经济工作会议（2025年）要点',
    series: CEWC,
    lines: [
      '会议在北京举行，坚持稳中求进，推动高质量发展。',
      '继续实施更加积极的财政政策，继续实施适度宽松的货币政策。',
      '一是坚持内需主导，建设强大国内市场。提振消费专项行动深入实施，国内需求潜力释放，“两新”政策优化。',
      '二是坚持创新驱动，加紧培育壮大新动能。科技创新与新质生产力互为表里，“人工智能+”行动深化，低空经济与未来产业有序发展。',
      '三是坚持改革攻坚。全国统一大市场建设条例制定，民营经济环境优化。',
      '国内生产总值增长4.5%—5%。',
    ],
  },
];
