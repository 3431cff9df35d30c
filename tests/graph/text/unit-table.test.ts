import { describe, expect, it } from 'vitest';
import { BLANK_UNITS, toUnitTable } from '../../../graph/text/unit-table.ts';

describe('a table of units', () => {
  it('tells of each unit in which group it is', () => {
    const table = toUnitTable('，。', '“');
    expect(['，', '。', '“', '”', '\u0000', '\uffff'].map((unit) => table[unit.charCodeAt(0)])).toEqual([
      1, 1, 2, 0, 0, 0,
    ]);
  });

  it('knows all blanks that patterns know', () => {
    const table = toUnitTable(BLANK_UNITS);
    const others = Array.from({ length: 0x10000 }, (_, code) => code).filter(
      (code) => (table[code] === 1) !== /\s/u.test(String.fromCharCode(code)),
    );
    expect(others).toEqual([]);
  });
});
