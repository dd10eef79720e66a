/** The browser's locks; undefined where it has none, as for a page that came over plain http. */
export function browserLocks(): LockManager | undefined {
  return (navigator as { readonly locks?: LockManager }).locks;
}
