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
  | 'uncleanTitle';

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };
