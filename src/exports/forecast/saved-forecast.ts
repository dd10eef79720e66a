import * as v from 'valibot';
import type { Forecast } from '../../analysis/forecast/forecast';
import type { SavedForecast } from '../../analysis/forecast/saved-forecast';
import { ENGINE_VERSION } from '../../model/engine-version';
import type { Problem, Result } from '../../model/problem';
import { cleanText } from '../../scenario/link/clean-text';
import { checkJson } from '../../scenario/link/check-json';
import { HIGHEST_DRAWS, HIGHEST_SEED } from '../../scenario/parse-scenario';

/** More than any saved forecast: one takes about three thousand characters. */
const MOST_CHARACTERS = 50_000;
export const MOST_TITLE_CHARACTERS = 200;
/** More than any municipality's, SEK and household-months: sums of such numbers are exact to the krona. */
const HIGHEST_AMOUNT = 1e12;
/** Years that a forecast has, and some to spare. */
const MOST_YEARS = 10;

/** What is kept of a forecast, to be compared with a later one. `savedOn` is the day, "2026-09-04"; the title is cleaned. */
export function keepForecast(forecast: Forecast, savedOn: string, title: string): SavedForecast {
  const bistand = forecast.accounts.find(({ id }) => id === 'bistand');
  const ofYear = bistand?.years.find(({ year }) => year === forecast.year);
  if (ofYear === undefined) throw new Error(`no bistånd in the forecast of ${forecast.year}`);
  const { municipality, year, outturnThrough, seed, draws, drivers } = forecast;
  const { budget, probabilityOverBudget } = ofYear;
  return {
    kind: 'forecast',
    schema: 1,
    savedOn,
    title: cleanText(title, MOST_TITLE_CHARACTERS),
    engine: ENGINE_VERSION,
    municipality,
    year,
    outturnThrough,
    seed,
    draws,
    bistand: ofYear.forecast,
    budget,
    probabilityOverBudget,
    drivers,
  };
}

/** The text of the file of a saved forecast. */
export function formatSavedForecast(saved: SavedForecast): string {
  return `${JSON.stringify(saved, null, 2)}\n`;
}

/** The text of a file with a saved forecast, or every problem with its place and value. `where` names the file. */
export function parseSavedForecast(text: string, where: string): Result<SavedForecast> {
  const refuse = (...problems: readonly Problem[]) => ({ ok: false, problems }) as const;
  if (text.length > MOST_CHARACTERS) return refuse({ where, what: 'tooLong', value: String(text.length) });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse({ where, what: 'notJson', value: cleanText(text, 40) });
  }
  const unfit = checkJson(json);
  if (unfit.length > 0)
    return refuse(...unfit.map(({ what, value }) => ({ where, what: shapeProblem(what), value })));
  const parsed = v.safeParse(savedSchema, json);
  if (!parsed.success) return refuse(...parsed.issues.map((issue) => buildProblem(issue, where)));
  const problems = checkWhole(parsed.output, where);
  return problems.length > 0 ? refuse(...problems) : { ok: true, value: parsed.output };
}

/** What a schema of single fields does not see. */
function checkWhole(saved: SavedForecast, where: string): readonly Problem[] {
  const { title, bistand, drivers, year, outturnThrough, budget, probabilityOverBudget } = saved;
  const problems: Problem[] = [];
  if (cleanText(title, MOST_TITLE_CHARACTERS) !== title)
    problems.push({ where: `${where} title`, what: 'uncleanTitle', value: cleanText(title, 40) });
  const quantiles = [
    bistand.p5,
    bistand.p10,
    bistand.p25,
    bistand.p50,
    bistand.p75,
    bistand.p90,
    bistand.p95,
  ];
  if (quantiles.some((value, index) => index > 0 && value < (quantiles[index - 1] as number)))
    problems.push({ where: `${where} bistand`, what: 'wrongOrder', value: quantiles.join(' ') });
  if (outturnThrough !== null && outturnThrough > `${year}-12`)
    problems.push({ where: `${where} outturnThrough`, what: 'outOfRange', value: outturnThrough });
  const years = drivers.map((one) => one.year);
  if (new Set(years).size < years.length)
    problems.push({ where: `${where} drivers`, what: 'sameId', value: years.join(' ') });
  if (!years.includes(year))
    problems.push({ where: `${where} drivers`, what: 'missingFigure', value: String(year) });
  const own = drivers.find((one) => one.year === year);
  if (own !== undefined && Math.abs(own.bistandSek - bistand.mean) > 1)
    problems.push({
      where: `${where} drivers ${year} bistandSek`,
      what: 'outOfRange',
      value: String(own.bistandSek),
    });
  for (const { year: of, bistandSek, measuresSek } of drivers) {
    if (Math.abs(measuresSek) > 10 * Math.abs(bistandSek) + 1)
      problems.push({
        where: `${where} drivers ${of} measuresSek`,
        what: 'outOfRange',
        value: String(measuresSek),
      });
  }
  if ((budget === null) !== (probabilityOverBudget === null))
    problems.push({
      where: `${where} probabilityOverBudget`,
      what: 'wrongShape',
      value: String(probabilityOverBudget),
    });
  return problems;
}

const between = (low: number, high: number) => v.pipe(v.number(), v.minValue(low), v.maxValue(high));
const wholeBetween = (low: number, high: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(low), v.maxValue(high));
const amount = between(-HIGHEST_AMOUNT, HIGHEST_AMOUNT);
const positive = between(0, HIGHEST_AMOUNT);
const year = wholeBetween(1990, 2100);

const savedSchema = v.strictObject({
  kind: v.literal('forecast'),
  schema: v.literal(1),
  savedOn: v.pipe(v.string(), v.isoDate()),
  title: v.string(),
  engine: v.pipe(v.string(), v.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)),
  municipality: v.pipe(v.string(), v.regex(/^\d{4}$/)),
  year,
  outturnThrough: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
  seed: wholeBetween(0, HIGHEST_SEED),
  draws: wholeBetween(1, HIGHEST_DRAWS),
  bistand: v.strictObject({
    mean: amount,
    mcse: positive,
    p5: amount,
    p10: amount,
    p25: amount,
    p50: amount,
    p75: amount,
    p90: amount,
    p95: amount,
  }),
  budget: v.nullable(positive),
  probabilityOverBudget: v.nullable(between(0, 1)),
  drivers: v.pipe(
    v.array(
      v.strictObject({
        year,
        bistandSek: amount,
        measuresSek: amount,
        householdMonths: positive,
        normSek: positive,
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_YEARS),
  ),
});

function buildProblem(issue: v.BaseIssue<unknown>, where: string): Problem {
  const path = v.getDotPath(issue);
  const what =
    issue.expected === 'never'
      ? 'unknownField'
      : ['min_value', 'max_value', 'safe_integer'].includes(issue.type)
        ? 'outOfRange'
        : 'wrongShape';
  return {
    where: path === null ? where : `${where} ${path}`,
    what,
    value: cleanText(issue.received.replace(/^"|"$/g, ''), 80),
  };
}

/** A file with more than a forecast has is not of its shape. */
function shapeProblem(what: Problem['what']): Problem['what'] {
  return what === 'notAScenario' ? 'wrongShape' : what;
}
