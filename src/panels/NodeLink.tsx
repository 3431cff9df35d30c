import type { MouseEvent, ReactNode } from 'react';
import type { NodeKey } from '../../graph/query/graph-index.ts';
import { hover } from '../state/hover.ts';
import { navigate, toHref } from '../state/navigation.ts';
import { selectNode, type View } from '../state/view.ts';

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

/** A link to a node. It is a real address, so that it can be copied or opened elsewhere; hovering or focusing it shows the node on the canvas. */
export function NodeLink({ node, transition, edge, className, title, tabIndex, children }: NodeLinkProps) {
  const shown = edge ?? node;
  const go = transition ?? ((view: View) => selectNode(view, node));
  return (
    <a
      className={className}
      href={toHref(go)}
      title={title}
      tabIndex={tabIndex}
      onClick={(event) => follow(event, go)}
      onMouseEnter={() => hover(shown)}
      onMouseLeave={() => hover(undefined)}
      onFocus={() => hover(shown)}
      onBlur={() => hover(undefined)}
    >
      {children}
    </a>
  );
}

/** A plain click stays on the page; with a modifier the browser does as always. */
export function follow(event: MouseEvent, transition: (view: View) => View): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  event.preventDefault();
  hover(undefined);
  navigate(transition);
}
