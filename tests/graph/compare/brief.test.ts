import { describe, expect, it } from 'vitest';
import { createBrief } from '../../../graph/compare/brief.ts';
import { BRIEF_GROUPS, type Brief, type BriefGroupName } from '../../../graph/compare/brief-lines.ts';
import type { ComparedDocument } from '../../../graph/compare/comparison.ts';
import type { EntityKey } from '../../../graph/model/ids.ts';
import type { Span } from '../../../graph/model/span.ts';
import { comparePrepared, prepare } from '../../helpers/compared.ts';

/** Made up for these tests. */
const BEFORE = `中央经济工作会议在北京举行

2030年12月12日

会议指出，实施稳健的货币政策。兜牢基层“三保”底线。推广“夜校+”行动。

一是着力扩大国内需求。开展夜市提升行动。

二是以科技创新引领现代化产业体系建设。城镇新增就业1200万人以上。

三是推动构建房地产发展新模式。修好田间道路。
`;

const AFTER = `中央经济工作会议在北京举行

2031年12月12日

会议指出，实施适度宽松的货币政策。兜牢基层“三保”底线。发展低空经济。

一是以科技创新引领新质生产力发展，建设现代化产业体系。城镇新增就业1300万人以上。

二是大力提振消费，扩大国内需求。开展夜市提升行动。

三是加快构建房地产发展新模式。修好田间道路。
`;

function brief(
  before: string,
  after: string,
  form?: ComparedDocument['form'],
): { brief: Brief; texts: [string, string] } {
  const [from, to] = [prepare('a.txt', before, form), prepare('b.txt', after)];
  const documents = { before: from.document, after: to.document };
  return {
    brief: createBrief(comparePrepared(from, to), documents),
    texts: [from.document.text, to.document.text],
  };
}

const quote = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join('|');

function listLines(name: BriefGroupName): string[] {
  const { brief: page, texts } = brief(BEFORE, AFTER);
  const group = page.groups.find((one) => one.name === name);
  return (group?.lines ?? []).map(
    (line) => `${quote(texts[0], line.before)} → ${quote(texts[1], line.after)}`,
  );
}

describe('createBrief', () => {
  const cases: readonly (readonly [BriefGroupName, readonly string[]])[] = [
    ['stances', ['稳健的货币政策 → 适度宽松的货币政策']],
    [
      'ranks',
      [
        '以科技创新引领现代化产业体系建设 → 以科技创新引领新质生产力发展，建设现代化产业体系',
        '着力扩大国内需求 → 大力提振消费，扩大国内需求',
      ],
    ],
    ['targets', ['城镇新增就业1200万人以上 → 城镇新增就业1300万人以上']],
    ['wordings', ['推动构建房地产发展新模式 → 加快构建房地产发展新模式']],
    ['repeated', ['兜牢基层“三保”底线。 → 兜牢基层“三保”底线。']],
  ];

  it.each(cases)('lists %s with both quotes', (name, lines) => {
    expect(listLines(name)).toEqual(lines);
  });

  it('quotes what is new and what is gone where it stands', () => {
    expect(listLines('terms').join('\n')).toContain('→ 发展低空经济。');
    expect(listLines('gone').join('\n')).toContain('推广“夜校+”行动。');
  });

  it('tells what is called, what is taken up, and every new passage by what it is on', () => {
    const added = `${AFTER}
会议指出，要办好河灯节。组织放灯船队，安排夜间摆渡。

会议决定，2032年10月在海州召开河湖共治全体会议。会议审议了《河湖巡护工作条例》。
`;
    const { brief: page, texts } = brief(BEFORE, added);
    const names = page.groups.map(({ name }) => name);
    expect(names).toEqual(BRIEF_GROUPS.filter((name) => names.includes(name)));
    const news = page.groups.find(({ name }) => name === 'news');
    expect(news?.lines.map(({ change, after }) => [change, quote(texts[1], after)])).toEqual([
      [{ kind: 'news', of: 'meeting', subjects: [] }, '会议决定，2032年10月在海州召开河湖共治全体会议。'],
      [{ kind: 'news', of: 'agenda', subjects: [] }, '会议审议了《河湖巡护工作条例》。'],
      [{ kind: 'news', of: 'passage', subjects: ['办好河灯节'] }, '要办好河灯节'],
    ]);
  });

  it('calls no passage news on what the earlier text words elsewhere', () => {
    const added = `${AFTER}
会议指出，要稳定房地产市场。盘活闲置的老厂房，腾出沿河的旧仓库。
`;
    const { groups } = brief(BEFORE, added).brief;
    expect(groups.map(({ name }) => name)).not.toContain('news');
  });

  it('quotes of a stance that one text does not take how that text words the field', () => {
    const before = BEFORE.replace('实施稳健的货币政策', '实施更加积极有为的宏观政策');
    const after = AFTER.replace('实施适度宽松的货币政策', '要用好用足宏观政策');
    const { brief: page, texts } = brief(before, after);
    const [line] = page.groups[0]?.lines ?? [];
    expect(line?.change).toMatchObject({ kind: 'stance', field: '宏观政策', change: 'gone' });
    expect(quote(texts[1], line?.after ?? [])).toContain('用好用足宏观政策');
  });

  it('words fiscal and monetary policy in one line where one clause words both', () => {
    const both = '更加积极的财政政策和适度宽松的货币政策';
    const before = BEFORE.replace('实施稳健的货币政策', `继续实施${both}`);
    const after = AFTER.replace('实施适度宽松的货币政策', `落实落细${both}`);
    const { groups } = brief(before, after).brief;
    const list = (name: BriefGroupName) =>
      groups.find((one) => one.name === name)?.lines.map(({ change }) => change) ?? [];
    const subjects = ['财政政策', '货币政策'].map((zh) => expect.objectContaining({ zh }) as unknown);
    const wording = { kind: 'wording', subjects, change: 'changed' };
    expect(list('wordings')).toContainEqual(expect.objectContaining(wording));
    expect(list('repeated')).toContainEqual(expect.objectContaining({ kind: 'repeated', subjects }));
  });

  it('says of a subject that it is gone only where the other text does not name it', () => {
    const before = `${BEFORE}\n要活跃资本市场。\n`;
    const list = (after: string) =>
      brief(before, after).brief.groups.flatMap(({ lines }) =>
        lines.flatMap(({ change }) =>
          change.kind === 'wording' && change.change === 'gone' ? change.subjects.map(({ zh }) => zh) : [],
        ),
      );
    expect(list(AFTER)).toContain('资本市场');
    expect(list(`${AFTER}\n去年资本市场运行平稳。\n`)).not.toContain('资本市场');
  });

  it('keeps to one page, and tells how many lines there are', () => {
    const names = ['灯船', '夜渡', '渔歌', '山货', '竹筏'].flatMap((name) =>
      ['进村', '下乡', '入校', '过江', '连海', '登台'].map((verb) => `推广“${name}${verb}”行动。`),
    );
    const items = names.join('\n\n');
    const { groups } = brief(BEFORE, `${AFTER}\n${items}\n`).brief;
    const shown = groups.reduce((sum, { lines }) => sum + lines.length, 0);
    expect(shown).toBeLessThanOrEqual(18);
    const terms = groups.find(({ name }) => name === 'terms');
    expect(terms?.lines.length).toBeLessThan(30);
    expect(terms?.count).toBeGreaterThanOrEqual(30);
    expect((terms?.lines.length ?? 0) + (terms?.rest?.length ?? 0)).toBe(terms?.count);
  });

  it('calls no wording new that an earlier text of the corpus has', () => {
    const [from, to] = [prepare('a.txt', BEFORE), prepare('b.txt', AFTER)];
    const documents = { before: from.document, after: to.document };
    const key = comparePrepared(from, to).terms.find(({ form }) => form === '低空经济')?.key;
    const list = (keys: readonly (EntityKey | undefined)[]) => {
      const seen = new Map(keys.flatMap((one) => (one === undefined ? [] : [[one, { documentCount: 2 }]])));
      const { groups } = createBrief(comparePrepared(from, to, { seen }), documents);
      const lines = groups.find(({ name }) => name === 'terms')?.lines ?? [];
      return lines.map(({ after }) => quote(to.document.text, after)).join('\n');
    };
    expect(key).toBeDefined();
    expect(list([])).toContain('低空经济');
    expect(list([key])).not.toContain('低空经济');
  });

  it('leaves out groups without a line', () => {
    expect(brief(BEFORE, BEFORE).brief.groups.map(({ name }) => name)).toEqual([]);
  });

  it('leaves out targets that are missing in a digest, and marks the rest', () => {
    const digest = BEFORE.replace('城镇新增就业1200万人以上。', '');
    const { groups } = brief(digest, AFTER, 'digest').brief;
    expect(groups.map(({ name }) => name)).not.toContain('targets');
    const stances = groups.find(({ name }) => name === 'stances');
    expect(stances?.lines.map(({ isTentative }) => isTentative)).toEqual([true]);
  });
});
