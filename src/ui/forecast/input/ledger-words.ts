import type { LedgerUnit, Understood } from '../../../data/ledger/ledger-reading';
import { m } from '../../../messages/messages';
import type { MunicipalLedger } from '../../../model/ledger';
import { language } from '../../../state/language.svelte';
import type { CountedAs } from '../../../state/ledger-mapping';
import { ACCOUNT_NAMES } from '../../compare/account-names';
import { formatNumber } from '../../format/number';
import { monthInWords } from '../result/forecast-words';

/** "jan." for 0: a month in the head of a table. */
export function shortMonth(month: number): string {
  const format = new Intl.DateTimeFormat(language() === 'sv' ? 'sv-SE' : 'en-GB', {
    month: 'short',
    timeZone: 'UTC',
  });
  return format.format(new Date(Date.UTC(2026, month)));
}

export function countedAsName(id: CountedAs): string {
  if (id === 'leftOut') return m.forecastInMapLeftOut();
  return id === 'bistand' ? m.forecastInMapBistand() : ACCOUNT_NAMES[id]();
}

/** Whether an account has any amount: without one there is no unit, and nothing to count it as. */
export function hasAmounts({ accounts }: MunicipalLedger): boolean {
  return accounts.some(({ outturn, budget, yearBudget }) =>
    [outturn, budget, yearBudget].some((amounts) => Object.keys(amounts).length > 0),
  );
}

/** "Konton: 5. Månader med utfall: 32, januari 2024 till augusti 2026". */
export function ledgerInWords(ledger: MunicipalLedger): string {
  const { accounts, households } = ledger;
  const lastCount = Object.keys(households).sort().at(-1);
  if (!hasAmounts(ledger) && lastCount !== undefined)
    return m.forecastInPreviewHouseholds({ month: monthInWords(lastCount) });
  const months = [...new Set(accounts.flatMap(({ outturn }) => Object.keys(outturn)))].sort();
  const [first] = months;
  const last = months.at(-1);
  const sum = m.forecastInPreviewSum({
    accounts: formatNumber(accounts.length),
    months: formatNumber(months.length),
  });
  if (first === undefined || last === undefined) return sum;
  const span = m.forecastInPreviewSpan({ first: monthInWords(first), last: monthInWords(last) });
  return `${sum}, ${span}`;
}

/** How a file was understood, a name and a value at a time. */
export function understoodRows(
  understood: Understood,
  isPasted: boolean,
  withAmounts: boolean,
): readonly { readonly name: string; readonly value: string }[] {
  const { layout, unit, unitFrom, accumulated, signTurned, headerRow } = understood;
  const rows = m.forecastInRowsSum({
    inFile: formatNumber(understood.rowsInFile),
    read: formatNumber(understood.rowsRead),
    leftOut: formatNumber(understood.rowsLeftOut),
  });
  const laid = layout === 'long' ? m.forecastInLayoutLong() : m.forecastInLayoutMonths();
  return [
    { name: m.forecastInFile(), value: isPasted ? m.forecastInFilePasted() : fileInWords(understood) },
    { name: m.forecastInRows(), value: rows },
    { name: m.forecastInLayout(), value: `${laid}, ${m.forecastInHeadings({ row: headerRow })}` },
    ...(withAmounts
      ? [
          {
            name: m.forecastInUnit(),
            value:
              unitFrom === 'file' ? m.forecastInUnitByFile({ unit }) : m.forecastInUnitByChoice({ unit }),
          },
          { name: m.forecastInDecimal(), value: decimalInWords(understood.decimal) },
          {
            name: m.forecastInAccumulated(),
            value: accumulated ? m.forecastInAccumulatedYes() : m.forecastInAccumulatedNo(),
          },
          { name: m.forecastInSign(), value: signTurned ? m.forecastInSignTurned() : m.forecastInSignAsIs() },
        ]
      : []),
  ];
}

function decimalInWords(decimal: Understood['decimal']): string {
  if (decimal === null) return m.forecastInDecimalNone();
  return decimal === ',' ? m.forecastInDecimalComma() : m.forecastInDecimalPoint();
}

const DELIMITERS: Readonly<Record<string, () => string>> = {
  ';': m.forecastInSemicolon,
  ',': m.forecastInComma,
  '\t': m.forecastInTab,
  '|': m.forecastInPipe,
  ' ': m.forecastInSpace,
};
const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
} as const;

function fileInWords({ format, sheet, encoding, delimiter }: Understood): string {
  if (format === 'xlsx') return m.forecastInFileXlsx({ sheet: sheet ?? '' });
  const named = encoding === null ? '' : ENCODINGS[encoding];
  const parted = delimiter === null ? undefined : (DELIMITERS[delimiter]?.() ?? delimiter);
  return parted === undefined
    ? m.forecastInFilePlain({ encoding: named })
    : m.forecastInFileText({ encoding: named, delimiter: parted });
}

/** How far the books' level may be from the model's before it is asked whether it is the right municipality. Judgement. */
const OFF = 1.75;
/** How far before it is first asked whether the unit is right. Judgement. */
const FAR_OFF = 3;

/**
 * What is to be asked of books whose level is `factor` times the model's; undefined where it is near. `unit` is null where the books
 * have no amounts, and the level is that of the households alone.
 */
export function levelWords(
  factor: number,
  municipality: string,
  unit: LedgerUnit | null,
): string | undefined {
  const times = factor > 1 ? factor : 1 / factor;
  if (times < OFF) return undefined;
  const said = { factor: formatNumber(times, times < 10 ? 1 : 0), municipality };
  if (unit === null)
    return factor > 1 ? m.forecastInLevelMoreHouseholds(said) : m.forecastInLevelFewerHouseholds(said);
  if (times <= FAR_OFF)
    return factor > 1 ? m.forecastInLevelHigh({ ...said, unit }) : m.forecastInLevelLow({ ...said, unit });
  return factor > 1 ? m.forecastInLevelAbove({ ...said, unit }) : m.forecastInLevelBelow({ ...said, unit });
}
