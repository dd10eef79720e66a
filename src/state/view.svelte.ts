/** The views of the page, by the part of the address after #. */
export const VIEWS = ['jamfor', 'hemma', 'kommundata', 'om'] as const;
export type View = (typeof VIEWS)[number];

let current = $state<View>(viewOfAddress());
let moved = false;

/** The view that the address names; the first one where it names none. */
export function view(): View {
  return current;
}

/** Whether the address has led to another view since the page was opened. */
export function hasMoved(): boolean {
  return moved;
}

/** Follows the address from now on. */
export function followAddress(): () => void {
  const follow = () => {
    const next = viewOfAddress();
    if (next === current) return;
    moved = true;
    current = next;
  };
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
}

function viewOfAddress(): View {
  const named = location.hash.slice(1);
  return VIEWS.find((name) => name === named) ?? 'jamfor';
}
