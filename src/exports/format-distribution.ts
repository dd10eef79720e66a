import { m } from '../messages/messages';
import type { Distribution } from '../scenario/scenario';
import type { Words } from '../scenario/words';

const LOCALES: Readonly<Record<keyof Words, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** A distribution as a person would say it. */
export function formatDistribution(distribution: Distribution, language: keyof Words): string {
  const say = (value: number) => formatGiven(value, language);
  const locale = { locale: language };
  switch (distribution.dist) {
    case 'fixed':
      return m.distributionFixed({ value: say(distribution.value) }, locale);
    case 'uniform':
      return m.distributionUniform({ min: say(distribution.min), max: say(distribution.max) }, locale);
    case 'triangular': {
      const { min, mode, max } = distribution;
      return m.distributionTriangular({ min: say(min), mode: say(mode), max: say(max) }, locale);
    }
    case 'normal':
      return m.distributionNormal({ p5: say(distribution.p5), p95: say(distribution.p95) }, locale);
  }
}

/** A number with the decimals it has, at most four, and a true minus sign. */
function formatGiven(value: number, language: keyof Words): string {
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 4 });
  return format.format(value).replace(/^-/, '\u2212');
}
