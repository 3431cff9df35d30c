/** Small checks that turn what was fetched into what it is said to be. Each names the place where it is not. */
import { InvalidInputError } from '../../graph/model/errors.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function fail(path: string, expected: string, got: unknown): never {
  const shown = JSON.stringify(got)?.slice(0, 60) ?? 'nothing';
  throw new InvalidInputError(`${path}: expected ${expected}, got ${shown}`);
}

export function toFields(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(path, 'an object', value);
  return value as Fields;
}

export function toList(value: unknown, path: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(path, 'a list', value);
}

export function checkText(fields: Fields, name: string, path: string): void {
  if (typeof fields[name] !== 'string') fail(`${path}.${name}`, 'text', fields[name]);
}

export function checkNumber(fields: Fields, name: string, path: string): void {
  if (!Number.isFinite(fields[name])) fail(`${path}.${name}`, 'a number', fields[name]);
}

export function checkOptionalText(fields: Fields, name: string, path: string): void {
  if (fields[name] !== undefined) checkText(fields, name, path);
}

export function checkOneOf(fields: Fields, name: string, choices: ReadonlySet<string>, path: string): void {
  const value = fields[name];
  if (typeof value !== 'string' || !choices.has(value))
    fail(`${path}.${name}`, `one of ${[...choices].join(', ')}`, value);
}

export function checkTexts(value: unknown, path: string): void {
  toList(value, path).forEach((item, i) => {
    if (typeof item !== 'string') fail(`${path}[${i}]`, 'text', item);
  });
}

/** Check each item of a list. The place of an item is put together only where it is not as it should be: a graph has hundreds of thousands. */
export function checkEach(value: unknown, path: string, check: (item: unknown, path: string) => void): void {
  const items = toList(value, path);
  for (let i = 0; i < items.length; i += 1) {
    try {
      check(items[i], '');
    } catch {
      check(items[i], `${path}[${i}]`);
    }
  }
}

/** Spans with `start` ≤ `end`, both whole numbers, and what else `check` wants of each. */
export function checkSpans(
  value: unknown,
  path: string,
  check: (fields: Fields, path: string) => void,
): void {
  checkEach(value, path, (item, at) => {
    const fields = toFields(item, at);
    const { start, end } = fields;
    const isSpan =
      Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0 && Number(start) <= Number(end);
    if (!isSpan) fail(at, 'a span', item);
    check(fields, at);
  });
}
