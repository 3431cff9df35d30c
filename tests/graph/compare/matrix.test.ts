import { describe, expect, it } from 'vitest';
import { createMatrix } from '../../../graph/compare/matrix.ts';
import type { Matrix, MatrixCell, WordedCell } from '../../../graph/compare/matrix-types.ts';
import { findSubject, type Subject, toTermSubject } from '../../../graph/lexicon/subjects.ts';
import { toDocumentKey, toEntityKey } from '../../../graph/model/ids.ts';
import type { Mode } from '../../../graph/model/kinds.ts';
import type { TraceDocument, TraceSource } from '../../../graph/query/trace.ts';
import { segmentSentences } from '../../../graph/text/sentences.ts';

/** A document whose sentences are deployment, but for those that say 去年 (review) or 当前 (assessment). */
function makeSource(name: string, text: string, more: Partial<TraceDocument> = {}): TraceSource {
  const sentences = segmentSentences(text).map((span) => {
    const sentence = text.slice(span.start, span.end);
    const mode: Mode = sentence.includes('去年')
      ? 'review'
      : sentence.includes('当前')
        ? 'assessment'
        : 'deployment';
    return { ...span, mode };
  });
  return { key: toDocumentKey(name, 0), title: name, form: 'full', text, sentences, ...more };
}

const SERIES = '中共中央政治局会议';

function makeMeeting(date: string, text: string, more: Partial<TraceDocument> = {}): TraceSource {
  return makeSource(date, text, {
    date,
    series: SERIES,
    meeting: toEntityKey('meeting', `${SERIES}${date}`),
    ...more,
  });
}

function getSubject(name: string): Subject {
  const subject = findSubject(name);
  if (subject === undefined) throw new Error(`no subject ${name}`);
  return subject;
}

function makeMatrix(sources: readonly TraceSource[], ...names: readonly string[]): Matrix {
  return createMatrix(sources, { subjects: names.map(getSubject) });
}

/** The cells of one column, top to bottom. */
function getColumn({ rows }: Matrix, column = 0): MatrixCell[] {
  return rows.flatMap(({ cells }) => cells[column] ?? []);
}

function toText(cell: MatrixCell): string {
  return cell.kind === 'worded' ? cell.text : '';
}

/** The only cell of a matrix of one text and one subject. */
function readCell(text: string, name: string): string {
  return getColumn(makeMatrix([makeMeeting('2030-07-30', text)], name))
    .map(toText)
    .join('|');
}

describe('a report of an early decade', () => {
  const readIn = (date: string, text: string, name: string): MatrixCell[] =>
    getColumn(makeMatrix([makeMeeting(date, text)], name));

  it.each([
    ['1979-06', true],
    ['1990-03', false],
    ['2030-07-30', false],
  ])('of %s is read with care: %s', (date, expected) => {
    const [cell] = readIn(date, '要加强物价管理，保持物价基本稳定。', '物价');
    expect(cell?.kind === 'worded' && cell.isTentative).toBe(expected);
  });

  it('has no cell on a subject that had not come up', () => {
    const text = '要分批进行民主改革，改革要照顾各地特点。';
    expect(readIn('1959-04', text, '改革开放')).toEqual([{ kind: 'absent', mentions: [] }]);
    expect(readIn('1979-06', text, '改革开放').map(toText)).toEqual([expect.stringContaining('改革')]);
  });

  it.each([
    [
      '调整、改革、整顿、提高',
      '要继续贯彻调整、改革、整顿、提高的方针。',
      '总基调',
      '继续贯彻调整、改革、整顿、提高的方针',
    ],
    [
      'what is made of private trade',
      '要继续对资本主义工商业实行改造。',
      '民营经济',
      '继续对资本主义工商业实行改造',
    ],
    ['credit in balance', '要合理使用信贷资金。', '货币政策', '合理使用信贷资金'],
    ['what plants can produce, no capacity to cut', '要增加新的生产能力。', '产能与供给侧', ''],
    ['farming and industry together, no farm policy', '要适应工农业生产的需要。', '三农与乡村振兴', ''],
    ['what something else is to the world economy', '这同当前世界经济萧条的状况不同。', '外部环境', ''],
  ])('words %s', (_, text, name, wording) => {
    expect(readIn('1979-06', text, name).map(toText)).toEqual([wording]);
  });
});

function assertWorded(cell: MatrixCell | undefined): WordedCell {
  if (cell?.kind !== 'worded') throw new Error('expected a wording');
  return cell;
}

describe('createMatrix', () => {
  const sources = [
    makeMeeting('2013-12-03', '要继续实施稳健的货币政策，保持流动性平稳。'),
    makeMeeting('2012-12-04', '要实施积极的财政政策和稳健的货币政策。要修好水渠。'),
    makeMeeting('2014-12-05', '要办好学校。'),
    makeMeeting('2015-12-14', '要实施适度宽松的货币政策，用足利率工具。要深化改革。'),
  ];

  it('has a row for each meeting by date, and a cell for each subject', () => {
    const { columns, rows } = makeMatrix(sources, '货币', '财政');
    expect(columns.map(({ name }) => name.zh)).toEqual(['货币政策', '财政政策']);
    expect(rows.map(({ date, cells }) => [date, ...cells.map(toText)])).toEqual([
      ['2012-12-04', '实施…稳健的货币政策', '实施积极的财政政策'],
      ['2013-12-03', '继续实施稳健的货币政策，保持流动性平稳', ''],
      ['2014-12-05', '', ''],
      ['2015-12-14', '实施适度宽松的货币政策，用足利率工具', ''],
    ]);
  });

  it('gives each wording its place', () => {
    const cells = getColumn(makeMatrix(sources, '货币')).filter(({ kind }) => kind === 'worded');
    expect(cells).toHaveLength(3);
    for (const cell of cells.map(assertWorded)) {
      const text = sources.find(({ key }) => key === cell.document)?.text ?? '';
      expect(cell.parts.map(({ start, end }) => text.slice(start, end)).join('…')).toBe(cell.text);
      for (const part of cell.parts) expect(part.start >= cell.start && part.end <= cell.end).toBe(true);
    }
  });

  it('compares with the latest row that words the subject, and counts those between', () => {
    const changes = getColumn(makeMatrix(sources, '货币')).map((cell) =>
      cell.kind === 'worded' ? cell.change : cell.last?.date,
    );
    expect(changes).toMatchObject([
      { kind: 'first-seen', missingCount: 0 },
      { kind: 'changed', added: ['继续', '，保持流动性平稳'], removed: [], before: { date: '2012-12-04' } },
      '2013-12-03',
      { kind: 'changed', strength: 'strengthened', absentCount: 1, before: { date: '2013-12-03' } },
    ]);
  });

  it('says which known meetings are missing, and how many lie between two wordings', () => {
    const { rows } = makeMatrix(sources, '货币');
    expect(rows.map(({ missing }) => missing)).toEqual([
      [],
      ['2013-07-30'],
      ['2014-04-25', '2014-07-29'],
      ['2015-04-30', '2015-07-30'],
    ]);
    expect(assertWorded(rows[3]?.cells[0]).change).toMatchObject({ gapCount: 4 });
  });

  it('says beside a first time how many meetings before are missing', () => {
    const first = assertWorded(getColumn(makeMatrix(sources, '改革')).at(-1));
    expect(first.change).toEqual({ kind: 'first-seen', missingCount: 5 });
  });

  it('is the same whatever the order of the documents', () => {
    expect(makeMatrix(sources.toReversed(), '货币', '财政')).toEqual(makeMatrix(sources, '货币', '财政'));
  });

  it('keeps comparisons and first times when a period or series is asked for', () => {
    const other = makeSource('report', '要实施稳健的货币政策。', { date: '2011', series: '政府工作报告' });
    const subjects = [getSubject('货币')];
    const { rows } = createMatrix([...sources, other], { subjects, series: SERIES, from: '2013' });
    expect(rows.map(({ date }) => date)).toEqual(['2013-12-03', '2014-12-05', '2015-12-14']);
    expect(assertWorded(rows[0]?.cells[0]).change).toMatchObject({ before: { date: '2012-12-04' } });
    const whole = createMatrix([...sources, other], { subjects, series: SERIES });
    expect(assertWorded(whole.rows[0]?.cells[0]).change).toEqual({
      kind: 'first-in-series',
      missingCount: 0,
    });
  });

  it('keeps to months, compares with the latest of them, and says what it leaves out', () => {
    const meetings = [
      makeMeeting('2013-07-30', '要办好学校。'),
      makeMeeting('2015-04-30', '要推动科技创新。'),
      makeMeeting('2015-07-30', '要继续推动科技创新。'),
      makeMeeting('2015-12', '要修好水渠。'),
      makeMeeting('2016', '要修好水渠。'),
    ];
    const subjects = [getSubject('科技')];
    const { rows, months } = createMatrix(meetings, { subjects, months: [7, 8, 9] });
    expect(months).toEqual([7, 8, 9]);
    expect(rows.map(({ date, missing }) => [date, missing])).toEqual([
      ['2013-07-30', []],
      ['2015-07-30', ['2014-07-29']],
    ]);
    // No July before words it, so that April's does, which is not shown.
    expect(assertWorded(rows[1]?.cells[0]).change).toMatchObject({
      before: { date: '2015-04-30' },
      isHidden: true,
    });
    const more = [
      ...meetings,
      makeMeeting('2016-04-29', '要大力推动科技创新。'),
      makeMeeting('2016-07-26', '要大力推动科技创新。'),
    ];
    const july = createMatrix(more, { subjects, months: [7] }).rows.at(-1);
    expect(assertWorded(july?.cells[0]).change).toMatchObject({
      kind: 'changed',
      before: { date: '2015-07-30' },
      isHidden: false,
      sameAs: { date: '2016-04-29' },
    });
    const whole = createMatrix(more, { subjects }).rows.at(-1);
    expect(assertWorded(whole?.cells[0]).change).toMatchObject({
      kind: 'kept',
      before: { date: '2016-04-29' },
      isHidden: false,
    });
    expect([july?.hiddenCount, whole?.hiddenCount]).toEqual([2, 0]);
  });

  it('lets the fullest document speak for a meeting, and leaves near copies out', () => {
    const [first] = sources;
    const notes = makeMeeting('2013-12-03', '要实施从紧的货币政策，一条一条学，一项一项记，学深学透。', {
      key: toDocumentKey('notes', 0),
      form: 'notes',
    });
    const copy = makeMeeting('2013-12-03', '要继续实施稳健的货币政策。', {
      key: toDocumentKey('copy', 0),
      ...(first === undefined ? {} : { copyOf: first.key }),
    });
    const { rows } = makeMatrix([notes, copy, ...sources], '货币');
    expect(rows).toHaveLength(4);
    expect(rows[1]?.document).toBe(first?.key);
    expect(rows[1]?.others.map(({ key }) => key)).toEqual([notes.key]);
  });

  it('marks what rests on a digest as tentative', () => {
    const digest = makeMeeting('2016-12-09', '要实施稳健的货币政策。', { form: 'digest' });
    const cell = assertWorded(getColumn(makeMatrix([...sources, digest], '货币'))[4]);
    expect(cell.isTentative).toBe(true);
    expect(cell.change).toMatchObject({ isTentative: true, strength: 'weakened' });
  });
});

describe('the strength of a change', () => {
  it.each([
    ['要推动科技创新。', '要大力推动科技创新。', 'strengthened'],
    ['要大力推动科技创新。', '要推动科技创新。', 'weakened'],
    ['要推动科技创新。', '要继续推动科技创新。', undefined],
    ['要推动科技创新。', '要大力推动科技创新和文艺演出。', undefined],
    ['要推动乡村演出和科技创新。', '要大力推动科技创新。', undefined],
  ])('of %s to %s is %s', (before, after, strength) => {
    const cells = getColumn(
      makeMatrix([makeMeeting('2029-07-30', before), makeMeeting('2030-07-30', after)], '科技'),
    );
    const { change } = assertWorded(cells[1]);
    expect(change.kind).toBe('changed');
    expect('strength' in change ? change.strength : undefined).toBe(strength);
  });
});

describe('the cell of a subject', () => {
  it.each([
    [
      'a stance before what the policy is used for',
      '货币',
      '要稳住粮价。财政政策要好用。用好货币政策工具。稳健的货币政策要灵活适度。',
      '稳健的货币政策要灵活适度',
    ],
    [
      'a modifier that two fields share, whole',
      '货币',
      '要实施稳健的财政政策和货币政策。',
      '实施稳健的财政政策和货币政策',
    ],
    [
      'what a policy shall do up to the next policy',
      '财政',
      '积极的财政政策要注重实效，更可持续，稳健的货币政策要精准，产业政策要协调。',
      '积极的财政政策要注重实效，更可持续',
    ],
    [
      'the clauses that carry the subject on',
      '房地产',
      '要稳定房地产市场，坚持一城一策，加大住房供给，办好农村学校。',
      '稳定房地产市场，坚持一城一策，加大住房供给',
    ],
    ['not beyond a semicolon', '房地产', '要稳定房地产市场；增加住房教育经费。', '稳定房地产市场'],
    ['nothing of what was done', '房地产', '去年稳定房地产市场。', ''],
    ['nothing of a result', '房地产', '要看到房地产市场稳定了下来。', ''],
    ['nothing where another name holds the word', '货币', '要办好国际货币基金组织的会议。', ''],
    [
      'a call in the midst of an assessment',
      '财政',
      '当前，积极的财政政策要提高效能。',
      '积极的财政政策要提高效能',
    ],
    [
      'how things stand, for what is stated',
      '外部',
      '当前外部环境十分复杂严峻。要修好水渠。',
      '当前外部环境十分复杂严峻',
    ],
    ['the object before its verb', '债务', '把债务风险化解摆上议程。', '把债务风险化解摆上议程'],
    ['a verb that no list has', '内需', '要办好集市，深耕内需潜力。', '深耕内需潜力'],
    ['a saying that is a clause by itself', '总基调', '要勤俭办事，稳中求进，开拓创新。', '稳中求进'],
    ['no saying that is part of a clause', '总基调', '这体现了稳中求进的精神。', ''],
    ['a task that is said to be the key', '内需', '扩大内需是今后工作的关键。', '扩大内需是今后工作的关键'],
    ['no reason for something else', '债务', '只有办好企业，才能防范金融风险。', ''],
    ['no amount', '财政', '财政收入增长百分之五。', ''],
    ['no word that ends in the name of something else', '消费', '要扩大消费品市场。', ''],
    ['no part of what was done', '民生', '所有这些，方便了群众，改善民生。', ''],
    ['no condition', '改革', '如果有人因此不深化改革，那就错了。', ''],
    ['what is for nobody but the other policy', '财政', '货币政策要灵活，增加流动性。', ''],
    [
      'a heading before what stands below it',
      '房地产',
      '要稳定房地产市场。\n（二）促进房地产市场平稳健康发展\n要因城施策。',
      '促进房地产市场平稳健康发展',
    ],
    [
      'what is set for a policy before a list that names it',
      '科技',
      '用好工具，支持科技创新、粮食生产、水利等。要强化科技创新。',
      '强化科技创新',
    ],
    ['no aim where a judgment is asked for', '形势', '推动国民经济持续增长。', ''],
    [
      'a judgment without the call behind it',
      '形势',
      '当前经济运行面临不少困难，要增强信心，应对挑战。',
      '当前经济运行面临不少困难',
    ],
    [
      'a subject that shares a row of verbs',
      '民营',
      '鼓励、支持和引导非公有制经济发展。',
      '鼓励、支持和引导非公有制经济发展',
    ],
    ['nothing of a subject that is not there', '资本市场', '要实施稳健的货币政策。', ''],
    [
      'its fields where the text does not say its name',
      '科技',
      '要办好集市，加强对基础研究的支持，培育未来产业。',
      '加强对基础研究的支持，培育未来产业',
    ],
    ['its name before its fields', '科技', '要培育未来产业。要办好集市。要强化科技创新。', '强化科技创新'],
    ['the debts that firms wait for', '民营', '要加快清理拖欠企业账款。', '加快清理拖欠企业账款'],
    ['no firms of other sizes', '民营', '所有中小企业都要交账。', ''],
    ['prices of single goods', '物价', '要稳定蔬菜等农产品价格。', '稳定蔬菜等农产品价格'],
    ['no price of power', '物价', '要降低电力价格。', ''],
    ['how risks are dealt with', '债务', '要把握风险处置节奏。', '把握风险处置节奏'],
    ['the supply side of farming', '三农', '要推进农业供给侧结构性改革。', '推进农业供给侧结构性改革'],
    ['no supply side of farming', '供给侧', '要推进农业供给侧结构性改革。', ''],
    ['two verbs on one object', 'macro', '要办好集市，创新和完善宏观调控。', '创新和完善宏观调控'],
    ['those who are in need', '民生', '要安排好困难群众过冬。', '安排好困难群众过冬'],
    ['chains of supply', '供给侧', '要提高产业链韧性。', '提高产业链韧性'],
  ])('has %s', (_, name, text, expected) => {
    expect(readCell(text, name)).toBe(expected);
  });

  it('shows whole clauses of a long passage, and says that it goes on', () => {
    const text = `要稳定房地产市场，${Array.from({ length: 8 }, (_, i) => `推进第${i}类住房建设供应`).join('，')}。`;
    const cell = assertWorded(getColumn(makeMatrix([makeMeeting('2030-07-30', text)], '房地产'))[0]);
    expect(cell.text).toBe(
      '稳定房地产市场，推进第0类住房建设供应，推进第1类住房建设供应，推进第2类住房建设供应，推进第3类住房建设供应',
    );
    expect(cell.isCut).toBe(true);
    const { around } = cell;
    expect(`${around?.before}${cell.text}${around?.after}`).toBe(text.slice(cell.start, cell.end));
    expect(text.slice(cell.start, cell.end).endsWith('推进第7类住房建设供应')).toBe(true);
  });

  it('lists where a subject is named but not worded', () => {
    const text = '去年房地产市场稳定。';
    const [cell] = getColumn(makeMatrix([makeMeeting('2030-07-30', text)], '房地产'));
    if (cell?.kind !== 'absent') throw new Error('expected no wording');
    expect(cell.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['房地产市场稳定']);
  });

  it('takes any string as a subject, with the mode in which the text has it', () => {
    const subjects = [toTermSubject('低空经济')];
    const source = makeMeeting('2030-07-30', '去年低空经济起步。');
    const cell = assertWorded(createMatrix([source], { subjects }).rows[0]?.cells[0]);
    expect([cell.text, cell.mode]).toEqual(['去年低空经济起步', 'review']);
  });
});
