import type { Gender } from '../data/figures/figure-columns';
import type { AreaRow, FigureRow, KeyFigureRow } from '../data/figures/figure-questions';
import type { Result } from '../model/problem';
import type { MunicipalStore } from './municipal-store.svelte';

/** A key figure and every figure of it for one gender, of all areas and years, ordered by area and period. */
export interface FigureSet {
  readonly keyFigure: KeyFigureRow;
  /** The gender that was asked for, or the first there is where it has no figures for that. */
  readonly gender: Gender;
  readonly rows: readonly FigureRow[];
}

interface FigureSetRequest {
  readonly kpi: string;
  readonly gender: Gender;
  readonly groups: boolean;
}

/** As many key figures as can carry one id in their words. */
const MOST_NAMED = 50;

/** Asks for figures and keeps the answers as long as the store has the same figures. */
export class FigureSets {
  readonly #store: MunicipalStore;
  #version = -1;
  #areas: Result<readonly AreaRow[]> | undefined;
  readonly #sets = new Map<string, Result<FigureSet | undefined>>();

  constructor(store: MunicipalStore) {
    this.#store = store;
  }

  async areas(): Promise<Result<readonly AreaRow[]>> {
    this.#forgetOlder();
    if (this.#areas !== undefined) return this.#areas;
    const version = this.#store.version;
    const areas = await this.#store.ask((database) => database.areas());
    if (areas.ok && version === this.#version) this.#areas = areas;
    return areas;
  }

  /** Undefined where there is no such key figure. */
  async of(request: FigureSetRequest): Promise<Result<FigureSet | undefined>> {
    this.#forgetOlder();
    const key = JSON.stringify(request);
    const known = this.#sets.get(key);
    if (known !== undefined) return known;
    const version = this.#store.version;
    const set = await this.#ask(request);
    if (set.ok && version === this.#version) this.#sets.set(key, set);
    return set;
  }

  /** The sets of those key figures that there are, in their order. */
  async ofAll(kpis: readonly string[]): Promise<Result<readonly FigureSet[]>> {
    const sets: FigureSet[] = [];
    for (const kpi of kpis) {
      const set = await this.of({ kpi, gender: 'T', groups: false });
      if (!set.ok) return set;
      if (set.value !== undefined) sets.push(set.value);
    }
    return { ok: true, value: sets };
  }

  async #ask({ kpi, gender, groups }: FigureSetRequest): Promise<Result<FigureSet | undefined>> {
    const found = await this.#store.ask((database) =>
      database.keyFigures({ words: kpi, withFigures: false, limit: MOST_NAMED }),
    );
    if (!found.ok) return found;
    const keyFigure = found.value.find(({ id }) => id === kpi);
    if (keyFigure === undefined) return { ok: true, value: undefined };
    const taken = keyFigure.genders.includes(gender) ? gender : (firstGender(keyFigure) ?? gender);
    const rows = await this.#store.ask((database) =>
      database.figures({ kpis: [kpi], genders: [taken], groups }),
    );
    return rows.ok ? { ok: true, value: { keyFigure, gender: taken, rows: rows.value } } : rows;
  }

  #forgetOlder(): void {
    if (this.#version === this.#store.version) return;
    this.#version = this.#store.version;
    this.#areas = undefined;
    this.#sets.clear();
  }
}

/** The genders that a key figure has figures for, everybody first. */
export function gendersOf({ genders }: KeyFigureRow): readonly Gender[] {
  return (['T', 'K', 'M'] as const).filter((gender) => genders.includes(gender));
}

function firstGender(keyFigure: KeyFigureRow): Gender | undefined {
  return gendersOf(keyFigure)[0];
}
