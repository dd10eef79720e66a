import type { Problem, Result } from '../../model/problem';
import { unitsInHeading, unitsInText } from './describe-heading';
import type { LedgerUnit, Understood } from './ledger-reading';

interface SettledUnit {
  readonly unit: LedgerUnit;
  readonly unitFrom: Understood['unitFrom'];
  readonly notices: readonly Problem[];
}

/**
 * The unit of amounts: what the user chose, else what the file says. Headings that state more than one are refused even so, as no choice
 * holds for both.
 * @param headings words of the headings
 * @param texts words beside the table: the sheet, lines before it and after it
 * @param kronorInCells some amount has "kr" after it
 */
export function settleUnit(
  headings: readonly string[],
  texts: readonly string[],
  kronorInCells: boolean,
  choice: LedgerUnit | undefined,
): Result<SettledUnit> {
  const inTable = new Set(headings.flatMap((heading) => [...unitsInHeading(heading)]));
  if (kronorInCells) inTable.add('kr');
  const stated = new Set([...inTable, ...texts.flatMap((text) => [...unitsInText(text)])]);
  const [only] = stated;
  if (inTable.size > 1 || (stated.size > 1 && choice === undefined)) {
    return {
      ok: false,
      problems: [{ where: 'file', what: 'ledgerUnitsDiffer', value: [...stated].join(', ') }],
    };
  }
  if (choice !== undefined) {
    const other = [...stated].filter((unit) => unit !== choice).join(', ');
    const notices: Problem[] =
      other === '' ? [] : [{ where: 'file', what: 'ledgerUnitChosen', value: other }];
    return { ok: true, value: { unit: choice, unitFrom: 'choice', notices } };
  }
  if (only === undefined) return { ok: false, problems: [{ where: 'file', what: 'ledgerUnit', value: '' }] };
  return { ok: true, value: { unit: only, unitFrom: 'file', notices: [] } };
}
