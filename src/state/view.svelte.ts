/** The views of the page, by the part of the address after #; a place in a view follows after a slash. */
export const VIEWS = [
  'jamfor',
  'paket',
  'kommuner',
  'hemma',
  'kostnadsdelning',
  'prognos',
  'kommundata',
  'metod',
  'beslut',
] as const;
export type View = (typeof VIEWS)[number];

/** Addresses that lead to a view by another name. */
const OTHER_NAMES: ReadonlyMap<string, View> = new Map([['om', 'metod']]);

let current = $state<View>(viewOfAddress());
let currentPlace = $state(addressParts()[1]);
let currentLink = $state(linkOfAddress());
let moved = false;

/** The view that the address names; the first one where it names none. */
export function view(): View {
  return current;
}

/**
 * The place in the view that the address names: "syfte" in #metod/syfte, "reform/mia" in #paket/reform/mia; empty where it
 * names none.
 */
export function placeInView(): string {
  return currentPlace;
}

/** Whether the address has led to another view since the page was opened. */
export function hasMoved(): boolean {
  return moved;
}

/** The scenarios that the address carries: "#s=1.…"; undefined where it carries none. */
export function sharedLink(): string | undefined {
  return currentLink;
}

/** What the address carried is open: the address names a view again, and the same link can be opened once more. */
export function leaveLink(): void {
  currentLink = undefined;
  history.replaceState(null, '', `#${current}`);
}

/** Follows the address from now on. */
export function followAddress(): () => void {
  const follow = () => {
    const next = viewOfAddress();
    currentLink = linkOfAddress();
    currentPlace = addressParts()[1];
    if (next === current) return;
    moved = true;
    current = next;
  };
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
}

function linkOfAddress(): string | undefined {
  return location.hash.startsWith('#s=') ? location.hash : undefined;
}

function viewOfAddress(): View {
  const [named] = addressParts();
  return VIEWS.find((name) => name === named) ?? OTHER_NAMES.get(named) ?? 'jamfor';
}

function addressParts(): readonly [view: string, place: string] {
  const [view = '', ...place] = location.hash.slice(1).split('/');
  return [view, place.join('/')];
}
