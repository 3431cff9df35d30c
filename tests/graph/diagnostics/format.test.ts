import { describe, expect, it } from 'vitest';
import {
  compareDiagnostics,
  DIAGNOSTIC_CODES,
  type Diagnostic,
  type DiagnosticCode,
  getSeverity,
} from '../../../graph/diagnostics/diagnostic.ts';
import { formatDiagnostic, LANGUAGES } from '../../../graph/diagnostics/format.ts';

const codes = Object.keys(DIAGNOSTIC_CODES) as DiagnosticCode[];

describe('the sentence of a diagnostic', () => {
  it('names place, fault and code', () => {
    const diagnostic: Diagnostic = {
      code: 'front-matter-invalid',
      source: '文件/公报.md',
      line: 1,
      values: { cause: '缺引号' },
    };
    expect(formatDiagnostic(diagnostic, 'zh')).toBe(
      '文件/公报.md:1: 文件头信息无法解析（缺引号），已按正文以外处理；请检查 --- 之间的 YAML [front-matter-invalid]',
    );
    expect(formatDiagnostic(diagnostic, 'en')).toMatch(
      /^文件\/公报\.md:1: has front matter .*缺引号.* \[front-matter-invalid\]$/u,
    );
  });

  it('leaves the line out where there is none', () => {
    expect(formatDiagnostic({ code: 'file-empty', source: '😀.txt' }, 'en')).toBe(
      '😀.txt: is empty; put text into it or take it away [file-empty]',
    );
  });

  it('puts values in as they are, replacement patterns too', () => {
    const text = formatDiagnostic(
      { code: 'file-unreadable', source: 'a', values: { cause: '$& {cause} $1' } },
      'en',
    );
    expect(text).toContain('($& {cause} $1)');
  });

  it('shows ? for a value that is missing', () => {
    expect(formatDiagnostic({ code: 'file-oversized', source: 'a', values: { size: 9 } }, 'en')).toContain(
      'holds 9 MB, the limit is ? MB',
    );
  });

  it.each(codes)('exists in both languages for %s', (code) => {
    const [zh, en] = LANGUAGES.map((language) => formatDiagnostic({ code, source: 'a' }, language));
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('diagnostics', () => {
  it.each([
    ['file-empty', 'error'],
    ['format-unsupported', 'error'],
    ['encoding-damaged', 'warning'],
    ['front-matter-invalid', 'warning'],
  ] as const)('with the code %s are an %s', (code, severity) => {
    expect(getSeverity({ code, source: 'a' })).toBe(severity);
  });

  it('stand in order of source, then place, then code', () => {
    const sorted: Diagnostic[] = [
      { code: 'file-empty', source: 'a' },
      { code: 'encoding-damaged', source: 'b' },
      { code: 'file-empty', source: 'b' },
      { code: 'file-empty', source: 'b', span: { start: 4, end: 5 } },
      { code: 'encoding-damaged', source: 'b', line: 2 },
    ];
    expect([...sorted].reverse().sort(compareDiagnostics)).toEqual(sorted);
  });
});
