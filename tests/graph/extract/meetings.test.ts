import { describe, expect, it } from 'vitest';
import { findIn, getEntities, getSurfaces } from '../../fixtures/sources.ts';

const BODY = '会议指出，要坚持稳中求进工作总基调，推动经济高质量发展。';

interface Subject {
  readonly key: string;
  readonly series: string;
  readonly start?: string;
  readonly end?: string;
}

describe('the meeting that a document is about', () => {
  it.each<readonly [string, string, Subject]>([
    [
      'the economic conference, by the title',
      `中央经济工作会议要点\n\n会议2024年12月11日至12日在北京举行。${BODY}`,
      {
        key: 'meeting:中央经济工作会议2024',
        series: '中央经济工作会议',
        start: '2024-12-11',
        end: '2024-12-12',
      },
    ],
    [
      'the economic conference, by the lead alone',
      `学习笔记\n\n中央经济工作会议12月11日至12日在北京举行。会议总结2024年经济工作。${BODY}`,
      {
        key: 'meeting:中央经济工作会议2024',
        series: '中央经济工作会议',
        start: '2024-12-11',
        end: '2024-12-12',
      },
    ],
    [
      'the politburo',
      `中共中央政治局召开会议\n\n中共中央政治局2024年4月30日召开会议。${BODY}`,
      {
        key: 'meeting:中共中央政治局会议2024-04-30',
        series: '中共中央政治局会议',
        start: '2024-04-30',
        end: '2024-04-30',
      },
    ],
    [
      'a study session',
      `集体学习要点\n\n中共中央政治局2024年1月31日下午就高质量发展进行第十一次集体学习。${BODY}`,
      {
        key: 'meeting:中共中央政治局第十一次集体学习2024',
        series: '中共中央政治局集体学习',
        start: '2024-01-31',
        end: '2024-01-31',
      },
    ],
    [
      'a tour',
      `习近平在湖北考察\n\n习近平2024年11月4日至6日在湖北考察时强调，要守正创新。${BODY}`,
      { key: 'meeting:习近平在湖北考察2024-11-04', series: '考察', start: '2024-11-04', end: '2024-11-06' },
    ],
    [
      'a symposium',
      `民营企业座谈会要点\n\n民营企业座谈会2025年2月17日在北京召开。${BODY}`,
      { key: 'meeting:民营企业座谈会2025', series: '民营企业座谈会', start: '2025-02-17', end: '2025-02-17' },
    ],
    [
      'a plenum, by its number',
      `公报\n\n中国共产党第二十届中央委员会第三次全体会议，于2024年7月15日至18日在北京举行。${BODY}`,
      {
        key: 'meeting:党的二十届三中全会',
        series: '中央委员会全体会议',
        start: '2024-07-15',
        end: '2024-07-18',
      },
    ],
    [
      'the executive meeting of the State Council',
      `国务院常务会议要点\n\n国务院常务会议2024年12月16日召开。${BODY}`,
      {
        key: 'meeting:国务院常务会议2024-12-16',
        series: '国务院常务会议',
        start: '2024-12-16',
        end: '2024-12-16',
      },
    ],
    [
      'a meeting of days without a month, told in the month after',
      `---\ndate: 2026-01-02\n---\n# 全国财政工作会议要点\n\n全国财政工作会议29日至30日在北京召开。${BODY}`,
      {
        key: 'meeting:全国财政工作会议2025',
        series: '全国财政工作会议',
        start: '2025-12-29',
        end: '2025-12-30',
      },
    ],
    [
      'a meeting over the new year',
      `---\ndate: 2026-01-02\n---\n# 全国财政工作会议要点\n\n全国财政工作会议12月31日至1月1日在北京召开。${BODY}`,
      {
        key: 'meeting:全国财政工作会议2025',
        series: '全国财政工作会议',
        start: '2025-12-31',
        end: '2026-01-01',
      },
    ],
    [
      'a meeting in full-width digits behind CRLF',
      `中央城市工作会议要点\r\n\r\n中央城市工作会议２０２５年７月１４日至１５日在北京举行。${BODY}`,
      {
        key: 'meeting:中央城市工作会议2025',
        series: '中央城市工作会议',
        start: '2025-07-14',
        end: '2025-07-15',
      },
    ],
  ])('is %s', (_, text, expected) => {
    const findings = findIn('a.txt', text);
    expect(findings.subject).toBe(expected.key);
    expect(getEntities(findings, 'meeting').find(({ key }) => key === expected.key)).toMatchObject(expected);
  });

  it('is the session of the congress where it is the work report of the nation', () => {
    const findings = findIn(
      'a.md',
      `---\ndate: 2025-03-05\n---\n# 政府工作报告\n\n各位代表：现在，我代表国务院，向大会报告政府工作。${BODY}`,
    );
    expect(findings.subject).toBe('meeting:第十四届全国人民代表大会第三次会议');
    expect(getEntities(findings, 'meeting')).toMatchObject([{ series: '政府工作报告', start: '2025-03-05' }]);
  });

  it('is not that session where it is the work report of a region', () => {
    const findings = findIn(
      'a.md',
      `---\ndate: 2025-01-14\n---\n# 湖北省政府工作报告\n\n各位代表：全省经济向好，全省就业稳定，我省外贸增长，省委部署有力，全省粮食丰收。${BODY}`,
    );
    expect(findings.subject).toMatch(/2025/u);
    expect(findings.subject).not.toMatch(/全国人民代表大会/u);
    expect(getEntities(findings, 'meeting').map(({ series }) => series)).not.toContain('政府工作报告');
  });

  it('of a region goes by the region that its head names', () => {
    const findings = findIn(
      'a.md',
      `# 政府工作报告\n\n——2019年3月4日在江北市东湖区第六届人民代表大会第三次会议上\n\n各位代表：我代表区人民政府报告工作，全区就业稳定。地区生产总值增长5%。${BODY}`,
    );
    expect(findings.subject).toBe('meeting:江北市东湖区政府工作报告2019');
  });

  it('goes by the region that holds it', () => {
    const findings = findIn(
      '2025-12-20.txt',
      `江北省召开经济工作会议\n\n会议12月18日至19日在江北召开。${BODY}`,
    );
    expect(findings.subject).toBe('meeting:江北省经济工作会议2025');
  });

  it('is told in traditional script by the same key, where the text names it', () => {
    const text = `中央經濟工作會議在北京舉行\n\n中央經濟工作會議12月11日至12日在北京舉行。會議總結2024年經濟工作，部署2025年經濟工作。`;
    const findings = findIn('a.txt', text);
    expect(findings.subject).toBe('meeting:中央经济工作会议2024');
    expect(getSurfaces(findings, 'meeting:中央经济工作会议2024')).toEqual([
      '中央經濟工作會議',
      '中央經濟工作會議',
    ]);
  });

  it('is none of a digest, which tells of many', () => {
    const text =
      '# 每日要点\n\n- 10月24日，第三届江北论坛在江北开幕。\n- 10月25日，市统计局发布数据。\n- 10月26日，市教育局印发通知。\n';
    expect(findIn('2025-10.md', text).subject).toBeUndefined();
  });

  it.each([
    ['by its title', '# 湖北省政府工作报告', '粮食丰收。'],
    ['by its product', '# 2025年政府工作报告', '国务院部署有力。地区生产总值增长5%以上。'],
    [
      'by an excerpt that names no state council',
      '# 2025年政府工作报告',
      '全省粮食丰收，省委部署有力，全省就业稳定。',
    ],
  ])('of a region is told %s', (_, title, text) => {
    const findings = findIn('a.md', `---\ndate: 2025-01-14\n---\n${title}\n\n各位代表：${text}${BODY}`);
    expect(getEntities(findings, 'meeting').map(({ series }) => series)).not.toContain('政府工作报告');
  });

  it('has no date where the document tells none', () => {
    const findings = findIn('a.txt', `中央农村工作会议要点\n\n中央农村工作会议12月17日在北京召开。${BODY}`);
    expect(findings.subject).toBe('meeting:中央农村工作会议');
    expect(getEntities(findings, 'meeting')[0]).not.toHaveProperty('start');
  });

  it.each([
    ['reports on nothing', `消费观察\n\n各地消费回暖。${BODY}`],
    ['carries out the spirit of one', '落实通知\n\n为贯彻落实中央经济工作会议精神，各地要抓好消费。'],
    ['is short', '消费'],
  ])('is none where the text %s', (_, text) => {
    expect(findIn('a.txt', text).subject).toBeUndefined();
  });
});

describe('a meeting that a document cites', () => {
  const findings = findIn(
    '2024-12-20.txt',
    '读书笔记\n\n深入贯彻党的二十大和二十届二中、三中全会精神，落实9月26日政治局会议部署。',
  );

  it.each([
    ['a congress of the party', 'meeting:党的二十大', ['党的二十大']],
    ['the first of two plenums that share a numeral', 'meeting:党的二十届二中全会', ['二十届二中']],
    ['the second of them', 'meeting:党的二十届三中全会', ['三中全会']],
    [
      'a politburo meeting by the day before its name',
      'meeting:中共中央政治局会议2024-09-26',
      ['政治局会议'],
    ],
  ])('is %s', (_, key, surfaces) => {
    expect(getSurfaces(findings, key)).toEqual(surfaces);
  });

  it('is dated in the year before where its month has not come yet', () => {
    const { entities } = findIn('2025-03-01.txt', '读书笔记\n\n落实9月26日政治局会议部署。');
    expect(entities.map(({ key }) => key)).toContain('meeting:中共中央政治局会议2024-09-26');
  });

  it('is the conference of the December before where a document of spring names no year', () => {
    const cited = findIn('2025-04-20.txt', '督查通知\n\n按照中央经济工作会议部署，抓好落实。');
    expect(getSurfaces(cited, 'meeting:中央经济工作会议2024')).toEqual(['中央经济工作会议']);
  });

  it('is that of last year where the text says so', () => {
    const cited = findIn('2025-04-20.txt', '督查通知\n\n落实去年召开的中央农村工作会议精神。');
    expect(getSurfaces(cited, 'meeting:中央农村工作会议2024')).toEqual(['中央农村工作会议']);
  });

  it('is no plenum of the party where another party holds it', () => {
    const cited = findIn('a.txt', `要点\n\n民盟十三届三中全会闭幕，传达党的二十届三中全会精神。${BODY}`);
    expect(getEntities(cited, 'meeting').map(({ key }) => key)).toEqual(['meeting:党的二十届三中全会']);
  });

  it('has the short name of a session of the congress beside the long one', () => {
    const cited = findIn('a.txt', `要点\n\n第十四届全国人民代表大会第三次会议批准了报告。${BODY}`);
    expect(getEntities(cited, 'meeting')).toMatchObject([{ alias: '十四届全国人大三次会议' }]);
  });

  it('is left alone where nothing tells which one it is', () => {
    const cited = findIn('a.txt', '读书笔记\n\n落实9月26日政治局会议部署，贯彻中央经济工作会议精神。');
    expect(getEntities(cited, 'meeting')).toEqual([]);
  });

  it.each([
    [
      'a session of the congress',
      '十四届全国人大三次会议在京召开',
      'meeting:第十四届全国人民代表大会第三次会议',
      '十四届全国人大三次会议',
    ],
    [
      'a session of the standing committee of the congress',
      '十四届全国人大常委会第十八次会议闭幕',
      'meeting:第十四届全国人大常委会第十八次会议',
      '十四届全国人大常委会第十八次会议',
    ],
    [
      'a session of the congress of a region',
      '会议听取江北省第十四届人大三次会议筹备情况，江北省第十四届人大三次会议将于1月召开',
      'meeting:江北省第十四届人民代表大会第三次会议',
      '江北省第十四届人大三次会议',
    ],
    [
      'a session of the consultative conference',
      '😀全国政协十四届三次会议开幕',
      'meeting:全国政协十四届三次会议',
      '全国政协十四届三次会议',
    ],
    [
      'a congress by its long name',
      '中国共产党第二十次全国代表大会',
      'meeting:党的二十大',
      '中国共产党第二十次全国代表大会',
    ],
  ])('may be %s', (_, text, key, surface) => {
    expect(getSurfaces(findIn('a.txt', `要点\n\n${text}。${BODY}`), key)).toEqual([surface]);
  });
});
