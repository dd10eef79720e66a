/**
 * What a key figure is counted in, as its title says. `perInhabitants` is a number per 1 000, 10 000 or 100 000 inhabitants; `sek` is
 * kronor per something else than an inhabitant, or in all; `yesNo` an answer as a number, yes and no and perhaps more.
 */
type TitleUnit =
  | 'percent'
  | 'sekPerInhabitant'
  | 'sek'
  | 'tkr'
  | 'mnkr'
  | 'perInhabitants'
  | 'count'
  | 'index'
  | 'yesNo'
  | 'unknown';

interface UnitOfTitle {
  readonly unit: TitleUnit;
  /** Decimals that a value is worth being written with: a rate of tax has two, a number per teacher one. */
  readonly decimals: number;
}

/**
 * The unit of a key figure by the words that Kolada's titles use, the first that fits: a yes or no, percent, a number per so many
 * inhabitants, kronor, an index, a count. Titles that say none of it are `unknown`: tonnes, points, minutes.
 */
export function unitOfTitle(title: string): UnitOfTitle {
  const [, unit = 'unknown'] = RULES.find(([words]) => words.test(title)) ?? [];
  const isRatio = unit === 'count' && /\p{L} ?\/\p{L}/u.test(title);
  return { unit, decimals: isRatio ? 1 : /skattesats/i.test(title) ? 2 : DECIMALS[unit] };
}

const RULES: readonly (readonly [words: RegExp, unit: TitleUnit])[] = [
  [/(ja|nej) ?= ?\d/i, 'yesNo'],
  [/\(%|(, ?)%|\bprocent\b/i, 'percent'],
  [/(\/|per ) ?(1|10|100) ?000\b/i, 'perInhabitants'],
  [/\bkr\/inv/i, 'sekPerInhabitant'],
  [/\b(tkr|tusental kr|tusen kr)/i, 'tkr'],
  [/\b(mnkr|mkr|miljoner kr|milj\.? kr)/i, 'mnkr'],
  [/\bkr\b|\bkronor\b/i, 'sek'],
  [/index/i, 'index'],
  [/\bantal\b/i, 'count'],
];

const DECIMALS: Readonly<Record<TitleUnit, number>> = {
  percent: 1,
  sekPerInhabitant: 0,
  sek: 0,
  tkr: 0,
  mnkr: 1,
  perInhabitants: 1,
  count: 0,
  index: 1,
  yesNo: 0,
  unknown: 1,
};
