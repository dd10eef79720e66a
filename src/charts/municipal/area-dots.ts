import { dot, type Markish, text } from '@observablehq/plot';
import { INK, tone } from '../ink';
import type { KeyEntry } from '../legend';
import type { AreaRole, RoleWords } from './area-role';
import type { PlacedLabel } from './place-labels';

/** A dot at a place, in the units of the chart's axes. */
interface AreaDot {
  readonly x: number;
  readonly y: number;
  readonly role: AreaRole;
}

export const OWN = tone(0);
export const PEER = tone(1);

/** The key of the dots that there are: rings the others, dots the peers, a diamond the chosen one. */
export function roleKey(rows: readonly { readonly role: AreaRole }[], words: RoleWords): readonly KeyEntry[] {
  const has = (role: AreaRole) => rows.some((row) => row.role === role);
  return [
    ...(has('own') ? [{ mark: 'diamond' as const, text: words.own, ink: OWN }] : []),
    ...(has('peer') ? [{ mark: 'dot' as const, text: words.peers, ink: PEER }] : []),
    ...(has('other') ? [{ mark: 'ring' as const, text: words.others, ink: INK.muted }] : []),
  ];
}

/** Dots at their places, the others behind, the chosen one in front; `r` is the radius of a ring. */
export function areaDots(dots: readonly AreaDot[], r: number): readonly Markish[] {
  const of = (role: AreaRole) => dots.filter((one) => one.role === role);
  const place = { x: 'x', y: 'y' };
  return [
    dot(of('other'), { ...place, r, fill: INK.paper, stroke: INK.muted, strokeWidth: 1 }),
    dot(of('peer'), { ...place, r: r + 0.5, fill: PEER, stroke: INK.paper, strokeWidth: 0.75 }),
    dot(of('own'), {
      ...place,
      r: r + 3,
      symbol: 'diamond',
      fill: OWN,
      stroke: INK.paper,
      strokeWidth: 1.5,
    }),
  ];
}

/** Names beside dots at their places in pixels, that of the chosen one bold. The margins are the chart's. */
export function dotLabels(
  labels: readonly PlacedLabel[],
  own: string | undefined,
  { marginLeft, marginTop }: { readonly marginLeft: number; readonly marginTop: number },
): readonly Markish[] {
  return labels.map(({ x, y, text: label, textAnchor, dx, dy }) =>
    text([label], {
      frameAnchor: 'top-left',
      lineAnchor: 'middle',
      text: (words: string) => words,
      textAnchor,
      dx: x + dx - marginLeft,
      dy: y + dy - marginTop,
      fontSize: 12,
      fontWeight: label === own ? 700 : 400,
      fill: INK.text,
      stroke: INK.paper,
      strokeWidth: 3,
    }),
  );
}
