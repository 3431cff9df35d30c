import { describe, expect, it } from 'vitest';
import { type Picture, toSvg } from '../../../graph/export/picture.ts';
import type { PictureEdge, PictureNode } from '../../../graph/export/picture-marks.ts';

const node = (x: number, y: number, label: readonly string[]): PictureNode => ({
  x,
  y,
  radius: 10,
  outline: 'circle',
  color: '#2a6496',
  opacity: 1,
  rings: [],
  label,
  labelSide: 'below',
  labelGap: 5,
  labelColor: '#000',
  fontSize: 12,
  isBold: false,
});

const EDGE: PictureEdge = {
  from: { x: 8, y: 4 },
  to: { x: 190, y: 95 },
  color: '#a9a293',
  width: 1,
  opacity: 0.5,
  arrow: 'full',
  arrowLength: 7,
  dash: [4, 4],
};

const PICTURE: Picture = {
  title: '新质生产力：邻域',
  notes: ['来源：25 份文件', '脉络 2026-01-02'],
  captions: [],
  nodes: [
    node(0, 0, ['新质生产力']),
    {
      ...node(200, 100, ['“两新”', '政策 <&>']),
      outline: [
        [0, -1],
        [1, 1],
        [-1, 1],
      ],
      labelSide: 'right',
    },
  ],
  edges: [EDGE, { ...EDGE, from: { x: Number.NaN, y: 0 }, color: 'red', arrow: 'none' }],
  recurrences: [],
  regions: [],
  ticks: [{ x: 100, label: '2024.12' }],
  gaps: [],
  legend: [
    { kind: 'node', name: '概念', outline: 'circle', color: '#2a6496' },
    { kind: 'line', name: '演变', color: '#a5391f', width: 1.5, opacity: 1, arrow: 'full' },
  ],
  colors: {
    paper: '#fff',
    ink: '#000',
    inkSoft: '#333',
    inkFaint: '#666',
    accent: '#a5391f',
    line: '#ddd',
    land: '#eee',
  },
  fonts: { sans: '"PingFang SC",sans-serif', serif: 'serif' },
};

/** Pictures of a change to the one above, and the text that stands in them. */
const draw = (change: Partial<Picture>) => toSvg({ ...PICTURE, ...change });
const readTexts = (svg = '') => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) => text);

describe('toSvg', () => {
  const drawn = toSvg(PICTURE);
  const svg = drawn?.svg ?? '';

  it('writes labels, title, notes, dates and legend as real text', () => {
    const texts = readTexts(svg);
    for (const text of [
      '新质生产力：邻域',
      '新质生产力',
      '“两新”',
      '来源：25 份文件',
      '2024.12',
      '概念',
      '演变',
    ])
      expect(texts).toContain(text);
  });

  it('escapes what has a meaning in XML', () => {
    expect(svg).toContain('政策 &lt;&amp;&gt;');
    expect(svg).toContain('font-family="&quot;PingFang SC&quot;,sans-serif"');
  });

  it('leaves out edges without a place, and no number is NaN', () => {
    expect(svg).not.toContain('NaN');
    expect(svg.match(/<path/gu)).toHaveLength(2);
    expect(svg).not.toContain('red');
  });

  it('crops to the nodes, the margins and the notes', () => {
    expect(drawn?.width).toBe(480);
    expect(drawn?.height).toBeGreaterThan(200);
    expect(drawn?.height).toBeLessThan(400);
  });

  it('keeps what the screen shows of a node: how much it is dimmed, its rings, size and weight of its label', () => {
    const shown = draw({
      nodes: [
        {
          ...node(0, 0, ['新质生产力']),
          opacity: 0.3,
          rings: [{ radius: 14, width: 2, color: '#a5391f' }],
          fontSize: 17,
          isBold: true,
        },
      ],
    })?.svg;
    expect(shown).toContain('<g opacity="0.3">');
    expect(shown).toContain('<circle cx="0" cy="0" r="14" fill="none" stroke="#a5391f" stroke-width="2"/>');
    expect(shown).toMatch(/<text[^>]*font-size="17" font-weight="600"[^>]*>新质生产力/u);
  });

  it('keeps what the screen shows of a line: dashes, arrows full and hollow, bends, and what is missing', () => {
    const [hollow, bent] = [
      { ...EDGE, arrow: 'hollow' as const },
      { ...EDGE, via: { x: 50, y: 80 } },
    ];
    const shown = draw({ edges: [hollow, { ...bent, mark: { text: '缺 5 份', fontSize: 11 } }] })?.svg ?? '';
    expect(shown).toContain('stroke-dasharray="4 4"');
    expect(shown).toMatch(/<polygon[^>]*fill="#fff" stroke="#a9a293"/u);
    expect(shown).toContain('Q50 80 ');
    expect(readTexts(shown)).toContain('缺 5 份');
  });

  it('draws recurrences from their node to their last date, with a ring at each', () => {
    const stroke = { color: '#a5391f', width: 1.5, opacity: 0.6, dash: [1.5, 4] };
    const recurrence = { ...stroke, from: { x: 0, y: 0 }, columns: [40, 80], ringRadius: 3.5 };
    const shown = draw({ recurrences: [recurrence] })?.svg ?? '';
    expect(shown).toContain('d="M0 0H80"');
    expect(shown.match(/r="3.5"/gu)).toHaveLength(2);
  });

  it('breaks the axis where documents are missing, and says how many', () => {
    const shown = draw({
      gaps: [
        { x: 50, label: '缺 2 份' },
        { x: 70, label: '' },
      ],
    });
    expect(readTexts(shown?.svg)).toContain('缺 2 份');
    expect(readTexts(shown?.svg)).not.toContain('');
    expect(shown?.svg.match(/l4 -12M/gu)).toHaveLength(2);
    expect(shown?.height).toBe((draw({})?.height ?? 0) + 18);
  });

  it('cuts the drawing off where the screen does, and leaves the rest of the sheet alone', () => {
    const [whole, cut] = [draw({}), draw({ frame: { left: -20, right: 60, top: -20, bottom: 60 } })];
    expect(cut?.height).toBeLessThan(whole?.height ?? 0);
    expect(cut?.svg).toContain('<rect x="-20" y="-10" width="80" height="70"/>');
    expect(whole?.svg).not.toContain('clip-path');
    // Its date lies outside.
    expect(readTexts(cut?.svg)).not.toContain('2024.12');
  });

  it('says in words what is drawn, in lines that fit, with the sentence and its source', () => {
    const quote = '这是一句写给测试看的话，'.repeat(12);
    const captions = [
      { head: '1. 甲 — 同句 — 乙', quote, source: '——《一份文件》，2024-12-12' },
      { head: '2. 乙' },
    ];
    const shown = draw({ captions });
    const texts = readTexts(shown?.svg);
    expect(texts).toContain('1. 甲 — 同句 — 乙');
    expect(texts).toContain('——《一份文件》，2024-12-12');
    const lines = texts.filter((text) => text?.includes('测试'));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe(quote);
    expect(shown?.width).toBe(640);
    expect(shown?.height).toBeGreaterThan((draw({})?.height ?? 0) + 6 * 20);
  });

  it('draws regions below all else, with their names', () => {
    const corner = (x: number, y: number) => ({ x, y });
    const hull = [corner(-50, -50), corner(250, -50), corner(100, 150)];
    const shown = draw({ regions: [{ hull, padding: 30, name: { x: 100, y: -90, text: '科技 · 产业' } }] });
    expect(shown?.svg.indexOf('fill="#eee"')).toBeLessThan(shown?.svg.indexOf('<circle') ?? 0);
    expect(readTexts(shown?.svg)).toContain('科技 · 产业');
    expect(shown?.height).toBeGreaterThan(draw({})?.height ?? 0);
  });

  it('draws nothing where there is no node', () => {
    expect(toSvg({ ...PICTURE, nodes: [] })).toBeUndefined();
    expect(toSvg({ ...PICTURE, nodes: [{ ...node(0, 0, []), x: Number.NaN }] })).toBeUndefined();
  });

  it('is the same at every call', () => {
    expect(toSvg(PICTURE)?.svg).toBe(svg);
  });
});
