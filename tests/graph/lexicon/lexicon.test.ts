import { describe, expect, it } from 'vitest';
import { createLexicon, parseEntries } from '../../../graph/lexicon/lexicon.ts';
import { InvalidInputError } from '../../../graph/model/errors.ts';
import { foldText } from '../../../graph/text/fold.ts';

describe('a line of a lexicon', () => {
  it('gives name, aliases, first use and pinyin', () => {
    expect(parseEntries('concept', '新质生产力 | 新质 | @2023-09-07 | /xin zhi sheng chan li')).toEqual([
      {
        kind: 'concept',
        key: 'concept:新质生产力',
        name: '新质生产力',
        aliases: ['新质'],
        since: '2023-09-07',
        pinyin: 'xin zhi sheng chan li',
      },
    ]);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['blank lines and headings', '\n# 财政\n赤字率\n\n  # 货币\n降准\n', ['赤字率', '降准']],
    ['CRLF', '赤字率\r\n降准\r\n', ['赤字率', '降准']],
    ['full-width digits and surrogate pairs', '５Ｇ\n𠮷林', ['５Ｇ', '𠮷林']],
    ['an empty file', '', []],
  ])('may stand among %s', (_, lines, names) => {
    expect(parseEntries('policy', lines).map(({ name }) => name)).toEqual(names);
  });

  it('stands for every alternative of an alias', () => {
    const [entry] = parseEntries('policy', '综合整治“内卷式”竞争 | {整治/破除}“内卷式”{/恶性}竞争 | 反内卷');
    expect(entry?.aliases).toEqual([
      '整治“内卷式”竞争',
      '整治“内卷式”恶性竞争',
      '破除“内卷式”竞争',
      '破除“内卷式”恶性竞争',
      '反内卷',
    ]);
  });

  it.each(['两新 | {政策/工作', '两新 | 两新政策}', '两新 | {政策{/工作}}'])(
    'is refused where alternatives are left open or nested: %s',
    (line) => {
      expect(() => parseEntries('policy', line)).toThrow(InvalidInputError);
    },
  );

  it.each([
    ['has no name', '| 别名'],
    ['has an empty field', '赤字率 | | 财政赤字率'],
    ['ends in a bar', '赤字率 |'],
  ])('is refused, quoted, where it %s', (_, line) => {
    expect(() => parseEntries('policy', `降准\n${line}`)).toThrow(InvalidInputError);
    expect(() => parseEntries('policy', `降准\n${line}`)).toThrow(JSON.stringify(line.trim()));
  });
});

describe('a lexicon', () => {
  const lexicon = createLexicon([
    ...parseEntries('policy', '“两新”政策 | 两新'),
    ...parseEntries('concept', '两新 | 新型消费'),
  ]);

  /** Keys of what stands in a text. */
  function findKeys(text: string): (string | undefined)[] {
    const keys: (string | undefined)[] = [];
    lexicon.trie.findLongest(foldText(text).codes, (term) => keys.push(lexicon.termEntries[term]?.key));
    return keys;
  }

  it('gives a wording of two entries to the earlier one', () => {
    expect(findKeys('两新')).toEqual(['policy:两新政策']);
  });

  it('finds entries by key', () => {
    expect([...lexicon.byKey].map(([key, { aliases }]) => [key, aliases])).toEqual([
      ['policy:两新政策', ['两新']],
      ['concept:两新', ['新型消费']],
    ]);
  });

  it('finds names whatever their quotation marks', () => {
    expect(findKeys('“两新政策”、两新“政策”、新型消费')).toEqual([
      'policy:两新政策',
      'policy:两新政策',
      'concept:两新',
    ]);
  });
});
