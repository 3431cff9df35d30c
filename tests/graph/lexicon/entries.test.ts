import { describe, expect, it } from 'vitest';
import { getDefaultLexicon } from '../../../graph/lexicon/default.ts';
import { isTermKind } from '../../../graph/model/kinds.ts';
import { toFoldedName } from '../../../graph/text/fold.ts';

const { entries, termEntries } = getDefaultLexicon();
const DATE = /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/** What each line of the data files is quoted by. */
function describeEntry({ kind, name }: (typeof entries)[number]): string {
  return `${kind}:${name}`;
}

describe('the lexicon that comes with Mailuo', () => {
  it('holds over 1 500 entries, and some of every kind that a data file has', () => {
    expect(entries.length).toBeGreaterThan(1500);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(
      new Set(['policy', 'principle', 'concept', 'industry', 'organization', 'person', 'place']),
    );
    expect(termEntries.length).toBeGreaterThan(entries.length);
  });

  it('has one entry for each key', () => {
    const seen = new Set<string>();
    const doubled = entries.filter(({ key }) => seen.size === seen.add(key).size);
    expect(doubled.map(describeEntry)).toEqual([]);
  });

  it('has each wording in one entry alone', () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const entry of entries) {
      for (const wording of [entry.name, ...entry.aliases]) {
        const folded = toFoldedName(wording);
        const owner = owners.get(folded);
        if (owner === undefined) owners.set(folded, describeEntry(entry));
        else if (owner !== describeEntry(entry))
          clashes.push(`${wording}: ${owner}, ${describeEntry(entry)}`);
      }
    }
    expect(clashes).toEqual([]);
  });

  it.each([
    ['反内卷', '综合整治“内卷式”竞争'],
    ['整治“内卷式”竞争', '综合整治“内卷式”竞争'],
    ['“两重”项目', '“两重”建设'],
    ['“两新”', '“两新”政策'],
    ['基层“三保”', '“三保”'],
    ['“六稳”工作', '“六稳”'],
    ['“三大工程”建设', '“三大工程”'],
    ['“双碳”目标', '碳达峰碳中和'],
    ['社融规模', '社会融资规模'],
    ['淘汰落后生产能力', '落后生产能力'],
    ['“双随机一公开”监管', '“双随机、一公开”'],
    ['事业单位公车改革', '公车改革'],
    ['农村土地确权登记颁证', '土地确权'],
  ])('knows %s as %s', (wording, name) => {
    const owner = entries.find(
      (entry) =>
        entry.name === wording ||
        entry.aliases.some((alias) => toFoldedName(alias) === toFoldedName(wording)),
    );
    expect(owner?.name).toBe(name);
  });

  it('gives each pinyin as many syllables as the name has characters', () => {
    const wrong = entries.filter(({ name, pinyin }) => {
      if (pinyin === undefined) return false;
      const characters = name.match(/\p{Script=Han}/gu)?.length ?? 0;
      return pinyin.split(' ').filter((syllable) => /^[a-z]+$/u.test(syllable)).length !== characters;
    });
    expect(wrong.map((entry) => `${describeEntry(entry)} /${entry.pinyin}`)).toEqual([]);
  });

  it('writes pinyin in small Latin letters, without tones', () => {
    const wrong = entries.filter(
      ({ pinyin }) => pinyin !== undefined && !/^[a-z0-9+]+(?: [a-z0-9+]+)*$/u.test(pinyin),
    );
    expect(wrong.map((entry) => `${describeEntry(entry)} /${entry.pinyin}`)).toEqual([]);
  });

  it('writes every first use as a date that may be partial', () => {
    const wrong = entries.filter(({ since }) => since !== undefined && !DATE.test(since));
    expect(wrong.map((entry) => `${describeEntry(entry)} @${entry.since}`)).toEqual([]);
  });

  it('has no term of one character, which everyday words would hold', () => {
    const short = entries.filter((entry) =>
      [entry.name, ...entry.aliases].some(
        (wording) => isTermKind(entry.kind) && [...toFoldedName(wording)].length < 2,
      ),
    );
    expect(short.map(describeEntry)).toEqual([]);
  });
});
