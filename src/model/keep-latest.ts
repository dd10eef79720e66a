/** Keeps the `most` latest values by key, so that what is asked for again and again is built once. */
export function keepLatest<T>(most: number): (key: string, build: () => T) => T {
  const kept = new Map<string, T>();
  return (key, build) => {
    const value = kept.get(key) ?? build();
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
    return value;
  };
}
