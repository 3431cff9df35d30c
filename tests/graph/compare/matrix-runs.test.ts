import { describe, expect, it } from 'vitest';
import { toCellRuns } from '../../../graph/compare/matrix-runs.ts';
import type { CellChange, WordedCell } from '../../../graph/compare/matrix-types.ts';
import { toDocumentKey } from '../../../graph/model/ids.ts';
import { markChanges, toWording } from '../../../graph/query/redline.ts';

const DOCUMENT = toDocumentKey('2030', 0);

function makeCell(
  text: string,
  before: string,
  kind: 'kept' | 'changed' | 'replaced' = 'changed',
): WordedCell {
  const change: CellChange = {
    kind,
    before: { row: '2029', document: DOCUMENT, start: 0, end: before.length, text: before },
    added: [],
    removed: [],
    redline: markChanges(toWording(before.replace('…', '')), toWording(text.replace('…', ''))),
    isHidden: false,
    absentCount: 0,
    gapCount: 0,
    isTentative: false,
  };
  return {
    kind: 'worded',
    document: DOCUMENT,
    start: 0,
    end: text.length,
    text,
    parts: [],
    isCut: false,
    mode: 'deployment',
    isTentative: false,
    change,
    others: [],
  };
}

describe('toCellRuns', () => {
  it.each([
    ['坚持“两个毫不动摇”，优化环境', '坚持“两个毫不动摇”', ['，优化环境']],
    ['大力推动河湖共治', '推动河湖共治', ['大力']],
    ['继续实施…稳健的货币政策', '实施…稳健的货币政策', ['继续']],
    ['用好用足…适度宽松的货币政策', '继续实施…稳健的货币政策', ['用好用足…适度宽松']],
    ['推动“河湖”共治', '推动河湖共治', []],
  ])('marks what %j has and %j has not', (text, before, added) => {
    const runs = toCellRuns(makeCell(text, before));
    expect(runs.map((run) => run.text).join('')).toBe(text);
    expect(runs.filter(({ kind }) => kind === 'added').map((run) => run.text)).toEqual(added);
  });

  it('marks nothing where little is in common', () => {
    expect(toCellRuns(makeCell('修桥', '铺路', 'replaced'))).toEqual([{ kind: 'kept', text: '修桥' }]);
  });
});
