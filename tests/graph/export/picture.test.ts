import { describe, expect, it } from 'vitest';
import { escapeXml, type Picture, type PictureNode, toSvg } from '../../../graph/export/picture.ts';

const node = (x: number, y: number, label: readonly string[]): PictureNode => ({
  x,
  y,
  radius: 10,
  outline: 'circle',
  color: '#2a6496',
  isHollow: false,
  isStrong: false,
  label,
  labelSide: 'below',
  fontSize: 12,
});

const PICTURE: Picture = {
  title: '新质生产力：邻域',
  notes: ['来源：25 份文件', '脉络 2026-01-02'],
  nodes: [
    node(0, 0, ['新质生产力']),
    {
      ...node(200, 100, ['“两新”', '政策 <&>']),
      outline: [
        [0, -1],
        [1, 1],
        [-1, 1],
      ],
      isHollow: true,
      labelSide: 'right',
    },
  ],
  edges: [
    {
      from: { x: 8, y: 4 },
      to: { x: 190, y: 95 },
      color: '#a9a293',
      width: 1,
      opacity: 0.5,
      hasArrow: true,
      dash: [4, 4],
    },
    {
      from: { x: Number.NaN, y: 0 },
      to: { x: 1, y: 1 },
      color: 'red',
      width: 1,
      opacity: 1,
      hasArrow: false,
    },
  ],
  ticks: [{ x: 100, label: '2024.12' }],
  legend: [{ name: '概念', outline: 'circle', color: '#2a6496', isHollow: false }],
  colors: { paper: '#fff', ink: '#000', inkSoft: '#333', line: '#ddd' },
  fonts: { sans: '"PingFang SC",sans-serif', serif: 'serif' },
};

describe('toSvg', () => {
  const drawn = toSvg(PICTURE);
  const svg = drawn?.svg ?? '';

  it('writes labels, title, notes, dates and legend as real text', () => {
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) => text);
    for (const text of ['新质生产力：邻域', '新质生产力', '“两新”', '来源：25 份文件', '2024.12', '概念']) {
      expect(texts).toContain(text);
    }
  });

  it('escapes what has a meaning in XML', () => {
    expect(svg).toContain('政策 &lt;&amp;&gt;');
    expect(svg).toContain('font-family="&quot;PingFang SC&quot;,sans-serif"');
    expect(escapeXml('a\u0000b\ud800c\n')).toBe('abc ');
  });

  it('leaves out edges without a place, and no number is NaN', () => {
    expect(svg).not.toContain('NaN');
    expect(svg.match(/<line/gu)).toHaveLength(2);
  });

  it('crops to the nodes, the margins and the notes', () => {
    expect(drawn?.width).toBe(480);
    expect(drawn?.height).toBeGreaterThan(200);
    expect(drawn?.height).toBeLessThan(400);
  });

  it('draws nothing where there is no node', () => {
    expect(toSvg({ ...PICTURE, nodes: [] })).toBeUndefined();
    expect(toSvg({ ...PICTURE, nodes: [{ ...node(0, 0, []), x: Number.NaN }] })).toBeUndefined();
  });

  it('is the same at every call', () => {
    expect(toSvg(PICTURE)?.svg).toBe(svg);
  });
});
