import { language } from '../../state/language.svelte';

const LOCALES = { sv: 'sv-SE', en: 'en-GB' } as const;
const formats = new Map<string, Intl.NumberFormat>();

/** A number with hard spaces or commas by language, a true minus sign, and never "−0". */
export function formatNumber(value: number, decimals = 0): string {
  const locale = LOCALES[language()];
  const key = `${locale} ${decimals}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative',
    });
    formats.set(key, format);
  }
  return format.format(value).replace(/^-/, '\u2212');
}

/** A number with as many decimals as it has, at most four: for what a person has entered or a source states. */
export function formatAsGiven(value: number): string {
  const decimals = Math.min(4, (String(value).split('.')[1] ?? '').length);
  return formatNumber(value, decimals);
}

/** A number as it stands in a field to be edited: no grouping, the language's own decimal mark. */
export function formatEntry(value: number): string {
  const text = String(value).replace('-', '\u2212');
  return language() === 'sv' ? text.replace('.', ',') : text;
}

/** The smallest power of ten that is not below the Monte Carlo standard error: the last digit worth printing. */
export function digitStep(standardError: number): number {
  let step = 1;
  while (step < standardError) step *= 10;
  return step;
}

/** The value in whole steps. */
export function roundTo(value: number, step: number): number {
  return Math.round(value / step) * step;
}
