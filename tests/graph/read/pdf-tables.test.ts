import { afterAll, describe, expect, it } from 'vitest';
import type { PdfPage, TextRun } from '../../../graph/read/decoders.ts';
import { readPdfBlocks, toBlocks } from '../../../graph/read/pdf.ts';
import { createDecoders } from '../../../scripts/decoders.ts';
import { toPlacedPdf } from '../../helpers/archives.ts';

const SIZE = 10;
const LEFT = 90;

/** Text at a place counted in characters from the left edge and in points from the top. */
function run(text: string, column: number, y: number): TextRun {
  return { text, x: LEFT + column * SIZE, y: 120 + y, width: text.length * SIZE, height: SIZE };
}

function toPage(...runs: readonly TextRun[]): PdfPage {
  return { width: 595, height: 842, runs };
}

/** Rows with | between their cells, other blocks as they are. */
function readRows(...pages: readonly PdfPage[]): string[] {
  return toBlocks(pages).map(({ text }) => text.replaceAll('\t', ' | '));
}

describe('cells of a table in a PDF', () => {
  it('that wrap are whole, where rows stand further apart than lines', () => {
    const page = toPage(
      run('任务', 0, 0),
      run('具体内容', 8, 0),
      run('单位', 26, 0),
      run('夜校提质', 0, 24),
      run('增加课程，延长开放时间，', 8, 24),
      run('街道办', 26, 24),
      run('方便居民报名。', 8, 38),
      run('托老服务', 0, 62),
      run('新建站点，配齐设施，', 8, 62),
      run('民政局和', 26, 62),
      run('培训护理人员。', 8, 76),
      run('卫健局', 26, 76),
    );
    expect(readRows(page)).toEqual([
      '任务 | 具体内容 | 单位',
      '夜校提质 | 增加课程，延长开放时间，方便居民报名。 | 街道办',
      '托老服务 | 新建站点，配齐设施，培训护理人员。 | 民政局和卫健局',
    ]);
  });

  it('that wrap are whole, where all lines stand equally far apart', () => {
    const page = toPage(
      run('任务', 0, 0),
      run('具体内容', 8, 0),
      run('夜校提质', 0, 16),
      run('增加课程，延长开放时间并方便', 8, 16),
      run('居民报名。', 8, 32),
      run('托老服务', 0, 48),
      run('新建站点。', 8, 48),
    );
    expect(readRows(page)).toEqual([
      '任务 | 具体内容',
      '夜校提质 | 增加课程，延长开放时间并方便居民报名。',
      '托老服务 | 新建站点。',
    ]);
  });

  it('are told apart where one runs up to the next', () => {
    const page = toPage(
      run('名称', 0, 0),
      run('夜校提质', 8, 0),
      run('托老服务', 22, 0),
      run('内容', 0, 16),
      run('增加课程，延长开放时间并方便', 8, 16),
      run('新建站点，配齐设施，培训护理', 22, 16),
      run('居民报名。', 8, 32),
      run('人员。', 22, 32),
    );
    expect(readRows(page)).toEqual([
      '名称 | 夜校提质 | 托老服务',
      '内容 | 增加课程，延长开放时间并方便居民报名。 | 新建站点，配齐设施，培训护理人员。',
    ]);
  });

  it('have their name beside the middle', () => {
    const page = toPage(
      run('任务', 0, 0),
      run('具体内容', 8, 0),
      run('单位', 26, 0),
      run('增加课程，延长开放时间，', 8, 24),
      run('街道办和', 26, 24),
      run('夜校提质', 0, 31),
      run('方便居民报名。', 8, 38),
      run('居委会', 26, 38),
      run('托老服务', 0, 62),
      run('新建站点，配齐设施，', 8, 62),
      run('民政局', 26, 62),
      run('培训护理人员。', 8, 76),
    );
    expect(readRows(page)).toEqual([
      '任务 | 具体内容 | 单位',
      '夜校提质 | 增加课程，延长开放时间，方便居民报名。 | 街道办和居委会',
      '托老服务 | 新建站点，配齐设施，培训护理人员。 | 民政局',
    ]);
  });

  it('are one line each where none wraps, and end where text runs over the columns', () => {
    const page = toPage(
      run('指标', 0, 0),
      run('今年', 12, 0),
      run('明年', 20, 0),
      run('夜校（所）', 0, 16),
      run('12', 12, 16),
      run('15', 20, 16),
      run('托老站点（个）', 0, 32),
      run('30', 12, 32),
      run('36', 20, 32),
      run('以上各项由街道办会同有关单位按季度检查落实情况。', 0, 64),
    );
    expect(readRows(page)).toEqual([
      '指标 | 今年 | 明年',
      '夜校（所） | 12 | 15',
      '托老站点（个） | 30 | 36',
      '以上各项由街道办会同有关单位按季度检查落实情况。',
    ]);
  });

  it('take in no text below that is as short as a column', () => {
    const page = toPage(
      run('指标', 0, 0),
      run('今年', 12, 0),
      run('夜校（所）', 0, 16),
      run('12', 12, 16),
      run('完。', 0, 48),
    );
    expect(readRows(page)).toEqual(['指标 | 今年', '夜校（所） | 12', '完。']);
  });

  it('are not made of what a page is full of', () => {
    const many = Array.from({ length: 3000 }, (_, i) => run('字', i * 3, 0));
    const more = many.map((one) => ({ ...one, y: 140 }));
    expect(toBlocks([toPage(...many, ...more)]).map(({ kind }) => kind)).toEqual(['paragraph']);
  });
});

describe('a table of a real PDF', () => {
  const decoders = createDecoders();
  afterAll(async () => await decoders.close());

  it('has whole cells', async () => {
    const bytes = toPlacedPdf([
      { text: '任务', x: 90, y: 120 },
      { text: '具体内容', x: 170, y: 120 },
      { text: '夜校提质', x: 90, y: 144 },
      { text: '增加课程，延长开放时间，', x: 170, y: 144 },
      { text: '方便居民报名。', x: 170, y: 158 },
      { text: '托老服务', x: 90, y: 182 },
      { text: '新建站点，配齐设施，', x: 170, y: 182 },
      { text: '培训护理人员。', x: 170, y: 196 },
    ]);
    const { blocks } = await readPdfBlocks(bytes, decoders);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['row', '任务\t具体内容'],
      ['row', '夜校提质\t增加课程，延长开放时间，方便居民报名。'],
      ['row', '托老服务\t新建站点，配齐设施，培训护理人员。'],
    ]);
  }, 30_000);
});
