import { describe, expect, it } from 'vitest';
import {
  closeReader,
  extendScene,
  INITIAL_VIEW,
  openReader,
  selectNode,
  showNeighborhood,
  showOverview,
  showRelation,
  showScene,
  toggleKind,
} from '../../../src/state/view.ts';

const A = 'concept:新质生产力';
const B = 'concept:科技创新';
const READING = openReader(selectNode(INITIAL_VIEW, A), { document: 'document:a.md', offset: 12 });

describe('transitions of the view', () => {
  it('keep the reader open when a node of the text is selected', () => {
    expect(selectNode(READING, B)).toMatchObject({ selected: B, reader: { offset: 12 } });
  });

  it('close the reader when a neighborhood or the overview is asked for', () => {
    expect(showNeighborhood(READING, B).reader).toBeUndefined();
    expect(showOverview(READING).reader).toBeUndefined();
    expect(closeReader(READING)).toEqual(selectNode(INITIAL_VIEW, A));
  });

  it('keep the selection when the scene changes', () => {
    const overview = showScene(selectNode(INITIAL_VIEW, A), 'overview');
    expect(overview).toMatchObject({ scene: 'overview', selected: A });
    expect(showScene(overview, 'neighborhood')).toMatchObject({ scene: 'neighborhood', selected: A });
    expect(showScene({ ...INITIAL_VIEW, scene: 'overview' }, 'neighborhood')).toEqual(INITIAL_VIEW);
  });

  it('end a relation when another node is selected', () => {
    const relation = showRelation(INITIAL_VIEW, A, B);
    expect(relation).toMatchObject({ selected: A, related: B });
    expect(selectNode(relation, B).related).toBeUndefined();
  });

  it('stay extended in the overview, and begin anew with another neighborhood', () => {
    expect(selectNode(extendScene(INITIAL_VIEW), A).isExtended).toBe(false);
    expect(selectNode(extendScene(showOverview(INITIAL_VIEW)), A).isExtended).toBe(true);
  });

  it('hide and show a kind', () => {
    const hidden = toggleKind(INITIAL_VIEW, 'document');
    expect(hidden.hiddenKinds).toEqual(['document']);
    expect(toggleKind(hidden, 'document')).toEqual(INITIAL_VIEW);
  });
});
