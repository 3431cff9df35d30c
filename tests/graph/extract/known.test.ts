import { describe, expect, it } from 'vitest';
import { findKnownMentions } from '../../../graph/extract/known.ts';
import { createLexicon, parseEntries } from '../../../graph/lexicon/lexicon.ts';
import { foldText } from '../../../graph/text/fold.ts';
import { quote } from '../../fixtures/sources.ts';

const lexicon = createLexicon([
  ...parseEntries(
    'principle',
    '稳中求进、以进促稳、先立后破 | 坚持稳中求进、以进促稳、先立后破\n稳中求进 | 坚持稳中求进\n以进促稳\n先立后破',
  ),
  ...parseEntries('policy', '“两重”建设\n基层“三保” | 三保\n财政政策\n积极的财政政策 | 更加积极的财政政策'),
  ...parseEntries('industry', '5G | 第五代移动通信\n人工智能\n房地产\n房地产市场'),
]);

function findSurfaces(text: string): string[] {
  return findKnownMentions(foldText(text), lexicon).map(
    (mention) => `${mention.entity.replace(/^\w+:/u, '')} ${quote(text, mention)}`,
  );
}

describe('a known term', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['is the longest that stands there', '稳定房地产市场', ['房地产市场 房地产市场']],
    ['is found under its alias', '更加积极的财政政策', ['积极的财政政策 更加积极的财政政策']],
    ['is found with its quotation marks', '支持“两重”建设。', ['两重建设 “两重”建设']],
    ['is found without them', '支持两重建设。', ['两重建设 两重建设']],
    ['is found inside of quotation marks without them', '兜牢“三保”', ['基层三保 三保']],
    ['is found in full-width forms', '建设５Ｇ基站', ['5G ５Ｇ']],
    ['is found in traditional characters', '發展人工智能', ['人工智能 人工智能']],
    ['is found with blanks inside', '人工 智能', ['人工智能 人工 智能']],
    ['is found behind a surrogate pair', '😀房地产', ['房地产 房地产']],
    ['is found behind CRLF', '要点\r\n房地产', ['房地产 房地产']],
    ['is not found over a line end', '房地\r\n产', []],
    ['is not found within a word of Latin letters or digits', '15G和5GW和A5G', []],
    ['is found between a figure and Chinese characters', '到2025年5G用户', ['5G 5G']],
    ['is found twice where it stands twice', '房地产、房地产', ['房地产 房地产', '房地产 房地产']],
    ['is not found in an empty text', '', []],
  ])('%s', (_, text, surfaces) => {
    expect(findSurfaces(text)).toEqual(surfaces);
  });
});

describe('a slogan', () => {
  it('is found before the parts between its pauses', () => {
    expect(findSurfaces('要稳中求进、以进促稳、先立后破。')).toEqual([
      '稳中求进、以进促稳、先立后破 稳中求进、以进促稳、先立后破',
      '稳中求进 稳中求进',
      '以进促稳 以进促稳',
      '先立后破 先立后破',
    ]);
  });

  it('lets each part keep the words that belong to its own alias', () => {
    expect(findSurfaces('坚持稳中求进、以进促稳、先立后破')[1]).toBe('稳中求进 坚持稳中求进');
  });
});
