import { describe, expect, it } from 'vitest';
import type { MentionRule } from '../../../graph/model/findings.ts';
import { findIn, quote } from '../../fixtures/sources.ts';

/** Surface forms of terms that one rule found, and nothing that the lexicon vouches for. */
function findNew(text: string, rule: MentionRule, path = 'a.txt'): string[] {
  const { document, mentions } = findIn(path, text);
  return mentions.filter((mention) => mention.rule === rule).map((mention) => quote(document.text, mention));
}

describe('a quoted term', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['takes the noun behind its quotation mark', '会议要求开展“灯塔领航”行动。', ['“灯塔领航”行动']],
    ['stands alone where no such noun follows', '企业要打破“玻璃围墙”。', ['“玻璃围墙”']],
    ['may be the title of a cited document', '印发《社区食堂服务方案》。', ['《社区食堂服务方案》']],
    ['keeps surrogate pairs before it out', '😀开展“灯塔领航”行动。', ['“灯塔领航”行动']],
    ['is no clause', '他说“这样做，不行”。', []],
    ['is no title of a novel', '参阅《红楼梦》。', []],
    ['is no figure', '到“2030”年。', []],
    ['is nothing that someone says', '喊出“食堂开张了”。', []],
    ['is no document called by nothing but its sort', '通过《行动方案（草案）》。', []],
    ['is no figure of speech', '打造城市“金名片”，念好“致富经”。', ['“致富经”']],
    ['is no whole sentence', '他说“大家辛苦了。”', []],
    [
      'takes a noun that says what is done by it',
      '推进“灯塔”分置，参加“渔光”攻坚计划。',
      ['“灯塔”分置', '“渔光”攻坚计划'],
    ],
    ['is no anniversary', '迎接“渔港通航30周年”。', []],
    ['is none where the quotation is empty', '所谓“”不算。', []],
  ])('%s', (_, text, surfaces) => {
    expect(findNew(text, 'quoted')).toEqual(surfaces);
  });
});

describe('the kind of a quoted term without a telling head', () => {
  it.each([
    ['policy', '推广“先租后售”。'],
    ['policy', '建好“百村千店”。'],
    ['principle', '坚持“三个毫不松劲”。'],
    ['principle', '弘扬“踏浪前行、扬帆远航”。'],
    ['concept', '警惕“渔村空心化”。'],
    ['concept', '打通“淤点”。'],
  ])('is %s in %s', (kind, text) => {
    const { entities, mentions } = findIn('a.txt', text);
    const quoted = new Set(mentions.filter(({ rule }) => rule === 'quoted').map(({ entity }) => entity));
    expect(entities.filter(({ key }) => quoted.has(key)).map((entity) => entity.kind)).toEqual([kind]);
  });
});

describe('a programme named in the middle of a clause', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['ends where its word does', '自去年启动渔港清淤行动以来，水深了。', ['渔港清淤行动']],
    ['keeps the verb before its word', '去年推出夜校质量提升行动。', ['夜校质量提升行动']],
    ['begins behind how many there are of it', '这12项渔港清淤工程已经完工。', ['渔港清淤工程']],
    ['stands in a list', '已经完工的是渔港清淤工程、海塘加固工程。', ['渔港清淤工程', '海塘加固工程']],
    ['is none that goes on as another noun', '渔港清淤行动领导小组开会。', []],
    ['is none told by its sort alone', '这些重点工程、专项行动都在加快。', []],
    ['is none that is only taken', '大家一起采取行动，能够进行试点。', []],
  ])('%s', (_, text, surfaces) => {
    expect(findNew(text, 'headed')).toEqual(surfaces);
  });
});

describe('an instrument as the subject of a clause', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['stands before what is said of it', '渔船登记制度不断完善。', ['渔船登记制度']],
    ['may be the last of several', '渔港、渔船登记改革深入推进。', ['渔船登记改革']],
    ['is none of another kind', '渔村大局总体平稳，渔村经济较快增长。', []],
    ['is none cut off from a list', '重要领域和关键环节改革取得进展。', []],
  ])('%s', (_, text, surfaces) => {
    expect(findNew(text, 'headed')).toEqual(surfaces);
  });
});

describe('an industry by what a list is summed up as', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['stands before 等', '扶持贝壳雕刻、渔网编织等产业。', ['贝壳雕刻', '渔网编织']],
    ['may be one of a number', '围绕贝壳雕刻、渔网编织等3个重点领域。', ['贝壳雕刻', '渔网编织']],
    ['is none where nothing is summed up', '看了贝壳雕刻、渔网编织等。', []],
    ['is none where fields of something else are', '查处贝壳雕刻、渔网编织等领域案件。', []],
  ])('%s', (_, text, surfaces) => {
    expect(findNew(text, 'enumerated')).toEqual(surfaces);
  });
});

describe('a verb that goes on as a noun', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['belongs to its term', '规范保障性渔具补贴，扩大服务型渔港试点。', ['保障性渔具补贴', '服务型渔港试点']],
    ['leads where the noun begins as a suffix does', '保障性别平等机制。', ['性别平等机制']],
  ])('%s', (_, text, surfaces) => {
    expect(findNew(text, 'headed')).toEqual(surfaces);
  });
});

describe('a headed term', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'is the object of a verb and ends in a telling head',
      '要加快建设跨境物流保障体系。',
      ['跨境物流保障体系'],
    ],
    [
      'is found behind several verbs and adverbs',
      '会议强调，深入实施青年技能跃升行动。',
      ['青年技能跃升行动'],
    ],
    ['loses the measure at its end', '提高社区食堂补贴力度。', ['社区食堂补贴']],
    ['may be the caption of a box', '托老规划\n\n夜校网络建设工程\n\n建成三十所。', ['夜校网络建设工程']],
    [
      'is no caption that calls for something',
      '托老规划\n\n推进夜校网络建设工程\n\n建成三十所。',
      ['夜校网络建设工程'],
    ],
    ['is no title', '夜校网络建设工程\n\n建成三十所。', []],
    ['is found behind CRLF', '会议要点\r\n\r\n实施青年技能跃升行动。', ['青年技能跃升行动']],
    ['is none without a verb that governs it', '青年技能跃升行动受到欢迎。', []],
    ['is no phrase that everyone uses', '完善体制机制，落实政策措施。', []],
    ['is none with a quantity before a plain word', '实施一批重大工程。', []],
    ['begins behind how many there are of it', '建设30个左右山区托老示范区。', ['山区托老示范区']],
    ['begins behind how few are named', '建设一批渔光产业园。', ['渔光产业园']],
    ['is none where several things have no name', '研究一系列山区难题。', []],
    ['is whole where a programme is called by what it does', '实施扩大夜校覆盖行动。', ['扩大夜校覆盖行动']],
    ['is a programme at the end of a list', '实施夜校、讲堂和提升技能行动。', ['提升技能行动']],
    ['is no programme behind a verb that only moves it on', '推进提升技能行动方向。', []],
    [
      'ends before its growth where it is an industry',
      '推动山区渔具制造业加快集聚，促进渔具制造业全面发展。',
      ['渔具制造业'],
    ],
    ['begins behind the place of an industry', '培育武汉刨花板制造业。', ['刨花板制造业']],
    ['keeps the place of a policy', '建设武汉托老示范区。', ['武汉托老示范区']],
    ['may be a sort of growth', '坚持集群式发展。', ['集群式发展']],
    ['is no growth of anything else', '推动夜校与讲堂融合发展。', []],
    ['is no second side of a balance', '实现规范经营和扶持新店相结合。', []],
    ['is no second of two things that join', '促进夜校教学和渔村经济深度融合。', []],
    ['may be a product', '做强贝雕家居、培育渔船电池。', ['贝雕家居', '渔船电池']],
    ['is none made of words that say something of anything', '建立健全激励约束机制。', []],
    ['is none cut off from its preposition', '完善用机制，扩大内对外开放。', []],
    ['is none made of a plain adjective and a plain noun', '形成良性循环，增添强劲动力。', []],
    ['is none with an amount before it', '建立3000亿元托老基金，服务500万人口安全。', []],
    ['is none with a function word inside', '落实人人都参与机制。', []],
    ['is none in a text without one', '会议指出，形势向好。', []],
  ])('%s', (_, text, surfaces) => {
    expect(findNew(text, 'headed')).toEqual(surfaces);
  });

  it.each([
    ['a verb turned noun', '推动数字经济发展。'],
    ['how it is to grow', '推动数字经济持续健康发展。'],
    ['what it lacks', '补齐数字经济短板。'],
  ])('is no wording of a known term with %s behind it', (_, text) => {
    expect(findNew(text, 'headed')).toEqual([]);
  });
});

describe('an enumerated term', () => {
  it('is an industry between known ones', () => {
    expect(findNew('发展集成电路、脑机交互装置、商业航天等战略性新兴产业。', 'enumerated')).toEqual([
      '脑机交互装置',
    ]);
  });

  it('is no verb turned noun between them', () => {
    expect(findNew('发展集成电路、园区改造升级、商业航天等战略性新兴产业。', 'enumerated')).toEqual([]);
  });

  it('is none where its neighbors are of different kinds', () => {
    expect(findNew('发展集成电路、脑机交互装置、湖北省。', 'enumerated')).toEqual([]);
  });

  it('is no person and nothing that becomes of something', () => {
    expect(findNew('发展集成电路、商业航天、企业创办人、价格波动。', 'enumerated')).toEqual([]);
  });

  it('is none where most of its neighbors are unknown', () => {
    expect(findNew('发展集成电路、掌上贴纸、脑机交互装置、桌面沙盘。', 'enumerated')).toEqual([]);
  });

  it('is none beside no known neighbor', () => {
    expect(findNew('发展掌上贴纸、脑机交互装置、桌面沙盘。', 'enumerated')).toEqual([]);
  });
});

describe('a parallel slogan', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'has three or more parts of three units',
      '要转方式、促转型、提质量、增效益。',
      ['转方式、促转型、提质量、增效益'],
    ],
    ['has parts of four units that begin alike', '要系统推进、协同发力。', ['系统推进、协同发力']],
    ['may be a list of qualities', '做到安全、可靠、可控。', ['安全、可靠、可控']],
    ['may be two things in balance', '做到堂食和外送相结合。', ['堂食和外送相结合']],
    ['is no sentence about a balance', '我们必须把堂食和外送相结合。', []],
    ['ends before the 的 of its relation', '统筹堂食经营和外送服务的关系。', ['堂食经营和外送服务']],
    ['has three parts with one ending', '向规模化、集团化、国际化方向发展。', ['规模化、集团化、国际化']],
    ['has no endings alike where it only describes', '发挥示范性、基础性、战略性作用。', []],
    ['has parts that begin alike', '引导基金投早、投小、投长线。', ['投早、投小、投长线']],
    ['has none that begin alike where a noun is named', '解决不同步、不协调、不到位问题。', []],
    ['has none that begin alike where a noun follows', '面向有条件、有需求、有意愿的家庭。', []],
    [
      'is the second half of an uneven list',
      '镇区建设、街区建设、河道建设同步规划、同步实施、同步验收。',
      ['同步规划、同步实施、同步验收'],
    ],
    [
      'may stand for itself at the head of a line',
      '——灯塔领航、夜校同行。完善夜校。',
      ['灯塔领航、夜校同行'],
    ],
    ['is no line of industries', '——商业航天、低空经济。完善夜校。', []],
    ['is none in the middle of a sentence', '增加灯塔领航、夜校同行。', []],
    ['is no list of names', '参加的有工商联、妇联会、残联会。', []],
    ['is no list of two', '要转方式、提质量。', []],
  ])('%s', (_, text, surfaces) => {
    expect(findNew(text, 'parallel')).toEqual(surfaces);
  });
});

describe('an emphasised slogan', () => {
  it('is whole, and its parts are no terms of their own', () => {
    const text = '# 要点\n\n着力推进`灯塔领航、夜校同行`，求实效。';
    expect(findNew(text, 'parallel', 'a.md')).toEqual(['灯塔领航、夜校同行']);
    expect(findNew(text, 'emphasised', 'a.md')).toEqual([]);
  });
});

describe('a recurrent term', () => {
  it('is the object of verbs three times, between other neighbors', () => {
    expect(findNew('要稳定楼宇托管。推进楼宇托管，落实楼宇托管。', 'recurrent')).toEqual([
      '楼宇托管',
      '楼宇托管',
      '楼宇托管',
    ]);
  });

  it('is none where it occurs but twice', () => {
    expect(findNew('要稳定楼宇托管。推进楼宇托管。', 'recurrent')).toEqual([]);
  });

  it('is none where it always stands between the same neighbors', () => {
    expect(findNew('推进楼宇托管。推进楼宇托管。推进楼宇托管。', 'recurrent')).toEqual([]);
  });
});

describe('an emphasised term', () => {
  it('ends in a telling head', () => {
    expect(findNew('# 要点\n\n会议谈到**社区食堂补贴制度**和**大家都好**。', 'emphasised', 'a.md')).toEqual([
      '社区食堂补贴制度',
    ]);
  });
});

describe('a table head', () => {
  const table =
    '| 要点 | 梳理 |\n| --- | --- |\n| 社区食堂补贴 | 提高标准 |\n| 总的看法 | 社区养老托管制度 |\n';

  it('is the first cell of a row where it ends in a telling head', () => {
    expect(findNew(table, 'table head', 'a.md')).toEqual(['社区食堂补贴']);
  });
});
