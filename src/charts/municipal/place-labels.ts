import { textWidth } from '../text-width';

/** A point that a label wishes to stand beside, pixels; the first in a list is placed first. */
interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A label that found room: how it is anchored at its point and how far it is moved from it. */
export interface PlacedLabel extends LabelledPoint {
  readonly textAnchor: 'start' | 'middle' | 'end';
  readonly dx: number;
  readonly dy: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const HALF_LINE = 8;
/** Free between two labels beside each other. */
const BETWEEN = 4;
const BESIDE = 8;
const ABOVE = 14;
/** The radius of a dot, and how many of them a label may cover. */
const DOT = 2;
const MOST_COVERED = 1;
/** Right, left, above, below; then obliquely. */
function placesAround(reach: number): readonly Place[] {
  const [beside, above] = [BESIDE + reach, ABOVE + reach];
  return [
    { textAnchor: 'start', dx: beside, dy: 0 },
    { textAnchor: 'end', dx: -beside, dy: 0 },
    { textAnchor: 'middle', dx: 0, dy: -above },
    { textAnchor: 'middle', dx: 0, dy: above },
    { textAnchor: 'start', dx: beside, dy: -above },
    { textAnchor: 'end', dx: -beside, dy: -above },
    { textAnchor: 'start', dx: beside, dy: above },
    { textAnchor: 'end', dx: -beside, dy: above },
  ];
}

type Place = Pick<PlacedLabel, 'textAnchor' | 'dx' | 'dy'>;

/**
 * Labels beside their points, none on another and none outside a frame, each where it covers the fewest dots; the first covers as many as it
 * must, another that covers more than one, or finds no room, is left out.
 *
 * @param points the first one's label is bold
 * @param reach how far what is labelled reaches from its point, pixels
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  dots: readonly Pick<LabelledPoint, 'x' | 'y'>[],
  frame: Box,
  reach = 0,
): readonly PlacedLabel[] {
  const places = placesAround(reach);
  const taken: Box[] = [];
  return points.flatMap((point, i): readonly PlacedLabel[] => {
    const [best] = places
      .map((place) => ({ place, box: boxOf(point, place, i === 0) }))
      .filter(({ box }) => isWithin(box, frame) && !taken.some((other) => overlaps(box, other)))
      .map((one) => ({ ...one, covered: dots.filter((dot) => isOver(one.box, dot)).length }))
      .sort((a, b) => a.covered - b.covered);
    if (best === undefined || (i > 0 && best.covered > MOST_COVERED)) return [];
    taken.push(best.box);
    return [{ ...point, ...best.place }];
  });
}

function isOver({ left, right, top, bottom }: Box, { x, y }: Pick<LabelledPoint, 'x' | 'y'>): boolean {
  return x > left - DOT && x < right + DOT && y > top - DOT && y < bottom + DOT;
}

function boxOf({ x, y, text }: LabelledPoint, { textAnchor, dx, dy }: Place, isBold: boolean): Box {
  const wide = textWidth(text, isBold);
  const left = x + dx - { start: 0, middle: wide / 2, end: wide }[textAnchor];
  return { left, right: left + wide, top: y + dy - HALF_LINE, bottom: y + dy + HALF_LINE };
}

function isWithin(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
  );
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right + BETWEEN && b.left < a.right + BETWEEN && a.top < b.bottom && b.top < a.bottom;
}
