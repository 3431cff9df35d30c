/** What every command that reads a built graph does alike: it answers for its help and version, and tells of wrong usage. */
import type { Language } from '../graph/diagnostics/format.ts';
import { UsageError } from '../graph/model/errors.ts';
import { getLanguage, getMessages } from './messages.ts';
import { type Command, formatHelp, type ParsedArguments, parseArguments } from './options/parse.ts';
import { readVersion } from './places.ts';

/** Exit codes, as every help names them. */
const ANSWERED = 0;
const WRONG_USAGE = 2;

export interface CommandLine {
  readonly command: Command;
  /** As it is typed; before each complaint. */
  readonly name: string;
  /** What the help lists besides. */
  readonly listExamples: (language: Language) => readonly string[];
  /** @returns The exit code. */
  readonly run: (parsed: ParsedArguments, language: Language) => number;
}

/** Run a command. @returns The exit code. */
export function runCommandLine(
  { command, name, listExamples, run }: CommandLine,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): number {
  const language = getLanguage(env);
  try {
    const parsed = parseArguments(command, args, language);
    if (parsed.switches.has('help')) {
      process.stdout.write(formatHelp(command, language, listExamples(language)));
      return ANSWERED;
    }
    if (parsed.switches.has('version')) {
      process.stdout.write(`mailuo ${readVersion()}\n`);
      return ANSWERED;
    }
    return run(parsed, language);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tell(name, `${error.message}\n${getMessages(language).seeHelp}`);
    return WRONG_USAGE;
  }
}

/** Say on the error stream what went wrong, and with which command. */
export function tell(name: string, sentence: string): void {
  process.stderr.write(`${name}: ${sentence}\n`);
}

/** A reader of the output that has seen enough, as `head`, is no error. */
export function letReadersStop(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(ANSWERED);
  });
}
