import { classTone, INK } from '../ink';
import { type KeyEntry, placeKey } from '../legend';
import { placeRows } from '../named-rows';
import type { AreaRole } from './area-role';

/** One municipality: its centre in degrees, and its value and class, null where the figure is missing. */
export interface MapRow {
  readonly area: string;
  readonly label: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly value: number | null;
  /** Place of its class, 0 the lowest; null where the figure is missing. */
  readonly valueClass: number | null;
  readonly role: AreaRole;
  /** Whether it is in the enlarged part: Greater Stockholm, the county "01". */
  readonly isEnlarged: boolean;
}

export interface MapOptions {
  readonly name: string;
  readonly width: number;
  /** What the classes are called, the lowest first, at most five: "0,4–1,2 %". */
  readonly classes: readonly string[];
  readonly words: {
    /** In the legend: the figure is missing. */
    readonly missing: string;
    /** In the legend, where there are peers: their cells have a thicker edge. */
    readonly peers: string;
    /** Above the enlarged part: "Stockholms län, förstorat". */
    readonly enlarged: string;
    /** That the cells are no borders, in the chart itself so that a copy of it says so too. */
    readonly notBorders: string;
  };
}

/** A part of the chart, pixels from its top left corner. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything stands. */
export interface MapFrame {
  readonly key: readonly KeyEntry[];
  /** How wide the key may be, and where it begins. */
  readonly keyPart: Part;
  readonly map: Part;
  /** Null where nothing is enlarged. */
  readonly enlarged: Part | null;
  /** The sentence that the cells are no borders, its lines parted by line feeds, and where it begins. */
  readonly note: string;
  readonly noteTop: number;
  readonly height: number;
}

export const LINE = 16;
const MAP_HEIGHT = 620;
/** Sweden is less than half as wide as it is high. */
const MAP_WIDTH = 300;
/** The chart is laid out beside the map from this width on, else all below each other. */
const BESIDE = 600;
const ENLARGED = 280;
/** The key beside the map has one entry a line. */
const KEY = 180;
const GAP = 24;

/** Where the map, its legend, the enlarged part and the note stand at a width. */
export function mapFrame(
  rows: readonly MapRow[],
  { width, classes, words }: Pick<MapOptions, 'width' | 'classes' | 'words'>,
): MapFrame {
  const key = mapKey(rows, classes, words);
  const isBeside = width >= BESIDE;
  const note = placeRows([words.notBorders], width).rows[0]?.text ?? '';
  const noteHeight = note.split('\n').length * LINE;
  const hasEnlarged = rows.some(({ isEnlarged }) => isEnlarged);
  const keyLeft = isBeside ? MAP_WIDTH + GAP : 0;
  const keyWidth = width - keyLeft;
  const keyHeight = placeKey(key, isBeside ? KEY : keyWidth).height;
  const keyPart: Part = {
    left: keyLeft,
    top: isBeside ? GAP : 0,
    width: isBeside ? KEY : keyWidth,
    height: keyHeight,
  };
  const map: Part = {
    left: isBeside ? 0 : Math.max(0, (width - MAP_WIDTH) / 2),
    top: isBeside ? 0 : keyHeight + 8,
    width: Math.min(MAP_WIDTH, width),
    height: MAP_HEIGHT,
  };
  const enlargedTop = isBeside ? keyPart.top + keyHeight + GAP + LINE : map.top + MAP_HEIGHT + GAP + LINE;
  const enlargedWidth = isBeside ? Math.min(keyWidth, 420) : width;
  const enlarged = hasEnlarged
    ? {
        left: keyLeft,
        top: enlargedTop,
        width: enlargedWidth,
        height: isBeside ? MAP_HEIGHT - enlargedTop - GAP : ENLARGED,
      }
    : null;
  const bottom = Math.max(map.top + map.height, (enlarged?.top ?? 0) + (enlarged?.height ?? 0));
  return {
    key,
    keyPart,
    map,
    enlarged,
    note,
    noteTop: bottom + 8,
    height: Math.ceil(bottom + 8 + noteHeight + 4),
  };
}

/** The height that the chart takes at a width, so that its place can be kept before it is drawn. */
export function mapHeight(
  rows: readonly MapRow[],
  options: Pick<MapOptions, 'width' | 'classes' | 'words'>,
): number {
  return mapFrame(rows, options).height;
}

function mapKey(
  rows: readonly MapRow[],
  classes: readonly string[],
  words: MapOptions['words'],
): readonly KeyEntry[] {
  return [
    ...classes.map((text, i): KeyEntry => ({ mark: 'field', text, ink: classTone(i, classes.length) })),
    ...(rows.some(({ valueClass }) => valueClass === null)
      ? [{ mark: 'hatched' as const, text: words.missing, ink: INK.muted }]
      : []),
    ...(rows.some(({ role }) => role === 'peer')
      ? [{ mark: 'edge' as const, text: words.peers, ink: INK.text }]
      : []),
  ];
}
