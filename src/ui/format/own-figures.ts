import { m } from '../../messages/messages';
import { OWN_FIGURE_IDS, type OwnFigureId, ownSeries } from '../../scenario/own-figures';
import type { ScenarioSet } from '../../scenario/scenario-set';
import { formatYears } from './years';

/** What each key figure that the model can begin from goes by. */
export const FIGURE_TITLES: Readonly<Record<OwnFigureId, () => string>> = {
  N31910: m.dataBaselineN31910,
  N31807: m.dataBaselineN31807,
  N01951: m.dataBaselineN01951,
  N00901: m.dataBaselineN00901,
  N01987: m.dataBaselineN01987,
};

/** That the scenarios begin from the user's own figures, which and of what years, as a sentence; empty where they do not. */
export function ownFiguresWords({ figures, municipality }: ScenarioSet, municipalityName: string): string {
  const own = figures?.[municipality];
  const parts = OWN_FIGURE_IDS.flatMap((id) => {
    const years = ownSeries(own, id).map(({ year }) => year);
    return years.length === 0 ? [] : [`${FIGURE_TITLES[id]()} ${formatYears(years)}`];
  });
  if (own === undefined || parts.length === 0) return '';
  const from = own.from === '' ? m.ownFiguresUnnamed() : own.from;
  return m.ownFiguresUsed({ municipality: municipalityName, from, figures: parts.join('; ') });
}
