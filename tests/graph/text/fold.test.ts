import { describe, expect, it } from 'vitest';
import { foldText, toFoldedName, toSimplified, toSourceSpan } from '../../../graph/text/fold.ts';
import { quote } from '../../fixtures/sources.ts';

describe('folding a name', () => {
  it.each([
    ['leaves simplified characters alone', '新质生产力', '新质生产力'],
    ['makes full-width digits and letters half-width and lower case', '５Ｇ和６ｇ', '5g和6g'],
    ['makes full-width signs half-width', '“人工智能＋”行动', '人工智能+行动'],
    ['makes Latin letters lower case', 'AI+消费', 'ai+消费'],
    ['makes traditional characters simplified', '發展新質生產力', '发展新质生产力'],
    ['makes Kangxi radicals the characters that they look like', '\u2fbc质量发展', '高质量发展'],
    ['makes CJK radicals the characters that they look like', '\u2edb险\u2ed4槛', '风险门槛'],
    ['makes compatibility ideographs the unified ones', '\uf90a融', '金融'],
    ['leaves out quotation marks of every kind', '“两重”‘两新’「三保」『四稳』"五"', '两重两新三保四稳五'],
    ['leaves out blanks, also ideographic and no-break ones', '人工智能 +　行 动', '人工智能+行动'],
    ['leaves out carriage returns and keeps line feeds', '稳就业\r\n稳企业', '稳就业\n稳企业'],
    ['keeps tabs, over which no term runs', '要点\t梳理', '要点\t梳理'],
    ['leaves out zero-width marks and byte order marks', '\ufeff新\u200b质\u200d', '新质'],
    ['keeps surrogate pairs as they are', '𠮷林😀', '𠮷林😀'],
    ['gives nothing for an empty name', '', ''],
    ['gives nothing for quotation marks alone', '“”', ''],
  ])('%s', (_, name, folded) => {
    expect(toFoldedName(name)).toBe(folded);
  });

  it('gives a text in simplified script, every place where it was', () => {
    const text = '「組合拳」要打好😀，６Ｇ不變\t。';
    expect(toSimplified(text)).toBe('「组合拳」要打好😀，６Ｇ不变\t。');
    expect(toSimplified('简体')).toBe('简体');
    expect(toSimplified('')).toBe('');
  });

  it('leaves a folded name as it is', () => {
    const folded = toFoldedName('“Ａ股”\u2fbc質量　發展𠮷');
    expect(toFoldedName(folded)).toBe(folded);
  });
});

describe('mapping a folded text back', () => {
  it('keeps one ascending offset for each folded unit', () => {
    const source = '😀“两重”\r\n建 设';
    const { codes, offsets } = foldText(source);
    expect(offsets).toHaveLength(codes.length);
    expect([...offsets]).toEqual([0, 1, 3, 4, 7, 8, 10]);
  });

  it.each([
    ['a plain term', '加快发展新质生产力。', '新质生产力', '新质生产力'],
    ['a term with a blank inside', '开展人工智能 +行动', '人工智能+行动', '人工智能 +行动'],
    ['a term in full-width forms', '５Ｇ基站建设', '5g基站', '５Ｇ基站'],
    ['a term in traditional characters', '推動高質量發展。', '高质量发展', '高質量發展'],
    ['a term behind a surrogate pair', '😀𠮷新质生产力', '新质生产力', '新质生产力'],
    ['a term with CRLF before it', '要点\r\n新质生产力', '新质生产力', '新质生产力'],
    ['both marks of a quotation that begins the term', '支持“两重”建设。', '两重建设', '“两重”建设'],
    ['both marks of a quotation that ends the term', '守牢基层“三保”底线', '基层三保', '基层“三保”'],
    ['no mark where the term stands inside the quotation', '打造“投资中国”品牌', '投资', '投资'],
    ['no mark where the whole quotation is the term', '推进“两新”政策', '两新', '两新'],
    ['corner brackets as quotation marks', '「兩重」建設', '两重建设', '「兩重」建設'],
    ['no foreign mark behind a nested quotation', '“甲‘乙’丙”', '乙丙', '‘乙’丙'],
  ])('gives %s by slicing', (_, source, folded, surface) => {
    const text = foldText(source);
    const units = String.fromCharCode(...text.codes);
    const start = units.indexOf(folded);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(quote(source, toSourceSpan(text, start, start + folded.length))).toBe(surface);
  });
});
