import type { Problem, ProblemId } from '../model/problem';

/** Problems as one line for standard error: what, where and the value of each, each once, control characters as spaces. */
export function formatProblems(problems: readonly Problem[]): string {
  const sentences = problems.map(
    ({ where, what, value }) => `${WORDS[what]} in ${where}${value === '' ? '' : `: ${value}`}`,
  );
  return [...new Set(sentences)].join('; ').replace(/\p{C}+/gu, ' ');
}

const WORDS: Readonly<Record<ProblemId, string>> = {
  unknownMunicipality: 'no such municipality',
  missingFigure: 'a figure is missing',
  outOfRange: 'out of range',
  wrongOrder: 'out of order',
  notANumber: 'not a number',
  notJson: 'not JSON',
  notAScenario: 'not a scenario',
  unknownField: 'unknown field',
  sameId: 'the same id twice',
  notAParty: 'not a party to the agreement',
  unknownCommand: 'unknown command',
  unknownOption: 'unknown option',
  missingOption: 'a value is missing',
  fileNotFound: 'no such file',
  hashMismatch: 'the hash is not that of the catalogue',
  wrongShape: 'not of the expected shape',
  noRiksnorm: 'no riksnorm for that date',
  databaseFailed: 'the database failed',
  runFailed: 'the run failed',
  damagedLink: 'nothing that can be read',
  unknownVersion: 'a version that is not known',
  unknownReform: 'no such reform',
  tooLong: 'too many characters',
  tooLongForQr: 'too many characters for a QR code',
  uncleanTitle: 'characters that cannot be shown, or too many',
};
