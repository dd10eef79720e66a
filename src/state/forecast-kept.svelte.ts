import type { SavedForecast } from '../analysis/forecast/saved-forecast';
import { parseSavedForecast } from '../exports/forecast/saved-forecast';
import type { Problem } from '../model/problem';
import { cleanText } from '../scenario/link/clean-text';
import { whenChangedElsewhere } from './when-changed-elsewhere';

const KEY = 'reformlabbet-forecasts';
/** Longest file of a forecast: one takes two thousand characters. */
const MOST_FILE_BYTES = 100_000;
const MOST_SHOWN_CHARACTERS = 80;

/** Forecasts that are held beside the one on screen. They are gone with the page, unless the user asks this browser to keep them. */
export class KeptForecasts {
  /** Those that this browser keeps; undefined where it was not asked to. */
  #stored = $state.raw(readStored());
  /** Those that are gone with the page. */
  onPage = $state.raw<readonly SavedForecast[]>([]);
  /** First those that the browser keeps, then those that are on the page alone, each in the order they came. */
  readonly list: readonly SavedForecast[] = $derived([...(this.#stored ?? []), ...this.onPage]);

  constructor() {
    whenChangedElsewhere(KEY, () => this.#lookAgain());
  }

  /** Adds one at the end; one that says the same is not held twice. True where the browser keeps it. */
  add(saved: SavedForecast): boolean {
    this.#lookAgain();
    if (this.#stored !== undefined && this.#storeOne(saved)) return true;
    this.onPage = [...without(this.onPage, saved), saved];
    return false;
  }

  remove(saved: SavedForecast): void {
    this.#lookAgain();
    this.onPage = without(this.onPage, saved);
    if (this.#stored === undefined) return;
    const rest = without(this.#stored, saved);
    if (keep(rest)) this.#stored = rest;
  }

  /** Opens a file that was saved before. Problems where it cannot be read: then the list stays. */
  async openFile(file: File): Promise<readonly Problem[]> {
    if (file.size > MOST_FILE_BYTES)
      return [
        showable({ where: file.name, what: 'wrongShape', value: `${Math.round(file.size / 1000)} kB` }),
      ];
    const parsed = parseSavedForecast(await file.text(), file.name);
    if (!parsed.ok) return parsed.problems.map(showable);
    this.add(parsed.value);
    return [];
  }

  /** Keeps them in this browser from now on. False where it keeps nothing, or has no room for all of them. */
  store(): boolean {
    this.#lookAgain();
    for (const saved of this.onPage) this.#storeOne(saved);
    return this.onPage.length === 0;
  }

  /** Forgets all of them, here and in the browser. */
  clear(): void {
    forget();
    this.#stored = undefined;
    this.onPage = [];
  }

  /** Takes up what another tab has changed. What the browser keeps no longer, since all were forgotten, stays on the page. */
  #lookAgain(): void {
    const stored = readStored();
    this.onPage = stored === undefined ? this.list : stored.reduce(without, this.onPage);
    this.#stored = stored;
  }

  #storeOne(saved: SavedForecast): boolean {
    const stored = [...without(this.#stored ?? [], saved), saved];
    if (!keep(stored)) return false;
    this.#stored = stored;
    this.onPage = without(this.onPage, saved);
    return true;
  }
}

function without(list: readonly SavedForecast[], saved: SavedForecast): readonly SavedForecast[] {
  const key = JSON.stringify(saved);
  return list.filter((known) => JSON.stringify(known) !== key);
}

/** What this browser keeps, which may be of an older page, or anyone's; undefined where it keeps none. */
function readStored(): readonly SavedForecast[] | undefined {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? undefined : parseList(text);
  } catch {
    return undefined;
  }
}

function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function keep(list: readonly SavedForecast[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(list.map((saved) => JSON.stringify(saved))));
    return true;
  } catch {
    return false;
  }
}

/** Each is read as a file is, and what cannot be read is left out. */
function parseList(text: string): readonly SavedForecast[] {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return [];
    return list.flatMap((saved) => {
      const parsed = parseSavedForecast(String(saved), 'kept');
      return parsed.ok ? [parsed.value] : [];
    });
  } catch {
    return [];
  }
}

/** What stands in a problem may come out of a file, as may the file's name. */
function showable({ where, what, value }: Problem): Problem {
  return {
    where: cleanText(where, MOST_SHOWN_CHARACTERS),
    what,
    value: cleanText(value, MOST_SHOWN_CHARACTERS),
  };
}
