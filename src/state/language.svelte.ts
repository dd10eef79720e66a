import { type Locale, baseLocale, isLocale, overwriteGetLocale } from '../messages/runtime';

const KEPT_AS = 'reformlabbet.language';

let current = $state<Locale>(keptLanguage());
overwriteGetLocale(() => current);
markDocument();

/** The language of the interface; whoever reads it in a template follows a switch. */
export function language(): Locale {
  return current;
}

/** Switches the language of everything on screen, at once, and keeps it for the next visit. */
export function setLanguage(next: Locale): void {
  current = next;
  markDocument();
  try {
    localStorage.setItem(KEPT_AS, next);
  } catch {
    // A browser that keeps nothing still switches.
  }
}

function markDocument(): void {
  document.documentElement.lang = current;
}

function keptLanguage(): Locale {
  try {
    const kept = localStorage.getItem(KEPT_AS);
    return isLocale(kept) ? kept : baseLocale;
  } catch {
    return baseLocale;
  }
}
