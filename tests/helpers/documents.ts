/** Short documents in the manner of the official ones, written for the tests. */

export const MEETING_2023 = `# 中央经济工作会议在北京举行

2023年12月12日

会议强调，要着力推动高质量发展，加快发展新质生产力。积极的财政政策要适度加力，稳健的货币政策要灵活适度。

一是以科技创新引领现代化产业体系建设。打造生物制造、商业航天、低空经济等战略性新兴产业。

二是着力扩大国内需求。激发有潜能的消费，扩大有效益的投资。
`;

export const MEETING_2024 = `# 中央经济工作会议在北京举行

2024年12月12日

会议指出，实施更加积极的财政政策和适度宽松的货币政策，因地制宜发展新质生产力。

一是大力提振消费、提高投资效益，全方位扩大国内需求。

二是以科技创新引领新质生产力发展，建设现代化产业体系。
`;

export const POLITBURO_2024 = `中共中央政治局召开会议

2024年9月26日

会议指出，要促进房地产市场止跌回稳，努力提振资本市场。要发展新质生产力，支持民营经济发展。
`;

/** Three documents of two formats. */
export const CORPUS = {
  '2023-12-12_cewc.md': MEETING_2023,
  '2024-12-12_cewc.md': MEETING_2024,
  'politburo/2024-09-26.txt': POLITBURO_2024,
} as const;
