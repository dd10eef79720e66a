import { classTone, INK } from '../ink';
import { type KeyEntry, placeKey } from '../legend';
import { placeRows } from '../named-rows';
import type { AreaRole } from './area-role';

/** One municipality: its centre in degrees, and its value and class, null where the figure is missing. */
export interface MapRow {
  readonly area: string;
  readonly label: string;
  /** Code of its county. */
  readonly county: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly value: number | null;
  /** Place of its class, 0 the lowest; null where the figure is missing. */
  readonly valueClass: number | null;
  readonly role: AreaRole;
}

/** A county that is drawn a second time, larger. */
interface EnlargedCounty {
  readonly county: string;
  /** Above it: "Stockholms län, förstorat". */
  readonly name: string;
}

export interface MapOptions {
  readonly name: string;
  readonly width: number;
  /** What the classes are called, the lowest first, at most five: "0,4–1,2 %". */
  readonly classes: readonly string[];
  readonly enlarged: readonly EnlargedCounty[];
  readonly words: {
    /** In the legend: the figure is missing; and instead of a value in the list: "saknas". */
    readonly missing: string;
    readonly noValue: string;
    /** In the legend, where there are peers: their cells have a thicker edge. */
    readonly peers: string;
    /** Above the list of the chosen municipality and its peers: "Högst värde först". */
    readonly listed: string;
    /** That the cells are no borders, in the chart itself so that a copy of it says so too. */
    readonly notBorders: string;
  };
  readonly formatValue: (value: number) => string;
}

/** What a map's places depend on. */
type MapLayout = Pick<MapOptions, 'width' | 'classes' | 'enlarged' | 'words' | 'formatValue'>;

/** A part of the chart, pixels from its top left corner. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A county drawn larger, and where; its name stands above. */
interface EnlargedPart extends EnlargedCounty {
  readonly part: Part;
}

/** A line of the list: where its field begins, and where its value ends. */
export interface ListedRow {
  readonly row: MapRow;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Where everything stands. */
interface MapFrame {
  readonly key: readonly KeyEntry[];
  /** How wide the key may be, and where it begins. */
  readonly keyPart: Part;
  readonly map: Part;
  readonly enlarged: readonly EnlargedPart[];
  /** The chosen municipality and its peers, the highest value first; none where there is no room for them. */
  readonly list: readonly ListedRow[];
  /** The sentence that the cells are no borders, its lines parted by line feeds, and where it begins. */
  readonly note: string;
  readonly noteTop: number;
  readonly height: number;
}

/** Farthest that a municipality's cell reaches from its centre, kilometres. */
export const CELL_REACH_KM = 50;

export const LINE = 16;
/** Height of a line of the list. */
export const ROW = 18;
/** The field of the class before a name in the list. */
export const FIELD = 20;
const CHARACTER = 7;
/** Sweden is less than half as wide as it is high. */
const MAP = { width: 300, height: 640 };
/** From the first width on the legend and the enlarged parts stand beside the map, from the second the list beside those. */
const BESIDE = 600;
const LISTED = 960;
const ENLARGED = 280;
/** The key beside the map has one entry a line. */
const KEY = 180;
/** The list has two columns where it is long. */
const LIST = 420;
const GAP = 24;

/** Where the map, its legend, the enlarged parts, the list and the note stand at a width. */
export function mapFrame(rows: readonly MapRow[], options: MapLayout): MapFrame {
  const { width, classes, enlarged, words } = options;
  const key = mapKey(rows, classes, words);
  const note = placeRows([words.notBorders], width).rows[0]?.text ?? '';
  const shown = enlarged.filter(({ county }) => rows.some((row) => row.county === county));
  const placed =
    width >= LISTED
      ? inColumns(rows, key, shown, options)
      : width >= BESIDE
        ? beside(key, shown, width)
        : below(key, shown, width);
  const parts = [placed.map, placed.keyPart, ...placed.enlarged.map(({ part }) => part)];
  const noteTop = 8 + Math.max(...parts.map(bottomOf), ...placed.list.map(({ top }) => top + ROW));
  const noteHeight = note.split('\n').length * LINE;
  return { ...placed, key, note, noteTop, height: Math.ceil(noteTop + noteHeight + 4) };
}

type Placed = Pick<MapFrame, 'keyPart' | 'map' | 'enlarged' | 'list'>;

/** The map, the enlarged parts, and the key above the list. */
function inColumns(
  rows: readonly MapRow[],
  key: readonly KeyEntry[],
  enlarged: readonly EnlargedCounty[],
  options: MapLayout,
): Placed {
  const left = options.width - LIST;
  const keyPart = { left, top: 0, width: KEY, height: placeKey(key, KEY).height };
  const list = placeList(
    rows,
    { left, top: keyPart.height + GAP + LINE, width: LIST, height: MAP.height },
    options,
  );
  const height = Math.max(MAP.height, ...list.map(({ top }) => top + ROW));
  const middle = { left: MAP.width + GAP, top: 0, width: left - MAP.width - 2 * GAP, height };
  return {
    keyPart,
    list,
    map: { left: 0, top: 0, width: MAP.width, height },
    enlarged: stack(enlarged, middle),
  };
}

/** The map, and beside it the key above the enlarged parts. */
function beside(key: readonly KeyEntry[], enlarged: readonly EnlargedCounty[], width: number): Placed {
  const left = MAP.width + GAP;
  const keyPart = { left, top: 0, width: KEY, height: placeKey(key, KEY).height };
  const top = keyPart.height;
  const room = { left, top, width: width - left, height: MAP.height - top };
  return {
    keyPart,
    list: [],
    map: { left: 0, top: 0, ...MAP },
    enlarged: stack(enlarged, room),
  };
}

/** All below each other. */
function below(key: readonly KeyEntry[], enlarged: readonly EnlargedCounty[], width: number): Placed {
  const keyPart = { left: 0, top: 0, width, height: placeKey(key, width).height };
  const mapWidth = Math.min(MAP.width, width);
  const map = { left: (width - mapWidth) / 2, top: keyPart.height + 8, width: mapWidth, height: MAP.height };
  const room = { left: 0, top: bottomOf(map) + 8, width, height: enlarged.length * ENLARGED };
  return { keyPart, list: [], map, enlarged: stack(enlarged, room) };
}

/** Parts of the same height below each other, each below its name. */
function stack(enlarged: readonly EnlargedCounty[], room: Part): readonly EnlargedPart[] {
  const each = room.height / Math.max(1, enlarged.length);
  return enlarged.map((one, i) => {
    const top = room.top + i * each + LINE + 6;
    return {
      ...one,
      part: {
        left: room.left,
        top,
        width: room.width,
        height: each - LINE - 6 - (i + 1 < enlarged.length ? GAP : 0),
      },
    };
  });
}

/** The chosen municipality and its peers in a column, or two where one is too long, the highest value first and the missing last. */
function placeList(
  rows: readonly MapRow[],
  room: Part,
  { words, formatValue }: MapLayout,
): readonly ListedRow[] {
  const listed = rows
    .filter(({ role }) => role !== 'other')
    .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));
  const names = longest(listed.map(({ label }) => label));
  const values = longest(listed.map(({ value }) => (value === null ? words.noValue : formatValue(value))));
  const wide = FIELD + (names + values + 2) * (CHARACTER + 0.5);
  const columns = 2 * wide + GAP <= room.width ? 2 : 1;
  const fits = Math.floor((room.height - room.top) / ROW);
  const each = listed.length <= fits ? fits : Math.max(fits, Math.ceil(listed.length / columns));
  return listed.map((row, i) => {
    const left = room.left + Math.floor(i / each) * ((room.width + GAP) / 2);
    return { row, left, right: left + Math.min(wide, room.width), top: room.top + (i % each) * ROW };
  });
}

function bottomOf({ top, height }: Part): number {
  return top + height;
}

/** The height that the chart takes at a width, so that its place can be kept before it is drawn. */
export function mapHeight(rows: readonly MapRow[], options: MapLayout): number {
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
