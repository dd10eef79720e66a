/** A text in the two languages of the interface. */
export interface Words {
  readonly sv: string;
  readonly en: string;
}

/** Where a figure comes from: a source id of `datasets/sources.json`, and the place in it. */
export interface Origin {
  readonly source: string;
  readonly place: string;
}

/** How well a figure is supported: counted in a register or an account, derived from such, a study, or our assumption. */
export type Evidence = 'published' | 'derived' | 'study' | 'antagande';
