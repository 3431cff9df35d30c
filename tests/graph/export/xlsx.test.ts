import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../graph/export/table.ts';
import { toXlsx, type Workbook } from '../../../graph/export/xlsx.ts';

const COLORS = {
  ink: '111111',
  added: '006600',
  removed: '660000',
  note: '666666',
  headFill: 'EEEEEE',
  gapFill: 'FFFFEE',
  line: 'CCCCCC',
};

const TABLE: Table = {
  title: '提法矩阵',
  columns: [
    { name: '会议', width: 9 },
    { name: '财政 & <货币>', width: 20 },
  ],
  rows: [
    { kind: 'gap', text: '此处缺 1 份' },
    {
      kind: 'cells',
      cells: [
        [{ kind: 'plain', text: '=2030' }],
        [
          { kind: 'plain', text: '实施\u0000' },
          { kind: 'added', text: ' 更加 ' },
          { kind: 'plain', text: '积极“的”' },
          { kind: 'note', text: '强化', isNewLine: true },
        ],
      ],
    },
    { kind: 'cells', cells: [[{ kind: 'plain', text: '2031' }], []] },
  ],
  frozenColumns: 1,
  notes: ['说明'],
};

function makeWorkbook(names: readonly string[] = ['提法', '出处']): Workbook {
  return { sheets: names.map((name) => ({ name, table: TABLE })), colors: COLORS, font: '微软雅黑' };
}

function readParts(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

type Element = DefaultTreeAdapterTypes.Element;

/** Check that a part is well-formed, by a stack of its tags; the elements of one name with their text. */
function readElements(xml: string, name: string): { readonly attributes: string; readonly text: string }[] {
  const stack: string[] = [];
  for (const [, close, tag = '', empty] of xml
    .replace(/<\?.*?\?>/gu, '')
    .matchAll(/<(\/?)([\w:]+)(?:\s[\w:]+="[^"<>]*")*(\/?)>/gu)) {
    if (empty === '/') continue;
    if (close === '') stack.push(tag);
    else expect(stack.pop()).toBe(tag);
  }
  expect(stack).toEqual([]);
  expect(xml.replace(/<[^<>]*>/gu, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/u);
  return [...xml.matchAll(new RegExp(`<${name}((?:\\s[\\w:]+="[^"]*")*)(?:/>|>(.*?)</${name}>)`, 'gsu'))].map(
    ([, attributes = '', content = '']) => ({ attributes, text: toText(content) }),
  );
}

function toText(xml: string): string {
  const read = (node: DefaultTreeAdapterTypes.ChildNode): string =>
    defaultTreeAdapter.isTextNode(node)
      ? node.value
      : ((node as Element).childNodes?.map(read).join('') ?? '');
  return parseFragment(xml).childNodes.map(read).join('');
}

describe('toXlsx', () => {
  const parts = readParts(toXlsx(makeWorkbook()));

  it('has the parts that a workbook needs, each named in its types and relations', () => {
    expect([...parts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    const overrides = readElements(parts.get('[Content_Types].xml') ?? '', 'Override');
    for (const { attributes } of overrides) {
      const [, path = ''] = /PartName="\/([^"]+)"/u.exec(attributes) ?? [];
      expect(parts.has(path), path).toBe(true);
    }
    const relations = readElements(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship');
    const sheets = readElements(parts.get('xl/workbook.xml') ?? '', 'sheet');
    expect(sheets.map(({ attributes }) => /name="([^"]+)"/u.exec(attributes)?.[1])).toEqual(['提法', '出处']);
    sheets.forEach(({ attributes }, i) => {
      const [, id] = /r:id="([^"]+)"/u.exec(attributes) ?? [];
      const target = relations.find((relation) => relation.attributes.includes(`Id="${id}"`));
      expect(target?.attributes).toContain(`worksheets/sheet${i + 1}.xml`);
    });
  });

  it('holds every text as it was, line ends too, and no formula', () => {
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(readElements(sheet, 'c').map(({ text }) => text)).toEqual([
      '提法矩阵',
      '',
      '会议',
      '财政 & <货币>',
      '此处缺 1 份',
      '',
      '=2030',
      '实施 更加 积极“的”\n强化',
      '2031',
      '',
      '说明',
      '',
    ]);
    expect(sheet).not.toContain('<f>');
  });

  it('freezes the head, wraps the cells, sets widths and marks added words', () => {
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain(
      '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>',
    );
    expect(readElements(sheet, 'col')).toHaveLength(2);
    expect(sheet).toMatch(
      /<rPr><b\/><u\/><sz val="11"\/><color rgb="FF006600"\/>.*?<\/rPr><t xml:space="preserve"> 更加 <\/t>/u,
    );
    const styles = parts.get('xl/styles.xml') ?? '';
    const formats = readElements(styles, 'cellXfs');
    expect(formats).toHaveLength(1);
    expect(styles.match(/wrapText="1"/gu)?.length).toBeGreaterThan(3);
    for (const [, list = '', count] of styles.matchAll(/<(fonts|fills|borders|cellXfs) count="(\d+)"/gu)) {
      const child = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf' }[list] ?? '';
      const content = new RegExp(`<${list}[^>]*>(.*?)</${list}>`, 'su').exec(styles)?.[1] ?? '';
      expect(content.match(new RegExp(`<${child}[ >]`, 'gu'))?.length, list).toBe(Number(count));
    }
  });

  it('sets the lead across the table, above a head that stays in sight', () => {
    const sheets = [{ name: '提法', table: { ...TABLE, lead: ['一份也没有'] } }];
    const sheet = readParts(toXlsx({ ...makeWorkbook(), sheets })).get('xl/worksheets/sheet1.xml') ?? '';
    const rows = readElements(sheet, 'row').map(({ text }) => text);
    expect(rows.slice(0, 3)).toEqual(['提法矩阵', '一份也没有', '会议财政 & <货币>']);
    expect(sheet).toContain('ySplit="3"');
    expect(sheet).toContain('<mergeCell ref="A2:B2"/>');
  });

  it('gives the same bytes each time', () => {
    expect(toXlsx(makeWorkbook())).toEqual(toXlsx(makeWorkbook()));
  });

  it('names sheets as spreadsheets allow, none twice', () => {
    const bytes = toXlsx(makeWorkbook(['a/b:c', 'A b c', '', '长'.repeat(40), '长'.repeat(40)]));
    const sheets = readElements(readParts(bytes).get('xl/workbook.xml') ?? '', 'sheet');
    expect(sheets.map(({ attributes }) => /name="([^"]+)"/u.exec(attributes)?.[1])).toEqual([
      'a b c',
      'A b c 2',
      'Sheet',
      '长'.repeat(31),
      `${'长'.repeat(29)} 2`,
    ]);
  });
});
