/** Derived values, computed once for each value that they derive from, and dropped together with it. */
export function memoize<K extends object, V>(derive: (source: K) => V): (source: K) => V {
  const known = new WeakMap<K, V>();
  return (source) => {
    const found = known.get(source);
    if (found !== undefined || known.has(source)) return found as V;
    const value = derive(source);
    known.set(source, value);
    return value;
  };
}
