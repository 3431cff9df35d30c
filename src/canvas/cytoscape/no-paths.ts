/** In place of what leads into nested data of elements: those of the page are flat, and no name of theirs has a dot. */

/** @throws {Error} Always. */
export default function refusePath(): never {
  throw new Error('cytoscape: data of elements are flat, a name with a dot leads nowhere');
}
