import type { ModelInputs } from '../model/inputs';
import type { ModelScenario } from '../model/model-scenario';
import type { Result } from '../model/problem';
import { ASSUMPTIONS } from '../scenario/shipped';
import { type DurationMeasures, durationMeasures } from './duration-measures';
import { nationInSmall, recordNation } from './duration-scenario';
import { FIT_MONTH_RULE } from './duration-targets';
import { type Measured, record, SEED } from './replay';

/** What each published figure on durations is called in the measures, and how many of its units one of them is. */
const MEASURES: Readonly<Record<string, { readonly id: keyof DurationMeasures; readonly times: number }>> = {
  'spells.over12months': { id: 'longSpellShare', times: 100 },
  'spells.backWithinThreeMonths': { id: 'backWithinThreeMonthsShare', times: 100 },
  'recipients.longterm': { id: 'longTermAdultShare', times: 100 },
  'recipients.meanmonths': { id: 'meanMonthsInYear', times: 1 },
  'trelleborg.notreturned': { id: 'notBackAfterWorkShare', times: 100 },
  'duration.still.year5': { id: 'inEachOfFiveYearsShare', times: 100 },
};

/** Share of the nation in small that is followed: a third of its households, which is enough for shares of them. */
const SIZE = 1 / 3;

/**
 * The published figures on durations in the nation in small, under drawn assumptions: the shipped distributions, not a
 * municipality's own. A draw is the nation once.
 */
export function spellMeasures(inputs: ModelInputs, draws: number): Result<Measured> {
  const nation = nationInSmall(inputs);
  if (!nation.ok) return nation;
  const { assumptions, openingHouseholds, householdsPerYear, assignedPersonsPerYear } = nation.value;
  const drawn = ASSUMPTIONS.map(({ id, distribution }) => [
    id,
    { distribution, municipality: nation.value.municipality, prior: true },
  ]);
  const scenario: ModelScenario = {
    ...nation.value,
    assumptions: { ...assumptions, ...(Object.fromEntries(drawn) as ModelScenario['assumptions']) },
    openingHouseholds: Math.round((openingHouseholds ?? 0) * SIZE),
    householdsPerYear: householdsPerYear * SIZE,
    assignedPersonsPerYear: assignedPersonsPerYear.map((persons) => persons * SIZE),
  };
  const measured: Measured = {};
  for (let draw = 0; draw < draws; draw += 1) {
    const measures = durationMeasures(recordNation(scenario, {}, SEED + draw, 1, FIT_MONTH_RULE));
    for (const [id, { id: measure, times }] of Object.entries(MEASURES))
      record(measured, id, times * measures[measure]);
  }
  return { ok: true, value: measured };
}
