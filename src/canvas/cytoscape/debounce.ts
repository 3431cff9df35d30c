/** In place of that of lodash, as far as Cytoscape asks for it. */

/** @returns A function that calls the other once it has not been called for a while, as it was called last. */
export default function debounce<T, A extends unknown[]>(
  action: (this: T, ...args: A) => void,
  ms = 0,
): (this: T, ...args: A) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return function debounced(this: T, ...args: A) {
    clearTimeout(timer);
    timer = setTimeout(() => action.apply(this, args), ms);
  };
}
