import { describe, expect, it } from 'vitest';
import { toEntityKey } from '../../../graph/model/ids.ts';
import { resolveName, resolveTasks } from '../../../graph/resolve/resolve.ts';
import { type EntityRecord, joinTallies, tallyFindings } from '../../../graph/resolve/tally.ts';
import { processText } from '../../fixtures/sources.ts';

const NUMBERED =
  '# 中央经济工作会议要点\n\n会议2024年12月11日至12日在北京举行，部署明年经济工作。\n\n一是大力提振消费。\n\n二是扩大有效投资。\n\n三是稳定外贸外资。\n';
const BULLETS =
  '中央经济工作会议速览\n\n中央经济工作会议2024年12月11日至12日在北京举行\n\n●大力提振消费\n\n释放文化、旅游、体育等消费潜力，改善消费环境，\n落实休假制度。\n\n●扩大有效投资\n\n用好超长期特别国债，加快实施一批重点项目，\n推动规划重大工程顺利收官。\n\n●做好另外一件事情\n\n加大稳外贸政策力度，支持企业稳订单拓市场，\n促进数字贸易发展。\n';

describe('tasks of one meeting', () => {
  const tally = joinTallies(
    [processText('a.md', NUMBERED), processText('b.txt', BULLETS)].flatMap((source) =>
      source.findings.map(tallyFindings),
    ),
  );
  const resolved = resolveTasks(tally).tally;
  const getTasks = (keys: Iterable<string>) => [...keys].filter((key) => key.startsWith('task:')).sort();

  it('are joined under the numbered one where a text without numbers gives the same heading', () => {
    expect(getTasks(tally.entities.keys())).toHaveLength(6);
    expect(getTasks(resolved.entities.keys())).toEqual([
      'task:中央经济工作会议2024做好另外一件事情',
      'task:中央经济工作会议2024第1项',
      'task:中央经济工作会议2024第2项',
      'task:中央经济工作会议2024第3项',
    ]);
  });

  it('add up what each was mentioned', () => {
    const task = [...resolved.entities].find(([key]) => key.endsWith('第1项'))?.[1];
    expect(Object.fromEntries(task?.mentionCounts ?? [])).toEqual({
      'document:a.md': 1,
      'document:b.txt': 1,
    });
  });

  it('leave no trace of the joined key', () => {
    const places = [...resolved.documents.values()].flatMap(({ tasks }) => tasks.map(({ task }) => task));
    const targets = [...resolved.partOf.values()].flatMap(({ source, target }) => [source, target]);
    for (const key of getTasks([...places, ...targets])) expect(resolved.entities.keys()).toContain(key);
  });

  it('stay as they are where no other text speaks of them', () => {
    const alone = joinTallies(processText('a.md', NUMBERED).findings.map(tallyFindings));
    expect(resolveTasks(alone).tally).toBe(alone);
  });
});

describe('the name of an entity', () => {
  const toRecord = (label: string, forms: Readonly<Record<string, number>>): EntityRecord => ({
    entity: { kind: 'policy', key: toEntityKey('policy', label), label, known: true },
    origin: { form: 'full', document: 'document:a.md' as EntityRecord['origin']['document'] },
    forms: new Map(Object.entries(forms)),
    mentionCounts: new Map(),
    sentenceCount: 0,
    rules: new Set(),
  });

  it.each<readonly [string, string, Readonly<Record<string, number>>, readonly string[]]>([
    [
      'has other forms as sorted aliases',
      '国家发展和改革委员会',
      { 国家发展改革委: 1, 发改委: 9 },
      ['发改委', '国家发展改革委'],
    ],
    [
      'has no alias that differs in quotation marks, width or blanks only',
      '“人工智能+”行动',
      { '人工智能+行动': 2, '“人工智能＋”行动': 1, '“人工智能 +”行动': 1 },
      [],
    ],
    [
      'keeps the commonest of aliases that differ so',
      '两重',
      { 两重建设: 1, '“两重”建设': 3 },
      ['“两重”建设'],
    ],
    ['has no alias where there is one form', '😀', { '😀': 4 }, []],
  ])('%s', (_, label, forms, aliases) => {
    expect(resolveName(toRecord(label, forms))).toEqual({ label, aliases });
  });
});
