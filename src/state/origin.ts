/**
 * Where in the browser's history is the view that something was opened from? Behind all that was opened one from another.
 *
 * @param visited - Addresses up to the one shown, the oldest first; a page that was loaded anew has gaps.
 * @param address - What is shown once it is closed.
 * @param close - Address of a view of the history, once it is closed there.
 * @returns `undefined` where the history has it not.
 */
export function findOrigin(
  visited: readonly (string | undefined)[],
  address: string,
  close: (address: string) => string,
): number | undefined {
  for (let at = visited.length - 1; at >= 0; at -= 1) {
    const one = visited[at];
    if (one === undefined) return undefined;
    if (one === address) return at;
    if (close(one) !== address) return undefined;
  }
  return undefined;
}
