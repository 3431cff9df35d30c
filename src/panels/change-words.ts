/** By which change one wording gave way to another, in words: of what is stronger or weaker, in what, and by which words. */
import type { StrengthChange } from '../../graph/compare/comparison.ts';
import { listScaleWords, type ScaleWords } from '../../graph/lexicon/intensity.ts';
import type { EvolvesIntoEdge } from '../../graph/model/graph.ts';
import { listDecidingWords } from '../../graph/query/deciding-words.ts';
import type { GraphEdge, GraphIndex } from '../../graph/query/graph-index.ts';
import type { Strings } from '../strings/zh.ts';

/** The changes of an evolution: 强化（宽松程度：稳健 → 适度宽松）. */
export function describeChanges(
  index: GraphIndex,
  edge: GraphEdge<EvolvesIntoEdge>,
  strings: Pick<Strings, 'changes' | 'scales' | 'scaleStep'>,
): readonly string[] {
  const steps = describeSteps(listDecidingWords(index, edge), strings);
  return edge.attributes.change.map((change) => {
    const name = strings.changes[change];
    const isStep = change === 'strengthened' || change === 'weakened';
    return isStep && steps !== '' ? `${name}（${steps}）` : name;
  });
}

/** Why a clause is stronger or weaker than another: the words that decide it, else the clauses themselves. */
export function describeStrength(
  { direction, before, after }: StrengthChange,
  texts: { readonly before: string; readonly after: string },
  strings: Pick<Strings, 'scales' | 'scaleStep'>,
): string {
  const [old, late] = [
    texts.before.slice(before.start, before.end),
    texts.after.slice(after.start, after.end),
  ];
  const words = listScaleWords(old, late, direction === 'strengthened' ? 1 : -1);
  return words.length > 0 ? describeSteps(words, strings) : `${old} → ${late}`;
}

/** On which scales words went from where to where; empty where there are none. */
export function describeSteps(
  words: readonly ScaleWords[],
  { scales, scaleStep }: Pick<Strings, 'scales' | 'scaleStep'>,
): string {
  return words.map(({ scale, before, after }) => scaleStep(scales[scale], before, after)).join('；');
}
