/** Steps of the timeline in words. Apart from what the first picture needs: before the first step there is none. */
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { getDatedName } from '../../graph/query/short-label.ts';
import { restoreExploration } from '../state/address.ts';
import { describeStep, type Step } from '../state/steps.ts';
import { INITIAL_VIEW } from '../state/view.ts';
import type { Strings } from '../strings/zh.ts';

/** What leads from one address of the page that explores to the next. */
export function describeStepBetween(
  index: GraphIndex,
  [before, after]: readonly [before: string, after: string],
  strings: Strings,
): string {
  const [from, to] = [restoreExploration(INITIAL_VIEW, before), restoreExploration(INITIAL_VIEW, after)];
  return toWords(index, describeStep(index, from, to), strings);
}

function toWords(index: GraphIndex, step: Step, strings: Strings): string {
  const { steps, hop, arrangements, relations } = strings.explore;
  const toName = (key: NodeKey): string => {
    const node = index.nodes.get(key);
    return node === undefined ? key : getDatedName(index, node);
  };
  switch (step.kind) {
    case 'select':
    case 'center':
    case 'expand':
    case 'collapse':
    case 'hide':
    case 'isolate':
    case 'pin':
    case 'unpin':
    case 'move':
      return steps.node[step.kind](toName(step.node));
    case 'relate':
      return steps.relate(...(step.nodes.map(toName) as [string, string]));
    case 'path':
      return step.rank === undefined ? steps.noPath : steps.path(step.rank);
    case 'hops':
      return hop(step.hops);
    case 'arrange':
      return steps.arrange(arrangements[step.arrangement]);
    case 'scene':
      return strings.header[step.scene];
    case 'layer':
      return strings.header[step.layer];
    case 'nodes':
    case 'relations': {
      const name = step.kind === 'nodes' ? strings.kinds[step.name] : relations[step.name];
      return step.isHidden ? strings.canvas.hideKind(name) : strings.canvas.showKind(name);
    }
    case 'putBack':
    case 'showAll':
    case 'filter':
    case 'unfilter':
    case 'extend':
    case 'other':
      return steps[step.kind];
  }
}
