import { INK } from './ink';

/** One entry of a key: a band of some opacity, a dashed line, a line with points, a dot or a short upright stroke. */
export interface KeyEntry {
  readonly text: string;
  readonly mark: { readonly band: number } | 'dashed' | 'points' | 'dot' | 'tick';
}

const SVG = 'http://www.w3.org/2000/svg';
const LINE_HEIGHT = 20;
const CHARACTER = 7;
const MARK = 26;

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

/** Draws a key at the top left of a chart. */
export function drawKey(
  svg: SVGSVGElement,
  entries: readonly KeyEntry[],
  width: number,
  ink: string = INK.text,
): void {
  const { places } = placeKey(entries, width);
  entries.forEach(({ text, mark }, i) => {
    const [x, y] = places[i] ?? [0, 0];
    const group = element('g', { transform: `translate(${x},${y})` });
    group.append(...drawMark(mark, ink));
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
  if (mark === 'points') return [element('line', line), point];
  if (mark === 'dot') return [point];
  if (mark === 'tick') return [element('line', { ...line, x1: 10, x2: 10, y1: 2, y2: 16 })];
  return [element('rect', { width: 20, height: 13, y: 2, fill: ink, 'fill-opacity': mark.band })];
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
