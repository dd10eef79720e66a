import { type AreaRow, POPULATION } from '../data/figures/figure-questions';
import type { Comparing } from './comparing.svelte';
import { type ExploreChoices, choicesAt, firstChoices, placeOf } from './explore-choices';
import { type FigureSet, FigureSets } from './explore-figure-sets';
import { latestFullYear, nearestFullYear, type YearFigures, yearFigures, yearsOf } from './explore-year';
import { Latest } from './latest.svelte';
import { municipalStore } from './municipal-store.svelte';

/** What was answered about a key figure; `set` is undefined where there is no such key figure. */
interface AnsweredFigure {
  readonly kpi: string;
  readonly set: FigureSet | undefined;
}

/** The same, with every area that a figure may be of. */
interface Explored extends AnsweredFigure {
  readonly areas: readonly AreaRow[];
}

/** What is looked at in the explorer, and the figures of it. */
export class ExploreState {
  readonly comparing: Comparing;
  choices = $state.raw<ExploreChoices>(firstChoices(''));
  readonly main = new Latest<Explored>();
  /** The key figure of the other axis. */
  readonly second = new Latest<AnsweredFigure>();
  /** Inhabitants. */
  readonly population = new Latest<AnsweredFigure>();
  /** Those that "alike" rests on. */
  readonly alike = new Latest<readonly FigureSet[]>();

  readonly #sets = new FigureSets(municipalStore);
  /** Whether the municipality was chosen here: until then it is the comparison's. */
  #isOwn = false;

  readonly municipalities = $derived(this.main.answer?.areas.filter(({ type }) => type === 'K') ?? []);
  readonly #codes = $derived(codesOf(this.municipalities));
  /** The marked municipality; undefined where there is none of that code. */
  readonly municipality = $derived(
    this.municipalities.find(({ code }) => code === this.choices.municipality),
  );
  /** Years with figures, and how many municipalities have one. */
  readonly years = $derived(yearsOf(this.main.answer?.set?.rows ?? [], this.#codes));
  readonly period = $derived(
    this.choices.period !== undefined && this.years.has(this.choices.period)
      ? this.choices.period
      : latestFullYear(this.years),
  );
  readonly year = $derived.by((): YearFigures | undefined => {
    const { answer } = this.main;
    return answer?.set === undefined || this.period === undefined
      ? undefined
      : yearFigures(answer.set, answer.areas, this.period);
  });
  /** Figures of the other axis: of the same year where that is well filled, else of its latest that is. */
  readonly secondYear = $derived.by(() => this.#nearestYear(this.second.answer?.set));
  /** Inhabitants of the same year, or of the nearest that there are; undefined until they are known. */
  readonly inhabitants = $derived.by((): YearFigures | undefined => {
    const set = this.population.answer?.set;
    if (set === undefined || this.main.answer === undefined || this.period === undefined) return undefined;
    const year = nearestFullYear(yearsOf(set.rows, this.#codes), this.period);
    return year === undefined ? undefined : yearFigures(set, this.main.answer.areas, year);
  });
  readonly alikeYears = $derived.by((): readonly AlikeYear[] =>
    (this.alike.answer ?? []).flatMap((set) => {
      const year = this.#nearestYear(set);
      return year === undefined ? [] : [{ set, year }];
    }),
  );

  constructor(comparing: Comparing) {
    this.comparing = comparing;
    this.choices = firstChoices(comparing.setup.municipality);
  }

  /** The place in the address that stands for what is looked at. */
  get place(): string {
    return placeOf(this.choices);
  }

  /** Looks at what an address names; where it names nothing, at what was looked at last. */
  open(place: string): void {
    const { municipality } = this.comparing.setup;
    const named = choicesAt(place, this.choices.municipality);
    if (named !== undefined) {
      this.#isOwn ||= named.municipality !== municipality;
      if (placeOf(named) !== this.place) this.choices = named;
    } else if (!this.#isOwn && this.choices.municipality !== municipality) {
      this.choices = { ...this.choices, municipality };
    }
  }

  /** Changes some choices; undefined gives a year or a gender back to the page. */
  choose(changes: { readonly [Name in keyof ExploreChoices]?: ExploreChoices[Name] | undefined }): void {
    if (changes.municipality !== undefined) this.#isOwn = true;
    const all = Object.entries({ ...this.choices, ...changes });
    const { kpi = this.choices.kpi, municipality = this.choices.municipality } = changes;
    const said = Object.fromEntries(all.filter(([, value]) => value !== undefined));
    this.choices = { ...firstChoices(municipality, kpi), ...said };
  }

  /** Another key figure has years and genders of its own. */
  chooseKeyFigure(kpi: string): void {
    const against = this.choices.against === kpi ? firstChoices('', kpi).against : this.choices.against;
    this.choose({ kpi, against, period: undefined, gender: undefined });
  }

  /** Asks for what is chosen, unless that is answered or on its way. */
  start(): void {
    const { kpi, gender = 'T', groups, against, alike, peers } = this.choices;
    const { version } = municipalStore;
    this.main.ask([version, kpi, gender, groups], async () => {
      const areas = await this.#sets.areas();
      if (!areas.ok) return areas;
      const set = await this.#sets.of({ kpi, gender, groups });
      return set.ok ? { ok: true, value: { kpi, areas: areas.value, set: set.value } } : set;
    });
    this.second.ask([version, against, gender], async () => {
      const set = await this.#sets.of({ kpi: against, gender, groups: false });
      return set.ok ? { ok: true, value: { kpi: against, set: set.value } } : set;
    });
    this.population.ask([version], async () => {
      const set = await this.#sets.of({ kpi: POPULATION, gender: 'T', groups: false });
      return set.ok ? { ok: true, value: { kpi: POPULATION, set: set.value } } : set;
    });
    if (peers === 'lika') this.alike.ask([version, alike], () => this.#sets.ofAll(alike));
  }

  #nearestYear(set: FigureSet | undefined): YearFigures | undefined {
    if (set === undefined || this.main.answer === undefined) return undefined;
    const years = yearsOf(set.rows, this.#codes);
    const latest = latestFullYear(years);
    if (latest === undefined) return undefined;
    const { period } = this;
    const isFull = period !== undefined && (years.get(period) ?? 0) * 2 >= (years.get(latest) ?? 0);
    return yearFigures(set, this.main.answer.areas, isFull ? period : latest);
  }
}

/** A key figure that "alike" rests on, and its figures. */
export interface AlikeYear {
  readonly set: FigureSet;
  readonly year: YearFigures;
}

function codesOf(areas: readonly AreaRow[]): ReadonlySet<string> {
  return new Set(areas.map(({ code }) => code));
}
