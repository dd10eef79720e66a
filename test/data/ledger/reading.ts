import { readLedger, readPastedLedger } from '../../../src/data/ledger/read-ledger';
import type { LedgerChoices, LedgerReading } from '../../../src/data/ledger/ledger-reading';
import type { Problem, Result } from '../../../src/model/problem';

export type Read = Result<LedgerReading>;

export function readText(text: string, choices: LedgerChoices = {}, name = 'bok.csv'): Promise<Read> {
  return readLedger(new TextEncoder().encode(text), name, choices);
}

export function readBytes(bytes: Uint8Array, choices: LedgerChoices = {}, name = 'bok.csv'): Promise<Read> {
  return readLedger(bytes, name, choices);
}

export function paste(text: string, choices: LedgerChoices = {}): Promise<Read> {
  return readPastedLedger(text, choices);
}

/** The reading, if the file was not refused and no row of it could not be read. */
export function clean(read: Read): LedgerReading {
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.problems)}`);
  if (read.value.problems.length > 0) throw new Error(`problems: ${JSON.stringify(read.value.problems)}`);
  return read.value;
}

/** "R3C2 ledgerDuplicate": what is wrong and where, of a refused file or of rows that could not be read. */
export function wrong(read: Read): string[] {
  return places(read.ok ? read.value.problems : read.problems);
}

export function notices(read: Read): string[] {
  return read.ok ? places(read.value.notices) : [];
}

function places(problems: readonly Problem[]): string[] {
  return problems.map(({ where, what }) => `${where} ${what}`);
}

/** One line for each account, kind and month, and for households: "4510 Försörjningsstöd outturn 2026-01 1234500". */
export function figuresOf({ ledger }: LedgerReading): string[] {
  const accounts = ledger.accounts.flatMap(({ name, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, figures]) =>
      Object.entries(figures).map(([key, value]) => `${name} ${kind} ${key} ${value}`),
    ),
  );
  return [
    ...accounts,
    ...Object.entries(ledger.households).map(([key, value]) => `households ${key} ${value}`),
  ];
}
