import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv, toPlainCsv } from '../../../graph/export/csv.ts';

/** Fields of a CSV, by RFC 4180. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let [row, field, isQuoted]: [string[], string, boolean] = [[], '', false];
  for (let i = 0; i < csv.length; i += 1) {
    const unit = csv.charAt(i);
    if (isQuoted) {
      if (unit === '"' && csv.charAt(i + 1) === '"') {
        field += '"';
        i += 1;
      } else if (unit === '"') isQuoted = false;
      else field += unit;
    } else if (unit === '"') isQuoted = true;
    else if (unit === ',') {
      row.push(field);
      field = '';
    } else if (unit === '\r' && csv.charAt(i + 1) === '\n') {
      rows.push([...row, field]);
      [row, field] = [[], ''];
      i += 1;
    } else field += unit;
  }
  return rows;
}

describe('toCsv', () => {
  it('begins with a byte order mark and ends each line in CRLF', () => {
    expect(
      toCsv([
        ['日期', '提法'],
        ['2030', undefined],
      ]),
    ).toBe('\ufeff日期,提法\r\n2030,\r\n');
  });

  it('gives back what was written, whatever it holds', () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => !/^\s*[=+\-@＝＋－＠\t\r]/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        expect(parseCsv(toCsv(rows).slice(1))).toEqual(rows);
      }),
    );
  });

  it.each(['=1+1', '+86', '-稳健', '@SUM(A1)', '＝1', ' =1', '\t=1', '\r=1', '－1'])(
    'lets no text be a formula: %j',
    (text) => {
      expect(parseCsv(toCsv([[text]]).slice(1))).toEqual([[`'${text}`]]);
    },
  );

  it('writes numbers as they are', () => {
    expect(toCsv([[-1.5, 0, true]])).toBe('\ufeff-1.5,0,true\r\n');
  });
});

describe('toPlainCsv', () => {
  it('writes for programs: no mark, line feeds, and every text as it is', () => {
    expect(
      toPlainCsv([
        ['a', '=1+1', undefined],
        ['他说"好"', -1, true],
      ]),
    ).toBe('a,=1+1,\n"他说""好""",-1,true\n');
  });
});
