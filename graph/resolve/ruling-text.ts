/** Rulings as a file of them has them, for whoever decides elsewhere than in an editor. Apart from reading, which needs a parser. */
import type { EvolutionRuling } from './rulings.ts';

/** A verdict on an evolution, by the keys of its ends. */
export interface VerdictEntry extends Pick<EvolutionRuling, 'verdict'> {
  readonly from: string;
  readonly to: string;
}

/**
 * Write verdicts as entries of a rulings file, in the order given.
 *
 * @returns Lines that end in a line break; empty for none. Keys stand in double quotes, so that no mark in them means anything to YAML.
 */
export function formatVerdicts(verdicts: readonly VerdictEntry[]): string {
  return verdicts
    .map(
      ({ from, to, verdict }) =>
        `- evolution: { from: ${JSON.stringify(from)}, to: ${JSON.stringify(to)} }\n  verdict: ${verdict}\n`,
    )
    .join('');
}
