import { browserLocks } from './browser-locks';

/** A name for a worker's life, or undefined where the browser cannot tell of its end. */
export function nameLife(): string | undefined {
  return browserLocks() && crypto.randomUUID();
}

/**
 * Script by which a worker holds its life: a lock that the browser takes back when the worker is gone, however it went, and not while it is
 * at work, however long.
 */
export function holdLife(life: string): string {
  return `navigator.locks.request(${JSON.stringify(life)}, () => new Promise(() => {})).catch(() => {});`;
}

/**
 * Watches over a life, and answers whether it can.
 * @param life one that is held: its worker has answered something
 * @param onEnd told once, when the worker is gone
 */
export async function watchLife(life: string | undefined, onEnd: () => void): Promise<boolean> {
  const manager = browserLocks();
  if (manager === undefined || life === undefined) return false;
  try {
    const { held = [] } = await manager.query();
    if (!held.some(({ name }) => name === life)) return false;
    void manager.request(life, onEnd).catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}
