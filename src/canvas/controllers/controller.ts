/** What the controllers of the canvas share. Each keeps one concern in step with the state, and cleans up after itself. */
import type { NodeKey } from '../../../graph/query/graph-index.ts';
import type { Scene } from '../../state/scene.ts';
import type { Palette } from '../../styles/palette.ts';
import type { CanvasWords } from '../elements.ts';

export interface CanvasState {
  readonly scene: Scene;
  readonly selected?: NodeKey | undefined;
  readonly related?: NodeKey | undefined;
  /** Key of a node or of an edge. */
  readonly hovered?: string | undefined;
  /** Nodes that the last build brought. */
  readonly added: ReadonlySet<NodeKey>;
  readonly palette: Palette;
  readonly words: CanvasWords;
  readonly isMotionReduced: boolean;
}

/** What the reader of the page does on the canvas. */
export interface CanvasActions {
  readonly select: (key: NodeKey) => void;
  /** Show the neighborhood of a node. */
  readonly enter: (key: NodeKey) => void;
  readonly relate: (a: NodeKey, b: NodeKey) => void;
  /** Show what relates a node to the selected one. */
  readonly compare: (key: NodeKey) => void;
  /** Offer what can be done with a node, at a place of the canvas in pixels. */
  readonly openMenu: (key: NodeKey, place: { readonly x: number; readonly y: number }) => void;
  /** A key was pressed on a node: the one walked to, else the selected one. */
  readonly press: (shortcut: NodeShortcut, cursor: NodeKey | undefined) => void;
  /** The reader has come so close that there is room for more nodes. */
  readonly comeCloser: () => void;
  /** A node was moved by hand. */
  readonly move: (key: NodeKey) => void;
  readonly hover: (key: string | undefined) => void;
  /** The keyboard's cursor has come to a node. */
  readonly focus: (key: NodeKey) => void;
}

/** Keys that act on a node. */
export const NODE_SHORTCUTS = ['expand', 'collapse', 'center', 'togglePin', 'hide'] as const;
export type NodeShortcut = (typeof NODE_SHORTCUTS)[number];

export interface Controller {
  /** Bring the canvas in step. `former` is absent the first time. */
  readonly update: (state: CanvasState, former: CanvasState | undefined) => void;
  readonly destroy: () => void;
}
