/** The canvas by keyboard: a cursor walks from node to node by the arrow keys. */
import type { Core } from 'cytoscape';
import type { NodeKey } from '../../../graph/query/graph-index.ts';
import type { CanvasActions, CanvasState, Controller, NodeShortcut } from './controller.ts';
import type { ViewportController } from './viewport.ts';

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Keys that act on the node under the cursor. */
const SHORTCUTS: Readonly<Record<string, NodeShortcut>> = {
  e: 'expand',
  c: 'collapse',
  f: 'center',
  p: 'togglePin',
  h: 'hide',
  Delete: 'hide',
};

/** How much farther off than to the side a node may stand and still count as lying in a direction. */
const SIDEWAYS_COST = 2.2;

interface Candidate {
  readonly key: NodeKey;
  readonly x: number;
  readonly y: number;
}

/** @param container - Element that has the keyboard's focus. */
export function createKeyboardController(
  cy: Core,
  actions: CanvasActions,
  viewport: ViewportController,
  container: HTMLElement,
): Controller {
  let state: CanvasState | undefined;
  let cursor: NodeKey | undefined;
  const move = (direction: readonly [number, number]): void => {
    const from = cursor ?? state?.selected ?? state?.scene.nodes[0]?.key;
    if (from === undefined) return;
    const next = cursor === undefined ? from : (findNext(cy, from, direction) ?? from);
    cursor = next;
    bringIntoView(cy, next);
    actions.hover(next);
    actions.focus(next);
  };
  const openMenu = (key: NodeKey): void => {
    const node = cy.getElementById(key);
    if (node.nonempty()) actions.openMenu(key, node.renderedPosition());
  };
  const handle = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const direction = DIRECTIONS[event.key];
    const target = cursor ?? state?.selected;
    const shortcut = SHORTCUTS[event.key];
    const isEnter = event.key === 'Enter' || event.key === ' ';
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (direction !== undefined) move(direction);
    else if (target !== undefined && shortcut !== undefined) actions.press(shortcut, cursor);
    else if (target !== undefined && (isMenuKey || (isEnter && target === state?.selected))) openMenu(target);
    else if (isEnter && target !== undefined) actions.select(target);
    else if (event.key === '+' || event.key === '=') viewport.zoomIn();
    else if (event.key === '-') viewport.zoomOut();
    else if (event.key === '0') viewport.fit(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = (): void => {
    cursor = undefined;
    actions.hover(undefined);
  };
  // Whoever has pressed a node goes on with its keys; Cytoscape takes the focus away at each press.
  cy.on('tap', () => container.focus({ preventScroll: true }));
  container.addEventListener('keydown', handle);
  container.addEventListener('blur', leave);
  return {
    update(next) {
      state = next;
      if (cursor !== undefined && cy.getElementById(cursor).empty()) cursor = undefined;
    },
    destroy() {
      container.removeEventListener('keydown', handle);
      container.removeEventListener('blur', leave);
    },
  };
}

/** The next node in a direction: among the neighbors first, else among all. */
function findNext(cy: Core, from: NodeKey, direction: readonly [number, number]): NodeKey | undefined {
  const node = cy.getElementById(from);
  const toCandidate = (other: { id(): string; position(): { x: number; y: number } }): Candidate => ({
    key: other.id(),
    ...other.position(),
  });
  const origin = node.position();
  const neighbors = node.neighborhood().nodes().map(toCandidate);
  const others = cy
    .nodes()
    .map(toCandidate)
    .filter(({ key }) => key !== from);
  return chooseNext(origin, direction, neighbors) ?? chooseNext(origin, direction, others);
}

/** The nearest candidate that lies in a direction, distance to the side counted more. Pure. */
export function chooseNext(
  origin: { readonly x: number; readonly y: number },
  [dx, dy]: readonly [number, number],
  candidates: readonly Candidate[],
): NodeKey | undefined {
  let best: { key: NodeKey; cost: number } | undefined;
  for (const { key, x, y } of candidates) {
    const ahead = (x - origin.x) * dx + (y - origin.y) * dy;
    const aside = Math.abs((x - origin.x) * dy) + Math.abs((y - origin.y) * dx);
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + aside * SIDEWAYS_COST;
    if (best === undefined || cost < best.cost) best = { key, cost };
  }
  return best?.key;
}

function bringIntoView(cy: Core, key: NodeKey): void {
  const { x, y } = cy.getElementById(key).renderedPosition();
  const isInside = x > 20 && y > 20 && x < cy.width() - 20 && y < cy.height() - 20;
  if (!isInside) cy.panBy({ x: cy.width() / 2 - x, y: cy.height() / 2 - y });
}
