import type { Words } from '../../scenario/words';

const LOCALES: Readonly<Record<keyof Words, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** A number in a sentence, with at most three decimals and a true minus sign. */
export function formatDecimal(value: number, language: keyof Words): string {
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 3 });
  return format.format(value).replace(/^-/, '\u2212');
}
