/** A table by column, as the page hands it to the database; all columns have the same length. */
export interface PlainTable {
  readonly name: string;
  readonly columns: readonly PlainColumn[];
}

export type PlainColumn =
  | {
      readonly name: string;
      readonly kind: 'text';
      readonly texts: readonly string[];
      /** Index into `texts`; −1 is null. */
      readonly index: Int32Array;
    }
  /** NaN is null. */
  | { readonly name: string; readonly kind: 'number'; readonly values: Float64Array }
  | { readonly name: string; readonly kind: 'integer'; readonly values: Int32Array };
