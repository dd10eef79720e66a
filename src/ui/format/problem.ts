import { m } from '../../messages/messages';
import type { KoladaProblemId, LedgerProblemId, Problem, ProblemId } from '../../model/problem';
import { MOST_QR_CHARACTERS } from '../../scenario/link/link-format';
import { ASSUMPTIONS } from '../../scenario/shipped';
import { LEVERS } from '../../scenario/lever-registry';
import type { Words } from '../../scenario/words';
import type { DistributionField } from '../../scenario/check-distribution';
import { FIELD_NAMES } from './distribution';
import { formatAsGiven } from './number';
import { inWords } from './words';

/** A problem as one sentence: what, where and the value. `nameOf` names what the lever registry does not know. */
export function formatProblem(
  { where, what, value }: Problem,
  nameOf: (id: string) => Words | undefined = () => undefined,
): string {
  if (isLedgerProblem(what) || isKoladaProblem(what)) return m.problemOther({ place: where, value });
  const place = placeOf(where, nameOf);
  switch (what) {
    case 'unknownMunicipality':
      return m.problemUnknownMunicipality({ value });
    case 'outOfRange':
      return m.problemOutOfRange({ place, value: formatValue(value), limits: limitsOf(where) });
    case 'wrongOrder':
      return m.problemWrongOrder({ place, value: formatValue(value) });
    case 'notANumber':
      return m.problemNotANumber({ place, limits: limitsOf(where) });
    case 'missingFigure':
      return m.problemMissingFigure({ place, value });
    case 'fileNotFound':
      return m.problemFileNotFound({ place, value });
    case 'hashMismatch':
    case 'wrongShape':
    case 'notJson':
      return m.problemBadFile({ place, value });
    case 'noRiksnorm':
      return m.problemNoRiksnorm({ value });
    case 'databaseFailed':
      return m.problemDatabase({ value });
    case 'databaseRestarted':
      return m.problemDatabaseRestarted();
    case 'databaseStopped':
      return m.problemDatabaseStopped();
    case 'databaseLate':
      return m.problemDatabaseLate();
    case 'pivotWithoutValues':
      return m.problemPivotWithoutValues({ value });
    case 'outOfMemory':
      return m.problemOutOfMemory();
    case 'runFailed':
      return m.problemRun({ value });
    case 'damagedLink':
      return m.problemDamagedLink();
    case 'unknownVersion':
      return m.problemUnknownVersion({ value });
    case 'unknownReform':
      return m.problemUnknownReform({ value });
    case 'tooLong':
      return m.problemTooLong({ value: formatValue(value) });
    case 'tooLongForQr':
      return m.problemTooLongForQr({ value: formatValue(value), most: formatAsGiven(MOST_QR_CHARACTERS) });
    case 'uncleanTitle':
      return m.problemUncleanTitle({ value });
    case 'notInOutturn':
      return m.problemNotInOutturn({ value });
    case 'notAScenario':
    case 'unknownField':
    case 'sameId':
    case 'notAParty':
    case 'unknownCommand':
    case 'unknownOption':
    case 'missingOption':
      return m.problemOther({ place, value });
  }
}

/** Those of a municipality's own books have words of their own, `formatLedgerProblem`, that load with the page that reads books. */
function isLedgerProblem(what: ProblemId): what is LedgerProblemId {
  return what.startsWith('ledger');
}

/** So have those of a file of municipal figures: `formatKoladaProblem`. */
function isKoladaProblem(what: ProblemId): what is KoladaProblemId {
  return what.startsWith('kolada');
}

/** Key figures that a municipality may lack. */
const FIGURE_NAMES: Readonly<Record<string, () => string>> = {
  N31807: m.figureBistandShare,
  N00901: m.figureTax,
  N01951: m.figurePopulation,
};

function placeOf(where: string, nameOf: (id: string) => Words | undefined): string {
  const figure = FIGURE_NAMES[where];
  if (figure !== undefined) return figure();
  if (where === 'link' || where.startsWith('link ')) return m.placeLink();
  const [id = where, field] = where.split('.');
  const name = LEVERS.find((lever) => lever.id === id)?.name ?? nameOf(id);
  if (name === undefined) return where;
  const fieldName = field === undefined ? undefined : FIELD_NAMES[field as DistributionField];
  return fieldName === undefined ? inWords(name) : `${inWords(name)}, ${fieldName()}`;
}

function limitsOf(where: string): string {
  const id = where.split('.')[0];
  const lever = LEVERS.find((known) => known.id === id);
  const assumption = ASSUMPTIONS.find((known) => known.id === id);
  const limits = lever?.kind === 'number' ? ([lever.min, lever.max] as const) : assumption?.bounds;
  if (limits === undefined) return '';
  const [low, high] = limits;
  return m.problemLimits({ low: formatAsGiven(low), high: formatAsGiven(high) });
}

function formatValue(value: string): string {
  const number = Number(value);
  return value !== '' && Number.isFinite(number) ? formatAsGiven(number) : value;
}
