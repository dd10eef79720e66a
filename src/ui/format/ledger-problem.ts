import { m } from '../../messages/messages';
import type { LedgerProblemId, Problem } from '../../model/problem';
import { columnLetters, FILE_KINDS } from './file-words';
import { formatProblem } from './problem';

/** A problem or notice of a municipality's own books as one sentence, with its row and column as spreadsheets name them. */
export function formatLedgerProblem(problem: Problem): string {
  const { where, what, value } = problem;
  const sentence = what in SENTENCES ? SENTENCES[what as LedgerProblemId] : undefined;
  return sentence?.({ place: formatLedgerPlace(where), value }) ?? formatProblem(problem);
}

/** "R14C4" as "Rad 14, kolumn D"; whatever is no row or cell is the file. */
export function formatLedgerPlace(where: string): string {
  const [, row, column] = /^R(\d+)(?:C(\d+))?$/.exec(where) ?? [];
  if (row === undefined) return m.ledgerPlaceFile();
  return column === undefined
    ? m.ledgerPlaceRow({ row })
    : m.ledgerPlaceCell({ row, column: columnLetters(Number(column)) });
}

const SENTENCES: Readonly<Record<LedgerProblemId, (inputs: { place: string; value: string }) => string>> = {
  ledgerEmpty: m.ledgerProblemEmpty,
  ledgerTooBig: m.ledgerProblemTooBig,
  ledgerOldExcel: m.ledgerProblemOldExcel,
  ledgerLocked: m.ledgerProblemLocked,
  ledgerFileKind: ({ value }) => m.ledgerProblemFileKind({ value: FILE_KINDS[value]?.() ?? value }),
  ledgerDamaged: m.ledgerProblemDamaged,
  ledgerNoTable: m.ledgerProblemNoTable,
  ledgerNoAmounts: m.ledgerProblemNoAmounts,
  ledgerUnit: m.ledgerProblemUnit,
  ledgerUnitsDiffer: m.ledgerProblemUnitsDiffer,
  ledgerDecimal: m.ledgerProblemDecimal,
  ledgerYear: m.ledgerProblemYear,
  ledgerAmounts: m.ledgerProblemAmounts,
  ledgerAccumulated: m.ledgerProblemAccumulated,
  ledgerAccumulatedHole: m.ledgerProblemAccumulatedHole,
  ledgerDuplicate: m.ledgerProblemDuplicate,
  ledgerSheets: m.ledgerProblemSheets,
  ledgerFormula: m.ledgerProblemFormula,
  ledgerNotANumber: m.ledgerProblemNotANumber,
  ledgerNotAMonth: m.ledgerProblemNotAMonth,
  ledgerNoAccount: m.ledgerProblemNoAccount,
  ledgerWideRow: m.ledgerProblemWideRow,
  ledgerOutOfRange: m.ledgerProblemOutOfRange,
  ledgerTotal: m.ledgerProblemTotal,
  ledgerEncodingTaken: m.ledgerProblemEncodingTaken,
  ledgerPreamble: m.ledgerProblemPreamble,
  ledgerTotalLeftOut: m.ledgerProblemTotalLeftOut,
  ledgerForecastLeftOut: m.ledgerProblemForecastLeftOut,
  ledgerColumnLeftOut: m.ledgerProblemColumnLeftOut,
  ledgerRowLeftOut: m.ledgerProblemRowLeftOut,
  ledgerBlankRows: m.ledgerProblemBlankRows,
  ledgerRowsSummed: m.ledgerProblemRowsSummed,
  ledgerSignTurned: m.ledgerProblemSignTurned,
  ledgerFromAccumulated: m.ledgerProblemFromAccumulated,
  ledgerHole: m.ledgerProblemHole,
  ledgerUnitChosen: m.ledgerProblemUnitChosen,
  ledgerYearTaken: m.ledgerProblemYearTaken,
  ledgerAmountsTaken: m.ledgerProblemAmountsTaken,
  ledgerSheetTaken: m.ledgerProblemSheetTaken,
  ledgerAccountFilled: m.ledgerProblemAccountFilled,
  ledgerTotalAndParts: m.ledgerProblemTotalAndParts,
  ledgerNoYear: m.ledgerProblemNoYear,
  ledgerZeroMonths: m.ledgerProblemZeroMonths,
  ledgerYearBudget: m.ledgerProblemYearBudget,
  ledgerYearTurns: m.ledgerProblemYearTurns,
  ledgerTwoTables: m.ledgerProblemTwoTables,
  ledgerPartLeftOut: m.ledgerProblemPartLeftOut,
};
