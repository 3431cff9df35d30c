/**
 * Subjects of economic policy as analysts line them up over the years: the columns of a matrix of wordings.
 *
 * A subject is told by words, from telling to loose. A word may leave out up to eight units within its clause: 外部环境…严峻. What
 * names something else although it holds such a word stands under `except` (国际货币基金 is no monetary policy). Words are compared
 * folded (see `text/fold.ts`). Edit freely: a subject knows nothing of how texts are read, and `tests/graph/lexicon/subjects.test.ts`
 * holds the counter-examples.
 */

import type { PartialDate } from '../model/document.ts';

/**
 * What the clauses of a subject do: call for something (部署), state how things are (判断), state it or call for something about it, or any of
 * these, looking back too.
 */
export type SubjectManner = 'called-for' | 'stated' | 'either' | 'any';

/** One subject with the words that speak of it. */
export interface Subject {
  /** Short name for addresses and files; of an ad hoc subject the string itself. */
  readonly key: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Other names by which it is asked for. */
  readonly aliases: readonly string[];
  readonly manner: SubjectManner;
  /** What a document says where it sets the subject: a clause with one of these goes before any other. */
  readonly heads: readonly string[];
  /** Names of the subject. */
  readonly terms: readonly string[];
  /** Sayings on the subject that are a clause by themselves. */
  readonly slogans: readonly string[];
  /** Words that open the subject only where nothing above is said. */
  readonly loose: readonly string[];
  /** Words that carry on a subject which the clauses before have opened. */
  readonly carries: readonly string[];
  /** Longer words that hold one of the above and speak of something else. */
  readonly except: readonly string[];
  /** When the subject came up; in earlier texts its words speak of something else: 土地改革, 民主改革. */
  readonly since?: PartialDate;
  /** Field of policy whose stance this is, where two stances may share one verb: 实施积极的财政政策和稳健的货币政策. */
  readonly field?: string;
}

const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

interface Entry {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases?: string;
  readonly manner?: SubjectManner;
  readonly heads: string;
  readonly terms?: string;
  readonly slogans?: string;
  readonly loose?: string;
  readonly carries?: string;
  readonly except?: string;
  readonly since?: PartialDate;
  readonly field?: string;
}

const ENTRIES: readonly Entry[] = [
  {
    key: 'tone',
    zh: '总基调',
    en: 'General tone',
    aliases: '基调',
    heads: '稳中求进…总基调 稳字当头 总基调 调整、改革、整顿、提高 调整、巩固、充实、提高 治理经济环境、整顿经济秩序 治理整顿、深化改革',
    terms: '稳中求进 稳中有进…方针 治理整顿和深化改革 抓住机遇、深化改革、扩大开放、促进发展、保持稳定',
    slogans: '稳中求进',
    carries: '以进促稳 先立后破 守正创新 提质增效 系统集成 稳中求进',
    except: '稳中求进的精神 建军总要求',
  },
  {
    key: 'situation',
    zh: '形势判断',
    en: 'Assessment',
    aliases: '形势',
    manner: 'stated',
    heads: `
      经济运行…稳中 经济运行总体 经济运行…面临 经济运行依然 经济运行仍 经济运行…好转 经济运行…恢复 经济运行保持 经济运行在合理区间 经济运行处于 经济运行开局 经济运行实现 经济运行延续 经济运行走势
      经济形势总体 经济形势仍 经济形势…复杂 经济形势…严峻 经济形势…好 经济形势是 经济发展面临 经济发展…面临 经济社会发展面临 经济增长下行压力 经济下行压力 下行压力…大
      我国经济稳中 经济稳中向好 经济稳中有进 经济起步 经济稳步恢复 经济持续稳定恢复 经济持续回升 回升向好 经济呈现 经济周期性 三重压力 经济仍将保持 经济仍…态势 基本趋势没有 基本面没有 基本面是好的
    `,
    terms: '国民经济保持 国民经济继续 国民经济…好转 国民经济…增长 经济发展保持 经济发展取得 经济持续健康发展 经济社会发展的形势 经济发展的形势',
    carries: '困难 压力 风险 挑战 稳中 向好 矛盾 不确定 合理区间 预期 不足 基础 就业形势 物价',
    except: '研究当前经济形势 研究上半年经济形势 分析经济形势 经济形势和经济工作 对经济形势的 经济形势的分析判断 经济形势发展变化 根据经济形势 保持经济运行 确保经济运行 使经济运行 稳定经济运行 经济运行情况 改善经济运行 经济发展面临的国际环境 经济发展面临的外部环境 影响我国经济平稳运行 经济运行中 经济运行形势',
  },
  {
    key: 'macro',
    zh: '宏观政策',
    en: 'Macro policy',
    heads: '宏观政策…连续 宏观政策要 宏观经济政策…连续 更加积极有为…宏观政策 宏观政策…力度 逆周期调节 跨周期调节 逆周期和跨周期 预调微调 区间调控 宏观政策 国民经济…综合平衡 计划经济为主',
    terms: '宏观经济政策 宏观调控 有计划按比例 有计划、按比例',
    loose: '综合平衡 政策的前瞻性 政策前瞻性 政策协调 政策取向',
    carries: '预调微调 定向调控 相机调控 政策协调 前瞻性 针对性 灵活性 有效性 时度效 一致性',
    except: '宏观调控部门 宏观调控体系 宏观调控体制 宏观调控机制',
  },
  {
    key: 'fiscal',
    zh: '财政政策',
    en: 'Fiscal policy',
    heads: '积极…财政政策 稳健…财政政策 财政收支平衡 财政收支…平衡 从紧…财政政策 从紧…财政货币政策 从紧…财政方针 财政政策要 财政政策和货币政策',
    terms: '财政政策 财政货币政策',
    loose: '财政收支 财政支出 财政收入 财政赤字 财政预算 财政平衡 减税降费 减税 专项债 特别国债 财政支出结构 财政资金',
    carries: '财政 赤字 减税 降费 降税 清费 国债 专项债 债券 公共支出 三保 预算 税费 资金使用',
    except: '财政部 财政金融风险 财政厅 财政局 财政经济状况 财政学 财政政策空间 财政、货币 财政货币等',
    field: '财政政策',
  },
  {
    key: 'monetary',
    zh: '货币政策',
    en: 'Monetary policy',
    heads: '稳健…货币政策 宽松…货币政策 从紧…货币政策 从紧…财政货币政策 货币政策要 货币政策稳健 财政政策和货币政策 货币信贷政策',
    terms: '货币政策 财政货币政策',
    loose: '信贷收支 信贷平衡 信贷资金 货币流通 货币回笼 货币供应量 货币发行 货币的发行 货币信贷 货币投放 货币供给 信贷规模 信贷总量 流动性 社会融资规模 金融调控',
    carries: '流动性 货币 信贷 利率 融资成本 降准 降息 再贷款 准备金 社会融资 贷款 人民币汇率',
    except: '财政收支和信贷收支 财政、信贷 国际货币基金 货币化安置 货币补贴 货币市场 财政、货币 财政货币等 以货币计算 货币收入 货币条件',
    field: '货币政策',
  },
  {
    key: 'demand',
    zh: '扩大内需与消费',
    en: 'Domestic demand',
    aliases: '内需 消费',
    heads: `
      扩大内需 扩大…国内需求 扩大国内…需求 扩大需求 扩大最终需求 内需潜力 国内需求潜力 国内需求加快恢复 内需主导 提振消费 扩大…消费 消费潜力 有效需求 总需求 促进消费 促消费 拉动…消费 刺激…消费
      消费…基础性作用 消费…基础作用 消费新增长点 消费增长点
    `,
    terms: '内需 国内需求 消费需求 居民消费 服务消费 消费升级 大宗消费 消费环境 国内市场潜力',
    loose: '消费 强大国内市场',
    carries: '消费 内需 需求 投资 以旧换新 两重 两新 国内市场',
    except: '居民消费价格 消费价格 消费税 消费者权益 消费基金 消费品 消费资料 积累和消费 积累与消费 社会总需求 总需求超过 生产消费 能源消费 消费总量 消费强度 消费领域限制 不足 消费贷款 消费者',
  },
  {
    key: 'property',
    zh: '房地产',
    en: 'Property',
    heads: `
      房子是用来住的、不是用来炒的 房子是用来住的 房地产…健康发展 房地产…稳定 房地产…止跌回稳 稳定房地产 稳住楼市 房地产政策 房地产…长效 房地产库存 房地产发展新模式 房地产业发展新模式 房地产市场调控
      房地产…调控 房地产市场问题 房地产调控 住房制度改革和长效机制 房地产价格
    `,
    terms: '房地产 楼市 商品房 房价 保交楼 保交房 住房制度改革 商品住房 普通住房',
    loose: '住房保障 保障性住房 保障性安居工程 住房建设 职工住房 住宅建设 保障性租赁住房 租赁住房',
    carries: '房地产 住房 因城施策 房价 地价 商品房 保交楼 保交房 购房 投机 供求平衡 库存 住宅 公积金 去库存 租购 安居 城中村 长效机制 差别化',
    except: '闲置房产 国有房屋 房地产税收 房地产和证券 房地产、地方债务 住房、车辆 住房公积金 房地产开发投资 房地产金融 房地产投资增幅',
  },
  {
    key: 'external',
    zh: '外部环境',
    en: 'External environment',
    aliases: '外部环境 国际环境',
    manner: 'either',
    heads: `
      外部环境…复杂 外部环境…严峻 外部环境…变化 外部环境…不确定 外部环境…不稳定 外部环境…不利 外部环境的…不 外部环境的…性 外部经济环境…严峻 外部需求收缩 外部冲击…加大
      国际环境…复杂 国际环境…严峻 国际环境…变化 国际环境仍 国际环境依然 国际环境总体 国际形势…复杂 国际形势…变化 国际形势中 国际经济形势…复杂 国际经济形势…严峻
      世界经济…复苏 世界经济…调整 世界经济…放缓 世界经济增长…不足 世界经济增长低迷 世界经济增速 世界经济政治形势 世界经济贸易 世界经济…衰退 世界经济仍 世界经济将
      国际形势…严峻 国际形势…动荡 国际形势…缓和 国际局势…动荡 国际局势…缓和 国际形势…有利 国际环境…有利 错综复杂…国际 复杂多变…国际 复杂…国内外形势 复杂严峻…国际环境 复杂…国际国内 风高浪急…国际 发展环境…复杂 发展环境…变化
    `,
    terms: '国内外风险挑战 国际经贸斗争 外部环境 国际环境 国际形势 世界经济形势 外部冲击 外部压力 外部经济环境 世界经济 国际局势 国内外形势 国内外发展环境 国内外环境',
    carries: '不稳定不确定因素 机遇 保护主义 单边主义 地缘政治 国际贸易 世界经济 国际 全球 外部 不确定 大宗商品',
    except: '世界经济论坛 开放型世界经济 良好外部环境 良好的外部环境 国际和平环境 长期稳定的国际环境 有利的国际环境 更加有利的外部环境 有利的外部环境 更好的国际环境 和平的国际环境 世界经济治理 企业外部监管 外部势力 成为世界经济 对世界经济 推动世界经济 促进世界经济 同世界经济 有利的国际环境和',
  },
  {
    key: 'debt',
    zh: '地方债务与风险化解',
    en: 'Local debt and risks',
    aliases: '地方债 债务 风险',
    heads: `
      地方…债务 隐性债务 化债方案 融资平台 政府性债务 政府债务风险 政府债务管理 化解…重点领域风险 化解…金融风险 化解…重大风险 化解…财政风险 管控重点风险 防控金融风险 防范金融风险
      系统性金融风险 系统性和区域性金融风险 区域性系统性风险 系统性区域性风险 系统性风险 区域性、系统性 债务风险 金融风险处置 防范…金融风险 防范化解风险
    `,
    terms: '金融风险 重大风险 重点领域风险 经济金融风险 乡村债务',
    loose: '去杠杆 宏观杠杆率 不良资产 风险处置 化解各类风险 存量风险 市场风险 金融机构改革化险',
    carries: '债务 风险 融资平台 化债 举债 底线 金融监管 中小金融机构 拖欠 杠杆 处置',
    except: '地方政府专项债务限额 专项债务限额 专项债务结存 风险意识 风险挑战 逃废债务 逃废银行债务 债务重组 偿还债务 债务负担率 主权债务 房企债务违约',
  },
  {
    key: 'capital-market',
    zh: '资本市场',
    en: 'Capital market',
    aliases: '股市',
    heads: '资本市场 证券市场 稳住楼市股市 稳住股市 股市健康发展 股市、债市 股票发行注册制',
    terms: '股市 股票市场 直接融资 股权融资 中长期资金 科创板 注册制',
    loose: '发行股票 证券交易 股票、债券 上市公司 境外上市 上市监管',
    carries: '投资者 股票 证券 上市 注册制 直接融资 债券市场 期货 退市 基础制度 中长期资金 投融资',
    except: '楼市股市健康发展 证券交易税收 证券交易印花税 证券犯罪 证券、保险 金融证券犯罪 证券和保险 直接融资成本',
  },
  {
    key: 'technology',
    zh: '科技创新与新质生产力',
    en: 'Technology and innovation',
    heads: `
      新质生产力 科技创新 创新驱动 科技自立自强 国家战略科技力量 关键核心技术 科教兴国 自主创新 科技政策要 科学技术现代化 科技体制改革 创新型国家 科技进步 科技强国 发展科学技术 科学技术…发展 向科学进军
    `,
    terms: '科技 科学技术 科学研究 技术进步 科研',
    loose: `
      技术革新 技术革命 基础研究 原始创新 前沿技术 核心技术 技术攻关 技术创新 创新能力 创新力 成果转化 技术改造 高新技术 新技术 卡脖子 人工智能 智能经济 数字经济 数字技术
      战略性新兴产业 新兴产业 新兴支柱产业 未来产业 新动能 新旧动能
    `,
    carries: '科技 创新 技术 科研 人工智能 新兴产业 未来产业 卡脖子 战略性新兴产业 人才 新动能 数字经济',
    except: '科技人员 科学技术人员 科学技术知识 科学技术专家 科学技术力量 科学技术水平 科学研究机构 科技板 科技馆 科技扶贫 科学技术奖 科技奖励 科学技术协会 创新宏观调控 农业科技 自主创新示范区 科技下乡 科技教育文化 制度创新能力 新技术新产品新服务不断',
  },
  {
    key: 'livelihood',
    zh: '就业与民生',
    en: 'Jobs and livelihood',
    aliases: '民生',
    heads: `
      保障和改善民生 保障改善民生 改善和保障民生 改善民生 民生保障 民生底线 民生工作 基本民生 保民生 就业优先 稳就业 稳定就业 扩大就业 促进就业 积极…就业政策 就业再就业 就业和再就业 增加就业 积极就业政策 就业总体稳定 就业基本稳定
      社会政策要 群众就业 群体就业 充分就业
    `,
    terms: '民生 就业 再就业 惠民生 人民生活 人民群众…生活 城乡居民收入 劳动就业',
    loose: '困难群众 基本生活 社会保障 社会保险 最低生活保障 职工生活 物质文化生活 失业 工资',
    carries: '民生 就业 社会保障 社保 社会救助 养老 收入 高校毕业生 农民工 困难群众 工资 医疗 教育 基本生活 公共服务 扶贫 脱贫',
    except: '就业形势 城镇新增就业 就业人员参保 重要民生商品 民生改革 国计民生 国民生 农民生 居民生 牧民生 人民生产 社会政策要托底 就业、产业 就业、收入 货币、就业 就业人数 惠民生、防风险 民生等 人民生活必需品',
  },
  {
    key: 'reform',
    zh: '改革开放',
    en: 'Reform and opening',
    since: '1978',
    heads: '深化改革 推进改革 全面深化改革 改革开放 对外开放 扩大…对外开放 高水平开放 重点领域改革 经济体制改革 推动改革 改革攻坚 关键环节改革',
    terms: `
      深化…改革 推进…改革 加快…改革 推动…改革 体制改革 等领域改革 等方面改革 扩大开放 供给侧结构性改革 国企改革 国有企业改革 国资国企改革
    `,
    loose: '改革 开放',
    carries: '改革 开放 放管结合 简政放权 外资 外贸 自贸 一带一路 市场准入 国企 国资国企 两个毫不动摇 统一大市场 营商环境',
    except: `
      改革开放以来 改革开放和社会主义现代化建设 改革开放新时期 改革发展 改革成果 改革完善 改革办法 用改革的办法 改革的精神 用改革和创新 开放办学 改革创新精神 国家发展改革 住房制度改革
      改革办 结构性改革为主线 开放型 改革化险 改革方向 改革开放的春风 开放平台 改革开放取得 改革开放继续 改革开放不断 改革受益面 逐步放开 深改 党的纪律检查体制改革 司法体制改革 深化司法体制改革 推进司法体制改革 纪检监察体制改革 推进纪检监察体制改革 深化纪检监察体制改革 庆祝改革开放 推进住房制度改革 加快住房制度改革 深化住房制度改革 党和国家机构改革 军队改革 国防和军队改革
    `,
  },
  {
    key: 'private',
    zh: '民营经济',
    en: 'Private sector',
    heads: `
      资本主义工商业 民营经济 民营企业 非公有制经济 个体私营经济 私营、个体经济 个体、私营 两个毫不动摇 个体经济 毫不动摇鼓励 毫不动摇地鼓励 多种经济成分 非公有制企业
    `,
    terms: '私营经济 私营工商业 私营工业 私营商业 私营企业 个体工商户 企业家 民间投资 民间资本 多种所有制经济',
    loose: '小微企业 中小微企业 支持中小企业 扶持中小企业 专精特新中小企业 企业账款 各类所有制',
    carries: '民营 非公有制 各类所有制 企业家 中小企业 小微企业 产权 拖欠 公平竞争 亲清 隐性壁垒 市场准入 融资难 个体',
    except: '民营银行 民营和小微 民营、小微 非公有制经济人士 私营等非公有制企业和 企业家精神 参保 非公有制经济从业 有企业家',
  },
  {
    key: 'opening',
    zh: '对外开放与外贸外资',
    en: 'Opening and trade',
    aliases: '开放 外贸 外资',
    heads: '对外开放 扩大…开放 高水平开放 制度型开放 外贸外资 稳外贸 稳外资 稳定外贸 一带一路 利用外资 对外贸易 外贸基本盘 开放型经济',
    terms: '外贸 外资 开放 进出口 出口',
    carries: '外贸 外资 开放 自贸 市场准入 出口 进口 贸易 一带一路',
    except: '改革开放以来 改革开放新时期 尽快放开 逐步放开 开放办学 外资企业参保',
  },
  {
    key: 'rural',
    zh: '三农与乡村振兴',
    en: 'Agriculture and countryside',
    aliases: '乡村振兴 农业 农村',
    heads: '乡村振兴 三农 农业基础地位 粮食安全 社会主义新农村 农业农村现代化 加强农业 发展农业 农业生产 粮食生产',
    terms: '农业 农村 粮食 农民',
    carries: '农业 农村 粮食 农产品 耕地 农民 种业 脱贫 返贫',
    except: '工农业 农民工 农业银行 农村信用社 农业人口',
  },
  {
    key: 'green',
    zh: '绿色发展与生态',
    en: 'Green development',
    aliases: '生态 环保',
    heads: '生态文明 碳达峰 双碳 污染防治 蓝天保卫战 节能减排 绿色低碳 绿色发展 生态环境保护 环境保护 美丽中国 环境污染',
    terms: '生态 环保 污染 节能 低碳',
    carries: '生态 环境 污染 节能 低碳 绿色 排放',
    except: '精神污染 政治生态 创新生态 产业生态 生态环境改善 投资环境 绿色通道',
  },
  {
    key: 'prices',
    zh: '物价',
    en: 'Prices',
    heads: '价格总水平 物价总水平 稳物价 稳定物价 通货膨胀 物价基本稳定 物价合理回升 价格水平 物价稳定 控制物价 物价上涨 保供稳价',
    terms: '物价 居民消费价格',
    loose: '农产品价格 农畜产品价格 农副产品价格 粮食价格 市场价格 商品价格 保供工作',
    carries: '物价 价格 保供 供应',
    except: '物价局 物价涨幅回落 物价部门',
  },
  {
    key: 'capacity',
    zh: '产能与供给侧',
    en: 'Capacity and supply side',
    aliases: '供给侧 产业',
    heads: '供给侧结构性改革 去产能 三去一降一补 过剩产能 产能过剩 内卷式 产能治理 无序竞争 落后产能 现代化产业体系 结构调整',
    terms: '产能 实体经济 制造业 产业升级 产业结构',
    loose: '产业链 供应链 传统产业 统一大市场',
    carries: '产能 产业 制造业 实体经济 降成本 补短板 去杠杆 去库存 统一大市场',
    except: '生产能力 高技术制造业、装备制造业保持 产业结构调整加快 农业供给侧',
  },
];

/** All subjects that come with Mailuo, in the order in which they are shown. */
export const SUBJECTS: readonly Subject[] = ENTRIES.map((entry) => ({
  key: entry.key,
  name: { zh: entry.zh, en: entry.en },
  aliases: words(entry.aliases ?? ''),
  manner: entry.manner ?? 'called-for',
  heads: words(entry.heads),
  terms: words(entry.terms ?? ''),
  slogans: words(entry.slogans ?? ''),
  loose: words(entry.loose ?? ''),
  carries: words(entry.carries ?? ''),
  except: words(entry.except ?? ''),
  ...(entry.since === undefined ? {} : { since: entry.since }),
  ...(entry.field === undefined ? {} : { field: entry.field }),
}));

/** Keys of the subjects that a matrix shows where none are asked for. */
export const DEFAULT_SUBJECTS: readonly string[] = words(
  'tone situation fiscal monetary demand property external debt capital-market technology livelihood reform private',
);

/** Subject of any string: whatever the text says with it, in any mode. */
export function toTermSubject(term: string): Subject {
  return {
    key: term,
    name: { zh: term, en: term },
    aliases: [],
    manner: 'any',
    heads: [term],
    terms: [],
    slogans: [],
    loose: [],
    carries: [],
    except: [],
  };
}

/**
 * The subject of a name: by key, name or alias, else the first whose Chinese name begins with it (财政 → 财政政策).
 *
 * @returns `undefined` for a name that none has: 新质生产力 is a string to look for, though a subject speaks of it.
 */
export function findSubject(name: string): Subject | undefined {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') return undefined;
  return (
    SUBJECTS.find(({ key, name: { zh, en }, aliases }) =>
      [key, zh, en.toLowerCase(), ...aliases].includes(wanted),
    ) ?? SUBJECTS.find(({ name: { zh } }) => zh.startsWith(wanted))
  );
}
