import { gatherOutturn, type KnownOutturn, withYearBudget } from '../analysis/forecast/known-outturn';
import type { ForecastOrder } from '../engine/run-forecast';
import type { Result } from '../model/problem';
import { NORM_GROWTH_PERCENT_PER_YEAR } from '../scenario/extend-riksnorm';
import type { SetScenario } from '../scenario/scenario-set';
import { Asked } from './asked.svelte';
import type { Comparing } from './comparing.svelte';
import {
  type ForecastChoices,
  possibleAdoptions,
  possibleOccasions,
  possibleYears,
} from './forecast-choices';
import { KeptForecasts } from './forecast-kept.svelte';
import { LedgerIntake } from './forecast-ledger.svelte';
import { type RunForecast, forecastRunner } from './run-forecasts';

/** Draws of a forecast: a probability is then known to within two or three in a hundred. */
const FORECAST_DRAWS = 1000;
/** A choice that is followed by another within so long is not run. */
const SETTLE_MS = 200;

/** What a forecast is run with, without the departure, which is the same for all. */
type Order = Omit<ForecastOrder, 'departure'>;

/** A forecast that was finished, and everything that it rests on. */
export interface FinishedForecast extends RunForecast {
  /** What it knows of the books, the user's own budget included. */
  readonly outturn: KnownOutturn;
  /** The scenario whose measures it carries. */
  readonly measures: SetScenario | undefined;
  readonly ledgerName: string;
  readonly isSample: boolean;
  /** Whether the budget of the year is one that the user has set. */
  readonly isOwnBudget: boolean;
}

/** A ledger on its way in, the choices of a forecast, and the forecast. */
export class ForecastState {
  /** Another ledger than the one before has a year, an occasion and a budget of its own. */
  readonly ledger = new LedgerIntake(() => this.forgetChoicesOfLedger());
  readonly kept = new KeptForecasts();
  readonly asked = new Asked<FinishedForecast>();
  /** The latest forecast that was finished, while a newer one is worked out. */
  finished = $state.raw<FinishedForecast>();
  choices = $state.raw<ForecastChoices>({});

  readonly comparing: Comparing;
  readonly #run: ReturnType<typeof forecastRunner>;
  #ran = '';

  /** Years that the books can be forecast for. */
  readonly years = $derived.by(() =>
    this.#used === undefined ? [] : possibleYears(this.#used.reading.ledger),
  );
  /** All that the books say for a forecast of the year; undefined without books. */
  readonly #all = $derived.by((): Result<KnownOutturn> | undefined => {
    const used = this.#used;
    const { year } = this.choices;
    return used && gatherOutturn(used.reading.ledger, used.mapping, year === undefined ? {} : { year });
  });
  /** What they say at the chosen occasion, before a budget of the user's own. */
  readonly gathered = $derived.by((): Result<KnownOutturn> | undefined => {
    const used = this.#used;
    const { through } = this.choices;
    if (used === undefined || this.#all?.ok !== true || through === undefined) return this.#all;
    return gatherOutturn(used.reading.ledger, used.mapping, { year: this.#all.value.year, through });
  });
  /** The occasions that can be chosen. */
  readonly occasions = $derived(this.#all?.ok === true ? possibleOccasions(this.#all.value) : undefined);
  /** Months in which measures can be adopted. */
  readonly adoptions = $derived.by(() =>
    this.gathered?.ok === true ? possibleAdoptions(this.gathered.value) : [],
  );

  constructor(comparing: Comparing) {
    this.comparing = comparing;
    this.#run = forecastRunner(comparing);
  }

  /** The year that is forecast. */
  get year(): number | undefined {
    return this.gathered?.ok === true ? this.gathered.value.year : undefined;
  }

  /** The budget that the books have for the year's bistånd, SEK. */
  get ledgerBudget(): number | undefined {
    const gathered = this.gathered;
    return gathered?.ok === true
      ? gathered.value.accounts.bistand?.yearBudget[gathered.value.year]
      : undefined;
  }

  get normGrowthPercentPerYear(): number {
    return this.choices.normGrowthPercentPerYear ?? NORM_GROWTH_PERCENT_PER_YEAR.usual;
  }

  /** The scenario of the comparison whose measures are adopted, as long as it is there. */
  get measures(): SetScenario | undefined {
    return this.comparing.setup.scenarios.find(({ id }) => id === this.choices.measures?.scenario);
  }

  /** The month in which they are adopted: the chosen one, or the first that is possible. */
  get adopted(): string | undefined {
    const adopted = this.choices.measures?.adopted;
    return adopted !== undefined && this.adoptions.includes(adopted) ? adopted : this.adoptions[0];
  }

  /** Whether `finished` is of something else than what is chosen now. */
  get isStale(): boolean {
    return this.finished !== undefined && this.asked.result !== this.finished;
  }

  /** Changes some choices; undefined takes one back to what the books or the page have. */
  choose(changes: { readonly [Name in keyof ForecastChoices]?: ForecastChoices[Name] | undefined }): void {
    const all = Object.entries({ ...this.choices, ...changes });
    this.choices = Object.fromEntries(all.filter(([, value]) => value !== undefined));
  }

  /** Chooses a year, with all that is known of it and its own budget. */
  chooseYear(year: number | undefined): void {
    this.choose({ year, through: undefined, budgetSek: undefined });
  }

  /** Works out what is chosen, unless that is done or under way. */
  start(): void {
    const order = this.#order;
    const key = order === undefined ? '' : JSON.stringify([order, this.#used?.source.name]);
    if (key === this.#ran) return;
    this.#ran = key;
    if (order === undefined) this.asked.clear();
    else void this.#ask(order, key);
  }

  cancel(): void {
    this.asked.clear();
    this.#ran = '';
  }

  /** Forgets the books, the forecast of them and every forecast that is held, in the browser too. */
  clear(): void {
    this.ledger.clear();
    this.kept.clear();
    this.asked.clear();
    this.finished = undefined;
    this.forgetChoicesOfLedger();
    this.#ran = '';
  }

  forgetChoicesOfLedger(): void {
    this.choose({ year: undefined, through: undefined, budgetSek: undefined });
  }

  get #used() {
    return this.ledger.used;
  }

  /** What is chosen, ready to be run; undefined where there are no books, or none that can be forecast. */
  get #order(): Order | undefined {
    const { setup } = this.comparing;
    if (this.gathered?.ok !== true) return undefined;
    const { measures, adopted } = this;
    const { budgetSek } = this.choices;
    return {
      municipality: setup.municipality,
      outturn: budgetSek === undefined ? this.gathered.value : withYearBudget(this.gathered.value, budgetSek),
      assumptions: setup.assumptions,
      taxCounting: setup.taxCounting,
      seed: setup.seed,
      draws: FORECAST_DRAWS,
      normGrowthPercentPerYear: this.normGrowthPercentPerYear,
      ...(measures === undefined || adopted === undefined
        ? {}
        : { measures: { package: measures.package, levers: measures.levers, adopted } }),
    };
  }

  /** What failed may be asked again. */
  async #ask(order: Order, key: string): Promise<void> {
    const about = {
      outturn: order.outturn,
      measures: order.measures === undefined ? undefined : this.measures,
      ledgerName: this.#used?.source.name ?? '',
      isSample: this.#used?.source.from === 'sample',
      isOwnBudget: this.choices.budgetSek !== undefined,
    };
    await this.asked.ask(undefined, async (options) => {
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      options.signal?.throwIfAborted();
      const run = await this.#run(order, options);
      return run.ok ? { ok: true, value: { ...about, ...run.value } } : run;
    });
    if (this.asked.result !== undefined) this.finished = this.asked.result;
    else if (this.asked.problems.length > 0 && key === this.#ran) this.#ran = '';
  }
}
