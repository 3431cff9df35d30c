import { describe, expect, it } from 'vitest';
import { toPinyin } from '../../../graph/assemble/pinyin.ts';

describe('pinyin', () => {
  it.each<readonly [string, string | undefined, readonly [string, string]]>([
    ['新质生产力', undefined, ['xinzhishengchanli', 'xzscl']],
    ['重庆', 'chong qing', ['chongqing', 'cq']],
    ['“两重”建设', 'liang zhong jian she', ['liangzhongjianshe', 'lzjs']],
    ['绿色发展', undefined, ['lvsefazhan', 'lsfz']],
    ['“人工智能+”行动', undefined, ['rengongzhineng+xingdong', 'rgzn+xd']],
    ['5G', undefined, ['5g', '5g']],
    ['稳就业、稳企业', undefined, ['wenjiuyewenqiye', 'wjywqy']],
    ['😀', undefined, ['', '']],
    ['', undefined, ['', '']],
  ])('of %j with the reading %j is %j', (label, reading, expected) => {
    expect(toPinyin(label, reading)).toEqual(expected);
  });
});
