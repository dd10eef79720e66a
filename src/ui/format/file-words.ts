import { m } from '../../messages/messages';

/** Kinds of files that are told apart and not read; others by the name that they have everywhere. */
export const FILE_KINDS: Readonly<Record<string, () => string>> = {
  pdf: m.ledgerKindPdf,
  html: m.ledgerKindHtml,
  zip: m.ledgerKindZip,
  ods: m.ledgerKindOds,
  xlsb: m.ledgerKindXlsb,
  office: m.ledgerKindWord,
  binary: m.ledgerKindBinary,
};

/** A column as spreadsheets name it: 1 is A, 26 is Z, 27 is AA. */
export function columnLetters(column: number): string {
  if (column <= 0) return '';
  const last = (column - 1) % 26;
  return columnLetters((column - 1 - last) / 26) + String.fromCharCode(65 + last);
}
