/** An expected failure: where it is, what it is (a message id) and the value found there. */
export interface Problem {
  readonly where: string;
  readonly what: ProblemId;
  readonly value: string;
}

export type ProblemId =
  | 'unknownMunicipality'
  | 'missingFigure'
  | 'outOfRange'
  | 'wrongOrder'
  | 'notANumber'
  | 'notJson'
  | 'notAScenario'
  | 'unknownField'
  | 'sameId'
  | 'notAParty'
  | 'unknownCommand'
  | 'unknownOption'
  | 'missingOption'
  | 'fileNotFound'
  | 'hashMismatch'
  | 'wrongShape'
  | 'noRiksnorm'
  | 'databaseFailed'
  | 'runFailed'
  | 'damagedLink'
  | 'unknownVersion'
  | 'unknownReform'
  | 'tooLong'
  | 'tooLongForQr'
  | 'uncleanTitle'
  | 'notInOutturn'
  | LedgerProblemId;

/** What a municipality's own books can be refused for, or what was taken for granted in reading them. */
export type LedgerProblemId =
  | 'ledgerEmpty'
  | 'ledgerTooBig'
  | 'ledgerOldExcel'
  | 'ledgerLocked'
  | 'ledgerFileKind'
  | 'ledgerDamaged'
  | 'ledgerNoTable'
  | 'ledgerNoAmounts'
  | 'ledgerUnit'
  | 'ledgerUnitsDiffer'
  | 'ledgerDecimal'
  | 'ledgerYear'
  | 'ledgerAmounts'
  | 'ledgerAccumulated'
  | 'ledgerAccumulatedHole'
  | 'ledgerDuplicate'
  | 'ledgerSheets'
  | 'ledgerFormula'
  | 'ledgerNotANumber'
  | 'ledgerNotAMonth'
  | 'ledgerNoAccount'
  | 'ledgerWideRow'
  | 'ledgerOutOfRange'
  | 'ledgerTotal'
  | 'ledgerEncodingTaken'
  | 'ledgerPreamble'
  | 'ledgerTotalLeftOut'
  | 'ledgerForecastLeftOut'
  | 'ledgerColumnLeftOut'
  | 'ledgerRowLeftOut'
  | 'ledgerBlankRows'
  | 'ledgerRowsSummed'
  | 'ledgerSignTurned'
  | 'ledgerFromAccumulated'
  | 'ledgerHole'
  | 'ledgerUnitChosen'
  | 'ledgerYearTaken'
  | 'ledgerAmountsTaken'
  | 'ledgerSheetTaken'
  | 'ledgerAccountFilled'
  | 'ledgerTotalAndParts'
  | 'ledgerNoYear';

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };
