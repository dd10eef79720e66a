import type { LedgerAccountId, LedgerMapping, MunicipalLedger } from '../../model/ledger';
import type { Problem } from '../../model/problem';
import { findSums } from './find-sums';
import type { GatheredAccount, Placed } from './gather-accounts';
import { placeOf } from '../workbook/grid';

interface Suggested {
  readonly mapping: LedgerMapping;
  readonly notices: readonly Problem[];
}

/**
 * What each account is counted as, by the words of its name; an account whose name says nothing is left out. A total and its parts are
 * never suggested together: parts of bistånd by name only where no account is all of it; of an account that is the sum of others, the
 * parts where the names of all of them say what they are, else the sum.
 * @param gathered the same accounts as they stand in the file
 */
export function suggestMapping(
  { accounts }: Pick<MunicipalLedger, 'accounts'>,
  gathered: readonly GatheredAccount[],
): Suggested {
  const ids = new Map(accounts.map(({ name }) => [name, suggestFor(name)]));
  const known = new Set([...ids].flatMap(([name, id]) => (id !== null && id !== 'leftOut' ? [name] : [])));
  const notices: Problem[] = [];
  const leaveOut = (name: string, what: 'ledgerTotalLeftOut' | 'ledgerPartLeftOut') => {
    if (!known.has(name) || ids.get(name) === 'leftOut') return;
    ids.set(name, 'leftOut');
    notices.push({ where: whereIs(gathered, name), what, value: name });
  };
  for (const [total, parts] of findSums(gathered, known)) {
    const named = parts.filter((part) => known.has(part));
    if (named.length === 0) continue;
    const isUnknown = (part: string) => ids.get(part) === null;
    const mixed = parts.some((part) => ids.get(part) === 'leftOut' || !named.every(isBistandName));
    if (parts.some(isUnknown) && !mixed && isBistandName(total))
      for (const part of named) leaveOut(part, 'ledgerPartLeftOut');
    else leaveOut(total, 'ledgerTotalLeftOut');
  }
  const hasWhole = [...ids.values()].includes('bistand');
  const mapping = new Map(
    [...ids].map(([name, id]) => [name, id === null || (hasWhole && isPart(id)) ? 'leftOut' : id]),
  );
  return { mapping, notices };
}

/** Whether a name says bistånd, whole or in part. */
export function isBistandName(name: string): boolean {
  const id = suggestFor(name);
  return id === 'bistand' || (id !== null && isPart(id));
}

/** Whether a name says income, or a correction, which is negative where costs are positive. */
export function isIncomeName(name: string): boolean {
  const id = suggestFor(name);
  return id === 'grants' || id === 'reimbursements' || REPAID.test(name.toLowerCase());
}

function whereIs(gathered: readonly GatheredAccount[], name: string): string {
  const account = gathered.find((other) => other.name === name);
  const cells: Placed[] =
    account === undefined ? [] : [...account.outturn.values(), ...account.budget.values()];
  return cells[0] === undefined ? 'file' : placeOf(cells[0].row);
}

/** Null: the name says nothing. A name may hold two codes, of verksamhet and of konto; one of them may say what the other does not. */
function suggestFor(name: string): LedgerAccountId | 'leftOut' | null {
  const lower = name.toLowerCase();
  const id = byWords(lower);
  if (id === null || id === 'leftOut' || (id !== 'bistand' && !isPart(id))) return id;
  const coded = [...lower.matchAll(CODED)].map(([part]) => part);
  const silent = coded.length < 2 ? [] : coded.filter((part) => byWords(part) === null);
  if (silent.some((part) => /^5\d{3}/.test(part))) return 'handling';
  return silent.some((part) => /^[36-8]\d{3}/.test(part)) ? 'leftOut' : id;
}

/** A code and the words after it, up to the next code. */
const CODED = /(?<!\S)\d{2,6}\s\D+/gu;

function byWords(lower: string): LedgerAccountId | 'leftOut' | null {
  return WORDS.find(([, pattern]) => pattern.test(lower))?.[0] ?? null;
}

function isPart(id: LedgerAccountId | 'leftOut'): boolean {
  return id.startsWith('bistand') && id !== 'bistand';
}

const BISTAND = '(?:ekonomiskt bistånd|ekonomisk bistånd|ek\\.? bistånd|försörjningsstöd|socialbidrag)';
const REPAID = /återbet|återkrav|återkräv|rättelse|återför/u;

/** The first that fits decides. */
const WORDS: readonly (readonly [LedgerAccountId | 'leftOut', RegExp])[] = [
  ['leftOut', /(?<!\p{L})varav(?!\p{L})/u],
  ['leftOut', REPAID],
  ['reimbursements', /återsök/u],
  ['grants', /schablon|statsbidrag|migrationsverket|statlig ersättning/u],
  [
    'handling',
    /handlägg|personal|löner|lönekostnad|administration|socialsekreterare|(?<!\p{L})(?:månads|tim)?lön(?!\p{L})|arbetsgivaravgift|po-pålägg/u,
  ],
  ['leftOut', /(?<!\p{L})lokal(?:er|hyra|hyror|kostnad\p{L}*)?(?!\p{L})/u],
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
