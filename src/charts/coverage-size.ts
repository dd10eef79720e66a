import { type KeyEntry, placeKey } from './legend';
import { BOLD, FOOT, placeRows } from './named-rows';

/** How often the outcome lay within one interval of one method, and how often it may when the interval is right. Shares 0–1. */
export interface CoverageRow {
  readonly method: string;
  /** The method's name; the same on each of its rows. */
  readonly label: string;
  readonly nominal: number;
  readonly share: number;
  /** What the number of cases allows. */
  readonly low: number;
  readonly high: number;
  readonly within: boolean;
}

export interface CoverageOptions {
  readonly name: string;
  readonly width: number;
  readonly words: {
    /** In the key: the point, the bar and the stroke. */
    readonly observed: string;
    readonly allowed: string;
    readonly nominal: string;
    /** Beside a share that the cases do not allow. */
    readonly outside: string;
  };
  /** The interval as it is named to the left of its row: "80 av 100". */
  readonly formatNominal: (nominal: number) => string;
  /** A share on the axis and to the right of its row: "78 %". */
  readonly formatShare: (share: number) => string;
}

/** The height of one interval's row. */
export const ROW = 22;
const AFTER_KEY = 6;

export function coverageKey({ observed, allowed, nominal }: CoverageOptions['words']): readonly KeyEntry[] {
  return [
    { mark: 'dot', text: observed },
    { mark: { band: 0.3 }, text: allowed },
    { mark: 'tick', text: nominal },
  ];
}

/** Methods in the order of their first row, each with its rows. */
export function coverageGroups(rows: readonly CoverageRow[]): readonly (readonly CoverageRow[])[] {
  return [...new Set(rows.map(({ method }) => method))].map((method) =>
    rows.filter((row) => row.method === method),
  );
}

/** Room above the rows, pixels. */
export function coverageHead({ width, words }: Pick<CoverageOptions, 'width' | 'words'>): number {
  return placeKey(coverageKey(words), width).height + AFTER_KEY;
}

/** Where the methods stand, pixels from the top of the rows: each has its name and below it a row per interval. */
export function placeMethods(rows: readonly CoverageRow[], width: number): ReturnType<typeof placeRows> {
  const groups = coverageGroups(rows);
  const most = Math.max(0, ...groups.map((group) => group.length));
  return placeRows(
    groups.map(([first]) => first?.label ?? ''),
    width,
    most * ROW,
    BOLD,
  );
}

/** The height that the chart takes at a width, so that its place can be kept before it is drawn. */
export function coverageHeight(
  rows: readonly CoverageRow[],
  options: Pick<CoverageOptions, 'width' | 'words'>,
): number {
  return coverageHead(options) + placeMethods(rows, options.width).height + FOOT;
}
