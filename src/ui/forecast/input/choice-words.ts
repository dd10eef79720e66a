import { m } from '../../../messages/messages';
import type { Problem } from '../../../model/problem';
import { formatLedgerProblem } from '../../format/ledger-problem';
import { formatMoney } from '../../format/money';
import { countedAsName } from './ledger-words';
import { monthInWords } from '../result/forecast-words';

/** The forecast occasion in a list: the month whose outturn is the last that is known. */
export function occasionName(month: string): string {
  return monthInWords(month);
}

/** The budget that holds, as it stands in a field: the user's own as it was given, the books' in whole tkr. */
export function budgetTkr(own: number | undefined, ofLedger: number | undefined): number | undefined {
  if (own !== undefined) return own / 1000;
  return ofLedger === undefined ? undefined : Math.round(ofLedger / 1000);
}

/** Whose budget it is that holds. */
export function budgetHelp(own: number | undefined, ofLedger: number | undefined): string {
  if (own === undefined)
    return ofLedger === undefined ? m.forecastInBudgetNone() : m.forecastInBudgetLedger();
  return ofLedger === undefined
    ? m.forecastInBudgetOwnOnly()
    : m.forecastInBudgetOwn({ budget: formatMoney(ofLedger) });
}

/** Why the books, counted as they are, cannot be forecast. */
export function gatherWords(problem: Problem): string {
  if (problem.what !== 'missingFigure') return formatLedgerProblem(problem);
  return problem.where === 'bistandOrdinary'
    ? m.forecastInNoOrdinary({ ordinary: countedAsName('bistandOrdinary'), all: countedAsName('bistand') })
    : m.forecastInNoBistand({ all: countedAsName('bistand') });
}
