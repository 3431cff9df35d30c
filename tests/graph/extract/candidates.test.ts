import { describe, expect, it } from 'vitest';
import { getHeadKind, isTermName } from '../../../graph/extract/candidates.ts';
import { getDefaultLexicon } from '../../../graph/lexicon/default.ts';

describe('the kind of a term', () => {
  it.each([
    ['社区食堂行动', 'policy'],
    ['青年友好型社会', 'concept'],
    ['脑机接口产业', 'industry'],
    ['结果导向', 'principle'],
    ['脑机接口产业链', 'industry'],
    ['社区食堂', undefined],
    ['行动', undefined],
    ['😀', undefined],
    ['', undefined],
  ])('of %j by its head is %j', (name, kind) => {
    expect(getHeadKind(name)).toBe(kind);
  });
});

describe('a name that may stand for a term', () => {
  it.each([
    '社区食堂行动',
    'ai+消费',
    '5g应用行动',
    '消费品以旧换新行动',
    '社区管理制度',
    '和谐社区行动',
    '地方食堂行动',
    '谋划能力建设',
    '性别平等行动',
    '化工园区改造',
    '定点食堂补贴',
  ])('is %s', (name) => {
    expect(isTermName(name, getDefaultLexicon())).toBe(true);
  });

  it.each([
    ['is short', '行动'],
    ['is a clause', '这样那样那样这样这样那样这样那样的行动'],
    ['begins with a quantity', '一批行动'],
    ['begins with a figure', '3项行动'],
    ['is what everyone says', '体制机制'],
    ['holds a mark', '社区，食堂行动'],
    ['holds a function word', '社区的食堂行动'],
    ['holds a verb that leads up to a term', '推进社区食堂行动'],
    ['holds a surrogate pair', '社区😀行动'],
    ['is made of words that say something of anything', '健康发展'],
    ['is made of such words alone, however many', '综合管理服务体系'],
    ['begins with a conjunction', '和社区食堂行动'],
    ['begins with the rest of an adverb', '地发展社区食堂'],
    ['begins with a verb that has an object', '完善社区食堂制度'],
    ['begins with a measure', '一支社区志愿队伍'],
    ['is the document itself', '本规划'],
    ['begins with the rest of an adjective', '性社区保护'],
    ['is empty', ''],
  ])('is none where it %s', (_, name) => {
    expect(isTermName(name, getDefaultLexicon())).toBe(false);
  });
});
