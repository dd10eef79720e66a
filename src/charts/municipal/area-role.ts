/** What an area is in a chart: the chosen one, one of its peers, or any other. */
export type AreaRole = 'own' | 'peer' | 'other';

/** What the three are called in a key: "Nacka", "Stockholms län", "Övriga kommuner". */
export interface RoleWords {
  readonly own: string;
  readonly peers: string;
  readonly others: string;
}
