import type { ModelInputs } from '../../src/model/inputs';
import { ScenarioSimulation } from '../../src/model/simulate-block';
import {
  meanHouseholds,
  medianMs,
  municipalitiesWithFigures,
  shippedInputs,
  svedalasPackage,
} from './kernel';

/** Milliseconds of processor time by size. */
export type GrowthPoints = readonly { readonly size: number; readonly time: number }[];

/** Of what a run can have more: draws, households in a municipality, months, municipalities. */
export interface Growth {
  readonly draws: GrowthPoints;
  readonly households: GrowthPoints;
  readonly months: GrowthPoints;
  readonly municipalities: GrowthPoints;
}

/** Municipalities from a few hundred households a draw to tens of thousands. */
const BY_SIZE = ['1263', '1287', '0182', '1480'];
const CALLS = 7;
/** Every call takes municipalities that none has taken before: the tables of the latest ones are kept. */
const MUNICIPALITY_COUNTS = [4, 8, 16, 32];
const FRESH_CALLS = 2;
const FRESH = FRESH_CALLS * MUNICIPALITY_COUNTS.reduce((sum, count) => sum + count, 0);
/** Has no divisor in common with the number above. */
const STRIDE = 47;

/** Times Svedala's package, one core, with more and more of each; the others held. */
export function growthTimes(): Growth {
  const inputs = shippedInputs();
  const block = (municipality: string, draws: number, months = 60) => {
    const simulation = new ScenarioSimulation(svedalasPackage(municipality, inputs, months));
    return medianMs(() => simulation.simulateBlock(1, { first: 0, count: draws }), CALLS, 2);
  };
  const fresh = municipalitiesAlike(inputs);
  const simulateFresh = (count: number) => () => {
    for (const municipality of fresh.splice(0, count)) {
      new ScenarioSimulation(svedalasPackage(municipality, inputs)).simulateBlock(1, { first: 0, count: 10 });
    }
  };
  return {
    draws: [50, 100, 200, 400].map((size) => ({ size, time: block('1263', size) })),
    households: BY_SIZE.map((municipality) => ({
      size: meanHouseholds(svedalasPackage(municipality, inputs)),
      time: block(municipality, 20),
    })),
    months: [24, 36, 48, 60].map((size) => ({ size, time: block('1287', 50, size) })),
    municipalities: MUNICIPALITY_COUNTS.map((size) => ({
      size,
      time: medianMs(simulateFresh(size), FRESH_CALLS, 0),
    })),
  };
}

/** The municipalities nearest the median in inhabitants, in an order that is none of size, so that any few are like all. */
function municipalitiesAlike(inputs: ModelInputs): string[] {
  const { code, population2024 } = inputs.municipalities;
  const inhabitants = (municipality: string) => population2024[code.indexOf(municipality)] ?? 0;
  const bySize = [...municipalitiesWithFigures(inputs)].sort((a, b) => inhabitants(a) - inhabitants(b));
  const first = Math.floor((bySize.length - FRESH) / 2);
  return Array.from({ length: FRESH }, (_, index) => bySize[first + ((index * STRIDE) % FRESH)] ?? '');
}
