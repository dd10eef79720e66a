import { m } from '../../messages/messages';
import type { KoladaProblemId, Problem } from '../../model/problem';
import { cleanText } from '../../scenario/link/clean-text';
import { formatNumber } from './number';
import { columnLetters, FILE_KINDS } from './file-words';
import { formatProblem } from './problem';
import { asSentence } from './words';

/** Longest piece of a file that stands in a sentence. */
const MOST_SHOWN_CHARACTERS = 120;

/** A problem or a notice of a file of municipal figures as one sentence, with its row and column as the file counts. */
export function formatKoladaProblem(problem: Problem): string {
  const { where, what, value } = problem;
  const sentence = what in SENTENCES ? SENTENCES[what as KoladaProblemId] : undefined;
  if (sentence === undefined) return formatProblem(problem);
  const shown = cleanText(value, MOST_SHOWN_CHARACTERS);
  return sentence({ place: formatKoladaPlace(where), value: shown }).replace(' ()', '');
}

/** "row 14 value" as "Rad 14, kolumn value", "R14C4" as "Rad 14, kolumn D"; a path in JSON as it is. */
export function formatKoladaPlace(where: string): string {
  if (where === 'file') return m.koladaPlaceFile();
  const [, row, field] = /^row (\d+)(?: (.+))?$/s.exec(where) ?? [];
  if (row !== undefined) return placeOf(row, field);
  const [, sheetRow, column] = /^R(\d+)(?:C(\d+))?$/.exec(where) ?? [];
  if (sheetRow !== undefined)
    return placeOf(sheetRow, column === undefined ? undefined : columnLetters(Number(column)));
  return cleanText(where, MOST_SHOWN_CHARACTERS);
}

function placeOf(row: string, column: string | undefined): string {
  const shown = formatNumber(Number(row));
  return column === undefined
    ? m.koladaPlaceRow({ row: shown })
    : m.koladaPlaceColumn({ row: shown, column: cleanText(column, MOST_SHOWN_CHARACTERS) });
}

/** Kinds of files that are told apart and not read; others by the name that they have everywhere. */
const KINDS: Readonly<Record<string, () => string>> = {
  ...FILE_KINDS,
  xls: m.koladaKindXls,
  gzip: m.koladaKindPacked,
  zstd: m.koladaKindPacked,
  '7z': m.koladaKindPacked,
};

type Sentence = (inputs: { place: string; value: string }) => string;

/** A number of rows, as numbers are written here. */
const counted =
  (sentence: (inputs: { value: string }) => string): Sentence =>
  ({ value }) =>
    sentence({ value: /^\d+$/.test(value) ? formatNumber(Number(value)) : value });

/** What is said of the file as a whole begins with the file itself; elsewhere with the place. */
function ofFile(sentence: (inputs: { value: string }) => string): Sentence {
  return ({ place, value }) => {
    const said = sentence({ value });
    return place === m.koladaPlaceFile() ? asSentence(said) : `${place}: ${said}`;
  };
}

function cutOffAfter(rows: number): string {
  if (rows === 0) return m.koladaProblemCutOff({ value: '' });
  return m.koladaProblemCutOffAfter({ rows: formatNumber(rows) });
}

const SENTENCES: Readonly<Record<KoladaProblemId, Sentence>> = {
  koladaEmpty: m.koladaProblemEmpty,
  koladaTooBig: m.koladaProblemTooBig,
  koladaFileKind: ({ value }) => m.koladaProblemFileKind({ value: KINDS[value]?.() ?? value }),
  koladaDamaged: ofFile(m.koladaProblemDamaged),
  koladaCutOff: ofFile(({ value }) =>
    /^\d+$/.test(value) ? cutOffAfter(Number(value)) : m.koladaProblemCutOff({ value }),
  ),
  koladaNoRows: m.koladaProblemNoRows,
  koladaNotJson: m.koladaProblemNotJson,
  koladaNoShape: ofFile(m.koladaProblemNoShape),
  koladaColumns: m.koladaProblemColumns,
  koladaDecimal: m.koladaProblemDecimal,
  koladaRowShape: m.koladaProblemRowShape,
  koladaKeyFigure: m.koladaProblemKeyFigure,
  koladaArea: m.koladaProblemArea,
  koladaPeriod: m.koladaProblemPeriod,
  koladaGender: m.koladaProblemGender,
  koladaValue: m.koladaProblemValue,
  koladaCount: m.koladaProblemCount,
  koladaMore: counted(m.koladaProblemMore),
  koladaDuplicates: counted(m.koladaProblemDuplicates),
  koladaContradictions: counted(m.koladaProblemContradictions),
  koladaDeleted: counted(m.koladaProblemDeleted),
  koladaUnits: counted(m.koladaProblemUnits),
  koladaGroups: counted(m.koladaProblemGroups),
  koladaStatus: counted(m.koladaProblemStatus),
  koladaPadded: counted(m.koladaProblemPadded),
  koladaEncodingTaken: m.koladaProblemEncodingTaken,
  koladaColumnLeftOut: m.koladaProblemColumnLeftOut,
  koladaRowLeftOut: m.koladaProblemRowLeftOut,
  koladaSheetTaken: m.koladaProblemSheetTaken,
  koladaUnknownArea: m.koladaProblemUnknownArea,
  koladaAnswer: m.koladaProblemAnswer,
  koladaNoContact: m.koladaProblemNoContact,
  koladaBusy: m.koladaProblemBusy,
  koladaPartial: ({ value }) =>
    /^(?:https?:|\/)/.test(value) ? m.koladaProblemPartialFile({ value }) : m.koladaProblemPartial({ value }),
};
