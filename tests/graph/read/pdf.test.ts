import { describe, expect, it } from 'vitest';
import { DecodeError, type PdfPage, type TextRun } from '../../../graph/read/decoders.ts';
import { toBlocks } from '../../../graph/read/pdf.ts';
import { readSource } from '../../../graph/read/read.ts';

const SIZE = 10;
const LEFT = 100;
/** Full-width characters in a line from the left to the right edge. */
const LINE = 20;

/** Text at a place counted in characters from the left edge and in lines from the top. */
function run(text: string, column: number, line: number, height = SIZE): TextRun {
  return { text, x: LEFT + column * SIZE, y: 120 + line * 16, width: text.length * height, height };
}

function toPage(...runs: readonly TextRun[]): PdfPage {
  return { width: 595, height: 842, runs };
}

function readLines(...pages: readonly PdfPage[]): string[] {
  return toBlocks(pages).map(({ kind, level, text }) => `${kind} ${level} ${text}`);
}

const LONG = '会议指出要坚持稳中求进工作总基调完整准确'.slice(0, LINE);
const PARAGRAPH = [
  run('会议认为今年以来经济运行总体平稳稳中', 2, 0),
  run('有进要着力稳就业稳企业稳市场稳预期推', 0, 1),
  run('动高质量发展。', 0, 2),
];

describe('lines of a PDF', () => {
  it('that reach the edge run into the next, without a blank', () => {
    expect(readLines(toPage(...PARAGRAPH, run('会议强调要守正创新。', 2, 3)))).toEqual([
      'paragraph 0 会议认为今年以来经济运行总体平稳稳中有进要着力稳就业稳企业稳市场稳预期推动高质量发展。',
      'paragraph 0 会议强调要守正创新。',
    ]);
  });

  it('run on across pages, over the page number', () => {
    const first = toPage(...PARAGRAPH.slice(0, 2), { ...run('— 1 —', 8, 0), y: 800 });
    const second = toPage(run('动高质量发展。', 0, 0), { ...run('— 2 —', 8, 0), y: 800 });
    expect(readLines(first, second)).toEqual([
      'paragraph 0 会议认为今年以来经济运行总体平稳稳中有进要着力稳就业稳企业稳市场稳预期推动高质量发展。',
    ]);
  });

  it('end where the next is indented or numbered', () => {
    expect(
      readLines(
        toPage(run(LONG, 0, 0), run(LONG, 2, 1), run('一是稳就业。', 0, 2), run('（二）扩内需。', 0, 3)),
      ),
    ).toEqual([`paragraph 0 ${LONG}`, `paragraph 0 ${LONG}一是稳就业。`, 'paragraph 0 （二）扩内需。']);
  });

  it('are put together from runs, blanks between characters left out and between words kept', () => {
    const runs = [
      run('2025', 0, 0),
      run(' ', 2, 0),
      { ...run('年经济', 0, 0), x: 142 },
      { ...run('GDP', 0, 0), x: 173 },
      { ...run('growth', 0, 0), x: 207 },
    ];
    const narrow = runs.map((one) =>
      /^[\w ]+$/u.test(one.text) ? { ...one, width: one.text.length * 10 } : one,
    );
    expect(readLines(toPage(...narrow))).toEqual(['paragraph 0 2025年经济GDP growth']);
  });

  it('lose raised notes and type that is printed twice', () => {
    const note = { ...run('①', 5, 0, 6), y: 116 };
    const twice = { ...run('稳中求进', 0, 0), x: LEFT + 1 };
    expect(readLines(toPage(run('稳中求进', 0, 0), twice, note))).toEqual(['paragraph 0 稳中求进']);
  });

  it('lose the blanks of a spread word', () => {
    expect(readLines(toPage(run('总 则', 0, 0)))).toEqual(['paragraph 0 总则']);
  });
});

describe('pages of a PDF', () => {
  it('lose headers and footers that repeat, with the number in them', () => {
    const pages = [1, 2, 3].map((number) =>
      toPage(
        { ...run(`国务院公报 2025年第${number}号`, 0, 0), y: 50 },
        run(`第${number}页的正文说的是这件事。`, 0, number),
        { ...run(`第 ${number} 页 共 3 页`, 5, 0), y: 810 },
      ),
    );
    expect(readLines(...pages)).toEqual([
      'paragraph 0 第1页的正文说的是这件事。',
      'paragraph 0 第2页的正文说的是这件事。',
      'paragraph 0 第3页的正文说的是这件事。',
    ]);
  });

  it('are read column by column, a heading across both first', () => {
    const left = [
      '会议指出要坚持稳中求进工作总基',
      '调更好统筹国内国际两个大局发展',
      '安全两件大事实施更加积极有为的',
      '宏观政策扩大国内需求。',
    ];
    const right = [
      '会议强调要因地制宜发展新质生产',
      '力推动科技创新和产业创新融合发',
      '展防范化解重点领域风险稳定预期',
      '激发活力推动经济持续回升向好。',
    ];
    const page = toPage(
      run('中央经济工作会议在北京举行的全部内容如下', 4, 0, 16),
      ...left.map((text, i) => run(text, 0, i + 3)),
      ...right.map((text, i) => run(text, 18, i + 3)),
    );
    expect(readLines(page)).toEqual([
      'heading 1 中央经济工作会议在北京举行的全部内容如下',
      `paragraph 0 ${left.join('')}`,
      `paragraph 0 ${right.join('')}`,
    ]);
  });

  it('keep rows of a table as rows with cells', () => {
    const cells = [
      ['指标', '2020年', '2025年'],
      ['城镇化率', '60.6', '65'],
    ];
    const page = toPage(...cells.flatMap((row, i) => row.map((text, k) => run(text, k * 10, i * 2))));
    const blocks = toBlocks([page]);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['row', '指标\t2020年\t2025年'],
      ['row', '城镇化率\t60.6\t65'],
    ]);
    expect(blocks[0]?.marks.map(({ start, end }) => blocks[0]?.text.slice(start, end))).toEqual(cells[0]);
  });

  it('have headings by size, the largest first, two lines of one joined', () => {
    const page = toPage(
      run('关于印发现代物流', 4, 0, 18),
      run('发展规划的通知', 4, 1.7, 18),
      run('总体要求', 0, 4, 14),
      ...PARAGRAPH.map((one) => ({ ...one, y: one.y + 100 })),
    );
    expect(readLines(page).slice(0, 2)).toEqual([
      'heading 1 关于印发现代物流发展规划的通知',
      'heading 2 总体要求',
    ]);
  });
});

describe('a PDF', () => {
  const bytes = new TextEncoder().encode('%PDF-1.7');
  const cases: readonly (readonly [string, () => Promise<readonly PdfPage[]>, string])[] = [
    ['is encrypted', async () => await Promise.reject(new DecodeError('file-encrypted')), 'file-encrypted'],
    [
      'is broken',
      async () => await Promise.reject(new Error('Invalid PDF structure.\nmore')),
      'format-damaged',
    ],
    ['holds no text', async () => await Promise.resolve([toPage()]), 'document-scanned'],
    [
      'has a damaged page alone',
      async () => await Promise.resolve([{ ...toPage(), isDamaged: true }]),
      'pages-damaged',
    ],
  ];
  it.each(cases)('that %s gives one diagnostic', async (_, pdf, code) => {
    const { documents, diagnostics } = await readSource({ path: 'a.pdf', bytes }, { pdf });
    expect(documents).toEqual([]);
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
  });

  it('is known by its first bytes, and needs a decoder', async () => {
    const { diagnostics } = await readSource({ path: 'a.txt', bytes });
    expect(diagnostics.map((one) => one.code)).toEqual(['decoder-missing']);
  });

  it('names its damaged pages and gives the others', async () => {
    const pdf = async () => await Promise.resolve([{ ...toPage(), isDamaged: true }, toPage(...PARAGRAPH)]);
    const { documents, diagnostics } = await readSource({ path: 'a.pdf', bytes }, { pdf });
    expect(documents).toHaveLength(1);
    expect(diagnostics).toEqual([{ code: 'pages-damaged', source: 'a.pdf', values: { pages: '1' } }]);
  });
});
