import type { LedgerChoices } from '../../../data/ledger/ledger-reading';
import { m } from '../../../messages/messages';
import type { ProblemId } from '../../../model/problem';

/** What can be said of a file that leaves it open. */
export type LedgerQuestion = keyof LedgerChoices;

export const LEDGER_QUESTIONS = ['unit', 'decimal', 'accumulated', 'amounts', 'year'] as const;

/** The question that answers a problem. */
const ASKED_BY: Partial<Record<ProblemId, LedgerQuestion>> = {
  ledgerUnit: 'unit',
  ledgerUnitsDiffer: 'unit',
  ledgerDecimal: 'decimal',
  ledgerYear: 'year',
  ledgerAmounts: 'amounts',
  ledgerAccumulated: 'accumulated',
};

export function questionOf(what: ProblemId): LedgerQuestion | undefined {
  return ASKED_BY[what];
}

interface Answer {
  readonly value: string;
  readonly name: string;
  readonly choices: LedgerChoices;
}

/** What a question is called, and the answers to it; `years` are those that months without a year can be in. */
export function askLedger(
  question: LedgerQuestion,
  years: readonly number[],
): { readonly label: string; readonly answers: readonly Answer[] } {
  switch (question) {
    case 'unit':
      return {
        label: m.forecastInAskUnit(),
        answers: (['kr', 'tkr', 'mnkr'] as const).map((unit) => ({
          value: unit,
          name: unit,
          choices: { unit },
        })),
      };
    case 'decimal':
      return {
        label: m.forecastInAskDecimal(),
        answers: [
          { value: ',', name: m.forecastInDecimalComma(), choices: { decimal: ',' } },
          { value: '.', name: m.forecastInDecimalPoint(), choices: { decimal: '.' } },
        ],
      };
    case 'accumulated':
      return {
        label: m.forecastInAskAccumulated(),
        answers: [
          { value: 'true', name: m.forecastInYes(), choices: { accumulated: true } },
          { value: 'false', name: m.forecastInNo(), choices: { accumulated: false } },
        ],
      };
    case 'amounts':
      return {
        label: m.forecastInAskAmounts(),
        answers: [
          { value: 'outturn', name: m.forecastInOutturn(), choices: { amounts: 'outturn' } },
          { value: 'budget', name: m.forecastInBudget(), choices: { amounts: 'budget' } },
        ],
      };
    case 'year':
      return {
        label: m.forecastInAskYear(),
        answers: years.map((year) => ({ value: String(year), name: String(year), choices: { year } })),
      };
  }
}
