/** Keeps the elements in step with the scene: adds, removes, and leaves alone what stays. */
import type { Core, ElementDefinition } from 'cytoscape';
import { toElements } from '../elements.ts';
import type { Controller } from './controller.ts';

/** Classes that the scene decides; all others are other controllers' business. */
const SCENE_CLASSES = ['center', 'context', 'linking', 'quiet', 'gap'];

export function createElementsController(cy: Core): Controller {
  return {
    update({ scene, words }, former) {
      if (scene === former?.scene && words === former.words) return;
      const elements = toElements(scene, words);
      const wanted = new Set(elements.map(({ data }) => data.id));
      cy.batch(() => {
        cy.elements()
          .filter((element) => !wanted.has(element.id()))
          .remove();
        for (const element of elements) applyElement(cy, element);
      });
    },
    destroy: () => undefined,
  };
}

function applyElement(cy: Core, element: ElementDefinition): void {
  const shown = cy.getElementById(String(element.data.id));
  if (shown.empty()) {
    cy.add(element);
    return;
  }
  shown.data(element.data);
  const classes = Array.isArray(element.classes) ? element.classes : [];
  for (const name of SCENE_CLASSES) shown.toggleClass(name, classes.includes(name));
}
