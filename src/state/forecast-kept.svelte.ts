import type { SavedForecast } from '../analysis/forecast/saved-forecast';
import { parseSavedForecast } from '../exports/forecast/saved-forecast';
import type { Problem } from '../model/problem';
import { cleanText } from '../scenario/link/clean-text';

const KEY = 'reformlabbet-forecasts';
/** Longest file of a forecast: one takes two thousand characters. */
const MOST_FILE_BYTES = 100_000;
const MOST_SHOWN_CHARACTERS = 80;

/** Forecasts that are held beside the one on screen. They are gone with the page, unless the user asks this browser to keep them. */
export class KeptForecasts {
  /** In the order they came. */
  list = $state.raw(parseList(stored() ?? '[]'));
  /** Whether this browser keeps them. */
  isStored = $state(stored() !== null);

  /** Adds one at the end; one that says the same is not held twice. */
  add(saved: SavedForecast): void {
    const key = JSON.stringify(saved);
    this.#change([...this.list.filter((known) => JSON.stringify(known) !== key), saved]);
  }

  remove(saved: SavedForecast): void {
    this.#change(this.list.filter((known) => known !== saved));
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

  /** Keeps them in this browser from now on. False where the browser keeps nothing. */
  store(): boolean {
    this.isStored = keep(this.list);
    return this.isStored;
  }

  /** Forgets all of them, here and in the browser. */
  clear(): void {
    forget();
    this.isStored = false;
    this.list = [];
  }

  #change(list: readonly SavedForecast[]): void {
    this.list = list;
    if (this.isStored) this.isStored = keep(list);
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
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

/** What the browser kept may be of an older page, or anyone's: each is read as a file is, and what cannot be read is left out. */
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
