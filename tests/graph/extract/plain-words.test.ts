import { describe, expect, it } from 'vitest';
import { findIn, quote } from '../../fixtures/sources.ts';

/** Surface forms of what the lexicon knows in a text. */
function findKnown(text: string): string[] {
  const { document, mentions } = findIn('a.txt', text);
  return mentions.filter(({ rule }) => rule === 'lexicon').map((mention) => quote(document.text, mention));
}

describe('a known name used as plain words', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['is no principle where it says how something is done', '积极稳妥化解渔船积压。', []],
    ['is a principle where something else follows', '因地制宜，多养贝类。', ['因地制宜']],
    ['is a principle that is kept to', '坚持因地制宜发展养殖。', ['坚持因地制宜']],
    ['is a principle where a noun follows', '遵循因地制宜原则。', ['因地制宜']],
    [
      'is no document where a report speaks of itself',
      '渔村简报\n\n现在，我代表区里作政府工作报告，请审议。',
      [],
    ],
    ['is no document in the title', '渔村政府工作报告\n\n去年收成好。', []],
    [
      'is a document where another text cites it',
      '渔村简报\n\n政府工作报告提出的事都办了。',
      ['政府工作报告'],
    ],
  ])('%s', (_, text, surfaces) => {
    expect(findKnown(text)).toEqual(surfaces);
  });
});
