import { untrack } from 'svelte';
import { type EffectMeasure, measuredSeries } from '../analysis/effect/effect-panel';
import { type EffectStudy, studyEffectInSteps, type TooLittle } from '../analysis/effect/study-effect';
import { chooseWindow, possibleYears, type StudyWindow } from '../analysis/effect/study-window';
import { inTasks } from '../engine/in-tasks';
import { Asked } from './asked.svelte';
import {
  amongOf,
  type EffectChoices,
  EXERCISE,
  isExercise,
  isLongEnough,
  type LongKeyFigure,
  measuresOf,
  questionOf,
} from './effect-choices';
import { type EffectFigures, loadEffectFigures, loadLongKeyFigures } from './effect-figures';
import { municipalStore } from './municipal-store.svelte';

/** What came out, and of which choices. */
export interface EffectAnswer {
  readonly choices: EffectChoices;
  readonly figures: EffectFigures;
  readonly outcome: EffectStudy | TooLittle;
}

/** A before-and-after on screen: what is chosen, and what comes of it. It is there when the view is opened again. */
export class EffectState {
  readonly askedList = new Asked<readonly LongKeyFigure[]>();
  readonly askedFigures = new Asked<EffectFigures>();
  readonly asked = new Asked<EffectAnswer>();
  /** The latest that was found, while something newer is worked out. */
  list = $state.raw<readonly LongKeyFigure[]>();
  figures = $state.raw<EffectFigures>();
  answer = $state.raw<EffectAnswer>();

  #wished = $state.raw<EffectChoices>(EXERCISE);
  #keys = { list: '', figures: '', study: '' };

  /** Municipalities with enough years, and how many have figures at all. */
  readonly candidates = $derived(this.figures?.series.filter(isLongEnough) ?? []);
  /** What is chosen, as far as the figures have it: else the nearest that they have. */
  readonly choices = $derived.by((): EffectChoices => this.#settled());
  /** Measures that the chosen key figure can be compared in. */
  readonly measures = $derived(this.#measuresOf(this.choices.kpi));
  /** Codes that may be compared with, before any is unticked. */
  readonly among = $derived(
    this.figures === undefined ? [] : amongOf(this.choices, this.figures.series, this.figures.areas),
  );
  /** The years that may be the first after, by what is chosen. */
  readonly years = $derived(this.#possible(this.choices));
  /** The years that would be taken if none were chosen by hand. */
  readonly window = $derived.by((): StudyWindow | undefined => {
    const measured = this.#measured(this.choices);
    return measured && chooseWindow(measured.treated, measured.donors, this.choices.firstYearAfter);
  });

  get isExercise(): boolean {
    return isExercise(this.choices);
  }

  nameOf(code: string): string {
    return this.figures?.areas.find((area) => area.code === code)?.name ?? code;
  }

  /** Changes some choices. Another municipality or year takes back the years chosen by hand; another key figure what was unticked too. */
  choose(changes: Partial<EffectChoices>): void {
    const moved = changes.firstYearAfter !== undefined || changes.municipality !== undefined;
    const other = changes.kpi !== undefined;
    this.#wished = {
      ...this.choices,
      ...(moved || other ? { years: null } : {}),
      ...(other ? { unticked: [] } : {}),
      ...changes,
    };
  }

  /** Ticks a municipality to be compared with, or unticks it. */
  tick(code: string, isTicked: boolean): void {
    const others = this.choices.unticked.filter((one) => one !== code);
    this.choose({ unticked: isTicked ? others : [...others, code] });
  }

  /** Back to the exercise. */
  reset(): void {
    this.#wished = EXERCISE;
  }

  /** Asks for what is chosen, unless that is done or on its way. */
  start(): void {
    const { version } = municipalStore;
    const { kpi } = this.choices;
    const { list, figures, choices } = this;
    untrack(() => {
      if (this.#isNew('list', String(version)))
        void this.#hold(
          'list',
          this.askedList,
          (value) => (this.list = value),
          () => municipalStore.ask(loadLongKeyFigures),
        );
      if (list === undefined || list.length === 0) return;
      if (this.#isNew('figures', JSON.stringify([version, kpi])))
        void this.#hold(
          'figures',
          this.askedFigures,
          (value) => (this.figures = value),
          () => municipalStore.ask((database) => loadEffectFigures(database, kpi)),
        );
      if (figures === undefined || figures.kpi !== kpi || this.askedFigures.result !== figures) return;
      const counted = { ...choices, what: '' };
      if (this.#isNew('study', JSON.stringify([this.#keys.figures, counted])))
        void this.#hold(
          'study',
          this.asked,
          (value) => (this.answer = value),
          (signal) => this.#study(choices, figures, signal),
        );
    });
  }

  /** What failed or was broken off is asked again. */
  again(): void {
    this.#keys = { list: '', figures: '', study: '' };
    this.start();
  }

  cancel(): void {
    this.asked.clear();
    this.#keys.study = '';
  }

  async #study(
    choices: EffectChoices,
    figures: EffectFigures,
    signal: AbortSignal | undefined,
  ): Promise<{ ok: true; value: EffectAnswer }> {
    const outcome = await inTasks(studyEffectInSteps(questionOf(choices, figures)), signal);
    return { ok: true, value: { choices, figures, outcome } };
  }

  /** Asks, and keeps what was found; what failed may be asked again. */
  async #hold<T>(
    name: 'list' | 'figures' | 'study',
    asked: Asked<T>,
    keep: (value: T) => void,
    work: (signal: AbortSignal | undefined) => ReturnType<Parameters<Asked<T>['ask']>[1]>,
  ): Promise<void> {
    const key = this.#keys[name];
    await asked.ask(undefined, ({ signal }) => work(signal));
    if (this.#keys[name] !== key) return;
    if (asked.result !== undefined) keep(asked.result);
  }

  #isNew(name: 'list' | 'figures' | 'study', key: string): boolean {
    if (this.#keys[name] === key) return false;
    this.#keys[name] = key;
    return true;
  }

  #settled(): EffectChoices {
    const wished = this.#wished;
    const { list, figures } = this;
    const kpi =
      list?.some(({ id }) => id === wished.kpi) === false ? (list[0]?.id ?? wished.kpi) : wished.kpi;
    const measures = this.#measuresOf(kpi);
    const measure = measures.includes(wished.measure) ? wished.measure : 'index';
    if (figures?.kpi !== kpi) return { ...wished, kpi, measure };
    const codes = this.candidates.map(({ municipality }) => municipality).sort();
    const municipality = codes.includes(wished.municipality)
      ? wished.municipality
      : (codes[0] ?? wished.municipality);
    const settled = { ...wished, kpi, measure, municipality };
    // A year is never changed behind the user's back where there is anything to say about it: then what is lacking is said.
    const own = figures.series.find((one) => one.municipality === municipality)?.values;
    if (own?.has(wished.firstYearAfter) === true) return settled;
    const years = this.#possible(settled);
    const firstYearAfter = years[Math.floor(years.length / 2)] ?? wished.firstYearAfter;
    return { ...settled, firstYearAfter, years: null };
  }

  #measuresOf(kpi: string): readonly EffectMeasure[] {
    return measuresOf(this.list?.find(({ id }) => id === kpi) ?? { id: kpi, title: '' });
  }

  #possible(choices: EffectChoices): readonly number[] {
    const measured = this.#measured(choices);
    return measured === undefined ? [] : possibleYears(measured.treated, measured.donors);
  }

  #measured(choices: EffectChoices): ReturnType<typeof measuredSeries> | undefined {
    const { figures } = this;
    return figures?.kpi === choices.kpi ? measuredSeries(questionOf(choices, figures)) : undefined;
  }
}

/** The one of the page. */
export const effectState = new EffectState();
