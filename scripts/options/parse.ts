/** Tables of flags. What a command accepts and what its help says are made from one table, so that they cannot differ. */
import { parseArgs } from 'node:util';
import type { Language } from '../../graph/diagnostics/format.ts';
import { UsageError } from '../../graph/model/errors.ts';
import { getMessages } from '../messages.ts';

/** One flag; with `value` it takes one, named so in the help. */
export interface Flag {
  readonly name: string;
  readonly value?: string;
  readonly help: Readonly<Record<Language, string>>;
}

export interface Command {
  /** How the command is typed, without its flags. */
  readonly usage: string;
  readonly about: Readonly<Record<Language, string>>;
  readonly flags: readonly Flag[];
  /** Paragraphs below the flags. */
  readonly notes: Readonly<Record<Language, string>>;
}

export interface ParsedArguments {
  readonly paths: readonly string[];
  /** Names of the flags without a value that were given. */
  readonly switches: ReadonlySet<string>;
  /** Last value given for each flag with one. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Parse arguments by the table of a command.
 *
 * @throws {UsageError} for an unknown flag, naming the known ones, and for a missing or superfluous value.
 */
export function parseArguments(
  command: Command,
  args: readonly string[],
  language: Language,
): ParsedArguments {
  const messages = getMessages(language);
  const flags = new Map(command.flags.map((flag) => [flag.name, flag]));
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      command.flags.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const paths: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = flags.get(token.name);
    if (flag === undefined) {
      const known = [...flags.keys()].map((name) => `--${name}`).join(', ');
      throw new UsageError(messages.unknownOption(token.rawName, known));
    }
    if (flag.value === undefined) {
      if (token.value !== undefined) throw new UsageError(messages.superfluousValue(token.rawName));
      switches.add(flag.name);
    } else {
      // The value is missing also where the next flag stands in its place: `--out --quiet`.
      const isFlag = token.inlineValue !== true && token.value?.startsWith('-') === true;
      if (!token.value || isFlag) throw new UsageError(messages.missingValue(token.rawName, flag.value));
      values.set(flag.name, token.value);
    }
  }
  return { paths, switches, values };
}

/**
 * Value of a flag as a number.
 *
 * @returns `fallback` where the flag was not given.
 * @throws {UsageError} for anything but a number from `least` to `most`.
 */
export function getNumber(
  parsed: ParsedArguments,
  name: string,
  range: {
    readonly fallback: number;
    readonly least: number;
    readonly most: number;
    readonly integer?: boolean;
  },
  language: Language,
): number {
  const value = parsed.values.get(name);
  if (value === undefined) return range.fallback;
  const number = Number(value);
  const isFit = range.integer === true ? Number.isInteger(number) : Number.isFinite(number);
  if (!isFit || number < range.least || number > range.most || value.trim() === '') {
    throw new UsageError(getMessages(language).invalidNumber(`--${name}`, value, range.least, range.most));
  }
  return number;
}

/** Help text of a command, one line per flag, aligned. */
export function formatHelp(command: Command, language: Language, formats: readonly string[]): string {
  const messages = getMessages(language);
  const left = command.flags.map(({ name, value }) => `  --${name}${value === undefined ? '' : ` ${value}`}`);
  const width = Math.max(...left.map((text) => text.length)) + 2;
  const flags = command.flags.map((flag, i) => `${left[i]?.padEnd(width)}${flag.help[language]}`);
  return [
    command.about[language],
    '',
    `${messages.usage}: ${command.usage} [${messages.options}]`,
    '',
    ...flags,
    '',
    command.notes[language].replace('{formats}', formats.join(' ')),
    '',
  ].join('\n');
}
