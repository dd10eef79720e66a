/** One row of a chart whose names are too long to stand beside it: the name in lines, and the bar below them. */
export interface NamedRow {
  /** The name, its lines parted by line feeds. */
  readonly text: string;
  /** Where the name begins and where the bar begins and ends, pixels from the top of the rows. */
  readonly top: number;
  readonly barTop: number;
  readonly barBottom: number;
}

/** Above the rows: two lines that say what lies on each side of zero. Below them: the axis. */
export const HEAD = 46;
export const FOOT = 30;
/** Free on each side of a chart of named rows. */
export const SIDE = 10;

/** Pixels that a character of a name takes, about, and one of a bold name. */
const CHARACTER = 7;
export const BOLD = 8;
const LINE = 17;
const BAR = 14;
const AFTER_BAR = 12;

/** Rows below each other, and how high they are together; names are broken into lines that fit the width. */
export function placeRows(
  names: readonly string[],
  width: number,
  barHeight = BAR,
  character = CHARACTER,
): { readonly rows: readonly NamedRow[]; readonly height: number } {
  let top = 0;
  const rows = names.map((name): NamedRow => {
    const lines = breakLines(name, Math.max(12, Math.floor((width - 2 * SIDE) / character)));
    const barTop = top + lines.length * LINE + 2;
    const row = { text: lines.join('\n'), top, barTop, barBottom: barTop + barHeight };
    top = row.barBottom + AFTER_BAR;
    return row;
  });
  return { rows, height: top };
}

/** The height of a chart of named rows, pixels. */
export function namedRowsHeight(names: readonly string[], width: number): number {
  return HEAD + placeRows(names, width).height + FOOT;
}

function breakLines(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
