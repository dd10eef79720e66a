import { m } from '../../../messages/messages';

/** What a table of the database holds, where its name does not say it all. */
export const TABLE_MEANINGS: Readonly<Record<string, () => string>> = {
  figures: m.dataSqlMeansFigures,
  key_figures: m.dataSqlMeansKeyFigures,
  areas: m.dataSqlMeansAreas,
  loads: m.dataSqlMeansLoads,
  draws: m.dataSqlMeansDraws,
  months: m.dataSqlMeansMonths,
  totals: m.dataSqlMeansTotals,
  facts: m.dataSqlMeansFacts,
};
