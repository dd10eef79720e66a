import ln from '@stdlib/math-base-special-ln';
import type { Problem, Result } from '../../model/problem';
import type { YearDrivers } from './forecast';
import type { SavedForecast } from './saved-forecast';

/** Why a forecast is another than an earlier one, whole SEK; the four parts sum to `to` − `from`. */
export interface Bridge {
  /** Mean bistånd of the earlier and of the later forecast. */
  readonly from: number;
  readonly to: number;
  /** More or fewer household-months. */
  readonly volume: number;
  /** More or less bistånd per household-month than the riksnorm explains. */
  readonly level: number;
  readonly norm: number;
  readonly measures: number;
}

/**
 * Why the forecast year of `to` is forecast at another cost than it was in `from`: an additive decomposition by the logarithmic mean
 * Divisia index, LMDI-I (Ang 2004, 2005). Bistånd without measures is household-months × riksnorm × level; a factor's part is
 * L(C, C') · ln(factor / earlier factor), L the logarithmic mean of the two costs. It leaves no rest, and the other way round it gives the
 * same parts with the other sign. Amounts are whole SEK; what rounding leaves goes to the largest part, so that the parts sum exactly and
 * what did not change is 0.
 *
 * Problems: another municipality; a forecast without that year; a household-month, norm or cost that is not above 0.
 * Judgement: the method.
 */
export function bridgeForecasts(
  from: Pick<SavedForecast, 'municipality' | 'drivers'>,
  to: Pick<SavedForecast, 'municipality' | 'drivers' | 'year'>,
): Result<Bridge> {
  const problems: Problem[] = [];
  if (from.municipality !== to.municipality)
    problems.push({ where: 'municipality', what: 'wrongShape', value: from.municipality });
  const a = factorsOf(from.drivers, to.year, problems);
  const b = factorsOf(to.drivers, to.year, problems);
  if (a === null || b === null || problems.length > 0) return { ok: false, problems };
  const mean = logarithmicMean(a.costSek, b.costSek);
  const volume = mean * (ln(b.householdMonths) - ln(a.householdMonths));
  const norm = mean * (ln(b.normSek) - ln(a.normSek));
  const measures = b.measuresSek - a.measuresSek;
  const level = b.costSek - a.costSek - volume - norm;
  const [fromSek, toSek] = [wholeSek(a.bistandSek), wholeSek(b.bistandSek)];
  const parts = sumTo(toSek - fromSek, [volume, level, norm, measures]) as [number, number, number, number];
  return {
    ok: true,
    value: {
      from: fromSek,
      to: toSek,
      volume: parts[0],
      level: parts[1],
      norm: parts[2],
      measures: parts[3],
    },
  };
}

interface Factors extends YearDrivers {
  /** Bistånd without measures, SEK. */
  readonly costSek: number;
}

/** The drivers of a year, or null with the reasons why they cannot be compared. */
function factorsOf(drivers: readonly YearDrivers[], year: number, problems: Problem[]): Factors | null {
  const known = drivers.find((one) => one.year === year);
  if (known === undefined) {
    problems.push({ where: 'drivers', what: 'missingFigure', value: String(year) });
    return null;
  }
  const factors = { ...known, costSek: known.bistandSek - known.measuresSek };
  for (const id of ['householdMonths', 'normSek', 'costSek'] as const) {
    if (factors[id] > 0 && Number.isFinite(factors[id])) continue;
    problems.push({ where: `drivers ${year} ${id}`, what: 'outOfRange', value: String(factors[id]) });
  }
  return factors;
}

/**
 * (a − b) / (ln a − ln b), and a where they are equal; both above 0. Near each other, where the quotient would lose its digits, by
 * the series of artanh: with d = (a − b) / (a + b) it is half the sum over 1 + d²/3 + d⁴/5, to a relative d⁶/7.
 */
function logarithmicMean(a: number, b: number): number {
  const half = (a + b) / 2;
  const d = (a - b) / (a + b);
  if (Math.abs(d) < 1e-3) return half / (1 + (d * d) / 3 + (d * d * d * d) / 5);
  return (a - b) / (ln(a) - ln(b));
}

/** The parts in whole SEK; the largest one takes what rounding leaves to `sum`. */
function sumTo(sum: number, parts: readonly number[]): readonly number[] {
  const sizes = parts.map(Math.abs);
  const largest = sizes.indexOf(Math.max(...sizes));
  const whole = parts.map(wholeSek);
  const rest = whole.reduce((left, part) => left - part, sum);
  return whole.map((part, index) => (index === largest ? part + rest : part));
}

/** To the nearest krona, half a krona away from 0, so that the sign can be turned; never −0. */
function wholeSek(sek: number): number {
  const whole = Math.round(Math.abs(sek));
  return sek < 0 && whole > 0 ? -whole : whole;
}
