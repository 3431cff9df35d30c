import type { ReactNode } from 'react';
import type { NodeKey } from '../../graph/query/graph-index.ts';
import { hover } from '../state/hover.ts';
import { selectNode, type View } from '../state/view.ts';
import { ViewLink } from './ViewLink.tsx';

export interface NodeLinkProps {
  readonly node: NodeKey;
  /** Where it leads; to the node by default. */
  readonly transition?: (view: View) => View;
  /** The relation that it tells of: that, and not the node, is then shown on the canvas. */
  readonly edge?: string;
  readonly className?: string | undefined;
  readonly title?: string;
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** A link to a node; hovering or focusing it shows the node on the canvas. */
export function NodeLink({ node, transition, edge, className, title, tabIndex, children }: NodeLinkProps) {
  const shown = edge ?? node;
  const go = transition ?? ((view: View) => selectNode(view, node));
  return (
    <ViewLink
      className={className}
      go={go}
      title={title}
      tabIndex={tabIndex}
      onMouseEnter={() => hover(shown)}
      onMouseLeave={() => hover(undefined)}
      onFocus={() => hover(shown)}
      onBlur={() => hover(undefined)}
    >
      {children}
    </ViewLink>
  );
}
