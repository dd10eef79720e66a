/** Tells when another tab has changed, or cleared, what this browser keeps under a key. */
export function whenChangedElsewhere(key: string, changed: () => void): void {
  if (typeof window === 'undefined') return;
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) changed();
  });
}
