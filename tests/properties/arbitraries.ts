/** Texts and bytes as they may come: official words between marks, line ends of all kinds and plain noise. */
import * as fc from 'fast-check';

/** Words and layout that the rules look for, so that arbitrary texts reach deep into them. */
const PIECES = [
  '中央经济工作会议',
  '中共中央政治局召开会议',
  '党的二十届二中、三中全会',
  '9月26日政治局会议',
  '政府工作报告',
  '集体学习',
  '2024年12月11日至12日',
  '１２月１２日',
  '在北京举行',
  '总结2024年经济工作',
  '会议强调，',
  '会议指出，',
  '一是',
  '二是',
  '三是',
  '（一）',
  '（二）',
  '（三）',
  '第一章',
  '●',
  '1.',
  '88 推进新型城镇化',
  '加快发展',
  '新质生产力',
  '“两重”建设',
  '“人工智能 +”行动',
  '生物制造、商业航天等战略性新兴产业',
  '灯塔领航行动',
  '稳就业、稳企业、稳市场',
  '国内生产总值增长5%左右',
  '赤字率拟按4%左右安排',
  '1200万人以上',
  '预期目标：',
  '重点任务：扩大内需',
  '回顾',
  '大力提振消费',
  '（2025年04月25日 来源：新华网）',
  '原文：https://example.org/a',
  '新华社北京12月12日电 ',
  '2024年12月时政',
  '责任编辑：张三',
  '视频简介',
  '\u200b',
  '第3页',
  '# ',
  '## ',
  '**',
  '| 要点 | 梳理 |',
  '| --- | --- |',
  '- ',
  '> ',
  '`',
  '<p>',
  '</p>',
  '<b>',
  '<table><tr><td>',
  '<br>',
  '<title>',
  '&nbsp;',
  '---',
  'title: ',
  'date: 2024-12-12',
  '。',
  '，',
  '、',
  '；',
  '：',
  '“',
  '”',
  '《',
  '》',
  '（',
  '）',
  '的',
  '和',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\f',
  '　',
  ' ',
  '\u2028',
  '\ufeff',
  '\u200b',
  '\u0000',
  '😀',
  '𠮷',
  '\ud83d',
  '\udc00',
  '5G',
  'ＡＩ',
] as const;

/** A text of such pieces and of any characters. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(''));

/** Paths of every extension that names a text. */
export const anyTextPath: fc.Arbitrary<string> = fc.constantFrom(
  'a.md',
  'a.txt',
  'a.html',
  '2024-12-12_a.markdown',
  'b/2024年12月.text',
  'a.htm',
);

/** Paths of every extension, supported or not. */
export const anyPath: fc.Arbitrary<string> = fc.oneof(
  anyTextPath,
  fc.constantFrom('a.jsonl', 'a.pdf', 'a.docx', 'a.mhtml', 'a.xlsx', 'a', '.md', ''),
);

/** Bytes of any kind: noise, noise behind a byte order mark, a text in UTF-8 that was cut. */
export const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .tuple(
      fc.constantFrom(
        [0xef, 0xbb, 0xbf],
        [0xff, 0xfe],
        [0xfe, 0xff],
        [0x25, 0x50, 0x44, 0x46, 0x2d],
        [0x50, 0x4b, 3, 4],
      ),
      fc.uint8Array({ maxLength: 200 }),
    )
    .map(([mark, rest]) => Uint8Array.from([...mark, ...rest])),
  fc.tuple(anyText, fc.nat({ max: 3 })).map(([text, cut]) => {
    const bytes = new TextEncoder().encode(text);
    return bytes.subarray(0, Math.max(0, bytes.length - cut));
  }),
);
