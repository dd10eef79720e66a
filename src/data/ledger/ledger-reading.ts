import type { LedgerMapping, MunicipalLedger } from '../../model/ledger';
import type { Problem } from '../../model/problem';
import type { Encoding } from '../text-encoding';

export type LedgerUnit = 'kr' | 'tkr' | 'mnkr';

/** What the user says where a file leaves it open; what is left out is read from the file, or asked for. */
export interface LedgerChoices {
  readonly unit?: LedgerUnit;
  readonly decimal?: ',' | '.';
  /** The year of months that are named without one. */
  readonly year?: number;
  /** What amounts are that the file does not name. */
  readonly amounts?: 'outturn' | 'budget';
  /** Each month holds the sum from January on. */
  readonly accumulated?: boolean;
}

/** How a file was understood: shown before anything is done with it. */
export interface Understood {
  readonly format: 'text' | 'xlsx';
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly layout: 'long' | 'monthsAsColumns';
  readonly unit: LedgerUnit;
  /** Whether the file or the user said so. A unit that neither says is asked for, never guessed. */
  readonly unitFrom: 'file' | 'choice';
  readonly decimal: ',' | '.' | null;
  readonly accumulated: boolean;
  /** Costs stood as negative amounts and were turned. */
  readonly signTurned: boolean;
  /** The row of the headings, the first row being 1. */
  readonly headerRow: number;
  /** rowsRead + rowsLeftOut = rowsInFile; what is left out is a notice or a problem. */
  readonly rowsInFile: number;
  readonly rowsRead: number;
  readonly rowsLeftOut: number;
}

/**
 * A ledger that was read. In a problem and a notice `where` is a cell or a row as spreadsheets count, "R14C4" or "R14", or "file".
 * Notices: what was left out or taken for something (a total row, a preamble, an encoding, rows summed): the figures are right if those
 * are. Problems: what could not be read; the page asks before such a file is used.
 */
export interface LedgerReading {
  readonly name: string;
  readonly ledger: MunicipalLedger;
  readonly suggested: LedgerMapping;
  readonly understood: Understood;
  readonly notices: readonly Problem[];
  readonly problems: readonly Problem[];
}
