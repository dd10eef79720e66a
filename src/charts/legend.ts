import { INK } from './ink';

/**
 * One entry of a key: a band of some opacity, a dashed line, a line, a line with points, a dot, a ring, a diamond, a field, a hatched one,
 * one with a thick edge, a short upright stroke, or a line of some width and dashes; in the key's colour, or in one of its own.
 */
export interface KeyEntry {
  readonly text: string;
  readonly mark:
    | { readonly band: number }
    | { readonly dash: string; readonly strokeWidth: number }
    | 'dashed'
    | 'line'
    | 'points'
    | 'dot'
    | 'ring'
    | 'diamond'
    | 'field'
    | 'hatched'
    | 'edge'
    | 'tick';
  readonly ink?: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const LINE_HEIGHT = 20;
const CHARACTER = 7;
const MARK = 26;
const HATCHES =
  'M0.5,6.5L4.5,2.5M0.5,11.5L9.5,2.5M2.5,14.5L14.5,2.5M7.5,14.5L19.5,2.5M12.5,14.5L19.5,7.5M17.5,14.5L19.5,12.5';

/** Where each entry of a key goes, and how high the key becomes, for a width in pixels. */
export function placeKey(
  entries: readonly KeyEntry[],
  width: number,
): { places: [number, number][]; height: number } {
  let x = 0;
  let line = 0;
  const places = entries.map(({ text }): [number, number] => {
    const wide = MARK + text.length * CHARACTER + 18;
    if (x > 0 && x + wide > width) {
      x = 0;
      line += 1;
    }
    const place: [number, number] = [x, line * LINE_HEIGHT];
    x += wide;
    return place;
  });
  return { places, height: (line + 1) * LINE_HEIGHT + 8 };
}

/** Draws a key at the top left of a chart, or at a place of it. */
export function drawKey(
  svg: SVGSVGElement,
  entries: readonly KeyEntry[],
  width: number,
  ink: string = INK.text,
  [left, top]: readonly [x: number, y: number] = [0, 0],
): void {
  const { places } = placeKey(entries, width);
  entries.forEach(({ text, mark, ink: own = ink }, i) => {
    const [x, y] = places[i] ?? [0, 0];
    const group = element('g', { transform: `translate(${left + x},${top + y})` });
    group.append(...drawMark(mark, own));
    const label = element('text', {
      x: MARK,
      y: 13,
      'text-anchor': 'start',
      'font-size': 12,
      fill: INK.muted,
    });
    label.textContent = text;
    group.append(label);
    svg.append(group);
  });
}

function drawMark(mark: KeyEntry['mark'], ink: string): readonly SVGElement[] {
  const line = { x1: 0, x2: 20, y1: 9, y2: 9, stroke: ink, 'stroke-width': 2 };
  const point = element('circle', { cx: 10, cy: 9, r: 3.5, fill: ink });
  if (mark === 'dashed') return [element('line', { ...line, 'stroke-dasharray': '4 3' })];
  if (mark === 'line') return [element('line', line)];
  if (mark === 'points') return [element('line', line), point];
  if (mark === 'dot') return [point];
  if (mark === 'ring') return [element('circle', { cx: 10, cy: 9, r: 3, fill: INK.paper, stroke: ink })];
  if (mark === 'diamond') return [element('path', { d: 'M10,2.5L16,9L10,15.5L4,9Z', fill: ink })];
  const field = { x: 0.5, y: 2.5, width: 19, height: 12 };
  if (mark === 'field') return [element('rect', { ...field, fill: ink, stroke: INK.muted })];
  if (mark === 'edge')
    return [element('rect', { ...field, fill: INK.paper, stroke: ink, 'stroke-width': 2 })];
  if (mark === 'hatched')
    return [
      element('rect', { ...field, fill: INK.paper, stroke: ink }),
      element('path', { d: HATCHES, stroke: ink, fill: 'none' }),
    ];
  if (mark === 'tick') return [element('line', { ...line, x1: 10, x2: 10, y1: 2, y2: 16 })];
  if ('dash' in mark)
    return [element('line', { ...line, 'stroke-width': mark.strokeWidth, 'stroke-dasharray': mark.dash })];
  return [element('rect', { width: 20, height: 13, y: 2, fill: ink, 'fill-opacity': mark.band })];
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
