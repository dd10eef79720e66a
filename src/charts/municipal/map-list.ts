import { type Markish, rect, text } from '@observablehq/plot';
import { classTone, INK } from '../ink';
import { FIELD, LINE, type ListedRow, type MapOptions, type MapRow, ROW } from './map-size';

/** What a municipality is filled with: the colour of its class, or of the paper where its figure is missing. */
export function classFill({ valueClass }: Pick<MapRow, 'valueClass'>, classes: number): string {
  return valueClass === null ? INK.paper : classTone(valueClass, classes);
}

/** The chosen municipality and its peers below each other, each with the colour of its class and its value; the chosen one bold. */
export function listMarks(
  list: readonly ListedRow[],
  { classes, words, formatValue }: Pick<MapOptions, 'classes' | 'words' | 'formatValue'>,
): readonly Markish[] {
  const [first] = list;
  if (first === undefined) return [];
  const isOwn = ({ row }: ListedRow) => row.role === 'own';
  const written = (rows: readonly ListedRow[], fontWeight: number) => {
    const style = { y: ({ top }: ListedRow) => top + ROW / 2, fontSize: 12, fontWeight, fill: INK.text };
    return [
      text(rows, { ...style, x: ({ left }: ListedRow) => left + FIELD, textAnchor: 'start', text: nameOf }),
      text(rows, { ...style, x: 'right', textAnchor: 'end', text: valueOf }),
    ];
  };
  return [
    said(words.listed, first.left, first.top - LINE - 6),
    rect(list, {
      x1: 'left',
      x2: ({ left }: ListedRow) => left + 12,
      y1: ({ top }: ListedRow) => top + 3,
      y2: ({ top }: ListedRow) => top + ROW - 3,
      fill: ({ row }: ListedRow) => classFill(row, classes.length),
      stroke: INK.muted,
    }),
    ...written(
      list.filter((one) => !isOwn(one)),
      400,
    ),
    ...written(list.filter(isOwn), 700),
  ];

  function nameOf({ row }: ListedRow): string {
    return row.label;
  }

  function valueOf({ row: { value } }: ListedRow): string {
    return value === null ? words.noValue : formatValue(value);
  }
}

/** Words at a place, pixels. */
export function said(words: string, x: number, y: number): Markish {
  return text([words], {
    x: () => x,
    y: () => y,
    text: (line: string) => line,
    textAnchor: 'start',
    lineAnchor: 'top',
    lineHeight: LINE / 12,
    fontSize: 12,
    fill: INK.muted,
  });
}
