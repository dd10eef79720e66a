import type { LedgerAccountId, LedgerMapping, MunicipalLedger } from '../../model/ledger';

/**
 * What each account is counted as, by the words of its name; an account whose name says nothing is left out. Parts of bistånd are
 * suggested only where no account is all of it: a total and its parts are never suggested together.
 */
export function suggestMapping({ accounts }: Pick<MunicipalLedger, 'accounts'>): LedgerMapping {
  const suggested = accounts.map(({ name }) => [name, suggestFor(name)] as const);
  const hasWhole = suggested.some(([, id]) => id === 'bistand');
  return new Map(suggested.map(([name, id]) => [name, hasWhole && isPart(id) ? 'leftOut' : id]));
}

/** Whether a name says bistånd, whole or in part. */
export function isBistandName(name: string): boolean {
  const id = suggestFor(name);
  return id === 'bistand' || isPart(id);
}

function suggestFor(name: string): LedgerAccountId | 'leftOut' {
  const lower = name.toLowerCase();
  return WORDS.find(([, pattern]) => pattern.test(lower))?.[0] ?? 'leftOut';
}

function isPart(id: LedgerAccountId | 'leftOut'): boolean {
  return id.startsWith('bistand') && id !== 'bistand';
}

const BISTAND = '(?:ekonomiskt bistånd|ekonomisk bistånd|ek\\.? bistånd|försörjningsstöd|socialbidrag)';

/** The first that fits decides. */
const WORDS: readonly (readonly [LedgerAccountId | 'leftOut', RegExp])[] = [
  ['leftOut', /(?<!\p{L})varav(?!\p{L})/u],
  ['leftOut', /återbetal|återkrav/u],
  ['reimbursements', /återsök/u],
  ['grants', /schablon|statsbidrag|migrationsverket|statlig ersättning/u],
  ['handling', /handlägg|(?:personal|löner|lönekostnad|administration|socialsekreterare)/u],
  ['wayOfWorking', /arbetsmarknad|arbetsträning|jobbspår|sysselsättning/u],
  [
    'bistandGlapp',
    new RegExp(`${BISTAND}.*(?:glapp|före etablering)|(?:glapp|före etablering).*${BISTAND}`, 'u'),
  ],
  ['bistandAfter', new RegExp(`${BISTAND}.*efter etablering`, 'u')],
  ['bistandEtablering', new RegExp(`${BISTAND}.*etablering|etablering.*${BISTAND}`, 'u')],
  ['bistand', new RegExp(BISTAND, 'u')],
  ['housing', /bostäder|bostadskostnad|boende|lägenhet|(?<!\p{L})hyror/u],
];
