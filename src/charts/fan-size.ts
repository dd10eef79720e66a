/** The height of one panel of a fan chart, pixels. */
export const PANEL_HEIGHT = 190;
/** Room for the key above and the years below. */
const AROUND = 84;

/** Panels side by side that a width in pixels has room for. */
export function fanColumns(width: number, panels: number): number {
  const room = width >= 760 ? 4 : width >= 480 ? 2 : 1;
  return panels === 3 && room === 2 ? 1 : Math.min(room, panels);
}

/** The height that a fan chart takes at a width, so that its place can be kept before it is drawn. */
export function fanHeight(width: number, panels: number): number {
  return Math.ceil(panels / fanColumns(width, panels)) * PANEL_HEIGHT + AROUND;
}
